#- /config_when_in.py
# config: {}
# config: {'engine': 'sqlite'}
# config: {'engine': 'files'}
# config: {'engine': 'postgres', 'pooled': True}
"""@config.when_in and when_not_in, several keys, and keys that are not there."""

from hamilton.function_modifiers import config


@config.when_in(engine=["postgres", "sqlite"])
def rows__sql(query: str) -> list:
    return [query]


@config.when_in(engine=["files"])
def rows__files(folder: str) -> list:
    return [folder]


@config.when_not_in(engine=["postgres", "sqlite", "files"])
def rows__none() -> list:
    return []


@config.when(engine="postgres", pooled=True)
def connection__pooled(url: str, pool_size: int = 5) -> str:
    return f"{url}?pool={pool_size}"


@config.when(engine="postgres", pooled=False)
def connection__single(url: str) -> str:
    return url


@config.when_not_in(engine=["postgres"])
def connection__none() -> None:
    return None


def row_count(rows: list, connection: str | None = None) -> int:
    return len(rows)


#- /lists_and_tuples.py
# config: {}
# config: {"region": "US"}
# config: {"region": "FR"}
# config: {"region": "JP"}
"""Values in a list, a tuple, a set."""

from hamilton.function_modifiers import config


@config.when_in(region=["US", "CA"])
def tax__america() -> float:
    return 0.07


@config.when_in(region=("FR", "DE"))
def tax__europe(country: str) -> float:
    return 0.2


@config.when_in(region={"JP"})
def tax__asia() -> float:
    return 0.1


#- /several_keys.py
# config: {"a": 1, "b": 3}
# config: {"a": 1}
# config: {"a": 2, "b": 4}
"""Every key has to be in its list."""

from hamilton.function_modifiers import config


@config.when_in(a=[1, 2], b=[3])
def both(x: int) -> int:
    return x


#- /none_in_it.py
# config: {}
# config: {"a": None}
# config: {"a": 1}
# config: {"a": 2}
"""None is in the list: a key that is not there is right."""

from hamilton.function_modifiers import config


@config.when_in(a=[None, 1])
def kept(x: int) -> int:
    return x


#- /with_constants.py
# config: {"engine": "spark"}
# config: {"engine": "pandas"}
# config: {"engine": "sql2"}
"""Lists from constants, concatenations and comprehensions."""

from hamilton.function_modifiers import config

from engines.known import LOCAL, REMOTE

SQL = [f"sql{n}" for n in range(3)]


@config.when_in(engine=REMOTE)
def rows__remote(url: str) -> list:
    return [url]


@config.when_in(engine=LOCAL + ["duckdb"])
def rows__local(path: str) -> list:
    return [path]


@config.when_in(engine=SQL)
def rows__sql(query: str) -> list:
    return [query]


#- /engines/known.py
LOCAL = ["pandas", "polars"]
REMOTE = ("spark", "dask")


#- /by_alias.py
# config: {"a": 1}
# config: {"a": 3}
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import config as c
from hamilton.function_modifiers import *


@fm.config.when_in(a=[1])
def one(x: int) -> int:
    return x


@c.when_in(a=[1, 2])
def two(x: int) -> int:
    return x


@config.when_in(a=[3])
def three(x: int) -> int:
    return x


#- /with_name.py
# config: {"kind": "a"}
# config: {"kind": "c"}
"""The node's name is given."""

from hamilton.function_modifiers import config


@config.when_in(kind=["a", "b"], name="model")
def simple_model(x: int) -> float:
    return float(x)


@config.when_in(kind=["c"], name="model")
def deep_model(x: int, layers: int = 2) -> float:
    return float(x)


#- /with_the_others.py
# config: {"mode": "a", "size": 1}
# config: {"mode": "a", "size": 2}
# config: {"mode": "b", "size": 1}
"""Together with the other conditions."""

from hamilton.function_modifiers import config


@config.when_in(mode=["a", "b"])
@config.when_not(size=2)
@config.when(mode="a")
def kept(x: int) -> int:
    return x


@config.when_not_in(mode=["a"])
@config.when_in(size=[1, 2])
def other(x: int) -> int:
    return x


#- /numbers_and_truth.py
# config: {"n": 1}
# config: {"n": True}
# config: {"n": "1"}
"""1 is True; "1" is not 1."""

from hamilton.function_modifiers import config


@config.when_in(n=[1, 2])
def numbers(x: int) -> int:
    return x


@config.when_in(n=[True])
def truths(x: int) -> int:
    return x


#- /over_fields.py
# config: {"mode": "a"}
# config: {"mode": "z"}
"""Above functions that make several nodes, and under them."""

import pandas as pd
from hamilton.function_modifiers import config, extract_columns, tag


@tag(owner="x")
@config.when_in(mode=["a", "b"])
@extract_columns("spend", "signups")
def frame__file(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@extract_columns("spend", "signups")
@config.when_in(mode=["z"])
def frame__none(rows: int) -> pd.DataFrame:
    return pd.DataFrame()


def rate(spend: pd.Series, signups: pd.Series) -> pd.Series:
    return spend / signups
