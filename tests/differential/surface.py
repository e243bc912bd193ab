"""Says what the public surface of whichever ``hamilton`` it runs with is: modules, names, signatures.

Reads a JSON list of module names from standard input, writes a JSON object to standard output: for each module
either why it cannot be imported, or a description of each public name by name.
"""

import dataclasses
import enum
import importlib
import inspect
import json
import logging
import sys
import types
import warnings


def parameters(function):
    """Names, kinds and defaults of parameters; annotations are each package's own."""
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        return None
    return [
        [p.name, p.kind.name, "-" if p.default is p.empty else default(p.default)]
        for p in signature.parameters.values()
    ]


def default(value):
    """A default such that equal descriptions mean equal defaults."""
    if isinstance(value, (type, types.FunctionType)) or type(value).__module__ not in ("builtins", "pathlib"):
        return getattr(value, "__name__", type(value).__name__)
    return repr(value)


def of_class(cls):
    """What a class offers: its constructor, its methods, its values."""
    found = {}
    for name in sorted({key for base in cls.__mro__ for key in vars(base)}):
        if name.startswith("_") and name not in ("__init__", "__getitem__"):
            continue
        static = inspect.getattr_static(cls, name, None)
        if isinstance(static, property) or type(static).__name__ == "cached_property":
            found[name] = "property"
        elif isinstance(static, (staticmethod, classmethod)):
            found[name] = [type(static).__name__, parameters(getattr(cls, name))]
        elif callable(static):
            found[name] = parameters(static)
        else:
            found[name] = "value"
    if dataclasses.is_dataclass(cls):
        found["<fields>"] = [f.name for f in dataclasses.fields(cls)]
    if issubclass(cls, enum.Enum):
        found["<members>"] = {m.name: repr(m.value) for m in cls}
        found.pop("__init__", None)
    return found


def described(value):
    """What a name of a module is."""
    if inspect.isclass(value):
        return ["class", of_class(value)]
    if isinstance(value, types.ModuleType):
        return ["module"]
    if inspect.isroutine(value):
        return ["function", parameters(value)]
    return ["value"]


def is_at_home(module, name, value):
    """Whether a name is defined in a module, or a package that has it for its users, and not merely imported."""
    if isinstance(value, types.ModuleType) or name == "TYPE_CHECKING":
        return False
    # What older versions of Python lack is made up on the spot.
    if getattr(value, "__name__", "") == "<lambda>":
        return False
    home = getattr(value, "__module__", None) if inspect.isclass(value) or inspect.isroutine(value) else None
    if home is None:
        # A value: one of the module's own if it is written like a constant.
        return name.isupper()
    return home == module.__name__ or (hasattr(module, "__path__") and home.startswith(f"{module.__name__}."))


def surface(name):
    """The public names of a module, and which of them are at home there."""
    try:
        module = importlib.import_module(name)
    except Exception as error:  # noqa: BLE001 - that it cannot be imported is what is observed
        return type(error).__name__
    found = sorted({*dir(module), *getattr(module, "__all__", ())})
    names = {key: value for key in found if (value := getattr(module, key, None)) is not None}
    public = {key: value for key, value in names.items() if not key.startswith("_")}
    return {
        "names": {key: described(value) for key, value in public.items()},
        "at home": [key for key, value in public.items() if is_at_home(module, key, value)],
    }


def main():
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    json.dump({name: surface(name) for name in json.load(sys.stdin)}, sys.stdout)


if __name__ == "__main__":
    main()
