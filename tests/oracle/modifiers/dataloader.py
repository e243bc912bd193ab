#- /one_loader.py
"""A function that loads data and says what it loaded."""

import pandas as pd
from hamilton.function_modifiers import dataloader


@dataloader()
def orders(orders_file: str, rows: int = 100) -> tuple[pd.DataFrame, dict]:
    """All orders."""
    return pd.read_csv(orders_file, nrows=rows), {"rows": rows}


def count(orders: pd.DataFrame) -> int:
    return len(orders)


#- /by_alias.py
"""Under other names."""

from typing import Tuple

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import dataloader as loads


@fm.dataloader()
def first(path: str) -> tuple[str, dict]:
    return "", {}


@loads()
def second(path: str) -> Tuple[int, dict]:
    return 1, {}


#- /kinds_of_metadata.py
"""What is loaded, and what is said of it, in several spellings."""

from typing import Any, Dict, Tuple

import pandas as pd
from hamilton.function_modifiers import dataloader


@dataloader()
def first(path: str) -> Tuple[pd.DataFrame, Dict[str, Any]]:
    return pd.DataFrame(), {}


@dataloader()
def second(path: str) -> tuple[list[dict], dict[str, str]]:
    return [], {}


@dataloader()
def third(path: str) -> tuple[dict, dict]:
    return {}, {}


#- /without_parameters.py
"""A loader that needs nothing."""

from hamilton.function_modifiers import dataloader


@dataloader()
def settings() -> tuple[dict, dict]:
    """The settings."""
    return {}, {}


def level(settings: dict) -> int:
    return 3


#- /tagged.py
"""Tagged: the loaded value or the loader."""

import pandas as pd
from hamilton.function_modifiers import cache, dataloader, tag


@tag(owner="sales")
@dataloader()
def customers(path: str) -> tuple[pd.DataFrame, dict]:
    return pd.DataFrame(), {}


@cache(behavior="recompute")
@dataloader()
def prices(path: str) -> tuple[pd.DataFrame, dict]:
    return pd.DataFrame(), {}


#- /asynchronous.py
"""Asynchronous, with string annotations."""

from __future__ import annotations

from hamilton.function_modifiers import dataloader


@dataloader()
async def page(url: str, *, tries: int = 3) -> tuple[bytes, dict[str, str]]:
    """A page."""
    return b"", {}


def size(page: bytes) -> int:
    return len(page)


#- /variants.py
# config: {}
# config: {"source": "files"}
"""Of variants, beside one that computes."""

from hamilton.function_modifiers import config, dataloader


@config.when(source="files")
@dataloader()
def prices__files(path: str) -> tuple[dict, dict]:
    return {}, {}


@config.when_not(source="files")
def prices__constant() -> dict:
    return {}


def total(prices: dict) -> float:
    return 0.0


#- /fed_by_nodes.py
"""A loader depends on nodes, and several loaders on each other."""

from hamilton.function_modifiers import dataloader


def path(folder: str) -> str:
    return folder + "/x"


@dataloader()
def index(path: str) -> tuple[list, dict]:
    return [], {}


@dataloader()
def rows(index: list, path: str) -> tuple[list, dict]:
    return [], {}


#- /extracted.py
"""The columns of what is loaded, extracted in the next function."""

import pandas as pd
from hamilton.function_modifiers import dataloader, extract_columns


@dataloader()
def raw(path: str) -> tuple[pd.DataFrame, dict]:
    return pd.DataFrame(), {}


@extract_columns("a", "b")
def table(raw: pd.DataFrame) -> pd.DataFrame:
    return raw


def total(a: pd.Series, b: pd.Series) -> pd.Series:
    return a + b


#- /injected.py
"""What is loaded is fed to others by dependencies that are named."""

import pandas as pd
from hamilton.function_modifiers import dataloader, inject, source, value


@dataloader()
def orders(path: str, rows: int = 3) -> tuple[pd.DataFrame, dict]:
    return pd.DataFrame(), {}


@inject(table=source("orders"), n=value(2))
def head(table: pd.DataFrame, n: int) -> pd.DataFrame:
    return table.head(n)
