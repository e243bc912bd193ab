"""Lifecycle points: how a class declares that it takes part at one moment of a driver's life.

A point is a hook (any number of adapters, nothing returned), a method (at most one adapter, its return
value is used) or a validator (any number, each answers valid or not). The names of all points are kept
here; what is called at which moment is not known here.
"""

import dataclasses
import inspect
from collections.abc import Callable

REGISTERED_SYNC_HOOKS: set[str] = set()
REGISTERED_ASYNC_HOOKS: set[str] = set()
REGISTERED_SYNC_METHODS: set[str] = set()
REGISTERED_ASYNC_METHODS: set[str] = set()
REGISTERED_SYNC_VALIDATORS: set[str] = set()

# Names of the class attributes that hold the point a class takes part in.
SYNC_HOOK = "hooks"
ASYNC_HOOK = "async_hooks"
SYNC_METHOD = "methods"
ASYNC_METHOD = "async_methods"
SYNC_VALIDATOR = "validators"


@dataclasses.dataclass
class ValidationResult:
    """The answer of one validator."""

    success: bool
    error: str | None
    validator: object


class ValidationException(Exception):
    """A validator rejected a node or the graph."""

    # Tracebacks and pickles name it where users import it from.
    __module__ = "hamilton.lifecycle.base"


class InvalidLifecycleAdapter(Exception):
    """A class declares a lifecycle point in a way that cannot be called."""

    # Tracebacks and pickles name it where users import it from.
    __module__ = "hamilton.lifecycle.base"


def validate_lifecycle_adapter_function(
    fn: Callable, returns_value: bool, return_type: type | None = None
) -> None:
    """Check that a function can take part in a driver's life: that it is called by keywords only.

    :param fn: the function.
    :param returns_value: whether it has to declare what it returns, or must not.
    :param return_type: what it has to return, if that matters.
    :raises InvalidLifecycleAdapter: if it cannot.
    """
    signature = inspect.signature(fn)
    annotated = signature.return_annotation is not inspect.Signature.empty
    if annotated != returns_value:
        raise InvalidLifecycleAdapter(
            f"{fn.__qualname__} must {'declare what it returns' if returns_value else 'not declare a return type'}."
        )
    for parameter in signature.parameters.values():
        if parameter.name != "self" and parameter.kind is not inspect.Parameter.KEYWORD_ONLY:
            raise InvalidLifecycleAdapter(
                f"{fn.__qualname__} takes {parameter.name!r} by position; put a `*` after `self`: "
                f"lifecycle functions are called with keyword arguments only."
            )


def validate_hook_fn(fn: Callable) -> None:
    """Check that a function can be a hook.

    :raises InvalidLifecycleAdapter: if it cannot.
    """
    validate_lifecycle_adapter_function(fn, returns_value=False)


def validate_method_fn(fn: Callable) -> None:
    """Check that a function can be a method.

    :raises InvalidLifecycleAdapter: if it cannot.
    """
    validate_lifecycle_adapter_function(fn, returns_value=True)


def validate_validator_fn(fn: Callable) -> None:
    """Check that a function can be a validator.

    :raises InvalidLifecycleAdapter: if it cannot.
    """
    if inspect.iscoroutinefunction(fn):
        raise InvalidLifecycleAdapter(
            f"{fn.__qualname__} is a coroutine; validators must be plain functions."
        )
    validate_lifecycle_adapter_function(fn, returns_value=True)


def _declared(clazz: type, fn_name: str) -> Callable:
    fn = getattr(clazz, fn_name, None)
    if fn is None:
        raise ValueError(
            f"{clazz} is decorated as taking part in {fn_name!r} but has no method of that name."
        )
    return fn


class lifecycle:
    """Class decorators that declare a lifecycle point."""

    @classmethod
    def base_hook(cls, fn_name: str) -> Callable[[type], type]:
        """Declare a hook, a coroutine if its function is one."""

        def decorate(clazz: type) -> type:
            fn = _declared(clazz, fn_name)
            validate_hook_fn(fn)
            if inspect.iscoroutinefunction(fn):
                setattr(clazz, ASYNC_HOOK, fn_name)
                REGISTERED_ASYNC_HOOKS.add(fn_name)
            else:
                setattr(clazz, SYNC_HOOK, fn_name)
                REGISTERED_SYNC_HOOKS.add(fn_name)
            return clazz

        return decorate

    @classmethod
    def base_method(cls, fn_name: str) -> Callable[[type], type]:
        """Declare a method, a coroutine if its function is one."""

        def decorate(clazz: type) -> type:
            fn = _declared(clazz, fn_name)
            validate_method_fn(fn)
            if inspect.iscoroutinefunction(fn):
                setattr(clazz, ASYNC_METHOD, fn_name)
                REGISTERED_ASYNC_METHODS.add(fn_name)
            else:
                setattr(clazz, SYNC_METHOD, fn_name)
                REGISTERED_SYNC_METHODS.add(fn_name)
            return clazz

        return decorate

    @classmethod
    def base_validator(cls, fn_name: str) -> Callable[[type], type]:
        """Declare a validator."""

        def decorate(clazz: type) -> type:
            validate_validator_fn(_declared(clazz, fn_name))
            setattr(clazz, SYNC_VALIDATOR, fn_name)
            REGISTERED_SYNC_VALIDATORS.add(fn_name)
            return clazz

        return decorate
