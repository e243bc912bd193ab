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
