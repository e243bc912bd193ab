#- /adapters_saver.py
# config: {}
# config: {'sink': 'files'}
"""Functions that save data and say what they saved."""

import pandas as pd
from hamilton.function_modifiers import config, datasaver, tag


@datasaver()
def saved(orders: pd.DataFrame, out_file: str = "out.csv") -> dict:
    """Saves all orders."""
    orders.to_csv(out_file)
    return {"path": out_file}


@tag(owner="sales")
@datasaver()
def tagged(orders: pd.DataFrame) -> dict:
    return {}


@config.when(sink="files")
@datasaver()
def written__files(orders: pd.DataFrame) -> dict:
    return {}


@datasaver()
async def sent(orders: pd.DataFrame, url: str) -> dict:
    return {"url": url}


def after(saved: dict, tagged: dict) -> int:
    return len(saved) + len(tagged)


#- /one_saver.py
"""A function that saves."""

import pandas as pd
from hamilton.function_modifiers import datasaver


@datasaver()
def saved(table: pd.DataFrame, path: str) -> dict:
    """Saves."""
    return {"path": path}


def report(saved: dict) -> str:
    return str(saved)


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import datasaver as saves


@fm.datasaver()
def first(rows: list) -> dict:
    return {}


@saves()
def second(rows: list, path: str = "x") -> dict:
    return {}


#- /tagged.py
"""Tagged and cached."""

from hamilton.function_modifiers import cache, datasaver, tag


@tag(owner="a")
@cache(behavior="disable")
@datasaver()
def saved(rows: list) -> dict:
    return {}


#- /asynchronous.py
"""Asynchronous."""

from hamilton.function_modifiers import datasaver


@datasaver()
async def sent(rows: list[int] | None, url: str, *, tries: int = 3) -> dict:
    """Sends."""
    return {}


#- /variants.py
# config: {}
# config: {"sink": "files"}
"""Of variants."""

from hamilton.function_modifiers import config, datasaver


@config.when(sink="files")
@datasaver()
def saved__files(rows: list, path: str) -> dict:
    return {}


@datasaver()
@config.when_not(sink="files")
def saved__nowhere(rows: list) -> dict:
    return {}


#- /injected.py
"""Below dependencies that are named."""

from hamilton.function_modifiers import datasaver, inject, source, value


@inject(rows=source("orders"), path=value("x"))
@datasaver()
def saved(rows: list, path: str) -> dict:
    return {}


def orders(start: int) -> list:
    return [start]


#- /in_a_chain.py
"""One saver after the other."""

from hamilton.function_modifiers import datasaver


@datasaver()
def first(rows: list) -> dict:
    return {}


@datasaver()
def second(rows: list, first: dict) -> dict:
    return {}


#- /parameterized.py
"""Below parameterizations."""

from hamilton.function_modifiers import datasaver, parameterize, source


@parameterize(saved_a={"rows": source("a")}, saved_b={"rows": source("b")})
@datasaver()
def saved(rows: list, folder: str) -> dict:
    return {}


#- /optional.py
"""Optional dependencies."""

from typing import Optional

import pandas as pd
from hamilton.function_modifiers import datasaver


@datasaver()
def saved(table: Optional[pd.DataFrame] = None, rows: int | None = None, path: str = "x") -> dict:
    return {}
