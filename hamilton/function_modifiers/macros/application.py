"""One step of a pipe: a function to apply to a value, with its other arguments and conditions.

Knows how steps become a chain of nodes. Where in a dataflow the chain is put is in ``pipes``.
"""

import collections
import copy
import inspect
from collections.abc import Callable, Sequence
from types import EllipsisType
from typing import Any, Union

from hamilton import node, signatures
from hamilton.function_modifiers.configuration import ConfigResolver
from hamilton.function_modifiers.dependencies import (
    LiteralDependency,
    SingleDependency,
    UpstreamDependency,
    source,
)
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.targets import TargetType

NamespaceType = Union[str, EllipsisType, None]  # noqa: UP007 - part of the public interface as it is

_BY_NAME = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)


class Applicable:
    """A function with all arguments but the first, which is the value that flows through the pipe.

    Made by ``step`` and ``apply_to``; every method that changes something returns a copy.

    :param fn: the function; None while it is not known yet.
    :param args: positional arguments after the first: ``source()``, ``value()``, or plain values.
    :param kwargs: arguments by name.
    :param target_fn: the function whose output it is applied to, for ``mutate``.
    :param _resolvers: conditions under which it is applied.
    :param _name: the name of the node it becomes.
    :param _namespace: the namespace of that node; ``...`` for that of the pipe.
    :param _target: which outputs of the function it is applied to.
    :raises TypeError: if a function is given by name.
    :raises ValueError: if one of the arguments is called ``_name``.
    """

    def __init__(
        self,
        fn: Callable | str | None,
        args: tuple[Any | SingleDependency, ...],
        kwargs: dict[str, Any | SingleDependency],
        target_fn: Callable | str | None = None,
        _resolvers: list[ConfigResolver] | None = None,
        _name: str | None = None,
        _namespace: str | EllipsisType | None = ...,
        _target: TargetType = None,
    ):
        for given in (fn, target_fn):
            if isinstance(given, str):
                raise TypeError(f"Pass the function itself in place of its name, {given!r}.")
        if "_name" in kwargs:
            raise ValueError("_name is no argument of a step. Name its node with step(...).named(...).")
        self.fn = fn
        self.target_fn = target_fn
        self.args = args
        self.kwargs = {name: value for name, value in kwargs.items() if name != "__name"}
        self.resolvers = [] if _resolvers is None else _resolvers
        self.name = _name
        self.namespace = _namespace
        self.target = _target

    def _changed(self, **attributes: Any) -> "Applicable":
        changed = copy.copy(self)
        vars(changed).update(attributes)
        return changed

    def _only(self, condition: ConfigResolver) -> "Applicable":
        return self._changed(resolvers=[*self.resolvers, condition])

    def when(self, **key_value_pairs: Any) -> "Applicable":
        """Apply it only if all configuration keys have these values."""
        return self._only(ConfigResolver.when(**key_value_pairs))

    def when_not(self, **key_value_pairs: Any) -> "Applicable":
        """Apply it only if no configuration key has this value."""
        return self._only(ConfigResolver.when_not(**key_value_pairs))

    def when_in(self, **key_value_group_pairs: list) -> "Applicable":
        """Apply it only if all configuration keys have one of these values."""
        return self._only(ConfigResolver.when_in(**key_value_group_pairs))

    def when_not_in(self, **key_value_group_pairs: list) -> "Applicable":
        """Apply it only if no configuration key has one of these values."""
        return self._only(ConfigResolver.when_not_in(**key_value_group_pairs))

    def namespaced(self, namespace: NamespaceType) -> "Applicable":
        """Put its node into a namespace.

        :param namespace: the namespace; None for none, ``...`` for that of the pipe.
        """
        return self._changed(namespace=namespace)

    def named(self, name: str, namespace: NamespaceType = ...) -> "Applicable":
        """Name its node.

        :param name: the name.
        :param namespace: the namespace; None for none, ``...`` to leave it as it is.
        """
        return self._changed(
            name=self.name if name is None else name,
            namespace=self.namespace if namespace is ... else namespace,
        )

    def on_output(self, target: TargetType) -> "Applicable":
        """Apply it to some outputs of the function only.

        :param target: names of nodes.
        """
        return self._changed(target=self.target if target is None else target)

    def resolves(self, config: dict[str, Any]) -> bool:
        """Whether all conditions hold under a configuration."""
        return all(resolver(config) for resolver in self.resolvers)

    def get_config_elements(self) -> list[str]:
        """The configuration keys that its conditions look at."""
        return [key for resolver in self.resolvers for key in resolver.optional_config]

    def validate(self, chain_first_param: bool, allow_custom_namespace: bool) -> None:
        """Check that the function can be called with the arguments.

        :param chain_first_param: whether the first argument comes from the pipe.
        :param allow_custom_namespace: whether it may have a namespace of its own.
        :raises InvalidDecoratorException: if it cannot.
        """
        signature = inspect.signature(self.fn)
        where = f"{self.fn.__name__}{signature} ({signatures.place(self.fn)})"
        if not signature.parameters:
            raise InvalidDecoratorException(f"{where} takes nothing, so it cannot be applied to a value.")
        if bad := [name for name, p in signature.parameters.items() if p.kind not in _BY_NAME]:
            raise InvalidDecoratorException(f"{where} has parameters that cannot be passed by name: {bad}.")
        try:
            signature.bind(*([...] if chain_first_param else []), *self.args, **self.kwargs)
        except TypeError as e:
            raise InvalidDecoratorException(
                f"{where} cannot be applied with {self.args} and {self.kwargs}: {e}. "
                f"The first parameter is the value of the pipe, the others are arguments of the step."
            ) from e
        if self.namespace is not ... and not allow_custom_namespace:
            raise InvalidDecoratorException(
                f"{where} has a namespace of its own, and the pipe has one for all steps: leave one of them out."
            )
        try:
            node.Node.from_fn(self.fn)
        except ValueError as e:
            raise InvalidDecoratorException(f"{where} cannot be a step of a pipe. {e}") from e

    def resolve_namespace(self, default_namespace: str) -> tuple[str, ...]:
        """The namespace of its node.

        :param default_namespace: what ``...`` stands for.
        """
        if self.namespace is None:
            return ()
        return (default_namespace if self.namespace is ... else self.namespace,)

    def bind_function_args(self, current_param: str | None) -> tuple[dict[str, Any], dict[str, Any]]:
        """Sort the arguments by where they come from.

        :param current_param: the node that is the first argument; None if there is none.
        :return: node by parameter, and value by parameter.
        """
        first = () if current_param is None else (source(current_param),)
        bound = inspect.signature(self.fn).bind(*first, *self.args, **self.kwargs)
        nodes, values = {}, {}
        for parameter, given in bound.arguments.items():
            if isinstance(given, UpstreamDependency):
                nodes[parameter] = given.source
            else:
                values[parameter] = given.value if isinstance(given, LiteralDependency) else given
        return nodes, values


