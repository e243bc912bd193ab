"""HAM010"""

from hamilton.function_modifiers import tag


@tag(priority=1)
def total(spend: float) -> float: ...
