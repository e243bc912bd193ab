#- /one_parameter.py
"""The only frame of the parameters is loaded."""

import pandas as pd
from hamilton.function_modifiers import load_from, source, value


@load_from.csv(path=source("orders_file"), sep=value(","))
def order_count(orders: pd.DataFrame) -> int:
    """How many."""
    return len(orders)


#- /named_parameter.py
"""The parameter to load is named."""

import pandas as pd
from hamilton.function_modifiers import load_from, source, value


@load_from.json(path=value("x.json"), inject_="settings")
def limit(settings: dict, factor: int = 2) -> int:
    return factor


@load_from.csv(path=source("file"), inject_="right")
def joined(left: pd.DataFrame, right: pd.DataFrame) -> pd.DataFrame:
    return left


#- /two_parameters.py
"""Two parameters of one function."""

import pandas as pd
from hamilton.function_modifiers import load_from, source, value


@load_from.csv(path=source("right_file"), inject_="right")
@load_from.parquet(path=value("left.parquet"), inject_="left")
def joined(left: pd.DataFrame, right: pd.DataFrame, how: str = "left") -> pd.DataFrame:
    return left


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
import pandas as pd
from hamilton.function_modifiers import load_from as lf


@fm.load_from.csv(path=fm.source("a"))
def first(x: pd.DataFrame) -> int:
    return 1


@lf.pickle(path=fm.value("b"))
def second(y: pd.DataFrame) -> int:
    return 1


#- /constants.py
"""Arguments from constants."""

import pandas as pd
from hamilton.function_modifiers import load_from, source, value

from places.files import FILE, OPTIONS

PATH = value(f"{FILE}.csv")


@load_from.csv(path=PATH)
def first(x: pd.DataFrame) -> int:
    return 1


@load_from.csv(path=source(FILE), **OPTIONS)
def second(y: pd.DataFrame) -> int:
    return 1


#- /places/files.py
from hamilton.function_modifiers import value

FILE = "orders"
OPTIONS = {"sep": value(";"), "nrows": value(3)}


#- /of_the_standard.py
"""Formats that need no library."""

from hamilton.function_modifiers import load_from, source, value


@load_from.literal(value=value(3))
def three(number: int) -> int:
    return number


@load_from.file(path=source("text_file"))
def words(text: str) -> list[str]:
    return text.split()


@load_from.environment(names=value(["HOME"]))
def home(variables: dict) -> str:
    return ""


@load_from.json(path=source("list_file"), inject_="rows")
def rows_of_json(rows: dict) -> int:
    return len(rows)


#- /asynchronous.py
"""For asynchronous functions with string annotations."""

from __future__ import annotations

import pandas as pd
from hamilton.function_modifiers import load_from, source


@load_from.csv(path=source("file"), inject_="table")
async def count(table: pd.DataFrame, url: str | None = None) -> int:
    return len(table)


#- /with_tag.py
"""Beside tags and checks."""

import pandas as pd
from hamilton.function_modifiers import load_from, source, tag


@tag(owner="a")
@load_from.csv(path=source("file"))
@tag(unit="b")
def count(table: pd.DataFrame) -> int:
    return len(table)


#- /variants.py
# config: {"v": 1}
# config: {"v": 2}
"""For variants."""

import pandas as pd
from hamilton.function_modifiers import config, load_from, source


@config.when(v=1)
@load_from.csv(path=source("csv_file"))
def table__v1(raw: pd.DataFrame) -> pd.DataFrame:
    return raw


@load_from.parquet(path=source("parquet_file"))
@config.when(v=2)
def table__v2(raw: pd.DataFrame) -> pd.DataFrame:
    return raw


#- /under_columns.py
"""Below extracted columns, and the same parameter in two functions."""

import pandas as pd
from hamilton.function_modifiers import extract_columns, load_from, source


@extract_columns("a", "b")
@load_from.csv(path=source("file"))
def table(raw: pd.DataFrame) -> pd.DataFrame:
    return raw


@load_from.csv(path=source("other_file"))
def count(raw: pd.DataFrame) -> int:
    return len(raw)
