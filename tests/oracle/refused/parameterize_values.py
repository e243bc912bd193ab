#- /values_without_documentation.py
"""HAM010"""

from hamilton.function_modifiers import parameterize_values


@parameterize_values("days", {"week": 7})
def window(days: int) -> int: ...


#- /no_such_parameter.py
"""HAM010"""

from hamilton.function_modifiers import parameterize_values


@parameterize_values("weeks", {("week", "One."): 7})
def window(days: int) -> int: ...


#- /no_values.py
"""HAM010"""

from hamilton.function_modifiers import parameterize_values


@parameterize_values("days")
def window(days: int) -> int: ...
