"""Modifiers that say something about nodes and change nothing else: tags, schemas, caching, Ray options."""

from collections.abc import Callable
from typing import Any, ClassVar, Literal

from hamilton import htypes, node, registry
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.targets import NodeDecorator, TargetType

RAY_REMOTE_TAG_NAMESPACE = "ray_remote"

CACHE_MATERIALIZERS = Literal["json", "file", "pickle", "parquet", "csv", "feather", "orc", "excel"]
CACHE_BEHAVIORS = Literal["default", "recompute", "ignore", "disable"]


def _with_tags(node_: node.Node, tags: dict[str, Any]) -> node.Node:
    return node_.copy_with(tags={**node_.tags, **tags})


class tag(NodeDecorator):
    """Tags nodes.

    :param target_: which nodes of the function; those no other uses if not given.
    :param bypass_reserved_namespaces_: whether tags of the framework's own may be set.
    :param tags: text or a list of different texts by name; dots in names make a hierarchy.
    """

    RESERVED_TAG_NAMESPACES: ClassVar[list[str]] = [
        "hamilton",
        "data_quality",
        "gdpr",
        "ccpa",
        "dag",
        "module",
        RAY_REMOTE_TAG_NAMESPACE,
    ]

    def __init__(
        self,
        *,
        target_: TargetType = None,
        bypass_reserved_namespaces_: bool = False,
        **tags: str | list[str],
    ):
        super().__init__(target=target_)
        self.tags = tags
        self.bypass_reserved_namespaces = bypass_reserved_namespaces_

    def decorate_node(self, node_: node.Node) -> node.Node:
        return _with_tags(node_, self.tags)

    def _key_allowed(self, key: str) -> bool:
        parts = key.split(".")
        if not self.bypass_reserved_namespaces and parts[0] in tag.RESERVED_TAG_NAMESPACES:
            return False
        return all(part.isidentifier() for part in parts)

    @staticmethod
    def _value_allowed(value: Any) -> bool:
        if isinstance(value, str):
            return True
        return (
            isinstance(value, list)
            and bool(value)
            and all(isinstance(v, str) for v in value)
            and len(set(value)) == len(value)
        )

    def validate(self, fn: Callable) -> None:
        """Check names and values of the tags.

        :raises InvalidDecoratorException: naming all that are not allowed.
        """
        bad = [
            f"{key}={value!r}"
            for key, value in self.tags.items()
            if not self._key_allowed(key) or not self._value_allowed(value)
        ]
        if bad:
            raise InvalidDecoratorException(
                f"Tags of {fn.__name__} are not allowed: {', '.join(bad)}. A name consists of identifiers with dots "
                f"between them and must not begin with one of {self.RESERVED_TAG_NAMESPACES}; a value is text, or "
                f"a list of different texts."
            )


class tag_outputs(NodeDecorator):
    """Tags each node of a function on its own.

    :param tag_mapping: tags by name of node.
    """

    def __init__(self, **tag_mapping: dict[str, str | list[str]]):
        super().__init__(target=...)
        self.tag_mapping = tag_mapping

    def decorate_node(self, node_: node.Node) -> node.Node:
        if node_.name not in self.tag_mapping:
            return node_
        return _with_tags(node_, self.tag_mapping[node_.name])


class SchemaOutput(tag):
    """Says which columns a frame has.

    :param fields: pairs of column and type.
    :param target_: which nodes of the function.
    """

    def __init__(self, *fields: tuple[str, str], target_: str | None = None):
        columns = ",".join(f"{name}={type_}" for name, type_ in fields)
        super().__init__(**{schema.INTERNAL_SCHEMA_OUTPUT_KEY: columns}, target_=target_)

    def validate_node(self, node_: node.Node) -> None:
        frames = registry.get_registered_dataframe_types()
        if not any(htypes.custom_subclass_check(node_.type, frame) for frame in frames.values()):
            raise InvalidDecoratorException(
                f"@schema.output on {node_.name}: {node_.type} is not a known data frame type. "
                f"Known are {list(frames.values())}."
            )

    @classmethod
    def allows_multiple(cls) -> bool:
        return False

    def validate(self, fn: Callable) -> None:
        """Any function will do; the type of the node is looked at later."""


class schema:
    """Modifiers that describe frames."""

    INTERNAL_SCHEMA_OUTPUT_KEY = "hamilton.internal.schema_output"

    @staticmethod
    def output(*fields: tuple[str, str], target_: str | None = None) -> SchemaOutput:
        """Say which columns a frame has.

        :param fields: pairs of column and type.
        :param target_: which nodes of the function.
        """
        return SchemaOutput(*fields, target_=target_)


class RayRemote(tag):
    """Sets the options Ray runs a node with.

    :param options: value by name of option.
    """

    def __init__(self, **options: int | dict[str, int]):
        import json

        super().__init__(
            bypass_reserved_namespaces_=True,
            **{f"{RAY_REMOTE_TAG_NAMESPACE}.{name}": json.dumps(value) for name, value in options.items()},
        )


def ray_remote_options(**kwargs: int | dict[str, int]) -> RayRemote:
    """Set the options Ray runs a node with; see ``RayRemote``."""
    return RayRemote(**kwargs)


class cache(NodeDecorator):
    """Says how nodes are to be cached, by the adapters that cache.

    :param behavior: what to do.
    :param format: how values are stored.
    :param target_: which nodes of the function; all if not given.
    """

    BEHAVIOR_KEY = "cache.behavior"
    FORMAT_KEY = "cache.format"

    def __init__(
        self,
        *,
        behavior: CACHE_BEHAVIORS | None = None,
        format: CACHE_MATERIALIZERS | str | None = None,
        target_: TargetType = ...,
    ):
        super().__init__(target=target_)
        self.cache_tags = {}
        if behavior:
            self.cache_tags[cache.BEHAVIOR_KEY] = behavior
        if format:
            self.cache_tags[cache.FORMAT_KEY] = format

    def decorate_node(self, node_: node.Node) -> node.Node:
        return _with_tags(node_, self.cache_tags)
