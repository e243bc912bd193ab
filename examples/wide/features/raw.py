"""The raw columns. Made by make.py: edit that, not this."""

import numpy as np
import pandas as pd

RAW_COLUMNS = [
    "orders_count",
    "orders_revenue",
    "orders_margin",
    "orders_discount",
    "orders_latency",
    "orders_rating",
    "orders_items",
    "orders_minutes",
    "orders_pages",
    "orders_cost",
    "sessions_count",
    "sessions_revenue",
    "sessions_margin",
    "sessions_discount",
    "sessions_latency",
    "sessions_rating",
    "sessions_items",
    "sessions_minutes",
    "sessions_pages",
    "sessions_cost",
    "visits_count",
    "visits_revenue",
    "visits_margin",
    "visits_discount",
    "visits_latency",
    "visits_rating",
    "visits_items",
    "visits_minutes",
    "visits_pages",
    "visits_cost",
    "clicks_count",
    "clicks_revenue",
    "clicks_margin",
    "clicks_discount",
    "clicks_latency",
    "clicks_rating",
    "clicks_items",
    "clicks_minutes",
    "clicks_pages",
    "clicks_cost",
    "refunds_count",
    "refunds_revenue",
    "refunds_margin",
    "refunds_discount",
    "refunds_latency",
    "refunds_rating",
    "refunds_items",
    "refunds_minutes",
    "refunds_pages",
    "refunds_cost",
    "emails_count",
    "emails_revenue",
    "emails_margin",
    "emails_discount",
    "emails_latency",
    "emails_rating",
    "emails_items",
    "emails_minutes",
    "emails_pages",
    "emails_cost",
    "baskets_count",
    "baskets_revenue",
    "baskets_margin",
    "baskets_discount",
    "baskets_latency",
    "baskets_rating",
    "baskets_items",
    "baskets_minutes",
    "baskets_pages",
    "baskets_cost",
    "searches_count",
    "searches_revenue",
    "searches_margin",
    "searches_discount",
    "searches_latency",
    "searches_rating",
    "searches_items",
    "searches_minutes",
    "searches_pages",
    "searches_cost",
    "returns_count",
    "returns_revenue",
    "returns_margin",
    "returns_discount",
    "returns_latency",
    "returns_rating",
    "returns_items",
    "returns_minutes",
    "returns_pages",
    "returns_cost",
    "reviews_count",
    "reviews_revenue",
    "reviews_margin",
    "reviews_discount",
    "reviews_latency",
    "reviews_rating",
    "reviews_items",
    "reviews_minutes",
    "reviews_pages",
    "reviews_cost",
]


def frame(rows: int = 52, seed: int = 1) -> pd.DataFrame:
    """Made-up weekly numbers of every raw column."""
    generator = np.random.default_rng(seed)
    return pd.DataFrame({name: generator.gamma(2.0, 10.0, rows) for name in RAW_COLUMNS})


def orders_count(frame: pd.DataFrame) -> pd.Series:
    """Weekly orders count."""
    return frame["orders_count"]


def orders_revenue(frame: pd.DataFrame) -> pd.Series:
    """Weekly orders revenue."""
    return frame["orders_revenue"]


def orders_margin(frame: pd.DataFrame) -> pd.Series:
    """Weekly orders margin."""
    return frame["orders_margin"]


def orders_discount(frame: pd.DataFrame) -> pd.Series:
    """Weekly orders discount."""
    return frame["orders_discount"]


def orders_latency(frame: pd.DataFrame) -> pd.Series:
    """Weekly orders latency."""
    return frame["orders_latency"]


def orders_rating(frame: pd.DataFrame) -> pd.Series:
    """Weekly orders rating."""
    return frame["orders_rating"]


def orders_items(frame: pd.DataFrame) -> pd.Series:
    """Weekly orders items."""
    return frame["orders_items"]


def orders_minutes(frame: pd.DataFrame) -> pd.Series:
    """Weekly orders minutes."""
    return frame["orders_minutes"]


def orders_pages(frame: pd.DataFrame) -> pd.Series:
    """Weekly orders pages."""
    return frame["orders_pages"]


def orders_cost(frame: pd.DataFrame) -> pd.Series:
    """Weekly orders cost."""
    return frame["orders_cost"]


