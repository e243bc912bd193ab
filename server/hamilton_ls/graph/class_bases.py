"""The bases of the workspace's own classes, by full path, for the comparison of types.

Knows where a class was written and what its bases are called there. A base that cannot be named
(a call) is given as ``UNNAMED``, so that nobody takes the list for complete. What ``NewType`` and
its like make is given as a class below its maker.
"""

from __future__ import annotations

from hamilton_ls.facts.expressions import Call, Expr, Opaque, dotted
from hamilton_ls.graph.known_types import GENERIC_ORIGINS
from hamilton_ls.graph.scopes import ModuleScope, Scopes
from hamilton_ls.graph.types import TYPE_MAKERS
from hamilton_ls.modifiers.scope import Located

UNNAMED = "?"


class WorkspaceClasses:
    """Finds classes of one workspace; files are only looked at when a class in them is asked for."""

    def __init__(self, scopes: Scopes) -> None:
        """
        Args:
            scopes: of the workspace that is looked at.
        """
        self._scopes = scopes
        self._answers: dict[str, tuple[str, ...] | None] = {}

    def still_hold(self) -> bool:
        """Whether all answers that were given are right for the workspace as it is now."""
        return all(self._search(path) == answer for path, answer in self._answers.items())

    def bases_of(self, path: str) -> tuple[str, ...] | None:
        """The full paths of a class's bases.

        Args:
            path: The full path of a class: its module and its name.

        Returns:
            The paths in the order of the class statement; None where no module of the workspace
            has such a class.
        """
        if path not in self._answers:
            self._answers[path] = self._search(path)
        return self._answers[path]

    def _search(self, path: str) -> tuple[str, ...] | None:
        module, _, name = path.rpartition(".")
        if not module:
            return None
        file = self._scopes.index.resolve(module)
        if file is None:
            return None
        found = self._scopes.scope(file).class_named(name)
        if found is None:
            return _made_by(self._scopes.scope(file).constant(name))
        facts, scope = found
        return tuple(path for base in facts.bases for path in _paths(base, scope))


def _paths(base: Expr, scope: ModuleScope) -> tuple[str, ...]:
    """The classes behind a base: one, or two where an alias of ``typing`` brings in ``Generic``."""
    if isinstance(base, Opaque):
        type_ = scope.type_named(base.text).canonical or UNNAMED
        head = type_.partition("[")[0]
        return (GENERIC_ORIGINS[head], "typing.Generic") if head in GENERIC_ORIGINS else (head,)
    name = dotted(base)
    return ((scope.full_path(name) if name is not None else None) or UNNAMED,)


def _made_by(value: Located | None) -> tuple[str, ...] | None:
    """The class that a call of ``NewType`` and its like stands in for."""
    made = value.expression if value is not None else None
    name = dotted(made.function) if isinstance(made, Call) else None
    path = value.scope.full_path(name) if value is not None and name is not None else None
    return None if path is None else _MADE_BY.get(path.rpartition(".")[2]) if path in TYPE_MAKERS else None


_MADE_BY = {
    "NewType": ("typing.NewType",),
    "TypeVar": ("typing.TypeVar",),
    "NamedTuple": ("tuple",),
    "namedtuple": ("tuple",),
}
