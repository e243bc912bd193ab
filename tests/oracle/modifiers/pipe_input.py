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


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import pipe_input as p
from hamilton.function_modifiers import step as s


def _add(x: int, by: int = 1) -> int:
    return x + by


@fm.pipe_input(fm.step(_add), fm.step(_add, by=fm.value(2)))
def first(start: int) -> int:
    return start


@p(s(_add, by=3))
def second(start: int) -> int:
    return start


#- /other_modules.py
"""Steps of other modules, with constants as arguments."""

import cleaning.steps as steps
from cleaning.steps import LIMIT, clipped
from hamilton.function_modifiers import pipe_input, source, step, value

FACTOR = 2.0


@pipe_input(
    step(clipped, upper=LIMIT),
    step(steps.scaled, by=FACTOR).named("scaled"),
    step(steps.scaled, by=value(steps.LIMIT)),
    step(steps.scaled, by=source("rate")),
)
def result(start: float) -> float:
    return start


#- /cleaning/steps.py
LIMIT = 10.0


def clipped(x: float, upper: float) -> float:
    return min(x, upper)


def scaled(x: float, by: float) -> float:
    """Scaled."""
    return x * by


#- /lists_of_steps.py
"""Steps from lists and comprehensions."""

from hamilton.function_modifiers import pipe_input, source, step


def _add(x: int, by: int) -> int:
    return x + by


STEPS = [step(_add, by=1).named("one"), step(_add, by=source("two")).named("two_more")]


@pipe_input(*STEPS)
def first(start: int) -> int:
    return start


@pipe_input(*[step(_add, by=n).named(f"by_{n}") for n in (1, 2, 3)])
def second(start: int) -> int:
    return start


#- /several_parameters.py
"""For each of several parameters."""

from hamilton.function_modifiers import pipe_input, source, step


def _add(x: int, by: int = 1) -> int:
    return x + by


@pipe_input(step(_add).named("left_plus"), step(_add, by=source("shift")), on_input="left", namespace="l")
@pipe_input(step(_add).named("right_plus"), on_input="right", namespace="moved")
def result(left: int, right: int, other: int = 0) -> int:
    return left + right


#- /upstream_nodes.py
"""Steps take nodes of the dataflow, whose types they name themselves."""

from typing import Optional

import pandas as pd
from hamilton.function_modifiers import pipe_input, source, step


def table(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


def limit(table: pd.DataFrame) -> Optional[int]:
    return None


def _head(table: pd.DataFrame, n: int | None = None) -> pd.DataFrame:
    return table.head(n)


@pipe_input(step(_head, n=source("limit")))
def shown(table: pd.DataFrame) -> str:
    return str(table)
