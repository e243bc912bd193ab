"""All rules, written out: a rule that is not here does not exist.

A rule is a file with ``CODE``, ``SEVERITY``, a docstring that is its page, and one or more of these
functions. They look at facts and report; after an edit only those are called again that may say
something else, so what each may look at is a contract:

``check_node(context, node)``
    Most rules. Called for every node, external inputs and configuration among them, and again when
    one of these changed: the node; the nodes that it depends on or that depend on it; the function that makes
    it (``context.function_of``); whether its name is ``context.given``; which calls need those that ask
    for it (``checks.absence``). It may also look at what holds for the whole dataflow: its ``origin``,
    ``paths``, ``allow_overrides`` and ``..._exact``, ``context.graph.config``, ``context.names_are_known``,
    ``context.imports``, ``context.types``. For whatever is farther away it asks ``node_named``, ``near``,
    ``at_or_above`` or ``depends_on`` of the context: they note what they went through, and the rule is
    asked again when that changed. It never goes through all nodes. A place is reported once: where several nodes
    lead to problems of one code at one place, those of the first node count, and of one node's the first of each message.

``check_module(context, file)``
    Called for the facts of each file of the dataflow, and again when what that file says changed
    (its ``outline``: anything but bodies). It may look at the file and at what holds for the whole dataflow.

``check(context)``
    For what is no node's own business: circles, configurations, names in driver code. Called after
    every change of the graph, so it goes through what there are few of (``graph.problems``, ``graph.variants``,
    calls, ``context.driver_names()``, names of modules), never through all nodes or functions.

``check_file(facts)`` is for files that need not be Hamilton at all; only the command line calls it.
``check_comment`` is for comments that silence other rules: see ``checks.suppression``.

``OFF_BY_DEFAULT`` in the file says that nobody hears of the rule before giving it a severity.
"""

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
    hidden_default,
    import_cycle,
    lone_collect,
    missing_annotation,
    missing_input,
    misused_modifier,
    near_miss,
    nested_parallel,
    shadowed_name,
    syntax_error,
    type_mismatch,
    unknown_suppression,
    unresolved_annotation,
    unused_node,
    unused_suppression,
)
from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.facts.model import FileFacts
from hamilton_ls.graph.model import Node

Check: TypeAlias = Callable[[Context], Iterable[Problem]]
ModuleCheck: TypeAlias = Callable[[Context, FileFacts], Iterable[Problem]]
NodeCheck: TypeAlias = Callable[[Context, Node], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of problem, with the page that explains it."""

    code: str
    name: str
    severity: Severity
    documentation: str
    on: bool
    """Whether it is heard by default."""


def _rule(module: ModuleType) -> Rule:
    """The rule of a file: its name is the file's, its documentation the file's docstring."""
    name = module.__name__.rpartition(".")[2].replace("_", "-")
    return Rule(
        module.CODE, name, module.SEVERITY, module.__doc__ or "", not hasattr(module, "OFF_BY_DEFAULT")
    )


_OF_FILES = (syntax_error,)
_OF_COMMENTS = (unknown_suppression, unused_suppression)
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
    shadowed_name,
    unresolved_annotation,
    import_cycle,
    unused_node,
    nested_parallel,
    hidden_default,
)

RULES: tuple[Rule, ...] = tuple(
    sorted((_rule(module) for module in (*_OF_FILES, *_OF_GRAPHS, *_OF_COMMENTS)), key=lambda rule: rule.code)
)
"""Every rule, by code."""

CODES: tuple[str, ...] = tuple(rule.code for rule in RULES)

GRAPH_CHECKS: tuple[Check, ...] = tuple(m.check for m in _OF_GRAPHS if hasattr(m, "check"))
"""Those that look at a graph as a whole, in the same order."""

MODULE_CHECKS: tuple[ModuleCheck, ...] = tuple(
    m.check_module for m in _OF_GRAPHS if hasattr(m, "check_module")
)
"""Those that look at one module."""

NODE_CHECKS: tuple[NodeCheck, ...] = tuple(m.check_node for m in _OF_GRAPHS if hasattr(m, "check_node"))
"""Those that look at one node."""
