"""Which files are analysed, and how their bytes become text."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hamilton_ls.facts.files import SourceFile
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
    disk = Disk(tmp_path, excluded=(("", ("generated/*", "*/test_*.py")),))
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


def test_links_to_files_are_read_and_those_to_folders_are_not_followed(tmp_path: Path) -> None:
    outside, project = tmp_path / "outside", tmp_path / "project"
    write(outside, "x.py", data=b"x = 1\n")
    write(project, "a.py")
    (project / "linked.py").symlink_to(outside / "x.py")
    (project / "folder").symlink_to(outside, target_is_directory=True)
    (project / "gone.py").symlink_to(outside / "gone.py")
    (project / "self.py").symlink_to(project / "self.py")
    disk = Disk(project)
    assert list(disk.files()) == ["a.py", "gone.py", "linked.py", "self.py"]
    assert [disk.text(path) for path in disk.files()] == ["x = 1\n", None, "x = 1\n", None]


def test_a_pipe_or_a_device_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.py")
    (tmp_path / "endless.py").symlink_to("/dev/zero")
    disk = Disk(tmp_path)
    assert [disk.text(path) for path in disk.files()] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "x = [\n" + "    1,\n" * 50_000 + "]\n",
        "x = '" + "a" * 1_000_000 + "'\n",
        "x = " + "+".join("1" for _ in range(20_000)) + "\n",
        "x = " + "(" * 3_000 + ")" * 3_000 + "\n",
        "".join(f"DESCRIPTOR_{n} = _pool.Add(b'\\n\\x0b')\n" for n in range(10_000)),
        "\n" * 500_000,
        "#" * 1_000_000,
    ],
    ids=["a table", "one line", "an endless sum", "too deep", "protocol buffers", "blank", "a comment"],
)
def test_generated_files_are_read_in_reasonable_time(tmp_path: Path, text: str) -> None:
    write(tmp_path, "generated.py", data=text.encode())
    begin = time.process_time()
    read = SourceFile.read("generated.py", Disk(tmp_path).text("generated.py") or "")
    assert read.source == text
    assert time.process_time() - begin < 10
