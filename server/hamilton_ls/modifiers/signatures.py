"""The signatures of the modifiers, and whether a decorator's arguments fit them by number and name.

Knows no types and no meaning of the arguments. A modifier that is not listed takes anything.
"""

from __future__ import annotations

import ast
from functools import cache

from hamilton_ls.facts.expressions import Call
from hamilton_ls.modifiers.application import Application
from hamilton_ls.modifiers.evaluation import Arguments, Invalid, Unknown
from hamilton_ls.modifiers.wording import listed

_WITH_COLUMNS = (
    "*load_from, columns_to_pass=None, pass_dataframe_as=None, on_input=None, select=None, namespace=None, "
    "config_required=None"
)

SIGNATURES = {
    "hamilton.experimental.decorators.parameterize_frame.parameterize_frame": "parameterization",
    "hamilton.function_modifiers.cache": "*, behavior=None, format=None, target_=...",
    "hamilton.function_modifiers.check_output": (
        "importance='warn', default_validator_candidates=None, target_=None, **default_validator_kwargs"
    ),
    "hamilton.function_modifiers.check_output_custom": "*validators, target_=None",
    "hamilton.function_modifiers.config": "resolves, target_name=None, config_used=None",
    "hamilton.function_modifiers.config.when": "name=None, **key_value_pairs",
    "hamilton.function_modifiers.config.when_in": "name=None, **key_value_group_pairs",
    "hamilton.function_modifiers.config.when_not": "name=None, **key_value_pairs",
    "hamilton.function_modifiers.config.when_not_in": "**key_value_group_pairs",
    "hamilton.function_modifiers.dataloader": "",
    "hamilton.function_modifiers.datasaver": "",
    "hamilton.function_modifiers.does": "replacing_function, **argument_mapping",
    "hamilton.function_modifiers.dynamic_transform": "transform_cls, config_param, **extra_transform_params",
    "hamilton.function_modifiers.extract_columns": "*columns, fill_with=None",
    "hamilton.function_modifiers.extract_fields": "fields=None, *others, fill_with=None",
    "hamilton.function_modifiers.hamilton_exclude": "fn",
    "hamilton.function_modifiers.inject": "**key_mapping",
    "hamilton.function_modifiers.model": "model_cls, config_param, **extra_model_params",
    "hamilton.function_modifiers.mutate": (
        "*target_functions, collapse=False, _chain=False, **mutating_function_kwargs"
    ),
    "hamilton.function_modifiers.parameterize": "**parametrization",
    "hamilton.function_modifiers.parameterize_extract_columns": "*extract_config, reassign_columns=True",
    "hamilton.function_modifiers.parameterize_sources": "**parameterization",
    "hamilton.function_modifiers.parameterize_values": "parameter, assigned_output",
    "hamilton.function_modifiers.parameterized_inputs": "**parameterization",
    "hamilton.function_modifiers.parameterized_subdag": (
        "*load_from, inputs=None, config=None, external_inputs=None, **parameterization"
    ),
    "hamilton.function_modifiers.parametrized": "parameter, assigned_output",
    "hamilton.function_modifiers.parametrized_input": "parameter, variable_inputs",
    "hamilton.function_modifiers.pipe": (
        "*transforms, namespace=..., on_input=None, collapse=False, _chain=False"
    ),
    "hamilton.function_modifiers.pipe_input": (
        "*transforms, namespace=..., on_input=None, collapse=False, _chain=False"
    ),
    "hamilton.function_modifiers.pipe_output": (
        "*transforms, namespace=..., on_output=None, collapse=False, _chain=False"
    ),
    "hamilton.function_modifiers.ray_remote_options": "**kwargs",
    "hamilton.function_modifiers.resolve": "*, when, decorate_with",
    "hamilton.function_modifiers.resolve_from_config": "*, decorate_with",
    "hamilton.function_modifiers.schema.output": "*fields, target_=None",
    "hamilton.function_modifiers.subdag": (
        "*load_from, inputs=None, config=None, namespace=None, final_node_name=None, external_inputs=None"
    ),
    "hamilton.function_modifiers.tag": "*, target_=None, bypass_reserved_namespaces_=False, **tags",
    "hamilton.function_modifiers.tag_outputs": "**tag_mapping",
    "hamilton.function_modifiers.unpack_fields": "*fields",
    "hamilton.plugins.h_pandas.with_columns": _WITH_COLUMNS,
    "hamilton.plugins.h_pandera.check_output": "importance='warn', target=None",
    "hamilton.plugins.h_polars.with_columns": _WITH_COLUMNS,
    "hamilton.plugins.h_polars_lazyframe.with_columns": _WITH_COLUMNS,
    "hamilton.plugins.h_pydantic.check_output": "importance='warn', target=None",
    "hamilton.plugins.h_spark.require_columns": "*columns",
    "hamilton.plugins.h_spark.select": (
        "*load_from, columns_to_pass=None, pass_dataframe_as=None, output_cols=None, namespace=None, "
        "config_required=None"
    ),
    "hamilton.plugins.h_spark.with_columns": (
        "*load_from, columns_to_pass=None, pass_dataframe_as=None, on_input=None, select=None, "
        "namespace=None, mode='append', config_required=None"
    ),
}
"""The parameters of each modifier, as Python writes them, by its public path."""


