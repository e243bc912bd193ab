"""The wine data set that scikit-learn carries, split for training and for testing."""

import pandas as pd
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split

from hamilton.function_modifiers import extract_fields, tag


@tag(source="scikit-learn")
def wine() -> pd.DataFrame:
    """178 wines: thirteen measurements and the cultivar."""
    return load_wine(as_frame=True).frame


def cultivar(wine: pd.DataFrame) -> pd.Series:
    """What is to be predicted."""
    return wine["target"]


def measurements(wine: pd.DataFrame) -> pd.DataFrame:
    """What it is predicted from."""
    return wine.drop(columns="target")


@extract_fields(
    {
        "train_x": pd.DataFrame,
        "test_x": pd.DataFrame,
        "train_y": pd.Series,
        "test_y": pd.Series,
    }
)
def split(measurements: pd.DataFrame, cultivar: pd.Series, test_share: float = 0.3, seed: int = 7) -> dict:
    """One random split; ``seed`` makes it the same one every time."""
    train_x, test_x, train_y, test_y = train_test_split(
        measurements, cultivar, test_size=test_share, random_state=seed, stratify=cultivar
    )
    return {"train_x": train_x, "test_x": test_x, "train_y": train_y, "test_y": test_y}
