"""What is left out on somebody's word: .gitignore files, the editor's setting, pyproject.toml."""

from __future__ import annotations

from pathlib import Path

import pytest
from hamilton_ls.workspace.changes import Excluded, OnDisk, Opened
from hamilton_ls.workspace.disk import Disk
from hamilton_ls.workspace.host import Host

FLOW = "def {}(raw: int) -> int:\n    return raw\n"


def write(root: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)


@pytest.mark.parametrize(
    "files, left",
    [
        ({".gitignore": "out/\n"}, "a.py pkg/b.py pkg/sub/c.py"),
        ({".gitignore": "*.py\n!b.py\n"}, "pkg/b.py"),
        ({".gitignore": "/a.py\n"}, "out/d.py pkg/b.py pkg/sub/c.py"),
        ({".gitignore": "pkg/*\n!pkg/b.py\n"}, "a.py out/d.py pkg/b.py"),
        ({".gitignore": "pkg/\n!pkg/b.py\n"}, "a.py out/d.py"),
        ({".gitignore": "**/sub\n# a comment\n\n!\n[\n"}, "a.py out/d.py pkg/b.py"),
        ({"pkg/.gitignore": "*\n"}, "a.py out/d.py"),
        ({".gitignore": "*.py\n", "pkg/.gitignore": "!*.py\n"}, "pkg/b.py pkg/sub/c.py"),
        ({"pkg/.gitignore": "/sub/c.py\n"}, "a.py out/d.py pkg/b.py"),
        ({"pkg/sub/.gitignore": "*.py\n!c.py\n"}, "a.py out/d.py pkg/b.py pkg/sub/c.py"),
        ({".gitignore": "\0\ud7ff" * 9}, "a.py out/d.py pkg/b.py pkg/sub/c.py"),
        ({".gitignore/x.py": ""}, "a.py out/d.py pkg/b.py pkg/sub/c.py"),
    ],
)
def test_gitignore(tmp_path: Path, files: dict[str, str], left: str) -> None:
    write(tmp_path, {"a.py": "", "pkg/b.py": "", "pkg/sub/c.py": "", "out/d.py": "", **files})
    disk = Disk(tmp_path)
    assert " ".join(disk.files()) == left
    assert [
        path for path in ("a.py", "out/d.py", "pkg/b.py", "pkg/sub/c.py") if disk.analyses(path)
    ] == left.split()


def test_settings_are_final(tmp_path: Path) -> None:
    write(tmp_path, {"a.py": "", "b.py": "", ".gitignore": "!a.py\n"})
    assert list(Disk(tmp_path, (("", ("a.py",)),)).files()) == ["b.py"]


@pytest.fixture
def host(tmp_path: Path) -> Host:
    write(tmp_path, {"a.py": FLOW.format("a"), "out/b.py": FLOW.format("b"), "out/c.py": FLOW.format("c")})
    host = Host(tmp_path)
    host.index()
    return host


def paths(host: Host) -> str:
    return " ".join(host.snapshot().paths())


def test_a_gitignore_that_comes_changes_and_goes(host: Host) -> None:
    for text, left in (("out/\n", "a.py"), ("b.py\n", "a.py out/c.py"), (None, "a.py out/b.py out/c.py")):
        file = host.file_of(".gitignore")
        file.unlink(missing_ok=True) if text is None else file.write_text(text)
        host.apply(OnDisk((".gitignore",)))
        assert paths(host) == left


def test_the_setting_changes_while_the_server_runs(host: Host) -> None:
    host.apply(Excluded(("out",)))
    assert paths(host) == "a.py"
    host.apply(Excluded(("**/b.py",)))
    assert paths(host) == "a.py out/c.py"
    host.apply(Excluded(()))
    assert paths(host) == "a.py out/b.py out/c.py"


def test_pyproject_says_what_to_leave_out(host: Host) -> None:
    text = '[tool.hamilton]\nexclude = ["out/b.py"]\n'
    host.file_of("pyproject.toml").write_text(text)
    host.apply(OnDisk(("pyproject.toml",)))
    assert paths(host) == "a.py out/c.py"
    # From the start, too.
    fresh = Host(host.root)
    fresh.index()
    assert paths(fresh) == "a.py out/c.py"
    # And as it is typed.
    host.apply(Opened("pyproject.toml", text.replace("b.py", "*")))
    assert paths(host) == "a.py"
    host.apply(Excluded(("a.py",)))
    assert paths(host) == ""


def test_a_project_inside_speaks_of_its_own_files(host: Host) -> None:
    host.file_of("out/pyproject.toml").write_text(
        '[tool.hamilton]\nexclude = ["/b.py", "a.py", "pyproject.toml"]\n'
    )
    host.apply(OnDisk(("out/pyproject.toml",)))
    fresh = Host(host.root)
    fresh.index()
    for each in (host, fresh):
        assert paths(each) == "a.py out/c.py"
    # What leaves the inner project out takes its word away, and gives it back.
    for excluded, left in (("out", "a.py"), ("nothing", "a.py out/c.py")):
        host.file_of("pyproject.toml").write_text(f'[tool.hamilton]\nexclude = ["{excluded}"]\n')
        host.apply(OnDisk(("pyproject.toml",)))
        assert paths(host) == left


def test_a_project_that_leaves_itself_out_keeps_its_word(host: Host) -> None:
    host.file_of("pyproject.toml").write_text('[tool.hamilton]\nexclude = ["*"]\n')
    for _ in range(3):
        host.apply(OnDisk(("pyproject.toml",)))
        assert paths(host) == ""


@pytest.mark.parametrize(
    "value, said",
    [
        ('["out/", "*_pb2.py"]', None),
        ("[]", None),
        ('"out/"', "is the text `out/`"),
        ('["out/", 3]', "holds `3`"),
        ("{ a = 1 }", "is a table"),
        ('[["out/"]]', "holds a list"),
    ],
)
def test_what_is_wrong_with_exclude_is_said_where_it_is(host: Host, value: str, said: str | None) -> None:
    host.file_of("pyproject.toml").write_text(f"[tool.hamilton]\nexclude = {value}\n")
    host.apply(OnDisk(("pyproject.toml",)))
    found = host.snapshot().problems("pyproject.toml")
    assert [problem.code for problem in found] == ([] if said is None else ["HAM009"])
    assert said is None or f"`exclude` under `[tool.hamilton]` {said}; it is a list" in found[0].message
    fresh = Host(host.root)
    fresh.index()
    assert fresh.snapshot().problems("pyproject.toml") == found


def test_an_open_file_that_is_left_out_is_no_part_of_the_workspace(host: Host) -> None:
    host.apply(Opened("out/b.py", FLOW.format("typed")))
    host.apply(Excluded(("out/b.py",)))
    assert paths(host) == "a.py out/c.py"
    host.apply(Excluded(()))
    assert [f.name for f in host.snapshot().facts("out/b.py").functions] == ["typed"]
