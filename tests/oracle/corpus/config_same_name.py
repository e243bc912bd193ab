"""Variants of one name inside one module, without a suffix where conditions exclude each other."""

from hamilton.function_modifiers import config

if True:

    @config.when(currency="EUR")
    def symbol__eur() -> str:
        return "€"

    @config.when(currency="GBP")
    def symbol__gbp() -> str:
        return "£"


@config.when_not_in(currency=["EUR", "GBP"])
def symbol__other(fallback_symbol: str = "$") -> str:
    return fallback_symbol


def price_tag(symbol: str, amount: float) -> str:
    return f"{symbol}{amount:.2f}"