def check_call(use: Application) -> None:
    """Refuse arguments that a modifier does not take, or too few of them.

    Raises:
        Invalid: the call fails when the module is imported.
    """
    if use.path not in SIGNATURES:
        return
    parameters = _parameters(SIGNATURES[use.path])
    if not isinstance(use.decorator.expression, Call):
        # Python passes the function, as the only argument.
        if not parameters.args and parameters.vararg is None:
            raise Invalid(f"`{use.label}` has to be called: write `{use.label}(...)`.", use.anchor)
        return
    try:
        given = use.arguments()
    except Unknown:
        return
    _check(use, parameters, given)


@cache
def _parameters(signature: str) -> ast.arguments:
    (function,) = ast.parse(f"def modifier({signature}): ...").body
    assert isinstance(function, ast.FunctionDef)
    return function.args


def _check(use: Application, parameters: ast.arguments, given: Arguments) -> None:
    by_position = [parameter.arg for parameter in parameters.args]
    count = len(given.positional)
    if count > len(by_position) and parameters.vararg is None:
        takes = f"at most {len(by_position)}" if by_position else "none"
        raise Invalid(
            f"Of arguments without a name `{use.label}` takes {takes}, and gets {count}.",
            given.positional[len(by_position)].anchor(),
        )
    by_name = [*by_position[count:], *(parameter.arg for parameter in parameters.kwonlyargs)]
    for keyword in given.keywords:
        if keyword.name in by_position[:count]:
            raise Invalid(f"`{use.label}` gets its argument `{keyword.name}` twice.", keyword.anchor)
        if keyword.name not in by_name and parameters.kwarg is None:
            known = f"It takes {listed(by_name)}." if by_name else "It takes none by name."
            raise Invalid(f"`{use.label}` has no argument `{keyword.name}`. {known}", keyword.anchor)
    missing = [name for name in _required(parameters, count) if given.keyword(name) is None]
    if missing:
        raise Invalid(f"`{use.label}` needs its argument {listed(missing)}.", use.anchor)


def _required(parameters: ast.arguments, count: int) -> list[str]:
    """The parameters that some arguments by position leave to be given by name."""
    without_default = parameters.args[: len(parameters.args) - len(parameters.defaults)]
    only_by_name = zip(parameters.kwonlyargs, parameters.kw_defaults, strict=True)
    return [
        *(parameter.arg for parameter in without_default[count:]),
        *(parameter.arg for parameter, default in only_by_name if default is None),
    ]
