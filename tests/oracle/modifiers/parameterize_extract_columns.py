#- /simple.py
"""@parameterize_extract_columns: frames for several arguments, each taken apart."""

import pandas as pd
from hamilton.function_modifiers import ParameterizedExtract, parameterize_extract_columns, source, tag, value

FIRST = ParameterizedExtract(("o1", "o2"), {"x": source("i1"), "n": value(1)})


@tag(owner="x")
@parameterize_extract_columns(FIRST, ParameterizedExtract(("o3",), {"x": source("i2")}))
def frames(x: pd.Series, n: int) -> pd.DataFrame:
    """From {x}."""
    return pd.DataFrame({"o1": x, "o2": x, "o3": x})


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
import pandas as pd
from hamilton.function_modifiers import ParameterizedExtract as P
from hamilton.function_modifiers import parameterize_extract_columns as pec
from hamilton.function_modifiers import source


@fm.parameterize_extract_columns(fm.ParameterizedExtract(("a", "b"), {"x": fm.source("one")}))
def first(x: pd.Series) -> pd.DataFrame:
    return pd.concat([x, x], axis=1)


@pec(P(("c",), {"x": source("two")}), P(("d", "e"), {"x": source("a")}))
def second(x: pd.Series) -> pd.DataFrame:
    return pd.concat([x, x], axis=1)


#- /values_and_sources.py
"""Values and sources, by keyword."""

import pandas as pd
from hamilton.function_modifiers import ParameterizedExtract, parameterize_extract_columns, source, value


@parameterize_extract_columns(
    ParameterizedExtract(outputs=("low_a", "low_b"), input_mapping={"x": source("a"), "by": value(0.5)}),
    ParameterizedExtract(outputs=("high_a", "high_b"), input_mapping={"x": source("b"), "by": value(2.0)}),
)
def bounds(x: pd.Series, by: float) -> pd.DataFrame:
    """Both bounds."""
    return pd.concat([x * by, x / by], axis=1)


#- /from_constants.py
"""The extracts are constants."""

import pandas as pd
from hamilton.function_modifiers import ParameterizedExtract, parameterize_extract_columns, source, value

FIRST = ParameterizedExtract(("a", "b"), {"x": source("one"), "by": value(1)})
REST = [ParameterizedExtract(("c", "d"), {"x": source("two"), "by": value(2)})]


@parameterize_extract_columns(FIRST, *REST)
def frame(x: pd.Series, by: int) -> pd.DataFrame:
    return pd.concat([x, x], axis=1)


#- /comprehension.py
"""The extracts come from a comprehension."""

import pandas as pd
from hamilton.function_modifiers import ParameterizedExtract, parameterize_extract_columns, source

NAMES = ["spend", "cost"]


@parameterize_extract_columns(
    *[ParameterizedExtract((f"{n}_mean", f"{n}_std"), {"x": source(n)}) for n in NAMES]
)
def statistics(x: pd.Series) -> pd.DataFrame:
    return pd.DataFrame()


#- /reassigned.py
"""Columns are given names by position."""

import pandas as pd
from hamilton.function_modifiers import ParameterizedExtract, parameterize_extract_columns, source


@parameterize_extract_columns(
    ParameterizedExtract(("a", "b"), {"x": source("one")}),
    reassign_columns=True,
)
def frame(x: pd.Series) -> pd.DataFrame:
    return pd.DataFrame()


@parameterize_extract_columns(
    ParameterizedExtract(("c",), {"x": source("one")}),
    reassign_columns=False,
)
def other(x: pd.Series) -> pd.DataFrame:
    return pd.DataFrame()


#- /with_tag.py
"""Tagged."""

import pandas as pd
from hamilton.function_modifiers import ParameterizedExtract, parameterize_extract_columns, source, tag


@tag(owner="a")
@parameterize_extract_columns(ParameterizedExtract(("a", "b"), {"x": source("one")}))
def frame(x: pd.Series) -> pd.DataFrame:
    return pd.DataFrame()


#- /variants.py
# config: {"v": 1}
# config: {"v": 2}
"""Under conditions."""

import pandas as pd
from hamilton.function_modifiers import ParameterizedExtract, config, parameterize_extract_columns, source


@config.when(v=1)
@parameterize_extract_columns(ParameterizedExtract(("a", "b"), {"x": source("one")}))
def frame__v1(x: pd.Series) -> pd.DataFrame:
    return pd.DataFrame()


@parameterize_extract_columns(ParameterizedExtract(("a", "b"), {"x": source("two")}))
@config.when(v=2)
def frame__v2(x: pd.Series) -> pd.DataFrame:
    return pd.DataFrame()


#- /free_parameters.py
"""Other parameters are wired by name, and may be optional."""

import pandas as pd
from hamilton.function_modifiers import ParameterizedExtract, parameterize_extract_columns, source


def factor(start: float) -> float:
    return start


@parameterize_extract_columns(
    ParameterizedExtract(("a",), {"x": source("one")}), ParameterizedExtract(("b",), {"x": source("two")})
)
def frame(x: pd.Series, factor: float, shift: int = 0) -> pd.DataFrame:
    return pd.DataFrame()


#- /computed.py
# opaque: frame
"""Only the running program knows the arguments of parameterize_extract_columns."""

import os

import pandas as pd
from hamilton.function_modifiers import ParameterizedExtract, parameterize_extract_columns, source


@parameterize_extract_columns(ParameterizedExtract((os.name,), {"x": source("one")}))
def frame(x: pd.Series) -> pd.DataFrame:
    return pd.DataFrame()


def other(start: int) -> int:
    return start
