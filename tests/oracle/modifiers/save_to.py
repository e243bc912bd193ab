#- /one_result.py
"""A result that is saved."""

import pandas as pd
from hamilton.function_modifiers import save_to, source


@save_to.csv(path=source("out_file"), output_name_="saved_frame")
def frame(rows: int) -> pd.DataFrame:
    """A frame."""
    return pd.DataFrame()


#- /default_name.py
"""Without a name for the saver."""

import pandas as pd
from hamilton.function_modifiers import save_to, value


@save_to.parquet(path=value("x.parquet"))
def frame(rows: int) -> pd.DataFrame:
    return pd.DataFrame()


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
from hamilton.function_modifiers import save_to as st


@fm.save_to.json(path=fm.source("a"), output_name_="first_saved")
def first(x: int) -> dict:
    return {}


@st.pickle(path=fm.value("b"), output_name_="second_saved")
def second(x: int) -> dict:
    return {}


#- /constants.py
"""Arguments from constants."""

import pandas as pd
from hamilton.function_modifiers import save_to, source, value

from sinks.files import NAME, OPTIONS, TARGET


@save_to.csv(path=TARGET, output_name_=f"{NAME}_saved")
def frame(rows: int) -> pd.DataFrame:
    return pd.DataFrame()


@save_to.csv(**OPTIONS)
def other(rows: int) -> pd.DataFrame:
    return pd.DataFrame()


#- /sinks/files.py
from hamilton.function_modifiers import source, value

NAME = "frame"
TARGET = source("target_file")
OPTIONS = {"path": value("x.csv"), "output_name_": "other_saved", "index": value(False)}


#- /twice.py
"""Saved twice."""

from hamilton.function_modifiers import save_to, value


@save_to.json(path=value("twice.json"), output_name_="second_copy")
@save_to.json(path=value("once.json"), output_name_="first_copy")
def summary(rows: int) -> dict[str, int]:
    return {"rows": rows}


#- /of_fields.py
"""Some nodes of a function."""

import pandas as pd
from hamilton.function_modifiers import extract_fields, save_to, source, value


@save_to.csv(path=value("a.csv"), output_name_="saved_a", target_="a")
@save_to.json(path=source("json_file"), output_name_="saved_b", target_="b")
@extract_fields({"a": pd.DataFrame, "b": dict})
def parts(rows: int) -> dict:
    return {}


#- /asynchronous.py
"""Results of asynchronous functions."""

from __future__ import annotations

from hamilton.function_modifiers import save_to, source


@save_to.json(path=source("file"), output_name_="saved")
async def answer(url: str) -> dict[str, int]:
    """An answer."""
    return {}


#- /with_tag.py
"""Tagged: the value, or all."""

from hamilton.function_modifiers import save_to, tag, value


@tag(owner="a")
@save_to.json(path=value("x"), output_name_="saved")
@tag(unit="b")
def answer(x: int) -> dict:
    return {}


@tag(kind="saver", target_="other_saved")
@save_to.json(path=value("x"), output_name_="other_saved")
def other(x: int) -> dict:
    return {}


#- /variants.py
# config: {"v": 1}
# config: {"v": 2}
"""Of variants."""

from hamilton.function_modifiers import config, save_to, value


@config.when(v=1)
@save_to.json(path=value("x"), output_name_="saved")
def answer__v1(x: int) -> dict:
    return {}


@save_to.json(path=value("x"), output_name_="saved_again")
@config.when(v=2)
def answer__v2(x: int) -> dict:
    return {}


#- /used_by_others.py
"""Others depend on what was saved, and on what the saver says."""

from typing import Any

from hamilton.function_modifiers import save_to, source


def path(folder: str) -> str:
    return folder + "/x"


@save_to.json(path=source("path"), output_name_="saved")
def answer(x: int) -> dict:
    return {}


def log(saved: dict[str, Any], answer: dict) -> str:
    return ""
