"""Which names are slips of others, and which are meant to differ."""

from __future__ import annotations

import pytest
from hamilton_ls.checks.near_misses import NameIndex

SLIPS = [
    ("spnd", "spend"),
    ("spedn", "spend"),
    ("spendd", "spend"),
    ("spemd", "spend"),
    ("signups", "signup"),
    ("category", "categories"),
    ("TotalSpend", "total_spend"),
    ("totalspend", "total_spend"),
    ("total_spned", "total_spend"),
    ("learning_rte", "learning_rate"),
    ("cutomer_adress", "customer_address"),
    ("confusoin_matrx", "confusion_matrix"),
]
OTHERS = [
    ("x_train", "y_train"),
    ("min_price", "max_price"),
    ("minimum", "maximum"),
    ("feature_1", "feature_2"),
    ("lag_7", "lag_17"),
    ("date", "data"),
    ("date", "rate"),
    ("a", "b"),
    ("id", "ids"),
    ("increase", "decrease"),
    ("internal", "external"),
    ("spend", "spend_mean"),
    ("train", "test"),
    ("class", "clas_"),
    ("price", "prices_raw"),
]


@pytest.mark.parametrize("name, meant", SLIPS)
def test_a_slip(name: str, meant: str) -> None:
    assert NameIndex([meant, "something_else", "spend_mean"]).near(name) == (meant,)


@pytest.mark.parametrize("name, other", OTHERS)
def test_another_name(name: str, other: str) -> None:
    assert NameIndex([other]).near(name) == ()
    assert NameIndex([name]).near(other) == ()


def test_the_likeliest_comes_first() -> None:
    names = ["confusion_matrix", "confuson_matrix", "confusion"]
    assert NameIndex(names).near("confuson_matrx") == ("confuson_matrix", "confusion_matrix")
