"""All rules, written out: a rule that is not here does not exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import ModuleType
from typing import TypeAlias

from hamilton_ls.checks import (
    changed_dependency,
    configuration_clash,
    configuration_hole,
    cycle,
    dead_variant,
    declaration,
    driver_names,
    duplicate_node,
    lone_collect,
    missing_annotation,
    missing_input,
    misused_modifier,
    near_miss,
    syntax_error,
    type_mismatch,
)
from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem, Severity

Check: TypeAlias = Callable[[Context], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of problem, with the page that explains it."""

    code: str
    name: str
    severity: Severity
    documentation: str


def _rule(module: ModuleType) -> Rule:
    """The rule of a file: its name is the file's, its documentation the file's docstring."""
    name = module.__name__.rpartition(".")[2].replace("_", "-")
    return Rule(module.CODE, name, module.SEVERITY, module.__doc__ or "")


_OF_FILES = (syntax_error,)
_OF_GRAPHS = (
    missing_input,
    near_miss,
    duplicate_node,
    cycle,
    type_mismatch,
    missing_annotation,
    driver_names,
    declaration,
    misused_modifier,
    configuration_hole,
    configuration_clash,
    dead_variant,
    lone_collect,
    changed_dependency,
)

RULES: tuple[Rule, ...] = tuple(_rule(module) for module in (*_OF_FILES, *_OF_GRAPHS))
"""Every rule, by code."""

GRAPH_CHECKS: tuple[Check, ...] = tuple(module.check for module in _OF_GRAPHS)
"""The checks of one graph, in the same order."""
