"""Features of emails. Made by make.py: edit that, not this."""

import pandas as pd


def emails_minutes_centred_444(emails_minutes: pd.Series) -> pd.Series:
    """Centred of emails_minutes."""
    return emails_minutes - emails_minutes.mean()


def emails_latency_clipped_445(emails_latency: pd.Series) -> pd.Series:
    """Clipped of emails_latency."""
    return emails_latency.clip(emails_latency.quantile(0.05), emails_latency.quantile(0.95))


def emails_rating_lag_446(emails_rating: pd.Series) -> pd.Series:
    """Lag of emails_rating."""
    return emails_rating.shift(1).fillna(0)


def emails_rating_lag_446_lag_447(emails_rating_lag_446: pd.Series) -> pd.Series:
    """Lag of emails_rating_lag_446."""
    return emails_rating_lag_446.shift(1).fillna(0)


def emails_margin_clipped_448(emails_margin: pd.Series) -> pd.Series:
    """Clipped of emails_margin."""
    return emails_margin.clip(emails_margin.quantile(0.05), emails_margin.quantile(0.95))


def emails_rating_lag_446_lag_447_clipped_449(emails_rating_lag_446_lag_447: pd.Series) -> pd.Series:
    """Clipped of emails_rating_lag_446_lag_447."""
    return emails_rating_lag_446_lag_447.clip(emails_rating_lag_446_lag_447.quantile(0.05), emails_rating_lag_446_lag_447.quantile(0.95))


def emails_rating_lag_446_lag_447_clipped_449_ratio_450(emails_rating_lag_446_lag_447_clipped_449: pd.Series, emails_latency: pd.Series) -> pd.Series:
    """Ratio of emails_rating_lag_446_lag_447_clipped_449 and emails_latency."""
    return emails_rating_lag_446_lag_447_clipped_449 / (emails_latency.abs() + 1)


def emails_margin_clipped_448_lag_451(emails_margin_clipped_448: pd.Series) -> pd.Series:
    """Lag of emails_margin_clipped_448."""
    return emails_margin_clipped_448.shift(1).fillna(0)


def emails_items_root_452(emails_items: pd.Series) -> pd.Series:
    """Root of emails_items."""
    return (emails_items.clip(lower=0) + 1).pow(0.5)


def emails_rating_lag_446_lag_447_clipped_449_ratio_450_rank_453(emails_rating_lag_446_lag_447_clipped_449_ratio_450: pd.Series) -> pd.Series:
    """Rank of emails_rating_lag_446_lag_447_clipped_449_ratio_450."""
    return emails_rating_lag_446_lag_447_clipped_449_ratio_450.rank(pct=True)


def emails_pages_ratio_454(emails_pages: pd.Series, emails_items: pd.Series) -> pd.Series:
    """Ratio of emails_pages and emails_items."""
    return emails_pages / (emails_items.abs() + 1)


def emails_latency_clipped_445_rank_455(emails_latency_clipped_445: pd.Series) -> pd.Series:
    """Rank of emails_latency_clipped_445."""
    return emails_latency_clipped_445.rank(pct=True)


def emails_pages_clipped_456(emails_pages: pd.Series) -> pd.Series:
    """Clipped of emails_pages."""
    return emails_pages.clip(emails_pages.quantile(0.05), emails_pages.quantile(0.95))


def emails_rating_lag_446_centred_457(emails_rating_lag_446: pd.Series) -> pd.Series:
    """Centred of emails_rating_lag_446."""
    return emails_rating_lag_446 - emails_rating_lag_446.mean()


def emails_rating_clipped_458(emails_rating: pd.Series) -> pd.Series:
    """Clipped of emails_rating."""
    return emails_rating.clip(emails_rating.quantile(0.05), emails_rating.quantile(0.95))


def emails_rating_lag_446_lag_447_clipped_449_ratio_450_clipped_459(emails_rating_lag_446_lag_447_clipped_449_ratio_450: pd.Series) -> pd.Series:
    """Clipped of emails_rating_lag_446_lag_447_clipped_449_ratio_450."""
    return emails_rating_lag_446_lag_447_clipped_449_ratio_450.clip(emails_rating_lag_446_lag_447_clipped_449_ratio_450.quantile(0.05), emails_rating_lag_446_lag_447_clipped_449_ratio_450.quantile(0.95))


