"""What a driver tells of its graph, and which part of it an execution would need.

Speaks to ``list_available_variables`` and two public attributes, which drivers of every ``hamilton``
have. What is needed is found as ``visualize_execution`` finds it.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Protocol, TypeAlias


class Variable(Protocol):
    """A node as a driver tells of it."""

    name: str
    type: Any
    tags: Mapping[str, Any]
    is_external_input: bool
    originating_functions: tuple[Callable[..., Any], ...] | None
    documentation: str | None
    required_dependencies: Collection[str]
    optional_dependencies: Collection[str]


class Driver(Protocol):
    """A driver, of whichever ``hamilton``."""

    config: Mapping[str, Any]
    graph_modules: Collection[ModuleType]

    def list_available_variables(self) -> Iterable[Any]:
        """All nodes, inputs among them."""


Wanted: TypeAlias = "Iterable[str | Callable[..., Any] | Variable]"


@dataclass(frozen=True, slots=True)
class Execution:
    """What would be executed; as ``Driver.visualize_execution`` takes it."""

    final_vars: Wanted | None = None
    """None stands for every node."""
    inputs: Mapping[str, Any] | None = None
    """Inputs with a default that are not among these are left out; None leaves none out."""
    overrides: Mapping[str, Any] | None = None
    """These come from outside: what only they need is left out."""


def needed(driver: Driver, execution: Execution) -> dict[str, dict[str, bool]]:
    """The nodes that an execution needs, by name, each with those that it depends on.

    Returns:
        By node the names that it needs, and whether it could do without.

    Raises:
        ValueError: There is no such node.
    """
    variables = by_name(driver)
    names = sorted(variables) if execution.final_vars is None else _names(execution.final_vars)
    _refuse_unknown(names, variables)
    found: dict[str, dict[str, bool]] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found[name] = _dependencies(variables, name, execution, driver.config)
        waiting.extend(found[name])
    return dict(sorted(found.items()))


def by_name(driver: Driver) -> dict[str, Variable]:
    """All nodes of a driver."""
    return {variable.name: variable for variable in driver.list_available_variables()}


def _dependencies(
    variables: Mapping[str, Variable], name: str, execution: Execution, config: Mapping[str, Any]
) -> dict[str, bool]:
    variable = variables[name]
    if name in (execution.overrides or {}):
        return {}
    required = dict.fromkeys(variable.required_dependencies, False)
    optional = {
        each: True
        for each in variable.optional_dependencies
        if each in variables and not _is_left_out(variables[each], execution.inputs, config)
    }
    return dict(sorted({**optional, **required}.items()))


def _is_left_out(needed: Variable, inputs: Mapping[str, Any] | None, config: Mapping[str, Any]) -> bool:
    return (
        inputs is not None
        and needed.is_external_input
        and needed.name not in inputs
        and needed.name not in config
    )


def _names(wanted: Wanted) -> list[str]:
    if isinstance(wanted, str):
        return [wanted]
    return [each if isinstance(each, str) else _name_of(each) for each in wanted]


def _name_of(wanted: Any) -> str:
    name = getattr(wanted, "name", None) or getattr(wanted, "__name__", None)
    if not isinstance(name, str):
        raise TypeError(
            f"final_vars holds {wanted!r}; it takes names of nodes, functions, or variables of a driver"
        )
    return name


def _refuse_unknown(names: Iterable[str], variables: Collection[str]) -> None:
    unknown = [name for name in names if name not in variables]
    if not unknown:
        return
    near = difflib.get_close_matches(unknown[0], variables, 1)
    hint = f" Did you mean {near[0]!r}?" if near else " list_available_variables() tells all."
    raise ValueError(f"The driver has no node {', '.join(map(repr, unknown))}.{hint}")
