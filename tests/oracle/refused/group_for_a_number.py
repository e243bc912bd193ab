"""HAM010"""

from hamilton.function_modifiers import group, inject, source


@inject(numbers=group(source("one"), source("two")))
def total(numbers: float) -> float: ...
