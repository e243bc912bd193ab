#- /no_such_argument.py
"""HAM010"""

from hamilton.function_modifiers import pipe_output, step


def _same(x: int) -> int: ...


@pipe_output(step(_same, by=3))
def total(first: int) -> int: ...


#- /of_asynchronous.py
"""HAM010"""

from hamilton.function_modifiers import pipe_output, step


def _same(x: int) -> int: ...


@pipe_output(step(_same))
async def total(first: int) -> int: ...


#- /no_step.py
"""HAM010"""

from hamilton.function_modifiers import pipe_output


def _same(x: int) -> int: ...


@pipe_output(_same)
def total(first: int) -> int: ...
