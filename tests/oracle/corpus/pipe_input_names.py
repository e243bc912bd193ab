"""Steps before a function: the names that they get, one after the other."""

from hamilton.function_modifiers import pipe_input, source, step, tag, value


def _add_one(x: int) -> int:
    """One more."""
    return x + 1


def _scaled(x: int, factor: float = 2.0) -> float:
    return x * factor


def _sum(x: float, y: int, z: int = 0) -> float:
    return x + y + z


def public(x: int) -> int:
    """A node, and a step."""
    return x


def first() -> int:
    return 1


def _fraction(x: int, y: int, z: int) -> float:
    return x / y + z


@tag(owner="finance")
@pipe_input(
    step(_add_one),
    step(_add_one),
    step(public),
    step(_scaled, factor=3.0),
    step(_sum, y=value(3), z=source("other")).named("final"),
)
def result(first: float, count: int = 3) -> int:
    """What comes out."""
    return int(first) + count


@pipe_input(step(_scaled))
def open_parameter(first: float) -> float:
    return first


@pipe_input(step(_fraction, 1, source("other")))
def by_position(first: float) -> float:
    return first