def emails_margin_centred_460(emails_margin: pd.Series) -> pd.Series:
    """Centred of emails_margin."""
    return emails_margin - emails_margin.mean()


def emails_cost_gap_461(emails_cost: pd.Series, emails_margin: pd.Series) -> pd.Series:
    """Gap of emails_cost and emails_margin."""
    return emails_cost - emails_margin


def emails_latency_clipped_445_rank_455_clipped_462(emails_latency_clipped_445_rank_455: pd.Series) -> pd.Series:
    """Clipped of emails_latency_clipped_445_rank_455."""
    return emails_latency_clipped_445_rank_455.clip(emails_latency_clipped_445_rank_455.quantile(0.05), emails_latency_clipped_445_rank_455.quantile(0.95))


def emails_pages_clipped_456_blend_463(emails_pages_clipped_456: pd.Series) -> pd.Series:
    """Blend of emails_pages_clipped_456."""
    return 0.5 * emails_pages_clipped_456 + 0.5 * emails_pages_clipped_456


def emails_latency_clipped_445_ratio_464(emails_latency_clipped_445: pd.Series, emails_rating_lag_446_centred_457: pd.Series) -> pd.Series:
    """Ratio of emails_latency_clipped_445 and emails_rating_lag_446_centred_457."""
    return emails_latency_clipped_445 / (emails_rating_lag_446_centred_457.abs() + 1)


def emails_pages_ratio_454_clipped_465(emails_pages_ratio_454: pd.Series) -> pd.Series:
    """Clipped of emails_pages_ratio_454."""
    return emails_pages_ratio_454.clip(emails_pages_ratio_454.quantile(0.05), emails_pages_ratio_454.quantile(0.95))


def emails_latency_root_466(emails_latency: pd.Series) -> pd.Series:
    """Root of emails_latency."""
    return (emails_latency.clip(lower=0) + 1).pow(0.5)


def emails_rating_lag_446_lag_447_clipped_449_ratio_450_clipped_467(emails_rating_lag_446_lag_447_clipped_449_ratio_450: pd.Series) -> pd.Series:
    """Clipped of emails_rating_lag_446_lag_447_clipped_449_ratio_450."""
    return emails_rating_lag_446_lag_447_clipped_449_ratio_450.clip(emails_rating_lag_446_lag_447_clipped_449_ratio_450.quantile(0.05), emails_rating_lag_446_lag_447_clipped_449_ratio_450.quantile(0.95))


def emails_latency_rolling_468(emails_latency: pd.Series) -> pd.Series:
    """Rolling of emails_latency."""
    return emails_latency.rolling(4, min_periods=1).mean()


def emails_cost_root_469(emails_cost: pd.Series) -> pd.Series:
    """Root of emails_cost."""
    return (emails_cost.clip(lower=0) + 1).pow(0.5)


def emails_items_root_452_clipped_470(emails_items_root_452: pd.Series) -> pd.Series:
    """Clipped of emails_items_root_452."""
    return emails_items_root_452.clip(emails_items_root_452.quantile(0.05), emails_items_root_452.quantile(0.95))


def emails_latency_clipped_445_blend_471(emails_latency_clipped_445: pd.Series, emails_rating_lag_446_centred_457: pd.Series) -> pd.Series:
    """Blend of emails_latency_clipped_445 and emails_rating_lag_446_centred_457."""
    return 0.5 * emails_latency_clipped_445 + 0.5 * emails_rating_lag_446_centred_457


def emails_pages_clipped_456_clipped_472(emails_pages_clipped_456: pd.Series) -> pd.Series:
    """Clipped of emails_pages_clipped_456."""
    return emails_pages_clipped_456.clip(emails_pages_clipped_456.quantile(0.05), emails_pages_clipped_456.quantile(0.95))


