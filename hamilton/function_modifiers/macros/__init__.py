"""Modifiers that put other code in place of a function's own, or before and behind it.

``replacement`` holds ``does``, ``application`` the steps of pipes, ``pipes`` the pipes, ``mutation``
``mutate``, ``transforms`` what the configuration computes.
"""

from types import EllipsisType

from hamilton.dev_utils.deprecation import deprecated
from hamilton.function_modifiers.configuration import ConfigResolver, hamilton_exclude
from hamilton.function_modifiers.delayed import resolve as delayed_resolve
from hamilton.function_modifiers.dependencies import (
    LiteralDependency,
    SingleDependency,
    UpstreamDependency,
    source,
)
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
    "ConfigResolver",
    "EllipsisType",
    "LiteralDependency",
    "NamespaceType",
    "NotSameModuleError",
    "SingleDependency",
    "SingleTargetError",
    "UpstreamDependency",
    "apply_to",
    "chain_transforms",
    "delayed_resolve",
    "deprecated",
    "does",
    "dynamic_transform",
    "ensure_function_empty",
    "get_default_tags",
    "hamilton_exclude",
    "model",
    "mutate",
    "pipe",
    "pipe_input",
    "pipe_output",
    "source",
    "step",
]
