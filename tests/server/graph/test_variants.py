"""All variants of a dataflow at once: one card a node, with the functions that make it and when."""

from __future__ import annotations

import pytest
from hamilton_ls.graph.variants import all_variants, notes
from inline_snapshot import snapshot

from tests.server.graph.drawing import MODIFIERS, draw, graph_of

FLOW = f"""{MODIFIERS}
@config.when(region="UK")
def tax__uk(total: float, vat: float) -> float: ...
@config.when_in(region=["US", "CA"])
def tax__us(total: float, state: str, vat: int) -> float: ...
@config.when_not(region="UK", year=2020)
@config.when_not_in(mode=("fast",))
def state(zip_code: str) -> str: ...
def total(lines: list) -> float: ...
def net(total: float, tax: float) -> float: ...
"""


def test_one_card_for_all_functions_of_a_node() -> None:
    found = all_variants(graph_of(FLOW, config={"region": "UK"}))
    assert draw(found.graph) == snapshot("""\
lines: list (input)
net: float <- total: float, tax: float
region: Any (config)
state: str <- zip_code: str {hamilton.config=region,year}
tax: float <- total: float, vat: float, state: str {hamilton.config=region}
total: float <- lines: list
vat: float (input)
zip_code: str (input)\
""")
    assert notes(found) == snapshot(
        {
            "state": ("mode not in ['fast'], region is not 'UK', year is not 2020: state",),
            "tax": ("region='UK': tax__uk", "region in ['US', 'CA']: tax__us"),
        }
    )


def test_the_chosen_functions_are_marked() -> None:
    found = all_variants(graph_of(FLOW, config={"region": "US"}))
    assert {
        name: [variant.function for variant in variants if variant.chosen]
        for name, variants in found.variants.items()
    } == {"state": ["state"], "tax": ["tax__us"]}


def test_without_configuration_all_variants_are_there() -> None:
    with_none, with_one = (all_variants(graph_of(FLOW, config=c)).graph for c in ({}, {"region": "CA"}))
    assert set(with_none.nodes) | {"region"} == set(with_one.nodes)
    assert with_none.dependents["state"] == ("tax",)


def test_a_node_is_no_input_because_the_configuration_lacks_it() -> None:
    graph = graph_of(FLOW, config={"region": "FR"})
    assert graph.nodes["tax"].kind.value == "input"
    assert all_variants(graph).graph.nodes["tax"].kind.value == "function"


def test_a_dataflow_without_conditions_is_as_it_is() -> None:
    graph = graph_of("def a(x: int) -> int: ...\ndef b(a: int) -> int: ...\n")
    found = all_variants(graph)
    assert (found.graph, found.variants) == (graph, {})


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ({}, {"tax__uk": {"region": "UK"}, "tax__us": {"region": "US"}, "state": {}}),
        (
            {"region": "UK", "mode": "fast", "x": 1},
            {
                "tax__uk": {"region": "UK", "mode": "fast", "x": 1},
                "tax__us": {"region": "US", "mode": "fast", "x": 1},
                "state": {"region": "US", "x": 1},
            },
        ),
    ],
)
def test_each_variant_says_the_least_change_that_keeps_it(
    config: dict[str, object], expected: object
) -> None:
    found = all_variants(graph_of(FLOW, config=config)).variants
    assert {made.function: made.keeping for made_by in found.values() for made in made_by} == expected


def test_a_contradiction_is_kept_by_no_configuration() -> None:
    contradiction = '@config.when(region="UK")\n@config.when_not(region="UK")\ndef a() -> int: ...\n'
    (variant,) = all_variants(graph_of(f"{MODIFIERS}\n{contradiction}")).variants["a"]
    assert variant.keeping is None
