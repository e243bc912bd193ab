"""Loading and saving together with other modifiers."""

import hamilton.function_modifiers as fm
import numpy as np
import pandas as pd
from hamilton.function_modifiers import source, value

PATH = "orders.csv"
TARGET = {"path": source("out_dir"), "output_name_": "saved_orders"}


def _rounded(x: float) -> float:
    return round(x)


@fm.extract_columns("spend", "signups")
@fm.load_from.csv(path=value(PATH))
def spending(orders: pd.DataFrame) -> pd.DataFrame:
    return orders


@fm.save_to.csv(**TARGET)
@fm.tag_outputs(checked={"a": "b"})
def checked(rows: int) -> pd.DataFrame:
    return pd.DataFrame()


@fm.save_to.pickle(path=value("m.pickle"), output_name_="saved_mean")
@fm.pipe_output(fm.step(_rounded))
@fm.load_from.npy(path=source("array_file"))
def mean(array: np.ndarray) -> float:
    return float(array.mean())


@fm.pipe_input(fm.step(_rounded), on_input="start")
@fm.load_from.json(path=value("f.json"), inject_="factors")
def scaled(start: float, factors: dict) -> float:
    return start * factors["x"]


@fm.tag(owner="x")
@fm.save_to.json(filepath_or_buffer=source("html_file"), output_name_="page")
@fm.inject(rows=source("how_many"))
def table(rows: int) -> pd.DataFrame:
    return pd.DataFrame()
