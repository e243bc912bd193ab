"""Double underscores: a suffix after a name is dropped, a leading underscore hides a function."""

from hamilton.function_modifiers import config, tag


def speed__metres_per_second(distance: float, seconds: float) -> float:
    return distance / seconds


@tag(unit="km/h")
def speed_in_kmh(speed: float) -> float:
    return speed * 3.6


@config.when(sport="running")
def pace__running(speed: float) -> float:
    return 1000 / speed / 60


@config.when(sport="swimming")
def pace__swimming(speed: float) -> float:
    return 100 / speed / 60


def _hidden(speed: float) -> float:
    return speed


def __very_hidden(speed: float) -> float:
    return speed