def step(fn: Callable, *args: SingleDependency | Any, **kwargs: SingleDependency | Any) -> Applicable:
    """Make a step of a pipe.

    :param fn: the function; its first parameter is the value of the pipe.
    :param args: further arguments: ``source()``, ``value()``, or plain values.
    :param kwargs: arguments by name.
    """
    return Applicable(fn=fn, args=args, kwargs=kwargs)


def apply_to(fn_: Callable | str, **mutating_fn_kwargs: SingleDependency | Any) -> Applicable:
    """Name a function for ``mutate`` to change, with arguments that hold for it alone.

    :param fn_: the function whose output is changed.
    :param mutating_fn_kwargs: arguments of the changing function.
    """
    return Applicable(fn=None, args=(), kwargs=mutating_fn_kwargs, target_fn=fn_)


def chain_transforms(
    target_arg: str,
    transforms: Sequence[Applicable],
    namespace: NamespaceType,
    config: dict[str, Any],
    fn: Callable,
) -> tuple[list[node.Node], str]:
    """Make the nodes of a pipe.

    :param target_arg: the node that the first step is applied to.
    :param transforms: the steps; those whose conditions do not hold are left out.
    :param namespace: the namespace of all nodes; ``...`` leaves it to the steps.
    :param config: the configuration.
    :param fn: the decorated function, whose name is the namespace of last resort.
    :return: the nodes, and the name of the last of them.
    """
    uses: collections.Counter[str] = collections.Counter()
    nodes = []
    for transform in transforms:
        if not transform.resolves(config):
            continue
        placed = transform if namespace is ... else transform.namespaced(namespace)
        function = placed.fn.__name__
        repeated = f"_{uses[function]}" if uses[function] else ""
        uses[function] += 1
        name = placed.name
        if name is None:
            name = f"with{'' if function.startswith('_') else '_'}{function}{repeated}"
        upstream, values = placed.bind_function_args(target_arg)
        unbound = node.Node.from_fn(placed.fn).copy_with(
            name=name, namespace=placed.resolve_namespace(fn.__name__)
        )
        nodes.append(unbound.reassign_inputs(input_names=upstream, input_values=values))
        target_arg = unbound.name
    return nodes, target_arg


def config_of(transforms: Sequence[Applicable]) -> dict[str, Any]:
    """The configuration keys that the conditions of some steps look at, None as default."""
    return {key: None for transform in transforms for key in transform.get_config_elements()}
