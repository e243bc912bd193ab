"""Dataflows inside of a function: ``subdags`` as its inputs, ``column_groups`` as columns of a frame it takes.

What upstream has in this one module is importable from here, private checks that its tests call included.
"""

from hamilton.function_modifiers.dependencies import (
    LiteralDependency,
    ParametrizedDependency,
    UpstreamDependency,
)
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.recursive.column_groups import prune_nodes, with_columns_base
from hamilton.function_modifiers.recursive.subdags import (
    NON_FINAL_TAGS,
    SubdagParams,
    _resolve_subdag_configuration,
    _validate_config_inputs,
    assign_namespace,
    create_identity_node,
    create_static_node,
    derive_type,
    extract_all_known_types,
    parameterized_subdag,
    subdag,
)
from hamilton.function_modifiers.targets import NodeTransformer

__all__ = [
    "NON_FINAL_TAGS",
    "InvalidDecoratorException",
    "LiteralDependency",
    "NodeTransformer",
    "ParametrizedDependency",
    "SubdagParams",
    "UpstreamDependency",
    "_resolve_subdag_configuration",
    "_validate_config_inputs",
    "assign_namespace",
    "create_identity_node",
    "create_static_node",
    "derive_type",
    "extract_all_known_types",
    "parameterized_subdag",
    "prune_nodes",
    "subdag",
    "with_columns_base",
]
