"""How Hamilton compares types: of an edge's two ends, and of a value with a declared type.

Knows types only, never nodes. Matching is deliberately loose: what Python cannot decide cheaply counts
as matching where upstream Hamilton lets it pass.
"""

import collections.abc
import inspect
import types
import typing
from collections.abc import Iterable
from typing import Annotated, Any, Generic, Literal, Protocol, TypeVar, Union, get_args, get_origin

from hamilton import registry
from hamilton.registry import COLUMN_TYPE, DF_TYPE_AND_COLUMN_TYPES  # noqa: F401 - users find them here

column = Annotated
ANNOTATE_ALLOWED = True
BASE_ARGS_FOR_GENERICS = (typing.T,)  # type: ignore[attr-defined]

_ALIASES = (typing._GenericAlias, typing._SpecialGenericAlias, types.GenericAlias)  # type: ignore[attr-defined]
_NOT_GENERIC = (Union, tuple, typing.ClassVar, collections.abc.Callable)
_COLUMN_ELEMENT_TYPES = (int, float, str, bool)

SequentialElement = TypeVar("SequentialElement", covariant=True)
ParallelizableElement = TypeVar("ParallelizableElement", covariant=True)
CollectElement = TypeVar("CollectElement", covariant=True)


class InvalidTypeException(Exception):
    """An annotation that Hamilton does not accept."""


class Parallelizable(Iterable[ParallelizableElement], Protocol[ParallelizableElement]):
    """What a node returns to have everything downstream run once for each element."""


class Collect(Iterable[CollectElement], Protocol[CollectElement]):
    """What a parameter is annotated with to gather the results of a parallel block."""


def is_generic(type_: Any) -> bool:
    """Whether a type is a generic class or a parametrised one, unions and tuples apart."""
    if isinstance(type_, _ALIASES):
        return type_.__origin__ not in _NOT_GENERIC
    return isinstance(type_, type) and issubclass(type_, Generic)  # type: ignore[arg-type]


def is_tuple(type_: Any) -> bool:
    """Whether a type is ``tuple[...]`` or a generic subclass of ``tuple``."""
    if isinstance(type_, _ALIASES):
        return type_.__origin__ is tuple
    return isinstance(type_, type) and issubclass(type_, Generic) and issubclass(type_, tuple)  # type: ignore[arg-type]


def is_union(type_: Any) -> bool:
    """Whether a type is ``Union[...]``, ``Optional[...]`` or ``A | B``."""
    return type_ is Union or get_origin(type_) in (Union, types.UnionType)


def is_optional(type_: Any) -> bool:
    """Whether ``None`` is among the alternatives of a type."""
    return type_ is type(None) or (is_union(type_) and any(is_optional(t) for t in get_args(type_)))


def origin_of(type_: Any) -> Any:
    """The class behind a parametrised type; ``None`` for a bare class and for ``A | B``.

    For ``Annotated`` it is the type that was annotated, unlike ``typing.get_origin``.
    """
    if isinstance(type_, _ALIASES):
        return type_.__origin__ if type_.__origin__ is not typing.ClassVar else None
    return Generic if type_ is Generic else None


def get_type_information(some_type: Any) -> tuple[type[type], list]:
    """Separate an ``Annotated`` type from its annotations.

    :param some_type: any type.
    :return: the type, and the annotations, none if it is not ``Annotated``.
    """
    if _is_annotated_type(some_type):
        original, *annotations = get_args(some_type)
        return original, annotations
    return some_type, []


def _is_annotated_type(type_: Any) -> bool:
    return get_origin(type_) is Annotated


def _safe_subclass(candidate: Any, base: Any) -> bool:
    """``issubclass`` for bare classes, False for anything it could not judge."""
    if get_args(candidate) or get_args(base):
        return False
    return inspect.isclass(candidate) and inspect.isclass(base) and issubclass(candidate, base)


def custom_subclass_check(requested_type: type, param_type: type) -> bool:
    """Decide whether a value of one type may be passed where another is asked for.

    :param requested_type: the type that is provided.
    :param param_type: the type that is asked for.
    :return: True if it fits. The arguments of generics are compared only where both sides have them.
    """
    param_type, _ = get_type_information(param_type)
    if param_type == Any or _safe_subclass(requested_type, param_type):
        return True
    if is_union(param_type) and any(custom_subclass_check(requested_type, t) for t in get_args(param_type)):
        return True

    provided_is_generic = is_generic(requested_type) or is_tuple(requested_type)
    asked_is_generic = is_generic(param_type) or is_tuple(param_type)
    provided = origin_of(requested_type) if provided_is_generic else requested_type
    asked = origin_of(param_type) if asked_is_generic else param_type
    any_generic = provided_is_generic or asked_is_generic

    if any_generic and provided == Parallelizable:
        (element,) = get_args(requested_type)
        return custom_subclass_check(element, param_type)
    if any_generic and asked == Collect:
        (element,) = get_args(param_type)
        return custom_subclass_check(requested_type, element)
    if provided != asked and not _safe_subclass(provided, asked):
        return False
    provided_args, asked_args = get_args(requested_type), get_args(param_type)
    if not any_generic or not provided_args or not asked_args:
        return True
    if BASE_ARGS_FOR_GENERICS in (provided_args, asked_args):
        return True
    return provided_args == asked_args


