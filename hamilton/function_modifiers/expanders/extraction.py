"""What all extracting modifiers do: the function's node stays, and each part of its value is a node more."""

import inspect
from collections.abc import Callable
from typing import Any

from hamilton import node


def after(compute: Callable, complete: Callable[[Any], Any]) -> Callable:
    """Pass the value of a function on, coroutine or not.

    :param compute: the function.
    :param complete: called with its value.
    :return: a function, or coroutine function, of the same arguments.
    """
    if inspect.iscoroutinefunction(compute):

        async def compute_and_complete(*args: Any, **kwargs: Any) -> Any:
            return complete(await compute(*args, **kwargs))

    else:

        def compute_and_complete(*args: Any, **kwargs: Any) -> Any:
            return complete(compute(*args, **kwargs))

    return compute_and_complete


def part_node(
    whole: node.Node, name: str, type_: Any, documentation: str, take: Callable[[Any], Any], whole_type: Any
) -> node.Node:
    """Make the node of one part.

    :param whole: the node it is a part of.
    :param name: the name of the part.
    :param type_: the type of the part.
    :param documentation: what it is.
    :param take: takes the part out of the value.
    :param whole_type: the type the part asks the whole to have.
    """
    whole_name = whole.name

    def extract(**kwargs: Any) -> Any:
        return take(kwargs[whole_name])

    return node.Node(
        name,
        type_,
        documentation,
        extract,
        input_types={whole_name: whole_type},
        tags=whole.tags.copy(),
    )