def emails_rating_lag_446_lag_447_clipped_449_ratio_450_rolling_473(emails_rating_lag_446_lag_447_clipped_449_ratio_450: pd.Series) -> pd.Series:
    """Rolling of emails_rating_lag_446_lag_447_clipped_449_ratio_450."""
    return emails_rating_lag_446_lag_447_clipped_449_ratio_450.rolling(4, min_periods=1).mean()


def emails_margin_clipped_448_lag_451_rank_474(emails_margin_clipped_448_lag_451: pd.Series) -> pd.Series:
    """Rank of emails_margin_clipped_448_lag_451."""
    return emails_margin_clipped_448_lag_451.rank(pct=True)


def emails_margin_centred_460_rolling_475(emails_margin_centred_460: pd.Series) -> pd.Series:
    """Rolling of emails_margin_centred_460."""
    return emails_margin_centred_460.rolling(4, min_periods=1).mean()


def emails_pages_ratio_454_lag_476(emails_pages_ratio_454: pd.Series) -> pd.Series:
    """Lag of emails_pages_ratio_454."""
    return emails_pages_ratio_454.shift(1).fillna(0)


def emails_latency_root_466_delta_477(emails_latency_root_466: pd.Series) -> pd.Series:
    """Delta of emails_latency_root_466."""
    return emails_latency_root_466.diff().fillna(0)


def emails_margin_clipped_448_lag_451_delta_478(emails_margin_clipped_448_lag_451: pd.Series) -> pd.Series:
    """Delta of emails_margin_clipped_448_lag_451."""
    return emails_margin_clipped_448_lag_451.diff().fillna(0)


def emails_pages_ratio_454_ratio_479(emails_pages_ratio_454: pd.Series, baskets_items: pd.Series) -> pd.Series:
    """Ratio of emails_pages_ratio_454 and baskets_items."""
    return emails_pages_ratio_454 / (baskets_items.abs() + 1)


def emails_margin_centred_460_rolling_475_lag_480(emails_margin_centred_460_rolling_475: pd.Series) -> pd.Series:
    """Lag of emails_margin_centred_460_rolling_475."""
    return emails_margin_centred_460_rolling_475.shift(1).fillna(0)


def emails_rating_lag_446_lag_447_clipped_449_ratio_450_clipped_481(emails_rating_lag_446_lag_447_clipped_449_ratio_450: pd.Series) -> pd.Series:
    """Clipped of emails_rating_lag_446_lag_447_clipped_449_ratio_450."""
    return emails_rating_lag_446_lag_447_clipped_449_ratio_450.clip(emails_rating_lag_446_lag_447_clipped_449_ratio_450.quantile(0.05), emails_rating_lag_446_lag_447_clipped_449_ratio_450.quantile(0.95))


def emails_margin_centred_460_rolling_475_lag_480_rank_482(emails_margin_centred_460_rolling_475_lag_480: pd.Series) -> pd.Series:
    """Rank of emails_margin_centred_460_rolling_475_lag_480."""
    return emails_margin_centred_460_rolling_475_lag_480.rank(pct=True)


def emails_margin_clipped_448_lag_451_delta_478_rolling_483(emails_margin_clipped_448_lag_451_delta_478: pd.Series) -> pd.Series:
    """Rolling of emails_margin_clipped_448_lag_451_delta_478."""
    return emails_margin_clipped_448_lag_451_delta_478.rolling(4, min_periods=1).mean()


def emails_margin_centred_460_lag_484(emails_margin_centred_460: pd.Series) -> pd.Series:
    """Lag of emails_margin_centred_460."""
    return emails_margin_centred_460.shift(1).fillna(0)


def emails_latency_clipped_445_rank_455_ratio_485(emails_latency_clipped_445_rank_455: pd.Series, emails_items_root_452_clipped_470: pd.Series) -> pd.Series:
    """Ratio of emails_latency_clipped_445_rank_455 and emails_items_root_452_clipped_470."""
    return emails_latency_clipped_445_rank_455 / (emails_items_root_452_clipped_470.abs() + 1)


def emails_items_root_452_clipped_470_clipped_486(emails_items_root_452_clipped_470: pd.Series) -> pd.Series:
    """Clipped of emails_items_root_452_clipped_470."""
    return emails_items_root_452_clipped_470.clip(emails_items_root_452_clipped_470.quantile(0.05), emails_items_root_452_clipped_470.quantile(0.95))


