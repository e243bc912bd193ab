#- /of_a_frame.py
"""The columns of a frame, with their types."""

import pandas as pd
from hamilton.function_modifiers import schema


@schema.output(("spend", "float"), ("signups", "int"))
def marketing(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
import pandas as pd
from hamilton.function_modifiers import schema as s

columns = fm.schema.output


@fm.schema.output(("a", "int"))
def one(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@s.output(("b", "str"))
def two(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@columns(("c", "str"))
def three(path: str) -> pd.DataFrame:
    """schema.output, assigned."""
    return pd.read_csv(path)


#- /from_constants.py
"""Columns from constants, of this module and another."""

import pandas as pd
from hamilton.function_modifiers import schema

from tables.names import KEY, ORDERS

SPEND = ("spend", "float")


@schema.output(SPEND, KEY)
def first(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@schema.output(*ORDERS)
def second(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


#- /tables/names.py
KEY = ("id", "str")
ORDERS = [KEY, ("price", "float")]


#- /with_comprehension.py
"""Columns from a comprehension."""

import pandas as pd
from hamilton.function_modifiers import schema

NAMES = ["a", "b", "c"]


@schema.output(*[(f"{name}_mean", "float") for name in NAMES])
def means(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


#- /with_target.py
"""For one of the nodes of a function."""

import pandas as pd
from hamilton.function_modifiers import extract_fields, schema


@schema.output(("a", "int"), target_="train")
@extract_fields({"train": pd.DataFrame, "test": pd.DataFrame})
def split(path: str) -> dict:
    frame = pd.read_csv(path)
    return {"train": frame, "test": frame}


@schema.output(("b", "int"))
@extract_fields({"left": pd.DataFrame, "right": pd.DataFrame})
def sides(path: str) -> dict:
    frame = pd.read_csv(path)
    return {"left": frame, "right": frame}


#- /with_tag.py
"""Beside tags."""

import pandas as pd
from hamilton.function_modifiers import schema, tag


@tag(owner="sales")
@tag(unit="EUR")
@schema.output(("price", "float"))
def orders(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


#- /of_polars.py
"""Of frames of polars."""

from __future__ import annotations

import polars as pl
from hamilton.function_modifiers import schema


@schema.output(("price", "float"), ("day", "date"))
def orders(path: str) -> pl.DataFrame:
    return pl.read_csv(path)


@schema.output(("price", "float"))
async def later(path: str) -> pl.LazyFrame:
    return pl.scan_csv(path)


#- /of_the_frame_of_columns.py
"""Of the frame whose columns are extracted, by its name."""

import pandas as pd
from hamilton.function_modifiers import extract_columns, schema


@schema.output(("c", "int"), ("d", "int"), target_="other")
@extract_columns("c", "d")
def other(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


#- /nothing_in_it.py
"""No columns at all."""

import pandas as pd
from hamilton.function_modifiers import schema


@schema.output()
def empty(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


#- /of_variants.py
# config: {"source": "files"}
# config: {"source": "database"}
"""Of variants and parameterizations."""

import pandas as pd
from hamilton.function_modifiers import config, parameterize, schema, value


@config.when(source="files")
@schema.output(("a", "int"))
def rows__files(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@schema.output(("a", "int"), ("b", "int"))
@config.when(source="database")
def rows__database(query: str) -> pd.DataFrame:
    return pd.DataFrame()


@schema.output(("a", "int"))
@parameterize(first={"n": value(1)}, last={"n": value(2)})
def part(rows: pd.DataFrame, n: int) -> pd.DataFrame:
    return rows.head(n)
