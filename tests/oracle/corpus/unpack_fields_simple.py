"""@unpack_fields: tuples taken apart."""

from __future__ import annotations

from typing import Tuple

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import tag, tag_outputs, unpack_fields


@unpack_fields("low", "label")
def both(start: int) -> tuple[int, str]:
    """Two things."""
    return start, "a"


@tag(owner="x")
@unpack_fields("only_first")
def part(start: int) -> Tuple[int, str]:
    return start, "b"


@tag_outputs(one={"n": "1"})
@fm.unpack_fields("one", "two", "three")
def many(start: int, more: float = 1.0) -> tuple[float, ...]:
    return 1.0, 2.0, 3.0


@unpack_fields("near", "far")
@tag(where="here")
async def distant(url: str) -> tuple[bytes, bytes]:
    return b"", b""
