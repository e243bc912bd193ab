"""``with_columns``: functions that compute columns, put between a data frame and the function that takes it.

What all libraries have in common is here; how columns are taken out of a frame and put back is known to the
plugins (``hamilton.plugins.h_pandas`` and its like), which derive from ``with_columns_base``.
"""

import abc
from collections.abc import Callable, Collection
from types import ModuleType
from typing import Any

from hamilton import node, signatures
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.recursive.subdags import assign_namespace, subdag
from hamilton.function_modifiers.steps import NodeInjector


def prune_nodes(nodes: list[node.Node], select: list[str] | None = None) -> list[node.Node]:
    """Keep the nodes that some of them are computed from.

    Goes by the names of inputs, so that the nodes need not be wired.

    :param nodes: the nodes.
    :param select: the names of those to keep with what they need; all if not given.
    :return: the nodes kept.
    :raises ValueError: if a name is not among the nodes.
    """
    if select is None:
        return nodes
    by_name = {node_.name: node_ for node_ in nodes}
    if missing := [name for name in select if name not in by_name]:
        raise ValueError(f"These nodes are selected but not there: {missing}. There are {list(by_name)}.")
    seen = dict.fromkeys(select)
    stack = [by_name[name] for name in seen]
    kept = []
    while stack:
        node_ = stack.pop()
        kept.append(node_)
        for name in node_.input_types:
            if name in by_name and name not in seen:
                seen[name] = None
                stack.append(by_name[name])
    return kept


def default_inject_parameter(fn: Callable, target_dataframe: str | None = None) -> str:
    """The parameter that takes the frame: the one asked for, else the first.

    :param fn: the decorated function.
    :param target_dataframe: the name of the parameter.
    :return: its name.
    :raises ValueError: if the function has no parameters.
    """
    if target_dataframe is not None:
        return target_dataframe
    for name in signatures.parameters(fn):
        return name
    raise ValueError(
        f"@with_columns adds columns to the data frame that {fn.__qualname__} ({signatures.place(fn)}) takes, but "
        f"it takes nothing. Give it a parameter, or name one with on_input."
    )


class with_columns_base(NodeInjector, abc.ABC):
    """Computes columns by a dataflow of its own and adds them to the frame that the function gets.

    :param load_from: the functions and modules that compute columns.
    :param columns_to_pass: columns of the frame that are nodes for these functions.
    :param pass_dataframe_as: the name under which these functions ask for the frame as a whole.
    :param on_input: the parameter that takes the frame, the first if not given; the functions ask for the
        frame by that name.
    :param select: the nodes that are added as columns.
    :param namespace: the namespace of the nodes; the function's name if not given.
    :param config_required: configuration keys that the functions need; None lets them see all of it.
    :param dataframe_type: the type of the frame.
    :raises ValueError: if two of ``columns_to_pass``, ``pass_dataframe_as`` and ``on_input`` are given, or
        nothing to load from.
    :raises InvalidDecoratorException: if the type of the frame is missing.
    """

    def __init__(
        self,
        *load_from: Callable | ModuleType,
        columns_to_pass: list[str] | None = None,
        pass_dataframe_as: str | None = None,
        on_input: str | None = None,
        select: list[str] | None = None,
        namespace: str | None = None,
        config_required: list[str] | None = None,
        dataframe_type: type | None = None,
    ):
        self.subdag_functions = subdag.collect_functions(load_from)
        self.select = select
        # All three at once pass, as in apache-hamilton.
        if [columns_to_pass, pass_dataframe_as, on_input].count(None) == 1:
            raise ValueError(
                "@with_columns takes one of columns_to_pass, pass_dataframe_as and on_input: either it takes the "
                "columns out of the frame, or the functions get the frame and take them out themselves."
            )
        self.initial_schema = columns_to_pass
        self.dataframe_subdag_param = pass_dataframe_as
        self.target_dataframe = on_input
        self.namespace = namespace
        self.config_required = config_required
        if dataframe_type is None:
            raise InvalidDecoratorException("@with_columns has to be told the type of data frames.")
        self.dataframe_type = dataframe_type

    @staticmethod
    def contains_duplicates(nodes_: list[node.Node]) -> bool:
        """Whether two nodes have the same name."""
        return len({node_.name for node_ in nodes_}) < len(nodes_)

    @staticmethod
    def validate_dataframe(
        fn: Callable, inject_parameter: str, params: dict[str, type[type]], required_type: type
    ) -> None:
        """Check that the frame is among what can be fed.

        :param fn: the decorated function.
        :param inject_parameter: the parameter that takes the frame.
        :param params: what can be fed.
        :param required_type: the type of frames.
        :raises InvalidDecoratorException: if it is not.
        """
        if inject_parameter not in params:
            raise InvalidDecoratorException(
                f"@with_columns on {fn.__name__} ({signatures.place(fn)}) adds columns to {inject_parameter}, which "
                f"is none of {list(params)}. Name the parameter with on_input; another modifier may have renamed it."
            )

    def required_config(self) -> list[str] | None:
        return self.config_required

    @abc.abstractmethod
    def get_initial_nodes(
        self, fn: Callable, params: dict[str, type[type]]
    ) -> tuple[str, Collection[node.Node]]:
        """Find the frame and make the nodes of its columns.

        :param fn: the decorated function.
        :param params: type by name of the inputs that can be fed.
        :return: the parameter that takes the frame, and the nodes.
        """

    @abc.abstractmethod
    def get_subdag_nodes(self, fn: Callable, config: dict[str, Any]) -> Collection[node.Node]:
        """Make the nodes that compute columns.

        :param fn: the decorated function.
        :param config: the configuration the modifier asked for.
        """

    @abc.abstractmethod
    def chain_subdag_nodes(
        self, fn: Callable, inject_parameter: str, generated_nodes: Collection[node.Node]
    ) -> node.Node:
        """Put the columns back into the frame.

        :param fn: the decorated function.
        :param inject_parameter: the parameter that takes the frame.
        :param generated_nodes: the nodes of columns that are needed.
        :return: all nodes, and the name of the one that has the frame with its new columns.
        """

    def inject_nodes(
        self, params: dict[str, type[type]], config: dict[str, Any], fn: Callable
    ) -> tuple[list[node.Node], dict[str, str]]:
        """Make the nodes between the frame and the function.

        :raises ValueError: if a column that is taken out is computed too, or nothing is left to compute.
        """
        namespace = fn.__name__ if self.namespace is None else self.namespace
        frame, initial = self.get_initial_nodes(fn=fn, params=params)
        nodes = initial + self.get_subdag_nodes(fn=fn, config=config)
        if self.contains_duplicates(nodes):
            raise ValueError(
                f"@with_columns on {fn.__qualname__} ({signatures.place(fn)}): a column of columns_to_pass has the "
                f"name of a function. To change a column in place, use on_input and take the column out of the frame."
            )
        pruned = prune_nodes(nodes=nodes, select=self.select)
        if not pruned:
            raise ValueError(
                f"@with_columns on {fn.__qualname__} ({signatures.place(fn)}) has nothing to compute: no node is "
                f"needed for select={self.select}."
            )
        chained, last = self.chain_subdag_nodes(fn=fn, inject_parameter=frame, generated_nodes=pruned)
        return subdag.add_namespace(chained, namespace), {frame: assign_namespace(last, namespace)}
