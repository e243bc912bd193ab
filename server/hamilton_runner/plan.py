"""What a run has to do, read from a built driver: which nodes, in which order, from which inputs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any


class PlanError(Exception):
    """The run cannot start; the message says why and what to do."""


@dataclass(frozen=True)
class PlannedNode:
    """A node as the driver knows it."""

    name: str
    type: Any
    is_input: bool
    required: frozenset[str]
    optional: frozenset[str]
    functions: tuple[Callable[..., Any], ...]

    @property
    def dependencies(self) -> tuple[str, ...]:
        """All dependencies, sorted."""
        return tuple(sorted(self.required | self.optional))


def read_nodes(driver: Any) -> dict[str, PlannedNode]:
    """All nodes of a driver by name, through its public ``list_available_variables``."""
    nodes = {}
    for variable in driver.list_available_variables():
        nodes[variable.name] = PlannedNode(
            variable.name,
            variable.type,
            bool(variable.is_external_input),
            frozenset(variable.required_dependencies),
            frozenset(variable.optional_dependencies),
            tuple(variable.originating_functions or ()),
        )
    return nodes


def upstream_first(nodes: Mapping[str, PlannedNode], targets: Iterable[str]) -> list[str]:
    """The targets and all that they need, dependencies before dependents.

    Raises:
        PlanError: a target is not a node.
    """
    order: dict[str, None] = {}
    for target in targets:
        if target not in nodes:
            raise PlanError(
                f"There is no node {target!r} in the saved code. Save the file, or check the name and "
                "the configuration."
            )
        pending: list[tuple[str, bool]] = [(target, False)]
        entered: set[str] = set()
        while pending:
            name, done = pending.pop()
            if done:
                order[name] = None
            elif name in nodes and name not in order and name not in entered:
                entered.add(name)
                pending.append((name, True))
                pending.extend((dep, False) for dep in reversed(nodes[name].dependencies))
    return list(order)


def missing_inputs(
    nodes: Mapping[str, PlannedNode], order: Collection[str], given: Collection[str]
) -> list[str]:
    """Sentences that name each required input without a value and the nodes that need it."""
    needed_by: dict[str, list[str]] = {}
    for name in order:
        for dependency in sorted(nodes[name].required):
            known = nodes.get(dependency)
            if (known is None or known.is_input) and dependency not in given:
                needed_by.setdefault(dependency, []).append(name)
    return [
        f"The input {name!r} has no value; {_listed(users)} {'needs' if len(users) == 1 else 'need'} it."
        for name, users in sorted(needed_by.items())
    ]


def _listed(names: list[str]) -> str:
    shown = ", ".join(names[:3])
    return f"{shown} and {len(names) - 3} more" if len(names) > 3 else shown
