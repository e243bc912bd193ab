"""The registries of data loaders and savers, which find their own contents when they are asked.

Hamilton's own adapters and those of extensions are registered when somebody asks for their key and their
library is imported already; if nothing else answers to the key, the library is imported. So nothing is
paid for what is not used. What the adapters do is in ``hamilton.io`` and ``hamilton.plugins``.
"""

import bisect
import collections
import importlib
import importlib.util
import logging
import os
import sys
from collections.abc import Iterator
from typing import Any

logger = logging.getLogger(__name__)

AUTOLOAD_ENV = "HAMILTON_AUTOLOAD_EXTENSIONS"

# extension: the modules it cannot do without, and the keys of its adapters; in order of preference, last wins.
EXTENSIONS: dict[str, tuple[tuple[str, ...], frozenset[str]]] = {
    "yaml": (("yaml",), frozenset({"yaml"})),
    "matplotlib": (("matplotlib.figure",), frozenset({"plt"})),
    "numpy": (("numpy",), frozenset({"npy"})),
    "pandas": (
        ("pandas",),
        frozenset(
            "csv parquet pickle json sql xml html stata feather orc excel table fwf spss".split()  # noqa: SIM905
        ),
    ),
    "plotly": (("plotly.graph_objects",), frozenset({"plotly", "html"})),
    "polars": (
        ("polars",),
        frozenset("csv parquet feather avro json ndjson spreadsheet database".split()),  # noqa: SIM905
    ),
    "polars_lazyframe": (("polars",), frozenset({"csv", "parquet", "feather"})),
    "spark": (("pyspark.sql",), frozenset({"csv", "parquet"})),
    "xgboost": (("xgboost",), frozenset({"json"})),
    "lightgbm": (("lightgbm",), frozenset({"file"})),
    "sklearn_plot": (("sklearn.metrics", "matplotlib.pyplot"), frozenset({"png"})),
    "dlt": (("dlt", "pandas"), frozenset({"dlt"})),
    "kedro": (("kedro.io",), frozenset({"kedro"})),
    "huggingface": (("datasets",), frozenset({"hf_dataset", "parquet", "lancedb"})),
    "mlflow": (("mlflow",), frozenset({"mlflow"})),
}
_RANKS = {name: rank for rank, name in enumerate(EXTENSIONS)}
_DEFAULTS = "hamilton.io.default_data_loaders"

_loaded: set[str] = set()


class AdapterRegistry(collections.defaultdict):
    """Lists of adapter classes by key; those of extensions appear when they are asked for.

    Asked for all keys, it imports every library that is installed.
    """

    def __init__(self) -> None:
        super().__init__(list)
        # The ranks of Hamilton's own at the head of each list: what users register stays behind them.
        self._ranks: dict[str, list[int]] = {}

    def add_own(self, adapter: Any, rank: int) -> None:
        """Add an adapter of Hamilton's or of an extension, in the order of extensions.

        :param adapter: the adapter class.
        :param rank: the place of its extension.
        """
        key = adapter.name()
        ranks = self._ranks.setdefault(key, [])
        place = bisect.bisect_right(ranks, rank)
        ranks.insert(place, rank)
        super().__getitem__(key).insert(place, adapter)

    def __getitem__(self, key: str) -> list:
        find_adapters(key)
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        find_adapters(key)
        return bool(self.get(key))

    def __iter__(self) -> Iterator[str]:
        find_all()
        return super().__iter__()

    def __len__(self) -> int:
        find_all()
        return super().__len__()

    def keys(self) -> Any:
        find_all()
        return super().keys()

    def values(self) -> Any:
        find_all()
        return super().values()

    def items(self) -> Any:
        find_all()
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


def known_keys() -> list[str]:
    """The keys of all adapters that there may be, without importing anything."""
    _register_defaults()
    keys = {key for _, keys in EXTENSIONS.values() for key in keys}
    return sorted(keys.union(dict.keys(LOADER_REGISTRY), dict.keys(SAVER_REGISTRY)))


def find_imported() -> None:
    """Register the default adapters, and those of every library that is imported."""
    _register_defaults()
    if _may_autoload():
        for name, (libraries, _) in EXTENSIONS.items():
            if name not in _loaded and all(map(_is_imported, libraries)):
                _load_if_possible(name)


def find_all() -> None:
    """Register the adapters of every library that is installed, which imports these."""
    find_imported()
    for key in {key for _, keys in EXTENSIONS.values() for key in keys}:
        find_installed(key)


def find_adapters(key: object) -> None:
    """Register the adapters of a key as far as their libraries are imported.

    If there are none, libraries are imported until there is one.

    :param key: the key, such as "csv".
    """
    find_imported()
    if _may_autoload():
        for name, (_, keys) in EXTENSIONS.items():
            if _has(key):
                return
            if key in keys:
                _load_if_possible(name)


def find_installed(key: object) -> None:
    """Register the adapters of a key whose libraries are installed, which imports these.

    :param key: the key, such as "csv".
    """
    if _may_autoload():
        for name, (_, keys) in EXTENSIONS.items():
            if key in keys:
                _load_if_possible(name)


def load(name: str) -> None:
    """Register the adapters of one extension.

    :param name: the name of the extension.
    :raises ImportError: if its library is not installed.
    """
    if name not in _loaded:
        module = importlib.import_module(f"hamilton.plugins.{name}_extensions")
        _loaded.add(name)
        _register(module.DATA_ADAPTERS, _RANKS.get(name, len(_RANKS)))


def _load_if_possible(name: str) -> None:
    libraries, _ = EXTENSIONS[name]
    if name in _loaded or not all(map(_is_installed, libraries)):
        return
    try:
        load(name)
    except (ImportError, NotImplementedError, Warning):
        # A library that is there but cannot be imported counts as not installed; a warning, too, may be an error.
        _loaded.add(name)
        logger.debug("The extension for %s could not be loaded.", name, exc_info=True)


def _register_defaults() -> None:
    if _DEFAULTS not in _loaded:
        _loaded.add(_DEFAULTS)
        _register(importlib.import_module(_DEFAULTS).DATA_ADAPTERS, -1)


def _register(classes: Any, rank: int) -> None:
    for adapter in classes:
        if adapter.can_load():
            LOADER_REGISTRY.add_own(adapter, rank)
        if adapter.can_save():
            SAVER_REGISTRY.add_own(adapter, rank)


def _has(key: object) -> bool:
    return bool(LOADER_REGISTRY.get(key) or SAVER_REGISTRY.get(key))


def _is_imported(library: str) -> bool:
    module = sys.modules.get(library)
    # A library that is just being imported has only half of its names.
    return module is not None and not getattr(module.__spec__, "_initializing", False)


def _is_installed(library: str) -> bool:
    top = library.partition(".")[0]
    return top in sys.modules or importlib.util.find_spec(top) is not None


def _may_autoload() -> bool:
    return os.environ.get(AUTOLOAD_ENV) != "0"
