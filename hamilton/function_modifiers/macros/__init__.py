"""Modifiers that put other code in place of a function's own, or before and behind it.

``replacement`` holds ``does``, ``application`` the steps of pipes, ``pipes`` the pipes, ``mutation``
``mutate``, ``transforms`` what the configuration computes.
"""

from types import EllipsisType

from hamilton.function_modifiers.macros.application import (
    Applicable,
    NamespaceType,
    apply_to,
    chain_transforms,
    step,
)
from hamilton.function_modifiers.macros.mutation import NotSameModuleError, mutate
from hamilton.function_modifiers.macros.pipes import SingleTargetError, pipe, pipe_input, pipe_output
from hamilton.function_modifiers.macros.replacement import does, ensure_function_empty, get_default_tags
from hamilton.function_modifiers.macros.transforms import dynamic_transform, model

__all__ = [
    "Applicable",
    "EllipsisType",
    "NamespaceType",
    "NotSameModuleError",
    "SingleTargetError",
    "apply_to",
    "chain_transforms",
    "does",
    "dynamic_transform",
    "ensure_function_empty",
    "get_default_tags",
    "model",
    "mutate",
    "pipe",
    "pipe_input",
    "pipe_output",
    "step",
]
