#- /own_validator.py
"""A validator of the module: its name is what it says when it runs."""

from hamilton.data_quality.base import DataValidator, ValidationResult
from hamilton.function_modifiers import check_output_custom


class Positive(DataValidator):
    def __init__(self, importance: str = "warn"):
        super().__init__(importance)

    def applies_to(self, datatype: type) -> bool:
        return True

    def description(self) -> str:
        return "Greater than zero."

    @classmethod
    def name(cls) -> str:
        return "positive"

    def validate(self, dataset: object) -> ValidationResult:
        return ValidationResult(passes=True, message="")


@check_output_custom(Positive())
def rate(x: float) -> float:
    return x


def twice(rate: float) -> float:
    return rate * 2


#- /two_validators.py
"""Two of them."""

from hamilton.function_modifiers import check_output_custom

from validators.own import Even, Positive


@check_output_custom(Positive("fail"), Even())
def rate(x: float) -> float:
    return x


#- /validators/own.py
from hamilton.data_quality.base import DataValidator, ValidationResult


class Positive(DataValidator):
    def __init__(self, importance: str = "warn"):
        super().__init__(importance)

    def applies_to(self, datatype: type) -> bool:
        return True

    def description(self) -> str:
        return "Greater than zero."

    @classmethod
    def name(cls) -> str:
        return "positive"

    def validate(self, dataset: object) -> ValidationResult:
        return ValidationResult(passes=True, message="")


class Even(Positive):
    @classmethod
    def name(cls) -> str:
        return "even"


#- /by_alias.py
"""Under other names."""

import hamilton.function_modifiers as fm
import validators.own
from hamilton.function_modifiers import check_output_custom as check


@fm.check_output_custom(validators.own.Positive())
def first(x: float) -> float:
    return x


@check(validators.own.Even())
def second(x: float) -> float:
    return x


#- /from_constants.py
"""Validators that are constants."""

from hamilton.function_modifiers import check_output_custom

from validators.own import Even, Positive

CHECKS = [Positive(), Even(importance="fail")]


@check_output_custom(*CHECKS)
def rate(x: float) -> float:
    return x


def plain(x: float) -> float:
    return x


#- /with_target.py
"""For one of the nodes of a function."""

from hamilton.function_modifiers import check_output_custom, extract_fields

from validators.own import Positive


@check_output_custom(Positive(), target_="low")
@extract_fields({"low": int, "high": int})
def limits(x: int) -> dict:
    return {"low": x, "high": x}


#- /with_tag.py
"""Beside tags."""

from hamilton.function_modifiers import check_output_custom, tag

from validators.own import Positive


@tag(owner="a")
@check_output_custom(Positive())
@tag(unit="b")
def rate(x: float) -> float:
    return x


def other(y: float) -> float:
    return y


#- /asynchronous.py
"""Of an asynchronous function."""

from __future__ import annotations

from hamilton.function_modifiers import check_output_custom

from validators.own import Positive


@check_output_custom(Positive())
async def rate(url: str | None) -> float:
    return 1.0


#- /of_variants.py
# config: {"v": 1}
# config: {"v": 2}
"""Of variants."""

from hamilton.function_modifiers import check_output_custom, config

from validators.own import Positive


@config.when(v=1)
@check_output_custom(Positive())
def rate__v1(x: float) -> float:
    return x


def score(y: float) -> float:
    return y


#- /of_the_library.py
"""Validators of the library itself."""

import pandas as pd
from hamilton.data_quality.default_validators import DataInRangeValidatorPandasSeries
from hamilton.function_modifiers import check_output_custom


@check_output_custom(DataInRangeValidatorPandasSeries((0, 1), importance="warn"))
def column(path: str) -> pd.Series:
    return pd.Series()


#- /of_parameterized.py
"""Of each parameterization."""

from hamilton.function_modifiers import check_output_custom, parameterize, value

from validators.own import Positive


@check_output_custom(Positive())
@parameterize(half={"by": value(0.5)}, double={"by": value(2.0)})
def scaled(x: float, by: float) -> float:
    return x * by


def total(half: float, double: float) -> float:
    return half + double
