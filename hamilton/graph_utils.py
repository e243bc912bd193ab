"""Which functions of a module are nodes."""

import inspect
from collections.abc import Callable, Iterable
from types import FunctionType, ModuleType
from typing import Any


def is_submodule(child: ModuleType | None, parent: ModuleType) -> bool:
    """Whether a module is another one or lies below it.

    :param child: the module in question; None belongs nowhere.
    :param parent: the module it may belong to.
    """
    if child is None:
        return False
    return child.__name__ == parent.__name__ or child.__name__.startswith(f"{parent.__name__}.")


def find_functions(function_module: ModuleType) -> list[tuple[str, Callable]]:
    """Find the functions of a module that declare nodes.

    Those are the public functions defined in it or in a submodule; imported ones are not.

    :param function_module: the module to look through.
    :return: attribute name and function, sorted by name.
    """
    return [
        (name, value)
        for name, value in _members(function_module)
        if isinstance(value, FunctionType)
        and not value.__name__.startswith("_")
        and is_submodule(inspect.getmodule(value), function_module)
    ]


def _members(module: ModuleType) -> Iterable[tuple[str, Any]]:
    if type(module).__dir__ is ModuleType.__dir__ and "__dir__" not in vars(module):
        return sorted(vars(module).items(), key=lambda item: item[0])
    return inspect.getmembers(module)
