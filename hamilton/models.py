"""Transformations that come from the configuration: what ``@dynamic_transform`` and ``@model`` are given."""

import abc
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


class DynamicTransformBase(abc.ABC):
    """A transformation that says itself what it is computed from.

    :param config_parameters: what the configuration says of it.
    :param name: the name of its node.
    """

    def __init__(self, config_parameters: Any, name: str):
        self._config_parameters = config_parameters
        self._name = name

    @abc.abstractmethod
    def get_dependents(self) -> list[str]:
        """The names of the nodes that it is computed from."""

    @abc.abstractmethod
    def compute(self, **inputs: Any) -> Any:
        """Compute it.

        :param inputs: the values of these nodes by name.
        """

    @property
    def config_parameters(self) -> dict[str, Any]:
        """What the configuration says of it."""
        return self._config_parameters

    @property
    def name(self) -> str:
        """The name of its node."""
        return self._name


class BaseModel(DynamicTransformBase, abc.ABC):
    """A transformation that predicts a column from others."""

    def compute(self, **inputs: Any) -> Any:
        """Predict."""
        return self.predict(**inputs)

    @abc.abstractmethod
    def predict(self, **inputs: "pd.Series") -> "pd.Series":
        """Predict.

        :param inputs: the columns by name.
        """