def sessions_count(frame: pd.DataFrame) -> pd.Series:
    """Weekly sessions count."""
    return frame["sessions_count"]


def sessions_revenue(frame: pd.DataFrame) -> pd.Series:
    """Weekly sessions revenue."""
    return frame["sessions_revenue"]


def sessions_margin(frame: pd.DataFrame) -> pd.Series:
    """Weekly sessions margin."""
    return frame["sessions_margin"]


def sessions_discount(frame: pd.DataFrame) -> pd.Series:
    """Weekly sessions discount."""
    return frame["sessions_discount"]


def sessions_latency(frame: pd.DataFrame) -> pd.Series:
    """Weekly sessions latency."""
    return frame["sessions_latency"]


def sessions_rating(frame: pd.DataFrame) -> pd.Series:
    """Weekly sessions rating."""
    return frame["sessions_rating"]


def sessions_items(frame: pd.DataFrame) -> pd.Series:
    """Weekly sessions items."""
    return frame["sessions_items"]


def sessions_minutes(frame: pd.DataFrame) -> pd.Series:
    """Weekly sessions minutes."""
    return frame["sessions_minutes"]


def sessions_pages(frame: pd.DataFrame) -> pd.Series:
    """Weekly sessions pages."""
    return frame["sessions_pages"]


def sessions_cost(frame: pd.DataFrame) -> pd.Series:
    """Weekly sessions cost."""
    return frame["sessions_cost"]


def visits_count(frame: pd.DataFrame) -> pd.Series:
    """Weekly visits count."""
    return frame["visits_count"]


def visits_revenue(frame: pd.DataFrame) -> pd.Series:
    """Weekly visits revenue."""
    return frame["visits_revenue"]


def visits_margin(frame: pd.DataFrame) -> pd.Series:
    """Weekly visits margin."""
    return frame["visits_margin"]


def visits_discount(frame: pd.DataFrame) -> pd.Series:
    """Weekly visits discount."""
    return frame["visits_discount"]


def visits_latency(frame: pd.DataFrame) -> pd.Series:
    """Weekly visits latency."""
    return frame["visits_latency"]


def visits_rating(frame: pd.DataFrame) -> pd.Series:
    """Weekly visits rating."""
    return frame["visits_rating"]


def visits_items(frame: pd.DataFrame) -> pd.Series:
    """Weekly visits items."""
    return frame["visits_items"]


def visits_minutes(frame: pd.DataFrame) -> pd.Series:
    """Weekly visits minutes."""
    return frame["visits_minutes"]


def visits_pages(frame: pd.DataFrame) -> pd.Series:
    """Weekly visits pages."""
    return frame["visits_pages"]


def visits_cost(frame: pd.DataFrame) -> pd.Series:
    """Weekly visits cost."""
    return frame["visits_cost"]


def clicks_count(frame: pd.DataFrame) -> pd.Series:
    """Weekly clicks count."""
    return frame["clicks_count"]


def clicks_revenue(frame: pd.DataFrame) -> pd.Series:
    """Weekly clicks revenue."""
    return frame["clicks_revenue"]


def clicks_margin(frame: pd.DataFrame) -> pd.Series:
    """Weekly clicks margin."""
    return frame["clicks_margin"]


def clicks_discount(frame: pd.DataFrame) -> pd.Series:
    """Weekly clicks discount."""
    return frame["clicks_discount"]


def clicks_latency(frame: pd.DataFrame) -> pd.Series:
    """Weekly clicks latency."""
    return frame["clicks_latency"]


def clicks_rating(frame: pd.DataFrame) -> pd.Series:
    """Weekly clicks rating."""
    return frame["clicks_rating"]


def clicks_items(frame: pd.DataFrame) -> pd.Series:
    """Weekly clicks items."""
    return frame["clicks_items"]


def clicks_minutes(frame: pd.DataFrame) -> pd.Series:
    """Weekly clicks minutes."""
    return frame["clicks_minutes"]


def clicks_pages(frame: pd.DataFrame) -> pd.Series:
    """Weekly clicks pages."""
    return frame["clicks_pages"]


def clicks_cost(frame: pd.DataFrame) -> pd.Series:
    """Weekly clicks cost."""
    return frame["clicks_cost"]


