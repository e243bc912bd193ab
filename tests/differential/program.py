"""What a differential program is: modules, a driver made of them, and expressions to compare.

Programs are data only, so that one process of each environment can run them all.
"""

import dataclasses
import textwrap
from typing import Any

PREAMBLE = "from hamilton.function_modifiers import *\nfrom hamilton import htypes\nfrom typing import *\n"
BUILDER = "driver.Builder().with_modules(*modules).with_config(config).build()"
DRIVER = "driver.Driver(config, *modules)"


@dataclasses.dataclass(frozen=True)
class Program:
    """One program. ``steps`` are expressions over ``dr``, ``modules``, ``config`` and the namespace of the
    agent; the graph of the driver is always compared as well."""

    name: str
    modules: tuple[str, ...]
    steps: tuple[str, ...]
    config: dict[str, Any]
    build: str

    def as_data(self) -> dict[str, Any]:
        return dataclasses.asdict(self)


def program(
    name: str, *source_and_steps: str, config: dict[str, Any] | None = None, build: str = BUILDER
) -> Program:
    """The first text is the module (several are divided by ``#---`` lines), the others are the steps."""
    source, *steps = source_and_steps
    modules = tuple(_complete(textwrap.dedent(part)) for part in source.split("#---\n"))
    return Program(name, modules, tuple(steps), config or {}, build)


def _complete(source: str) -> str:
    future, newline, rest = source.partition("\n")
    return future + newline + PREAMBLE + rest if future.startswith("from __future__") else PREAMBLE + source
