#- /parameterized_parameter_that_is_not_there.py
"""HAM010"""

from hamilton.function_modifiers import parameterize, value


@parameterize(double={"factor": value(2)})
def times(number: float) -> float: ...


#- /no_dependency.py
"""HAM010"""

from hamilton.function_modifiers import parameterize


@parameterize(double={"by": 2})
def times(x: int, by: int) -> int: ...


#- /twice.py
"""HAM010"""

from hamilton.function_modifiers import parameterize, value


@parameterize(a={"by": value(2)})
@parameterize(b={"by": value(3)})
def times(x: int, by: int) -> int: ...


#- /own_name_for_two.py
"""HAM010"""

from hamilton.function_modifiers import parameterize


@parameterize(double=3)
def times(x: int, by: int) -> int: ...
