#- /no_dictionary.py
"""HAM010"""

from hamilton.function_modifiers import parameterized_subdag


def a(x: int) -> int: ...


@parameterized_subdag(a, north=3)
def total(a: int) -> int: ...


#- /list_of_names.py
"""HAM010"""

from hamilton.function_modifiers import parameterized_subdag


def a(x: int) -> int: ...


@parameterized_subdag(a, north=["x"])
def total(a: int) -> int: ...


#- /twice.py
"""HAM010"""

from hamilton.function_modifiers import parameterized_subdag


def a(x: int) -> int: ...


@parameterized_subdag(a, north={})
@parameterized_subdag(a, south={})
def total(a: int) -> int: ...
