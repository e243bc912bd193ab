"""HAM010"""

from hamilton.function_modifiers import parameterize, value


@parameterize(double={"factor": value(2)})
def times(number: float) -> float: ...
