import itertools
from enum import Enum
import pandas as pd
from hamilton.function_modifiers import (
    config, extract_columns, extract_fields, group, inject, parameterize, parameterize_sources, parameterize_values,
    pipe_input, source, step, tag, tag_outputs, value,
)

REGIONS = ["us", "uk"]
METRICS = ("spend", "clicks")
WINDOWS = range(1, 4)
NAMES = {region: region.upper() for region in REGIONS}
SETTINGS = {"prefix": "total", "sizes": [1, 2]}
VERSION = 3

@parameterize(**{f"{r}_total": {"x": source(f"{r}_raw")} for r in REGIONS})
def total(x: int) -> int:
    return x

@parameterize(**{
    f"{m}_{r}_{w:02d}": dict(x=source(m + "_" + r), w=value(w))
    for m, r in itertools.product(METRICS, REGIONS) for w in WINDOWS if w != 2
})
def windowed(x: float, w: int) -> float:
    """{output_name} over {w}"""
    return x

@parameterize_sources(**{f"{k}_copy": dict(x=v.lower()) for k, v in NAMES.items()})
def copied(x: int) -> int:
    return x

@parameterize_values("w", {("w_%d" % w, "Window {}".format(w)): w for w in WINDOWS})
def w_values(w: int) -> int:
    return w

COLUMNS = [f"{m}_{i}" for i, m in enumerate(METRICS)] + list(sorted(NAMES))[::-1]
MORE = [*COLUMNS[:2], *("a b c".split())]

@tag(names=list(reversed(REGIONS)), count=str(len(MORE)), joined="|".join(MORE), kind="new" if VERSION >= 3 else "old")
@extract_columns(*MORE)
def frame(path: str) -> pd.DataFrame:
    return pd.DataFrame()

FIELDS = {"first": int} | {"second": str}

@extract_fields({**FIELDS, **{f"n{i}": float for i in range(2)}})
def fields() -> dict:
    return {}

@extract_fields(dict(zip(["left", "right"], [int, str])))
def sides() -> dict:
    return {}

def _add(x: int, by: int) -> int:
    return x + by

STEPS = [step(_add, by=n).named(f"add_{n}") for n in SETTINGS["sizes"]]

@pipe_input(*STEPS, step(_add, by=VERSION ** 1 if False else VERSION * 2), namespace=SETTINGS["prefix"] + "_steps")
def piped(start: int) -> int:
    return start

@inject(numbers=group(*[source(f"{r}_total") for r in REGIONS]))
def summed(numbers: list[int]) -> int:
    return sum(numbers)

@tag_outputs(**{name: {"column": name.title()} for name in [COLUMNS[0] + "_again"]})
@extract_columns(*[c.replace("_", "") for c in COLUMNS if "_" in c], COLUMNS[0] + "_again")
def another() -> pd.DataFrame:
    return pd.DataFrame()

@config.when_in(region=[r for r in REGIONS if r.startswith("u")] + [None])
def chosen() -> int:
    return 1
