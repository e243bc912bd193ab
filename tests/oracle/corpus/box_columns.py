import pandas as pd
from hamilton.function_modifiers import config, tag

def area(width: pd.Series, height: pd.Series) -> pd.Series:
    """The area."""
    return width * height

@config.when(unit="m")
def scaled__m(area: pd.Series) -> pd.Series:
    return area

@config.when_not(unit="m")
def scaled__cm(area: pd.Series, factor: float = 100.0) -> pd.Series:
    return area * factor

@tag(kind="ratio")
def ratio(width: pd.Series, height: pd.Series) -> pd.Series:
    return width / height
def total(area: pd.Series) -> float:
    return area.sum()
def _private(area: pd.Series) -> pd.Series:
    return area
