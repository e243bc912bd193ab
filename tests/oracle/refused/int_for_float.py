"""HAM005"""

from hamilton.function_modifiers import tag


@tag(kind="count")
def count() -> int: ...


def mean(count: float) -> float: ...
