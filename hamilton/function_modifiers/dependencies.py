"""Where a modifier takes the value of a parameter from: another node, a literal, or a group of these."""

import abc
import collections.abc
import dataclasses
import enum
from collections.abc import Collection, Mapping, Sequence
from typing import Any, get_args

from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.htypes import is_optional, origin_of


class ParametrizedDependencySource(enum.Enum):
    """The kinds of dependency."""

    LITERAL = "literal"
    UPSTREAM = "upstream"
    GROUPED_LIST = "grouped_list"
    GROUPED_DICT = "grouped_dict"
    CONFIGURATION = "configuration"


class ParametrizedDependency:
    """Where the value of a parameter comes from."""

    @abc.abstractmethod
    def get_dependency_type(self) -> ParametrizedDependencySource:
        """The kind of dependency."""


class SingleDependency(ParametrizedDependency, abc.ABC):
    """One value."""


@dataclasses.dataclass
class LiteralDependency(SingleDependency):
    """A value that is given."""

    value: Any

    def get_dependency_type(self) -> ParametrizedDependencySource:
        return ParametrizedDependencySource.LITERAL


@dataclasses.dataclass
class UpstreamDependency(SingleDependency):
    """The value of a node."""

    source: str

    def get_dependency_type(self) -> ParametrizedDependencySource:
        return ParametrizedDependencySource.UPSTREAM


@dataclasses.dataclass
class ConfigDependency(SingleDependency):
    """A value of the configuration."""

    source: str

    def get_dependency_type(self) -> ParametrizedDependencySource:
        return ParametrizedDependencySource.CONFIGURATION


class GroupedDependency(ParametrizedDependency, abc.ABC):
    """Several values in one container."""

    @classmethod
    @abc.abstractmethod
    def resolve_dependency_type(cls, annotated_type: type[type], param_name: str) -> type[type]:
        """The type of one element, from the annotation of the parameter.

        :param annotated_type: the annotation.
        :param param_name: the name of the parameter.
        :raises InvalidDecoratorException: if the annotation has no elements.
        """


@dataclasses.dataclass
class GroupedListDependency(GroupedDependency):
    """Several values in a list."""

    sources: list[ParametrizedDependency]

    @classmethod
    def resolve_dependency_type(cls, annotated_type: type[Sequence[type]], param_name: str) -> type[type]:
        type_ = _without_none(annotated_type)
        arguments = get_args(type_)
        if not _is_kind_of(type_, collections.abc.Sequence) or len(arguments) != 1:
            raise InvalidDecoratorException(
                f"group() for parameter {param_name} needs a sequence with one element type, such as "
                f"list[int]; its annotation is {annotated_type}."
            )
        return arguments[0]

    def get_dependency_type(self) -> ParametrizedDependencySource:
        return ParametrizedDependencySource.GROUPED_LIST


@dataclasses.dataclass
class GroupedDictDependency(GroupedDependency):
    """Several values in a dictionary."""

    sources: dict[str, ParametrizedDependency]

    @classmethod
    def resolve_dependency_type(cls, annotated_type: type[Mapping[str, type]], param_name: str) -> type[type]:
        type_ = _without_none(annotated_type)
        arguments = get_args(type_)
        if (
            not _is_kind_of(type_, collections.abc.Mapping)
            or len(arguments) != 2
            or not issubclass(arguments[0], str)
        ):
            raise InvalidDecoratorException(
                f"group() with names for parameter {param_name} needs a mapping from str, such as "
                f"dict[str, int]; its annotation is {annotated_type}."
            )
        return arguments[1]

    def get_dependency_type(self) -> ParametrizedDependencySource:
        return ParametrizedDependencySource.GROUPED_DICT


def _without_none(type_: Any) -> Any:
    return get_args(type_)[0] if is_optional(type_) and get_args(type_) else type_


def _is_kind_of(type_: Any, container: type) -> bool:
    origin = origin_of(type_)
    return isinstance(origin, type) and issubclass(origin, container)


def value(literal_value: Any) -> LiteralDependency:
    """Take a parameter's value from here.

    :param literal_value: the value.
    """
    if isinstance(literal_value, LiteralDependency):
        return literal_value
    return LiteralDependency(value=literal_value)


def source(dependency_on: Any) -> UpstreamDependency:
    """Take a parameter's value from a node or input.

    :param dependency_on: its name.
    """
    if isinstance(dependency_on, UpstreamDependency):
        return dependency_on
    return UpstreamDependency(source=dependency_on)


def configuration(dependency_on: str) -> ConfigDependency:
    """Take a parameter's value from the configuration.

    :param dependency_on: the key.
    """
    return ConfigDependency(source=dependency_on)


def group(
    *dependency_args: ParametrizedDependency, **dependency_kwargs: ParametrizedDependency
) -> GroupedDependency:
    """Take a parameter's value from several places.

    :param dependency_args: elements of a list, each ``source()`` or ``value()``.
    :param dependency_kwargs: elements of a dictionary; not together with a list.
    :raises InvalidDecoratorException: if both or none are given, or one is something else.
    """
    _validate_group_params(dependency_args, dependency_kwargs)
    if dependency_args:
        return GroupedListDependency(sources=list(dependency_args))
    return GroupedDictDependency(sources=dependency_kwargs)


def _validate_group_params(
    dependency_args: Collection[ParametrizedDependency],
    dependency_kwargs: Mapping[str, ParametrizedDependency],
) -> None:
    if bool(dependency_args) == bool(dependency_kwargs):
        raise InvalidDecoratorException(
            "group() takes either elements of a list or named elements, and at least one."
        )
    for dependency in (*dependency_args, *dependency_kwargs.values()):
        if not isinstance(dependency, (LiteralDependency, UpstreamDependency)):
            raise InvalidDecoratorException(
                f"group() takes source() and value() only, but got {dependency!r}."
            )
