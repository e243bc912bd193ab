#- /functions_of_the_module.py
"""Columns made by functions of the module."""

import pandas as pd
import pyspark.sql as ps
from hamilton.plugins.h_spark import select


def width(raw_width: pd.Series) -> pd.Series:
    """Width."""
    return raw_width


def area(width: pd.Series, height: pd.Series) -> pd.Series:
    return width


@select(width, area, columns_to_pass=["raw_width", "height"], output_cols=["width", "area"])
def boxes(table: ps.DataFrame) -> ps.DataFrame:
    """Boxes."""
    return table


#- /of_a_module.py
"""Columns made by a module of the workspace."""

import pandas as pd
import pyspark.sql as ps
from hamilton.plugins.h_spark import select

import shapes.sizes
from shapes import sizes as library


@select(shapes.sizes, columns_to_pass=["width", "height"])
def everything(table: ps.DataFrame) -> ps.DataFrame:
    return table


@select(library, columns_to_pass=["width", "height"], output_cols=["area"])
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
from hamilton.plugins.h_spark import select as wc


def double(width: pd.Series) -> pd.Series:
    return width


@plugin.select(double, columns_to_pass=["width"])
def first(table: ps.DataFrame) -> ps.DataFrame:
    return table


@h_spark.select(double, columns_to_pass=["width"])
def second(table: ps.DataFrame) -> ps.DataFrame:
    return table


@wc(double, columns_to_pass=["width"])
def third(table: ps.DataFrame) -> ps.DataFrame:
    return table


#- /namespaces.py
"""Names of the namespace."""

import pandas as pd
import pyspark.sql as ps
from hamilton.plugins.h_spark import select


def double(width: pd.Series) -> pd.Series:
    return width


@select(double, columns_to_pass=["width"], namespace="inner")
def first(table: ps.DataFrame) -> ps.DataFrame:
    return table


@select(double, columns_to_pass=["width"], output_cols=["double"], namespace="other")
def second(first: ps.DataFrame) -> ps.DataFrame:
    return first


#- /on_input.py
"""The frame goes in as a whole: the functions take their columns out of it."""

import pandas as pd
import pyspark.sql as ps
from hamilton.plugins.h_spark import select


def _width(table: ps.DataFrame) -> ps.Column:
    return table["width"]


def _double(_width: pd.Series) -> pd.Series:
    return _width


@select(_width, _double, pass_dataframe_as="table", output_cols=["_double"])
def first(table: ps.DataFrame, limit: int) -> ps.DataFrame:
    return table


@select(_width, _double, pass_dataframe_as="table", output_cols=["_width", "_double"], namespace="all_of_it")
def second(table: ps.DataFrame) -> ps.DataFrame:
    return table


#- /constants.py
"""Arguments from constants."""

import pandas as pd
import pyspark.sql as ps
from hamilton.plugins.h_spark import select

import shapes.sizes as sizes
from shapes.names import COLUMNS

SELECTED = [f"{name}" for name in ("area", "share")]
ARGUMENTS = {"columns_to_pass": COLUMNS, "output_cols": SELECTED}
MODULES = [sizes]


@select(*MODULES, columns_to_pass=COLUMNS, output_cols=SELECTED)
def first(table: ps.DataFrame) -> ps.DataFrame:
    return table


@select(sizes, **ARGUMENTS, namespace="named")
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
from hamilton.plugins.h_spark import select

import shapes.sizes as sizes


@select(sizes, columns_to_pass=["width", "height"], output_cols=["scaled"])
def boxes(table: ps.DataFrame) -> ps.DataFrame:
    return table


@config.when(unit="m")
@select(sizes, columns_to_pass=["width", "height"], output_cols=["area"])
def metric__m(table: ps.DataFrame) -> ps.DataFrame:
    return table


#- /outside_inputs.py
"""Functions inside ask for nodes outside."""

import pandas as pd
import pyspark.sql as ps
from hamilton.plugins.h_spark import select


def rate(start: float) -> float:
    return start


def scaled(width: pd.Series, rate: float, shift: int = 0) -> pd.Series:
    return width


@select(scaled, columns_to_pass=["width"])
def boxes(table: ps.DataFrame) -> ps.DataFrame:
    return table


#- /with_tag.py
"""Beside tags, and chained."""

import pandas as pd
import pyspark.sql as ps
from hamilton.function_modifiers import tag
from hamilton.plugins.h_spark import select


@tag(kind="column")
def double(width: pd.Series) -> pd.Series:
    return width


@tag(owner="a")
@select(double, columns_to_pass=["width"])
def first(table: ps.DataFrame) -> ps.DataFrame:
    return table


@select(double, columns_to_pass=["width"], namespace="again")
@tag(owner="b")
def second(first: ps.DataFrame) -> ps.DataFrame:
    return first


#- /asynchronous.py
"""On an asynchronous function."""

import pandas as pd
import pyspark.sql as ps
from hamilton.plugins.h_spark import select


def double(width: pd.Series) -> pd.Series:
    return width


@select(double, columns_to_pass=["width"], output_cols=["double"])
async def boxes(table: ps.DataFrame) -> ps.DataFrame:
    """Boxes."""
    return table
