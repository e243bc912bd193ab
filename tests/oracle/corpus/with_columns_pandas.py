import pandas as pd
from hamilton.function_modifiers import tag, config
from hamilton.plugins.h_pandas import with_columns
from hamilton.plugins import h_pandas
import hamilton.plugins.h_pandas as hp

import box_columns

def double(width: pd.Series) -> pd.Series:
    return width * 2

COLUMNS = ["width", "height"]

@with_columns(box_columns, double, columns_to_pass=COLUMNS, select=["scaled", "ratio", "double"])
def boxes(raw: pd.DataFrame) -> pd.DataFrame:
    return raw

@h_pandas.with_columns(*[box_columns], columns_to_pass=["width", "height"])
def all_of_it(raw: pd.DataFrame, limit: int = 3) -> pd.DataFrame:
    """Everything."""
    return raw

def own_width(raw: pd.DataFrame) -> pd.Series:
    return raw["width"]

def own_size(own_width: pd.Series, rate: float) -> pd.Series:
    return own_width * rate

@tag(owner="me")
@hp.with_columns(own_width, own_size, on_input="raw", select=["own_size"], namespace="sizes")
def renamed(other: int, raw: pd.DataFrame) -> pd.DataFrame:
    return raw

@config.when(unit="m")
@with_columns(box_columns, columns_to_pass=COLUMNS, select=["ratio"])
def meters__m(raw: pd.DataFrame) -> pd.DataFrame:
    return raw

@with_columns(box_columns, columns_to_pass=COLUMNS, select=["scaled"])
async def waits(raw: pd.DataFrame) -> pd.DataFrame:
    return raw
