#- /one_model.py
# refused
# config: {"weights": {"spend": 0.5, "signups": 2.0}}
# opaque: score
"""The dependencies of a model come from the configuration."""

import pandas as pd
from hamilton import models
from hamilton.function_modifiers import model


class Linear(models.BaseModel):
    def get_dependents(self) -> list[str]:
        return list(self.config_parameters)

    def predict(self, **columns: pd.Series) -> pd.Series:
        return sum(columns[name] * by for name, by in self.config_parameters.items())


@model(Linear, "weights")
def score() -> pd.Series:
    """A score."""


def spend(path: str) -> pd.Series:
    return pd.Series()


#- /from_another_module.py
# refused
# config: {"weights": {"a": 1}}
# opaque: score
"""The model's class is in another module."""

import pandas as pd
from hamilton.function_modifiers import model

from families.linear import Linear


@model(Linear, config_param="weights")
def score() -> pd.Series:
    pass


def best(score: pd.Series) -> float:
    return 0.0


#- /families/linear.py
import pandas as pd
from hamilton import models


class Linear(models.BaseModel):
    def __init__(self, config_parameters: dict, name: str, **more: object):
        super().__init__(config_parameters, name)

    def get_dependents(self) -> list[str]:
        return list(self.config_parameters)

    def predict(self, **columns: pd.Series) -> pd.Series:
        return pd.Series()


#- /by_alias.py
# refused
# config: {"weights": {"a": 1}}
# opaque: first, second
"""Under other names."""

import hamilton.function_modifiers as fm
import pandas as pd
from hamilton.function_modifiers import model as dt

from families.linear import Linear


@fm.model(Linear, "weights")
def first() -> pd.Series:
    pass


@dt(Linear, "weights")
def second() -> pd.Series:
    pass


#- /more_arguments.py
# refused
# config: {"weights": {"a": 1}}
# opaque: score
"""Arguments for the class."""

import pandas as pd
from hamilton.function_modifiers import model

from families.linear import Linear

DEPTH = 3


@model(Linear, "weights", depth=DEPTH, name_of_it="x")
def score() -> pd.Series:
    """A score."""


#- /two_models.py
# refused
# config: {"one": {"a": 1}, "two": {"b": 1, "first": 2}}
# opaque: first, second
"""One model feeds another."""

import pandas as pd
from hamilton.function_modifiers import model

from families.linear import Linear


@model(Linear, "one")
def first() -> pd.Series:
    pass


@model(Linear, "two")
def second() -> pd.Series:
    pass


#- /with_tag.py
# refused
# config: {"weights": {"a": 1}}
# opaque: score
"""Tagged."""

import pandas as pd
from hamilton.function_modifiers import model, tag

from families.linear import Linear


@tag(owner="a")
@model(Linear, "weights")
def score() -> pd.Series:
    pass


@tag(owner="b")
def a(path: str) -> pd.Series:
    return pd.Series()


#- /variants.py
# refused
# config: {"weights": {"a": 1}, "kind": "linear"}
# opaque: score__linear
"""Beside variants that are no models."""

import pandas as pd
from hamilton.function_modifiers import config, model

from families.linear import Linear


@config.when(kind="linear")
@model(Linear, "weights")
def score__linear() -> pd.Series:
    pass


@config.when(kind="constant")
def score__constant(a: pd.Series) -> pd.Series:
    return a


#- /annotations_as_strings.py
# refused
# config: {"weights": {"a": 1}}
# opaque: score
"""Annotations that are strings."""

from __future__ import annotations

import pandas as pd
from hamilton.function_modifiers import model

from families.linear import Linear


@model(Linear, "weights")
def score() -> pd.Series:
    ...


def doubled(score: pd.Series) -> pd.Series:
    return score * 2


#- /nothing_reported.py
# refused
# config: {"weights": {"spend": 1, "signups": 2}}
# opaque: score
"""Other functions ask for names near those of the configuration."""

import pandas as pd
from hamilton.function_modifiers import model

from families.linear import Linear


@model(Linear, "weights")
def score() -> pd.Series:
    pass


def spend(path: str) -> pd.Series:
    return pd.Series()


def signups(path: str) -> pd.Series:
    return pd.Series()


def rank(score: pd.Series, spend: pd.Series) -> pd.Series:
    return score


#- /own_configuration.py
# refused
# config: {"weights": {"a": 1}, "depth": 3}
# opaque: score
"""The configuration is also an input."""

import pandas as pd
from hamilton.function_modifiers import model

from families.linear import Linear


@model(Linear, "weights")
def score() -> pd.Series:
    pass


def described(weights: dict, depth: int) -> str:
    return ""
