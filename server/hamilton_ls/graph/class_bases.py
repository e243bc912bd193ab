"""The bases of the workspace's own classes, by full path, for the comparison of types.

Knows where a class was written and what its bases are called there. A base that cannot be named
(``Generic[T]``, a call) is given as ``UNNAMED``, so that nobody takes the list for complete.
"""

from __future__ import annotations

from hamilton_ls.facts.expressions import dotted
from hamilton_ls.graph.scopes import Scopes

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
        found = self._scopes.scope(file).class_named(name) if file is not None else None
        if found is None:
            return None
        facts, scope = found
        written = (dotted(base) for base in facts.bases)
        return tuple((scope.full_path(base) if base is not None else None) or UNNAMED for base in written)
