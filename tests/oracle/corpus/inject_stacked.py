"""@inject above and below other modifiers."""

import pandas as pd

from hamilton.function_modifiers import config, extract_columns, inject, source, tag, value


@extract_columns("kept", "dropped")
@inject(table=source("inventory"), minimum=value(1))
def partition(table: pd.DataFrame, minimum: int) -> pd.DataFrame:
    return table


@config.when(strict=True)
@inject(limit=source("strict_limit"))
def verdict__strict(kept: pd.Series, limit: int) -> bool:
    return len(kept) > limit


@config.when_not(strict=True)
@inject(limit=value(0))
@tag(mode="lenient")
def verdict__lenient(kept: pd.Series, limit: int) -> bool:
    return len(kept) > limit


@inject(a=source("kept"), b=source("dropped"))
def lengths(a: pd.Series, b: pd.Series) -> int:
    return len(a) + len(b)
