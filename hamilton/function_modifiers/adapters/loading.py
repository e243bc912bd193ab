"""``load_from``: a parameter whose value a data loader reads."""

import inspect
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
from hamilton.function_modifiers.steps import NodeInjector
from hamilton.io.data_adapters import DataLoader
from hamilton.registry import LOADER_REGISTRY, adapters


class LoadFromDecorator(NodeInjector):
    """Feeds one parameter of a function with loaded data.

    :param loader_classes: the loaders to choose from by the type of the parameter.
    :param inject_: the parameter; may be left out if there is only one.
    :param kwargs: arguments of the loader.
    """

    def __init__(
        self,
        loader_classes: Sequence[type[DataLoader]],
        inject_: str | None = None,
        **kwargs: ParametrizedDependency,
    ):
        self.loader_classes = loader_classes
        self.kwargs = kwargs
        self.inject = inject_

    def get_loader_nodes(
        self, inject_parameter: str, load_type: type[type], namespace: str | None = None
    ) -> list[node.Node]:
        """Make the node that loads data and what is known about them, and the node that picks the data.

        :param inject_parameter: the parameter.
        :param load_type: its type.
        :param namespace: the namespace of both; without one, the data are called like the parameter.
        :raises InvalidDecoratorException: if no loader yields the type, or its arguments are wrong.
        """
        loader_cls = self._loader_for(load_type, inject_parameter)
        factory = AdapterFactory(loader_cls, **self.kwargs)
        nodes, values = resolve_kwargs(self.kwargs)
        read_arguments = arguments_from(nodes, values)

        def load_data(**inputs: Any) -> Any:
            return factory.create_loader(**read_arguments(inputs)).load_data(load_type)

        tags = {
            "hamilton.data_loader": True,
            "hamilton.data_loader.has_metadata": True,
            "hamilton.data_loader.source": str(loader_cls.name()),
            "hamilton.data_loader.classname": str(loader_cls.__qualname__),
            "hamilton.data_loader.node": inject_parameter,
        }
        loader = node.Node(
            inject_parameter,
            tuple[dict[str, Any], load_type],
            callabl=load_data,
            input_types=input_types_of(loader_cls, nodes, values),
            tags=tags,
            namespace=(namespace, "load_data") if namespace else ("load_data",),
        )
        data = node.Node(
            inject_parameter,
            load_type,
            callabl=lambda **loaded: loaded[loader.name][0],
            input_types={loader.name: loader.type},
            tags={**tags, "hamilton.data_loader.has_metadata": False},
            namespace=(namespace, "select_data") if namespace else (),
        )
        return [loader, data]

    def inject_nodes(
        self, params: dict[str, type[type]], config: dict[str, Any], fn: Callable
    ) -> tuple[Collection[node.Node], dict[str, str]]:
        """Make the nodes that load the parameter.

        :raises InvalidDecoratorException: if it is not clear which parameter, or none of the loaders fits.
        """
        where = f"{fn.__qualname__} ({signatures.place(fn)})"
        if self.inject is None and len(params) != 1:
            raise InvalidDecoratorException(
                f"@load_from on {where}: its nodes take {list(params)}. Say which of these with inject_."
            )
        if self.inject is not None and self.inject not in params:
            raise InvalidDecoratorException(
                f"@load_from on {where}: its nodes do not take {self.inject}, but {list(params)}."
            )
        (parameter,) = params if self.inject is None else (self.inject,)
        try:
            nodes = self.get_loader_nodes(parameter, params[parameter], fn.__name__)
        except InvalidDecoratorException as e:
            raise InvalidDecoratorException(f"@load_from on {where}: {e}") from e
        return nodes, {parameter: nodes[-1].name}

    def validate(self, fn: Callable) -> None:
        """Check the parameter, the loader for its type, and the arguments of that.

        :raises InvalidDecoratorException: if any of these is wrong.
        """
        where = f"@load_from on {fn.__qualname__} ({signatures.place(fn)})"
        parameters = list(inspect.signature(fn).parameters)
        if self.inject is None and len(parameters) != 1:
            raise InvalidDecoratorException(
                f"{where} feeds a parameter, and the function has {parameters or 'none'}. "
                f"Say which with inject_."
            )
        parameter = parameters[0] if self.inject is None else self.inject
        if parameter not in parameters:
            raise InvalidDecoratorException(f"{where}: there is no parameter {parameter} among {parameters}.")
        loader_cls = self._loader_for(signatures.bare_type_hints(fn)[parameter], parameter)
        AdapterFactory(loader_cls, **self.kwargs)

    def _loader_for(self, type_: Any, parameter: str) -> type[DataLoader]:
        loader_cls = resolve_adapter_class(type_, self.loader_classes)
        if loader_cls is None:
            raise InvalidDecoratorException(
                f"No loader yields {type_}, the type of {parameter}. "
                f"Tried: {[loader.__qualname__ for loader in self.loader_classes]}."
            )
        return loader_cls


class load_from__meta__(type):
    """Finds loaders by attribute."""

    def __getattr__(cls, item: str) -> Callable[..., LoadFromDecorator]:
        if item.startswith("__") or item not in LOADER_REGISTRY:
            raise AttributeError(
                f"There is no data loader called {item}. There are {adapters.known_keys()}; others may be "
                f"found once their library is installed, or registered with hamilton.registry.register_adapter()."
            )
        return load_from.decorator_factory(LOADER_REGISTRY[item])


class load_from(metaclass=load_from__meta__):
    """Loads the value of a parameter: ``@load_from.csv(path="data.csv")``.

    The attribute says which loader; its arguments are the loader's, as values, ``value()`` or
    ``source()``, and ``inject_``, the name of the parameter.
    """

    def __call__(self, *args: Any, **kwargs: Any) -> LoadFromDecorator:
        return LoadFromDecorator(*args, **kwargs)

    @classmethod
    def decorator_factory(cls, loaders: Sequence[type[DataLoader]]) -> Callable[..., LoadFromDecorator]:
        """Make a modifier of loaders.

        :param loaders: the loaders to choose from by the type of the parameter.
        """
        chosen = tuple(loaders)

        def load_with(inject_: str | None = None, **kwargs: ParametrizedDependency) -> LoadFromDecorator:
            return LoadFromDecorator(chosen, inject_=inject_, **kwargs)

        return load_with
