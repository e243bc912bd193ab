"""Steps that the configuration chooses."""

from hamilton.function_modifiers import config, pipe_input, source, step


def _add(x: int, by: int = 1) -> int:
    return x + by


def _half(x: int) -> int:
    return x // 2


@pipe_input(
    step(_add).when(mode="fast"),
    step(_half).when_not(mode="fast"),
    step(_add, by=source("extra")).when_in(mode=["fast", "slow"], size=[1, 2]),
    step(_half).when_not_in(mode=["slow"]),
    step(_add, by=7).named("last").when(size=1).when_not(mode="slow"),
)
def result(start: int) -> int:
    return start


@pipe_input(step(_half).when(never="ever"))
def untouched(start: int) -> int:
    return start


@config.when(mode="fast")
@pipe_input(step(_half))
def variant__fast(start: int, other: int) -> int:
    return start + other


@config.when_not(mode="fast")
@pipe_input(step(_add))
def variant__slow(start: int) -> int:
    return start
