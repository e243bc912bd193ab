"""The registries of data loaders and savers, which find their own contents when they are asked.

Hamilton's own adapters and those of extensions are registered when somebody asks for their key and their
library is imported already; if nothing else answers to the key, the library is imported. So nothing is
paid for what is not used. What the adapters do is in ``hamilton.io`` and ``hamilton.plugins``.
"""

import collections
import importlib
import importlib.util
import os
import sys
from collections.abc import Iterator
from typing import Any

AUTOLOAD_ENV = "HAMILTON_AUTOLOAD_EXTENSIONS"

# extension: its library, and the keys of its adapters.
EXTENSIONS: dict[str, tuple[str, frozenset[str]]] = {
    "yaml": ("yaml", frozenset({"yaml"})),
    "pandas": (
        "pandas",
        frozenset(
            [
                "csv",
                "parquet",
                "pickle",
                "json",
                "sql",
                "xml",
                "html",
                "stata",
                "feather",
                "orc",
                "excel",
                "table",
                "fwf",
                "spss",
            ],
        ),
    ),
}
_DEFAULTS = "hamilton.io.default_data_loaders"

_loaded: set[str] = set()


class AdapterRegistry(collections.defaultdict):
    """Lists of adapter classes by key; those of extensions appear when they are asked for."""

    def __init__(self) -> None:
        super().__init__(list)
        # How many at the head of each list are Hamilton's own: what users register stays behind them.
        self._own: collections.Counter[str] = collections.Counter()

    def add_own(self, adapter: Any) -> None:
        """Add an adapter of Hamilton's or of an extension."""
        key = adapter.name()
        super().__getitem__(key).insert(self._own[key], adapter)
        self._own[key] += 1

    def __getitem__(self, key: str) -> list:
        find_adapters(key)
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        find_adapters(key)
        return bool(self.get(key))

    def __iter__(self) -> Iterator[str]:
        find_imported()
        return super().__iter__()

    def __len__(self) -> int:
        find_imported()
        return super().__len__()

    def keys(self) -> Any:
        find_imported()
        return super().keys()

    def values(self) -> Any:
        find_imported()
        return super().values()

    def items(self) -> Any:
        find_imported()
        return super().items()


LOADER_REGISTRY = AdapterRegistry()
SAVER_REGISTRY = AdapterRegistry()


def register_adapter(adapter: Any) -> None:
    """Make a data loader or saver known under its name.

    :param adapter: the adapter class. Registered last is preferred.
    """
    if adapter.can_load():
        LOADER_REGISTRY[adapter.name()].append(adapter)
    if adapter.can_save():
        SAVER_REGISTRY[adapter.name()].append(adapter)


def find_imported() -> None:
    """Register the default adapters, and those of every library that is imported."""
    _register_defaults()
    if _may_autoload():
        for name, (library, _) in EXTENSIONS.items():
            if _is_imported(library):
                load(name)


def find_adapters(key: object) -> None:
    """Register the adapters of a key as far as their libraries are imported.

    If there are none, libraries are imported until there are.

    :param key: the key, such as "csv".
    """
    find_imported()
    if _has(key) or not _may_autoload():
        return
    find_installed(key)


def find_installed(key: object) -> None:
    """Register the adapters of a key whose libraries are installed, which imports these.

    :param key: the key, such as "csv".
    """
    if not _may_autoload():
        return
    for name, (library, keys) in EXTENSIONS.items():
        if key in keys and importlib.util.find_spec(library) is not None:
            load(name)


def load(name: str) -> None:
    """Register the adapters of one extension.

    :param name: the name of the extension.
    :raises ImportError: if its library is not installed.
    """
    if name not in _loaded:
        module = importlib.import_module(f"hamilton.plugins.{name}_extensions")
        _loaded.add(name)
        _register(module.DATA_ADAPTERS)


def _register_defaults() -> None:
    if _DEFAULTS not in _loaded:
        _loaded.add(_DEFAULTS)
        _register(importlib.import_module(_DEFAULTS).DATA_ADAPTERS)


def _register(classes: Any) -> None:
    for adapter in classes:
        if adapter.can_load():
            LOADER_REGISTRY.add_own(adapter)
        if adapter.can_save():
            SAVER_REGISTRY.add_own(adapter)


def _has(key: object) -> bool:
    return bool(LOADER_REGISTRY.get(key) or SAVER_REGISTRY.get(key))


def _is_imported(library: str) -> bool:
    module = sys.modules.get(library)
    # A library that is just being imported has only half of its names.
    return module is not None and not getattr(module.__spec__, "_initializing", False)


def _may_autoload() -> bool:
    return os.environ.get(AUTOLOAD_ENV) != "0"
