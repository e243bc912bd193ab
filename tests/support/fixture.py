"""The fixture language: a workspace, a cursor and expectations in one text that reads as documentation.

    #- /features/spend.py stage:first     opens a file (its path without the slash), with notes on it
    def cost(spe$0nd: int) -> int: ...    $0 is the cursor; two of them are a selection
    #        ^^^^^ dependency             labels that part of the line above

Lines before the first header belong to ``main.py``. Markers are removed from the files.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

_HEADER = re.compile(r"^#- /(?P<path>\S+)(?P<notes>(?: \S+:\S+)*)$")
_MARK = re.compile(r"^(?P<indent>\s*#\s*)(?P<carets>\^+)(?: (?P<label>.*))?$")
_CURSOR = "$0"


@dataclass(frozen=True, slots=True)
class Mark:
    """A labelled part of a line; ``line`` counts from 0, columns in characters."""

    path: str
    line: int
    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Fixture:
    """A workspace as a test wrote it. Offsets count characters of the file without markers."""

    files: Mapping[str, str]
    cursor: tuple[str, int] | None = None
    selection: tuple[str, int, int] | None = None
    marks: tuple[Mark, ...] = ()
    notes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def write(self, root: Path) -> Path:
        """Write the files below a folder, and give it back."""
        for path, text in self.files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(text.encode())
        return root

    def mark_span(self, mark: Mark) -> tuple[int, int]:
        """The marked characters, as offsets of the mark's file."""
        start = sum(len(line) for line in self.files[mark.path].splitlines(keepends=True)[: mark.line])
        return start + mark.start, start + mark.end


def parse_fixture(text: str) -> Fixture:
    """Read a text in the fixture language.

    Raises:
        ValueError: a mark has no line above it, or there are more than two cursors.
    """
    files: dict[str, str] = {}
    notes: dict[str, dict[str, str]] = {}
    marks: list[Mark] = []
    cuts: list[tuple[str, int]] = []
    for path, (lines, about) in _sections(text).items():
        kept = _without_marks(path, lines, marks)
        source = "".join(kept)
        pieces = source.split(_CURSOR)
        files[path], notes[path] = "".join(pieces), about
        cuts += ((path, len("".join(pieces[:count]))) for count in range(1, len(pieces)))
    if len(cuts) > 2 or len({path for path, _ in cuts}) > 1:
        raise ValueError(f"a fixture has one cursor or one selection, not {len(cuts)} marks of {_CURSOR}")
    cursor = cuts[0] if len(cuts) == 1 else None
    selection = (cuts[0][0], cuts[0][1], cuts[1][1]) if len(cuts) == 2 else None
    return Fixture(files, cursor, selection, tuple(marks), notes)


def code_frame(files: Mapping[str, str], path: str, start: int, end: int, label: str = "") -> str:
    """A place in a file as a reader of a snapshot wants to see it: its line, underlined.

    spend.py:4
      def cost(spnd: int) -> int:
               ^^^^ label
    """
    source = files[path]
    first = source.rfind("\n", 0, start) + 1
    last = source.find("\n", start)
    last = len(source) if last < 0 else last
    carets = "^" * max(1, min(end, last) - start)
    underline = f"{' ' * (start - first)}{carets}{f' {label}' if label else ''}"
    return f"{path}:{source.count(chr(10), 0, start) + 1}\n  {source[first:last]}\n  {underline}"


def _sections(text: str) -> dict[str, tuple[list[str], dict[str, str]]]:
    sections: dict[str, tuple[list[str], dict[str, str]]] = {}
    path = "main.py"
    for line in textwrap.dedent(text).lstrip("\n").splitlines(keepends=True):
        if header := _HEADER.match(line.rstrip("\n")):
            path = header["path"]
            sections[path] = ([], dict(note.split(":", 1) for note in header["notes"].split()))
        else:
            sections.setdefault(path, ([], {}))[0].append(line)
    return sections


def _without_marks(path: str, lines: list[str], marks: list[Mark]) -> list[str]:
    """The lines of a file; its marks are added to ``marks``."""
    kept: list[str] = []
    for line in lines:
        mark = _MARK.match(line.rstrip("\n"))
        if mark is None:
            kept.append(line)
            continue
        if not kept:
            raise ValueError(f"{path}: a mark in the first line has nothing above it: {line.strip()!r}")
        # A cursor in the line above takes room that it will not have in the file.
        start, end = (at - len(_CURSOR) * kept[-1].count(_CURSOR, 0, at) for at in mark.span("carets"))
        marks.append(Mark(path, len(kept) - 1, start, end, mark["label"] or ""))
    return kept
