"""The cache of a workspace on disk: a second start parses nothing, and nothing that lies there can do harm."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hamilton_ls.facts import files
from hamilton_ls.facts.files import SourceFile
from hamilton_ls.text.edits import Edit
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace import store
from hamilton_ls.workspace.changes import Closed, Edited, OnDisk, Opened
from hamilton_ls.workspace.host import Host
from hamilton_ls.workspace.store import NoStore, cache_folder, store_of

FILES = {
    "features.py": "def spend(raw: int) -> int:\n    return raw\n\n\ndef double(spend: int) -> int:\n    return 2 * spend\n",
    "run.py": "from hamilton import driver\nimport features\ndr = driver.Builder().with_modules(features).build()\n",
    "broken.py": "def broken(x: int -> int:\n    return x\n",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    root.mkdir()
    for name, text in FILES.items():
        (root / name).write_text(text)
    return root


@pytest.fixture
def caches(tmp_path: Path) -> Path:
    return tmp_path / "caches"


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The paths of the files that are parsed."""
    paths: list[str] = []
    read = SourceFile.read

    def noted(path: str, source: str) -> SourceFile:
        paths.append(path)
        return read(path, source)

    monkeypatch.setattr(SourceFile, "read", noted)
    return paths


def start(root: Path, caches: Path | None) -> Host:
    host = Host(root, store=store_of(root, caches))
    host.index()
    return host


def said(host: Host) -> object:
    """All that an analysis says of its files."""
    now = host.snapshot()
    return now.dataflows(), [(path, now.facts(path), now.problems(path)) for path in now.paths()]


def test_a_second_start_parses_nothing_and_says_the_same(
    project: Path, caches: Path, parsed: list[str]
) -> None:
    first = said(start(project, caches))
    assert sorted(set(parsed)) == sorted(FILES)
    parsed.clear()
    second = start(project, caches)
    assert parsed == []
    assert said(second) == first == said(start(project, None))


