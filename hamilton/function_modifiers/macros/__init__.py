"""Modifiers that put other code in place of a function's own, or before and behind it.

``replacement`` holds ``does``, ``application`` the steps of pipes, ``pipes`` the pipes, ``mutation``
``mutate``.
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
from hamilton.function_modifiers.macros.replacement import does, ensure_function_empty

__all__ = [
    "Applicable",
    "EllipsisType",
    "NamespaceType",
    "NotSameModuleError",
    "SingleTargetError",
    "apply_to",
    "chain_transforms",
    "does",
    "ensure_function_empty",
    "mutate",
    "pipe",
    "pipe_input",
    "pipe_output",
    "step",
]
