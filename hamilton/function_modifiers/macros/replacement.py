"""Modifiers that put other code in place of a function's own."""

import inspect
from collections.abc import Callable
from typing import Any

from hamilton import node, signatures
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.steps import NodeCreator


def _nothing() -> None:
    pass


def _documented_nothing() -> None:
    """Nothing."""


_EMPTY_BODIES = {_nothing.__code__.co_code, _documented_nothing.__code__.co_code}


def ensure_function_empty(fn: Callable) -> None:
    """Check that a function has no code of its own.

    :param fn: the function.
    :raises InvalidDecoratorException: if it does anything.
    """
    if fn.__code__.co_code not in _EMPTY_BODIES:
        raise InvalidDecoratorException(
            f"{fn.__name__} ({signatures.place(fn)}) must have an empty body: write `pass` and nothing else."
        )


def get_default_tags(fn: Callable) -> dict[str, str]:
    """The tags that every node of a function has."""
    return {"module": inspect.getmodule(fn).__name__}


class does(NodeCreator):
    """Runs another function in place of an empty one.

    :param replacing_function: the function to run.
    :param argument_mapping: parameter of the decorated function by parameter of the other one.
    """

    def __init__(self, replacing_function: Callable, **argument_mapping: str | list[str]):
        self.replacing_function = replacing_function
        self.argument_mapping = argument_mapping

    @staticmethod
    def map_kwargs(kwargs: dict[str, Any], argument_mapping: dict[str, str]) -> dict[str, Any]:
        """Rename arguments.

        :param kwargs: value by parameter of the decorated function.
        :param argument_mapping: present name by new name.
        :return: value by parameter of the other function.
        """
        mapped = dict(kwargs)
        for new_name, present_name in argument_mapping.items():
            # A name that others are taken from as well is not to be lost.
            if present_name in kwargs and new_name not in argument_mapping.values():
                mapped.pop(present_name, None)
            mapped[new_name] = kwargs[present_name]
        return mapped

    @staticmethod
    def test_function_signatures_compatible(
        fn_signature: inspect.Signature,
        replace_with_signature: inspect.Signature,
        argument_mapping: dict[str, str],
    ) -> bool:
        """Whether one function can be called with the arguments of another.

        :param fn_signature: the signature whose arguments there are.
        :param replace_with_signature: the signature to call.
        :param argument_mapping: present name by new name.
        """
        arguments = does.map_kwargs(dict.fromkeys(fn_signature.parameters), argument_mapping)
        try:
            replace_with_signature.bind(**arguments)
        except TypeError:
            return False
        return True

    @staticmethod
    def ensure_function_signature_compatible(
        og_function: Callable, replacing_function: Callable, argument_mapping: dict[str, str]
    ) -> None:
        """Check that a function can stand in for another.

        :param og_function: the decorated function.
        :param replacing_function: the function to run.
        :param argument_mapping: present name by new name.
        :raises InvalidDecoratorException: if not.
        """
        signature = inspect.signature(og_function)
        where = f"{og_function.__name__}{signature} ({signatures.place(og_function)})"
        named = (inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
        if bad := [name for name, p in signature.parameters.items() if p.kind not in named]:
            raise InvalidDecoratorException(f"{where} has parameters that cannot be passed by name: {bad}.")
        other = inspect.signature(replacing_function)
        if not does.test_function_signatures_compatible(signature, other, argument_mapping):
            raise InvalidDecoratorException(
                f"{replacing_function.__name__}{other} cannot stand in for {where}: map the parameters "
                f"in @does, or change one of the signatures. The mapping is {argument_mapping}."
            )

    def validate(self, fn: Callable) -> None:
        """Check that the function is empty and that the other can stand in for it."""
        ensure_function_empty(fn)
        self.ensure_function_signature_compatible(fn, self.replacing_function, self.argument_mapping)

    def generate_nodes(self, fn: Callable, config: dict[str, Any]) -> list[node.Node]:
        """Make the node that the function declares, computed by the other."""
        parameters = signatures.parameters(fn)
        defaults = {k: v for k, v in parameters.items() if v is not inspect.Parameter.empty}

        def compute(**kwargs: Any) -> Any:
            return self.replacing_function(**self.map_kwargs({**defaults, **kwargs}, self.argument_mapping))

        return [node.Node.from_fn(fn).copy_with(callabl=compute)]
