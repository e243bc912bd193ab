"""The nodes that materializers in driver code add to a finished graph, as the runtime makes them.

Loaders come first and take the place of what they load, savers follow. Those of the builder are part
of every run; those of one ``materialize`` call are shown as well, for a reader of the graph wants to
see where results go. A loader of a call only counts where no call gives its target as an input.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from hamilton_ls.facts.model import Anchor, Status
from hamilton_ls.graph.model import Dataflow, Loader, NamedNode, Node, NodeKind, Saver
from hamilton_ls.graph.types import head_and_arguments
from hamilton_ls.modifiers.known_adapters import ANYTHING, LOADERS, SAVERS, Adapter, argument_type
from hamilton_ls.modifiers.specs import Dependency, Tags, TagValue, TypeRef

_METADATA = TypeRef("dict[str, Any]", "dict[str, typing.Any]")
_RESULTS = {
    "hamilton.base.DictResult": _METADATA,
    "hamilton.base.PandasDataFrameResult": TypeRef("pd.DataFrame", "pandas.DataFrame"),
    "hamilton.base.StrictIndexTypePandasDataFrameResult": TypeRef("pd.DataFrame", "pandas.DataFrame"),
    "hamilton.base.NumpyMatrixResult": TypeRef("pd.DataFrame", "pandas.DataFrame"),
    "hamilton.plugins.h_polars.PolarsDataFrameResult": TypeRef("pl.DataFrame", "polars.DataFrame"),
    "hamilton.plugins.h_polars_lazyframe.PolarsLazyFrameResult": TypeRef("pl.LazyFrame", "polars.LazyFrame"),
    "hamilton.plugins.h_pyarrow.PyarrowTableResult": TypeRef("pa.Table", "pyarrow.Table"),
}
"""What a result builder makes of several nodes."""

_UNKNOWN_ADAPTER = (
    "Which class of Hamilton, or of the project, does this is only known when the program runs."
)

Provide = Callable[[str, TypeRef | None], Node]
"""Makes the input that nobody else provides."""


def materialized(nodes: Mapping[str, Node], dataflow: Dataflow, provide: Provide) -> dict[str, Node]:
    """A graph's nodes with those of the driver's materializers.

    Args:
        nodes: the nodes of the modules, inputs included.
        dataflow: the driver's.
        provide: makes an input.

    Returns:
        The nodes in no particular order; the same where there is nothing to add.
    """
    found = dict(nodes)
    given = {named.name for call in dataflow.calls for named in call.inputs or ()}
    for loader in _loaders(dataflow, given):
        if loader.target in found:
            found.update((node.name, node) for node in _loading(loader, found[loader.target]))
    for saver in _savers(dataflow):
        if saver.id not in found and all(named.name in found for named in saver.dependencies):
            found.update((node.name, node) for node in _saving(saver, found))
    for node in list(found.values()):
        if node.name not in nodes or node is not nodes[node.name]:
            for dependency in node.dependencies:
                if dependency.node not in found:
                    found[dependency.node] = provide(dependency.node, dependency.type)
    return found


def _loaders(dataflow: Dataflow, given: set[str]) -> Iterator[Loader]:
    seen = set[str]()
    of_calls = (made for call in dataflow.calls for made in call.materializers)
    for made in dataflow.materializers:
        if isinstance(made, Loader) and made.target not in seen:
            seen.add(made.target)
            yield made
    for made in of_calls:
        if isinstance(made, Loader) and made.target not in seen | given:
            seen.add(made.target)
            yield made


def _savers(dataflow: Dataflow) -> Iterator[Saver]:
    calls = (made for call in dataflow.calls for made in call.materializers)
    return (made for made in (*dataflow.materializers, *calls) if isinstance(made, Saver))


def _loading(loader: Loader, target: Node) -> Iterator[Node]:
    """``load_data.x`` has the data with metadata, ``x`` the data."""
    adapter = _adapter(LOADERS, loader.format, target.type)
    both = _with_metadata(target.type)
    tags: dict[str, TagValue] = {
        "hamilton.data_loader": True,
        "hamilton.data_loader.node": loader.target,
        "hamilton.data_loader.source": loader.format,
    }
    if adapter is not None:
        tags["hamilton.data_loader.classname"] = adapter.name
    whole = _node(
        f"load_data.{loader.target}",
        both,
        loader.anchor,
        tuple(_sources(loader.sources, adapter)),
        _sorted({**tags, "hamilton.data_loader.has_metadata": True}),
        adapter,
    )
    yield whole
    yield _node(
        loader.target,
        target.type,
        loader.anchor,
        (Dependency(whole.name, both, False, whole.name, loader.anchor),),
        _sorted({**tags, "hamilton.data_loader.has_metadata": False}),
        adapter,
    )


def _saving(saver: Saver, nodes: Mapping[str, Node]) -> Iterator[Node]:
    """The saver, after the node that joins what it saves, if that is several."""
    saved = tuple(_edge(named, nodes[named.name].type, saver.anchor) for named in saver.dependencies)
    if saver.combined:
        type_ = _RESULTS.get(saver.combine or "")
        joined = _node(
            f"{saver.id}_build_result",
            type_,
            saver.anchor,
            saved,
            (),
            None,
            f"Builds the result for {saver.id} materializer",
        )
        yield joined
        saved = (Dependency(joined.name, type_, False, joined.name, saver.anchor),)
    elif len(saved) != 1:
        return
    adapter = _adapter(SAVERS, saver.format, saved[0].type)
    tags: dict[str, TagValue] = {"hamilton.data_saver": True, "hamilton.data_saver.sink": saver.format}
    if adapter is not None:
        tags["hamilton.data_saver.classname"] = adapter.name
    edges = (*_sources(saver.sources, adapter), *saved)
    yield _node(saver.id, _METADATA, saver.anchor, edges, _sorted(tags), adapter)


def _node(
    name: str,
    type_: TypeRef | None,
    anchor: Anchor,
    dependencies: tuple[Dependency, ...],
    tags: Tags,
    adapter: Adapter | None,
    documentation: str | None = None,
) -> Node:
    is_known = adapter is not None or not tags
    return Node(
        name=name,
        kind=NodeKind.MATERIALIZER if is_known else NodeKind.OPAQUE,
        type=type_,
        module=None,
        function=None,
        anchor=anchor,
        definition=None,
        tags=tags,
        dependencies=dependencies,
        documentation=documentation,
        status=Status.EXACT,
        reason=None if is_known else _UNKNOWN_ADAPTER,
    )


def _adapter(
    adapters: Mapping[str, Mapping[str, Adapter]], format_: str, type_: TypeRef | None
) -> Adapter | None:
    canonical = type_.canonical if type_ is not None else None
    of_format = adapters.get(format_)
    if of_format is None or canonical is None:
        return None
    return of_format.get(head_and_arguments(canonical)[0], of_format.get(ANYTHING))


def _sources(sources: tuple[tuple[str, NamedNode], ...], adapter: Adapter | None) -> Iterator[Dependency]:
    for argument, named in sources:
        type_ = argument_type(adapter, argument) if adapter is not None else None
        optional = adapter is not None and argument not in adapter.required
        if named.anchor is not None:
            yield Dependency(named.name, type_, optional, argument, named.anchor)


def _edge(named: NamedNode, type_: TypeRef | None, fallback: Anchor) -> Dependency:
    return Dependency(named.name, type_, False, named.name, named.anchor or fallback)


def _with_metadata(type_: TypeRef | None) -> TypeRef | None:
    if type_ is None:
        return None
    canonical = None if type_.canonical is None else f"tuple[dict[str, typing.Any], {type_.canonical}]"
    return TypeRef(f"tuple[dict[str, Any], {type_.text}]", canonical)


def _sorted(tags: Mapping[str, TagValue]) -> Tags:
    return tuple(sorted(tags.items()))
