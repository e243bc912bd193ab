"""Pipes and checks inside a subdag."""

import pipe_mutate
import pipe_output_when
from hamilton.function_modifiers import source, subdag, value


@subdag(pipe_output_when, inputs={"start": source("begin")}, config={"mode": "a"})
def first(result: int, variant: int) -> int:
    return result + variant


@subdag(pipe_output_when, inputs={"start": value(1)}, config={"mode": "b"})
def second(result: str) -> str:
    return result


@subdag(pipe_mutate, inputs={"extra": value(2)})
def third(uses: int) -> int:
    return uses


@subdag(pipe_output_when)
def as_the_driver_says(variant: int) -> int:
    return variant
