"""``load_from``, ``save_to``, ``dataloader`` and ``datasaver``: nodes that bring data in and out.

Knows the nodes and their names. Which class does the work is looked up in ``known_adapters``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hamilton_ls.facts.model import Anchor
from hamilton_ls.modifiers.annotations import refuse_annotations_as_texts
from hamilton_ls.modifiers.application import Application, Nodes
from hamilton_ls.modifiers.bindings import Binding, Shape, argument_binding
from hamilton_ls.modifiers.evaluation import Arguments, Invalid, Unknown, text
from hamilton_ls.modifiers.known_adapters import ANYTHING, LOADERS, SAVERS, Adapter, argument_type
from hamilton_ls.modifiers.metadata import with_tags
from hamilton_ls.modifiers.selection import named_targets, open_dependencies, single_sink
from hamilton_ls.modifiers.specs import Dependency, NodeSpec, TagValue, TypeRef

_NO_METADATA = frozenset({"int", "float", "bool", "str", "bytes", "list", "tuple", "set", "None"})
"""Builtin classes that are no dict; there are more."""
_METADATA = TypeRef("dict[str, Any]", "dict[str, typing.Any]")


def load_from(use: Application, nodes: Nodes) -> Nodes:
    """``@load_from.csv(path=source("file"))``: a parameter is loaded, by one node, and taken out of its result, by another."""
    given = use.arguments()
    parameter, loaded = _loaded(use, given, nodes)
    format_ = use.path.rpartition(".")[2]
    adapter = _adapter(use, LOADERS, format_, loaded.type)
    bindings = _bindings(use, given, "inject_")
    _check_complete(use, adapter, bindings)
    tags: dict[str, TagValue] = {
        "hamilton.data_loader": True,
        "hamilton.data_loader.classname": adapter.name,
        "hamilton.data_loader.has_metadata": True,
        "hamilton.data_loader.node": parameter,
        "hamilton.data_loader.source": format_,
    }
    both = _with_metadata_before(loaded.type)
    loader = NodeSpec(
        name=f"{use.name}.load_data.{parameter}",
        type=both,
        dependencies=_dependencies(use, adapter, bindings),
        tags=tuple(sorted(tags.items())),
        anchor=use.anchor,
        documentation=None,
    )
    selected = NodeSpec(
        name=f"{use.name}.select_data.{parameter}",
        type=loaded.type,
        dependencies=(Dependency(loader.name, both, False, loader.name, use.anchor),),
        tags=tuple(sorted({**tags, "hamilton.data_loader.has_metadata": False}.items())),
        anchor=use.anchor,
        documentation=None,
    )
    renamed = tuple(
        replace(
            node,
            dependencies=tuple(
                replace(d, node=selected.name) if d.node == parameter else d for d in node.dependencies
            ),
        )
        for node in nodes
    )
    return (*renamed, loader, selected)


def _loaded(use: Application, given: Arguments, nodes: Nodes) -> tuple[str, Dependency]:
    """The parameter that is loaded."""
    parameters = {parameter.name for parameter in use.function.parameters}
    wanted = given.keyword("inject_")
    chosen = text(wanted) if wanted is not None else None
    open_ = open_dependencies(nodes)
    if chosen is None and len(parameters) == 1 and len(open_) == 1:
        return next(iter(open_.items()))
    if chosen is None:
        raise Invalid(
            f"`{use.function.name}` has {len(parameters)} parameters: say in `inject_` which one `{use.label}` loads.",
            use.anchor,
        )
    name, anchor = chosen
    if name not in parameters or name not in open_:
        raise Invalid(f"`{use.function.name}` has no parameter `{name}` that could be loaded.", anchor)
    return name, open_[name]


def save_to(use: Application, nodes: Nodes) -> Nodes:
    """``@save_to.csv(path=value("x.csv"), output_name_="saved")``: a further node that saves the result."""
    given = use.arguments()
    target, name = given.keyword("target_"), given.keyword("output_name_")
    if target is None:
        saved = single_sink(use, nodes)
    else:
        wanted, anchor = text(target)
        (saved,) = named_targets(use, (wanted,), nodes, anchor)
    format_ = use.path.rpartition(".")[2]
    adapter = _adapter(use, SAVERS, format_, saved.type)
    named, anchor = text(name) if name is not None else (f"save.{saved.name}", use.anchor)
    tags: dict[str, TagValue] = {
        "hamilton.data_saver": True,
        "hamilton.data_saver.classname": adapter.name,
        "hamilton.data_saver.sink": format_,
    }
    bindings = _bindings(use, given, "target_", "output_name_")
    _check_complete(use, adapter, bindings)
    saver = NodeSpec(
        name=named,
        type=_METADATA,
        dependencies=(
            *_dependencies(use, adapter, bindings),
            Dependency(saved.name, saved.type, False, saved.name, use.site.anchor(use.function.name_span)),
        ),
        tags=tuple(sorted(tags.items())),
        anchor=anchor,
        documentation=None,
    )
    return (*(node for node in nodes if node is not saved), saver, saved)


def _adapter(
    use: Application, adapters: Mapping[str, Mapping[str, Adapter]], format_: str, type_: TypeRef | None
) -> Adapter:
    """The class that loads or saves a type in a format.

    Raises:
        Unknown: none that comes with the framework does.
    """
    of_format = adapters.get(format_)
    head, _ = use.scope.arguments_of(type_) if type_ is not None else ("", ())
    if of_format is not None and head:
        found = of_format.get(head, of_format.get(ANYTHING))
        if found is not None:
            return found
    shown = type_.text if type_ is not None else "a value without annotation"
    raise Unknown(f"no adapter of the framework is known for `{format_}` and `{shown}`")


def _bindings(use: Application, given: Arguments, *own: str) -> dict[str, Binding]:
    return {keyword.name: argument_binding(use, keyword.value) for keyword in given.others(*own)}


def _check_complete(use: Application, adapter: Adapter, bindings: Mapping[str, Binding]) -> None:
    lacking = sorted(adapter.required.keys() - bindings.keys())
    if lacking:
        names = ", ".join(f"`{name}`" for name in lacking)
        raise Invalid(
            f"`{use.label}` needs {names}: give a `value(...)`, or a `source(...)` that names a node or an input.",
            use.anchor,
        )


def _dependencies(
    use: Application, adapter: Adapter, bindings: Mapping[str, Binding]
) -> tuple[Dependency, ...]:
    """What an adapter needs: its arguments that are sources, and required ones that nobody gives."""
    found = []
    for name in (*adapter.required, *(name for name in bindings if name not in adapter.required)):
        binding, type_ = bindings.get(name), argument_type(adapter, name)
        optional = name not in adapter.required
        if binding is None:
            found.append(Dependency(name, type_, optional, name, use.anchor))
        elif binding.shape is Shape.SOURCE:
            ((source, anchor),) = binding.sources
            found.append(Dependency(source, type_, optional, name, anchor))
    return tuple(found)


def _with_metadata_before(type_: TypeRef | None) -> TypeRef | None:
    if type_ is None:
        return None
    canonical = None if type_.canonical is None else f"tuple[dict[str, typing.Any], {type_.canonical}]"
    return TypeRef(f"tuple[dict[str, Any], {type_.text}]", canonical)


def dataloader(use: Application, nodes: Nodes) -> Nodes:
    """``@dataloader()`` on a function that returns data and metadata: ``x.loader`` has both, ``x`` the data."""
    (whole,) = nodes
    head, arguments = use.scope.arguments_of(whole.type) if whole.type is not None else ("", ())
    if not head:
        raise Unknown("what the function returns is not known")
    if head != "tuple" or len(arguments) != 2:
        raise Invalid(
            f"`{use.function.name}` must return its data and a dict of metadata, such as `tuple[pd.DataFrame, dict]`; "
            f"it returns `{whole.type.text if whole.type else ''}`.",
            use.anchor,
        )
    _check_metadata(use, arguments[1])
    tags: dict[str, TagValue] = {
        "hamilton.data_loader": True,
        "hamilton.data_loader.classname": f"{use.name}()",
        "hamilton.data_loader.node": use.name,
    }
    loader = with_tags(
        replace(whole, name=f"{use.name}.loader"),
        {**tags, "hamilton.data_loader.has_metadata": True, "hamilton.data_loader.source": "loader"},
    )
    data = replace(
        whole,
        type=arguments[0],
        dependencies=(Dependency(loader.name, whole.type, False, loader.name, _name_of(use)),),
        tags=(),
        documentation=None,
    )
    return (
        loader,
        with_tags(
            data,
            {**tags, "hamilton.data_loader.has_metadata": False, "hamilton.data_loader.source": use.name},
        ),
    )


def _check_metadata(use: Application, metadata: TypeRef) -> None:
    """Refuse metadata that are certainly no dict with texts as keys."""
    head, arguments = use.scope.arguments_of(metadata)
    is_other = head in _NO_METADATA
    if is_other or (head == "dict" and arguments and arguments[0].canonical in _NO_METADATA - {"str"}):
        raise Invalid(
            f"The second item that `{use.function.name}` returns must be a dict of metadata, `dict` or "
            f"`dict[str, Any]`; it is `{metadata.text}`.",
            use.anchor,
        )


def datasaver(use: Application, nodes: Nodes) -> Nodes:
    """``@datasaver()`` on a function that saves and returns a dict: the node, marked as a saver."""
    (saver,) = nodes
    if saver.type is not None and saver.type.canonical not in (None, "dict"):
        raise Invalid(
            f"`{use.function.name}` must return plain `dict`, the metadata of what it saved; it returns "
            f"`{saver.type.text}`.",
            use.anchor,
        )
    refuse_annotations_as_texts(use)
    tags: dict[str, TagValue] = {
        "hamilton.data_saver": True,
        "hamilton.data_saver.classname": f"{use.name}()",
        "hamilton.data_saver.sink": saver.name,
    }
    return (with_tags(saver, tags),)


def _name_of(use: Application) -> Anchor:
    return use.site.anchor(use.function.name_span)
