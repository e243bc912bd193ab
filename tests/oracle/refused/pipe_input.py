#- /no_such_method.py
"""HAM010"""

from hamilton.function_modifiers import pipe_input, step


def _same(x: int) -> int: ...


@pipe_input(step(_same).on_input("first"))
def total(first: int) -> int: ...


#- /no_step.py
"""HAM010"""

from hamilton.function_modifiers import pipe_input


def _same(x: int) -> int: ...


@pipe_input(_same)
def total(first: int) -> int: ...


#- /no_such_argument.py
"""HAM010"""

from hamilton.function_modifiers import pipe_input, step


def _same(x: int) -> int: ...


@pipe_input(step(_same, by=3))
def total(first: int) -> int: ...
