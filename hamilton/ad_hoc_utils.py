"""Modules made on the spot: from functions, or from source text."""

import linecache
import sys
import types
from collections.abc import Callable
from types import ModuleType


def create_temporary_module(*functions: Callable, module_name: str | None = None) -> ModuleType:
    """Make a module of functions, so that they can form a dataflow.

    :param functions: the functions; the module gets copies of them.
    :param module_name: its name, a unique one if not given.
    :return: the module, known to ``sys.modules``.
    :raises ValueError: if the name is taken, or a function cannot be a node of it.
    """
    name = _generate_unique_temp_module_name() if module_name is None else module_name
    if name in sys.modules:
        raise ValueError(f"There is a module {name} already; choose another name.")
    module = ModuleType(name)
    for function in functions:
        fn_name = function.__name__
        if hasattr(module, fn_name):
            raise ValueError(
                f"{fn_name} is there twice, or is a name that every module has; rename the function."
            )
        if fn_name.startswith("_"):
            raise ValueError(
                f"{fn_name} begins with an underscore, so it would not be a node; rename the function."
            )
        copy = _copy_func(function)
        copy.__module__ = name
        setattr(module, fn_name, copy)
    sys.modules[name] = module
    return module


def module_from_source(source: str, module_name: str | None = None) -> ModuleType:
    """Make a module of source text without writing a file.

    :param source: the text.
    :param module_name: its name, a unique one if not given.
    :return: the module, known to ``sys.modules``; its source can be inspected.
    """
    name = module_name or _generate_unique_temp_module_name()
    module = ModuleType(name)
    code = compile(source, name, "exec")
    sys.modules[name] = module
    exec(code, module.__dict__)
    linecache.cache[name] = (len(source.splitlines()), None, source.splitlines(True), name)
    return module


def create_module(source: str, module_name: str | None = None, verbosity: int = 0) -> ModuleType:
    """Make a module of source text by way of a temporary file, removed when Python ends.

    :param source: the text.
    :param module_name: its name, that of the file if not given.
    :param verbosity: above 1, the place of the file is logged.
    :return: the module, known to ``sys.modules``.
    """
    import atexit
    import importlib.util
    import logging
    import pathlib
    import tempfile

    with tempfile.NamedTemporaryFile(delete=False, suffix=".py", mode="w") as file:
        file.write(source)
    path = pathlib.Path(file.name)
    atexit.register(path.unlink, missing_ok=True)
    if verbosity > 1:
        logging.getLogger(__name__).info("Temporary module file: %s", path)
    name = path.stem if module_name is None else module_name
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def _generate_unique_temp_module_name() -> str:
    import uuid

    return f"temporary_module_{uuid.uuid4().hex}"


def _copy_func(function: Callable) -> Callable:
    copy = types.FunctionType(
        function.__code__,
        function.__globals__,
        function.__name__,
        function.__defaults__,
        function.__closure__,
    )
    copy.__dict__.update(function.__dict__)
    copy.__annotations__ = function.__annotations__
    copy.__kwdefaults__ = function.__kwdefaults__
    copy.__doc__ = function.__doc__
    return copy
