#- /nothing_after_underscores.py
"""HAM010"""

from hamilton.function_modifiers import config


@config.when(kind="a")
def total__(x: int) -> int: ...


#- /by_position.py
"""HAM010"""

from hamilton.function_modifiers import config


@config.when("a", "b")
def total(x: int) -> int: ...


#- /in_no_list.py
"""HAM010"""

from hamilton.function_modifiers import config


@config.when_in(kind=3)
def total(x: int) -> int: ...
