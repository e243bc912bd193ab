"""What loaders and savers make, beside what the oracle compares: refusals and doubt.

Sources and results are as in ``drawn``.
"""

from __future__ import annotations

import pytest
from inline_snapshot import snapshot

from tests.server.graph.drawing import draw, graph_of

HEADER = "import pandas as pd\nfrom hamilton.function_modifiers import *\n"

CASES = {
    "a loader of the project": (
        "@load_from.mine(path=source('p'))\ndef f(a: pd.DataFrame) -> int: ...",
        snapshot(
            "f: int opaque: What `@load_from.mine` makes is only known when the program runs: no adapter of the framework is known for `mine` and `pd.DataFrame`."
        ),
    ),
    "a type that no loader is known for": (
        "@load_from.csv(path=source('p'))\ndef f(a: int) -> int: ...",
        snapshot(
            "f: int opaque: What `@load_from.csv` makes is only known when the program runs: no adapter of the framework is known for `csv` and `int`."
        ),
    ),
    "a parameter without annotation": (
        "@load_from.csv(path=source('p'))\ndef f(a) -> int: ...",
        snapshot(
            "f: int opaque: What `@load_from.csv` makes is only known when the program runs: no adapter of the framework is known for `csv` and `a value without annotation`."
        ),
    ),
    "an option that is a source": (
        "@load_from.csv(path=value('p'), nrows=source('n'))\ndef f(a: pd.DataFrame) -> int: ...",
        snapshot("""\
f: int <- f.select_data.a: pd.DataFrame
f.load_data.a: tuple[dict[str, Any], pd.DataFrame] <- n? {hamilton.data_loader=True, hamilton.data_loader.classname=PandasCSVReader, hamilton.data_loader.has_metadata=True, hamilton.data_loader.node=a, hamilton.data_loader.source=csv}
f.select_data.a: pd.DataFrame <- f.load_data.a: tuple[dict[str, Any], pd.DataFrame] {hamilton.data_loader=True, hamilton.data_loader.classname=PandasCSVReader, hamilton.data_loader.has_metadata=False, hamilton.data_loader.node=a, hamilton.data_loader.source=csv}
n (input)\
"""),
    ),
    "no path": (
        "@load_from.csv()\ndef f(a: pd.DataFrame) -> int: ...",
        snapshot("""\
a: pd.DataFrame (input)
f: int <- a: pd.DataFrame
! HAM010 `@load_from.csv` needs `path`: give a `value(...)`, or a `source(...)` that names a node or an input.\
"""),
    ),
    "which parameter": (
        "@load_from.csv(path=source('p'))\ndef f(a: pd.DataFrame, b: int) -> int: ...",
        snapshot("""\
a: pd.DataFrame (input)
b: int (input)
f: int <- a: pd.DataFrame, b: int
! HAM010 `f` has 2 parameters: say in `inject_` which one `@load_from.csv` loads.\
"""),
    ),
    "a parameter that is not there": (
        "@load_from.csv(path=source('p'), inject_='c')\ndef f(a: pd.DataFrame) -> int: ...",
        snapshot("""\
a: pd.DataFrame (input)
f: int <- a: pd.DataFrame
! HAM010 `f` has no parameter `c` that could be loaded.\
"""),
    ),
    "a path that is computed": (
        "@load_from.csv(path=make())\ndef f(a: pd.DataFrame) -> int: ...",
        snapshot(
            "f: int opaque: What `@load_from.csv` makes is only known when the program runs: `make(...)` is computed."
        ),
    ),
    "a saver of the project": (
        "@save_to.mine(path=value('p'))\ndef f(a: int) -> pd.DataFrame: ...",
        snapshot("""\
a: int (input)
f: pd.DataFrame <- a: int opaque: What `@save_to.mine` makes is only known when the program runs: no adapter of the framework is known for `mine` and `pd.DataFrame`.\
"""),
    ),
    "a saver without a path": (
        "@save_to.csv()\ndef f() -> pd.DataFrame: ...",
        snapshot("""\
f: pd.DataFrame
! HAM010 `@save_to.csv` needs `path`: give a `value(...)`, or a `source(...)` that names a node or an input.\
"""),
    ),
    "a target that is not made": (
        "@save_to.json(path=value('p'), target_='g')\ndef f() -> dict: ...",
        snapshot("""\
f: dict
! HAM010 The target of `@save_to.json` names `g`, but `f` makes `f`.\
"""),
    ),
    "several results": (
        "@save_to.json(path=value('p'))\n@extract_fields({'a': dict, 'b': dict})\ndef f() -> dict: ...",
        snapshot("""\
a: dict <- f: dict
b: dict <- f: dict
f: dict
! HAM010 `@save_to.json` works on a single node, but `f` makes 2: `a`, `b`. Apply it to a function that makes one.\
"""),
    ),
    "a dataloader that returns no pair": (
        "@dataloader()\ndef f(p: str) -> pd.DataFrame: ...",
        snapshot("""\
f: pd.DataFrame <- p: str
p: str (input)
! HAM010 `f` must return its data and a dict of metadata, such as `tuple[pd.DataFrame, dict]`; it returns `pd.DataFrame`.\
"""),
    ),
    "a dataloader that returns something unknown": (
        "@dataloader()\ndef f(p: str) -> Both: ...",
        snapshot(
            "f: Both opaque: What `@dataloader` makes is only known when the program runs: what the function returns is not known."
        ),
    ),
    "fields of what a dataloader brings": (
        "@extract_fields({'a': int})\n@dataloader()\ndef f() -> tuple[dict, dict]: ...",
        snapshot("""\
f: dict <- f.loader: tuple[dict, dict] {hamilton.data_loader=True, hamilton.data_loader.classname=f(), hamilton.data_loader.has_metadata=False, hamilton.data_loader.node=f, hamilton.data_loader.source=f}
f.loader: tuple[dict, dict] {hamilton.data_loader=True, hamilton.data_loader.classname=f(), hamilton.data_loader.has_metadata=True, hamilton.data_loader.node=f, hamilton.data_loader.source=loader}
! HAM010 `f` returns `tuple[dict, dict]`, which `@extract_fields` cannot take apart. Annotate it with `dict`, `dict[str, ...]` or a TypedDict.\
"""),
    ),
    "a datasaver that returns a path": (
        "@datasaver()\ndef f(p: str) -> str: ...",
        snapshot("""\
f: str <- p: str
p: str (input)
! HAM010 `f` must return plain `dict`, the metadata of what it saved; it returns `str`.\
"""),
    ),
    "an expander above a dataloader": (
        "@parameterize(g={'p': value('x')})\n@dataloader()\ndef f(p: str) -> tuple[int, dict]: ...",
        snapshot("""\
f: int <- f.loader: tuple[int, dict] {hamilton.data_loader=True, hamilton.data_loader.classname=f(), hamilton.data_loader.has_metadata=False, hamilton.data_loader.node=f, hamilton.data_loader.source=f}
f.loader: tuple[int, dict] <- p: str {hamilton.data_loader=True, hamilton.data_loader.classname=f(), hamilton.data_loader.has_metadata=True, hamilton.data_loader.node=f, hamilton.data_loader.source=loader}
p: str (input)
! HAM010 `@parameterize` works on a function that makes one node, but `f` makes 2 before it: `f.loader`, `f`. Leave one of its modifiers out, or put it on a function of its own.\
"""),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_adapters(case: str) -> None:
    source, expected = CASES[case]
    assert draw(graph_of(HEADER + source)) == expected
