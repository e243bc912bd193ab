"""The validators that ``@check_output`` knows, and which of them an argument means for a type."""

import importlib
import sys
from typing import Any

from hamilton.data_quality.base import BaseDefaultValidator
from hamilton.data_quality.primitive_validators import (
    AllowNoneValidator,
    DataInRangeValidatorPrimitives,
    DataInValuesValidatorPrimitives,
    DataTypeValidatorPrimitives,
    StrContainsValidator,
    StrDoesNotContainValidator,
)
from hamilton.data_quality.series_validators import (
    AllowNaNsValidatorPandasSeries,
    DataInRangeValidatorPandasSeries,
    DataInValuesValidatorPandasSeries,
    DataTypeValidatorPandasSeries,
    MaxFractionNansValidatorPandasSeries,
    MaxStandardDevValidatorPandasSeries,
    MeanInRangeValidatorPandasSeries,
)

# Asked in this order; other libraries may add theirs.
AVAILABLE_DEFAULT_VALIDATORS: list[type[BaseDefaultValidator]] = [
    AllowNaNsValidatorPandasSeries,
    DataInRangeValidatorPandasSeries,
    DataInRangeValidatorPrimitives,
    DataInValuesValidatorPandasSeries,
    DataInValuesValidatorPrimitives,
    DataTypeValidatorPandasSeries,
    DataTypeValidatorPrimitives,
    MaxFractionNansValidatorPandasSeries,
    MaxStandardDevValidatorPandasSeries,
    MeanInRangeValidatorPandasSeries,
    AllowNoneValidator,
    StrContainsValidator,
    StrDoesNotContainValidator,
]

# Validators of libraries: a demand that concerns one can only be made by somebody who has imported it.
_BY_LIBRARY = {
    "pandera": "hamilton.data_quality.pandera_validators",
    "ibis": "hamilton.plugins.ibis_extensions",
    "pydantic": "hamilton.plugins.pydantic_extensions",
}


def find_imported() -> None:
    """Add the validators of libraries that are imported."""
    for library, module_name in _BY_LIBRARY.items():
        if library in sys.modules:
            for validator in importlib.import_module(module_name).VALIDATORS:
                if validator not in AVAILABLE_DEFAULT_VALIDATORS:
                    AVAILABLE_DEFAULT_VALIDATORS.append(validator)


def resolve_default_validators(
    output_type: type[type],
    importance: str,
    available_validators: list[type[BaseDefaultValidator]] | None = None,
    **default_validator_kwargs: Any,
) -> list[BaseDefaultValidator]:
    """Find a validator for each demand.

    :param output_type: the type of the value.
    :param importance: what a failure leads to, "warn" or "fail".
    :param available_validators: the validators to choose from; all known ones if not given.
    :param default_validator_kwargs: demand by the argument that stands for it.
    :return: the validators, in the order of the demands.
    :raises ValueError: if there is none for a demand and the type.
    """
    find_imported()
    candidates = AVAILABLE_DEFAULT_VALIDATORS if available_validators is None else available_validators
    validators = []
    for argument, demand in default_validator_kwargs.items():
        chosen = next((c for c in candidates if c.arg() == argument and c.applies_to(output_type)), None)
        if chosen is None:
            raise ValueError(
                f"No validator is known for {argument}= and values of type {output_type}. "
                f"Known arguments are {sorted({c.arg() for c in candidates})}; write a validator of your own for "
                f"others and use @check_output_custom."
            )
        validators.append(chosen(**{argument: demand, "importance": importance}))
    return validators
