"""Third module: a model over the features."""

from typing import Any

import pandas as pd

from hamilton.function_modifiers import config, extract_fields, inject, source, value


@config.when_in(algorithm=["logistic", None])
def model__logistic(feature_matrix: pd.DataFrame, regularisation: float = 1.0) -> Any:
    return ("logistic", regularisation)


@config.when(algorithm="trees")
@inject(depth=value(6), data=source("feature_matrix"))
def model__trees(data: pd.DataFrame, depth: int) -> Any:
    return ("trees", depth)


@extract_fields({"accuracy": float, "recall": float})
def evaluation(model: Any, feature_matrix: pd.DataFrame, threshold: float = 0.5) -> dict[str, float]:
    return {"accuracy": 0.9, "recall": 0.8}


def is_good(accuracy: float, recall: float) -> bool:
    return min(accuracy, recall) > 0.7
