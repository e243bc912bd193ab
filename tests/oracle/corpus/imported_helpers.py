"""Functions that come from elsewhere are no nodes; private ones and classes neither."""

import math
from functools import partial
from math import sqrt
from os.path import join as join_paths

import pandas as pd

from hamilton.function_modifiers import hamilton_exclude

square = partial(pow, exp=2)


class Helper:
    def method(self, value: int) -> int:
        return value


@hamilton_exclude
def not_a_node(anything: int) -> int:
    return anything


def _private(x: float) -> float:
    return x


def distance(x: float, y: float) -> float:
    return sqrt(x**2 + y**2)


def path(folder: str, file: str) -> str:
    return join_paths(folder, file)


def angle(x: float, y: float) -> float:
    return math.atan2(y, x)