def emails_pages_ratio_454_lag_476_rolling_487(emails_pages_ratio_454_lag_476: pd.Series) -> pd.Series:
    """Rolling of emails_pages_ratio_454_lag_476."""
    return emails_pages_ratio_454_lag_476.rolling(4, min_periods=1).mean()


def emails_items_root_452_clipped_470_rank_488(emails_items_root_452_clipped_470: pd.Series) -> pd.Series:
    """Rank of emails_items_root_452_clipped_470."""
    return emails_items_root_452_clipped_470.rank(pct=True)


def emails_pages_clipped_456_clipped_472_gap_489(emails_pages_clipped_456_clipped_472: pd.Series, emails_items_root_452_clipped_470_clipped_486: pd.Series) -> pd.Series:
    """Gap of emails_pages_clipped_456_clipped_472 and emails_items_root_452_clipped_470_clipped_486."""
    return emails_pages_clipped_456_clipped_472 - emails_items_root_452_clipped_470_clipped_486


def emails_latency_clipped_445_rank_455_clipped_462_blend_490(emails_latency_clipped_445_rank_455_clipped_462: pd.Series, emails_pages_ratio_454: pd.Series) -> pd.Series:
    """Blend of emails_latency_clipped_445_rank_455_clipped_462 and emails_pages_ratio_454."""
    return 0.5 * emails_latency_clipped_445_rank_455_clipped_462 + 0.5 * emails_pages_ratio_454


def emails_margin_centred_460_rolling_475_lag_491(emails_margin_centred_460_rolling_475: pd.Series) -> pd.Series:
    """Lag of emails_margin_centred_460_rolling_475."""
    return emails_margin_centred_460_rolling_475.shift(1).fillna(0)


def emails_latency_root_466_clipped_492(emails_latency_root_466: pd.Series) -> pd.Series:
    """Clipped of emails_latency_root_466."""
    return emails_latency_root_466.clip(emails_latency_root_466.quantile(0.05), emails_latency_root_466.quantile(0.95))


def emails_latency_rolling_468_blend_493(emails_latency_rolling_468: pd.Series, emails_pages: pd.Series) -> pd.Series:
    """Blend of emails_latency_rolling_468 and emails_pages."""
    return 0.5 * emails_latency_rolling_468 + 0.5 * emails_pages


def emails_margin_centred_460_rolling_475_lag_480_centred_494(emails_margin_centred_460_rolling_475_lag_480: pd.Series) -> pd.Series:
    """Centred of emails_margin_centred_460_rolling_475_lag_480."""
    return emails_margin_centred_460_rolling_475_lag_480 - emails_margin_centred_460_rolling_475_lag_480.mean()


def emails_rating_lag_446_lag_447_clipped_449_ratio_450_lag_495(emails_rating_lag_446_lag_447_clipped_449_ratio_450: pd.Series) -> pd.Series:
    """Lag of emails_rating_lag_446_lag_447_clipped_449_ratio_450."""
    return emails_rating_lag_446_lag_447_clipped_449_ratio_450.shift(1).fillna(0)


def emails_pages_ratio_454_lag_476_rolling_496(emails_pages_ratio_454_lag_476: pd.Series) -> pd.Series:
    """Rolling of emails_pages_ratio_454_lag_476."""
    return emails_pages_ratio_454_lag_476.rolling(4, min_periods=1).mean()


def emails_margin_clipped_448_lag_451_delta_478_rolling_483_clipped_497(emails_margin_clipped_448_lag_451_delta_478_rolling_483: pd.Series) -> pd.Series:
    """Clipped of emails_margin_clipped_448_lag_451_delta_478_rolling_483."""
    return emails_margin_clipped_448_lag_451_delta_478_rolling_483.clip(emails_margin_clipped_448_lag_451_delta_478_rolling_483.quantile(0.05), emails_margin_clipped_448_lag_451_delta_478_rolling_483.quantile(0.95))


