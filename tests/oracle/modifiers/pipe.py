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


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import pipe as p
from hamilton.function_modifiers import step


def _add(x: int, by: int = 1) -> int:
    return x + by


@fm.pipe(fm.step(_add))
def first(start: int) -> int:
    return start


@p(step(_add, by=2))
def second(start: int) -> int:
    return start


#- /several_steps.py
"""Several steps of one function."""

from hamilton.function_modifiers import pipe, step


def _add(x: int, by: int = 1) -> int:
    return x + by


@pipe(step(_add), step(_add), step(_add))
def total(start: int) -> int:
    return start


#- /values_and_sources.py
"""Arguments that are values and nodes."""

from hamilton.function_modifiers import pipe, source, step, value


def _sum(x: int, y: int, z: int = 0) -> int:
    return x + y + z


@pipe(step(_sum, y=source("other")), step(_sum, y=value(3), z=source("third")), step(_sum, 4))
def total(start: int) -> int:
    return start


#- /names.py
"""Names and namespaces of steps."""

from hamilton.function_modifiers import pipe, step


def _add(x: int) -> int:
    return x + 1


@pipe(step(_add).named("one"), step(_add).named("two", namespace="apart"), step(_add).named("three", namespace=None))
def total(start: int) -> int:
    return start


#- /conditions.py
# config: {}
# config: {"fast": True}
"""Steps under conditions."""

from hamilton.function_modifiers import pipe, step


def _add(x: int) -> int:
    return x + 1


@pipe(step(_add).when(fast=True).named("quick"), step(_add).when_not(fast=True).named("slow"))
def total(start: int) -> int:
    return start


#- /of_the_pipe.py
"""A namespace of the whole pipe, and another input than the first."""

from hamilton.function_modifiers import pipe, step


def _add(x: int) -> int:
    return x + 1


@pipe(step(_add), namespace="inner")
def total(start: int) -> int:
    return start


@pipe(step(_add), on_input="second")
def other(first: int, second: int) -> int:
    return first + second


#- /asynchronous.py
"""Asynchronous steps."""

from __future__ import annotations

from hamilton.function_modifiers import pipe, step


async def _fetched(url: str) -> bytes | None:
    return b""


def _decoded(body: bytes | None) -> str:
    return ""


@pipe(step(_fetched), step(_decoded))
async def page(address: str) -> str:
    return address


#- /variants.py
# config: {"v": 1}
# config: {"v": 2}
"""Of variants."""

from hamilton.function_modifiers import config, pipe, step


def _add(x: int) -> int:
    return x + 1


@config.when(v=1)
@pipe(step(_add))
def total__v1(start: int) -> int:
    return start


@pipe(step(_add).named("again"))
@config.when(v=2)
def total__v2(start: int) -> int:
    return start


#- /with_tag.py
"""Beside tags and a check."""

from hamilton.function_modifiers import pipe, step, tag


def _add(x: int) -> int:
    return x + 1


@tag(owner="a")
@pipe(step(_add))
@tag(unit="b")
def total(start: int) -> int:
    return start
