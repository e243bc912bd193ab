"""A dataflow under all configurations at once, as the panel shows it."""

from __future__ import annotations

from collections.abc import Iterable

from hamilton_ls.checks.model import Problem
from hamilton_ls.graph.model import Graph
from hamilton_ls.graph.variants import NodeVariant as Variant
from hamilton_ls.graph.variants import all_variants
from hamilton_ls.ide.graphview import NodeViews
from hamilton_ls.protocol.messages import GraphVariants, NodeVariant
from hamilton_ls.workspace.analysis import Snapshot


def variants_view(snapshot: Snapshot, dataflow: str) -> GraphVariants:
    """Every node that some configuration brings about, nodes and edges sorted.

    Parameters:
        snapshot: the workspace.
        dataflow: the name of one of its dataflows.
    """
    return variants_of(snapshot.graph(dataflow), snapshot.problems_of(dataflow))


def variants_of(graph: Graph, problems: Iterable[Problem]) -> GraphVariants:
    """As ``variants_view``, of a graph under any configuration.

    Parameters:
        problems: those of this graph.
    """
    found = all_variants(graph)
    views = NodeViews().of(found.graph.nodes.values(), problems)
    return GraphVariants(
        dataflow=graph.dataflow.name,
        nodes=[view.wire for view in views],
        edges=[edge for view in views for edge in view.edges],
        variants={name: [_wire(variant) for variant in made_by] for name, made_by in found.variants.items()},
    )


def _wire(variant: Variant) -> NodeVariant:
    type_ = variant.node.type
    return NodeVariant(
        function=variant.function,
        when=list(variant.when),
        chosen=variant.chosen,
        type=None if type_ is None else type_.text,
        config=None if variant.keeping is None else dict(variant.keeping),
    )
