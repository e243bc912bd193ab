"""The check of a run's inputs, made before anything runs: are they there, are they of the right types."""

from collections.abc import Collection
from typing import Any

from hamilton import htypes
from hamilton.execution.graph_functions import combine_config_and_inputs, node_is_required_by_anything
from hamilton.graph import FunctionGraph
from hamilton.lifecycle.adapter_set import LifecycleAdapterSet
from hamilton.node import Node
from hamilton.signatures import place


def check(
    fn_graph: FunctionGraph,
    adapter: LifecycleAdapterSet,
    user_nodes: Collection[Node],
    inputs: dict[str, Any] | None,
    nodes: Collection[Node],
) -> None:
    """Check the inputs of a run.

    :param fn_graph: the graph.
    :param adapter: may decide about types.
    :param user_nodes: the input nodes of the run.
    :param inputs: value by name of input.
    :param nodes: all nodes of the run.
    :raises ValueError: naming all inputs that are missing or of a wrong type.
    """
    given = combine_config_and_inputs(fn_graph.config, inputs or {})
    errors = []
    for node_ in user_nodes:
        if node_.name not in given:
            if node_is_required_by_anything(node_, nodes):
                errors.append(_missing(node_))
        elif not _fits(node_, given[node_.name], adapter):
            errors.append(_mistyped(node_, given[node_.name]))
    if errors:
        raise ValueError(f"{len(errors)} inputs are wrong:\n  " + "\n  ".join(sorted(errors)))


def _fits(node_: Node, value: Any, adapter: LifecycleAdapterSet) -> bool:
    # None passes for any type: it says "no value".
    if value is None:
        return True
    if "do_validate_input" in adapter.sync_methods:
        return adapter.call_lifecycle_method_sync(
            "do_validate_input", node_type=node_.type, input_value=value
        )
    return htypes.check_input_type(node_.type, value)


def _missing(node_: Node) -> str:
    users = ", ".join(f"{user.name} ({_origin(user)})" for user in node_.depended_on_by)
    return (
        f"Required input {node_.name} ({node_.type}) is not provided; it is needed by {users}. "
        f"Pass inputs={{{node_.name!r}: ...}}, or give the parameter a default."
    )


def _mistyped(node_: Node, value: Any) -> str:
    return (
        f"Input {node_.name} is of the wrong type: {node_.type} is asked for by {_origin(node_)}, "
        f"but got {value!r} of {type(value)}."
    )


def _origin(node_: Node) -> str:
    functions = node_.originating_functions or ()
    return ", ".join(f"{fn.__module__}.{fn.__name__}, {place(fn)}" for fn in functions) or "the configuration"
