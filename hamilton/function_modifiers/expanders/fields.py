"""Each entry of a dictionary, or element of a tuple, as a node of its own."""

import functools
import sys
import typing
from collections.abc import Callable, Collection
from typing import Any, get_args

from hamilton import htypes, node, signatures
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.expanders.extraction import after, part_node
from hamilton.function_modifiers.targets import SingleNodeNodeTransformer


class extract_fields(SingleNodeNodeTransformer):
    """Makes entries of a dictionary nodes.

    :param fields: type by name, or a list of names, or the first name, or a ``TypedDict``; may be left
        out where the function returns a ``TypedDict``.
    :param others: more names.
    :param fill_with: the value of entries that are missing; without it they are an error.
    """

    output_type: Any
    resolved_fields: dict[str, type]

    def __init__(
        self, fields: dict[str, Any] | list[str] | Any | None = None, *others: str, fill_with: Any = None
    ):
        super().__init__()
        if _is_typed_dict(fields):
            fields = typing.get_type_hints(fields)
        elif isinstance(fields, list):
            fields = [*fields, *others]
        elif fields and not isinstance(fields, dict):
            fields = [fields, *others]
        self.fields = fields
        self.fill_with = fill_with

    def validate(self, fn: Callable) -> None:
        """Find out the types of the entries.

        :raises InvalidDecoratorException: if they do not fit what the function returns.
        """
        self.output_type = signatures.bare_type_hints(fn).get("return")
        try:
            self.resolved_fields = _field_types(self.fields, self.output_type)
        except InvalidDecoratorException as e:
            raise InvalidDecoratorException(
                f"@extract_fields on {fn.__name__} ({signatures.place(fn)}): {e}"
            ) from e

    def transform_node(self, node_: node.Node, config: dict[str, Any], fn: Callable) -> Collection[node.Node]:
        """Keep the node and add one for each entry."""
        nodes = [node_.copy_with(callabl=after(node_.callable, self._fill))]
        for name, type_ in self.resolved_fields.items():
            take = functools.partial(_take_field, node_.name, name)
            nodes.append(part_node(node_, name, type_, node_.documentation, take, self.output_type))
        return nodes

    def _fill(self, entries: dict[str, Any]) -> dict[str, Any]:
        if self.fill_with is not None:
            for name in self.resolved_fields:
                if name not in entries:
                    entries[name] = self.fill_with
        return entries


def _take_field(dict_name: str, field: str, entries: dict[str, Any]) -> Any:
    if field not in entries:
        raise InvalidDecoratorException(
            f"{dict_name} has no entry {field}; it has {list(entries)}. Correct the name in @extract_fields, or "
            f"give missing entries a value with fill_with."
        )
    return entries[field]


def _field_types(fields: Any, output_type: Any) -> dict[str, Any]:
    if output_type in (dict, typing.Dict):  # noqa: UP006 - the annotation may be either
        if not isinstance(fields, dict):
            raise InvalidDecoratorException(
                "for a bare dict, fields must give a type for each name: {'name': type}."
            )
    elif htypes.is_generic(output_type):
        fields = _types_from_dict(fields, output_type)
    elif _is_typed_dict(output_type):
        fields = _types_from_typed_dict(fields, output_type)
    else:
        raise InvalidDecoratorException(
            f"the function must return dict, dict[...] or a TypedDict, not {output_type}."
        )
    _validate_extract_fields(fields)
    return fields


def _is_typed_dict(type_: Any) -> bool:
    # The back-port has a TypedDict of its own on some versions of Python.
    extensions = sys.modules.get("typing_extensions")
    return typing.is_typeddict(type_) or (extensions is not None and extensions.is_typeddict(type_))


def _types_from_dict(fields: Any, output_type: Any) -> dict[str, Any]:
    arguments = get_args(output_type)
    if htypes.origin_of(output_type) is not dict or len(arguments) != 2:
        raise InvalidDecoratorException(
            f"the function must return dict, dict[key, value] or a TypedDict, not {output_type}."
        )
    if fields is None:
        raise InvalidDecoratorException("for a dict, fields must give names, or a type for each name.")
    return dict.fromkeys(fields, arguments[1]) if isinstance(fields, list) else fields


