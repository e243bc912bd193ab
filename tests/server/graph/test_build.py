"""Graphs of several modules, and what stays the same from one graph to the next."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hamilton_ls.facts.files import SourceFile
from hamilton_ls.facts.model import FileFacts
from hamilton_ls.graph.build import build_graph
from hamilton_ls.graph.cache import GraphCache
from hamilton_ls.graph.choices import config_choices
from hamilton_ls.graph.model import Graph, NodeKind
from hamilton_ls.text.edits import Edit
from hamilton_ls.text.spans import Span
from inline_snapshot import snapshot

from tests.server.graph.drawing import dataflow_of, draw, graph_of, workspace

TOGETHER = {
    "nodes of one module feed another": (
        """
        #- a.py
        def x(y: int) -> int: ...
        #- b.py
        def z(x: int) -> int: ...
        """,
        ("a", "b"),
        snapshot("""\
x: int <- y: int
y: int (input)
z: int <- x: int\
"""),
    ),
    "two modules make one node": (
        """
        #- a.py
        def x() -> int: ...
        #- b.py
        def x() -> str: ...
        """,
        ("a", "b"),
        snapshot("""\
x: int
! HAM003 `x` is made by both `a` and `b`. A dataflow has one function for each node: rename one of them, or let `@config.when` choose.\
"""),
    ),
    "a package takes in the functions that it imports from its modules": (
        """
        #- pkg/__init__.py
        from .inner import x, _hidden
        from pkg.other import *
        from elsewhere import far
        def own(x: int) -> int: ...
        #- pkg/inner.py
        def x() -> int: ...
        def left_out() -> int: ...
        def _hidden() -> int: ...
        #- pkg/other.py
        def starred(own: int) -> int: ...
        #- elsewhere.py
        def far() -> int: ...
        """,
        ("pkg",),
        snapshot("""\
own: int <- x: int
starred: int <- own: int
x: int\
"""),
    ),
    "modifiers through another module": (
        """
        #- a.py
        from tools import label, fm
        @label(owner="me")
        @fm.extract_fields({"f": int})
        def x() -> dict: ...
        #- tools.py
        import hamilton.function_modifiers as fm
        from hamilton.function_modifiers.metadata import tag
        label = tag
        """,
        ("a",),
        snapshot("""\
f: int <- x: dict {owner=me}
x: dict\
"""),
    ),
    "constants of another module": (
        """
        #- a.py
        import hamilton.function_modifiers
        import names
        from names import FIELDS as F
        @hamilton.function_modifiers.extract_fields(*F)
        def x() -> dict[str, int]: ...
        @hamilton.function_modifiers.tag(owner=names.OWNER)
        def y() -> int: ...
        #- names.py
        FIELDS = ["p", *MORE]
        MORE = ("q",)
        OWNER = "me"
        """,
        ("a",),
        snapshot("""\
