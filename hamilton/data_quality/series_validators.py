"""Default validators of pandas Series. pandas is never imported here: a Series brings it along."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from hamilton.data_quality.base import BaseDefaultValidator, ValidationResult

if TYPE_CHECKING:
    import pandas as pd


class _NoSeries:
    """Stands for ``pandas.Series`` as long as nobody has imported pandas."""


class _SeriesValidator(BaseDefaultValidator):
    @classmethod
    def applies_to(cls, datatype: type[type]) -> bool:
        return issubclass(datatype, getattr(sys.modules.get("pandas"), "Series", _NoSeries))


class DataInRangeValidatorPandasSeries(_SeriesValidator):
    """All values lie between two bounds, both included."""

    def __init__(self, range: tuple[float, float], importance: str):
        super().__init__(importance=importance)
        self.range = range

    @classmethod
    def arg(cls) -> str:
        return "range"

    def description(self) -> str:
        return f"All values must lie in [{self.range[0]}, {self.range[1]}]."

    def validate(self, data: "pd.Series") -> ValidationResult:
        low, high = self.range
        within = data.between(low, high, inclusive="both")
        in_range = int(within.sum())
        # Not the rest of them: of a nullable type, a missing value is neither in nor out.
        out_range = int((~within).sum())
        return ValidationResult(
            passes=out_range == 0,
            message=f"{in_range} values lie in [{low}, {high}], {out_range} do not.",
            diagnostics={
                "range": self.range,
                "in_range": in_range,
                "out_range": out_range,
                "data_size": len(data),
            },
        )


class DataInValuesValidatorPandasSeries(_SeriesValidator):
    """All values are among the given ones, missing values apart."""

    def __init__(self, values_in: Iterable[Any], importance: str):
        super().__init__(importance=importance)
        self.values = frozenset(values_in)

    @classmethod
    def arg(cls) -> str:
        return "values_in"

    def description(self) -> str:
        return f"All values must be among {self.values}; missing ones are allowed."

    def validate(self, data: "pd.Series") -> ValidationResult:
        known = data.isin(self.values)
        correct = int((known | data.isna()).sum())
        incorrect = len(data) - correct
        allowed = f" Allowed are {self.values}." if incorrect else ""
        return ValidationResult(
            passes=incorrect == 0,
            message=f"{correct} values are allowed, {incorrect} are not.{allowed}",
            diagnostics={
                "values": self.values,
                "correct_values_count": correct,
                "incorrect_values_count": incorrect,
                "incorrect_values": data[~known].value_counts().to_dict(),
                "data_size": len(data),
            },
        )


class MaxFractionNansValidatorPandasSeries(_SeriesValidator):
    """No more than a fraction of the values is missing.

    :raises ValueError: if the fraction is not between 0 and 1.
    """

    def __init__(self, max_fraction_nans: float, importance: str):
        super().__init__(importance=importance)
        self._validate_max_fraction_nans(max_fraction_nans)
        self.max_fraction_nans = max_fraction_nans

    @staticmethod
    def _to_percent(fraction: float) -> str:
        return f"{fraction:.2%}"

    @staticmethod
    def _validate_max_fraction_nans(max_fraction_nans: float) -> None:
        if not 0 <= max_fraction_nans <= 1:
            raise ValueError(f"max_fraction_nans must lie between 0 and 1, not be {max_fraction_nans}.")

    @classmethod
    def arg(cls) -> str:
        return "max_fraction_nans"

    def description(self) -> str:
        return f"At most {self._to_percent(self.max_fraction_nans)} of the values may be missing."

    def validate(self, data: "pd.Series") -> ValidationResult:
        total = len(data)
        missing = data.isna().sum()
        fraction = missing / total if total > 0 else 0
        return ValidationResult(
            passes=fraction <= self.max_fraction_nans,
            message=(
                f"{missing} of {total} values are missing, {self._to_percent(fraction)}; "
                f"{self._to_percent(self.max_fraction_nans)} are allowed."
            ),
            diagnostics={
                "total_nan": missing,
                "total_length": total,
                "fraction_na": fraction,
                "max_fraction_na": self.max_fraction_nans,
            },
        )


class AllowNaNsValidatorPandasSeries(MaxFractionNansValidatorPandasSeries):
    """No value is missing.

    :raises ValueError: if missing values are to be allowed, which needs no validator.
    """

    def __init__(self, allow_nans: bool, importance: str):
        if allow_nans:
            raise ValueError(
                "allow_nans=True demands nothing. Leave it out, or allow a share with max_fraction_nans."
            )
        super().__init__(max_fraction_nans=0, importance=importance)

    @classmethod
    def arg(cls) -> str:
        return "allow_nans"


class DataTypeValidatorPandasSeries(_SeriesValidator):
    """The values are of a numpy type."""

    def __init__(self, data_type: type[type], importance: str):
        super().__init__(importance=importance)
        self.datatype = data_type

    @classmethod
    def arg(cls) -> str:
        return "data_type"

    def description(self) -> str:
        return f"The values must be of type {self.datatype}."

    def validate(self, data: "pd.Series") -> ValidationResult:
        import numpy as np

        dtype = getattr(data.dtype, "type", data.dtype)
        return ValidationResult(
            passes=bool(np.issubdtype(dtype, self.datatype)),
            message=f"The values must be of type {self.datatype} and are of type {dtype}.",
            diagnostics={"required_dtype": self.datatype, "actual_dtype": dtype},
        )


class MaxStandardDevValidatorPandasSeries(_SeriesValidator):
    """The standard deviation is not above a bound."""

    def __init__(self, max_standard_dev: float, importance: str):
        super().__init__(importance)
        self.max_standard_dev = max_standard_dev

    @classmethod
    def arg(cls) -> str:
        return "max_standard_dev"

    def description(self) -> str:
        return f"The standard deviation must be at most {self.max_standard_dev}."

    def validate(self, data: "pd.Series") -> ValidationResult:
        deviation = data.std()
        return ValidationResult(
            passes=deviation <= self.max_standard_dev,
            message=f"The standard deviation is {deviation}; at most {self.max_standard_dev} is allowed.",
            diagnostics={"standard_dev": deviation, "max_standard_dev": self.max_standard_dev},
        )


class MeanInRangeValidatorPandasSeries(_SeriesValidator):
    """The mean lies between two bounds, both included."""

    def __init__(self, mean_in_range: tuple[float, float], importance: str):
        super().__init__(importance)
        self.mean_in_range = mean_in_range

    @classmethod
    def arg(cls) -> str:
        return "mean_in_range"

    def description(self) -> str:
        return f"The mean must lie in [{self.mean_in_range[0]}, {self.mean_in_range[1]}]."

    def validate(self, data: "pd.Series") -> ValidationResult:
        low, high = self.mean_in_range
        mean = data.mean()
        return ValidationResult(
            passes=low <= mean <= high,
            message=f"The mean is {mean}; it must lie in [{low}, {high}].",
            diagnostics={"dataset_mean": mean, "mean_in_range": self.mean_in_range},
        )
