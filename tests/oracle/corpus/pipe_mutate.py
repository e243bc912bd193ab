"""Functions that change others from outside."""

from hamilton.function_modifiers import apply_to, mutate, pipe_output, source, step, value


def a(start: int) -> int:
    """Plain."""
    return start


@pipe_output(step(a).named("first"))
def b(start: int) -> int:
    return start


def c(start: int) -> int:
    return start


def d(start: int) -> int:
    return start


@mutate(a, apply_to(b).named("second").when(quick=True), apply_to(c, y=source("extra")), y=3)
def doubled(x: int, y: int = 3) -> float:
    """Twice."""
    return x * 2 + y


@mutate(apply_to(a).named("again"), apply_to(c, y=value(1)).named("third"))
def _again(x: float, y: int = 0) -> int:
    return int(x) + y


@mutate(a)
def _last(x: int) -> int:
    return x


def uses(a: int, c: int, d: int) -> int:
    return a + c + d