p: int <- x: dict[str, int]
q: int <- x: dict[str, int]
x: dict[str, int]
y: int {owner=me}\
"""),
    ),
    "constants in a circle": (
        """
        #- a.py
        from hamilton.function_modifiers import extract_fields
        A = B
        B = A
        @extract_fields(A)
        def x() -> dict[str, int]: ...
        """,
        ("a",),
        snapshot(
            "x: dict[str, int] opaque: What `@extract_fields` makes is only known when the program runs: constants refer to each other in a circle."
        ),
    ),
    "a dict that unpacks itself": (
        """
        #- a.py
        from hamilton.function_modifiers import parameterize
        A = {**A}
        @parameterize(**A)
        def x(p: int) -> int: ...
        """,
        ("a",),
        snapshot(
            "x: int opaque: What `@parameterize` makes is only known when the program runs: constants refer to each other in a circle."
        ),
    ),
}


@pytest.mark.parametrize("case", TOGETHER)
def test_modules_together(case: str) -> None:
    files, modules, expected = TOGETHER[case]
    assert draw(graph_of(files, *modules)) == expected


def test_a_later_module_may_be_allowed_to_replace_nodes() -> None:
    files = workspace("#- a.py\ndef x() -> int: ...\n#- b.py\ndef x() -> str: ...\n")
    graph = build_graph(files, replace(dataflow_of(files, "a", "b"), allow_overrides=True))
    assert draw(graph) == "x: str"
    assert graph.nodes["x"].module == "b"


def test_dependents_are_sorted_and_complete() -> None:
    graph = graph_of("def c(a: int) -> int: ...\ndef b(a: int, c: int) -> int: ...\n")
    assert graph.dependents == {"a": ("b", "c"), "b": (), "c": ("b",)}


def test_a_graph_says_when_it_may_be_incomplete() -> None:
    whole = "from hamilton.function_modifiers import *\n@tag(a='b')\ndef a() -> int: ...\n"
    open_ended = "from hamilton.function_modifiers import *\n@parameterize(**make())\ndef a() -> int: ...\n"
    assert not graph_of(whole).open_ended
    assert graph_of(open_ended).open_ended


@pytest.mark.parametrize(
    ("source", "node", "text"),
    [
        ("def ab(cd: int) -> int: ...\n", "ab", "ab"),
        ("from hamilton.function_modifiers import *\n@parameterize(ab={'c': source('d')})\ndef f(c: int) -> int: ...\n", "ab", "ab"),
        ("from hamilton.function_modifiers import *\n@extract_fields({'ab': int})\ndef f() -> dict: ...\n", "ab", "ab"),
        ("from hamilton.function_modifiers import *\nN = 'ab'\n@extract_fields([N])\ndef f() -> dict[str, int]: ...\n", "ab", "ab"),
        ("from hamilton.function_modifiers import *\n@extract_fields(dict(ab=int))\ndef f() -> dict: ...\n", "ab", "ab"),
        ("from hamilton.function_modifiers import *\n@check_output(range=(0, 1))\ndef f() -> int: ...\n", "f_range_validator", "range"),
    ],
)  # fmt: skip
def test_a_node_is_anchored_where_it_is_named(source: str, node: str, text: str) -> None:
    files = workspace({"m.py": source})
    anchor = build_graph(files, dataflow_of(files)).nodes[node].anchor
    assert anchor is not None
    span = files.facts("m.py").locate(anchor)
    assert span is not None
    assert source[span.start : span.end] == text


def test_a_dependency_is_anchored_where_it_is_named_even_in_a_constant() -> None:
    source = "from hamilton.function_modifiers import *\nP = {'a': {'p': source('up')}}\n@parameterize(**P)\ndef f(p: int, q: int) -> int: ...\n"
    files = workspace({"m.py": source})
    node = build_graph(files, dataflow_of(files)).nodes["a"]
    spans = [files.facts("m.py").locate(dependency.anchor) for dependency in node.dependencies]
    assert [source[span.start : span.end] for span in spans if span is not None] == ["up", "q"]


CONDITIONAL = """
from hamilton.function_modifiers import *
@config.when(region="US")
def a__us() -> int: ...
@config.when_in(region=["UK", "US"], model="x")
def b() -> int: ...
@config.when_not(debug=True)
def c() -> int: ...
"""


def test_the_choices_of_a_configuration() -> None:
    files = workspace({"m.py": CONDITIONAL})
    assert config_choices(files, dataflow_of(files)) == snapshot(
        (("debug", (True,)), ("model", ("x",)), ("region", ("US", "UK")))
    )


def test_the_choices_begin_with_what_is_chosen() -> None:
    files = workspace({"m.py": CONDITIONAL})
    dataflow = replace(dataflow_of(files), config=(("region", "FR"), ("size", 3)))
    assert dict(config_choices(files, dataflow))["region"] == ("FR", "US", "UK")
    assert dict(config_choices(files, dataflow))["size"] == (3,)


class Edited:
    """A workspace of files that can be edited as an editor does."""

    def __init__(self, files: dict[str, SourceFile]) -> None:
        self.files = files

    @staticmethod
    def of(sources: dict[str, str]) -> Edited:
        return Edited({path: SourceFile.read(path, text) for path, text in sources.items()})

    def typed(self, path: str, before: str, text: str) -> Edited:
        at = self.files[path].source.index(before)
        return Edited({**self.files, path: self.files[path].edited(Edit(Span(at, at), text))})

    def paths(self) -> tuple[str, ...]:
        return tuple(sorted(self.files))

    def facts(self, path: str) -> FileFacts:
        return self.files[path].facts


SOURCES = {
    "a.py": "from b import NAMES\nfrom hamilton.function_modifiers import *\n\n"
    "@extract_fields(NAMES)\ndef f() -> dict[str, int]:\n    return {}\n\ndef g(x: int) -> int:\n    return x\n",
    "b.py": "NAMES = ['x', 'y']\n\ndef unrelated() -> int:\n    return 1\n",
    "c.py": "def h(g: int) -> int:\n    return g\n",
}


def build(files: Edited, cache: GraphCache) -> Graph:
    modules = replace(dataflow_of(files, "a"), modules=("a", "c"), paths=("a.py", "c.py"))  # type: ignore[arg-type]
    return build_graph(files, modules, cache=cache)


EDITS = [
    ("a body", "a.py", "return x", "pass; ", {"f", "g", "h", "x", "y"}),
    ("a parameter", "a.py", "x: int) -> int", "y: int, ", {"f", "h", "x", "y"}),
    ("another module's function", "b.py", "unrelated", "un", {"f", "g", "h", "x", "y"}),
    ("a constant elsewhere", "b.py", "'y'", "'z', ", {"h"}),
    ("an import", "a.py", "from hamilton", "import pandas\n", {"h"}),
]


@pytest.mark.parametrize(("what", "path", "before", "text", "kept"), EDITS, ids=[edit[0] for edit in EDITS])
def test_an_edit_makes_anew_what_it_touches_and_nothing_else(
    what: str, path: str, before: str, text: str, kept: set[str]
) -> None:
    cache = GraphCache()
    files = Edited.of(SOURCES)
    old = build(files, cache)
    edited = files.typed(path, before, text)
    new = build(edited, cache)
    same = {
        name
        for name, node in new.nodes.items()
        if node is old.nodes.get(name) and node.kind is NodeKind.FUNCTION
    }
    assert same == kept
    assert new == build(edited, GraphCache())


def test_a_function_that_another_stands_in_for_is_looked_at_again_with_it() -> None:
    source = "from hamilton.function_modifiers import does\ndef _by(a: int) -> int: ...\n@does(_by)\ndef g(a: int) -> int: ...\n"
    files = Edited.of({**SOURCES, "a.py": source})
    cache = GraphCache()
    assert build(files, cache).problems == ()
    (problem,) = build(files.typed("a.py", ") -> int: ...\n@does", ", b: int"), cache).problems
    assert "nothing is passed for its `b`" in problem.message


def test_a_cache_forgets_files_that_have_gone() -> None:
    cache = GraphCache()
    build(Edited.of(SOURCES), cache)
    cache.look_at(Edited.of({"c.py": SOURCES["c.py"]}))
    assert {path for path, _ in cache._functions} == {"c.py"}


def test_a_module_that_appears_gives_new_meaning_to_an_import() -> None:
    cache = GraphCache()
    without = Edited.of({"a.py": SOURCES["a.py"], "c.py": SOURCES["c.py"]})
    assert build(without, cache).nodes["f"].kind is NodeKind.OPAQUE
    assert build(Edited.of(SOURCES), cache).nodes["f"].kind is NodeKind.FUNCTION
