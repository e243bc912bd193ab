"""Which nodes of its function a modifier acts on: the ``target_`` argument."""

from __future__ import annotations

from hamilton_ls.facts.model import Anchor
from hamilton_ls.modifiers.application import Application, Nodes
from hamilton_ls.modifiers.evaluation import Arguments, Invalid, literal
from hamilton_ls.modifiers.scope import Located
from hamilton_ls.modifiers.specs import Dependency, NodeSpec

NON_FINAL = "hamilton.non_final_node"
"""The tag of nodes inside, which are no results of their function even if nothing depends on them."""


def sinks(nodes: Nodes) -> Nodes:
    """The nodes that no other of them depends on and that are not marked as inner ones."""
    needed = {dependency.node for node in nodes for dependency in node.dependencies}
    return tuple(node for node in nodes if node.name not in needed and not dict(node.tags).get(NON_FINAL))


def open_dependencies(nodes: Nodes) -> dict[str, Dependency]:
    """What the nodes need and do not provide themselves, by name."""
    made = {node.name for node in nodes}
    return {d.node: d for node in nodes for d in node.dependencies if d.node not in made}


def single_sink(use: Application, nodes: Nodes) -> NodeSpec:
    """The one node that an extraction works on.

    Raises:
        Invalid: there are several.
    """
    found = sinks(nodes)
    if len(found) != 1:
        names = ", ".join(f"`{node.name}`" for node in found)
        raise Invalid(
            f"`{use.label}` works on a single node, but `{use.function.name}` makes {len(found)}: {names}. "
            f"Apply it to a function that makes one.",
            use.anchor,
        )
    return found[0]


def targets(use: Application, arguments: Arguments, nodes: Nodes, default: object = None) -> Nodes:
    """The nodes that ``target_`` selects.

    Raises:
        Invalid: a name that the function makes no node of.
        Unknown: the target is computed.
    """
    return targeted(use, arguments.keyword("target_"), nodes, default)


def targeted(use: Application, given: Located | None, nodes: Nodes, default: object = None) -> Nodes:
    """The nodes that a target selects: None the sinks, ``...`` all, otherwise by name.

    Raises:
        Invalid: a name that the function makes no node of.
        Unknown: the target is computed.
    """
    target = default if given is None else literal(given)
    if target is None:
        return sinks(nodes)
    if target is ...:
        return nodes
    names = (
        (target,)
        if isinstance(target, str)
        else tuple(target)
        if isinstance(target, (list, tuple, frozenset))
        else ()
    )
    anchor = use.anchor if given is None else given.anchor()
    return named_targets(use, tuple(str(name) for name in names), nodes, anchor)


def named_targets(use: Application, names: tuple[str, ...], nodes: Nodes, anchor: Anchor) -> Nodes:
    """The nodes of these names.

    Raises:
        Invalid: a name that the function makes no node of, or no name at all.
    """
    made = {node.name for node in nodes}
    missing = sorted(name for name in names if name not in made)
    if missing or not names:
        choices = ", ".join(f"`{name}`" for name in sorted(made))
        wanted = ", ".join(f"`{name}`" for name in missing) or "nothing"
        raise Invalid(
            f"The target of `{use.label}` names {wanted}, but `{use.function.name}` makes {choices}.", anchor
        )
    return tuple(node for node in nodes if node.name in names)
