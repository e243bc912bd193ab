"""Pictures: figures of matplotlib and plotly, PIL images, and whatever draws itself as PNG."""

from __future__ import annotations

import base64
import io
import threading
from typing import Any

from hamilton_runner.summaries import library_of

BYTES = 2_000_000
SIDE = 1600
"""Pixels of the longer side, at most."""

_ONE_AT_A_TIME = threading.Lock()
"""Matplotlib draws on one thread only: two drawings of a figure at once leave it blank for ever."""


def preview_image(value: Any) -> dict[str, Any] | None:
    """A PNG; None for what draws none, or none that is small enough."""
    figure = _figure(value)
    if figure is not None:
        return _picture(_draw(figure))
    if library_of(value) == "PIL":
        return _picture(_shrink(value))
    if library_of(value) == "plotly" and hasattr(value, "to_image"):
        return _picture(value.to_image(format="png"))
    draw = getattr(type(value), "_repr_png_", None)
    return None if draw is None else _picture(draw(value))


def _figure(value: Any) -> Any:
    """The matplotlib figure that a value is, or belongs to (axes, seaborn's grids)."""
    for candidate in (value, getattr(value, "figure", None)):
        if any(
            k.__name__ == "Figure" and k.__module__.startswith("matplotlib.") for k in type(candidate).__mro__
        ):
            return candidate
    return None


def _draw(figure: Any) -> bytes:
    width, height = figure.get_size_inches()
    dpi = min(110.0, SIDE / max(width, height, 0.1))
    while True:
        drawn = io.BytesIO()
        with _ONE_AT_A_TIME:
            figure.savefig(drawn, format="png", dpi=dpi)
        if drawn.tell() <= BYTES or dpi < 20:
            return drawn.getvalue()
        dpi /= 2


def _shrink(image: Any) -> bytes:
    small = image.copy()
    small.thumbnail((SIDE, SIDE))
    drawn = io.BytesIO()
    small.save(drawn, format="PNG")
    return drawn.getvalue()


def _picture(png: Any) -> dict[str, Any] | None:
    data = png[0] if isinstance(png, tuple) else png
    if not isinstance(data, bytes) or len(data) > BYTES:
        return None
    return {"kind": "image", "mime": "image/png", "data": base64.b64encode(data).decode("ascii")}
