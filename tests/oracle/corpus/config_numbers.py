"""Configuration values that are numbers, None and truth values."""

from hamilton.function_modifiers import config


@config.when(version=1)
def model__v1(features: list) -> str:
    return "linear"


@config.when(version=2)
def model__v2(features: list, depth: int = 3) -> str:
    return f"tree of {depth}"


@config.when(version=None)
def model__none() -> str:
    return "nothing"


@config.when(calibrate=True)
def score__calibrated(model: str, holdout: list) -> float:
    return float(len(model) + len(holdout))


@config.when_not(calibrate=True)
def score__raw(model: str) -> float:
    return float(len(model))


@config.when_in(version=[1, 2])
def explanation(model: str) -> str:
    return f"a model: {model}"
