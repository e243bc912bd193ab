"""HAM005"""

from hamilton.function_modifiers import tag


@tag(kind="count")
def one(seed: int) -> int: ...


def other(seed: str) -> str: ...
