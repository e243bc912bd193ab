"""HAM010"""

from hamilton.function_modifiers import inject, source


@inject(factor=source("rate"))
def times(number: float) -> float: ...
