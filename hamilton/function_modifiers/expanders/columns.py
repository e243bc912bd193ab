"""Each column of a frame as a node of its own."""

import dataclasses
import functools
import inspect
from collections.abc import Callable, Collection
from typing import Any

from hamilton import node, registry, signatures
from hamilton.function_modifiers.dependencies import ParametrizedDependency
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.expanders.extraction import after, part_node
from hamilton.function_modifiers.expanders.parameterization import parameterize
from hamilton.function_modifiers.steps import NodeExpander
from hamilton.function_modifiers.targets import SingleNodeNodeTransformer


class extract_columns(SingleNodeNodeTransformer):
    """Makes columns of a frame nodes.

    :param columns: names of columns, or pairs of name and documentation.
    :param fill_with: the value of columns the frame does not have; without it they are an error.
    :raises InvalidDecoratorException: if there are none, or a list of them.
    """

    def __init__(self, *columns: tuple[str, str] | str, fill_with: Any = None):
        super().__init__()
        if not columns:
            raise InvalidDecoratorException("@extract_columns needs the name of at least one column.")
        if isinstance(columns[0], list):
            raise InvalidDecoratorException(
                "@extract_columns takes names, not a list: put a * in front of it."
            )
        self.columns = columns
        self.fill_with = fill_with

    @staticmethod
    def validate_return_type(fn: Callable) -> None:
        """Check that a function returns a known frame type.

        :raises InvalidDecoratorException: if not.
        """
        output_type = signatures.bare_type_hints(fn).get("return")
        try:
            registry.get_column_type_from_df_type(output_type)
        except NotImplementedError as e:
            raise InvalidDecoratorException(
                f"{fn.__name__} ({signatures.place(fn)}) cannot have columns extracted: {e}"
            ) from e

    def validate(self, fn: Callable) -> None:
        """Check that the function returns a known frame type."""
        self.validate_return_type(fn)

    def transform_node(self, node_: node.Node, config: dict[str, Any], fn: Callable) -> Collection[node.Node]:
        """Keep the node and add one for each column."""
        column_type = registry.get_column_type_from_df_type(node_.type)
        is_async = inspect.iscoroutinefunction(node_.callable)
        nodes = [node_.copy_with(callabl=after(node_.callable, self._fill))]
        for column in self.columns:
            name = _name_of(column)
            documentation = column[1] if isinstance(column, tuple) else node_.documentation
            take = functools.partial(_take_column, node_.name, name)
            extracted = part_node(node_, name, column_type, documentation, take, node_.type)
            nodes.append(
                extracted.copy_with(callabl=_as_coroutine(extracted.callable)) if is_async else extracted
            )
        return nodes

    def _fill(self, frame: Any) -> Any:
        if self.fill_with is not None:
            for name in map(_name_of, self.columns):
                if name not in frame:
                    registry.fill_with_scalar(frame, name, self.fill_with)
                    assert name in frame, f"{type(frame)} cannot be filled in place."
        return frame


def _name_of(column: tuple[str, str] | str) -> str:
    return column[0] if isinstance(column, tuple) else column


def _take_column(frame_name: str, column: str, frame: Any) -> Any:
    if column not in frame:
        raise InvalidDecoratorException(
            f"{frame_name} has no column {column}; it has {list(frame.columns)}. Correct the name in "
            f"@extract_columns, or give missing columns a value with fill_with."
        )
    return registry.get_column(frame, column)


def _as_coroutine(fn: Callable) -> Callable:
    async def call(**kwargs: Any) -> Any:
        return fn(**kwargs)

    return call


@dataclasses.dataclass
class ParameterizedExtract:
    """The columns that one parametrisation of a function yields, and its inputs."""

    outputs: tuple[str, ...]
    input_mapping: dict[str, ParametrizedDependency]


class parameterize_extract_columns(NodeExpander):
    """Makes a frame for each parametrisation of a function, and its columns nodes.

    :param extract_config: the parametrisations.
    :param reassign_columns: whether the columns of the frames are renamed to the outputs.
    """

    def __init__(self, *extract_config: ParameterizedExtract, reassign_columns: bool = True):
        self.extract_config = extract_config
        self.reassign_columns = reassign_columns

    def expand_node(self, node_: node.Node, config: dict[str, Any], fn: Callable) -> Collection[node.Node]:
        """Make the nodes of all parametrisations."""
        nodes: list[node.Node] = []
        for index, extract in enumerate(self.extract_config):

            @functools.wraps(fn)
            def renamed(*args: Any, _columns: tuple[str, ...] = extract.outputs, **kwargs: Any) -> Any:
                frame = fn(*args, **kwargs)
                frame.columns = _columns
                return frame

            parametrisation = parameterize(**{f"{node_.name}__{index}": extract.input_mapping})
            decorated = renamed if self.reassign_columns else fn
            (frame_node,) = parametrisation.expand_node(node_.copy_with(callabl=renamed), config, decorated)
            nodes.extend(extract_columns(*extract.outputs).transform_node(frame_node, config, decorated))
        return nodes

    def validate(self, fn: Callable) -> None:
        """Check that the function returns a known frame type."""
        extract_columns.validate_return_type(fn)
