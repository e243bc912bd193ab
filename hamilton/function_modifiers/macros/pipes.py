"""Pipes: modifiers that pass an input or the output of a function through steps, each a node.

What a step is, is in ``application``.
"""

import inspect
from collections.abc import Callable, Collection
from typing import Any

from hamilton import node, signatures
from hamilton.dev_utils.deprecation import deprecated
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.macros.application import (
    Applicable,
    NamespaceType,
    chain_transforms,
    config_of,
)
from hamilton.function_modifiers.steps import NodeInjector
from hamilton.function_modifiers.targets import NodeTransformer, TargetType


class SingleTargetError(Exception):
    """Both a pipe and one of its steps say which outputs they are applied to."""

    __module__ = "hamilton.function_modifiers.macros"


def _refuse_unsupported(name: str, collapse: bool, chain: bool) -> None:
    if collapse:
        raise NotImplementedError(f"{name}(collapse=True) is not supported: each step is a node of its own.")
    if chain:
        raise NotImplementedError(f"{name}(_chain=True) is not supported.")


def _identity(foo: Any) -> Any:
    return foo


class pipe_input(NodeInjector):
    """Passes one input of a function through steps before the function sees it.

    :param transforms: the steps, in order.
    :param namespace: the namespace of their nodes: ``...`` for the function's name, None for none.
    :param on_input: the parameter; the first one if not given.
    :param collapse: not supported.
    :param _chain: not supported.
    :raises NotImplementedError: if what is not supported is asked for.
    """

    def __init__(
        self,
        *transforms: Applicable,
        namespace: NamespaceType = ...,
        on_input: TargetType = None,
        collapse: bool = False,
        _chain: bool = False,
    ):
        if on_input is not None and not isinstance(on_input, str):
            raise NotImplementedError(
                f"on_input takes the name of one parameter, but got {on_input!r}. "
                f"Use a pipe_input for each parameter."
            )
        _refuse_unsupported("pipe_input", collapse, _chain)
        self.transforms = transforms
        self.collapse = collapse
        self.chain = _chain
        self.namespace = namespace
        self.target = [on_input]

    def inject_nodes(
        self, params: dict[str, type[type]], config: dict[str, Any], fn: Callable
    ) -> tuple[list[node.Node], dict[str, str]]:
        """Make the nodes of the steps.

        :raises InvalidDecoratorException: if the parameter is not an input of the function's nodes.
        """
        own = list(signatures.parameters(fn))
        where = f"{fn.__name__} ({signatures.place(fn)})"
        # An unknown name means the first parameter, as in apache-hamilton.
        (wanted,) = self.target
        chosen = wanted if wanted in params else next(iter(own), None)
        if chosen not in params or chosen not in own:
            raise InvalidDecoratorException(
                f"@{self.name} on {where} cannot find the parameter {wanted or chosen} among the inputs of its "
                f"nodes, {list(params)}. Name one of them with on_input; another modifier may have renamed it."
            )
        nodes, last = chain_transforms(chosen, self.transforms, self.namespace, config, fn)
        return nodes, {chosen: last}

    def validate(self, fn: Callable) -> None:
        """Check the steps."""
        for transform in self.transforms:
            transform.validate(chain_first_param=True, allow_custom_namespace=self.namespace is ...)

    def optional_config(self) -> dict[str, Any]:
        return config_of(self.transforms)


@deprecated(
    warn_starting=(1, 20, 0),
    fail_starting=(2, 0, 0),
    use_this=pipe_input,
    explanation="There is pipe_output as well now, so pipe is called pipe_input.",
    current_version=(1, 77, 0),
    migration_guide="https://hamilton.apache.org/reference/decorators/",
)
class pipe(pipe_input):
    """The earlier name of ``pipe_input``."""

    def __init__(
        self,
        *transforms: Applicable,
        namespace: NamespaceType = ...,
        on_input: TargetType = None,
        collapse: bool = False,
        _chain: bool = False,
    ):
        super().__init__(*transforms, namespace=namespace, on_input=on_input)


class pipe_output(NodeTransformer):
    """Passes the outputs of a function through steps. What the function itself yields is ``<node>.raw``.

    :param transforms: the steps, in order.
    :param namespace: the namespace of their nodes: ``...`` for the output's name, None for none.
    :param on_output: the outputs; all final ones if not given.
    :param collapse: not supported.
    :param _chain: not supported.
    :raises SingleTargetError: if both the pipe and a step say which outputs.
    :raises NotImplementedError: if what is not supported is asked for.
    """

    def __init__(
        self,
        *transforms: Applicable,
        namespace: NamespaceType = ...,
        on_output: TargetType = None,
        collapse: bool = False,
        _chain: bool = False,
    ):
        if on_output is not None and any(transform.target is not None for transform in transforms):
            raise SingleTargetError("Say which outputs on the pipe_output or on its steps, but not on both.")
        if on_output is ...:
            raise ValueError(
                "pipe_output(on_output=...) is not allowed: pass None, a name, or several names."
            )
        super().__init__(target=on_output)
        _refuse_unsupported("pipe_output", collapse, _chain)
        self.transforms = transforms
        self.collapse = collapse
        self.chain = _chain
        self.namespace = namespace

    def _filter_individual_target(self, node_: node.Node) -> list[Applicable]:
        """The steps that are applied to a node."""
        chosen = []
        for transform in self.transforms:
            target = [transform.target] if isinstance(transform.target, str) else transform.target
            if not isinstance(target, Collection) or node_.name in target:
                chosen.append(transform)
        return chosen

    def transform_node(self, node_: node.Node, config: dict[str, Any], fn: Callable) -> Collection[node.Node]:
        """Put the steps behind a node. The last node takes its name and the type of the last step."""
        chosen = self._filter_individual_target(node_)
        if not chosen:
            return [node_]
        if inspect.iscoroutinefunction(fn):
            raise ValueError(
                f"The output of {fn.__qualname__} ({signatures.place(fn)}) cannot go through steps, because it is an "
                f"async def: let another function take it, and put the steps there."
            )
        raw = node_.copy_with(name=f"{node_.name}.raw")
        namespace = node_.name if self.namespace is ... else self.namespace
        steps, last = chain_transforms(raw.name, chosen, namespace, config, fn)
        if not steps:
            return [node_]
        # An own node hands the value on, so that a step may have whatever name it likes.
        out = node.Node(
            node_.name,
            steps[-1].type,
            callabl=_identity,
            tags={"module": "hamilton.function_modifiers.macros"},
        ).reassign_inputs(input_names={"foo": last})
        return [raw, *steps, out]

    def validate(self, fn: Callable) -> None:
        """Check the steps."""
        for transform in self.transforms:
            transform.validate(chain_first_param=True, allow_custom_namespace=self.namespace is ...)

    def optional_config(self) -> dict[str, Any]:
        return config_of(self.transforms)
