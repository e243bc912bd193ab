"""How good the model is."""

import pandas as pd
from matplotlib.figure import Figure
from sklearn.base import ClassifierMixin
from sklearn.metrics import ConfusionMatrixDisplay, accuracy_score

from hamilton.function_modifiers import tag


def predictions(classifier: ClassifierMixin, test_x: pd.DataFrame) -> pd.Series:
    """The predicted cultivar of each test wine."""
    return pd.Series(classifier.predict(test_x), index=test_x.index, name="prediction")


@tag(kind="metric")
def accuracy(predictions: pd.Series, test_y: pd.Series) -> float:
    """The share of test wines that were recognised."""
    return float(accuracy_score(test_y, predictions))


def confusion_figure(predictions: pd.Series, test_y: pd.Series) -> Figure:
    """Which cultivars are taken for which."""
    figure = Figure(figsize=(4, 3.5), layout="constrained")
    ConfusionMatrixDisplay.from_predictions(test_y, predictions, ax=figure.subplots(), colorbar=False)
    return figure
