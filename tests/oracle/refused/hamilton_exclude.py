#- /called_with_nothing.py
"""HAM010"""

from hamilton.function_modifiers import hamilton_exclude


@hamilton_exclude()
def total(x: int) -> int: ...


#- /called_with_a_name.py
"""HAM010"""

from hamilton.function_modifiers import hamilton_exclude


@hamilton_exclude(name="total")
def total(x: int) -> int: ...


#- /called_with_two.py
"""HAM010"""

from hamilton.function_modifiers import hamilton_exclude


@hamilton_exclude("total", "other")
def total(x: int) -> int: ...
