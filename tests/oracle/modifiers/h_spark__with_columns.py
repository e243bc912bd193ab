#- /functions_of_the_module.py
"""Columns made by functions of the module."""

import pandas as pd
import pyspark.sql as ps
from hamilton.plugins.h_spark import with_columns


def width(raw_width: pd.Series) -> pd.Series:
    """Width."""
    return raw_width


def area(width: pd.Series, height: pd.Series) -> pd.Series:
    return width


@with_columns(width, area, columns_to_pass=["raw_width", "height"], select=["width", "area"])
def boxes(table: ps.DataFrame) -> ps.DataFrame:
    """Boxes."""
    return table


#- /of_a_module.py
"""Columns made by a module of the workspace."""

import pandas as pd
import pyspark.sql as ps
from hamilton.plugins.h_spark import with_columns

import shapes.sizes
from shapes import sizes as library


@with_columns(shapes.sizes, columns_to_pass=["width", "height"])
def everything(table: ps.DataFrame) -> ps.DataFrame:
    return table


@with_columns(library, columns_to_pass=["width", "height"], select=["area"])
def areas(table: ps.DataFrame, other: int = 3) -> ps.DataFrame:
    return table


#- /shapes/__init__.py
"""Shapes."""


#- /shapes/sizes.py
import pandas as pd
import pyspark.sql as ps
from hamilton.function_modifiers import config


def area(width: pd.Series, height: pd.Series) -> pd.Series:
    """Area."""
    return width


def share(area: pd.Series, total: float = 1.0) -> pd.Series:
    return area


@config.when(unit="m")
def scaled__m(area: pd.Series) -> pd.Series:
    return area


@config.when_not(unit="m")
def scaled__other(area: pd.Series, unit_factor: float) -> pd.Series:
    return area


#- /by_alias.py
"""Under other names."""

import hamilton.plugins.h_spark as plugin
import pandas as pd
import pyspark.sql as ps
from hamilton.plugins import h_spark
from hamilton.plugins.h_spark import with_columns as wc


def double(width: pd.Series) -> pd.Series:
    return width


@plugin.with_columns(double, columns_to_pass=["width"])
def first(table: ps.DataFrame) -> ps.DataFrame:
    return table


@h_spark.with_columns(double, columns_to_pass=["width"])
def second(table: ps.DataFrame) -> ps.DataFrame:
    return table


@wc(double, columns_to_pass=["width"])
def third(table: ps.DataFrame) -> ps.DataFrame:
    return table


#- /namespaces.py
"""Names of the namespace."""

import pandas as pd
import pyspark.sql as ps
from hamilton.plugins.h_spark import with_columns


def double(width: pd.Series) -> pd.Series:
    return width


@with_columns(double, columns_to_pass=["width"], namespace="inner")
def first(table: ps.DataFrame) -> ps.DataFrame:
    return table


@with_columns(double, columns_to_pass=["width"], select=["double"], namespace="other")
def second(first: ps.DataFrame) -> ps.DataFrame:
    return first


#- /on_input.py
"""The frame goes in as a whole: the functions take their columns out of it."""

import pandas as pd
import pyspark.sql as ps
from hamilton.plugins.h_spark import with_columns


def _width(table: ps.DataFrame) -> ps.Column:
    return table["width"]


def _double(_width: pd.Series) -> pd.Series:
    return _width


@with_columns(_width, _double, pass_dataframe_as="table", select=["_double"])
def first(table: ps.DataFrame, limit: int) -> ps.DataFrame:
    return table


@with_columns(_width, _double, pass_dataframe_as="table", select=["_width", "_double"], namespace="all_of_it")
def second(table: ps.DataFrame) -> ps.DataFrame:
    return table


#- /constants.py
"""Arguments from constants."""

import pandas as pd
import pyspark.sql as ps
from hamilton.plugins.h_spark import with_columns

import shapes.sizes as sizes
from shapes.names import COLUMNS

SELECTED = [f"{name}" for name in ("area", "share")]
ARGUMENTS = {"columns_to_pass": COLUMNS, "select": SELECTED}
MODULES = [sizes]


@with_columns(*MODULES, columns_to_pass=COLUMNS, select=SELECTED)
def first(table: ps.DataFrame) -> ps.DataFrame:
    return table


@with_columns(sizes, **ARGUMENTS, namespace="named")
def second(table: ps.DataFrame) -> ps.DataFrame:
    return table


#- /shapes/names.py
COLUMNS = ["width", "height"]


#- /configuration.py
# config: {}
# config: {"unit": "m"}
"""The configuration chooses among the functions inside, and among those above."""

import pandas as pd
import pyspark.sql as ps
from hamilton.function_modifiers import config
from hamilton.plugins.h_spark import with_columns

import shapes.sizes as sizes


@with_columns(sizes, columns_to_pass=["width", "height"], select=["scaled"])
def boxes(table: ps.DataFrame) -> ps.DataFrame:
    return table


@config.when(unit="m")
@with_columns(sizes, columns_to_pass=["width", "height"], select=["area"])
def metric__m(table: ps.DataFrame) -> ps.DataFrame:
    return table


#- /outside_inputs.py
"""Functions inside ask for nodes outside."""

import pandas as pd
import pyspark.sql as ps
from hamilton.plugins.h_spark import with_columns


def rate(start: float) -> float:
    return start


def scaled(width: pd.Series, rate: float, shift: int = 0) -> pd.Series:
    return width


@with_columns(scaled, columns_to_pass=["width"])
def boxes(table: ps.DataFrame) -> ps.DataFrame:
    return table


#- /with_tag.py
"""Beside tags, and chained."""

import pandas as pd
import pyspark.sql as ps
from hamilton.function_modifiers import tag
from hamilton.plugins.h_spark import with_columns


@tag(kind="column")
def double(width: pd.Series) -> pd.Series:
    return width


@tag(owner="a")
@with_columns(double, columns_to_pass=["width"])
def first(table: ps.DataFrame) -> ps.DataFrame:
    return table


@with_columns(double, columns_to_pass=["width"], namespace="again")
@tag(owner="b")
def second(first: ps.DataFrame) -> ps.DataFrame:
    return first


#- /asynchronous.py
"""On an asynchronous function."""

import pandas as pd
import pyspark.sql as ps
from hamilton.plugins.h_spark import with_columns


def double(width: pd.Series) -> pd.Series:
    return width


@with_columns(double, columns_to_pass=["width"], select=["double"])
async def boxes(table: ps.DataFrame) -> ps.DataFrame:
    """Boxes."""
    return table
