"""HAM010"""

from hamilton.function_modifiers import parameterize_values


@parameterize_values("days", {"week": 7})
def window(days: int) -> int: ...
