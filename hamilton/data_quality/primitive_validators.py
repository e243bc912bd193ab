"""Default validators of plain Python values."""

import numbers
from collections.abc import Iterable
from typing import Any

from hamilton.data_quality.base import BaseDefaultValidator, ValidationResult

_LONGEST_TEXT = 100


def _computed(data: Any) -> Any:
    """A lazy value of dask becomes the value itself."""
    return data.compute() if hasattr(data, "dask") else data


class DataInRangeValidatorPrimitives(BaseDefaultValidator):
    """A number lies between two bounds, both included."""

    def __init__(self, range: tuple[numbers.Real, numbers.Real], importance: str):
        super().__init__(importance=importance)
        self.range = range

    @classmethod
    def arg(cls) -> str:
        return "range"

    @classmethod
    def applies_to(cls, datatype: type[type]) -> bool:
        return issubclass(datatype, numbers.Real)

    def description(self) -> str:
        return f"The value must lie in [{self.range[0]}, {self.range[1]}]."

    def validate(self, data: numbers.Real) -> ValidationResult:
        low, high = self.range
        value = _computed(data)
        return ValidationResult(
            passes=low <= value <= high,
            message=f"The value is {value}; it must lie in [{low}, {high}].",
            diagnostics={"range": self.range, "value": value},
        )


class DataInValuesValidatorPrimitives(BaseDefaultValidator):
    """A number or text is among the given ones."""

    def __init__(self, values_in: Iterable[Any], importance: str):
        super().__init__(importance=importance)
        self.values = frozenset(values_in)

    @classmethod
    def arg(cls) -> str:
        return "values_in"

    @classmethod
    def applies_to(cls, datatype: type[type]) -> bool:
        return issubclass(datatype, (numbers.Real, str))

    def description(self) -> str:
        return f"The value must be among {self.values}."

    def validate(self, data: numbers.Real | str) -> ValidationResult:
        value = _computed(data)
        passes = value in self.values
        return ValidationResult(
            passes=passes,
            message="The value is allowed." if passes else f"{value!r} is not among {self.values}.",
            diagnostics={
                "values": self.values,
                "was_correct": passes,
                "incorrect_value": None if passes else value,
                "data_size": 1,
            },
        )


class DataTypeValidatorPrimitives(BaseDefaultValidator):
    """A number or text is of a type."""

    def __init__(self, data_type: type[type], importance: str):
        super().__init__(importance=importance)
        self.datatype = data_type

    @classmethod
    def arg(cls) -> str:
        return "data_type"

    @classmethod
    def applies_to(cls, datatype: type[type]) -> bool:
        return issubclass(datatype, numbers.Real) or datatype in (str, bool)

    def description(self) -> str:
        return f"The value must be of type {self.datatype}."

    def validate(self, data: numbers.Real | str | bool | int | float | list | dict) -> ValidationResult:
        value = _computed(data)
        return ValidationResult(
            passes=isinstance(value, self.datatype),
            message=f"The value must be of type {self.datatype} and is of type {type(value)}.",
            diagnostics={"required_data_type": self.datatype, "actual_data_type": type(value)},
        )


class AllowNoneValidator(BaseDefaultValidator):
    """A value is not None, unless that is allowed."""

    def __init__(self, allow_none: bool, importance: str):
        super().__init__(importance)
        self.allow_none = allow_none

    @classmethod
    def arg(cls) -> str:
        return "allow_none"

    @classmethod
    def applies_to(cls, datatype: type[type]) -> bool:
        return True

    def description(self) -> str:
        return "Nothing is demanded." if self.allow_none else "The value must not be None."

    def validate(self, data: Any) -> ValidationResult:
        message = "The value is None." if data is None else "The value is not None."
        return ValidationResult(passes=self.allow_none or data is not None, message=message)


class _TextValidator(BaseDefaultValidator):
    @classmethod
    def applies_to(cls, datatype: type[type]) -> bool:
        return datatype is str

    def _judge(self, passes: bool, data: str, demanded: str, parts: list[str]) -> ValidationResult:
        if passes:
            return ValidationResult(passes=True, message="The text is as demanded.")
        return ValidationResult(
            passes=False,
            message=f"{demanded} {parts}.",
            diagnostics={self.arg(): parts, "data": data[:_LONGEST_TEXT]},
        )


class StrContainsValidator(_TextValidator):
    """A text contains all of some parts."""

    def __init__(self, contains: str | list[str], importance: str):
        super().__init__(importance)
        self.contains = [contains] if isinstance(contains, str) else contains

    @classmethod
    def arg(cls) -> str:
        return "contains"

    def description(self) -> str:
        return f"The text must contain {self.contains}."

    def validate(self, data: str) -> ValidationResult:
        passes = all(part in data for part in self.contains)
        return self._judge(passes, data, "The text must contain", self.contains)


class StrDoesNotContainValidator(_TextValidator):
    """A text contains none of some parts."""

    def __init__(self, does_not_contain: str | list[str], importance: str):
        super().__init__(importance)
        self.does_not_contain = [does_not_contain] if isinstance(does_not_contain, str) else does_not_contain

    @classmethod
    def arg(cls) -> str:
        return "does_not_contain"

    def description(self) -> str:
        return f"The text must not contain {self.does_not_contain}."

    def validate(self, data: str) -> ValidationResult:
        passes = all(part not in data for part in self.does_not_contain)
        return self._judge(passes, data, "The text must not contain", self.does_not_contain)
