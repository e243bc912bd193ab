"""What the client asks to be run, as it comes in a frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Request:
    """What the client asks for."""

    dataflow: str
    modules: tuple[tuple[str, str], ...]
    """Names and files."""
    search_paths: tuple[str, ...]
    config: Mapping[str, Any]
    targets: tuple[str, ...]
    """Empty: all nodes."""
    inputs: Mapping[str, Mapping[str, str]]

    @staticmethod
    def from_wire(message: Mapping[str, Any]) -> Request:
        """Read a request from its frame."""
        return Request(
            message["dataflow"],
            tuple((module["name"], module["path"]) for module in message["modules"]),
            tuple(message["searchPaths"]),
            message["config"],
            tuple(message["targets"]),
            message["inputs"],
        )
