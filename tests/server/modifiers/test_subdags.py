"""What subdags make, beside what the oracle compares: places, doubt, and what is remembered.

Sources and results are as in ``drawn``; ``lib`` is a module of two functions.
"""

from __future__ import annotations

import pytest
from hamilton_ls.graph.build import build_graph
from hamilton_ls.graph.cache import GraphCache
from inline_snapshot import snapshot

from tests.server.graph.drawing import dataflow_of, draw, graph_of, workspace

LIB = "#- lib.py\ndef inner(x: int) -> float: ...\ndef other(inner: float, w: str = '') -> str: ...\n"
HEADER = f"{LIB}#- m.py\nfrom hamilton.function_modifiers import *\nimport lib\nimport os\n"

CASES = {
    "a module of a library is not known": (
        "@subdag(os)\ndef f(a: int) -> int: ...",
        snapshot(
            "f: int opaque: What `@subdag` makes is only known when the program runs: `os` is no function or module of the workspace."
        ),
    ),
    "modules that are computed": (
        "@subdag(*lib.__all__)\ndef f(a: int) -> int: ...",
        snapshot(
            "f: int opaque: What `@subdag` makes is only known when the program runs: `lib.__all__` is not a constant of the workspace."
        ),
    ),
    "nothing to take": (
        "@subdag()\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int
! HAM010 `@subdag` needs modules or functions to take its nodes from.\
"""),
    ),
    "inputs that are computed": (
        "@subdag(lib, inputs=make())\ndef f(inner: float) -> int: ...",
        snapshot(
            "f: int opaque: What `@subdag` makes is only known when the program runs: `make(...)` is computed."
        ),
    ),
    "a source in the configuration": (
        "@subdag(lib, config={'k': source('x')})\ndef f(inner: float) -> int: ...",
        snapshot("""\
f: int <- inner: float
inner: float (input)
! HAM010 The configuration of `@subdag` takes plain values, `value(...)` and `configuration(...)`.\
"""),
    ),
    "a node that is not inside": (
        "@subdag(lib)\ndef f(innner: float) -> int: ...",
        snapshot("""\
f: int <- f.innner: float
f.inner: float <- x: int {hamilton.non_final_node=True}
f.innner: float (input)
f.other: str <- f.inner: float, w?: str {hamilton.non_final_node=True}
w: str (input)
x: int (input)\
"""),
    ),
    "a value that is computed": (
        "@subdag(lib, inputs={'x': value(os.getpid())})\ndef f(inner: float) -> int: ...",
        snapshot("""\
f: int <- f.inner: float
f.inner: float <- f.x: int {hamilton.non_final_node=True}
f.other: str <- f.inner: float, w?: str {hamilton.non_final_node=True}
f.x {hamilton.non_final_node=True}
w: str (input)\
"""),
    ),
    "a subdag and an expander": (
        "@parameterize(g={'inner': value(1)})\n@subdag(lib)\ndef f(inner: float) -> int: ...",
        snapshot("""\
f: int <- f.inner: float
f.inner: float <- x: int {hamilton.non_final_node=True}
f.other: str <- f.inner: float, w?: str {hamilton.non_final_node=True}
w: str (input)
x: int (input)
! HAM010 `@parameterize` works on a function that makes one node, but `f` makes 3 before it: `f.inner`, `f.other`, `f`. Leave one of its modifiers out, or put it on a function of its own.\
"""),
    ),
    "an opaque function inside": (
        "@resolve(when=1, decorate_with=2)\ndef hidden(a: int) -> int: ...\n@subdag(hidden)\ndef f(hidden: int) -> int: ...",
        snapshot("""\
f: int <- f.hidden: int
f.hidden: int {hamilton.non_final_node=True} opaque: `@resolve`: which modifier it stands for is decided when the program runs.
hidden: int opaque: `@resolve`: which modifier it stands for is decided when the program runs.\
"""),
    ),
    "subdags that contain each other": (
        "@subdag(g)\ndef f(g: int) -> int: ...\n@subdag(f)\ndef g(f: int) -> int: ...",
        snapshot("""\
f: int <- f.g: int
f.g: int <- f: int {hamilton.non_final_node=True} opaque: What `@subdag` makes is only known when the program runs: subdags contain each other.
g: int <- g.f: int
g.f: int <- g: int {hamilton.non_final_node=True} opaque: What `@subdag` makes is only known when the program runs: subdags contain each other.\
"""),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_subdags(case: str) -> None:
    source, expected = CASES[case]
    assert draw(graph_of(HEADER + source)) == expected


def test_places_lead_to_the_functions_inside() -> None:
    graph = graph_of(HEADER + "@subdag(lib, inputs={'x': source('y')})\ndef f(inner: float) -> int: ...")
    places = {
        name: (node.module, node.function, node.anchor.path if node.anchor else None)
        for name, node in graph.nodes.items()
    }
    assert places == snapshot(
        {
            "f": ("m", "f", "m.py"),
            "f.inner": ("lib", "inner", "lib.py"),
            "f.other": ("lib", "other", "lib.py"),
            "f.x": ("m", "f", "m.py"),
            "w": (None, None, None),
            "y": (None, None, None),
        }
    )
    assert graph.nodes["f.inner"].anchor == graph.nodes["f.inner"].definition


def test_a_module_inside_is_read_again_when_it_changes() -> None:
    main = (
        "from hamilton.function_modifiers import *\nimport lib\n@subdag(lib)\ndef f(inner: float) -> int: ..."
    )
    texts = [
        "def inner(x: int) -> float: ...",
        "def inner(x: int) -> float: ...\ndef more() -> int: ...",
        "def inner(z: str) -> float: ...",
    ]
    cache, flow = GraphCache(), dataflow_of(workspace({"m.py": main, "lib.py": ""}))
    drawn = [
        sorted(build_graph(workspace({"m.py": main, "lib.py": t}), flow, None, cache).nodes) for t in texts
    ]
    assert drawn == [["f", "f.inner", "x"], ["f", "f.inner", "f.more", "x"], ["f", "f.inner", "z"]]


def test_a_body_inside_changes_nothing() -> None:
    main = (
        "from hamilton.function_modifiers import *\nimport lib\n@subdag(lib)\ndef f(inner: float) -> int: ..."
    )
    cache, flow = GraphCache(), dataflow_of(workspace({"m.py": main, "lib.py": ""}))
    before = workspace({"m.py": main, "lib.py": "def inner(x: int) -> float:\n    return 1.0"})
    after = workspace({"m.py": main, "lib.py": "def inner(x: int) -> float:\n    return 2.0"})
    first, second = (build_graph(files, flow, None, cache).nodes["f.inner"] for files in (before, after))
    assert first == second
