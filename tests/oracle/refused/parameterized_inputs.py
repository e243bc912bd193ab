#- /no_such_parameter.py
"""HAM010"""

from hamilton.function_modifiers import parameterized_inputs


@parameterized_inputs(a={"z": "one"})
def times(x: int) -> int: ...


#- /no_dictionary.py
"""HAM010"""

from hamilton.function_modifiers import parameterized_inputs


@parameterized_inputs(a=3)
def times(x: int) -> int: ...


#- /twice.py
"""HAM010"""

from hamilton.function_modifiers import parameterized_inputs


@parameterized_inputs(a={"x": "one"})
@parameterized_inputs(b={"x": "one"})
def times(x: int) -> int: ...
