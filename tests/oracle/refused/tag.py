#- /tag_of_a_number.py
"""HAM010"""

from hamilton.function_modifiers import tag


@tag(priority=1)
def total(spend: float) -> float: ...


#- /tag_of_the_framework.py
"""HAM010"""

from hamilton.function_modifiers import tag


@tag(**{"hamilton.own": "x"})
def total(spend: float) -> float: ...


#- /reserved_key.py
"""HAM010"""

from hamilton.function_modifiers import tag


@tag(module="mine")
def total(x: int) -> int: ...


#- /list_of_numbers.py
"""HAM010"""

from hamilton.function_modifiers import tag


@tag(levels=[1, 2])
def total(x: int) -> int: ...


#- /called_without.py
"""HAM010"""

from hamilton.function_modifiers import tag


@tag
def total(x: int) -> int: ...


#- /by_position.py
"""HAM010"""

from hamilton.function_modifiers import tag


@tag("owner", "x")
def total(x: int) -> int: ...
