"""Steps after a function that the configuration chooses, in a function that it chooses, too."""

from hamilton.function_modifiers import config, pipe_output, step


def _add(x: int) -> int:
    return x + 1


def _text(x: int) -> str:
    return str(x)


@pipe_output(step(_add).when(mode="a"), step(_text).when(mode="b"))
def result(start: int) -> int:
    return start


@config.when(mode="a")
@pipe_output(step(_add))
def variant__a(start: int) -> int:
    return start


@config.when_not(mode="a")
def variant__b(start: int, other: int) -> int:
    return start + other
