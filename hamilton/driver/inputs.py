"""The check of a run's inputs, made before anything runs: are they there, are they of the right types."""

from collections.abc import Collection
from typing import Any

from hamilton import htypes
from hamilton.execution.graph_functions import combine_config_and_inputs, node_is_required_by_anything
from hamilton.graph import FunctionGraph
from hamilton.lifecycle.adapter_set import LifecycleAdapterSet
from hamilton.node import Node
from hamilton.signatures import place

_CLOSE = 0.75
_LONGEST_VALUE = 200


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
                errors.append(_missing(node_, fn_graph, given))
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


def _missing(node_: Node, fn_graph: FunctionGraph, given: dict[str, Any]) -> str:
    users = ", ".join(f"{user.name} ({_origin(user)})" for user in node_.depended_on_by)
    return (
        f"Required input {node_.name} ({node_.type}) is not provided; it is needed by {users}. "
        f"{_near_misses(node_.name, fn_graph, given)}"
        f"Pass inputs={{{node_.name!r}: ...}}, or give the parameter a default."
    )


def _near_misses(name: str, fn_graph: FunctionGraph, given: dict[str, Any]) -> str:
    """What the user may have meant: an input misspelt in the call, or a node misspelt in a parameter."""
    # Only needed for an error.
    import difflib

    computed = [other.name for other in fn_graph.nodes.values() if not other.user_defined]
    hints = ""
    for kind, candidates in (
        ("the input that was passed", [key for key in given if key not in fn_graph.nodes]),
        ("the node", computed),
    ):
        as_written = {candidate.casefold(): candidate for candidate in candidates}
        if near := difflib.get_close_matches(name.casefold(), as_written, n=1, cutoff=_CLOSE):
            hints += f"Did you mean {kind} {as_written[near[0]]}? "
    return hints


def _mistyped(node_: Node, value: Any) -> str:
    text = repr(value)
    if len(text) > _LONGEST_VALUE:
        text = text[:_LONGEST_VALUE] + "..."
    return (
        f"Input {node_.name} is of the wrong type: {node_.type} is asked for by {_origin(node_)}, "
        f"but got {text} of {type(value)}."
    )


def _origin(node_: Node) -> str:
    functions = node_.originating_functions or ()
    return ", ".join(f"{fn.__module__}.{fn.__name__}, {place(fn)}" for fn in functions) or "the configuration"
