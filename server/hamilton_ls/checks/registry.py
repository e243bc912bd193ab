"""All rules, written out: a rule that is not here does not exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import ModuleType
from typing import TypeAlias

from hamilton_ls.checks import (
    cycle,
    declaration,
    driver_names,
    duplicate_node,
    missing_annotation,
    missing_input,
    misused_modifier,
    near_miss,
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
    check: Check
    documentation: str


def _rule(module: ModuleType) -> Rule:
    """The rule of a file: its name is the file's, its documentation the file's docstring."""
    name = module.__name__.rpartition(".")[2].replace("_", "-")
    return Rule(module.CODE, name, module.SEVERITY, module.check, module.__doc__ or "")


RULES: tuple[Rule, ...] = (
    _rule(missing_input),
    _rule(near_miss),
    _rule(duplicate_node),
    _rule(cycle),
    _rule(type_mismatch),
    _rule(missing_annotation),
    _rule(driver_names),
    _rule(declaration),
    _rule(misused_modifier),
)
