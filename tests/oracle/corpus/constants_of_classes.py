import functools
from enum import Enum
from dataclasses import dataclass
from hamilton.function_modifiers import tag, config, parameterize_values
class Region(str, Enum):
    US = "us"
    UK = "uk"
class Level(Enum):
    LOW = 1
@dataclass
class Conf:
    owner: str = "me"
    size: int = 3
CONF = Conf()
OTHER = Conf(owner="you")
@tag(region=Region.US.value, level=str(Level.LOW.value), owner=CONF.owner, other=OTHER.owner, name=Region.UK.name)
def tagged() -> int:
    return 1
@config.when(region=Region.US)
def chosen__us() -> int:
    return 1
@config.when(region=Region.UK.value)
def chosen__uk() -> int:
    return 2
