"""What pipes and mutators make of a function. Sources and results are as in ``drawn``.

That names, types and documentation are the runtime's is the oracle's business; here is what the
oracle cannot see: places, refusals, doubt, and that nothing is remembered too long.
"""

from __future__ import annotations

import pytest
from hamilton_ls.graph.build import build_graph
from hamilton_ls.graph.cache import GraphCache
from hamilton_ls.graph.choices import config_choices
from inline_snapshot import snapshot

from tests.server.graph.drawing import dataflow_of, draw, graph_of, workspace

HEADER = "from hamilton.function_modifiers import *\nimport numpy as np\ndef _up(x: int, by: int = 1) -> int: ...\n"

CASES = {
    "a step of a library is not known": (
        "@pipe_input(step(np.abs))\ndef f(a: int) -> int: ...",
        snapshot(
            "f: int opaque: What `@pipe_input` makes is only known when the program runs: `np.abs` is no function of the workspace."
        ),
    ),
    "a value of a library is a literal": (
        "@pipe_input(step(_up, by=np.pi))\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- f.with_up: int
f.with_up: int <- a: int\
"""),
    ),
    "a function is a literal": (
        "@pipe_input(step(_up, by=_up))\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- f.with_up: int
f.with_up: int <- a: int\
"""),
    ),
    "what a function of the workspace gives may be a source": (
        "@pipe_input(step(_up, by=_up(1)))\ndef f(a: int) -> int: ...",
        snapshot(
            "f: int opaque: What `@pipe_input` makes is only known when the program runs: `_up(...)` is computed."
        ),
    ),
    "steps that are computed": (
        "@pipe_input(*[step(_up) for _ in many()])\ndef f(a: int) -> int: ...",
        snapshot(
            "f: int opaque: What `@pipe_input` makes is only known when the program runs: `[step(_up) for _ in many()]` is computed."
        ),
    ),
    "an argument that the step does not take": (
        "@pipe_output(step(_up, factor=2))\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int
! HAM010 `_up` cannot be a step of `@pipe_output` with `factor`: the value that is piped is its first argument, and the others must be parameters of it.\
"""),
    ),
    "a step without parameters": (
        "def _none() -> int: ...\n@pipe_output(step(_none))\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int
! HAM010 `_none` cannot be a step of `@pipe_output`: a step needs at least one parameter, and all of them must be ones that can be passed by name.\
"""),
    ),
    "two namespaces": (
        "@pipe_output(step(_up).named('u', namespace='n'), namespace='m')\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int
! HAM010 `@pipe_output` has a namespace for all of its steps, so none of them can have one of its own.\
"""),
    ),
    "a pipe and an expander": (
        "@parameterize(g={'a': value(1)})\n@pipe_input(step(_up))\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
by: int (input)
f: int <- f.with_up: int
f.with_up: int <- a: int, by?: int
! HAM010 `@parameterize` works on a function that makes one node, but `f` makes 2 before it: `f`, `f.with_up`. Leave one of its modifiers out, or put it on a function of its own.\
"""),
    ),
    "two targets of an input": (
        "@pipe_input(step(_up), on_input=['a', 'b'])\ndef f(a: int, b: int) -> int: ...",
        snapshot("""\
a: int (input)
b: int (input)
f: int <- a: int, b: int
! HAM010 `@pipe_input` works on a single parameter: name one in `on_input`.\
"""),
    ),
    "no parameter": (
        "@pipe_input(step(_up))\ndef f() -> int: ...",
        snapshot("""\
f: int
! HAM010 `@pipe_input` needs a parameter of `f` that a node or an input provides.\
"""),
    ),
    "a target that is not made": (
        "@pipe_output(step(_up), on_output='g')\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int
! HAM010 The target of `@pipe_output` names `g`, but `f` makes `f`.\
"""),
    ),
    "targets at both levels": (
        "@pipe_output(step(_up).on_output('f'), on_output='f')\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int
! HAM010 `@pipe_output` and a step of it both say `on_output`. Keep one of them.\
"""),
    ),
    "targets are unpacked; what is computed changes nothing": (
        "def f(a: int) -> int: ...\n@mutate(*[f])\ndef m(x: int) -> int: ...\n@mutate(globals()['f'])\ndef n(x: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- f.with_m: Any
f.raw: int <- a: int
f.with_m: int <- f.raw: int\
"""),
    ),
    "a mutator of another module's function": (
        "from elsewhere import g\ndef f(a: int) -> int: ...\n@mutate(g, f)\ndef m(x: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- f.with_m: Any
f.raw: int <- a: int
f.with_m: int <- f.raw: int\
"""),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_pipes(case: str) -> None:
    source, expected = CASES[case]
    assert draw(graph_of(HEADER + source)) == expected


