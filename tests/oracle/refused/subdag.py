#- /unknown_argument.py
"""HAM010"""

from hamilton.function_modifiers import subdag


def a(x: int) -> int: ...


@subdag(a, prefix="x")
def total(a: int) -> int: ...


#- /configuration_that_is_no_dictionary.py
"""HAM010"""

from hamilton.function_modifiers import subdag


def a(x: int) -> int: ...


@subdag(a, inputs={"x": 3})
def total(a: int) -> int: ...


#- /twice.py
"""HAM010"""

from hamilton.function_modifiers import subdag


def a(x: int) -> int: ...


@subdag(a)
@subdag(a)
def total(a: int) -> int: ...
