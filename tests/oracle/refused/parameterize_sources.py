#- /no_such_parameter.py
"""HAM010"""

from hamilton.function_modifiers import parameterize_sources


@parameterize_sources(a={"z": "one"})
def times(x: int) -> int: ...


#- /twice.py
"""HAM010"""

from hamilton.function_modifiers import parameterize_sources, parameterize_values


@parameterize_sources(a={"x": "one"})
@parameterize_values("x", {("b", "B."): 1})
def times(x: int) -> int: ...


#- /no_dictionary.py
"""HAM010"""

from hamilton.function_modifiers import parameterize_sources


@parameterize_sources(a="one")
def times(x: int) -> int: ...
