"""Workspaces of any size to measure with: the same files every time, written where they are asked for.

The modules look like those of public projects: short functions with documentation, annotated
parameters wired by name within the module and to the modules before it, and now and then a decorator.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Shape = Literal["joined", "grouped"]
"""All modules in one driver, or a driver for each few modules."""
GROUP = 5
_HEAD = """\
import numpy as np
import pandas as pd

from hamilton.function_modifiers import config, extract_columns, parameterize, source, tag, value
"""
_DRIVER = """\
from hamilton import driver

from flow import {modules}

dr = driver.Builder().with_modules({modules}).with_config({{"region": "UK"}}).build()

if __name__ == "__main__":
    dr.execute(["{wanted}"])
"""


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is of a workspace."""

    functions: int
    files: int


SIZES = (Size(1_000, 30), Size(5_000, 150), Size(20_000, 600))


def write_workspace(root: Path, size: Size, shape: Shape) -> None:
    """Write the modules to ``root/flow`` and the drivers beside it.

    Args:
        root: a folder that need not exist.
        size: of the workspace; the functions are spread evenly over the files.
        shape: which modules form a dataflow together.
    """
    folder = root / "flow"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "__init__.py").write_text("", encoding="utf-8")
    chance = random.Random(1)
    together = size.files if shape == "joined" else GROUP
    modules = [f"mod_{number:04d}" for number in range(size.files)]
    upstream: list[str] = []
    for number, module in enumerate(modules):
        if number % together == 0:
            upstream = []
        count = size.functions // size.files + (number < size.functions % size.files)
        names = [f"m{number:04d}_n{index:02d}" for index in range(count)]
        text = "".join(_module(number, names, upstream, chance))
        (folder / f"{module}.py").write_text(text, encoding="utf-8")
        upstream = [_provided(index, name) for index, name in enumerate(names)][-8:]
    for number in range(0, size.files, together):
        group = modules[number : number + together]
        driver = _DRIVER.format(modules=", ".join(group), wanted=f"m{number:04d}_n00")
        (root / f"run_{number:04d}.py").write_text(driver, encoding="utf-8")


def _module(
    number: int, names: Sequence[str], upstream: Sequence[str], chance: random.Random
) -> Iterator[str]:
    yield f'"""Module {number} of the flow."""\n\n'
    yield "from __future__ import annotations\n\n" if number % 3 == 0 else ""
    yield _HEAD
    yield f"\nWINDOW = {number}\n"
    for index, name in enumerate(names):
        near = range(max(0, index - 10), index)
        known = [*(_provided(other, names[other]) for other in near), *upstream]
        wanted = [
            chance.choice(known) if known and chance.random() < 0.85 else f"raw_{chance.randint(0, 50)}"
            for _ in range(chance.randint(1, 3))
        ]
        yield "\n\n"
        yield from _function(index, name, list(dict.fromkeys(wanted)), chance.randint(1, 6))


def _provided(index: int, name: str) -> str:
    """A series that the function makes a node of."""
    return f"{name}_low" if index % 20 == 7 else f"{name}_a" if index % 20 == 11 else name


def _function(index: int, name: str, wanted: Sequence[str], steps: int) -> Iterator[str]:
    written, kind = name, "pd.Series"
    if index % 10 == 3:
        yield f'@tag(owner="team{len(wanted)}", layer="features")\n'
    elif index % 20 == 7:
        yield f'@parameterize(\n    {name}_low={{"factor": value(1)}},\n    {name}_high={{"factor": value(2)}},\n)\n'
        wanted = [*wanted, "factor"]
    elif index % 20 == 11:
        yield f'@extract_columns("{name}_a", "{name}_b")\n'
        kind = "pd.DataFrame"
    elif index % 20 == 15:
        yield '@config.when(region="UK")\n'
        written = f"{name}__uk"
    parameters = ", ".join(f"{each}: {'int' if each == 'factor' else 'pd.Series'}" for each in wanted)
    yield f"def {written}({parameters}) -> {kind}:\n"
    yield f'    """Compute {name}.\n\n    It does a longer thing with {", ".join(wanted)}.\n    """\n'
    for step in range(steps):
        yield f"    step_{step} = {wanted[0]} * {step} + np.sqrt({index})\n"
    result = f"step_0 + {' + '.join(wanted)}"
    yield (
        f"    return pd.DataFrame({{'a': {result}}})\n"
        if kind == "pd.DataFrame"
        else f"    return {result}\n"
    )
