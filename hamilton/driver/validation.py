"""The judgement of adapters on a finished graph."""

from collections.abc import Sequence
from types import ModuleType

from hamilton.graph import FunctionGraph
from hamilton.lifecycle.adapter_set import LifecycleAdapterSet
from hamilton.lifecycle.points import ValidationException


def raise_if_invalid(
    adapter: LifecycleAdapterSet, graph: FunctionGraph, modules: Sequence[ModuleType]
) -> None:
    """Ask all validators about each node and about the graph.

    :param adapter: the adapters.
    :param graph: the graph.
    :param modules: the modules it was built from.
    :raises ValidationException: with all that they object to.
    """
    if adapter.does_validation("validate_node"):
        errors = []
        for name, node_ in sorted(graph.nodes.items()):
            rejections = adapter.call_all_validators_sync("validate_node", created_node=node_)
            if rejections:
                errors.append(f"{name}: " + "; ".join(str(r.error) for r in rejections))
        if errors:
            raise ValidationException(f"{len(errors)} nodes are not valid:\n  " + "\n  ".join(errors))
    if adapter.does_validation("validate_graph"):
        rejections = adapter.call_all_validators_sync(
            "validate_graph", graph=graph, modules=modules, config=graph.config
        )
        if rejections:
            errors = sorted(str(r.error) for r in rejections)
            raise ValidationException("The graph is not valid:\n  " + "\n  ".join(errors))
