#- /pipe_async.py
"""An asynchronous function and asynchronous steps; a sync one with asynchronous steps after it."""

from hamilton.function_modifiers import pipe_input, pipe_output, step


async def _fetched(x: int) -> int:
    """From afar."""
    return x


def _near(x: int) -> int:
    return x


@pipe_input(step(_fetched), step(_near))
async def before(start: int) -> int:
    return start


@pipe_output(step(_near), step(_fetched))
def after(start: int) -> int:
    return start


@pipe_input(step(_near).named("in"))
@pipe_output(step(_near).named("out"))
def both(start: int) -> int:
    return start


#- /names.py
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


#- /namespaces.py
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


#- /targets.py
"""Pipes for one parameter of several, and several pipes above one function."""

from hamilton.function_modifiers import pipe_input, source, step


def _add(x: int, by: int = 1) -> int:
    return x + by


@pipe_input(step(_add), step(_add, by=source("by_how_much")), on_input="second")
def other_parameter(first: int, second: int) -> int:
    return first + second


@pipe_input(step(_add), on_input="second", namespace="upper")
@pipe_input(step(_add), on_input="first", namespace="lower")
def both(first: int, second: int) -> int:
    return first + second


@pipe_input(step(_add).named("outer"))
@pipe_input(step(_add).named("inner"))
def twice_the_same(first: int) -> int:
    return first


#- /when.py
# config: {}
# config: {'mode': 'fast', 'size': 1}
# config: {'mode': 'slow', 'size': 2}
# config: {'never': 'ever'}
"""Steps that the configuration chooses."""

from hamilton.function_modifiers import config, pipe_input, source, step


def _add(x: int, by: int = 1) -> int:
    return x + by


def _half(x: int) -> int:
    return x // 2


@pipe_input(
    step(_add).when(mode="fast"),
    step(_half).when_not(mode="fast"),
    step(_add, by=source("extra")).when_in(mode=["fast", "slow"], size=[1, 2]),
    step(_half).when_not_in(mode=["slow"]),
    step(_add, by=7).named("last").when(size=1).when_not(mode="slow"),
)
def result(start: int) -> int:
    return start


@pipe_input(step(_half).when(never="ever"))
def untouched(start: int) -> int:
    return start


@config.when(mode="fast")
@pipe_input(step(_half))
def variant__fast(start: int, other: int) -> int:
    return start + other


@config.when_not(mode="fast")
@pipe_input(step(_add))
def variant__slow(start: int) -> int:
    return start
