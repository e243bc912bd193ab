"""Questions to graphs; each graph is written as `node: its dependencies`."""

from __future__ import annotations

import networkx
import pytest
from hamilton_ls.graph.model import Graph
from hamilton_ls.graph.queries import (
    cycles,
    dependencies_of,
    downstream,
    needed_inputs,
    topological_order,
    upstream,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.server.graph.drawing import graph_of


def wired(text: str) -> Graph:
    """`a: b c?` makes a function `a` of `b` and, with a default, of `c`."""
    lines = []
    for line in text.split(";"):
        name, _, needs = line.partition(":")
        parameters = [f"{n.rstrip('?')}: int{' = 1' if n.endswith('?') else ''}" for n in needs.split()]
        lines.append(f"def {name.strip()}({', '.join(parameters)}) -> int: ...\n")
    return graph_of("".join(lines))


DIAMOND = "top: left right; left: base; right: base x?; base: raw; alone: raw"


@pytest.mark.parametrize(
    ("names", "above", "below"),
    [
        ("top", "base left raw right top x", "top"),
        ("base", "base raw", "base left right top"),
        ("raw", "raw", "alone base left raw right top"),
        ("left alone", "alone base left raw", "alone left top"),
        ("nowhere", "", ""),
        ("", "", ""),
    ],
)
def test_closures(names: str, above: str, below: str) -> None:
    graph = wired(DIAMOND)
    assert sorted(upstream(graph, names.split())) == above.split()
    assert sorted(downstream(graph, names.split())) == below.split()


@pytest.mark.parametrize(
    ("text", "order"),
    [
        (DIAMOND, "raw alone base left x right top"),
        ("b:; a:; c: a b", "a b c"),
        ("a: b; b: a", "a b"),
        ("a: b; b: a; c: a; d:", "d a b c"),
        ("a: a", "a"),
        ("z: y; y: x; x: z; w: x", "x w y z"),
    ],
)
def test_an_order_has_dependencies_first(text: str, order: str) -> None:
    assert " ".join(topological_order(wired(text))) == order


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (DIAMOND, []),
        ("a: a", [("a",)]),
        ("a: b; b: a", [("a", "b")]),
        ("a: b; b: c; c: a", [("a", "b", "c")]),
        ("a: c; c: b; b: a d; d: b", [("a", "c", "b")]),
        ("a: b; b: a; x: y; y: x; z: a x", [("a", "b"), ("x", "y")]),
        ("a: b c; b: a; c: d; d: a", [("a", "b")]),
    ],
)
def test_cycles_come_with_their_shortest_path(text: str, found: list[tuple[str, ...]]) -> None:
    graph = wired(text)
    assert list(cycles(graph)) == found
    for path in found:
        for name, needs in zip(path, (*path[1:], path[0]), strict=True):
            assert needs in dependencies_of(graph, name)


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=14))
@settings(max_examples=60, deadline=None)
def test_every_knot_is_found_and_nothing_else(edges: list[tuple[str, str]]) -> None:
    needs = {name: [other for one, other in edges if one == name] for name, _ in edges}
    graph = wired("; ".join(f"{name}: {' '.join(dict.fromkeys(needs[name]))}" for name in needs) or "a:")
    known = networkx.DiGraph(edges)
    knots = [
        knot
        for knot in networkx.strongly_connected_components(known)
        if len(knot) > 1 or any(known.has_edge(name, name) for name in knot)
    ]
    found = cycles(graph)
    assert [path[0] for path in found] == sorted(min(knot) for knot in knots)
    assert all(any(set(path) <= knot for knot in knots) for path in found)


@pytest.mark.parametrize(
    ("targets", "overrides", "needed"),
    [
        ("top", "", "raw x?"),
        ("left", "", "raw"),
        ("top", "base", "x?"),
        ("top", "right", "raw"),
        ("top", "left right", ""),
        ("raw", "", "raw"),
        ("top", "top", ""),
    ],
)
def test_what_a_run_takes_from_outside(targets: str, overrides: str, needed: str) -> None:
    found = needed_inputs(wired(DIAMOND), targets.split(), overrides.split())
    assert " ".join(f"{n.node.name}{'?' * n.optional}" for n in found) == needed


def test_an_input_is_required_where_one_of_its_takers_requires_it() -> None:
    (found,) = needed_inputs(wired("a: x? b; b: x"), ["a"])
    assert (found.node.name, found.optional) == ("x", False)


def test_a_deep_graph_needs_no_deep_stack() -> None:
    graph = wired("; ".join(f"n{i}: n{i + 1}" for i in range(3000)))
    assert len(upstream(graph, ["n0"])) == 3001
    assert topological_order(graph)[0] == "n3000"
    assert cycles(graph) == ()
