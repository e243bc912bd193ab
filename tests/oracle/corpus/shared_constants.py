"""Constants that other modules use in their modifiers; no nodes of its own but one."""

from hamilton.function_modifiers import source, value

COLUMNS = ("price", "volume")
WINDOWS = {"short": 5, "long": 50}
STAGE = {"stage": "silver"}
RATES = {"rate_eur": {"currency": value("EUR")}, "rate_gbp": {"currency": value("GBP")}}
LINKS = {"price_in_eur": {"rate": source("rate_eur")}, "price_in_gbp": {"rate": source("rate_gbp")}}


def base_currency() -> str:
    return "USD"
