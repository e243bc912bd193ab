#- /does_with_other_parameters.py
"""HAM010"""

from hamilton.function_modifiers import does


def _scale(series: float, by: float) -> float: ...


@does(_scale)
def total(spend: float, factor: float) -> float: ...


#- /with_a_body.py
"""HAM010"""

from hamilton.function_modifiers import does


def _sum(**numbers: int) -> int: ...


@does(_sum)
def total(a: int, b: int) -> int:
    return a + b


#- /missing_argument.py
"""HAM010"""

from hamilton.function_modifiers import does


def _sum(a: int, b: int, c: int) -> int: ...


@does(_sum)
def total(a: int, b: int) -> int: ...
