"""Lines that a drawing shows below the names of nodes: their variants, say."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

Notes: TypeAlias = Mapping[str, tuple[str, ...]]
"""By the node's name."""

NO_NOTES: Notes = MappingProxyType({})
