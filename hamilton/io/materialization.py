"""Materializers: saving and loading nodes that are added to a graph from outside its modules.

``to.<saver>`` describes a node that saves others, ``from_.<loader>`` one that loads a node; a driver puts
both into a graph with ``modify_graph``.
"""

import dataclasses
import inspect
from collections.abc import Callable, Iterable
from typing import Any, Protocol, runtime_checkable

from hamilton import base, common, graph, node
from hamilton.function_modifiers.adapters import LoadFromDecorator, SaveToDecorator
from hamilton.function_modifiers.dependencies import SingleDependency, value
from hamilton.graph import FunctionGraph, update_dependencies
from hamilton.io.data_adapters import DataLoader, DataSaver
from hamilton.lifecycle.api import ResultBuilder
from hamilton.registry import LOADER_REGISTRY, SAVER_REGISTRY, adapters


def process_kwargs(data_saver_kwargs: dict[str, Any | SingleDependency]) -> dict[str, SingleDependency]:
    """Make every argument a dependency.

    :param data_saver_kwargs: dependencies or plain values by name.
    """
    return {
        name: given if isinstance(given, SingleDependency) else value(given)
        for name, given in data_saver_kwargs.items()
    }


class ExtractorFactory:
    """Describes a node that is loaded in place of being computed or passed in.

    :param target: the node.
    :param loaders: the loaders to choose from by its type.
    :param data_loader_kwargs: arguments of the loader.
    """

    def __init__(
        self, target: str, loaders: list[type[DataLoader]], **data_loader_kwargs: Any | SingleDependency
    ):
        self.target = target
        self.loaders = loaders
        self.data_loader_kwargs = process_kwargs(data_loader_kwargs)

    def generate_nodes(self, fn_graph: graph.FunctionGraph) -> list[node.Node]:
        """Make the node that loads, and the node that stands in place of the target.

        :param fn_graph: the graph.
        :raises ValueError: if the graph has no such node.
        :raises InvalidDecoratorException: if no loader yields its type.
        """
        adapters.find_imported()
        replaced = fn_graph.nodes.get(self.target)
        if replaced is None:
            raise ValueError(
                f"from_ cannot load {self.target}: the graph has no such node. "
                f"Nodes: {', '.join(list(fn_graph.nodes)[:20])}."
            )
        loading = LoadFromDecorator(self.loaders, self.target, **self.data_loader_kwargs)
        return loading.get_loader_nodes(self.target, replaced.type)


class MaterializerFactory:
    """Describes a node that saves others.

    :param id: the name of the node.
    :param savers: the savers to choose from by the type that is saved.
    :param result_builder: puts several nodes together; needed if there are several.
    :param dependencies: the nodes to save: names, functions, or variables.
    :param data_saver_kwargs: arguments of the saver.
    """

    def __init__(
        self,
        id: str,
        savers: list[type[DataSaver]],
        result_builder: base.ResultMixin | None,
        dependencies: list[str | Any],
        **data_saver_kwargs: Any,
    ):
        self.id = id
        self.savers = savers
        self.result_builder = result_builder
        self.dependencies = dependencies
        self.data_saver_kwargs = process_kwargs(data_saver_kwargs)

    def sanitize_dependencies(self, module_set: set[str]) -> "MaterializerFactory":
        """Make a copy that names its dependencies.

        :param module_set: names of the modules of the graph.
        :raises ValueError: if one of them cannot be requested.
        """
        names = common.convert_output_values(self.dependencies, module_set)
        return MaterializerFactory(self.id, self.savers, self.result_builder, names, **self.data_saver_kwargs)

    def generate_nodes(self, fn_graph: graph.FunctionGraph) -> list[node.Node]:
        """Make the node that puts the dependencies together, if one is needed, and the one that saves.

        :param fn_graph: the graph.
        :raises ValueError: if dependencies are not in the graph, or there are several and no result builder.
        :raises InvalidDecoratorException: if no saver takes the type.
        """
        if missing := [name for name in self.dependencies if name not in fn_graph.nodes]:
            raise ValueError(f"The materializer {self.id} saves nodes that are not in the graph: {missing}.")
        dependencies = [fn_graph.nodes[name] for name in self.dependencies]
        joining = []
        if self.result_builder is not None:
            joining.append(self._join(dependencies))
        elif len(dependencies) != 1:
            raise ValueError(
                f"The materializer {self.id} saves {len(dependencies)} nodes: say with combine= how they are put "
                f"together, for example combine=hamilton.base.DictResult()."
            )
        (saved,) = joining or dependencies
        adapters.find_imported()
        saving = SaveToDecorator(self.savers, self.id, **self.data_saver_kwargs)
        return [*joining, saving.create_saver_node(saved, {}, saved.callable)]

    def _join(self, dependencies: list[node.Node]) -> node.Node:
        builder = self.result_builder
        return node.Node(
            f"{self.id}_build_result",
            builder.output_type(),
            f"Builds the result for {self.id} materializer",
            callabl=lambda **values: builder.build_result(**values),
            input_types={dependency.name: dependency.type for dependency in dependencies},
            originating_functions=(builder.build_result,),
        )


