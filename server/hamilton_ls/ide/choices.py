"""Which configuration keys a dataflow's functions ask about, and which values they name."""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.facts.expressions import Call, Collection, Constant, Expr, dotted
from hamilton_ls.graph.model import ConfigValue, Dataflow
from hamilton_ls.workspace.analysis import Snapshot

SINGLE = ("config.when", "config.when_not")
SEVERAL = ("config.when_in", "config.when_not_in")


def choices(snapshot: Snapshot, dataflow: Dataflow) -> tuple[tuple[str, tuple[ConfigValue, ...]], ...]:
    """The keys in order of name, each with its values in order of appearance."""
    found: dict[str, list[ConfigValue]] = {}
    for path in dataflow.paths:
        for function in snapshot.facts(path).functions:
            for decorator in function.decorators:
                for key, value in _asked(decorator.expression):
                    values = found.setdefault(key, [])
                    if value not in values:
                        values.append(value)
    return tuple((key, tuple(found[key])) for key in sorted(found))


def _asked(expression: Expr) -> Iterator[tuple[str, ConfigValue]]:
    if not isinstance(expression, Call):
        return
    name = dotted(expression.function) or ""
    for keyword in expression.keywords:
        # ``name`` is the decorator's own parameter: what the node is called.
        if keyword.name is None or keyword.name == "name":
            continue
        if name.endswith(SINGLE):
            yield from ((keyword.name, value) for value in _constants((keyword.value,)))
        elif name.endswith(SEVERAL) and isinstance(keyword.value, Collection):
            yield from ((keyword.name, value) for value in _constants(keyword.value.items))


def _constants(expressions: tuple[Expr, ...]) -> Iterator[ConfigValue]:
    for expression in expressions:
        if isinstance(expression, Constant) and isinstance(expression.value, str | int | float | bool):
            yield expression.value