def types_match(param_type: type[type], required_node_type: Any) -> bool:
    """Decide whether a node's type fits the parameter that names it.

    :param param_type: the annotation of the parameter.
    :param required_node_type: the type of the node.
    :return: True if the edge is well typed.
    """
    if param_type is required_node_type or required_node_type == Any:
        return True
    if type(required_node_type) is TypeVar or type(param_type) is TypeVar:
        return required_node_type == param_type
    return required_node_type == param_type or custom_subclass_check(required_node_type, param_type)


def get_type_as_string(type_: type) -> str | None:
    """Name a type for a reader: its ``__name__`` where it has one, without type arguments.

    :param type_: any type.
    :return: its short name.
    """
    if _is_annotated_type(type_):
        return get_type_as_string(get_args(type_)[0])
    if name := getattr(type_, "__name__", None):
        return name
    if (origin := origin_of(type_)) is not None:
        return get_type_as_string(origin)
    return repr(type_)


def validate_type_annotation(annotation: type[type]) -> bool | None:
    """Check that an ``Annotated`` type says what a column of a data frame holds.

    :param annotation: the annotation of a function.
    :return: True if it is not ``Annotated``, in which case anything goes.
    :raises InvalidTypeException: if it is, and is not a column type with exactly one element type.
    """
    if not _is_annotated_type(annotation):
        return True
    original, *annotations = get_args(annotation)
    if not any(issubclass(original, c) for c in registry.get_registered_column_types().values()):
        raise InvalidTypeException(
            f"Annotated[{original}, ...] is not accepted: only column types (such as pandas.Series) may be annotated."
        )
    if len(annotations) != 1:
        raise InvalidTypeException(
            f"A column type takes exactly one annotation, its element type. Got {annotations}."
        )
    if not any(custom_subclass_check(annotations[0], allowed) for allowed in _COLUMN_ELEMENT_TYPES):
        raise InvalidTypeException(
            f"The element type of a column must be one of {_COLUMN_ELEMENT_TYPES} or a subclass. Got {annotations[0]}."
        )
    return None


def is_parallelizable_type(type_: type) -> bool:
    """Whether a type is ``Parallelizable[...]``."""
    return get_origin(type_) == Parallelizable


def check_input_type(node_type: type, input_value: Any) -> bool:
    """Decide whether an input's value fits its declared type; the loose check made before execution.

    Of a sequence or iterable only the first element is looked at.

    :param node_type: the declared type.
    :param input_value: the value the user passed.
    :return: True if it fits.
    """
    if node_type == Any or type(node_type) is TypeVar or type(input_value) is node_type:
        return True
    generic = is_generic(node_type)
    # On Python 3.10, tuple[int] passes for a class.
    plain = inspect.isclass(node_type) and not isinstance(node_type, types.GenericAlias)
    if not generic and plain and isinstance(input_value, node_type):
        return True
    if is_union(node_type):
        return any(check_input_type(t, input_value) for t in get_args(node_type))
    if not generic:
        return False
    origin = origin_of(node_type)
    if origin is type(input_value):
        return True
    if origin is Literal and input_value in get_args(node_type):
        return True
    if origin in (list, tuple, collections.abc.Sequence):
        return isinstance(input_value, collections.abc.Sequence) and _first_fits(node_type, input_value)
    if origin in (set, collections.abc.Iterable):
        return isinstance(input_value, collections.abc.Iterable) and _first_fits(node_type, input_value)
    return False


def _first_fits(container_type: Any, values: Iterable) -> bool:
    arguments = get_args(container_type)
    if not arguments:
        return True
    return all(check_input_type(arguments[0], value) for value in _first(values))


def _first(values: Iterable) -> list:
    for value in values:
        return [value]
    return []


def check_instance(obj: Any, type_: Any) -> bool:
    """Decide strictly whether an object is of a type, looking at every element of built-in containers.

    :param obj: any object.
    :param type_: any type, generics included.
    :return: True if the object and its elements are of the type.
    """
    if type_ == Any:
        return True
    origin = getattr(type_, "__origin__", None)
    if origin is None:
        return isinstance(obj, type_)
    arguments = getattr(type_, "__args__", None)
    if origin is Union:
        return any(check_instance(obj, t) for t in arguments)
    if origin is Literal:
        return obj in arguments
    if not isinstance(obj, origin):
        return False
    if arguments and isinstance(obj, dict):
        return all(
            check_instance(k, arguments[0]) and check_instance(v, arguments[1]) for k, v in obj.items()
        )
    if arguments and isinstance(obj, (list, set, tuple)):
        return all(check_instance(element, arguments[0]) for element in obj)
    # A bare ``isinstance`` of a parametrised type raises; so does asking about any other generic here.
    return isinstance(obj, type_)
