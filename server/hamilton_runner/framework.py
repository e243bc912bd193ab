"""Which ``hamilton`` this process has: the interpreter's own, else the bundled runtime."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any, Literal

_BUNDLED = frozenset({"hamilton", "typing_extensions", "networkx"})
"""The runtime and what it needs. Nothing else of its folder becomes visible to user code."""


class FrameworkMissing(Exception):
    """There is no ``hamilton`` that can run; the message says what to do."""


@dataclass(frozen=True)
class Framework:
    """The ``hamilton`` in use."""

    version: str
    origin: Literal["installed", "bundled"]

    def __str__(self) -> str:
        return f"{self.version} ({self.origin})"


class _BundledFinder(MetaPathFinder):
    """Finds the runtime's packages in its folder. Last in ``sys.meta_path``: the user's come first."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if path is None and fullname in _BUNDLED:
            return PathFinder.find_spec(fullname, [self._folder])
        return None


def find_framework(bundled: str | None) -> Framework:
    """Settle which ``hamilton`` is used. Call it before the workspace is on ``sys.path``.

    Parameters:
        bundled: the folder that holds the bundled runtime, if there is one.

    Returns:
        Its version and where it came from.

    Raises:
        FrameworkMissing: none is installed and none is bundled, or it cannot be used.
    """
    origin: Literal["installed", "bundled"] = "installed"
    spec = importlib.util.find_spec("hamilton")
    if spec is None or spec.origin is None:
        origin = "bundled"
        if bundled is None or PathFinder.find_spec("hamilton", [bundled]) is None:
            raise FrameworkMissing(
                f"{sys.executable} has no hamilton and the bundled runtime was not found"
                f"{'' if bundled is None else f' in {bundled}'}. "
                "Install it there (pip install apache-hamilton) or install Hamilton Live again."
            )
        sys.meta_path.append(_BundledFinder(bundled))
    return Framework(_version(), origin)


def _version() -> str:
    try:
        module: Any = importlib.import_module("hamilton.version")
        version = module.VERSION
    except (ImportError, AttributeError):
        return "unknown version"
    return version if isinstance(version, str) else ".".join(str(part) for part in version)
