"""Modifiers that load and save data.

``loading`` holds ``load_from``, ``saving`` ``save_to``, ``functions`` ``dataloader`` and ``datasaver``,
``arguments`` what adapters are called with. The base classes that upstream's module shows are importable too.
"""

from hamilton.function_modifiers.adapters.arguments import (
    AdapterFactory,
    resolve_adapter_class,
    resolve_kwargs,
)
from hamilton.function_modifiers.adapters.functions import dataloader, datasaver
from hamilton.function_modifiers.adapters.loading import LoadFromDecorator, load_from, load_from__meta__
from hamilton.function_modifiers.adapters.saving import SaveToDecorator, save_to, save_to__meta__
from hamilton.function_modifiers.dependencies import (
    LiteralDependency,
    ParametrizedDependency,
    UpstreamDependency,
)
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.steps import NodeCreator, NodeInjector
from hamilton.function_modifiers.targets import SingleNodeNodeTransformer
from hamilton.htypes import custom_subclass_check
from hamilton.io.data_adapters import AdapterCommon, DataLoader, DataSaver
from hamilton.node import DependencyType
from hamilton.registry import LOADER_REGISTRY, SAVER_REGISTRY

__all__ = [
    "LOADER_REGISTRY",
    "SAVER_REGISTRY",
    "AdapterCommon",
    "AdapterFactory",
    "DataLoader",
    "DataSaver",
    "DependencyType",
    "InvalidDecoratorException",
    "LiteralDependency",
    "LoadFromDecorator",
    "NodeCreator",
    "NodeInjector",
    "ParametrizedDependency",
    "SaveToDecorator",
    "SingleNodeNodeTransformer",
    "UpstreamDependency",
    "custom_subclass_check",
    "dataloader",
    "datasaver",
    "load_from",
    "load_from__meta__",
    "resolve_adapter_class",
    "resolve_kwargs",
    "save_to",
    "save_to__meta__",
]
