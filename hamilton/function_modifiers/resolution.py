"""From a decorated function to its nodes: the steps of its modifiers in their order.

The order is: dynamic (which modifiers are there), resolve (which function stands in the graph, if any),
generate (the first nodes), inject, expand, transform, decorate.
"""

import logging
from collections.abc import Callable, Collection
from typing import Any

from hamilton import node, settings
from hamilton.function_modifiers.exceptions import MissingConfigParametersException
from hamilton.function_modifiers.steps import (
    DynamicResolver,
    NodeCreator,
    NodeExpander,
    NodeInjector,
    NodeResolver,
    NodeTransformLifecycle,
)
from hamilton.function_modifiers.targets import (
    DefaultNodeCreator,
    DefaultNodeDecorator,
    DefaultNodeResolver,
    NodeDecorator,
    NodeTransformer,
)
from hamilton.signatures import place

logger = logging.getLogger(__name__)

_DYNAMIC = DynamicResolver.get_lifecycle_name()
_RESOLVE = NodeResolver.get_lifecycle_name()
_GENERATE = NodeCreator.get_lifecycle_name()
_INJECT = NodeInjector.get_lifecycle_name()
_EXPAND = NodeExpander.get_lifecycle_name()
_TRANSFORM = NodeTransformer.get_lifecycle_name()
_DECORATE = NodeDecorator.get_lifecycle_name()
_STEPS = (_RESOLVE, _GENERATE, _EXPAND, _TRANSFORM, _INJECT, _DECORATE)


def resolve_config(
    name_for_error: str,
    config: dict[str, Any],
    config_required: list[str] | None,
    config_optional_with_defaults: dict[str, Any] | None,
) -> dict[str, Any]:
    """Choose the part of the configuration that a modifier sees.

    :param name_for_error: the modifier's name.
    :param config: the driver's configuration.
    :param config_required: keys it needs; None lets it see everything.
    :param config_optional_with_defaults: keys it may use, with defaults.
    :return: the part.
    :raises MissingConfigParametersException: if a needed key is not set.
    """
    if config_required is None:
        return config
    optional = {settings.ENABLE_POWER_USER_MODE: False, **(config_optional_with_defaults or {})}
    if missing := set(config_required) - config.keys() - optional.keys():
        raise MissingConfigParametersException(
            f"@{name_for_error} needs the configuration keys {sorted(missing)}, which are not set. "
            f"Pass them to the driver's configuration."
        )
    chosen = {key: config[key] for key in config_required}
    chosen.update((key, config.get(key, default)) for key, default in optional.items())
    return chosen


def filter_config(config: dict[str, Any], decorator: NodeTransformLifecycle) -> dict[str, Any]:
    """The part of the configuration that a modifier asked for; see ``resolve_config``."""
    return resolve_config(decorator.name, config, decorator.required_config(), decorator.optional_config())


def get_node_decorators(fn: Callable, config: dict[str, Any]) -> dict[str, list[NodeTransformLifecycle]]:
    """The modifiers of a function by step, with stand-ins for the steps that cannot be left out.

    :param fn: the function.
    :param config: the driver's configuration, for modifiers chosen by it.
    :return: modifiers by name of step, in the order in which they act.
    """
    found: dict[str, list[NodeTransformLifecycle]] = {
        _RESOLVE: [DefaultNodeResolver()],
        _GENERATE: [DefaultNodeCreator()],
        _EXPAND: [],
        _TRANSFORM: [],
        _INJECT: [],
        _DECORATE: [DefaultNodeDecorator()],
    }
    written = [modifier for step in _STEPS for modifier in getattr(fn, step, ())]
    written += [chooser.resolve(config, fn) for chooser in getattr(fn, _DYNAMIC, ())]
    by_step: dict[str, list[NodeTransformLifecycle]] = {}
    for modifier in written:
        by_step.setdefault(modifier.get_lifecycle_name(), []).append(modifier)
    return {**found, **by_step}


def resolve_nodes(fn: Callable, config: dict[str, Any]) -> Collection[node.Node]:
    """Turn a function into nodes.

    :param fn: the function, decorated or not.
    :param config: the driver's configuration.
    :return: its nodes; none if a modifier leaves it out.
    """
    try:
        if not fn.__dict__ or _undecorated(fn):
            declared = node.Node.from_fn(fn)
            declared._originating_functions = (fn,)
            return [declared]
        resolved = _resolve_function(fn, config)
        if resolved is None:
            return []
        fn, modifiers = resolved
        nodes = _apply(fn, modifiers, config)
    except Exception:
        logger.exception("Function %s (%s) could not be turned into nodes.", fn.__name__, place(fn))
        raise
    return _add_original_function_to_nodes(fn, nodes)


def _add_original_function_to_nodes(fn: Callable, nodes: Collection[node.Node]) -> list[node.Node]:
    # Copied, because a modifier may hand out the same node objects for every graph; and without neighbours,
    # because copies that it has made of one node share their lists of them.
    return [
        n.copy_with(include_refs=False, originating_functions=(*(n.originating_functions or ()), fn))
        for n in nodes
    ]


def _undecorated(fn: Callable) -> bool:
    return not any(hasattr(fn, step) for step in (_DYNAMIC, *_STEPS))


def _resolve_function(
    fn: Callable, config: dict[str, Any]
) -> tuple[Callable, dict[str, list[NodeTransformLifecycle]]] | None:
    modifiers = get_node_decorators(fn, config)
    # An earlier graph of the same process may have renamed the function to its node already.
    if hasattr(fn, "__original_name__"):
        fn.__name__ = fn.__original_name__
    for resolver in modifiers[_RESOLVE]:
        chosen = resolver.resolve(fn, config=filter_config(config, resolver))
        if chosen is None:
            return None
        fn = chosen
    return fn, modifiers


def _apply(
    fn: Callable, modifiers: dict[str, list[NodeTransformLifecycle]], config: dict[str, Any]
) -> Collection[node.Node]:
    (creator,) = modifiers[_GENERATE]
    nodes = creator.generate_nodes(fn, filter_config(config, creator))
    # A function may carry one expander at most, which ``allows_multiple`` has seen to.
    for step in (_INJECT, _EXPAND, _TRANSFORM, _DECORATE):
        for modifier in modifiers[step]:
            nodes = modifier.transform_dag(nodes, filter_config(config, modifier), fn)
    return nodes
