"""Opens a text in the fixture language as a workspace, for the tests of the editor's features."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hamilton_ls.ide.occurrences import Place
from hamilton_ls.workspace.analysis import Snapshot

from tests.support.fixture import Fixture, code_frame, parse_fixture
from tests.support.workspaces import open_host

PROJECT = """
    #- /pyproject.toml
    [tool.hamilton]
    dataflows = [{ name = "train", modules = ["loaders", "features"] }]
"""
"""Makes one dataflow of two modules."""


@dataclass(frozen=True, slots=True)
class Look:
    """A workspace and the cursor in it."""

    fixture: Fixture
    snapshot: Snapshot

    @property
    def cursor(self) -> tuple[str, int]:
        """The path and the offset of ``$0``."""
        assert self.fixture.cursor is not None
        return self.fixture.cursor

    def marked(self, label: str) -> list[str]:
        """The marked places of this label, as frames."""
        marks = (mark for mark in self.fixture.marks if mark.label == label)
        return sorted(self.frame(mark.path, *self.fixture.mark_span(mark)) for mark in marks)

    def frames(self, places: Iterable[Place]) -> list[str]:
        """Places as frames, so that they compare with marks and read well where they differ."""
        return sorted(self.frame(place.path, place.span.start, place.span.end) for place in places)

    def frame(self, path: str, start: int, end: int, label: str = "") -> str:
        """One place as a frame."""
        return code_frame(self.fixture.files, path, start, end, label)


def look(text: str) -> Look:
    """Opens a fixture."""
    fixture = parse_fixture(text)
    return Look(fixture, open_host(fixture.files).snapshot())


def case(name: str, text: str) -> tuple[str, str]:
    """A named case for ``pytest.mark.parametrize``."""
    return name, text
