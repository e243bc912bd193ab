"""Reading and writing data: adapters, and the materializers that put them into a dataflow."""

from typing import Any

from hamilton.registry import register_adapter

__all__ = ["DATA_ADAPTERS", "register_adapter", "registered"]

registered = True


def __getattr__(name: str) -> Any:
    if name == "DATA_ADAPTERS":
        from hamilton.io.default_data_loaders import DATA_ADAPTERS

        return DATA_ADAPTERS
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
