"""Classes of all kinds, and aliases of types."""

from __future__ import annotations

import abc
import dataclasses
import enum
from collections import OrderedDict, UserDict
from typing import Generic, NamedTuple, NewType, Protocol, TypedDict, TypeVar, Union

import numpy as np
import pandas as pd

T = TypeVar("T")
Frame = pd.DataFrame
Numbers = Union[int, float]
CustomerId = NewType("CustomerId", int)


class Discount:
    """A class of the workspace."""


class GoldDiscount(Discount):
    """A subclass."""


class Amount(float):
    """A subclass of a builtin."""


class Table(pd.DataFrame):
    """A subclass of a library's class."""


class Registry(OrderedDict):
    """A subclass of a class of the standard library."""


class Settings(UserDict):
    """Another."""


class Tier(enum.Enum):
    GOLD = 1


class Level(enum.IntEnum):
    LOW = 1


class Colour(str, enum.Enum):
    RED = "red"


class Line(TypedDict):
    price: float


class Point(NamedTuple):
    x: int
    y: int


class Priced(Protocol):
    price: float


class Base(abc.ABC):
    """An abstract class."""


class Concrete(Base):
    """A subclass of it."""


@dataclasses.dataclass
class Order:
    price: float


class Box(Generic[T]):
    """A generic class."""


class IntBox(Box[int]):
    """A subclass of one."""


class Mixed(Discount, Amount):
    """Two bases."""


class Missing(ValueError):
    """An exception."""


class Array(np.ndarray):
    """A subclass of numpy's."""