def emails_margin_clipped_448_lag_451_rank_474_rank_498(emails_margin_clipped_448_lag_451_rank_474: pd.Series) -> pd.Series:
    """Rank of emails_margin_clipped_448_lag_451_rank_474."""
    return emails_margin_clipped_448_lag_451_rank_474.rank(pct=True)


def emails_pages_clipped_456_clipped_472_gap_489_rolling_499(emails_pages_clipped_456_clipped_472_gap_489: pd.Series) -> pd.Series:
    """Rolling of emails_pages_clipped_456_clipped_472_gap_489."""
    return emails_pages_clipped_456_clipped_472_gap_489.rolling(4, min_periods=1).mean()


def emails_latency_clipped_445_rank_455_clipped_462_blend_490_gap_500(emails_latency_clipped_445_rank_455_clipped_462_blend_490: pd.Series, emails_rating_lag_446_lag_447_clipped_449_ratio_450: pd.Series) -> pd.Series:
    """Gap of emails_latency_clipped_445_rank_455_clipped_462_blend_490 and emails_rating_lag_446_lag_447_clipped_449_ratio_450."""
    return emails_latency_clipped_445_rank_455_clipped_462_blend_490 - emails_rating_lag_446_lag_447_clipped_449_ratio_450


def emails_latency_root_466_clipped_492_rolling_501(emails_latency_root_466_clipped_492: pd.Series) -> pd.Series:
    """Rolling of emails_latency_root_466_clipped_492."""
    return emails_latency_root_466_clipped_492.rolling(4, min_periods=1).mean()


def emails_rating_lag_446_lag_447_clipped_449_ratio_450_blend_502(emails_rating_lag_446_lag_447_clipped_449_ratio_450: pd.Series, orders_discount: pd.Series) -> pd.Series:
    """Blend of emails_rating_lag_446_lag_447_clipped_449_ratio_450 and orders_discount."""
    return 0.5 * emails_rating_lag_446_lag_447_clipped_449_ratio_450 + 0.5 * orders_discount


def emails_margin_clipped_448_lag_451_rank_474_lag_503(emails_margin_clipped_448_lag_451_rank_474: pd.Series) -> pd.Series:
    """Lag of emails_margin_clipped_448_lag_451_rank_474."""
    return emails_margin_clipped_448_lag_451_rank_474.shift(1).fillna(0)


def emails_margin_centred_460_rolling_475_lag_480_centred_494_rank_504(emails_margin_centred_460_rolling_475_lag_480_centred_494: pd.Series) -> pd.Series:
    """Rank of emails_margin_centred_460_rolling_475_lag_480_centred_494."""
    return emails_margin_centred_460_rolling_475_lag_480_centred_494.rank(pct=True)


def emails_rating_lag_446_lag_447_clipped_449_ratio_450_lag_495_blend_505(emails_rating_lag_446_lag_447_clipped_449_ratio_450_lag_495: pd.Series, emails_margin_clipped_448_lag_451_rank_474_lag_503: pd.Series) -> pd.Series:
    """Blend of emails_rating_lag_446_lag_447_clipped_449_ratio_450_lag_495 and emails_margin_clipped_448_lag_451_rank_474_lag_503."""
    return 0.5 * emails_rating_lag_446_lag_447_clipped_449_ratio_450_lag_495 + 0.5 * emails_margin_clipped_448_lag_451_rank_474_lag_503


def emails_pages_ratio_454_lag_476_rolling_496_rank_506(emails_pages_ratio_454_lag_476_rolling_496: pd.Series) -> pd.Series:
    """Rank of emails_pages_ratio_454_lag_476_rolling_496."""
    return emails_pages_ratio_454_lag_476_rolling_496.rank(pct=True)


def emails_rating_lag_446_lag_447_clipped_449_ratio_450_delta_507(emails_rating_lag_446_lag_447_clipped_449_ratio_450: pd.Series) -> pd.Series:
    """Delta of emails_rating_lag_446_lag_447_clipped_449_ratio_450."""
    return emails_rating_lag_446_lag_447_clipped_449_ratio_450.diff().fillna(0)


