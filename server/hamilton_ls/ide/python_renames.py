"""What Python itself has to have renamed with a function or a parameter, in all files that use it.

Follows imports inside the workspace, one module handing a function on to the next included. Knows
scopes; does not know why something is renamed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hamilton_ls.graph.modules import ModuleIndex, is_script, notebook_of
from hamilton_ls.ide.occurrences import Place
from hamilton_ls.syntax.names import Import, ModuleNames, Scope, read_names
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.analysis import Snapshot


class NotRenamable(Exception):
    """Python would not mean the same afterwards; the message says where, and why."""


class PythonNames:
    """The names of all files, read when they are asked for, for one rename."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Nothing is read."""
        self._snapshot = snapshot
        self._read: dict[str, ModuleNames | None] = {}
        self._index = ModuleIndex(frozenset(snapshot.paths()))

    def of_parameter(self, parameter: Place, name: str, new: str) -> tuple[Place, ...]:
        """A parameter and its uses in the body of its function.

        Raises:
            NotRenamable: the file does not parse, or the function uses the new name already.
        """
        names = self._sure(parameter.path)
        scope = names.scope_of_parameter(parameter.span)
        if scope is None:
            raise NotRenamable(f"{parameter.path} cannot be read far enough to find all uses of `{name}`.")
        return self._places(parameter.path, names, scope, name, new)

    def of_function(self, path: str, name: str, new: str) -> tuple[Place, ...]:
        """A function's name and its uses in all files.

        Raises:
            NotRenamable: the file does not parse, or one that uses it has the new name already.
        """
        found: dict[Place, None] = {}
        definers = {path: self._sure(path)}
        waiting = [path]
        while waiting:
            definer = waiting.pop()
            names = definers[definer]
            found.update(dict.fromkeys(self._places(definer, names, names.module, name, new)))
            found.update((Place(definer, span), None) for text, span in names.exported if text == name)
            for user, read in self._users(definer, name):
                places, hands_on = self._in_user(user, read, definer, name, new)
                found.update(dict.fromkeys(places))
                if hands_on and user not in definers:
                    definers[user] = read
                    waiting.append(user)
        return tuple(sorted(found))

    def _in_user(
        self, path: str, names: ModuleNames, definer: str, name: str, new: str
    ) -> tuple[list[Place], bool]:
        """The places in a file that may import the function, and whether others can import it from there."""
        spans: list[Span] = []
        hands_on = False
        places: list[Place] = []
        for imported in names.imports:
            if imported.attribute == name and self._file(imported.module, path, imported) == definer:
                spans.append(imported.span)
                if not imported.renamed:
                    places += self._places(path, names, imported.scope, name, new)
                    hands_on |= imported.scope is names.module
            elif imported.attribute == "*" and self._file(imported.module, path, imported) == definer:
                spans += names.unbound(name)
            else:
                spans += self._through_module(path, names, imported, definer, name)
        if is_script(path) and notebook_of(definer) == notebook_of(path):
            # The magic executes its cell among the notebook's own names, too.
            spans += names.unbound(name)
        return [*places, *(Place(path, span) for span in spans)], hands_on

    def _through_module(
        self, path: str, names: ModuleNames, imported: Import, definer: str, name: str
    ) -> Iterator[Span]:
        dotted = ".".join(filter(None, (imported.module, imported.attribute)))
        if self._file(dotted, path, imported) != definer:
            return
        is_dotted = imported.attribute is None and not imported.renamed
        base = imported.module if is_dotted else imported.bound
        for use in names.attributes:
            if use.name == name and use.base == base and names.meaning(use) is imported.scope:
                yield use.span

    def _file(self, module: str, importer: str, imported: Import) -> str | None:
        return self._index.resolve(module, importer, imported.level)

    def _users(self, definer: str, name: str) -> Iterator[tuple[str, ModuleNames]]:
        word = re.compile(rf"\b{re.escape(name)}\b")
        for path in self._snapshot.paths():
            if path != definer and word.search(self._snapshot.source(path)):
                names = self._names(path)
                if names is not None:
                    yield path, names

    def _places(self, path: str, names: ModuleNames, scope: Scope, name: str, new: str) -> tuple[Place, ...]:
        if not names.can_become(name, scope, new):
            raise NotRenamable(
                f"In {path} `{new}` means something else where `{name}` is used. Choose another name."
            )
        return tuple(Place(path, span) for span in names.named(name, scope))

    def _sure(self, path: str) -> ModuleNames:
        names = self._names(path)
        if names is None:
            raise NotRenamable(
                f"{path} has a syntax error, so not all uses can be found. Correct it, then rename."
            )
        return names

    def _names(self, path: str) -> ModuleNames | None:
        if path not in self._read:
            self._read[path] = read_names(self._snapshot.source(path))
        return self._read[path]
