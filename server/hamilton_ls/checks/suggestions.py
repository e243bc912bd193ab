"""Fixes that put another name in the place of an unknown one."""

from __future__ import annotations

import re
from itertools import islice

from hamilton_ls.checks.context import Context, Request
from hamilton_ls.checks.model import Fix, ParameterRename, Replacement
from hamilton_ls.facts.model import Anchor

_MOST = 3
_DIGITS = re.compile(r"\d+")


def nodes_meant(context: Context, request: Request) -> tuple[str, ...]:
    """The names that a request without a provider probably meant, the likeliest first.

    Leaves out what cannot be meant: nodes of the asking function itself, nodes that depend on
    it, and what another of its parameters asks for already. One of a numbered family is meant as
    it stands.
    """
    near = context.near(request.dependency.node)
    if not near or _is_numbered(request):
        return ()
    taken = {dependency.node for dependency in request.node.dependencies}
    meant = (name for name in near if name not in taken and not context.depends_on(name, request.node.name))
    return tuple(islice(meant, _MOST))


def _is_numbered(request: Request) -> bool:
    """Whether the name is one of a numbered family (``x0``, ``x1``) that its function asks for."""
    name = request.dependency.node
    if not name[-1:].isdigit():
        return False
    family = _DIGITS.sub("0", name)
    siblings = (dependency.node for dependency in request.node.dependencies)
    return any(sibling != name and _DIGITS.sub("0", sibling) == family for sibling in siblings)


def change_to(context: Context, request: Request, names: tuple[str, ...]) -> tuple[Fix, ...]:
    """One fix for each name; the only one is preferred."""
    kind = Replacement if context.parameter_at(request) is None else ParameterRename
    return tuple(
        Fix(f"Change to `{name}`", (kind(request.dependency.anchor, name),), preferred=len(names) == 1)
        for name in names
    )


def definitions(context: Context, names: tuple[str, ...]) -> tuple[tuple[Anchor, str], ...]:
    """Where the nodes that were probably meant are defined, as related places of a problem."""
    nodes = (context.node_named(name) for name in names)
    return tuple(
        (node.anchor, f"`{node.name}` is defined here")
        for node in nodes
        if node is not None and node.anchor is not None
    )


def did_you_mean(names: tuple[str, ...]) -> str:
    """A question to end a message with; empty for no names."""
    if not names:
        return ""
    quoted = [f"`{name}`" for name in names]
    listed = quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"
    return f" Did you mean {listed}?"
