#- /by_position_and_unknown.py
"""HAM010"""

from hamilton.function_modifiers import cache


@cache("recompute", "json", "more")
def total(x: int) -> int: ...


#- /unknown_argument.py
"""HAM010"""

from hamilton.function_modifiers import cache


@cache(frequency="daily")
def total(x: int) -> int: ...


#- /called_without.py
"""HAM010"""

from hamilton.function_modifiers import cache


@cache
def total(x: int) -> int: ...