def test_a_second_start_decodes_only_what_is_looked_at(
    project: Path, caches: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which modules a driver is made of is said where it is built: their own facts need not be known."""
    start(project, caches)
    decoded = []
    decode = files.decode

    def noted(data: bytes) -> object:
        decoded.append(data)
        return decode(data)

    monkeypatch.setattr(files, "decode", noted)
    now = start(project, caches).snapshot()
    assert [(flow.name, flow.paths) for flow in now.dataflows()] == [("run", ("features.py",))]
    # The driver's, and that of the file which belongs to no driver.
    assert len(decoded) == 2
    now.problems("features.py")
    assert len(decoded) == 3


def test_only_what_changed_is_parsed(project: Path, caches: Path, parsed: list[str]) -> None:
    start(project, caches)
    parsed.clear()
    # The time and the length are as before: only the content tells.
    status = (project / "features.py").stat()
    (project / "features.py").write_text(FILES["features.py"].replace("raw", "row"))
    os.utime(project / "features.py", ns=(status.st_atime_ns, status.st_mtime_ns))
    host = start(project, caches)
    assert parsed == ["features.py"]
    assert [p.name for p in host.snapshot().facts("features.py").functions[0].parameters] == ["row"]


def test_a_file_is_known_by_its_text_wherever_it_lies(project: Path, caches: Path, parsed: list[str]) -> None:
    start(project, caches)
    parsed.clear()
    (project / "features.py").rename(project / "moved.py")
    host = start(project, caches)
    assert parsed == []
    assert "moved.py" in host.snapshot().paths()
    assert host.snapshot().facts("moved.py").path == "moved.py"


def test_what_an_editor_shows_is_not_taken_for_what_was_read(project: Path, caches: Path) -> None:
    host = Host(project, store=store_of(project, caches))
    host.apply(Opened("features.py", FILES["features.py"]))
    host.apply(Edited("features.py", (Edit(Span(4, 9), "price"),)))
    host.apply(Edited("features.py", (Edit(Span(0, 3), "de"),)))
    host.index()
    host.apply(Closed("features.py"))
    assert said(host) == said(start(project, caches)) == said(start(project, None))


def test_changes_after_a_second_start_are_seen(project: Path, caches: Path) -> None:
    start(project, caches)
    host = start(project, caches)
    (project / "features.py").write_text(
        FILES["features.py"] + "\n\ndef more(double: int) -> int:\n    return double\n"
    )
    (project / "broken.py").unlink()
    host.apply(OnDisk(("features.py", "broken.py")))
    assert said(host) == said(start(project, None))


def cache_file(caches: Path) -> Path:
    (file,) = caches.iterdir()
    return file


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:10],
        lambda data: data[:-1],
        lambda data: data + b"x",
        lambda data: data[:40] + bytes([data[40] ^ 1]) + data[41:],
        lambda data: data.replace(b"double", b"rouble"),
        lambda data: b"\0" * len(data),
        lambda data: bytes([data[0] ^ 1]) + data[1:],
    ],
    ids=["empty", "a piece", "truncated", "too long", "a bit", "a name", "zeros", "another version"],
)
def test_a_damaged_cache_is_silently_made_anew(
    project: Path, caches: Path, parsed: list[str], damage: object, capfd: pytest.CaptureFixture[str]
) -> None:
    first = said(start(project, caches))
    whole = cache_file(caches).read_bytes()
    cache_file(caches).write_bytes(damage(whole))  # type: ignore[operator]
    assert said(start(project, caches)) == first
    parsed.clear()
    start(project, caches)
    assert parsed == []
    assert capfd.readouterr() == ("", "")


def test_another_version_of_the_analysis_reads_anew(
    project: Path, caches: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    start(project, caches)
    monkeypatch.setattr(store, "_version", lambda: b"v" * 16)
    parsed.clear()
    start(project, caches)
    assert sorted(parsed) == sorted(FILES)


def test_the_version_depends_on_the_code_and_on_python(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    now = store._version.__wrapped__()
    assert now == store._version.__wrapped__()
    with monkeypatch.context() as other:
        other.setattr(sys, "version_info", (3, 99, 0))
        assert store._version.__wrapped__() != now
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "model.py").write_text("changed = True\n")
    monkeypatch.setattr("hamilton_ls.facts.__path__", [str(tmp_path / "facts")])
    assert store._version.__wrapped__() != now


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_a_file_that_others_can_write_is_not_believed(project: Path, caches: Path, parsed: list[str]) -> None:
    start(project, caches)
    assert caches.stat().st_mode & 0o777 == 0o700
    assert cache_file(caches).stat().st_mode & 0o777 == 0o600
    cache_file(caches).chmod(0o666)
    parsed.clear()
    start(project, caches)
    assert sorted(parsed) == sorted(FILES)


def test_a_cache_inside_the_workspace_is_not_used(project: Path) -> None:
    assert isinstance(store_of(project, project / ".cache"), NoStore)
    start(project, project / ".cache")
    assert sorted(path.name for path in project.iterdir()) == sorted(FILES)


@pytest.mark.parametrize("obstacle", ["a file in the way", "a full disk"])
def test_where_nothing_can_be_written_nothing_is(
    project: Path, caches: Path, obstacle: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if obstacle == "a file in the way":
        caches.write_text("")
    else:

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "replace", full)
    assert said(start(project, caches)) == said(start(project, None))
    assert not caches.is_dir() or list(caches.iterdir()) == []


def test_two_servers_of_one_workspace_do_not_disturb_each_other(project: Path, caches: Path) -> None:
    hosts = [Host(project, store=store_of(project, caches)) for _ in range(2)]
    steps = [host.index_step_by_step() for host in hosts]
    for both in zip(*steps, strict=True):
        assert both[0] == both[1]
    writes = [host.keep_step_by_step() for host in hosts]
    for _ in zip(*writes, strict=True):
        pass
    assert said(start(project, caches)) == said(hosts[0]) == said(hosts[1])
    assert len(list(caches.iterdir())) == 1


def test_the_folder_is_kept_small(project: Path, caches: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    caches.mkdir(mode=0o700)
    for number in range(5):
        old = caches / f"{number}.facts"
        old.write_bytes(b"x" * 1000)
        os.utime(old, (number, number))
    start(project, caches)
    size = sum(file.stat().st_size for file in caches.iterdir()) - 5000
    (caches / "4.facts").touch()
    for file in caches.iterdir():
        if file.stat().st_size != 1000:
            file.unlink()
    monkeypatch.setattr(store, "LARGEST_FOLDER", size + 2500)
    start(project, caches)
    assert sorted(file.name for file in caches.iterdir() if file.stat().st_size == 1000) == [
        "3.facts",
        "4.facts",
    ]


def test_what_is_too_large_is_not_written(
    project: Path, caches: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "LARGEST", 10)
    start(project, caches)
    assert not caches.exists()


def test_nothing_is_written_where_nothing_is_new(project: Path, caches: Path) -> None:
    start(project, caches)
    before = cache_file(caches).stat().st_ino
    start(project, caches)
    assert cache_file(caches).stat().st_ino == before


@pytest.mark.parametrize(
    "platform, variables, folder",
    [
        ("linux", {"XDG_CACHE_HOME": "/x/cache"}, "/x/cache/hamilton-live"),
        ("linux", {"XDG_CACHE_HOME": "relative"}, "/home/ada/.cache/hamilton-live"),
        ("linux", {}, "/home/ada/.cache/hamilton-live"),
        ("darwin", {}, "/home/ada/Library/Caches/hamilton-live"),
        ("win32", {"LOCALAPPDATA": "/ada/local"}, "/ada/local/hamilton-live/Cache"),
        ("win32", {}, "/home/ada/AppData/Local/hamilton-live/Cache"),
        ("linux", {"HAMILTON_LIVE_CACHE": "/elsewhere"}, "/elsewhere"),
        ("linux", {"HAMILTON_LIVE_CACHE": "off"}, None),
    ],
)
def test_where_caches_lie(
    platform: str, variables: dict[str, str], folder: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HAMILTON_LIVE_CACHE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {**variables, "HOME": "/home/ada"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert cache_folder() == (None if folder is None else Path(folder))
    assert cache_folder("/chosen") == Path("/chosen")
    assert cache_folder("off") is None
