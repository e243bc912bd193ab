#- /of_a_name.py
"""HAM010"""

from hamilton.function_modifiers import mutate


def total(first: int) -> int: ...


@mutate("total")
def _same(x: int) -> int: ...


#- /of_asynchronous.py
"""HAM010"""

from hamilton.function_modifiers import mutate


async def total(first: int) -> int: ...


@mutate(total)
def _same(x: int) -> int: ...


#- /no_such_argument.py
"""HAM010"""

from hamilton.function_modifiers import mutate


def total(first: int) -> int: ...


@mutate(total, by=3)
def _same(x: int) -> int: ...
