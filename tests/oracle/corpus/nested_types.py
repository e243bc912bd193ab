"""Deeply nested annotations and callables."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Dict, List, Literal, Optional, Tuple, Union

import numpy as np
import pandas as pd

Level = Literal["low", "high"]


def cells(table: pd.DataFrame) -> Dict[str, List[Tuple[int, float]]]:
    return {}


def transform(power: int) -> Callable[[float], float]:
    return lambda number: number**power


def applied(cells: Dict[str, List[Tuple[int, float]]], transform: Callable[[float], float]) -> Dict[str, np.ndarray]:
    return {}


def level(applied: Dict[str, np.ndarray], limits: Mapping[str, Tuple[float, float]]) -> Level:
    return "low"


def advice(level: Level, texts: Dict[Level, str], extra: Optional[Sequence[Union[int, str]]] = None) -> str:
    return texts[level]


def rows(batches: Iterable[pd.DataFrame], advice: str) -> list[list[str]]:
    return [[advice] for _ in batches]
