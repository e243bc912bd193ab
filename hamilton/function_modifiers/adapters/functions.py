"""``dataloader`` and ``datasaver``: functions that load or save data themselves."""

from collections.abc import Callable
from typing import Any, get_args

from hamilton import node, signatures
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.steps import NodeCreator
from hamilton.htypes import custom_subclass_check, is_tuple


class dataloader(NodeCreator):
    """Marks a function that loads data and yields them with what is known about them.

    The node of the function's name holds the data; ``<name>.loader`` holds both.
    """

    def validate(self, fn: Callable) -> None:
        """Check that the function yields a tuple of something and a dictionary.

        :raises InvalidDecoratorException: if it does not.
        """
        yielded = signatures.bare_type_hints(fn).get("return")
        arguments = get_args(yielded)
        fits = is_tuple(yielded) and len(arguments) == 2 and custom_subclass_check(arguments[1], dict)
        if not fits or get_args(arguments[1])[:1] not in ((), (str,)):
            raise InvalidDecoratorException(
                f"@dataloader on {fn.__qualname__} ({signatures.place(fn)}): it has to yield the data and what is "
                f"known about them, such as `-> tuple[pd.DataFrame, dict[str, Any]]`, but is annotated {yielded}."
            )

    def generate_nodes(self, fn: Callable, config: dict[str, Any]) -> list[node.Node]:
        """Make the node that loads, and the node that picks the data."""
        name = fn.__name__
        loading = node.Node.from_fn(fn, name="loader")
        tags = {
            "hamilton.data_loader": True,
            "hamilton.data_loader.has_metadata": True,
            "hamilton.data_loader.node": name,
            "hamilton.data_loader.classname": f"{name}()",
            "hamilton.data_loader.source": "loader",
        }
        loader = loading.copy_with(tags={**loading.tags, **tags}, namespace=(name,))
        data = node.Node(
            name,
            get_args(loader.type)[0],
            callabl=lambda **loaded: loaded[loader.name][0],
            input_types={loader.name: loader.type},
            tags={
                **tags,
                "hamilton.data_loader.has_metadata": False,
                "hamilton.data_loader.source": name,
            },
        )
        return [loader, data]


class datasaver(NodeCreator):
    """Marks a function that saves data and yields what is known about them."""

    def validate(self, fn: Callable) -> None:
        """Check that the function yields a dictionary.

        :raises InvalidDecoratorException: if it does not.
        """
        # As written: an annotation that is a string does not do.
        yielded = fn.__annotations__.get("return")
        if yielded is not dict:
            raise InvalidDecoratorException(
                f"@datasaver on {fn.__qualname__} ({signatures.place(fn)}): it has to yield what is known about the "
                f"data, annotated `-> dict`, but is annotated {yielded}."
            )

    def generate_nodes(self, fn: Callable, config: dict[str, Any]) -> list[node.Node]:
        """Make the node, tagged as a saver."""
        saving = node.Node.from_fn(fn)
        saving.add_tag("hamilton.data_saver", True)
        saving.add_tag("hamilton.data_saver.sink", saving.name)
        saving.add_tag("hamilton.data_saver.classname", f"{fn.__name__}()")
        return [saving]
