"""One function, several nodes: the same code with other inputs.

Each output replaces some parameters by another node (``source``), a literal (``value``) or a group of
both; the remaining parameters stay as they are.
"""

import functools
import logging
from collections.abc import Callable, Collection, Iterator
from typing import Any, get_args

from hamilton import node, signatures
from hamilton.function_modifiers.dependencies import (
    ParametrizedDependency,
    ParametrizedDependencySource,
    source,
    value,
)
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.steps import NodeExpander
from hamilton.htypes import is_optional, origin_of

logger = logging.getLogger(__name__)

_LITERAL = ParametrizedDependencySource.LITERAL
_UPSTREAM = ParametrizedDependencySource.UPSTREAM
_LIST = ParametrizedDependencySource.GROUPED_LIST
_DICT = ParametrizedDependencySource.GROUPED_DICT
_CONFIGURATION = ParametrizedDependencySource.CONFIGURATION

Mapping = dict[str, ParametrizedDependency]


class parameterize(NodeExpander):
    """Makes a node for each output, with other inputs.

    :param parametrization: dependency by parameter, or a pair of that and a documentation, by output.
    :raises InvalidDecoratorException: if a dependency is neither ``source()``, ``value()`` nor ``group()``.
    """

    RESERVED_KWARG = "output_name"
    PLACEHOLDER_PARAM_NAME = "__<function_name>"

    def __init__(self, **parametrization: Mapping | tuple[Mapping, str]):
        self.parameterization: dict[str, Mapping] = {}
        self.specified_docstrings: dict[str, str] = {}
        for output, entry in parametrization.items():
            if isinstance(entry, tuple):
                self.parameterization[output], self.specified_docstrings[output] = entry[0], entry[1]
            else:
                self.parameterization[output] = entry
        wrong = [
            f"{output}.{parameter}={dependency!r}"
            for output, mapping in self.parameterization.items()
            for parameter, dependency in mapping.items()
            if not isinstance(dependency, ParametrizedDependency)
        ]
        if wrong:
            raise InvalidDecoratorException(
                f"@{self.name} takes source(), value() and group() only, but got {', '.join(wrong)}."
            )

    def split_parameterizations(
        self, parameterizations: Mapping
    ) -> dict[ParametrizedDependencySource, Mapping]:
        """Sort the dependencies of one output by their kind."""
        split: dict[ParametrizedDependencySource, Mapping] = {
            kind: {} for kind in ParametrizedDependencySource
        }
        for parameter, dependency in parameterizations.items():
            split[dependency.get_dependency_type()][parameter] = dependency
        return split

    def expand_node(self, node_: node.Node, config: dict[str, Any], fn: Callable) -> Collection[node.Node]:
        """Make a node for each output."""
        return [self._node(node_, output, mapping, fn) for output, mapping in self._outputs(node_.name)]

    def _outputs(self, function_name: str) -> Iterator[tuple[str, Mapping]]:
        for output, mapping in self.parameterization.items():
            yield (function_name if output == self.PLACEHOLDER_PARAM_NAME else output), mapping

    def _node(self, node_: node.Node, output: str, mapping: Mapping, fn: Callable) -> node.Node:
        # A key of the configuration is a node as well: the parameter keeps asking for its own name.
        mapping = {p: d for p, d in mapping.items() if d.get_dependency_type() is not _CONFIGURATION}
        # The values are bound here, not read from the decorator later: it may serve several functions.
        compute = functools.partial(_compute_with, node_.callable, tuple(node_.input_types), mapping)
        return node_.copy_with(
            name=output,
            doc_string=self.format_doc_string(fn, output),
            callabl=compute,
            input_types=_inputs(node_, mapping),
            include_refs=False,
        )

    def validate(self, fn: Callable) -> None:
        """Check that the outputs fit the function.

        :raises InvalidDecoratorException: if not.
        """
        parameters = signatures.parameters(fn)
        where = f"{fn.__module__}.{fn.__name__} ({signatures.place(fn)})"
        for output, _ in self._outputs(fn.__name__):
            try:
                self.format_doc_string(fn, output)
            except KeyError as e:
                raise InvalidDecoratorException(
                    f"The documentation of {where} cannot be filled in for {output}: {e}."
                ) from e
        if self.RESERVED_KWARG in parameters:
            raise InvalidDecoratorException(
                f"{where} has a parameter {self.RESERVED_KWARG}, which @{self.name} reserves; rename it."
            )
        unknown = {p for mapping in self.parameterization.values() for p in mapping if p not in parameters}
        if unknown:
            raise InvalidDecoratorException(
                f"@{self.name} on {where} replaces parameters that the function does not have: "
                f"{', '.join(sorted(unknown))}."
            )
        hints = signatures.bare_type_hints(fn)
        for mapping in self.parameterization.values():
            for parameter, dependency in mapping.items():
                _check_group(where, parameter, hints[parameter], dependency)

    def format_doc_string(self, fn: Callable, output_name: str) -> str | None:
        """The documentation of an output.

        :param fn: the decorated function; ``{parameter}`` in its documentation stands for what replaces
            the parameter, ``{output_name}`` for the output.
        :param output_name: the output.
        :return: the documentation, None if the function has none.
        """
        if output_name in self.specified_docstrings:
            return self.specified_docstrings[output_name]
        if fn.__doc__ is None:
            return None
        mapping = dict(self._outputs(fn.__name__))[output_name]
        known = _KeysStandForThemselves({self.RESERVED_KWARG: output_name})
        for parameter, dependency in mapping.items():
            kind = dependency.get_dependency_type()
            if kind is _UPSTREAM:
                known[parameter] = dependency.source
            elif kind is _LITERAL:
                known[parameter] = dependency.value
        return fn.__doc__.format_map(known)