CHOSEN = (
    HEADER
    + "@pipe_input(step(_up).when(k=1), step(_up).named('n').when_in(k=[2, 3]))\ndef f(a: int) -> int: ...\n"
)


def test_configuration_is_asked_again_each_time() -> None:
    files, cache = workspace(CHOSEN), GraphCache()
    flow = dataflow_of(files)
    drawn = [sorted(build_graph(files, flow, {"k": k}, cache).nodes) for k in (1, 2, 4, 1)]
    assert drawn == [
        ["a", "by", "f", "f.with_up", "k"],
        ["a", "by", "f", "f.n", "k"],
        ["a", "f", "k"],
        ["a", "by", "f", "f.with_up", "k"],
    ]


def test_conditions_of_steps_are_offered() -> None:
    files = workspace(CHOSEN)
    assert config_choices(files, dataflow_of(files)) == (("k", (1, 2, 3)),)


def test_other_functions_are_asked_again_when_they_change() -> None:
    before = {
        "m.py": "from hamilton.function_modifiers import *\nfrom lib import up\n@pipe_input(step(up))\ndef f(a: int) -> int: ...",
        "lib.py": "def up(x: int) -> int: ...",
    }
    after = {**before, "lib.py": "def up(x: int, by: str) -> float: ..."}
    gone = {**before, "lib.py": "def down(x: int) -> int: ..."}
    cache, flow = GraphCache(), dataflow_of(workspace(before))
    drawn = [draw(build_graph(workspace(files), flow, None, cache)) for files in (before, after, gone)]
    assert drawn == snapshot(
        [
            """\
a: int (input)
f: int <- f.with_up: int
f.with_up: int <- a: int\
""",
            """\
a: int (input)
by: str (input)
f: int <- f.with_up: int
f.with_up: float <- a: int, by: str\
""",
            "f: int opaque: What `@pipe_input` makes is only known when the program runs: `up` is no function of the workspace.",
        ]
    )


def test_places() -> None:
    graph = graph_of(
        HEADER
        + "@pipe_output(step(_up, by=source('rate')), step(_up).named('last'))\ndef f(a: int) -> int: ...\n"
    )
    text = "@pipe_output(step(_up, by=source('rate')), step(_up).named('last'))\ndef f(a: int) -> int: ..."
    places = {
        name: (node.anchor and text[node.anchor.span.start : node.anchor.span.end])
        for name, node in graph.nodes.items()
        if node.anchor is not None
    }
    assert places == snapshot({"f": "f", "f.last": "last", "f.raw": "f", "f.with_up": "_up"})
    (rate,) = (d for d in graph.nodes["f.with_up"].dependencies if d.node == "rate")
    assert text[rate.anchor.span.start : rate.anchor.span.end] == "rate"


def test_a_mutator_that_comes_and_goes() -> None:
    source = HEADER + "def f(a: int) -> int: ...\n"
    mutator = "@mutate(f)\ndef _m(x: int) -> str: ...\n"
    cache, flow = GraphCache(), dataflow_of(workspace(source))
    drawn = [
        sorted(build_graph(workspace(t), flow, None, cache).nodes) for t in (source, source + mutator, source)
    ]
    assert drawn == [["a", "f"], ["a", "f", "f.raw", "f.with_m"], ["a", "f"]]
