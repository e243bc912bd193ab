"""``with_columns`` for libraries whose columns can be taken out of a frame and put back (pandas, polars).

Which library it is and how it adds columns is said by the plugin that derives from the class here.
"""

import abc
from collections.abc import Callable, Collection
from types import ModuleType
from typing import Any, ClassVar

from hamilton import node, registry, signatures
from hamilton.function_modifiers.expanders import extract_columns
from hamilton.function_modifiers.recursive import subdag, with_columns_base
from hamilton.function_modifiers.recursive.column_groups import default_inject_parameter


class FrameColumns(with_columns_base, abc.ABC):
    """Adds columns to the frame a function takes; the arguments are those of ``with_columns_base``.

    :raises NotImplementedError: for ``pass_dataframe_as``, which only spark has.
    """

    frame_type: ClassVar[type]

    def __init__(
        self,
        *load_from: Callable | ModuleType,
        columns_to_pass: list[str] | None = None,
        pass_dataframe_as: str | None = None,
        on_input: str | None = None,
        select: list[str] | None = None,
        namespace: str | None = None,
        config_required: list[str] | None = None,
    ):
        if pass_dataframe_as is not None:
            raise NotImplementedError(
                "pass_dataframe_as is there for spark only. Use on_input: the functions then ask for the frame by "
                "the name of that parameter."
            )
        super().__init__(
            *load_from,
            columns_to_pass=columns_to_pass,
            on_input=on_input,
            select=select,
            namespace=namespace,
            config_required=config_required,
            dataframe_type=self.frame_type,
        )

    @staticmethod
    @abc.abstractmethod
    def with_added(frame: Any, columns: dict[str, Any]) -> Any:
        """Make a frame with more columns.

        :param frame: the frame.
        :param columns: column by name.
        """

    def get_initial_nodes(
        self, fn: Callable, params: dict[str, type[type]]
    ) -> tuple[str, Collection[node.Node]]:
        """Find the frame, and take columns out of it unless the functions get it themselves."""
        frame = default_inject_parameter(fn, self.target_dataframe)
        self.validate_dataframe(fn, frame, params, self.dataframe_type)
        return frame, [] if self.target_dataframe is not None else self._columns_of(frame, params[frame])

    def _columns_of(self, frame: str, type_: type) -> list[node.Node]:
        def whole(**kwargs: Any) -> Any:
            return kwargs[frame]

        whole_frame = node.Node(frame, type_, callabl=whole, input_types={frame: type_})
        extracted = extract_columns(*self.initial_schema).transform_node(whole_frame, config={}, fn=whole)
        # The frame itself is a node outside already.
        return extracted[1:]

    def get_subdag_nodes(self, fn: Callable, config: dict[str, Any]) -> Collection[node.Node]:
        """Make the nodes that compute columns."""
        return subdag.collect_nodes(config, self.subdag_functions)

    def chain_subdag_nodes(
        self, fn: Callable, inject_parameter: str, generated_nodes: Collection[node.Node]
    ) -> node.Node:
        """Add the node that adds the selected columns, or all columns if none are selected."""
        column_type = registry.get_column_type_from_df_type(self.dataframe_type)
        if self.select is None:
            self.select = [n.name for n in generated_nodes if n.type == column_type]
        selected = self.select

        def append(**kwargs: Any) -> Any:
            return self.with_added(kwargs[inject_parameter], {name: kwargs[name] for name in selected})

        joined = node.Node(
            "_append",
            self.dataframe_type,
            callabl=append,
            input_types={**dict.fromkeys(selected, column_type), inject_parameter: self.dataframe_type},
        )
        return [*generated_nodes, joined], joined.name

    def validate(self, fn: Callable) -> None:
        """Check that the function takes the frame.

        :raises InvalidDecoratorException: if it does not.
        """
        frame = default_inject_parameter(fn, self.target_dataframe)
        self.validate_dataframe(fn, frame, signatures.bare_type_hints(fn), self.dataframe_type)
