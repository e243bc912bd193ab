"""@does under other modifiers."""

import pandas as pd

from hamilton.function_modifiers import config, does, parameterize_sources, tag


def _multiply(**factors: float) -> float:
    product = 1.0
    for factor in factors.values():
        product *= factor
    return product


@tag(unit="m2")
@does(_multiply)
def area(length: float, width: float) -> float:
    """Length times width."""


@config.when(solid=True)
@does(_multiply)
def volume(area: float, height: float) -> float:
    pass


@does(_multiply)
@tag(unit="kg")
def mass(area: float, thickness: float, density: float = 1.0) -> float:
    pass


def frame(area: float, mass: float) -> pd.DataFrame:
    return pd.DataFrame({"area": [area], "mass": [mass]})
