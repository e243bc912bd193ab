"""HAM010"""

from hamilton.function_modifiers import does


def _scale(series: float, by: float) -> float: ...


@does(_scale)
def total(spend: float, factor: float) -> float: ...
