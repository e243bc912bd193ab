"""Dataflows made of source text, for all tests of the runtime."""

import itertools
import sys
import textwrap
from collections.abc import Callable, Iterator
from types import ModuleType

import pytest

from hamilton import ad_hoc_utils, driver

_numbers = itertools.count()


@pytest.fixture
def module() -> Iterator[Callable[[str], ModuleType]]:
    """Make a module of source text, forgotten after the test."""
    made = []

    def make(source: str) -> ModuleType:
        text = "from hamilton.function_modifiers import *\n" + textwrap.dedent(source)
        made.append(ad_hoc_utils.module_from_source(text, f"dataflow_{next(_numbers)}"))
        return made[-1]

    yield make
    for module in made:
        sys.modules.pop(module.__name__)


@pytest.fixture
def dataflow(module) -> Callable[..., driver.Driver]:
    """Make a driver of source text."""

    def make(source: str, *adapters: object, **config: object) -> driver.Driver:
        return (
            driver.Builder().with_modules(module(source)).with_config(config).with_adapters(*adapters).build()
        )

    return make
