"""An asynchronous function and asynchronous steps; a sync one with asynchronous steps after it."""

from hamilton.function_modifiers import pipe_input, pipe_output, step


async def _fetched(x: int) -> int:
    """From afar."""
    return x


def _near(x: int) -> int:
    return x


@pipe_input(step(_fetched), step(_near))
async def before(start: int) -> int:
    return start


@pipe_output(step(_near), step(_fetched))
def after(start: int) -> int:
    return start


@pipe_input(step(_near).named("in"))
@pipe_output(step(_near).named("out"))
def both(start: int) -> int:
    return start
