"""Choose the picture of a value; whatever goes wrong becomes a picture too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hamilton_runner.previews.containers import preview_container
from hamilton_runner.previews.images import preview_image
from hamilton_runner.previews.tables import preview_table
from hamilton_runner.previews.text import preview_scalar, preview_text
from hamilton_runner.summaries import type_name
from hamilton_runner.user_code import Failure, attempt

Preview = dict[str, Any]

_KINDS: tuple[Callable[[Any], Preview | None], ...] = (
    preview_scalar,
    preview_table,
    preview_container,
    preview_image,
    preview_text,
)


def build_preview(value: Any) -> Preview:
    """A bounded picture of a value.

    Parameters:
        value: anything.

    Returns:
        ``kind``, ``type``, and the keys of the kind. Never raises for what the value does.
    """
    problem = None
    for kind in _KINDS:
        outcome = attempt(lambda kind=kind: kind(value))  # type: ignore[misc]
        if isinstance(outcome, Failure):
            problem = problem or f"{type(outcome.error).__name__}: {outcome.error}"
        elif outcome.value is not None:
            return {**outcome.value, "type": type_name(value)}
    return {"kind": "other", "type": type_name(value), "text": f"It cannot be shown: {problem}"}
