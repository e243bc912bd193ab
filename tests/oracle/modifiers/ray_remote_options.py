#- /numbers_of_things.py
"""How much of the cluster a node wants."""

from hamilton.function_modifiers.metadata import ray_remote_options


@ray_remote_options(num_cpus=1, num_gpus=0.5)
def total(a: int) -> int:
    return a


#- /resources.py
"""Resources by name."""

from hamilton.function_modifiers.metadata import ray_remote_options


@ray_remote_options(resources={"bar": 2, "foo": 1}, max_calls=3)
def total(a: int) -> int:
    return a


#- /by_alias.py
"""Under another name, and as the class behind ray_remote_options."""

import hamilton.function_modifiers.metadata as m
from hamilton.function_modifiers import metadata
from hamilton.function_modifiers.metadata import RayRemote
from hamilton.function_modifiers.metadata import ray_remote_options as on_ray


@on_ray(num_cpus=1)
def a(x: int) -> int:
    return x


@metadata.ray_remote_options(num_cpus=2)
def b(x: int) -> int:
    return x


@m.ray_remote_options(num_cpus=3)
def c(x: int) -> int:
    return x


@RayRemote(num_cpus=4)
def d(x: int) -> int:
    return x


#- /with_tag.py
"""Beside tags."""

from hamilton.function_modifiers import tag
from hamilton.function_modifiers.metadata import ray_remote_options


@tag(owner="a")
@ray_remote_options(num_cpus=2)
@tag(unit="b")
def total(x: int) -> int:
    return x


#- /twice.py
"""Two above one function."""

from hamilton.function_modifiers.metadata import ray_remote_options


@ray_remote_options(num_cpus=2)
@ray_remote_options(num_cpus=1, num_gpus=1)
def total(x: int) -> int:
    return x


#- /from_constants.py
"""Options from constants."""

from hamilton.function_modifiers.metadata import ray_remote_options

CPUS = 4
OPTIONS = {"num_cpus": CPUS, "memory": 1024 * 1024}


@ray_remote_options(num_cpus=CPUS)
def a(x: int) -> int:
    return x


@ray_remote_options(**OPTIONS)
def b(x: int) -> int:
    return x


#- /of_fields.py
"""Above and below fields."""

from hamilton.function_modifiers import extract_fields
from hamilton.function_modifiers.metadata import ray_remote_options


@ray_remote_options(num_cpus=1)
@extract_fields({"low": int, "high": int})
def limits(x: int) -> dict:
    return {"low": x, "high": x}


@extract_fields({"one": int, "two": int})
@ray_remote_options(num_cpus=1)
def numbers(x: int) -> dict:
    return {"one": x, "two": x}


#- /of_asynchronous.py
"""Of an asynchronous function, with strings and booleans."""

from hamilton.function_modifiers.metadata import ray_remote_options


@ray_remote_options(scheduling_strategy="SPREAD", max_retries=0)
async def page(url: str) -> str:
    return url


#- /of_parallel_blocks.py
"""Of the nodes of a parallel block."""

from hamilton.function_modifiers.metadata import ray_remote_options
from hamilton.htypes import Collect, Parallelizable


def row(rows: list) -> Parallelizable[int]:
    yield from rows


@ray_remote_options(num_cpus=2)
def square(row: int) -> int:
    return row * row


@ray_remote_options(num_gpus=1)
def total(square: Collect[int]) -> int:
    return sum(square)


#- /of_variants.py
# config: {"size": "big"}
# config: {"size": "small"}
"""Of variants and parameterizations."""

from hamilton.function_modifiers import config, parameterize, value
from hamilton.function_modifiers.metadata import ray_remote_options


@ray_remote_options(num_cpus=8)
@config.when(size="big")
def model__big(x: int) -> int:
    return x


@config.when(size="small")
@ray_remote_options(num_cpus=1)
def model__small(x: int) -> int:
    return x


@ray_remote_options(num_cpus=2)
@parameterize(low={"by": value(1)}, high={"by": value(2)})
def score(model: int, by: int) -> int:
    return model * by
