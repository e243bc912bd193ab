"""Commands keep what they read for the next time, unless told not to; it changes no answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from hamilton_ls.facts.files import SourceFile

from tests.server.cli.conftest import Command


@pytest.fixture
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HAMILTON_LIVE_CACHE", str(tmp_path / "caches"))
    return tmp_path / "caches"


@pytest.mark.parametrize("arguments", [("check",), ("graph", "--format", "json")])
def test_the_next_time_parses_nothing(
    arguments: tuple[str, ...],
    project: Path,
    caches: Path,
    hamilton_live: Command,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = hamilton_live(*arguments, project)
    assert len(list(caches.iterdir())) == 1
    parsed: list[str] = []
    read = SourceFile.read

    def noted(path: str, source: str) -> SourceFile:
        parsed.extend([path] if source else [])
        return read(path, source)

    monkeypatch.setattr(SourceFile, "read", noted)
    assert hamilton_live(*arguments, project) == first
    assert parsed == []


def test_no_cache(project: Path, caches: Path, hamilton_live: Command) -> None:
    with_cache = hamilton_live("check", project)
    (kept,) = caches.iterdir()
    kept.write_bytes(b"")
    assert hamilton_live("check", "--no-cache", project) == with_cache
    assert kept.read_bytes() == b""
