"""Results that are kept for as long as the facts that they were made from are the same objects.

A computation gets its facts from a ``Reading``, which writes down what was asked for. The result is
served again while every outline that was read is the one of then. So nobody has to say what depends
on what, and an edit recomputes only what read the edited file's header.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from hamilton_ls.facts.files import SourceFile, file_facts
from hamilton_ls.facts.model import FileFacts, Outline

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Files:
    """The files of one state of a workspace."""

    by_path: Mapping[str, SourceFile]
    paths: tuple[str, ...]
    """Those that are analysed, sorted."""

    def outline(self, path: str) -> Outline | None:
        """What a file says, or None where there is none."""
        file = self.by_path.get(path)
        return None if file is None else file.facts.outline


class Reading:
    """The facts of a workspace for one computation, which notes what is read (a ``WorkspaceFacts``)."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.outlines: dict[str, Outline | None] = {}
        self.listed: tuple[str, ...] | None = None

    def paths(self) -> tuple[str, ...]:
        """All files, sorted."""
        self.listed = self._files.paths
        return self.listed

    def facts(self, path: str) -> FileFacts:
        """The facts of a file; those of an empty file where there is none."""
        self.outlines[path] = self._files.outline(path)
        file = self._files.by_path.get(path)
        return file_facts(path, "") if file is None else file.facts


@dataclass(slots=True)
class _Kept(Generic[T]):
    value: T
    arguments: tuple[object, ...]
    outlines: Mapping[str, Outline | None]
    listed: tuple[str, ...] | None
    checked: Files

    def holds(self, arguments: tuple[object, ...], files: Files) -> bool:
        """Whether the value would come out again; remembers the last files that it was true for."""
        if len(arguments) != len(self.arguments) or any(
            now is not then and now != then for now, then in zip(arguments, self.arguments, strict=True)
        ):
            return False
        if files is self.checked:
            return True
        if self.listed is not None and self.listed != files.paths:
            return False
        if any(files.outline(path) is not outline for path, outline in self.outlines.items()):
            return False
        self.checked = files
        return True


class Derived:
    """What was computed from facts, by name. Owned by the Host, filled by its snapshots."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, ...], _Kept[object]] = {}

    def get(
        self,
        name: tuple[str, ...],
        arguments: tuple[object, ...],
        files: Files,
        compute: Callable[[Reading], T],
    ) -> T:
        """The kept result, or a new one that is kept in its place.

        Args:
            name: what the result is, and what it is about; one result is kept for each name.
            arguments: what else ``compute`` uses; compared by identity, then by value.
            files: the files that the result is to speak of.
            compute: a function of its reading and of the arguments.
        """
        kept = self._kept.get(name)
        if kept is not None and kept.holds(arguments, files):
            return cast(T, kept.value)
        reading = Reading(files)
        value = compute(reading)
        self._kept[name] = _Kept(value, arguments, reading.outlines, reading.listed, files)
        return value

    def forget_others(self, subjects: Collection[str]) -> None:
        """Drop the results about anything else than these subjects; those about all stay."""
        for name in [name for name in self._kept if len(name) > 1 and name[1] not in subjects]:
            del self._kept[name]
