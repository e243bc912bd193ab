"""Steps after a function: its own result is raw, the last step's is the node's."""

from hamilton.function_modifiers import pipe_output, source, step, tag, value


def _add_one(x: int) -> int:
    """One more."""
    return x + 1


def _scaled(x: int, factor: float = 2.0) -> float:
    return x * factor


def public(x: int) -> int:
    return x


@tag(owner="finance")
@pipe_output(step(_add_one), step(public), step(_scaled, factor=source("rate")).named("final"))
def result(start: int, count: int = 3) -> int:
    """What comes out."""
    return start + count


@pipe_output(step(_scaled, factor=value(0.5)))
def renamed_type(start: int) -> int:
    return start


def user(renamed_type: float, result: float) -> float:
    return renamed_type + result


@pipe_output(step(_add_one).named("x", namespace="ignored"), step(_add_one))
def own_namespace_is_not_used(start: int) -> int:
    return start


@pipe_output(step(_add_one), namespace="shared")
def of_the_pipe(start: int) -> int:
    return start


@pipe_output(step(_add_one).named("loose"), namespace=None)
def nobody(start: int) -> int:
    return start