def emails_latency_root_466_clipped_492_rank_508(emails_latency_root_466_clipped_492: pd.Series) -> pd.Series:
    """Rank of emails_latency_root_466_clipped_492."""
    return emails_latency_root_466_clipped_492.rank(pct=True)


def emails_latency_rolling_468_blend_493_rolling_509(emails_latency_rolling_468_blend_493: pd.Series) -> pd.Series:
    """Rolling of emails_latency_rolling_468_blend_493."""
    return emails_latency_rolling_468_blend_493.rolling(4, min_periods=1).mean()


def emails_latency_clipped_445_rank_455_clipped_462_blend_490_delta_510(emails_latency_clipped_445_rank_455_clipped_462_blend_490: pd.Series) -> pd.Series:
    """Delta of emails_latency_clipped_445_rank_455_clipped_462_blend_490."""
    return emails_latency_clipped_445_rank_455_clipped_462_blend_490.diff().fillna(0)


def emails_margin_centred_460_rolling_475_lag_480_centred_494_clipped_511(emails_margin_centred_460_rolling_475_lag_480_centred_494: pd.Series) -> pd.Series:
    """Clipped of emails_margin_centred_460_rolling_475_lag_480_centred_494."""
    return emails_margin_centred_460_rolling_475_lag_480_centred_494.clip(emails_margin_centred_460_rolling_475_lag_480_centred_494.quantile(0.05), emails_margin_centred_460_rolling_475_lag_480_centred_494.quantile(0.95))


def emails_items_root_452_clipped_470_clipped_486_centred_512(emails_items_root_452_clipped_470_clipped_486: pd.Series) -> pd.Series:
    """Centred of emails_items_root_452_clipped_470_clipped_486."""
    return emails_items_root_452_clipped_470_clipped_486 - emails_items_root_452_clipped_470_clipped_486.mean()


def emails_items_root_452_clipped_470_clipped_486_gap_513(emails_items_root_452_clipped_470_clipped_486: pd.Series, emails_latency_rolling_468_blend_493: pd.Series) -> pd.Series:
    """Gap of emails_items_root_452_clipped_470_clipped_486 and emails_latency_rolling_468_blend_493."""
    return emails_items_root_452_clipped_470_clipped_486 - emails_latency_rolling_468_blend_493


def emails_latency_root_466_clipped_492_lag_514(emails_latency_root_466_clipped_492: pd.Series) -> pd.Series:
    """Lag of emails_latency_root_466_clipped_492."""
    return emails_latency_root_466_clipped_492.shift(1).fillna(0)


def emails_items_root_452_clipped_470_clipped_486_lag_515(emails_items_root_452_clipped_470_clipped_486: pd.Series) -> pd.Series:
    """Lag of emails_items_root_452_clipped_470_clipped_486."""
    return emails_items_root_452_clipped_470_clipped_486.shift(1).fillna(0)


def emails_pages_clipped_456_clipped_472_gap_489_rolling_499_blend_516(emails_pages_clipped_456_clipped_472_gap_489_rolling_499: pd.Series, emails_pages_ratio_454: pd.Series) -> pd.Series:
    """Blend of emails_pages_clipped_456_clipped_472_gap_489_rolling_499 and emails_pages_ratio_454."""
    return 0.5 * emails_pages_clipped_456_clipped_472_gap_489_rolling_499 + 0.5 * emails_pages_ratio_454


def emails_pages_clipped_456_clipped_472_gap_489_rolling_499_clipped_517(emails_pages_clipped_456_clipped_472_gap_489_rolling_499: pd.Series) -> pd.Series:
    """Clipped of emails_pages_clipped_456_clipped_472_gap_489_rolling_499."""
    return emails_pages_clipped_456_clipped_472_gap_489_rolling_499.clip(emails_pages_clipped_456_clipped_472_gap_489_rolling_499.quantile(0.05), emails_pages_clipped_456_clipped_472_gap_489_rolling_499.quantile(0.95))


def emails_items_root_452_clipped_470_clipped_486_centred_512_delta_518(emails_items_root_452_clipped_470_clipped_486_centred_512: pd.Series) -> pd.Series:
    """Delta of emails_items_root_452_clipped_470_clipped_486_centred_512."""
    return emails_items_root_452_clipped_470_clipped_486_centred_512.diff().fillna(0)


