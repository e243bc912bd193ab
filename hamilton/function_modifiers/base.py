"""The base classes of modifiers, for those who write their own.

The parts are in ``steps`` (what a modifier offers), ``targets`` (which nodes it acts on) and
``resolution`` (the order in which modifiers act).
"""

from hamilton.function_modifiers.exceptions import InvalidDecoratorException, MissingConfigParametersException
from hamilton.function_modifiers.resolution import (
    _add_original_function_to_nodes,
    filter_config,
    get_node_decorators,
    resolve_config,
    resolve_nodes,
)
from hamilton.function_modifiers.steps import (
    DECORATOR_COUNTER,
    DynamicResolver,
    NodeCreator,
    NodeExpander,
    NodeInjector,
    NodeResolver,
    NodeTransformLifecycle,
    SubDAGModifier,
    sanitize_function_name,
    track_decorator_usage,
)
from hamilton.function_modifiers.targets import (
    DefaultNodeCreator,
    DefaultNodeDecorator,
    DefaultNodeResolver,
    NodeDecorator,
    NodeTransformer,
    SingleNodeNodeTransformer,
    TargetType,
)

__all__ = [
    "DECORATOR_COUNTER",
    "DefaultNodeCreator",
    "DefaultNodeDecorator",
    "DefaultNodeResolver",
    "DynamicResolver",
    "InvalidDecoratorException",
    "MissingConfigParametersException",
    "NodeCreator",
    "NodeDecorator",
    "NodeExpander",
    "NodeInjector",
    "NodeResolver",
    "NodeTransformLifecycle",
    "NodeTransformer",
    "SingleNodeNodeTransformer",
    "SubDAGModifier",
    "TargetType",
    "_add_original_function_to_nodes",
    "filter_config",
    "get_node_decorators",
    "resolve_config",
    "resolve_nodes",
    "sanitize_function_name",
    "track_decorator_usage",
]
