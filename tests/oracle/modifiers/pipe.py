#- /old_name.py
"""The name that pipe_input had before, through a star import."""

from hamilton.function_modifiers import *


def _trimmed(text: str) -> str:
    return text.strip()


def _joined(text: str, other: str, *, separator: str = " ") -> str:
    return separator.join((text, other))


@pipe(step(_trimmed), step(_joined, other=source("surname"), separator="-").named("full"))
def name(first_name: str) -> str:
    return first_name
