"""``save_to``: a node that saves what a function yields."""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from hamilton import node, signatures
from hamilton.function_modifiers.adapters.arguments import (
    AdapterFactory,
    arguments_from,
    input_types_of,
    resolve_adapter_class,
    resolve_kwargs,
)
from hamilton.function_modifiers.dependencies import ParametrizedDependency
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.targets import SingleNodeNodeTransformer
from hamilton.io.data_adapters import DataSaver
from hamilton.node import DependencyType
from hamilton.registry import SAVER_REGISTRY, adapters


class SaveToDecorator(SingleNodeNodeTransformer):
    """Adds a node that saves the output of a function.

    :param saver_classes_: the savers to choose from by the type of the output.
    :param output_name_: the name of the saving node; ``save.<output>`` if not given.
    :param target_: the output; the only final one if not given.
    :param kwargs: arguments of the saver.
    """

    def __init__(
        self,
        saver_classes_: Sequence[type[DataSaver]],
        output_name_: str | None = None,
        target_: str | None = None,
        **kwargs: ParametrizedDependency,
    ):
        super().__init__()
        self.artifact_name = output_name_
        self.saver_classes = saver_classes_
        self.kwargs = kwargs
        self.target = target_

    def create_saver_node(self, node_: node.Node, config: dict[str, Any], fn: Callable | None) -> node.Node:
        """Make the node that saves another.

        :param node_: the node to save.
        :param config: not used.
        :param fn: the function it comes from, for messages.
        :raises InvalidDecoratorException: if no saver takes its type, or the arguments are wrong.
        """
        saved = node_.name if self.target is None else self.target
        saver_cls = resolve_adapter_class(node_.type, self.saver_classes)
        if saver_cls is None:
            raise InvalidDecoratorException(
                f"No saver takes {node_.type}, the type of {saved} ({signatures.place(fn)}). "
                f"Tried: {[saver.__qualname__ for saver in self.saver_classes]}."
            )
        factory = AdapterFactory(saver_cls, **self.kwargs)
        nodes, values = resolve_kwargs(self.kwargs)
        read_arguments = arguments_from(nodes, values)
        also_argument = saved in nodes.values()

        def save_data(**inputs: Any) -> dict[str, Any]:
            given = inputs if also_argument else {k: v for k, v in inputs.items() if k != saved}
            return factory.create_saver(**read_arguments(given)).save_data(inputs[saved])

        return node.Node(
            saved if self.artifact_name is None else self.artifact_name,
            dict[str, Any],
            callabl=save_data,
            input_types={
                **input_types_of(saver_cls, nodes, values),
                saved: (node_.type, DependencyType.REQUIRED),
            },
            namespace=("save",) if self.artifact_name is None else (),
            tags={
                "hamilton.data_saver": True,
                "hamilton.data_saver.sink": str(saver_cls.name()),
                "hamilton.data_saver.classname": str(saver_cls.__qualname__),
            },
        )

    def transform_node(self, node_: node.Node, config: dict[str, Any], fn: Callable) -> Collection[node.Node]:
        """Put the saving node beside the node."""
        return [self.create_saver_node(node_, config, fn), node_]

    def validate(self, fn: Callable) -> None:
        """Any function will do; the savers are judged once the types of its nodes are known."""


class save_to__meta__(type):
    """Finds savers by attribute."""

    def __getattr__(cls, item: str) -> Callable[..., SaveToDecorator]:
        if item.startswith("__") or item not in SAVER_REGISTRY:
            raise AttributeError(
                f"There is no data saver called {item}. There are {adapters.known_keys()}; others may be "
                f"found once their library is installed, or registered with hamilton.registry.register_adapter()."
            )
        return save_to.decorator_factory(SAVER_REGISTRY[item])


class save_to(metaclass=save_to__meta__):
    """Saves the output of a function: ``@save_to.csv(path=source("path"), output_name_="saved")``.

    The attribute says which saver; its arguments are the saver's, as values, ``value()`` or ``source()``,
    and ``output_name_`` and ``target_`` of ``SaveToDecorator``.
    """

    def __call__(self, *args: Any, **kwargs: Any) -> SaveToDecorator:
        return SaveToDecorator(*args, **kwargs)

    @classmethod
    def decorator_factory(cls, savers: Sequence[type[DataSaver]]) -> Callable[..., SaveToDecorator]:
        """Make a modifier of savers.

        :param savers: the savers to choose from by the type of the output.
        """
        chosen = tuple(savers)

        def save_with(**kwargs: ParametrizedDependency) -> SaveToDecorator:
            return SaveToDecorator(chosen, **kwargs)

        return save_with
