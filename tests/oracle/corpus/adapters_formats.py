"""One parameter for each format that is loaded without much ado."""

from __future__ import annotations

from typing import Dict

import pandas as pd
from hamilton.function_modifiers import load_from, source, value


@load_from.feather(path=source("f1"))
def feather(a: pd.DataFrame) -> int:
    return len(a)


@load_from.orc(path=source("f2"))
def orc(a: pd.DataFrame) -> int:
    return len(a)


@load_from.fwf(filepath_or_buffer=source("f3"))
def fwf(a: pd.DataFrame) -> int:
    return len(a)


@load_from.json(filepath_or_buffer=source("f4"))
def json_frame(a: pd.DataFrame) -> int:
    return len(a)


@load_from.xml(path_or_buffer=source("f5"))
def xml(a: pd.DataFrame) -> int:
    return len(a)


@load_from.html(io=source("f6"))
def html(a: pd.DataFrame) -> int:
    return len(a)


@load_from.stata(filepath_or_buffer=source("f7"))
def stata(a: pd.DataFrame) -> int:
    return len(a)


@load_from.spss(path=source("f8"))
def spss(a: pd.DataFrame) -> int:
    return len(a)


@load_from.sql(query_or_table=value("select 1"), db_connection=source("connection"))
def sql(a: pd.DataFrame) -> int:
    return len(a)


@load_from.json(path=source("f9"))
def json_list(a: list) -> int:
    return len(a)


@load_from.environment(names=value(("HOME",)))
def environment(a: dict) -> int:
    return len(a)


@load_from.json(path=source("f10"))
def json_dict(a: Dict[str, int]) -> int:
    return len(a)
