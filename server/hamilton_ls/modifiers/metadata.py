"""Modifiers that only add tags: ``tag``, ``tag_outputs``, ``cache``, ``schema.output``, ``ray_remote_options``."""

from __future__ import annotations

import json
from dataclasses import replace

from hamilton_ls.facts.expressions import Constant
from hamilton_ls.modifiers.application import Application, Nodes
from hamilton_ls.modifiers.evaluation import Invalid, Named, Unknown, entries, items, literal, settle
from hamilton_ls.modifiers.frames import is_never_a_frame
from hamilton_ls.modifiers.selection import targets
from hamilton_ls.modifiers.specs import NodeSpec, TagValue

RESERVED_NAMESPACES = frozenset({"hamilton", "data_quality", "gdpr", "ccpa", "dag", "module", "ray_remote"})
"""First parts of tag keys that the framework keeps for itself."""


def with_tags(node: NodeSpec, tags: dict[str, TagValue]) -> NodeSpec:
    """The node with tags added; those of the same key are replaced."""
    return replace(node, tags=tuple(sorted({**dict(node.tags), **tags}.items())))


def tag(use: Application, nodes: Nodes) -> Nodes:
    """``@tag(key="value")`` on the selected nodes."""
    arguments = use.arguments()
    bypass = arguments.keyword("bypass_reserved_namespaces_")
    reserved = frozenset[str]() if bypass is not None and literal(bypass) else RESERVED_NAMESPACES
    tags: dict[str, TagValue] = {}
    for keyword in arguments.others("target_", "bypass_reserved_namespaces_"):
        _check_key(use, keyword, reserved)
        _collect(use, keyword, tags)
    chosen = {node.name for node in targets(use, arguments, nodes)}
    return tuple(with_tags(node, tags) if node.name in chosen else node for node in nodes)


def tag_outputs(use: Application, nodes: Nodes) -> Nodes:
    """``@tag_outputs(node={"key": "value"})``; names of other nodes are ignored, as at run time."""
    by_node: dict[str, dict[str, TagValue]] = {}
    for keyword in use.arguments().keywords:
        tags: dict[str, TagValue] = {}
        for entry in entries(keyword.value):
            _collect_unchecked(entry, tags)
        by_node[keyword.name] = tags
    return tuple(with_tags(node, by_node[node.name]) if node.name in by_node else node for node in nodes)


def cache(use: Application, nodes: Nodes) -> Nodes:
    """``@cache(behavior=..., format=...)`` leaves its arguments as tags, on all nodes by default."""
    arguments = use.arguments()
    tags: dict[str, TagValue] = {}
    for name in ("behavior", "format"):
        given = arguments.keyword(name)
        value = None if given is None else literal(given)
        if isinstance(value, str) and value:
            tags[f"cache.{name}"] = value
    chosen = {node.name for node in targets(use, arguments, nodes, default=...)}
    return tuple(with_tags(node, tags) if node.name in chosen else node for node in nodes)


def schema_output(use: Application, nodes: Nodes) -> Nodes:
    """``@schema.output(("column", "type"), ...)`` leaves one tag that lists the columns."""
    arguments = use.arguments()
    fields = []
    for field in arguments.positional:
        settled = settle(field)
        is_text = isinstance(settled.expression, Constant)
        pair = [] if is_text else [literal(item) for item in items(settled)]
        if len(pair) != 2:
            raise Invalid("A field of `@schema.output` is a pair of a name and a type.", field.anchor())
        fields.append(f"{pair[0]}={pair[1]}")
    tags: dict[str, TagValue] = {"hamilton.internal.schema_output": ",".join(fields)}
    chosen = {node.name for node in targets(use, arguments, nodes)}
    for node in nodes:
        if node.name in chosen and node.type is not None and is_never_a_frame(node.type):
            raise Invalid(
                f"`@schema.output` describes a data frame, and `{node.name}` is `{node.type.text}`.",
                use.anchor,
            )
    return tuple(with_tags(node, tags) if node.name in chosen else node for node in nodes)


def ray_remote_options(use: Application, nodes: Nodes) -> Nodes:
    """``@ray_remote_options(num_gpus=1)`` leaves each option as a tag in JSON."""
    arguments = use.arguments()
    tags: dict[str, TagValue] = {
        f"ray_remote.{k.name}": json.dumps(literal(k.value)) for k in arguments.keywords
    }
    chosen = {node.name for node in targets(use, arguments, nodes)}
    return tuple(with_tags(node, tags) if node.name in chosen else node for node in nodes)


def _collect_unchecked(entry: Named, tags: dict[str, TagValue]) -> None:
    """Add one tag if it is a text or a list of texts; the runtime takes anything here and does not check."""
    try:
        value = literal(entry.value)
    except Unknown:
        return
    if isinstance(value, str):
        tags[entry.name] = value
    elif isinstance(value, list) and all(isinstance(v, str) for v in value):
        tags[entry.name] = tuple(value)


def _collect(use: Application, entry: Named, tags: dict[str, TagValue]) -> None:
    """Add one tag; a computed value leaves the tag out, which hides no edge and no node."""
    try:
        value = literal(entry.value)
    except Unknown:
        return
    if isinstance(value, str):
        tags[entry.name] = value
    elif (
        isinstance(value, list)
        and value
        and all(isinstance(v, str) for v in value)
        and len(set(value)) == len(value)
    ):
        tags[entry.name] = tuple(value)
    else:
        raise Invalid(
            f"The value of tag `{entry.name}` is neither text nor a list of different texts.",
            entry.value.anchor(),
        )


def _check_key(use: Application, entry: Named, reserved: frozenset[str]) -> None:
    parts = entry.name.split(".")
    if parts[0] in reserved:
        raise Invalid(
            f"Tags that begin with `{parts[0]}` are kept for the framework. Choose another key.", entry.anchor
        )
    if not all(part.isidentifier() for part in parts):
        raise Invalid(
            f"`{entry.name}` cannot be the key of a tag: each part between dots must be a Python identifier.",
            entry.anchor,
        )
