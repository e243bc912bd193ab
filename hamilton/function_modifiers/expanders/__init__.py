"""Modifiers that make several nodes of one function."""

from hamilton.function_modifiers.expanders.columns import (
    ParameterizedExtract,
    extract_columns,
    parameterize_extract_columns,
)
from hamilton.function_modifiers.expanders.fields import extract_fields, unpack_fields
from hamilton.function_modifiers.expanders.parameterization import (
    inject,
    parameterize,
    parameterize_sources,
    parameterize_values,
    parameterized_inputs,
    parametrized,
    parametrized_input,
)

__all__ = [
    "ParameterizedExtract",
    "extract_columns",
    "extract_fields",
    "inject",
    "parameterize",
    "parameterize_extract_columns",
    "parameterize_sources",
    "parameterize_values",
    "parameterized_inputs",
    "parametrized",
    "parametrized_input",
    "unpack_fields",
]
