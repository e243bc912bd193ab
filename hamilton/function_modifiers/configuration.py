"""Modifiers that decide by the configuration whether a function stands in the graph."""

from collections.abc import Callable, Collection
from typing import Any

from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.steps import NodeResolver, sanitize_function_name


class ConfigResolver:
    """A condition on the configuration.

    :param resolves: the condition.
    :param config_used: the keys it looks at.
    """

    def __init__(self, resolves: Callable[[dict[str, Any]], bool], config_used: list[str]):
        self.resolves = resolves
        self._config_used = config_used

    @property
    def optional_config(self) -> dict[str, Any]:
        """The keys it looks at, which need not be set."""
        return dict.fromkeys(self._config_used)

    def __call__(self, config: dict[str, Any]) -> bool:
        return self.resolves(config)

    @staticmethod
    def when(**key_value_pairs: Any) -> "ConfigResolver":
        """All keys have these values."""
        return ConfigResolver(
            lambda config: all(v == config.get(k) for k, v in key_value_pairs.items()), list(key_value_pairs)
        )

    @staticmethod
    def when_not(**key_value_pairs: Any) -> "ConfigResolver":
        """No key has this value."""
        return ConfigResolver(
            lambda config: all(v != config.get(k) for k, v in key_value_pairs.items()), list(key_value_pairs)
        )

    @staticmethod
    def when_in(**key_value_group_pairs: Collection[Any]) -> "ConfigResolver":
        """All keys have one of these values."""
        return ConfigResolver(
            lambda config: all(config.get(k) in v for k, v in key_value_group_pairs.items()),
            list(key_value_group_pairs),
        )

    @staticmethod
    def when_not_in(**key_value_group_pairs: Collection[Any]) -> "ConfigResolver":
        """No key has one of these values."""
        return ConfigResolver(
            lambda config: all(config.get(k) not in v for k, v in key_value_group_pairs.items()),
            list(key_value_group_pairs),
        )


class config(NodeResolver):
    """Keeps a function if the configuration meets a condition.

    The node is called like the function, less what follows its last double underscore, so that
    ``price__eu`` and ``price__us`` can be variants of ``price``. A key that is not set counts as None.

    :param resolves: the condition.
    :param target_name: the name of the node if it is not the function's.
    :param config_used: the keys the condition looks at; it sees all of the configuration if not given.
    """

    def __init__(
        self,
        resolves: Callable[[dict[str, Any]], bool],
        target_name: str | None = None,
        config_used: list[str] | None = None,
    ):
        self.does_resolve = resolves
        self.target_name = target_name
        self._config_used = config_used

    def required_config(self) -> list[str] | None:
        return None if self._config_used is None else []

    def optional_config(self) -> dict[str, Any] | None:
        return None if self._config_used is None else dict.fromkeys(self._config_used)

    def resolve(self, fn: Callable, config: dict[str, Any]) -> Callable | None:
        if not self.does_resolve(config):
            return None
        fn.__config_decorated__ = ["__UNKNOWN__"] if self._config_used is None else self._config_used
        if not hasattr(fn, "__original_name__"):
            fn.__original_name__ = fn.__name__
        fn.__name__ = sanitize_function_name(fn.__name__) if self.target_name is None else self.target_name
        return fn

    def validate(self, fn: Callable) -> None:
        """Check that the function's name leaves a name for the node."""
        if fn.__name__.endswith("__"):
            raise InvalidDecoratorException(
                f"{fn.__name__} ends with two underscores. With @config, what follows the last two names the "
                f"variant: {fn.__name__}v2 would be a variant of {fn.__name__[:-2]}."
            )

    @staticmethod
    def when(name: str | None = None, **key_value_pairs: Any) -> "config":
        """Keep the function if all keys have these values.

        :param name: the name of the node.
        :param key_value_pairs: value by key.
        """
        return _conditional(ConfigResolver.when(**key_value_pairs), name)

    @staticmethod
    def when_not(name: str | None = None, **key_value_pairs: Any) -> "config":
        """Keep the function if no key has this value.

        :param name: the name of the node.
        :param key_value_pairs: value by key.
        """
        return _conditional(ConfigResolver.when_not(**key_value_pairs), name)

    @staticmethod
    def when_in(name: str | None = None, **key_value_group_pairs: Collection[Any]) -> "config":
        """Keep the function if all keys have one of these values.

        :param name: the name of the node.
        :param key_value_group_pairs: values by key.
        """
        return _conditional(ConfigResolver.when_in(**key_value_group_pairs), name)

    @staticmethod
    def when_not_in(**key_value_group_pairs: Collection[Any]) -> "config":
        """Keep the function if no key has one of these values.

        :param key_value_group_pairs: values by key.
        """
        return _conditional(ConfigResolver.when_not_in(**key_value_group_pairs), None)


def _conditional(resolver: ConfigResolver, name: str | None) -> config:
    return config(resolver, target_name=name, config_used=list(resolver.optional_config))


class hamilton_exclude(NodeResolver):
    """Keeps a function out of the graph."""

    def __init__(self) -> None:
        pass

    def resolve(self, *args: Any, **kwargs: Any) -> Callable | None:
        return None

    def validate(self, fn: Callable) -> None:
        """Any function will do."""
