"""Modifiers: decorators that change which nodes a function becomes.

What each kind of them offers is in ``base``; each is described where it is defined. Those written in
lower case are meant to be used as decorators.
"""

from hamilton.function_modifiers import base as base
from hamilton.function_modifiers.adapters import dataloader, datasaver, load_from, save_to
from hamilton.function_modifiers.configuration import config
from hamilton.function_modifiers.configuration import hamilton_exclude as _hamilton_exclude
from hamilton.function_modifiers.delayed import ResolveAt, resolve, resolve_from_config
from hamilton.function_modifiers.dependencies import (
    LiteralDependency,
    UpstreamDependency,
    group,
    source,
    value,
)
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.expanders import (
    ParameterizedExtract,
    extract_columns,
    extract_fields,
    inject,
    parameterize,
    parameterize_extract_columns,
    parameterize_sources,
    parameterize_values,
    parameterized_inputs,
    parametrized,
    parametrized_input,
    unpack_fields,
)
from hamilton.function_modifiers.macros import (
    apply_to,
    does,
    dynamic_transform,
    model,
    mutate,
    pipe,
    pipe_input,
    pipe_output,
    step,
)
from hamilton.function_modifiers.metadata import cache, schema, tag, tag_outputs
from hamilton.function_modifiers.recursive import parameterized_subdag, subdag
from hamilton.function_modifiers.validation import (
    DATA_VALIDATOR_ORIGINAL_OUTPUT_TAG,
    IS_DATA_VALIDATOR_TAG,
    check_output,
    check_output_custom,
)

__all__ = [
    "DATA_VALIDATOR_ORIGINAL_OUTPUT_TAG",
    "IS_DATA_VALIDATOR_TAG",
    "InvalidDecoratorException",
    "LiteralDependency",
    "ParameterizedExtract",
    "ResolveAt",
    "UpstreamDependency",
    "apply_to",
    "cache",
    "check_output",
    "check_output_custom",
    "config",
    "configuration",
    "dataloader",
    "datasaver",
    "does",
    "dynamic_transform",
    "extract_columns",
    "extract_fields",
    "group",
    "hamilton_exclude",
    "inject",
    "load_from",
    "model",
    "mutate",
    "parameterize",
    "parameterize_extract_columns",
    "parameterize_sources",
    "parameterize_values",
    "parameterized_inputs",
    "parameterized_subdag",
    "parametrized",
    "parametrized_input",
    "pipe",
    "pipe_input",
    "pipe_output",
    "resolve",
    "resolve_from_config",
    "save_to",
    "schema",
    "source",
    "step",
    "subdag",
    "tag",
    "tag_outputs",
    "unpack_fields",
    "value",
]

# It takes no arguments, so it is used without brackets.
hamilton_exclude = _hamilton_exclude()

# Replaces the sub-module of that name as an attribute of this package, as upstream has it: here
# ``configuration("key")`` is a dependency. ``import hamilton.function_modifiers.configuration`` still works.
from hamilton.function_modifiers.dependencies import configuration  # noqa: E402
