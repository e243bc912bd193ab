#- /no_such_parameter.py
"""HAM010"""

from hamilton.function_modifiers import parametrized


@parametrized("weeks", {("week", "One."): 7})
def window(days: int) -> int: ...


#- /without_documentation.py
"""HAM010"""

from hamilton.function_modifiers import parametrized


@parametrized("days", {"week": 7})
def window(days: int) -> int: ...


#- /no_values.py
"""HAM010"""

from hamilton.function_modifiers import parametrized


@parametrized(parameter="days")
def window(days: int) -> int: ...
