#- /one_function.py
"""A function that is no node."""

from hamilton.function_modifiers import hamilton_exclude


@hamilton_exclude
def helper(x: int) -> int:
    return x


def total(a: int) -> int:
    return helper(a)


#- /star.py
"""Through a star import."""

from hamilton.function_modifiers import *


@hamilton_exclude
def helper(x: int) -> int:
    return x


@tag(kind="total")
def total(a: int) -> int:
    return helper(a)


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import hamilton_exclude as no_node


@fm.hamilton_exclude
def first(x: int) -> int:
    return x


@no_node
def second(x: int) -> int:
    return x


unlisted = fm.hamilton_exclude


@unlisted
def third(x: int) -> int:
    return x


def total(a: int, first: int = 0) -> int:
    return a


#- /not_annotated.py
"""What is no node needs no annotations."""

from hamilton.function_modifiers import hamilton_exclude


@hamilton_exclude
def helper(x, *others, **more):
    return x


def total(a: int) -> int:
    return helper(a)


#- /name_of_an_input.py
"""Its name may be that of an input of others."""

from hamilton.function_modifiers import hamilton_exclude


@hamilton_exclude
def rate(x: float) -> str:
    return ""


def total(a: float, rate: float) -> float:
    return a * rate


#- /under_tag.py
"""Below and above other modifiers."""

from hamilton.function_modifiers import hamilton_exclude, tag


@hamilton_exclude
@tag(a="b")
def above(x: int) -> int:
    return x


@tag(a="b")
def total(a: int) -> int:
    return a


#- /asynchronous.py
"""Asynchronous functions."""

from __future__ import annotations

from hamilton.function_modifiers import hamilton_exclude


@hamilton_exclude
async def helper(x: int | None) -> bytes:
    return b""


async def page(url: str) -> bytes:
    return await helper(0)


#- /variants.py
# config: {}
# config: {"v": 1}
"""Beside variants of the same name."""

from hamilton.function_modifiers import config, hamilton_exclude


@hamilton_exclude
def model(x: int) -> int:
    return x


@config.when(v=1)
def model__v1(x: int) -> int:
    return x


#- /as_a_step.py
"""It may be a step of a pipe, or what does it for another."""

from hamilton.function_modifiers import does, hamilton_exclude, pipe_input, step


@hamilton_exclude
def added(x: int) -> int:
    return x + 1


@hamilton_exclude
def summed(**numbers: int) -> int:
    return sum(numbers.values())


@pipe_input(step(added))
def first(start: int) -> int:
    return start


@does(summed)
def second(first: int, other: int) -> int:
    pass


#- /conditional.py
"""In a branch of a condition, and in a class."""

import sys

from hamilton.function_modifiers import hamilton_exclude

if sys.platform == "no such platform":

    def helper(x: int) -> int:
        return x

else:

    @hamilton_exclude
    def helper(x: int) -> int:
        return x


def total(a: int) -> int:
    return helper(a)
