"""HAM010"""

from hamilton.function_modifiers import tag


@tag(**{"hamilton.own": "x"})
def total(spend: float) -> float: ...
