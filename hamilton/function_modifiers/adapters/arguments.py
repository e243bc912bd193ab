"""The arguments of a data adapter, and which of several adapters handles a type."""

import logging
from collections.abc import Callable, Sequence
from typing import Any

from hamilton.function_modifiers.dependencies import (
    LiteralDependency,
    ParametrizedDependency,
    UpstreamDependency,
)
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.io.data_adapters import AdapterCommon, DataLoader, DataSaver
from hamilton.node import DependencyType

logger = logging.getLogger(__name__)


class AdapterFactory:
    """Makes one adapter.

    :param adapter_cls: the class of the adapter.
    :param kwargs: its arguments.
    :raises InvalidDecoratorException: if arguments are missing or unknown.
    """

    def __init__(self, adapter_cls: type[AdapterCommon], **kwargs: ParametrizedDependency):
        self.adapter_cls = adapter_cls
        self.kwargs = kwargs
        self.validate()

    def validate(self) -> None:
        """Check the names of the arguments.

        :raises InvalidDecoratorException: if some are missing or unknown.
        """
        required = self.adapter_cls.get_required_arguments()
        known = [*required, *self.adapter_cls.get_optional_arguments()]
        if missing := [name for name in required if name not in self.kwargs]:
            raise InvalidDecoratorException(
                f"{self.adapter_cls.__qualname__} needs {missing} as well. Its arguments are {known}."
            )
        if unknown := [name for name in self.kwargs if name not in known]:
            raise InvalidDecoratorException(
                f"{self.adapter_cls.__qualname__} has no arguments {unknown}. Its arguments are {known}."
            )

    def create_loader(self, **resolved_kwargs: Any) -> DataLoader:
        """Make a loader.

        :param resolved_kwargs: value by argument.
        :raises InvalidDecoratorException: if it cannot load.
        """
        if not self.adapter_cls.can_load():
            raise InvalidDecoratorException(f"{self.adapter_cls.__qualname__} cannot load data.")
        return self.adapter_cls(**resolved_kwargs)

    def create_saver(self, **resolved_kwargs: Any) -> DataSaver:
        """Make a saver.

        :param resolved_kwargs: value by argument.
        :raises InvalidDecoratorException: if it cannot save.
        """
        if not self.adapter_cls.can_save():
            raise InvalidDecoratorException(f"{self.adapter_cls.__qualname__} cannot save data.")
        return self.adapter_cls(**resolved_kwargs)


def resolve_kwargs(kwargs: dict[str, Any]) -> tuple[dict[str, str], dict[str, Any]]:
    """Sort arguments by where they come from.

    :param kwargs: ``source()``, ``value()``, or plain values by name.
    :return: node by argument, and value by argument.
    """
    nodes, values = {}, {}
    for name, given in kwargs.items():
        if isinstance(given, UpstreamDependency):
            nodes[name] = given.source
        else:
            values[name] = given.value if isinstance(given, LiteralDependency) else given
    return nodes, values


def input_types_of(
    adapter_cls: type[AdapterCommon], nodes: dict[str, str], values: dict[str, Any]
) -> dict[str, tuple[Any, DependencyType]]:
    """The inputs of the node that an adapter becomes.

    :param adapter_cls: the class of the adapter.
    :param nodes: node by argument.
    :param values: value by argument.
    :return: type and dependency type by node.
    """
    inputs = {
        nodes.get(name, name): (type_, DependencyType.REQUIRED)
        for name, type_ in adapter_cls.get_required_arguments().items()
        if name not in values
    }
    for name, type_ in adapter_cls.get_optional_arguments().items():
        if name in nodes:
            inputs[nodes[name]] = (type_, DependencyType.OPTIONAL)
    return inputs


def arguments_from(
    nodes: dict[str, str], values: dict[str, Any]
) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """How the arguments of an adapter follow from the inputs of its node.

    :param nodes: node by argument.
    :param values: value by argument.
    :return: a function from value by node to value by argument.
    """

    def read(inputs: dict[str, Any]) -> dict[str, Any]:
        taken = set(nodes.values())
        arguments = {name: inputs[source] for name, source in nodes.items() if source in inputs}
        return {**values, **{k: v for k, v in inputs.items() if k not in taken}, **arguments}

    return read


def resolve_adapter_class(
    type_: type[type], loader_classes: Sequence[type[AdapterCommon]]
) -> type[AdapterCommon] | None:
    """Choose the adapter for a type: the last registered one that handles it.

    :param type_: the type.
    :param loader_classes: the adapters.
    :return: an adapter; one for any type if none handles this one; None if there is none of these either.
    """
    newest_first = list(reversed(loader_classes))
    fitting = [adapter for adapter in newest_first if adapter.applies_to(type_)]
    if len(fitting) > 1:
        logger.warning("Several adapters handle %s; %s, registered last, is used.", type_, fitting[0])
    for_any = (adapter for adapter in newest_first if Any in adapter.applicable_types())
    return fitting[0] if fitting else next(for_any, None)
