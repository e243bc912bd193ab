#- /column_for_frame.py
"""HAM005"""

import pandas as pd

from hamilton.function_modifiers import extract_columns


@extract_columns("spend")
def marketing(path: str) -> pd.DataFrame: ...


def total(spend: pd.DataFrame) -> float: ...


#- /int_for_float.py
"""HAM005"""

from hamilton.function_modifiers import tag


@tag(kind="count")
def count() -> int: ...


def mean(count: float) -> float: ...


#- /two_types_of_one_input.py
"""HAM005"""

from hamilton.function_modifiers import tag


@tag(kind="count")
def one(seed: int) -> int: ...


def other(seed: str) -> str: ...