def _types_from_typed_dict(fields: Any, output_type: Any) -> dict[str, Any]:
    declared = typing.get_type_hints(output_type)
    if fields is None:
        return declared
    errors = [f"{name} is not declared" for name in fields if name not in declared]
    if isinstance(fields, list):
        wanted = {name: declared[name] for name in fields if name in declared}
    else:
        wanted = fields
        errors += [
            f"{name} is declared {declared[name]}, not {type_}"
            for name, type_ in fields.items()
            if name in declared
            and declared[name] != type_
            and not htypes.custom_subclass_check(type_, declared[name])
        ]
    if errors:
        raise InvalidDecoratorException(
            f"the fields do not fit {output_type}: {'; '.join(errors)}. Declared are {declared}."
        )
    return wanted


def _validate_extract_fields(fields: Any) -> None:
    if not fields:
        raise InvalidDecoratorException("at least one field is needed.")
    if not isinstance(fields, dict):
        raise InvalidDecoratorException(f"fields must give a type for each name, but are {fields!r}.")
    errors = [f"{name!r} is no text" for name in fields if not isinstance(name, str)]
    errors += [f"{name}: {type_!r} is no type" for name, type_ in fields.items() if not _is_type(type_)]
    if errors:
        raise InvalidDecoratorException(f"fields must give a type for each name: {'; '.join(errors)}.")


def _is_type(type_: Any) -> bool:
    return isinstance(type_, type) or type_ is Any or htypes.is_generic(type_) or htypes.is_union(type_)


class unpack_fields(SingleNodeNodeTransformer):
    """Makes elements of a tuple nodes.

    :param fields: a name for each element, from the first.
    """

    output_type: Any
    field_types: list[type]

    def __init__(self, *fields: str):
        super().__init__()
        self.fields = list(fields)

    def validate(self, fn: Callable) -> None:
        """Find out the types of the elements.

        :raises InvalidDecoratorException: if they do not fit what the function returns.
        """
        self.output_type = signatures.bare_type_hints(fn).get("return")
        try:
            self.field_types = _element_types(self.fields, self.output_type)
        except InvalidDecoratorException as e:
            raise InvalidDecoratorException(
                f"@unpack_fields on {fn.__name__} ({signatures.place(fn)}): {e}"
            ) from e

    def transform_node(self, node_: node.Node, config: dict[str, Any], fn: Callable) -> Collection[node.Node]:
        """Keep the node and add one for each element."""
        nodes = [node_.copy_with(callabl=after(node_.callable, lambda elements: elements))]
        for index, (name, type_) in enumerate(zip(self.fields, self.field_types, strict=False)):
            take = functools.partial(_take_element, node_.name, index)
            nodes.append(part_node(node_, name, type_, node_.documentation, take, self.output_type))
        return nodes


def _take_element(tuple_name: str, index: int, elements: tuple) -> Any:
    if index >= len(elements):
        raise InvalidDecoratorException(
            f"{tuple_name} has {len(elements)} elements, but @unpack_fields names at least {index + 1}."
        )
    return elements[index]


def _element_types(fields: list[str], output_type: Any) -> list[Any]:
    if htypes.origin_of(output_type) is not tuple:
        raise InvalidDecoratorException(f"the function must return tuple[...], not {output_type}.")
    arguments = get_args(output_type)
    if Ellipsis in arguments:
        if len(arguments) != 2 or arguments[1] is not Ellipsis or arguments[0] is Ellipsis:
            raise InvalidDecoratorException(f"{output_type} is no tuple type: ... comes second and last.")
        arguments = (arguments[0],) * len(fields)
    if len(arguments) < len(fields):
        raise InvalidDecoratorException(
            f"{len(fields)} names are given for the {len(arguments)} elements of {output_type}."
        )
    wrong = [argument for argument in arguments if not _is_type(argument)]
    if wrong:
        raise InvalidDecoratorException(f"elements of {output_type} are no types: {wrong}.")
    return list(arguments)
