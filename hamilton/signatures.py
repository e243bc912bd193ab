"""What a function says about itself: its resolved type hints and its parameters.

Reading them through ``typing`` and ``inspect`` is the dearest part of building a graph, and several
modifiers ask for the same function, so the answers are remembered per function and plain functions
take a short cut. Knows nothing of nodes or modifiers.
"""

import inspect
import sys
import types
import typing
import weakref
from collections.abc import Callable
from typing import Any

_REQUIRED = inspect.Parameter.empty
_VARIADIC = inspect.CO_VARARGS | inspect.CO_VARKEYWORDS
_IMPLICIT_OPTIONAL = sys.version_info < (3, 11)

_hints_of_function: "weakref.WeakKeyDictionary[Callable, tuple[tuple, dict[str, Any]]]" = (
    weakref.WeakKeyDictionary()
)


def type_hints(fn: Callable) -> dict[str, Any]:
    """Resolve the annotations of a function, ``Annotated`` kept.

    :param fn: the function to read.
    :return: annotation by parameter name, and ``"return"``. Do not change it: it is shared.
    :raises NameError: if an annotation is a string that names something unknown.
    """
    annotations = getattr(fn, "__annotations__", None)
    if not isinstance(fn, types.FunctionType) or annotations is None:
        return typing.get_type_hints(fn, include_extras=True)
    if _all_plain_classes(fn, annotations):
        return annotations
    # A module copy or a modifier may replace annotations, so they are part of what is remembered.
    written = tuple(annotations.items())
    known = _hints_of_function.get(fn)
    if known is not None and _same(known[0], written):
        return known[1]
    hints = typing.get_type_hints(fn, include_extras=True)
    _hints_of_function[fn] = (written, hints)
    return hints


def bare_type_hints(fn: Callable) -> dict[str, Any]:
    """Resolve the annotations of a function, of ``Annotated`` only the type.

    :param fn: the function to read.
    :return: annotation by parameter name, and ``"return"``. Do not change it: it may be shared.
    :raises NameError: if an annotation is a string that names something unknown.
    """
    hints = type_hints(fn)
    return hints if hints is getattr(fn, "__annotations__", None) else typing.get_type_hints(fn)


def parameters(fn: Callable) -> dict[str, Any]:
    """The parameters of a function with their defaults.

    :param fn: the function to read.
    :return: default by parameter name in order of declaration; ``inspect.Parameter.empty`` where
        there is none.
    """
    code = getattr(fn, "__code__", None)
    if (
        not isinstance(fn, types.FunctionType)
        or code.co_flags & _VARIADIC
        or hasattr(fn, "__wrapped__")
        or hasattr(fn, "__signature__")
    ):
        return {name: p.default for name, p in inspect.signature(fn).parameters.items()}
    count = code.co_argcount
    out = dict.fromkeys(code.co_varnames[: count + code.co_kwonlyargcount], _REQUIRED)
    if fn.__defaults__:
        out.update(zip(code.co_varnames[count - len(fn.__defaults__) : count], fn.__defaults__, strict=True))
    if fn.__kwdefaults__:
        out.update(fn.__kwdefaults__)
    return out


def place(fn: Callable | None) -> str:
    """Where a function is written, for messages.

    :param fn: the function; None and callables without source are allowed.
    :return: file and line, or "place unknown".
    """
    code = getattr(fn, "__code__", None)
    return f"{code.co_filename}:{code.co_firstlineno}" if code is not None else "place unknown"


def _same(some: tuple, others: tuple) -> bool:
    # By identity: comparing annotations may be dear, and may even raise.
    return len(some) == len(others) and all(
        a[0] == b[0] and a[1] is b[1] for a, b in zip(some, others, strict=True)
    )


def _all_plain_classes(fn: types.FunctionType, annotations: dict[str, Any]) -> bool:
    """Whether resolving these annotations would change nothing."""
    if _IMPLICIT_OPTIONAL and (fn.__defaults__ or fn.__kwdefaults__):
        return False
    for value in annotations.values():
        # ``type`` itself is by far the most common case; classes of other metaclasses are as plain.
        if type(value) is not type and (not isinstance(value, type) or isinstance(value, types.GenericAlias)):
            return False
    return not hasattr(fn, "__no_type_check__")
