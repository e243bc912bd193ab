"""Whatever is typed, no feature raises and no place lies outside of its file."""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

import pytest
from hamilton_ls.ide.actions import quick_fixes
from hamilton_ls.ide.completion import completions
from hamilton_ls.ide.dataflows import dataflow_infos
from hamilton_ls.ide.definition import definition
from hamilton_ls.ide.graphview import graph_view
from hamilton_ls.ide.hints import hints
from hamilton_ls.ide.hover import hover
from hamilton_ls.ide.lenses import lenses
from hamilton_ls.ide.locate import locate, nodes_at
from hamilton_ls.ide.references import highlights, references
from hamilton_ls.ide.runplan import run_plan
from hamilton_ls.ide.symbols import Symbol, document_symbols, workspace_symbols
from hamilton_ls.text.edits import Edit
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Snapshot
from hamilton_ls.workspace.changes import Closed, Edited, Opened
from hamilton_ls.workspace.host import Host
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.workspaces import open_host

FILES = {
    "features.py": '''\
"""Features."""
import pandas as pd
from hamilton.function_modifiers import config, extract_columns, inject, parameterize, source, value

@extract_columns("spend", "signups")
def marketing(path: str, sep: str = ",") -> pd.DataFrame:
    """The table."""
    return pd.read_csv(path)

@config.when(kind="a")
def fit__a(spend: pd.Series) -> float:
    return spend.sum()

@parameterize(two={"n": value(2)}, three={"n": source("two")})
def number(n: int) -> int:
    return n

@inject(x=source("spend"))
def total(x: pd.Series, spnd: int) -> float:
    return x.sum()
''',
    "run.py": """\
import features
from hamilton import driver

dr = driver.Builder().with_modules(features).with_config({"kind": "a"}).build()
dr.execute(["total", "fit"], inputs={"path": "x.csv"}, overrides={"two": 1})
""",
}
AFRESH = 200
"""Keystrokes after which the files are as on the disk again: of ruins little can be asked."""
FEW, MANY = 5, 50
"""Keystrokes after which all is asked at the cursor, and of file and dataflows."""
SHARES = {"marketing": 0.5, "training": 0.48, "wide": 0.02}
"""Of all keystrokes. The wide one has a thousand nodes, and asking takes as many times longer."""
TYPED = st.sampled_from(
    [*"()[]{}:,=.@#\"'\n \\", "def ", "class ", '"""', "x", "source(", "😀", "\f", "    ", "return"]
)
KEYSTROKE = st.tuples(st.sampled_from(sorted(FILES)), st.integers(0, 800), st.integers(0, 12), TYPED)


@settings(max_examples=60, deadline=None)
@given(st.lists(KEYSTROKE, min_size=1, max_size=8), st.integers(0, 800))
def test_nothing_raises(keystrokes: list[tuple[str, int, int, str]], cursor: int) -> None:
    host = open_host(FILES)
    for path, at, deleted, typed in keystrokes:
        length = len(host.snapshot().source(path))
        start = min(at, length)
        host.apply(Edited(path, (Edit(Span(start, min(start + deleted, length)), typed),)))
    snapshot = host.snapshot()
    for path in FILES:
        _ask_at(snapshot, path, min(cursor, len(snapshot.source(path))))
        _ask_of_file(snapshot, path)
    _ask_of_dataflows(snapshot)


EXAMPLES = Path(__file__).parents[3] / "examples"
PIECES = [
    *"()[]{}:,=.@#\"'\\\n x1_",
    "def ",
    "class ",
    '"""',
    "source(",
    "😀",
    "\f",
    "    ",
    "return ",
    "-> int",
    "spend",
]


@pytest.mark.parametrize("example", sorted(SHARES))
def test_nobody_types_an_example_to_pieces(example: str) -> None:
    """HAMILTON_LIVE_KEYSTROKES says how many are typed in all examples; CI types 100,000."""
    wanted = int(int(os.environ.get("HAMILTON_LIVE_KEYSTROKES", "1000")) * SHARES[example])
    random, host = Random(example), Host(EXAMPLES / example)
    host.index()
    paths = host.snapshot().paths()
    for typed in range(wanted):
        if typed % AFRESH == 0:
            for path in paths:
                host.apply(Closed(path))
                host.apply(Opened(path, host.snapshot().source(path)))
        path = random.choice(paths)
        source = host.snapshot().source(path)
        at = random.randrange(len(source) + 1)
        deleted = random.choice((0, 0, 0, 1, 1, 8))
        host.apply(Edited(path, (Edit(Span(at, min(at + deleted, len(source))), random.choice(PIECES)),)))
        snapshot = host.snapshot()
        snapshot.problems(path)
        if typed % FEW == 0:
            _ask_at(snapshot, path, min(at, len(snapshot.source(path))))
        if typed % MANY == 0:
            _ask_of_file(snapshot, path)
            _ask_of_dataflows(snapshot)


def _inside(snapshot: Snapshot, path: str, span: Span) -> bool:
    return 0 <= span.start <= span.end <= len(snapshot.source(path))


def _ask_at(snapshot: Snapshot, path: str, offset: int) -> None:
    for place in (*definition(snapshot, path, offset), *references(snapshot, path, offset)):
        assert _inside(snapshot, place.path, place.span)
    assert all(_inside(snapshot, path, h.span) for h in highlights(snapshot, path, offset))
    assert all(_inside(snapshot, path, c.span) for c in completions(snapshot, path, offset))
    hover(snapshot, path, offset)
    nodes_at(snapshot, path, offset)
    for fix in quick_fixes(snapshot, path, Span(offset, offset)):
        assert all(_inside(snapshot, file, edit.span) for file, edits in fix.edits for edit in edits)


def _ask_of_file(snapshot: Snapshot, path: str) -> None:
    assert all(_inside(snapshot, path, lens.span) for lens in lenses(snapshot, path))
    hints(snapshot, path, Span(0, len(snapshot.source(path))))

    def check(symbols: tuple[Symbol, ...]) -> None:
        for symbol in symbols:
            assert _inside(snapshot, path, symbol.span)
            # VS Code throws the whole outline away otherwise.
            assert symbol.span.start <= symbol.selection.start <= symbol.selection.end <= symbol.span.end
            check(symbol.children)

    check(document_symbols(snapshot, path))


def _ask_of_dataflows(snapshot: Snapshot) -> None:
    dataflow_infos(snapshot, lambda path: [path])
    for found in workspace_symbols(snapshot, "s"):
        assert _inside(snapshot, found.place.path, found.place.span)
    for dataflow in snapshot.dataflows():
        graph_view(snapshot, dataflow.name, 1)
        run_plan(snapshot, dataflow.name, [])
        for node in snapshot.graph(dataflow.name).nodes:
            place = locate(snapshot, dataflow.name, node)
            assert place is None or _inside(snapshot, place.path, place.whole)
