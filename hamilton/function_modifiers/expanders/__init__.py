"""Modifiers that make several nodes of one function.

What upstream has in this one module is importable from here, a private check that its tests call included.
"""

from hamilton.function_modifiers.dependencies import (
    ParametrizedDependency,
    ParametrizedDependencySource,
    source,
    value,
)
from hamilton.function_modifiers.expanders.columns import (
    ParameterizedExtract,
    extract_columns,
    parameterize_extract_columns,
)
from hamilton.function_modifiers.expanders.fields import (
    _validate_extract_fields,
    extract_fields,
    unpack_fields,
)
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
    "ParametrizedDependency",
    "ParametrizedDependencySource",
    "_validate_extract_fields",
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
    "source",
    "unpack_fields",
    "value",
]
