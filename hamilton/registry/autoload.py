"""Whether extensions are found by themselves, and loading one of them by name.

The answer is the environment variable; the configuration file in the home folder is only read and
written by the functions that say so, never at import.
"""

import os
from typing import TYPE_CHECKING, Literal, get_args

from hamilton.registry import adapters

if TYPE_CHECKING:
    import configparser
    import pathlib

ExtensionName = Literal[
    "yaml",
    "matplotlib",
    "numpy",
    "pandas",
    "plotly",
    "polars",
    "polars_lazyframe",
    "pyspark_pandas",
    "spark",
    "dask",
    "geopandas",
    "xgboost",
    "lightgbm",
    "sklearn_plot",
    "vaex",
    "ibis",
    "dlt",
    "kedro",
    "huggingface",
    "mlflow",
    "pydantic",
]
HAMILTON_EXTENSIONS: tuple[str, ...] = get_args(ExtensionName)
HAMILTON_AUTOLOAD_ENV = adapters.AUTOLOAD_ENV
DEFAULT_CONFIG_LOCATION = "~/.hamilton.conf"


def load_autoload_config() -> "configparser.ConfigParser":
    """Read the configuration file, and let it decide whether extensions are found.

    :return: what the file says.
    """
    import configparser

    config = configparser.ConfigParser()
    config.read(_location())
    if config.has_option("DEFAULT", HAMILTON_AUTOLOAD_ENV):
        os.environ[HAMILTON_AUTOLOAD_ENV] = config.get("DEFAULT", HAMILTON_AUTOLOAD_ENV)
    return config


def load_extension(plugin_module: ExtensionName) -> None:
    """Register the adapters of one extension.

    :param plugin_module: the name of the extension.
    :raises ImportError: if the extension or its library is not there.
    """
    adapters.load(plugin_module)


def initialize() -> None:
    """Register the adapters of every library that is imported; asking a registry does so as well."""
    adapters.find_imported()


def disable_autoload() -> None:
    """Let no extension be found by itself in this process."""
    os.environ[HAMILTON_AUTOLOAD_ENV] = "0"


def enable_autoload() -> None:
    """Take back ``disable_autoload``.

    :raises KeyError: if it was not disabled.
    """
    del os.environ[HAMILTON_AUTOLOAD_ENV]


def config_enable_autoload() -> None:
    """Take back ``config_disable_autoload``."""
    config = load_autoload_config()
    config.remove_option("DEFAULT", HAMILTON_AUTOLOAD_ENV)
    _write(config)


def config_disable_autoload() -> None:
    """Let no extension be found by itself in any process that reads the configuration file."""
    config = load_autoload_config()
    config.set("DEFAULT", HAMILTON_AUTOLOAD_ENV, "0")
    _write(config)


def _write(config: "configparser.ConfigParser") -> None:
    with _location().open("w") as file:
        config.write(file)


def _location() -> "pathlib.Path":
    import pathlib

    return pathlib.Path(DEFAULT_CONFIG_LOCATION).expanduser()