def refunds_count(frame: pd.DataFrame) -> pd.Series:
    """Weekly refunds count."""
    return frame["refunds_count"]


def refunds_revenue(frame: pd.DataFrame) -> pd.Series:
    """Weekly refunds revenue."""
    return frame["refunds_revenue"]


def refunds_margin(frame: pd.DataFrame) -> pd.Series:
    """Weekly refunds margin."""
    return frame["refunds_margin"]


def refunds_discount(frame: pd.DataFrame) -> pd.Series:
    """Weekly refunds discount."""
    return frame["refunds_discount"]


def refunds_latency(frame: pd.DataFrame) -> pd.Series:
    """Weekly refunds latency."""
    return frame["refunds_latency"]


def refunds_rating(frame: pd.DataFrame) -> pd.Series:
    """Weekly refunds rating."""
    return frame["refunds_rating"]


def refunds_items(frame: pd.DataFrame) -> pd.Series:
    """Weekly refunds items."""
    return frame["refunds_items"]


def refunds_minutes(frame: pd.DataFrame) -> pd.Series:
    """Weekly refunds minutes."""
    return frame["refunds_minutes"]


def refunds_pages(frame: pd.DataFrame) -> pd.Series:
    """Weekly refunds pages."""
    return frame["refunds_pages"]


def refunds_cost(frame: pd.DataFrame) -> pd.Series:
    """Weekly refunds cost."""
    return frame["refunds_cost"]


def emails_count(frame: pd.DataFrame) -> pd.Series:
    """Weekly emails count."""
    return frame["emails_count"]


def emails_revenue(frame: pd.DataFrame) -> pd.Series:
    """Weekly emails revenue."""
    return frame["emails_revenue"]


def emails_margin(frame: pd.DataFrame) -> pd.Series:
    """Weekly emails margin."""
    return frame["emails_margin"]


def emails_discount(frame: pd.DataFrame) -> pd.Series:
    """Weekly emails discount."""
    return frame["emails_discount"]


def emails_latency(frame: pd.DataFrame) -> pd.Series:
    """Weekly emails latency."""
    return frame["emails_latency"]


def emails_rating(frame: pd.DataFrame) -> pd.Series:
    """Weekly emails rating."""
    return frame["emails_rating"]


def emails_items(frame: pd.DataFrame) -> pd.Series:
    """Weekly emails items."""
    return frame["emails_items"]


def emails_minutes(frame: pd.DataFrame) -> pd.Series:
    """Weekly emails minutes."""
    return frame["emails_minutes"]


def emails_pages(frame: pd.DataFrame) -> pd.Series:
    """Weekly emails pages."""
    return frame["emails_pages"]


def emails_cost(frame: pd.DataFrame) -> pd.Series:
    """Weekly emails cost."""
    return frame["emails_cost"]


def baskets_count(frame: pd.DataFrame) -> pd.Series:
    """Weekly baskets count."""
    return frame["baskets_count"]


def baskets_revenue(frame: pd.DataFrame) -> pd.Series:
    """Weekly baskets revenue."""
    return frame["baskets_revenue"]


def baskets_margin(frame: pd.DataFrame) -> pd.Series:
    """Weekly baskets margin."""
    return frame["baskets_margin"]


def baskets_discount(frame: pd.DataFrame) -> pd.Series:
    """Weekly baskets discount."""
    return frame["baskets_discount"]


def baskets_latency(frame: pd.DataFrame) -> pd.Series:
    """Weekly baskets latency."""
    return frame["baskets_latency"]


def baskets_rating(frame: pd.DataFrame) -> pd.Series:
    """Weekly baskets rating."""
    return frame["baskets_rating"]


def baskets_items(frame: pd.DataFrame) -> pd.Series:
    """Weekly baskets items."""
    return frame["baskets_items"]


def baskets_minutes(frame: pd.DataFrame) -> pd.Series:
    """Weekly baskets minutes."""
    return frame["baskets_minutes"]


def baskets_pages(frame: pd.DataFrame) -> pd.Series:
    """Weekly baskets pages."""
    return frame["baskets_pages"]


def baskets_cost(frame: pd.DataFrame) -> pd.Series:
    """Weekly baskets cost."""
    return frame["baskets_cost"]


