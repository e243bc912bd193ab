"""Modifiers that are only chosen once the configuration is known."""

import enum
import inspect
from collections.abc import Callable
from typing import Any

from hamilton import settings, signatures
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.steps import DynamicResolver, NodeTransformLifecycle

VALID_PARAM_KINDS = [inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY]


class ResolveAt(enum.Enum):
    """When a modifier is chosen."""

    CONFIG_AVAILABLE = "config_available"


def extract_and_validate_params(fn: Callable) -> tuple[list[str], dict[str, Any]]:
    """The configuration keys that a choosing function asks for.

    :param fn: the function.
    :return: the keys it needs, and those it may use with their defaults.
    :raises InvalidDecoratorException: if one of its parameters cannot be passed by name.
    """
    parameters = inspect.signature(fn).parameters.values()
    if bad := [p.name for p in parameters if p.kind not in VALID_PARAM_KINDS]:
        raise InvalidDecoratorException(
            f"The function that chooses a modifier ({signatures.place(fn)}) takes {bad}, which cannot be passed "
            f"by name. Each of its parameters has to be a configuration key."
        )
    missing = inspect.Parameter.empty
    required = [p.name for p in parameters if p.default is missing]
    return required, {p.name: p.default for p in parameters if p.default is not missing}


class resolve(DynamicResolver):
    """Decorates a function with what another one makes of the configuration.

    Needs the configuration key ``hamilton.enable_power_user_mode`` to be set, since such a dataflow
    cannot be read without its configuration.

    :param when: when to choose; there is only ``ResolveAt.CONFIG_AVAILABLE``.
    :param decorate_with: the choosing function; its parameters are configuration keys.
    :raises ValueError: if it is to be chosen at another time.
    :raises InvalidDecoratorException: if a parameter cannot be passed by name.
    """

    def __init__(self, *, when: ResolveAt, decorate_with: Callable[..., NodeTransformLifecycle]):
        if when != ResolveAt.CONFIG_AVAILABLE:
            raise ValueError(
                f"A modifier can be chosen at ResolveAt.CONFIG_AVAILABLE only, but got when={when!r}."
            )
        self.until = when
        self.decorate_with = decorate_with
        self._required_config, self._optional_config = extract_and_validate_params(decorate_with)

    def required_config(self) -> list[str] | None:
        return self._required_config

    def optional_config(self) -> dict[str, Any] | None:
        return self._optional_config

    def resolve(self, config: dict[str, Any], fn: Callable) -> NodeTransformLifecycle:
        """Choose the modifier.

        :param config: the configuration.
        :param fn: the decorated function.
        :return: the modifier, which fits the function.
        :raises InvalidDecoratorException: if power user mode is off, a key is not set, or it does not fit.
        """
        where = f"@{self.name} on {fn.__name__} ({signatures.place(fn)})"
        if not config[settings.ENABLE_POWER_USER_MODE]:
            raise InvalidDecoratorException(
                f"{where} needs power user mode, since the dataflow cannot be read without its configuration: "
                f"set {settings.ENABLE_POWER_USER_MODE!r} to True in the driver's configuration."
            )
        if missing := [key for key in self._required_config if key not in config]:
            raise InvalidDecoratorException(f"{where} needs the configuration keys {missing}.")
        keys = [*self._required_config, *(key for key in self._optional_config if key in config)]
        modifier = self.decorate_with(**{key: config[key] for key in keys})
        if hasattr(modifier, "validate"):
            modifier.validate(fn)
        return modifier


class resolve_from_config(resolve):
    """Decorates a function with what another one makes of the configuration; see ``resolve``.

    :param decorate_with: the choosing function; its parameters are configuration keys.
    """

    def __init__(self, *, decorate_with: Callable[..., NodeTransformLifecycle]):
        super().__init__(when=ResolveAt.CONFIG_AVAILABLE, decorate_with=decorate_with)
