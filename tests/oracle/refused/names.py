#- /column_and_function.py
"""HAM003"""

import pandas as pd

from hamilton.function_modifiers import extract_columns


@extract_columns("spend")
def marketing(path: str) -> pd.DataFrame: ...


def spend(path: str) -> float: ...


#- /two_variants_at_once.py
"""HAM003"""

from hamilton.function_modifiers import config


@config.when_not(region="US")
def tax__not_us() -> float: ...


@config.when_not(region="UK")
def tax__not_uk() -> float: ...
