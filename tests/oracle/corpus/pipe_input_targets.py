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