@runtime_checkable
class _MaterializerFactoryProtocol(Protocol):
    def __call__(
        self,
        id: str,
        dependencies: list[str],
        combine: ResultBuilder | None = None,
        **kwargs: str | SingleDependency,
    ) -> MaterializerFactory: ...


@runtime_checkable
class _ExtractorFactoryProtocol(Protocol):
    def __call__(self, target: str, **kwargs: str | SingleDependency) -> ExtractorFactory: ...


def partial_materializer(data_savers: list[type[DataSaver]]) -> _MaterializerFactoryProtocol:
    """Make the function that describes nodes which save with some savers.

    :param data_savers: the savers.
    """

    def create_materializer_factory(
        id: str, dependencies: list[str], combine: base.ResultMixin | None = None, **kwargs: Any
    ) -> MaterializerFactory:
        return MaterializerFactory(id, data_savers, combine, dependencies, **kwargs)

    return create_materializer_factory


def partial_extractor(data_loaders: list[type[DataLoader]]) -> _ExtractorFactoryProtocol:
    """Make the function that describes nodes which are loaded by some loaders.

    :param data_loaders: the loaders.
    """

    def create_extractor_factory(target: str, **kwargs: Any) -> ExtractorFactory:
        return ExtractorFactory(target, data_loaders, **kwargs)

    return create_extractor_factory


def _with_arguments_of(
    factory: Callable[..., Any], key: str, classes: list[type[DataLoader] | type[DataSaver]]
) -> Callable[..., Any]:
    """Give a factory the signature of its adapters, and refuse arguments that none of them has."""

    def signature() -> inspect.Signature:
        plain = inspect.signature(factory)
        taken = [p for p in plain.parameters.values() if p.kind is not inspect.Parameter.VAR_KEYWORD]
        fields = {field.name: field.type for adapter in classes for field in dataclasses.fields(adapter)}
        keyword = inspect.Parameter.KEYWORD_ONLY
        return plain.replace(
            parameters=taken
            + [inspect.Parameter(name, keyword, annotation=t, default=None) for name, t in fields.items()]
        )

    def create(*args: Any, **kwargs: Any) -> Any:
        try:
            bound = signature().bind(*args, **kwargs)
        except TypeError:
            # The argument may be one of an adapter whose library nobody has imported yet.
            adapters.find_installed(key)
            bound = signature().bind(*args, **kwargs)
        return factory(*bound.args, **bound.kwargs)

    create.__name__ = create.__qualname__ = key
    create.__doc__ = (
        f"Describe a node of the adapters called {key}. The arguments are those of all of them; which one is "
        f"used depends on the type of the data. Each may also be source() or value()."
    )
    create.__signature__ = signature()
    return create


class materialization_meta__(type):
    """Finds savers by attribute."""

    def __getattr__(cls, item: str) -> _MaterializerFactoryProtocol:
        if item.startswith("__") or item not in SAVER_REGISTRY:
            raise AttributeError(_unknown("saver", item))
        savers = SAVER_REGISTRY[item]
        return _with_arguments_of(partial_materializer(savers), item, savers)

    def __dir__(cls) -> Iterable[str]:
        return [*super().__dir__(), *SAVER_REGISTRY]


class extractor_meta__(type):
    """Finds loaders by attribute."""

    def __getattr__(cls, item: str) -> _ExtractorFactoryProtocol:
        if item.startswith("__") or item not in LOADER_REGISTRY:
            raise AttributeError(_unknown("loader", item))
        loaders = LOADER_REGISTRY[item]
        return _with_arguments_of(partial_extractor(loaders), item, loaders)

    def __dir__(cls) -> Iterable[str]:
        return [*super().__dir__(), *LOADER_REGISTRY]


def _unknown(kind: str, name: str) -> str:
    return (
        f"There is no data {kind} called {name}. There are {adapters.known_keys()}, as far as their "
        f"library is installed, or registered with hamilton.registry.register_adapter()."
    )


class Materialize(metaclass=materialization_meta__):
    """Describes nodes that save; the attribute says which saver."""


class to(Materialize):
    """Describes nodes that save: ``to.csv(id="saved", dependencies=["a"], path="a.csv")``."""


class Extract(metaclass=extractor_meta__):
    """Describes nodes that are loaded; the attribute says which loader."""


class from_(Extract):
    """Describes nodes that are loaded: ``from_.csv(target="a", path="a.csv")``."""


def modify_graph(
    fn_graph: FunctionGraph,
    materializer_factories: list[MaterializerFactory],
    extractor_factories: list[ExtractorFactory],
) -> FunctionGraph:
    """Put saving and loading nodes into a graph.

    :param fn_graph: the graph; it stays as it is.
    :param materializer_factories: what is saved.
    :param extractor_factories: what is loaded.
    :return: the new graph.
    :raises ValueError: if a node that is to be saved or loaded is not there, or a name is taken.
    """
    saving = [new for factory in materializer_factories for new in factory.generate_nodes(fn_graph)]
    grown = fn_graph.with_nodes({new.name: new for new in saving})
    nodes = dict(grown.nodes)
    for factory in extractor_factories:
        nodes.update((new.name, new) for new in factory.generate_nodes(grown))
    return FunctionGraph(update_dependencies(nodes, grown.adapter), grown.config, grown.adapter)