class _KeysStandForThemselves(dict):
    def __missing__(self, key: str) -> str:
        return key


def _value_of(dependency: ParametrizedDependency, given: dict[str, Any]) -> Any:
    if dependency.get_dependency_type() is _UPSTREAM:
        return given[dependency.source]
    return dependency.value


def _compute_with(
    compute: Callable, parameters: tuple[str, ...], mapping: Mapping, /, *args: Any, **given: Any
) -> Any:
    arguments: dict[str, Any] = {}
    for parameter in parameters:
        dependency = mapping.get(parameter)
        if dependency is None:
            if parameter in given:
                arguments[parameter] = given[parameter]
            continue
        kind = dependency.get_dependency_type()
        if kind is _LIST:
            arguments[parameter] = [_value_of(element, given) for element in dependency.sources]
        elif kind is _DICT:
            arguments[parameter] = {k: _value_of(e, given) for k, e in dependency.sources.items()}
        else:
            arguments[parameter] = _value_of(dependency, given)
    return compute(*args, **arguments)


def _inputs(node_: node.Node, mapping: Mapping) -> dict[str, tuple[Any, node.DependencyType]]:
    """The inputs that are left, or come in place of others."""
    inputs = {}
    for parameter, (type_, kind) in node_.input_types.items():
        dependency = mapping.get(parameter)
        if dependency is None:
            inputs[parameter] = (type_, kind)
        elif dependency.get_dependency_type() is _UPSTREAM:
            inputs[dependency.source] = (type_, kind)
        elif dependency.get_dependency_type() in (_LIST, _DICT):
            element_type = dependency.resolve_dependency_type(type_, parameter)
            sources = dependency.sources
            for element in sources.values() if isinstance(sources, dict) else sources:
                if element.get_dependency_type() is _UPSTREAM:
                    inputs[element.source] = (element_type, kind)
    return inputs


