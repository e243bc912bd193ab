"""Steps with namespaces of their own, of the pipe, and of nobody."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import step as s

WITHIN = "lab"


def _add(x: int) -> int:
    return x + 1


@fm.pipe_input(
    s(_add).named("a", namespace=None),
    s(_add).named("b", namespace=WITHIN),
    s(_add).named("c", namespace=...),
    s(_add).namespaced("d"),
    s(_add).namespaced("e").named("e"),
)
def each(start: int) -> int:
    return start


@fm.pipe_input(s(_add), s(_add), namespace="shared")
def of_the_pipe(start: int) -> int:
    return start


@fm.pipe_input(s(_add).named("loose"), namespace=None)
def nobody(start: int) -> int:
    return start
