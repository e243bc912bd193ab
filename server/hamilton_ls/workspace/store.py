"""What was read of a workspace, kept in the user's cache folder: the next start decodes it instead of parsing.

One file a workspace, in which facts are found by the digest of the text that they were read from, so
that they can be missing but never wrong. A cache that is damaged, of another version, not the
user's own or not writable is as good as none, and nobody is told. Knows nothing of the user's files.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Protocol

import hamilton_ls.facts
import hamilton_ls.syntax
import hamilton_ls.text
from hamilton_ls.facts.files import Remembered, SourceFile

LARGEST = 64 * 1024 * 1024
"""Bytes of one workspace's file; a larger one is not written."""
LARGEST_FOLDER = 256 * 1024 * 1024
"""Bytes of all files together; beyond it those go that were not used for longest."""
_SUFFIX = ".facts"
_DIGEST_SIZE = 16


class Store(Protocol):
    """Where texts become files with facts."""

    def file(self, path: str, text: str) -> SourceFile:
        """The file of this path and text."""

    def save_step_by_step(self) -> Iterator[None]:
        """Keep what was read for the next start, giving way after each file."""


class NoStore:
    """Reads every text anew and keeps nothing."""

    def file(self, path: str, text: str) -> SourceFile:
        """The file of this path and text, parsed."""
        return SourceFile.read(path, text)

    def save_step_by_step(self) -> Iterator[None]:
        """Nothing is kept."""
        return iter(())


class FactsStore:
    """Reads texts anew that the cache does not know, and adds them to it."""

    def __init__(self, file: Path) -> None:
        """Nothing is looked at before the first text. ``file`` need not exist, nor its folder."""
        self._file = file
        self._kept: dict[bytes, Remembered] | None = None
        self._used: dict[bytes, Remembered | SourceFile] = {}
        self._is_current = True

    def file(self, path: str, text: str) -> SourceFile:
        """The file of this path and text: as it is known, else parsed."""
        if self._kept is None:
            self._kept = _load(self._file)
        digest = _digest(text.encode("utf-8", "surrogatepass"))
        known = self._kept.get(digest)
        if known is not None:
            self._used[digest] = known
            return SourceFile.remembered(path, text, known)
        self._used[digest] = read = SourceFile.read(path, text)
        self._is_current = False
        return read

    def save_step_by_step(self) -> Iterator[None]:
        """Write the cache if it lacks something, giving way after each file; forget it here either way."""
        used, is_current = self._used, self._is_current
        self._used, self._kept, self._is_current = {}, None, True
        if is_current:
            return
        entries: dict[bytes, tuple[bool, tuple[int, ...], bytes]] = {}
        for digest, known in used.items():
            if isinstance(known, SourceFile):
                known = known.to_remember()
            entries[digest] = (known.has_scripts, known.far_sighted, known.encoded)
            yield
        with contextlib.suppress(OSError):
            _save(self._file, marshal.dumps(entries))


def store_of(root: Path, folder: Path | None) -> Store:
    """The store of a workspace.

    Args:
        root: the workspace's folder.
        folder: the cache folder; None for no cache. One inside the workspace is none, either: what
            lies there may be anybody's.
    """
    if folder is None or folder.is_relative_to(root):
        return NoStore()
    return FactsStore(folder / f"{_digest(os.fsencode(root)).hex()}{_SUFFIX}")


def cache_folder(chosen: str | None = None) -> Path | None:
    """The folder for our caches, by the conventions of the platform; None where none is wanted.

    Args:
        chosen: by the client; else the environment variable ``HAMILTON_LIVE_CACHE`` counts, in which
            ``off`` means none.
    """
    said = chosen or os.environ.get("HAMILTON_LIVE_CACHE")
    if said:
        return None if said == "off" else Path(said)
    name = "hamilton-live"
    try:
        if sys.platform == "win32":
            local = os.environ.get("LOCALAPPDATA")
            return Path(local or Path.home() / "AppData" / "Local") / name / "Cache"
        if sys.platform == "darwin":
            return Path.home() / "Library" / "Caches" / name
        base = os.environ.get("XDG_CACHE_HOME", "")
        return (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / name
    except RuntimeError:
        # A user without a home folder.
        return None


@cache
def _version() -> bytes:
    """Differs wherever the same text might give other facts, or the same facts other bytes."""
    said = blake2b(repr((sys.version_info, sys.implementation.name)).encode(), digest_size=_DIGEST_SIZE)
    for package in (hamilton_ls.text, hamilton_ls.syntax, hamilton_ls.facts):
        for folder in package.__path__:
            for module in sorted(Path(folder).glob("*.py")):
                said.update(module.name.encode() + module.read_bytes())
    said.update(Path(__file__).read_bytes())
    return said.digest()


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST_SIZE).digest()


def _load(file: Path) -> dict[bytes, Remembered]:
    try:
        with file.open("rb") as opened:
            found = os.fstat(opened.fileno())
            if not _is_trusted(found) or found.st_size > LARGEST:
                return {}
            version, digest = opened.read(_DIGEST_SIZE), opened.read(_DIGEST_SIZE)
            data = opened.read() if version == _version() else b""
        if _digest(data) != digest:
            return {}
        # What is used is used for long: see ``_prune``.
        os.utime(file)
        return {text: Remembered(*known) for text, known in marshal.loads(data).items()}
    except (OSError, ValueError, TypeError, EOFError, AttributeError):
        return {}


def _is_trusted(found: os.stat_result) -> bool:
    """Whether nobody but the user can have written a file."""
    if not stat.S_ISREG(found.st_mode):
        return False
    if sys.platform == "win32":
        # The folder is the user's own there; modes say nothing.
        return True
    return found.st_uid == os.geteuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _save(file: Path, data: bytes) -> None:
    """Put a file in the place of an older one, whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    if len(data) > LARGEST:
        return
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(_version() + _digest(data) + data)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    _prune(file.parent)


def _prune(folder: Path) -> None:
    """Remove the files that were not used for longest, until the others are small enough together."""
    found = sorted(
        (
            (status.st_mtime, status.st_size, file)
            for file in folder.glob(f"*{_SUFFIX}")
            for status in (file.stat(),)
        ),
        reverse=True,
    )
    total = 0
    for _, size, file in found:
        total += size
        if total > LARGEST_FOLDER:
            file.unlink(missing_ok=True)