def searches_count(frame: pd.DataFrame) -> pd.Series:
    """Weekly searches count."""
    return frame["searches_count"]


def searches_revenue(frame: pd.DataFrame) -> pd.Series:
    """Weekly searches revenue."""
    return frame["searches_revenue"]


def searches_margin(frame: pd.DataFrame) -> pd.Series:
    """Weekly searches margin."""
    return frame["searches_margin"]


def searches_discount(frame: pd.DataFrame) -> pd.Series:
    """Weekly searches discount."""
    return frame["searches_discount"]


def searches_latency(frame: pd.DataFrame) -> pd.Series:
    """Weekly searches latency."""
    return frame["searches_latency"]


def searches_rating(frame: pd.DataFrame) -> pd.Series:
    """Weekly searches rating."""
    return frame["searches_rating"]


def searches_items(frame: pd.DataFrame) -> pd.Series:
    """Weekly searches items."""
    return frame["searches_items"]


def searches_minutes(frame: pd.DataFrame) -> pd.Series:
    """Weekly searches minutes."""
    return frame["searches_minutes"]


def searches_pages(frame: pd.DataFrame) -> pd.Series:
    """Weekly searches pages."""
    return frame["searches_pages"]


def searches_cost(frame: pd.DataFrame) -> pd.Series:
    """Weekly searches cost."""
    return frame["searches_cost"]


def returns_count(frame: pd.DataFrame) -> pd.Series:
    """Weekly returns count."""
    return frame["returns_count"]


def returns_revenue(frame: pd.DataFrame) -> pd.Series:
    """Weekly returns revenue."""
    return frame["returns_revenue"]


def returns_margin(frame: pd.DataFrame) -> pd.Series:
    """Weekly returns margin."""
    return frame["returns_margin"]


def returns_discount(frame: pd.DataFrame) -> pd.Series:
    """Weekly returns discount."""
    return frame["returns_discount"]


def returns_latency(frame: pd.DataFrame) -> pd.Series:
    """Weekly returns latency."""
    return frame["returns_latency"]


def returns_rating(frame: pd.DataFrame) -> pd.Series:
    """Weekly returns rating."""
    return frame["returns_rating"]


def returns_items(frame: pd.DataFrame) -> pd.Series:
    """Weekly returns items."""
    return frame["returns_items"]


def returns_minutes(frame: pd.DataFrame) -> pd.Series:
    """Weekly returns minutes."""
    return frame["returns_minutes"]


def returns_pages(frame: pd.DataFrame) -> pd.Series:
    """Weekly returns pages."""
    return frame["returns_pages"]


def returns_cost(frame: pd.DataFrame) -> pd.Series:
    """Weekly returns cost."""
    return frame["returns_cost"]


def reviews_count(frame: pd.DataFrame) -> pd.Series:
    """Weekly reviews count."""
    return frame["reviews_count"]


def reviews_revenue(frame: pd.DataFrame) -> pd.Series:
    """Weekly reviews revenue."""
    return frame["reviews_revenue"]


def reviews_margin(frame: pd.DataFrame) -> pd.Series:
    """Weekly reviews margin."""
    return frame["reviews_margin"]


def reviews_discount(frame: pd.DataFrame) -> pd.Series:
    """Weekly reviews discount."""
    return frame["reviews_discount"]


def reviews_latency(frame: pd.DataFrame) -> pd.Series:
    """Weekly reviews latency."""
    return frame["reviews_latency"]


def reviews_rating(frame: pd.DataFrame) -> pd.Series:
    """Weekly reviews rating."""
    return frame["reviews_rating"]


def reviews_items(frame: pd.DataFrame) -> pd.Series:
    """Weekly reviews items."""
    return frame["reviews_items"]


def reviews_minutes(frame: pd.DataFrame) -> pd.Series:
    """Weekly reviews minutes."""
    return frame["reviews_minutes"]


def reviews_pages(frame: pd.DataFrame) -> pd.Series:
    """Weekly reviews pages."""
    return frame["reviews_pages"]


def reviews_cost(frame: pd.DataFrame) -> pd.Series:
    """Weekly reviews cost."""
    return frame["reviews_cost"]
