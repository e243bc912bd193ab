#- /simple.py
"""@tag with one and several pairs, with lists, twice on one function."""

from hamilton.function_modifiers import tag

OWNER = "data-science"


@tag(owner="finance")
def rate(base_rate: float) -> float:
    return base_rate + 0.01


@tag(owner="finance", pii="false", stage="production")
def monthly_rate(rate: float) -> float:
    return rate / 12


@tag(teams=["finance", "risk"])
def exposure(monthly_rate: float, principal: float) -> float:
    return monthly_rate * principal


@tag(owner=OWNER)
@tag(importance="high")
def risk(exposure: float) -> float:
    return exposure * 0.1


@tag(**{"team.name": "risk", "display_name": "Risk per day"})
def daily_risk(risk: float) -> float:
    return risk / 365


@tag(owner="first")
@tag(owner="second")
def contested(daily_risk: float) -> float:
    return daily_risk


#- /stacked.py
"""@tag together with modifiers that make several nodes: every one of them is tagged."""

import pandas as pd

from hamilton.function_modifiers import extract_columns, parameterize_values, tag, tag_outputs


@tag(source="survey.csv")
@extract_columns("age", "income")
def survey(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@extract_columns("height", "weight")
@tag(source="measurements.csv")
def measurements(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@tag(kind="bracket")
@parameterize_values("limit", {("poor", "below 20000"): 20_000, ("rich", "above 90000"): 90_000})
def bracket(income: pd.Series, limit: int) -> pd.Series:
    return income > limit


@tag_outputs(bmi_low={"level": "low"}, bmi_high={"level": "high"})
@tag(kind="health")
@parameterize_values("threshold", {("bmi_low", ""): 18, ("bmi_high", ""): 30})
def bmi(height: pd.Series, weight: pd.Series, threshold: int) -> pd.Series:
    return weight / height**2 > threshold


#- /constants.py
"""Tags from constants, of this module and another, f-strings and concatenations."""

from hamilton.function_modifiers import tag

import owners.people as people
from owners.people import TEAM

PREFIX = "data"
STAGE = f"{PREFIX}-raw"


@tag(owner=people.LEAD, team=TEAM, stage=STAGE, path=PREFIX + "/" + TEAM)
def spend(raw: float) -> float:
    return raw


@tag(**people.DEFAULTS)
def signups(raw: float) -> float:
    return raw


@tag(**people.DEFAULTS, **{"team.name": f"{TEAM} of {people.LEAD}"})
def rate(spend: float, signups: float) -> float:
    return spend / signups


#- /owners/people.py
TEAM = "growth"
LEAD = "Ada"
DEFAULTS = {"owner": LEAD, "pii": "no"}


#- /by_alias.py
"""The modifier under other names: of the package, of itself, assigned, from where it is defined."""

import hamilton.function_modifiers
import hamilton.function_modifiers as fm
from hamilton.function_modifiers import metadata
from hamilton.function_modifiers import tag as t
from hamilton.function_modifiers.metadata import tag as from_inside

label = fm.tag


@hamilton.function_modifiers.tag(a="1")
def one(x: int) -> int:
    return x


@fm.tag(a="2")
def two(x: int) -> int:
    return x


@t(a="3")
def three(x: int) -> int:
    return x


@metadata.tag(a="4")
def four(x: int) -> int:
    return x


@from_inside(a="5")
def five(x: int) -> int:
    return x


@label(a="6")
def six(x: int) -> int:
    return x


#- /several_above_one.py
"""Several tags above one function; the upper one wins where they name the same key."""

from hamilton.function_modifiers import tag


@tag(owner="upper", left="1")
@tag(owner="lower", right="2")
@tag(middle="3")
def both(x: int) -> int:
    return x


#- /lists.py
"""Tags may be lists of strings."""

from hamilton.function_modifiers import tag

REGIONS = ["north", "south"]


@tag(regions=REGIONS, kinds=["a", "b"], one=["only"])
def sold(x: int) -> int:
    return x


@tag(letters=[letter for letter in "abc"], upper=[f"{r}-x" for r in REGIONS])
def comprehended(x: int) -> int:
    return x


#- /with_target.py
"""Tags for some of the nodes that a function makes."""

import pandas as pd
from hamilton.function_modifiers import extract_columns, extract_fields, tag


@tag(kind="column", target_=["a", "b"])
@extract_columns("a", "b", "c")
def frame(path: str) -> pd.DataFrame:
    return pd.read_csv(path)


@tag(kind="low", target_="low")
@tag(kind="all", target_=...)
@extract_fields({"low": int, "high": int})
def limits(path: str) -> dict:
    return {"low": 0, "high": 1}


@tag(kind="last", target_=None)
@extract_fields({"first": int, "second": int})
def pair(path: str) -> dict:
    return {"first": 0, "second": 1}


#- /on_asynchronous.py
"""On asynchronous functions, with string annotations."""

from __future__ import annotations

from hamilton.function_modifiers import tag


@tag(source="web")
async def page(url: str) -> bytes | None:
    """What is there."""
    return url.encode()


@tag(source="web")
async def size(page: bytes | None) -> int:
    return len(page or b"")


#- /made_at_once.py
"""A modifier kept in a constant and used several times, and one that a function of the workspace makes."""

from hamilton.function_modifiers import tag

FINANCE = tag(owner="finance", cadence="daily")


@FINANCE
def revenue(orders: int, price: float) -> float:
    return orders * price


@FINANCE
def cost(orders: int) -> float:
    return orders * 0.5


#- /dotted_keys.py
"""Keys with dots, and names that are keywords of Python."""

from hamilton.function_modifiers import tag


@tag(**{"team.owner": "a", "team.cost.centre": "b", "class_": "c", "from_": "d"})
def total(a: float, b: float) -> float:
    return a + b


@tag()
def nothing(a: float) -> float:
    return a


#- /computed.py
# unknown tags: total
"""Tags that are only known when the program runs."""

import os

from hamilton.function_modifiers import tag


@tag(owner=os.environ.get("OWNER", "nobody"))
def total(a: float) -> float:
    return a


def twice(total: float) -> float:
    return total * 2
