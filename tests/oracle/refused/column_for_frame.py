"""HAM005"""

import pandas as pd

from hamilton.function_modifiers import extract_columns


@extract_columns("spend")
def marketing(path: str) -> pd.DataFrame: ...


def total(spend: pd.DataFrame) -> float: ...
