#- /functions_of_the_module.py
"""Columns made by functions of the module."""

import polars as pl
from hamilton.plugins.h_polars_lazyframe import with_columns


def width(raw_width: pl.Expr) -> pl.Expr:
    """Width."""
    return raw_width


def area(width: pl.Expr, height: pl.Expr) -> pl.Expr:
    return width


@with_columns(width, area, columns_to_pass=["raw_width", "height"], select=["width", "area"])
def boxes(table: pl.LazyFrame) -> pl.LazyFrame:
    """Boxes."""
    return table


#- /of_a_module.py
"""Columns made by a module of the workspace."""

import polars as pl
from hamilton.plugins.h_polars_lazyframe import with_columns

import shapes.sizes
from shapes import sizes as library


@with_columns(shapes.sizes, columns_to_pass=["width", "height"])
def everything(table: pl.LazyFrame) -> pl.LazyFrame:
    return table


@with_columns(library, columns_to_pass=["width", "height"], select=["area"])
def areas(table: pl.LazyFrame, other: int = 3) -> pl.LazyFrame:
    return table


#- /shapes/__init__.py
"""Shapes."""


#- /shapes/sizes.py
import polars as pl
from hamilton.function_modifiers import config


def area(width: pl.Expr, height: pl.Expr) -> pl.Expr:
    """Area."""
    return width


def share(area: pl.Expr, total: float = 1.0) -> pl.Expr:
    return area


@config.when(unit="m")
def scaled__m(area: pl.Expr) -> pl.Expr:
    return area


@config.when_not(unit="m")
def scaled__other(area: pl.Expr, unit_factor: float) -> pl.Expr:
    return area


#- /by_alias.py
"""Under other names."""

import hamilton.plugins.h_polars_lazyframe as plugin
import polars as pl
from hamilton.plugins import h_polars_lazyframe
from hamilton.plugins.h_polars_lazyframe import with_columns as wc


def double(width: pl.Expr) -> pl.Expr:
    return width


@plugin.with_columns(double, columns_to_pass=["width"])
def first(table: pl.LazyFrame) -> pl.LazyFrame:
    return table


@h_polars_lazyframe.with_columns(double, columns_to_pass=["width"])
def second(table: pl.LazyFrame) -> pl.LazyFrame:
    return table


@wc(double, columns_to_pass=["width"])
def third(table: pl.LazyFrame) -> pl.LazyFrame:
    return table


#- /namespaces.py
"""Names of the namespace."""

import polars as pl
from hamilton.plugins.h_polars_lazyframe import with_columns


def double(width: pl.Expr) -> pl.Expr:
    return width


@with_columns(double, columns_to_pass=["width"], namespace="inner")
def first(table: pl.LazyFrame) -> pl.LazyFrame:
    return table


@with_columns(double, columns_to_pass=["width"], select=["double"], namespace="other")
def second(first: pl.LazyFrame) -> pl.LazyFrame:
    return first


#- /on_input.py
"""The frame goes in as a whole: the functions take their columns out of it."""

import polars as pl
from hamilton.plugins.h_polars_lazyframe import with_columns


def width(table: pl.LazyFrame) -> pl.Expr:
    return table["width"]


def double(width: pl.Expr) -> pl.Expr:
    return width


@with_columns(width, double, on_input="table", select=["double"])
def first(limit: int, table: pl.LazyFrame) -> pl.LazyFrame:
    return table


@with_columns(width, double, on_input="table", select=["width", "double"], namespace="all_of_it")
def second(table: pl.LazyFrame) -> pl.LazyFrame:
    return table


#- /constants.py
"""Arguments from constants."""

import polars as pl
from hamilton.plugins.h_polars_lazyframe import with_columns

import shapes.sizes as sizes
from shapes.names import COLUMNS

SELECTED = [f"{name}" for name in ("area", "share")]
ARGUMENTS = {"columns_to_pass": COLUMNS, "select": SELECTED}
MODULES = [sizes]


@with_columns(*MODULES, columns_to_pass=COLUMNS, select=SELECTED)
def first(table: pl.LazyFrame) -> pl.LazyFrame:
    return table


@with_columns(sizes, **ARGUMENTS, namespace="named")
def second(table: pl.LazyFrame) -> pl.LazyFrame:
    return table


#- /shapes/names.py
COLUMNS = ["width", "height"]


#- /configuration.py
# config: {}
# config: {"unit": "m"}
"""The configuration chooses among the functions inside, and among those above."""

import polars as pl
from hamilton.function_modifiers import config
from hamilton.plugins.h_polars_lazyframe import with_columns

import shapes.sizes as sizes


@with_columns(sizes, columns_to_pass=["width", "height"], select=["scaled"])
def boxes(table: pl.LazyFrame) -> pl.LazyFrame:
    return table


@config.when(unit="m")
@with_columns(sizes, columns_to_pass=["width", "height"], select=["area"])
def metric__m(table: pl.LazyFrame) -> pl.LazyFrame:
    return table


#- /outside_inputs.py
"""Functions inside ask for nodes outside."""

import polars as pl
from hamilton.plugins.h_polars_lazyframe import with_columns


def rate(start: float) -> float:
    return start


def scaled(width: pl.Expr, rate: float, shift: int = 0) -> pl.Expr:
    return width


@with_columns(scaled, columns_to_pass=["width"])
def boxes(table: pl.LazyFrame) -> pl.LazyFrame:
    return table


#- /with_tag.py
"""Beside tags, and chained."""

import polars as pl
from hamilton.function_modifiers import tag
from hamilton.plugins.h_polars_lazyframe import with_columns


@tag(kind="column")
def double(width: pl.Expr) -> pl.Expr:
    return width


@tag(owner="a")
@with_columns(double, columns_to_pass=["width"])
def first(table: pl.LazyFrame) -> pl.LazyFrame:
    return table


@with_columns(double, columns_to_pass=["width"], namespace="again")
@tag(owner="b")
def second(first: pl.LazyFrame) -> pl.LazyFrame:
    return first


#- /asynchronous.py
"""On an asynchronous function."""

import polars as pl
from hamilton.plugins.h_polars_lazyframe import with_columns


def double(width: pl.Expr) -> pl.Expr:
    return width


@with_columns(double, columns_to_pass=["width"], select=["double"])
async def boxes(table: pl.LazyFrame) -> pl.LazyFrame:
    """Boxes."""
    return table
