"""HAM010"""

from hamilton.function_modifiers import check_output


@check_output(colour="red")
def total(spend: float) -> float: ...
