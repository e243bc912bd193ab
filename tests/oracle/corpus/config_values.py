"""Configuration that is used as an input, and configuration that replaces a node."""

import pandas as pd

from hamilton.function_modifiers import config, tag


def scaled(signal: pd.Series, factor: float) -> pd.Series:
    return signal * factor


@tag(computed="yes")
def baseline(signal: pd.Series) -> float:
    return signal.mean()


def above(scaled: pd.Series, baseline: float) -> pd.Series:
    return scaled - baseline


@config.when(verbose=True)
def log_lines(above: pd.Series) -> list[str]:
    return [str(number) for number in above]


def count(log_lines: list[str] | None = None) -> int:
    return len(log_lines or [])
