"""Modifiers that load and save data.

``loading`` holds ``load_from``, ``saving`` ``save_to``, ``functions`` ``dataloader`` and ``datasaver``,
``arguments`` what adapters are called with.
"""

from hamilton.function_modifiers.adapters.arguments import (
    AdapterFactory,
    resolve_adapter_class,
    resolve_kwargs,
)
from hamilton.function_modifiers.adapters.functions import dataloader, datasaver
from hamilton.function_modifiers.adapters.loading import LoadFromDecorator, load_from, load_from__meta__
from hamilton.function_modifiers.adapters.saving import SaveToDecorator, save_to, save_to__meta__
from hamilton.registry import LOADER_REGISTRY, SAVER_REGISTRY

__all__ = [
    "LOADER_REGISTRY",
    "SAVER_REGISTRY",
    "AdapterFactory",
    "LoadFromDecorator",
    "SaveToDecorator",
    "dataloader",
    "datasaver",
    "load_from",
    "load_from__meta__",
    "resolve_adapter_class",
    "resolve_kwargs",
    "save_to",
    "save_to__meta__",
]