def emails_margin_centred_460_rolling_475_lag_480_centred_494_ratio_519(emails_margin_centred_460_rolling_475_lag_480_centred_494: pd.Series, searches_discount: pd.Series) -> pd.Series:
    """Ratio of emails_margin_centred_460_rolling_475_lag_480_centred_494 and searches_discount."""
    return emails_margin_centred_460_rolling_475_lag_480_centred_494 / (searches_discount.abs() + 1)


def emails_latency_root_466_clipped_492_root_520(emails_latency_root_466_clipped_492: pd.Series) -> pd.Series:
    """Root of emails_latency_root_466_clipped_492."""
    return (emails_latency_root_466_clipped_492.clip(lower=0) + 1).pow(0.5)


def emails_margin_clipped_448_lag_451_rank_474_rank_498_ratio_521(emails_margin_clipped_448_lag_451_rank_474_rank_498: pd.Series, emails_pages_ratio_454_ratio_479: pd.Series) -> pd.Series:
    """Ratio of emails_margin_clipped_448_lag_451_rank_474_rank_498 and emails_pages_ratio_454_ratio_479."""
    return emails_margin_clipped_448_lag_451_rank_474_rank_498 / (emails_pages_ratio_454_ratio_479.abs() + 1)


def emails_latency_rolling_468_blend_493_root_522(emails_latency_rolling_468_blend_493: pd.Series) -> pd.Series:
    """Root of emails_latency_rolling_468_blend_493."""
    return (emails_latency_rolling_468_blend_493.clip(lower=0) + 1).pow(0.5)


def emails_rating_lag_446_lag_447_clipped_449_ratio_450_ratio_523(emails_rating_lag_446_lag_447_clipped_449_ratio_450: pd.Series, emails_rating_lag_446_lag_447: pd.Series) -> pd.Series:
    """Ratio of emails_rating_lag_446_lag_447_clipped_449_ratio_450 and emails_rating_lag_446_lag_447."""
    return emails_rating_lag_446_lag_447_clipped_449_ratio_450 / (emails_rating_lag_446_lag_447.abs() + 1)


def emails_margin_clipped_448_lag_451_rank_474_rank_498_centred_524(emails_margin_clipped_448_lag_451_rank_474_rank_498: pd.Series) -> pd.Series:
    """Centred of emails_margin_clipped_448_lag_451_rank_474_rank_498."""
    return emails_margin_clipped_448_lag_451_rank_474_rank_498 - emails_margin_clipped_448_lag_451_rank_474_rank_498.mean()


def emails_pages_ratio_454_lag_476_rolling_496_rank_506_centred_525(emails_pages_ratio_454_lag_476_rolling_496_rank_506: pd.Series) -> pd.Series:
    """Centred of emails_pages_ratio_454_lag_476_rolling_496_rank_506."""
    return emails_pages_ratio_454_lag_476_rolling_496_rank_506 - emails_pages_ratio_454_lag_476_rolling_496_rank_506.mean()


def emails_items_root_452_clipped_470_clipped_486_gap_513_blend_526(emails_items_root_452_clipped_470_clipped_486_gap_513: pd.Series, emails_margin_centred_460_rolling_475_lag_480_centred_494: pd.Series) -> pd.Series:
    """Blend of emails_items_root_452_clipped_470_clipped_486_gap_513 and emails_margin_centred_460_rolling_475_lag_480_centred_494."""
    return 0.5 * emails_items_root_452_clipped_470_clipped_486_gap_513 + 0.5 * emails_margin_centred_460_rolling_475_lag_480_centred_494


def emails_pages_clipped_456_clipped_472_gap_489_rolling_499_rank_527(emails_pages_clipped_456_clipped_472_gap_489_rolling_499: pd.Series) -> pd.Series:
    """Rank of emails_pages_clipped_456_clipped_472_gap_489_rolling_499."""
    return emails_pages_clipped_456_clipped_472_gap_489_rolling_499.rank(pct=True)


