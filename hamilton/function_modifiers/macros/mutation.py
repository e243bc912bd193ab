"""``mutate``: a function that changes the outputs of others without being a node itself."""

from collections.abc import Callable
from typing import Any

from hamilton.function_modifiers.configuration import hamilton_exclude
from hamilton.function_modifiers.dependencies import SingleDependency
from hamilton.function_modifiers.macros.application import Applicable, apply_to
from hamilton.function_modifiers.macros.pipes import pipe_output
from hamilton.function_modifiers.targets import NodeTransformer


class NotSameModuleError(Exception):
    """A function is to change one of another module.

    :param fn: the changing function.
    :param target_fn: the one to be changed.
    """

    __module__ = "hamilton.function_modifiers.macros"

    def __init__(self, fn: Callable, target_fn: Callable):
        super().__init__(
            f"@mutate only changes functions of its own module: {fn.__name__} is in {fn.__module__}, "
            f"{target_fn.__name__} in {target_fn.__module__}. Move one of them, or use pipe_output."
        )


class mutate:
    """Makes the decorated function a last step of other functions: it gets what they yield.

    :param target_functions: the functions to change, as they are or in ``apply_to(...)``.
    :param collapse: not supported.
    :param _chain: not supported.
    :param mutating_function_kwargs: further arguments of the decorated function, used for all functions
        whose ``apply_to`` has none.
    :raises NotImplementedError: if what is not supported is asked for.
    """

    def __init__(
        self,
        *target_functions: Applicable | Callable,
        collapse: bool = False,
        _chain: bool = False,
        **mutating_function_kwargs: SingleDependency | Any,
    ):
        if collapse or _chain:
            raise NotImplementedError(
                "mutate() makes each step a node of its own: collapse is not supported."
            )
        self.collapse = collapse
        self.chain = _chain
        self.remote_applicables = tuple(
            apply_to(target) if callable(target) else target for target in target_functions
        )
        self.mutating_function_kwargs = mutating_function_kwargs
        self.restrict_to_single_module = True

    def validate_same_module(self, mutating_fn: Callable) -> None:
        """Check that the changed functions are in the module of the changing one.

        :raises NotSameModuleError: if not.
        """
        for applicable in self.remote_applicables:
            if applicable.target_fn.__module__ != mutating_fn.__module__:
                raise NotSameModuleError(fn=mutating_fn, target_fn=applicable.target_fn)

    def __call__(self, mutating_fn: Callable) -> Callable:
        """Add the function to the pipes of those it changes.

        :param mutating_fn: the changing function.
        :return: the same function, kept out of the graph.
        :raises NotSameModuleError: if a changed function is in another module.
        :raises InvalidDecoratorException: if it cannot be called as asked for.
        """
        mutating_fn = hamilton_exclude()(mutating_fn)
        if self.restrict_to_single_module:
            self.validate_same_module(mutating_fn)
        for applicable in self.remote_applicables:
            step = self._create_step(mutating_fn, applicable)
            transformers = getattr(applicable.target_fn, NodeTransformer.get_lifecycle_name(), ())
            pipes = [t for t in transformers if isinstance(t, pipe_output)]
            for pipe in pipes:
                pipe.transforms = (*pipe.transforms, step)
            if not pipes:
                pipe_output(step)(applicable.target_fn)
        return mutating_fn

    def _create_step(self, mutating_fn: Callable, remote_applicable_builder: Applicable) -> Applicable:
        remote_applicable_builder.fn = mutating_fn
        if not remote_applicable_builder.kwargs:
            remote_applicable_builder.kwargs = self.mutating_function_kwargs
        return remote_applicable_builder
