#- /functions_of_the_module.py
"""Columns made by functions of the module."""

import polars as pl
from hamilton.plugins.h_polars import with_columns


def width(raw_width: pl.Series) -> pl.Series:
    """Width."""
    return raw_width


def area(width: pl.Series, height: pl.Series) -> pl.Series:
    return width


@with_columns(width, area, columns_to_pass=["raw_width", "height"], select=["width", "area"])
def boxes(table: pl.DataFrame) -> pl.DataFrame:
    """Boxes."""
    return table


#- /of_a_module.py
"""Columns made by a module of the workspace."""

import polars as pl
from hamilton.plugins.h_polars import with_columns

import shapes.sizes
from shapes import sizes as library


@with_columns(shapes.sizes, columns_to_pass=["width", "height"])
def everything(table: pl.DataFrame) -> pl.DataFrame:
    return table


@with_columns(library, columns_to_pass=["width", "height"], select=["area"])
def areas(table: pl.DataFrame, other: int = 3) -> pl.DataFrame:
    return table


#- /shapes/__init__.py
"""Shapes."""


#- /shapes/sizes.py
import polars as pl
from hamilton.function_modifiers import config


def area(width: pl.Series, height: pl.Series) -> pl.Series:
    """Area."""
    return width


def share(area: pl.Series, total: float = 1.0) -> pl.Series:
    return area


@config.when(unit="m")
def scaled__m(area: pl.Series) -> pl.Series:
    return area


@config.when_not(unit="m")
def scaled__other(area: pl.Series, unit_factor: float) -> pl.Series:
    return area


#- /by_alias.py
"""Under other names."""

import hamilton.plugins.h_polars as plugin
import polars as pl
from hamilton.plugins import h_polars
from hamilton.plugins.h_polars import with_columns as wc


def double(width: pl.Series) -> pl.Series:
    return width


@plugin.with_columns(double, columns_to_pass=["width"])
def first(table: pl.DataFrame) -> pl.DataFrame:
    return table


@h_polars.with_columns(double, columns_to_pass=["width"])
def second(table: pl.DataFrame) -> pl.DataFrame:
    return table


@wc(double, columns_to_pass=["width"])
def third(table: pl.DataFrame) -> pl.DataFrame:
    return table


#- /namespaces.py
"""Names of the namespace."""

import polars as pl
from hamilton.plugins.h_polars import with_columns


def double(width: pl.Series) -> pl.Series:
    return width


@with_columns(double, columns_to_pass=["width"], namespace="inner")
def first(table: pl.DataFrame) -> pl.DataFrame:
    return table


@with_columns(double, columns_to_pass=["width"], select=["double"], namespace="other")
def second(first: pl.DataFrame) -> pl.DataFrame:
    return first


#- /on_input.py
"""The frame goes in as a whole: the functions take their columns out of it."""

import polars as pl
from hamilton.plugins.h_polars import with_columns


def width(table: pl.DataFrame) -> pl.Series:
    return table["width"]


def double(width: pl.Series) -> pl.Series:
    return width


@with_columns(width, double, on_input="table", select=["double"])
def first(limit: int, table: pl.DataFrame) -> pl.DataFrame:
    return table


@with_columns(width, double, on_input="table", select=["width", "double"], namespace="all_of_it")
def second(table: pl.DataFrame) -> pl.DataFrame:
    return table


#- /constants.py
"""Arguments from constants."""

import polars as pl
from hamilton.plugins.h_polars import with_columns

import shapes.sizes as sizes
from shapes.names import COLUMNS

SELECTED = [f"{name}" for name in ("area", "share")]
ARGUMENTS = {"columns_to_pass": COLUMNS, "select": SELECTED}
MODULES = [sizes]


@with_columns(*MODULES, columns_to_pass=COLUMNS, select=SELECTED)
def first(table: pl.DataFrame) -> pl.DataFrame:
    return table


@with_columns(sizes, **ARGUMENTS, namespace="named")
def second(table: pl.DataFrame) -> pl.DataFrame:
    return table


#- /shapes/names.py
COLUMNS = ["width", "height"]


#- /configuration.py
# config: {}
# config: {"unit": "m"}
"""The configuration chooses among the functions inside, and among those above."""

import polars as pl
from hamilton.function_modifiers import config
from hamilton.plugins.h_polars import with_columns

import shapes.sizes as sizes


@with_columns(sizes, columns_to_pass=["width", "height"], select=["scaled"])
def boxes(table: pl.DataFrame) -> pl.DataFrame:
    return table


@config.when(unit="m")
@with_columns(sizes, columns_to_pass=["width", "height"], select=["area"])
def metric__m(table: pl.DataFrame) -> pl.DataFrame:
    return table


#- /outside_inputs.py
"""Functions inside ask for nodes outside."""

import polars as pl
from hamilton.plugins.h_polars import with_columns


def rate(start: float) -> float:
    return start


def scaled(width: pl.Series, rate: float, shift: int = 0) -> pl.Series:
    return width


@with_columns(scaled, columns_to_pass=["width"])
def boxes(table: pl.DataFrame) -> pl.DataFrame:
    return table


#- /with_tag.py
"""Beside tags, and chained."""

import polars as pl
from hamilton.function_modifiers import tag
from hamilton.plugins.h_polars import with_columns


@tag(kind="column")
def double(width: pl.Series) -> pl.Series:
    return width


@tag(owner="a")
@with_columns(double, columns_to_pass=["width"])
def first(table: pl.DataFrame) -> pl.DataFrame:
    return table


@with_columns(double, columns_to_pass=["width"], namespace="again")
@tag(owner="b")
def second(first: pl.DataFrame) -> pl.DataFrame:
    return first


#- /asynchronous.py
"""On an asynchronous function."""

import polars as pl
from hamilton.plugins.h_polars import with_columns


def double(width: pl.Series) -> pl.Series:
    return width


@with_columns(double, columns_to_pass=["width"], select=["double"])
async def boxes(table: pl.DataFrame) -> pl.DataFrame:
    """Boxes."""
    return table
