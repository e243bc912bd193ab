"""Changes go in, snapshots come out: files on the disk, open editors, and who wins."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from hamilton_ls.text.edits import Edit
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.changes import (
    Change,
    Closed,
    Edited,
    Excluded,
    OnDisk,
    Opened,
    Replaced,
)
from hamilton_ls.workspace.host import Host
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.fixture import parse_fixture
from tests.support.keystrokes import SOURCES, edits_of
from tests.support.workspaces import open_host

PROJECT = """
    #- /features.py
    def spend(raw: int) -> int:
        return raw
    #- /pkg/more.py
    def total(spend: int) -> int:
        return spend
"""


@pytest.fixture
def host(tmp_path: Path) -> Host:
    host = Host(parse_fixture(PROJECT).write(tmp_path))
    host.index()
    return host


def names(host: Host, path: str) -> list[str]:
    return [f.name for f in host.snapshot().facts(path).functions]


def typed(path: str, start: int, end: int, text: str) -> Edited:
    return Edited(path, (Edit(Span(start, end), text),))


def test_indexing_reads_the_files_of_the_folder(host: Host) -> None:
    assert host.snapshot().paths() == ("features.py", "pkg/more.py")
    assert names(host, "pkg/more.py") == ["total"]


def test_indexing_can_be_done_a_file_at_a_time(tmp_path: Path) -> None:
    host = Host(parse_fixture(PROJECT).write(tmp_path))
    assert [path for path in host.index_step_by_step() if path] == ["features.py", "pkg/more.py"]


def test_what_lies_beside_open_files_is_read_first(tmp_path: Path) -> None:
    host = Host(parse_fixture(PROJECT).write(tmp_path))
    host.apply(Opened("pkg/new.py", "def new(): ...\n"))
    assert [path for path in host.index_step_by_step() if path] == ["pkg/more.py", "features.py"]


def test_the_collector_rests_only_while_files_are_read(tmp_path: Path) -> None:
    host = Host(parse_fixture(PROJECT).write(tmp_path))
    steps = host.index_step_by_step()
    assert gc.isenabled()
    next(steps)
    assert not gc.isenabled()
    # A folder that goes while it is read.
    steps.close()
    assert gc.isenabled()


def test_nothing_is_read_before_indexing(tmp_path: Path) -> None:
    assert Host(parse_fixture(PROJECT).write(tmp_path)).snapshot().paths() == ()


def test_the_text_of_an_editor_wins_over_the_disk_until_it_is_closed(host: Host) -> None:
    host.apply(Opened("features.py", "def typed(): ...\n"))
    assert names(host, "features.py") == ["typed"]
    host.file_of("features.py").write_text("def saved(): ...\n")
    host.apply(OnDisk(("features.py",)))
    assert names(host, "features.py") == ["typed"]
    host.apply(Closed("features.py"))
    assert names(host, "features.py") == ["saved"]


def test_edits_count_from_what_the_one_before_left(host: Host) -> None:
    host.apply(Opened("features.py", "def f(): ...\n"))
    host.apply(Edited("features.py", (Edit(Span(4, 5), "first"), Edit(Span(9, 9), "_one"))))
    assert host.snapshot().source("features.py") == "def first_one(): ...\n"


def test_a_new_text_replaces_the_old_one(host: Host) -> None:
    host.apply(Opened("features.py", "def f(): ...\n"))
    host.apply(Replaced("features.py", "def g(): ...\n"))
    assert names(host, "features.py") == ["g"]


def test_files_come_and_go(host: Host) -> None:
    host.file_of("new.py").write_text("def f(): ...\n")
    host.file_of("features.py").unlink()
    host.apply(OnDisk(("new.py", "features.py")))
    assert host.snapshot().paths() == ("new.py", "pkg/more.py")


def test_a_folder_comes_and_goes_with_its_files(host: Host) -> None:
    host.file_of("pkg").rename(host.file_of("moved"))
    host.apply(OnDisk(("pkg", "moved")))
    assert host.snapshot().paths() == ("features.py", "moved/more.py")


def test_a_deleted_file_stays_while_it_is_open(host: Host) -> None:
    host.apply(Opened("features.py", "def f(): ...\n"))
    host.file_of("features.py").unlink()
    host.apply(OnDisk(("features.py",)))
    assert names(host, "features.py") == ["f"]
    host.apply(Closed("features.py"))
    assert host.snapshot().paths() == ("pkg/more.py",)


@pytest.mark.parametrize("path", ["notes.md", ".venv/lib/x.py", "/opt/site-packages/x.py"])
def test_an_open_file_that_is_not_analysed_is_no_part_of_the_workspace(host: Host, path: str) -> None:
    host.apply(Opened(path, "def f(): ...\n"))
    host.apply(typed(path, 4, 5, "g"))
    host.apply(Closed(path))
    assert host.snapshot().paths() == ("features.py", "pkg/more.py")


def test_a_file_outside_of_the_folder_is_analysed_while_it_is_open(host: Host) -> None:
    host.apply(Opened("/elsewhere/x.py", "def f(): ...\n"))
    assert names(host, "/elsewhere/x.py") == ["f"]
    host.apply(Closed("/elsewhere/x.py"))
    assert host.snapshot().paths() == ("features.py", "pkg/more.py")


def test_files_can_be_left_out(host: Host) -> None:
    host.apply(Excluded(("pkg/*",)))
    assert host.snapshot().paths() == ("features.py",)
    host.apply(Excluded(()))
    assert host.snapshot().paths() == ("features.py", "pkg/more.py")


def test_a_snapshot_stays_what_it_was(host: Host) -> None:
    before = host.snapshot()
    host.apply(Opened("features.py", "def typed(): ...\n"))
    assert before.source("features.py").startswith("def spend")
    assert before.revision < host.snapshot().revision


def test_a_snapshot_is_the_same_until_something_changes(host: Host) -> None:
    first = host.snapshot()
    assert host.snapshot() is first
    host.apply(OnDisk(("features.py",)))
    assert host.snapshot() is not first


def test_a_snapshot_that_nobody_needs_is_freed_at_once(host: Host) -> None:
    """Not when the collector comes by: of thousands of nodes, many keystrokes' graphs would wait for it."""
    host.file_of("run.py").write_text(
        "from hamilton import driver\nimport features\ndr = driver.Builder().with_modules(features).build()\n"
    )
    host.apply(OnDisk(("run.py",)))
    host.apply(Opened("features.py", host.snapshot().source("features.py")))
    gc.disable()
    try:
        for text in ("x", "y"):
            now = host.snapshot()
            assert [graph for flow in now.dataflows() if (graph := now.graph(flow.name)).nodes]
            now.problems("features.py")
            old = weakref.ref(now)
            del now
            host.apply(typed("features.py", 10, 10, text))
            host.snapshot().problems("features.py")
            assert old() is None
    finally:
        gc.enable()


