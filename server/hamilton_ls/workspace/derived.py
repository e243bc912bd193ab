"""Results that are kept from one state of a workspace to the next.

A result is served again while all that it was made from are the same objects; if not, the next one
may be made from it, so that it costs what changed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar, cast

from hamilton_ls.facts.files import SourceFile, file_facts
from hamilton_ls.facts.model import FileFacts

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Files:
    """The files of one state of a workspace."""

    by_path: Mapping[str, SourceFile]
    paths: tuple[str, ...]
    """Those that are analysed, sorted."""


@dataclass(frozen=True, slots=True)
class FactsOfFiles:
    """Only the facts of one state of a workspace (``WorkspaceFacts``).

    For results that are kept: what holds on to an analysis that holds on to it is not freed before
    the collector comes by, and with thousands of nodes that is a lot of memory a keystroke.
    """

    files: Files

    def paths(self) -> tuple[str, ...]:
        """All Python files, sorted."""
        return self.files.paths

    def facts(self, path: str) -> FileFacts:
        """The facts of a file; those of an empty file where there is none."""
        file = self.files.by_path.get(path)
        return file_facts(path, "") if file is None else file.facts


class Derived:
    """What was computed, by name. Owned by the Host, filled by its snapshots."""

    def __init__(self) -> None:
        """Nothing is kept yet."""
        self._kept: dict[tuple[str, ...], tuple[tuple[object, ...], object]] = {}

    def get(
        self, name: tuple[str, ...], arguments: tuple[object, ...], compute: Callable[[T | None], T]
    ) -> T:
        """The kept result, or a new one that is kept in its place.

        Args:
            name: what the result is, and what it is about; one result is kept for each name.
            arguments: all that ``compute`` uses; compared by identity.
            compute: makes the result from the one that was kept; from None where there is none.
        """
        known, value = self._kept.get(name, (None, None))
        if known is not None and all(now is then for now, then in zip(arguments, known, strict=True)):
            return cast(T, value)
        made = compute(cast("T | None", value))
        self._kept[name] = (arguments, made)
        return made

    def forget_others(self, subjects: Collection[str]) -> None:
        """Drop the results about anything else than these subjects; those about all stay."""
        for name in [name for name in self._kept if len(name) > 1 and name[1] not in subjects]:
            del self._kept[name]
