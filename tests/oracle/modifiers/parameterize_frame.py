#- /two_rows.py
"""A frame says which nodes there are: only the running program knows it."""

import pandas as pd
from hamilton.experimental.decorators.parameterize_frame import parameterize_frame

ROWS = pd.DataFrame(
    [["out_a", "in_a", 5.0], ["out_b", "in_b", 0.2]],
    columns=[["output1", "input1", "factor"], ["out", "source", "value"]],
)


@parameterize_frame(ROWS)
def table(input1: pd.Series, factor: float) -> pd.DataFrame:
    return pd.DataFrame(input1 * factor)


#- /two_columns.py
"""Several outputs in a row."""

import pandas as pd
from hamilton.experimental.decorators.parameterize_frame import parameterize_frame

ROWS = pd.DataFrame(
    [["a1", "a2", "x"], ["b1", "b2", "y"]], columns=[["o1", "o2", "s"], ["out", "out", "source"]]
)


@parameterize_frame(ROWS)
def table(s: pd.Series) -> pd.DataFrame:
    return pd.concat([s, s], axis=1)


def total(a1: pd.Series, b2: pd.Series) -> pd.Series:
    return a1 + b2


#- /by_alias.py
"""Under other names."""

import pandas as pd
from hamilton.experimental.decorators import parameterize_frame as module
from hamilton.experimental.decorators.parameterize_frame import parameterize_frame as pf

ONE = pd.DataFrame([["a", "x"]], columns=[["o", "s"], ["out", "source"]])
TWO = pd.DataFrame([["b", "x"]], columns=[["o", "s"], ["out", "source"]])


@pf(ONE)
def one(s: pd.Series) -> pd.DataFrame:
    return pd.DataFrame(s)


@module.parameterize_frame(TWO)
def two(s: pd.Series) -> pd.DataFrame:
    return pd.DataFrame(s)


#- /from_another_module.py
"""The frame is made in another module."""

import pandas as pd
from hamilton.experimental.decorators.parameterize_frame import parameterize_frame

from sheets.rows import ROWS


@parameterize_frame(ROWS)
def table(s: pd.Series) -> pd.DataFrame:
    return pd.DataFrame(s)


def other(start: int) -> int:
    return start


#- /sheets/rows.py
import pandas as pd

ROWS = pd.DataFrame([["a", "x"]], columns=[["o", "s"], ["out", "source"]])


#- /from_a_call.py
"""The frame is made by a function of the module, which is private."""

import pandas as pd
from hamilton.experimental.decorators.parameterize_frame import parameterize_frame


def _rows() -> pd.DataFrame:
    return pd.DataFrame([["a", "x"]], columns=[["o", "s"], ["out", "source"]])


@parameterize_frame(_rows())
def table(s: pd.Series) -> pd.DataFrame:
    return pd.DataFrame(s)


#- /with_tag.py
"""Tagged."""

import pandas as pd
from hamilton.experimental.decorators.parameterize_frame import parameterize_frame
from hamilton.function_modifiers import tag

ROWS = pd.DataFrame([["a", "x"]], columns=[["o", "s"], ["out", "source"]])


@tag(owner="a")
@parameterize_frame(ROWS)
def table(s: pd.Series) -> pd.DataFrame:
    return pd.DataFrame(s)


@tag(owner="b")
def plain(x: pd.Series) -> float:
    return 0.0


#- /variants.py
# config: {"v": 1}
# config: {"v": 2}
"""Under a condition."""

import pandas as pd
from hamilton.experimental.decorators.parameterize_frame import parameterize_frame
from hamilton.function_modifiers import config

ROWS = pd.DataFrame([["a", "x"]], columns=[["o", "s"], ["out", "source"]])


@config.when(v=1)
@parameterize_frame(ROWS)
def table__v1(s: pd.Series) -> pd.DataFrame:
    return pd.DataFrame(s)


def other(start: int) -> int:
    return start


#- /with_values.py
"""Values and other parameters."""

import pandas as pd
from hamilton.experimental.decorators.parameterize_frame import parameterize_frame

ROWS = pd.DataFrame([["a", 1], ["b", 2]], columns=[["o", "n"], ["out", "value"]])


@parameterize_frame(ROWS)
def table(spend: pd.Series, n: int, shift: int = 0) -> pd.DataFrame:
    return pd.DataFrame(spend)


def spend(path: str) -> pd.Series:
    return pd.Series()


#- /from_a_dictionary.py
"""The frame is made from a dictionary."""

import pandas as pd
from hamilton.experimental.decorators.parameterize_frame import parameterize_frame


@parameterize_frame(pd.DataFrame({("o", "out"): ["a", "b"], ("s", "source"): ["x", "y"]}))
def table(s: pd.Series) -> pd.DataFrame:
    return pd.DataFrame(s)


def total(a: pd.Series, b: pd.Series) -> pd.Series:
    return a + b


#- /feeding_others.py
"""Others depend on what the frame names, and nothing is wrong with that."""

import pandas as pd
from hamilton.experimental.decorators.parameterize_frame import parameterize_frame
from hamilton.function_modifiers import parameterize_sources

ROWS = pd.DataFrame([["spend_log", "spend"], ["cost_log", "cost"]], columns=[["o", "s"], ["out", "source"]])


@parameterize_frame(ROWS)
def table(s: pd.Series) -> pd.DataFrame:
    return pd.DataFrame(s)


@parameterize_sources(spend_mean={"x": "spend_log"}, cost_mean={"x": "cost_log"})
def mean(x: pd.Series) -> float:
    return x.mean()
