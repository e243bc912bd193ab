"""One input, required by some functions and optional for others, with types that narrow each other."""

from typing import Any, Optional, Union


def area(length: float, width: float) -> float:
    return length * width


def border(length: float, width: float = 1.0) -> float:
    return 2 * (length + width)


def description(area: float, colour: Optional[str] = None) -> str:
    return f"{colour} {area}"


def paint(area: float, colour: str) -> str:
    return f"{colour} paint for {area}"


def anything(width: Any, colour: Union[str, None] = "white") -> str:
    return f"{width} {colour}"


def zone(colour: str, code: Union[int, str]) -> str:
    return f"{colour}{code}"


def area_code(code: int) -> int:
    return code
