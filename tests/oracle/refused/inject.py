#- /group_for_a_number.py
"""HAM010"""

from hamilton.function_modifiers import group, inject, source


@inject(numbers=group(source("one"), source("two")))
def total(numbers: float) -> float: ...


#- /injected_parameter_that_is_not_there.py
"""HAM010"""

from hamilton.function_modifiers import inject, source


@inject(factor=source("rate"))
def times(number: float) -> float: ...


#- /injected_twice.py
"""HAM010"""

from hamilton.function_modifiers import inject, source


@inject(one=source("a"))
@inject(other=source("b"))
def total(one: float, other: float) -> float: ...
