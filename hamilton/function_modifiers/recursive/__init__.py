"""Dataflows inside of a function: ``subdags`` as its inputs, ``column_groups`` as columns of a frame it takes."""

from hamilton.function_modifiers.recursive.column_groups import prune_nodes, with_columns_base
from hamilton.function_modifiers.recursive.subdags import (
    NON_FINAL_TAGS,
    SubdagParams,
    assign_namespace,
    create_identity_node,
    create_static_node,
    derive_type,
    extract_all_known_types,
    parameterized_subdag,
    subdag,
)

__all__ = [
    "NON_FINAL_TAGS",
    "SubdagParams",
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
