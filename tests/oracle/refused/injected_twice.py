"""HAM010"""

from hamilton.function_modifiers import inject, source


@inject(one=source("a"))
@inject(other=source("b"))
def total(one: float, other: float) -> float: ...
