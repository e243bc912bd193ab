from functools import partial
import pandas as pd
from library import decorators
from library.decorators import owned_by, team, logged, retry, registered, both, columns, marked
from hamilton.function_modifiers import tag, config

DAILY = tag(schedule="daily")
weekly = partial(tag, schedule="weekly")
as_columns = partial(tag, shape="frame")
DAILY_AGAIN = DAILY

@DAILY
def a(x: int) -> int:
    return x

@weekly(owner="me")
@owned_by("finance")
def b(a: int) -> int:
    return a

@team("data", level="silver")
@logged
def c(b: int) -> int:
    """Doc of c."""
    return b

@decorators.team("other")
@retry(3)
@registered
def d(c: int, extra: float = 2.0) -> int:
    return c

@both
def e(path: str) -> pd.DataFrame:
    return pd.DataFrame()

@marked("yes")
@DAILY_AGAIN
@as_columns()
def g() -> int:
    return 1

@retry(times=2)
@config.when(mode="a")
async def h__a(d: int) -> int:
    return d