def test_a_file_that_is_not_there_is_empty(host: Host) -> None:
    snapshot = host.snapshot()
    assert snapshot.source("gone.py") == ""
    assert snapshot.facts("gone.py").chunks == ()
    assert snapshot.lines("gone.py").line_count == 1


@settings(max_examples=60)
@given(st.data())
def test_any_edits_leave_the_state_of_a_fresh_start(data: st.DataObject) -> None:
    texts = {path: data.draw(SOURCES) for path in ("a.py", "b.py")}
    host = open_host(texts)
    for _ in range(data.draw(st.integers(1, 5))):
        path = data.draw(st.sampled_from(["a.py", "b.py"]))
        edit = data.draw(edits_of(texts[path]))
        texts[path] = edit.applied_to(texts[path])
        change: Change = data.draw(st.sampled_from([Edited(path, (edit,)), Replaced(path, texts[path])]))
        host.apply(change)
        # Asking in between must not change later answers.
        snapshot = host.snapshot()
        for dataflow in snapshot.dataflows():
            snapshot.problems(dataflow.paths[0])
    after, fresh = host.snapshot(), open_host(texts).snapshot()
    if any(chunk.fault for path in texts for chunk in after.facts(path).chunks):
        return  # What a broken chunk said before it broke is history.
    assert after.dataflows() == fresh.dataflows()
    assert [after.graph(d.name) for d in after.dataflows()] == [
        fresh.graph(d.name) for d in fresh.dataflows()
    ]
    assert [after.problems(path) for path in texts] == [fresh.problems(path) for path in texts]


def test_a_project_in_a_folder_comes_and_goes_with_its_settings(tmp_path: Path) -> None:
    (tmp_path / "churn").mkdir()
    (tmp_path / "churn" / "steps.py").write_text("def a() -> int: ...\n")
    declaration = tmp_path / "churn" / "pyproject.toml"
    declaration.write_text('[tool.hamilton]\ndataflows = [{ name = "train", modules = ["steps", "gone"] }]\n')
    host = Host(tmp_path)
    host.index()
    (problem,) = host.snapshot().problems("churn/pyproject.toml")
    assert "`gone`" in problem.message
    path, span = host.snapshot().locate(problem.anchor) or ("", Span(0, 0))
    assert (path, host.snapshot().source(path)[span.start : span.end]) == ("churn/pyproject.toml", "gone")
    declaration.unlink()
    host.apply(OnDisk(("churn/pyproject.toml",)))
    assert host.snapshot().dataflow("train") is None
