"""@inject: one node whose parameters come from elsewhere."""

import pandas as pd

from hamilton.function_modifiers import group, inject, source, tag, value


@inject(series=source("raw_signal"), factor=value(0.5))
def damped(series: pd.Series, factor: float) -> pd.Series:
    return series * factor


@inject(parts=group(source("damped"), source("raw_signal"), source("noise")))
def mixed(parts: list[pd.Series]) -> pd.Series:
    return sum(parts)


@tag(stage="final")
@inject(channels=group(left=source("damped"), right=source("mixed"), noise=source("noise")))
def stereo(channels: dict[str, pd.Series], balance: float = 0.0) -> pd.DataFrame:
    return pd.DataFrame(channels)


@inject(limit=value(10))
def limited(mixed: pd.Series, limit: int, floor: int = 0) -> pd.Series:
    return mixed.clip(floor, limit)
