"""What may be asked for as an output: a name, a function, or a node."""

from collections.abc import Callable
from typing import Any


def convert_output_value(
    output_value: str | Callable | Any, module_set: set[str]
) -> tuple[str | None, str | None]:
    """Turn one requested output into the name of a node.

    :param output_value: a name, a function of one of the modules, or an object with a ``name``.
    :param module_set: names of the modules of the graph.
    :return: the name and None, or None and what is wrong.
    """
    if isinstance(output_value, str):
        return output_value, None
    if hasattr(output_value, "name"):
        return output_value.name, None
    if not callable(output_value):
        return (
            None,
            f"Materializer dependency {output_value} is not a string, a function, or a driver.Variable.",
        )
    if output_value.__module__ in module_set:
        return output_value.__name__, None
    return None, (
        f"Function {output_value.__module__}.{output_value.__name__} is a function not in a module given to the "
        f"materializer. Valid choices are {module_set}."
    )


def convert_output_values(output_values: list[str | Callable | Any], module_set: set[str]) -> list[str]:
    """Turn requested outputs into names of nodes.

    :param output_values: names, functions, nodes.
    :param module_set: names of the modules of the graph.
    :return: the names in the order given.
    :raises ValueError: naming all that cannot be requested.
    """
    converted = [convert_output_value(value, module_set) for value in output_values]
    errors = sorted(error for _, error in converted if error)
    if errors:
        raise ValueError(
            f"{len(errors)} outputs cannot be requested. Pass names, functions of modules of the driver, or Variables.\n  "
            + "\n  ".join(errors)
        )
    return [name for name, _ in converted if name]
