"""Which files are analysed, and how their bytes become text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hamilton_ls.workspace.disk import LARGEST, Disk, read_toml


def write(root: Path, *paths: str, data: bytes = b"x = 1\n") -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)


def test_python_files_of_the_project_are_found_in_order(tmp_path: Path) -> None:
    write(tmp_path, "b.py", "a.py", "pkg/__init__.py", "pkg/z/q.py", "notes.md", "pkg/data.pyc")
    assert list(Disk(tmp_path).python_files()) == ["a.py", "b.py", "pkg/__init__.py", "pkg/z/q.py"]


@pytest.mark.parametrize(
    "path",
    [
        ".git/hooks/x.py",
        ".hidden/x.py",
        "node_modules/x/x.py",
        "pkg/__pycache__/x.py",
        "lib/site-packages/x.py",
        "env/lib/x.py",
        "conda/lib/x.py",
        "generated/x.py",
        "pkg/test_x.py",
    ],
)
def test_what_is_not_the_users_own_is_left_out(tmp_path: Path, path: str) -> None:
    write(tmp_path, path, "env/pyvenv.cfg", "conda/conda-meta/history")
    disk = Disk(tmp_path, excluded=("generated/*", "*/test_*.py"))
    assert list(disk.python_files()) == []
    assert not disk.analyses(path)


@pytest.mark.parametrize("path", ["x.py", "pkg/x.py", "/elsewhere/x.py"])
def test_what_is_analysed_need_not_exist_yet(tmp_path: Path, path: str) -> None:
    assert Disk(tmp_path).analyses(path)


@pytest.mark.parametrize("path", ["x.txt", "/usr/lib/site-packages/x.py"])
def test_other_files_are_not_analysed(tmp_path: Path, path: str) -> None:
    assert not Disk(tmp_path).analyses(path)


@pytest.mark.parametrize(
    "data, text",
    [
        (b"x = '\xc3\xa9'\n", "x = 'é'\n"),
        (b"\xef\xbb\xbfx = 1\n", "x = 1\n"),
        (b"# -*- coding: latin-1 -*-\nx = '\xe9'\n", "# -*- coding: latin-1 -*-\nx = 'é'\n"),
        (b"a = 1\r\nb = 2\r", "a = 1\r\nb = 2\r"),
        (b"", ""),
        (b"x = '\xe9'\n", None),
        (b"# coding: klingon\n", None),
        (b"\x7fELF\0\0", None),
        (b"#" * (LARGEST + 1), None),
    ],
)
def test_bytes_become_text_as_python_reads_them(tmp_path: Path, data: bytes, text: str | None) -> None:
    write(tmp_path, "x.py", data=data)
    assert Disk(tmp_path).text("x.py") == text


def test_what_is_not_there_has_no_text(tmp_path: Path) -> None:
    write(tmp_path, "folder.py/x.txt")
    assert Disk(tmp_path).text("gone.py") is None
    assert Disk(tmp_path).text("folder.py") is None


def test_a_file_is_named_from_the_root_or_by_its_whole_path(tmp_path: Path) -> None:
    disk = Disk(tmp_path / "my project")
    assert disk.path_of(tmp_path / "my project" / "a" / "x.py") == "a/x.py"
    assert disk.path_of("a/../x.py") == "x.py"
    assert disk.path_of(tmp_path / "other.py") == (tmp_path / "other.py").as_posix()


def test_a_link_to_itself_does_not_go_on_for_ever(tmp_path: Path) -> None:
    write(tmp_path, "x.py")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert list(Disk(tmp_path).python_files()) == ["x.py"]


@pytest.mark.parametrize(
    "text, tables", [("[a]\nb = 1", {"a": {"b": 1}}), ("[a", None), (None, None), ("", {})]
)
def test_toml(text: str | None, tables: object) -> None:
    assert read_toml(text) == tables