def emails_pages_ratio_454_lag_476_rolling_496_rank_506_gap_528(emails_pages_ratio_454_lag_476_rolling_496_rank_506: pd.Series, returns_cost: pd.Series) -> pd.Series:
    """Gap of emails_pages_ratio_454_lag_476_rolling_496_rank_506 and returns_cost."""
    return emails_pages_ratio_454_lag_476_rolling_496_rank_506 - returns_cost


def emails_rating_lag_446_lag_447_clipped_449_ratio_450_blend_529(emails_rating_lag_446_lag_447_clipped_449_ratio_450: pd.Series, emails_rating_lag_446: pd.Series) -> pd.Series:
    """Blend of emails_rating_lag_446_lag_447_clipped_449_ratio_450 and emails_rating_lag_446."""
    return 0.5 * emails_rating_lag_446_lag_447_clipped_449_ratio_450 + 0.5 * emails_rating_lag_446


def emails_margin_centred_460_rolling_475_lag_480_centred_494_centred_530(emails_margin_centred_460_rolling_475_lag_480_centred_494: pd.Series) -> pd.Series:
    """Centred of emails_margin_centred_460_rolling_475_lag_480_centred_494."""
    return emails_margin_centred_460_rolling_475_lag_480_centred_494 - emails_margin_centred_460_rolling_475_lag_480_centred_494.mean()


def emails_items_root_452_clipped_470_clipped_486_centred_512_gap_531(emails_items_root_452_clipped_470_clipped_486_centred_512: pd.Series, emails_rating_lag_446_lag_447_clipped_449_ratio_450: pd.Series) -> pd.Series:
    """Gap of emails_items_root_452_clipped_470_clipped_486_centred_512 and emails_rating_lag_446_lag_447_clipped_449_ratio_450."""
    return emails_items_root_452_clipped_470_clipped_486_centred_512 - emails_rating_lag_446_lag_447_clipped_449_ratio_450


def emails_items_root_452_clipped_470_clipped_486_centred_512_blend_532(emails_items_root_452_clipped_470_clipped_486_centred_512: pd.Series, emails_rating: pd.Series) -> pd.Series:
    """Blend of emails_items_root_452_clipped_470_clipped_486_centred_512 and emails_rating."""
    return 0.5 * emails_items_root_452_clipped_470_clipped_486_centred_512 + 0.5 * emails_rating


def emails_score(
    emails_cost_gap_461: pd.Series,
    emails_items_root_452_clipped_470_clipped_486: pd.Series,
    emails_latency_clipped_445_rank_455_clipped_462_blend_490_delta_510: pd.Series,
    emails_latency_clipped_445_rank_455_ratio_485: pd.Series,
    emails_latency_rolling_468_blend_493_rolling_509: pd.Series,
    emails_latency_rolling_468_blend_493_root_522: pd.Series,
    emails_margin_centred_460_rolling_475_lag_480_centred_494_rank_504: pd.Series,
    emails_margin_clipped_448: pd.Series,
    emails_margin_clipped_448_lag_451_rank_474_rank_498_ratio_521: pd.Series,
    emails_pages_clipped_456_blend_463: pd.Series,
    emails_rating_lag_446_lag_447_clipped_449: pd.Series,
    emails_rating_lag_446_lag_447_clipped_449_ratio_450_blend_502: pd.Series,
) -> pd.Series:
    """One number a week for emails."""
    return sum([emails_cost_gap_461, emails_items_root_452_clipped_470_clipped_486, emails_latency_clipped_445_rank_455_clipped_462_blend_490_delta_510, emails_latency_clipped_445_rank_455_ratio_485, emails_latency_rolling_468_blend_493_rolling_509, emails_latency_rolling_468_blend_493_root_522, emails_margin_centred_460_rolling_475_lag_480_centred_494_rank_504, emails_margin_clipped_448, emails_margin_clipped_448_lag_451_rank_474_rank_498_ratio_521, emails_pages_clipped_456_blend_463, emails_rating_lag_446_lag_447_clipped_449, emails_rating_lag_446_lag_447_clipped_449_ratio_450_blend_502]) / 12