def _check_group(where: str, parameter: str, annotation: Any, dependency: ParametrizedDependency) -> None:
    kind = dependency.get_dependency_type()
    if kind not in (_LIST, _DICT):
        return
    type_ = get_args(annotation)[0] if is_optional(annotation) and get_args(annotation) else annotation
    arguments = get_args(type_)
    if kind is _LIST:
        fits = origin_of(type_) is list and len(arguments) == 1
        wanted = "list[...]"
    else:
        fits = origin_of(type_) is dict and len(arguments) == 2 and arguments[0] is str
        wanted = "dict[str, ...]"
    if not fits:
        raise InvalidDecoratorException(
            f"{where}: parameter {parameter} takes a group(), so it must be annotated {wanted}, not {annotation}."
        )


class parameterize_values(parameterize):
    """Makes a node for each value of one parameter.

    :param parameter: the parameter.
    :param assigned_output: value by pair of output and documentation.
    :raises InvalidDecoratorException: if a key is no pair.
    """

    def __init__(self, parameter: str, assigned_output: dict[tuple[str, str], Any]):
        for key in assigned_output:
            if not isinstance(key, tuple):
                raise InvalidDecoratorException(
                    f"The keys of assigned_output are pairs of output and documentation, but {key!r} is none."
                )
        super().__init__(
            **{
                output: ({parameter: value(literal)}, documentation)
                for (output, documentation), literal in assigned_output.items()
            }
        )


class parameterize_sources(parameterize):
    """Makes a node for each output, with parameters taken from other nodes.

    :param parameterization: name of a node by parameter, by output.
    :raises ValueError: if there is no output, or one replaces nothing.
    """

    def __init__(self, **parameterization: dict[str, str]):
        self.parametrization = parameterization
        if not parameterization:
            raise ValueError("@parameterize_sources needs at least one output.")
        for output, mapping in parameterization.items():
            if not mapping:
                raise ValueError(
                    f"@parameterize_sources: {output} replaces no parameter. Map at least one to a node."
                )
        super().__init__(
            **{
                output: {parameter: source(upstream) for parameter, upstream in mapping.items()}
                for output, mapping in parameterization.items()
            }
        )


class inject(parameterize):
    """Takes parameters of a function from other nodes, literals, or groups.

    :param key_mapping: dependency by parameter.
    """

    def __init__(self, **key_mapping: ParametrizedDependency):
        super().__init__(**{parameterize.PLACEHOLDER_PARAM_NAME: key_mapping})


def _warn_renamed(old: str, new: str) -> None:
    logger.warning("@%s will go away in 2.0: use @%s, which takes the same arguments.", old, new)


class parametrized(parameterize_values):
    """The older name of ``parameterize_values``. Deprecated."""

    def __call__(self, fn: Callable) -> Callable:
        _warn_renamed("parametrized", "parameterize_values")
        return super().__call__(fn)


class parameterized_inputs(parameterize_sources):
    """The older name of ``parameterize_sources``. Deprecated."""

    def __call__(self, fn: Callable) -> Callable:
        _warn_renamed("parameterized_inputs", "parameterize_sources")
        return super().__call__(fn)


class parametrized_input(parameterize):
    """Makes a node for each node that one parameter is taken from. Deprecated: use ``parameterize_sources``.

    :param parameter: the parameter.
    :param variable_inputs: pair of output and documentation by name of node.
    :raises InvalidDecoratorException: if a value is no pair.
    """

    def __init__(self, parameter: str, variable_inputs: dict[str, tuple[str, str]]):
        for entry in variable_inputs.values():
            if not isinstance(entry, tuple):
                raise InvalidDecoratorException(
                    f"The values of variable_inputs are pairs of output and documentation, but {entry!r} is none."
                )
        super().__init__(
            **{
                output: ({parameter: source(upstream)}, documentation)
                for upstream, (output, documentation) in variable_inputs.items()
            }
        )

    def __call__(self, fn: Callable) -> Callable:
        logger.warning("@parametrized_input will go away in 2.0: use @parameterize_sources.")
        return super().__call__(fn)
