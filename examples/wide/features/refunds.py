"""Features of refunds. Made by make.py: edit that, not this."""

import pandas as pd


def refunds_margin_rolling_355(refunds_margin: pd.Series) -> pd.Series:
    """Rolling of refunds_margin."""
    return refunds_margin.rolling(4, min_periods=1).mean()


def refunds_latency_lag_356(refunds_latency: pd.Series) -> pd.Series:
    """Lag of refunds_latency."""
    return refunds_latency.shift(1).fillna(0)


def refunds_cost_ratio_357(refunds_cost: pd.Series, refunds_latency: pd.Series) -> pd.Series:
    """Ratio of refunds_cost and refunds_latency."""
    return refunds_cost / (refunds_latency.abs() + 1)


def refunds_cost_ratio_357_delta_358(refunds_cost_ratio_357: pd.Series) -> pd.Series:
    """Delta of refunds_cost_ratio_357."""
    return refunds_cost_ratio_357.diff().fillna(0)


def refunds_revenue_centred_359(refunds_revenue: pd.Series) -> pd.Series:
    """Centred of refunds_revenue."""
    return refunds_revenue - refunds_revenue.mean()


def refunds_minutes_blend_360(refunds_minutes: pd.Series, refunds_latency: pd.Series) -> pd.Series:
    """Blend of refunds_minutes and refunds_latency."""
    return 0.5 * refunds_minutes + 0.5 * refunds_latency


def refunds_minutes_root_361(refunds_minutes: pd.Series) -> pd.Series:
    """Root of refunds_minutes."""
    return (refunds_minutes.clip(lower=0) + 1).pow(0.5)


def refunds_items_root_362(refunds_items: pd.Series) -> pd.Series:
    """Root of refunds_items."""
    return (refunds_items.clip(lower=0) + 1).pow(0.5)


def refunds_pages_rolling_363(refunds_pages: pd.Series) -> pd.Series:
    """Rolling of refunds_pages."""
    return refunds_pages.rolling(4, min_periods=1).mean()


def refunds_minutes_blend_360_root_364(refunds_minutes_blend_360: pd.Series) -> pd.Series:
    """Root of refunds_minutes_blend_360."""
    return (refunds_minutes_blend_360.clip(lower=0) + 1).pow(0.5)


def refunds_cost_ratio_357_rolling_365(refunds_cost_ratio_357: pd.Series) -> pd.Series:
    """Rolling of refunds_cost_ratio_357."""
    return refunds_cost_ratio_357.rolling(4, min_periods=1).mean()


def refunds_items_root_362_gap_366(refunds_items_root_362: pd.Series, emails_rating: pd.Series) -> pd.Series:
    """Gap of refunds_items_root_362 and emails_rating."""
    return refunds_items_root_362 - emails_rating


def refunds_cost_ratio_357_lag_367(refunds_cost_ratio_357: pd.Series) -> pd.Series:
    """Lag of refunds_cost_ratio_357."""
    return refunds_cost_ratio_357.shift(1).fillna(0)


def refunds_count_centred_368(refunds_count: pd.Series) -> pd.Series:
    """Centred of refunds_count."""
    return refunds_count - refunds_count.mean()


def refunds_pages_rolling_363_clipped_369(refunds_pages_rolling_363: pd.Series) -> pd.Series:
    """Clipped of refunds_pages_rolling_363."""
    return refunds_pages_rolling_363.clip(refunds_pages_rolling_363.quantile(0.05), refunds_pages_rolling_363.quantile(0.95))


def refunds_cost_centred_370(refunds_cost: pd.Series) -> pd.Series:
    """Centred of refunds_cost."""
    return refunds_cost - refunds_cost.mean()


def refunds_rating_clipped_371(refunds_rating: pd.Series) -> pd.Series:
    """Clipped of refunds_rating."""
    return refunds_rating.clip(refunds_rating.quantile(0.05), refunds_rating.quantile(0.95))


def refunds_rating_clipped_371_ratio_372(refunds_rating_clipped_371: pd.Series, refunds_latency_lag_356: pd.Series) -> pd.Series:
    """Ratio of refunds_rating_clipped_371 and refunds_latency_lag_356."""
    return refunds_rating_clipped_371 / (refunds_latency_lag_356.abs() + 1)


def refunds_cost_ratio_357_delta_358_lag_373(refunds_cost_ratio_357_delta_358: pd.Series) -> pd.Series:
    """Lag of refunds_cost_ratio_357_delta_358."""
    return refunds_cost_ratio_357_delta_358.shift(1).fillna(0)


def refunds_pages_rolling_363_centred_374(refunds_pages_rolling_363: pd.Series) -> pd.Series:
    """Centred of refunds_pages_rolling_363."""
    return refunds_pages_rolling_363 - refunds_pages_rolling_363.mean()


def refunds_rating_clipped_371_ratio_372_centred_375(refunds_rating_clipped_371_ratio_372: pd.Series) -> pd.Series:
    """Centred of refunds_rating_clipped_371_ratio_372."""
    return refunds_rating_clipped_371_ratio_372 - refunds_rating_clipped_371_ratio_372.mean()


def refunds_latency_lag_356_delta_376(refunds_latency_lag_356: pd.Series) -> pd.Series:
    """Delta of refunds_latency_lag_356."""
    return refunds_latency_lag_356.diff().fillna(0)


def refunds_cost_ratio_357_lag_367_gap_377(refunds_cost_ratio_357_lag_367: pd.Series, refunds_cost_ratio_357: pd.Series) -> pd.Series:
    """Gap of refunds_cost_ratio_357_lag_367 and refunds_cost_ratio_357."""
    return refunds_cost_ratio_357_lag_367 - refunds_cost_ratio_357


def refunds_revenue_centred_359_clipped_378(refunds_revenue_centred_359: pd.Series) -> pd.Series:
    """Clipped of refunds_revenue_centred_359."""
    return refunds_revenue_centred_359.clip(refunds_revenue_centred_359.quantile(0.05), refunds_revenue_centred_359.quantile(0.95))


def refunds_minutes_delta_379(refunds_minutes: pd.Series) -> pd.Series:
    """Delta of refunds_minutes."""
    return refunds_minutes.diff().fillna(0)


def refunds_pages_rolling_363_clipped_369_rolling_380(refunds_pages_rolling_363_clipped_369: pd.Series) -> pd.Series:
    """Rolling of refunds_pages_rolling_363_clipped_369."""
    return refunds_pages_rolling_363_clipped_369.rolling(4, min_periods=1).mean()


def refunds_rating_clipped_371_ratio_372_centred_375_rolling_381(refunds_rating_clipped_371_ratio_372_centred_375: pd.Series) -> pd.Series:
    """Rolling of refunds_rating_clipped_371_ratio_372_centred_375."""
    return refunds_rating_clipped_371_ratio_372_centred_375.rolling(4, min_periods=1).mean()


def refunds_latency_lag_356_delta_376_blend_382(refunds_latency_lag_356_delta_376: pd.Series, refunds_rating_clipped_371_ratio_372_centred_375: pd.Series) -> pd.Series:
    """Blend of refunds_latency_lag_356_delta_376 and refunds_rating_clipped_371_ratio_372_centred_375."""
    return 0.5 * refunds_latency_lag_356_delta_376 + 0.5 * refunds_rating_clipped_371_ratio_372_centred_375


def refunds_pages_rolling_363_blend_383(refunds_pages_rolling_363: pd.Series, reviews_count: pd.Series) -> pd.Series:
    """Blend of refunds_pages_rolling_363 and reviews_count."""
    return 0.5 * refunds_pages_rolling_363 + 0.5 * reviews_count


def refunds_cost_ratio_357_delta_358_clipped_384(refunds_cost_ratio_357_delta_358: pd.Series) -> pd.Series:
    """Clipped of refunds_cost_ratio_357_delta_358."""
    return refunds_cost_ratio_357_delta_358.clip(refunds_cost_ratio_357_delta_358.quantile(0.05), refunds_cost_ratio_357_delta_358.quantile(0.95))


def refunds_rating_clipped_371_ratio_372_centred_375_ratio_385(refunds_rating_clipped_371_ratio_372_centred_375: pd.Series, refunds_items_root_362: pd.Series) -> pd.Series:
    """Ratio of refunds_rating_clipped_371_ratio_372_centred_375 and refunds_items_root_362."""
    return refunds_rating_clipped_371_ratio_372_centred_375 / (refunds_items_root_362.abs() + 1)


def refunds_cost_ratio_357_blend_386(refunds_cost_ratio_357: pd.Series, refunds_latency: pd.Series) -> pd.Series:
    """Blend of refunds_cost_ratio_357 and refunds_latency."""
    return 0.5 * refunds_cost_ratio_357 + 0.5 * refunds_latency


def refunds_rating_clipped_371_rank_387(refunds_rating_clipped_371: pd.Series) -> pd.Series:
    """Rank of refunds_rating_clipped_371."""
    return refunds_rating_clipped_371.rank(pct=True)


def refunds_cost_ratio_357_delta_358_clipped_384_clipped_388(refunds_cost_ratio_357_delta_358_clipped_384: pd.Series) -> pd.Series:
    """Clipped of refunds_cost_ratio_357_delta_358_clipped_384."""
    return refunds_cost_ratio_357_delta_358_clipped_384.clip(refunds_cost_ratio_357_delta_358_clipped_384.quantile(0.05), refunds_cost_ratio_357_delta_358_clipped_384.quantile(0.95))


def refunds_revenue_centred_359_clipped_378_lag_389(refunds_revenue_centred_359_clipped_378: pd.Series) -> pd.Series:
    """Lag of refunds_revenue_centred_359_clipped_378."""
    return refunds_revenue_centred_359_clipped_378.shift(1).fillna(0)


def refunds_revenue_centred_359_clipped_378_ratio_390(refunds_revenue_centred_359_clipped_378: pd.Series, refunds_margin: pd.Series) -> pd.Series:
    """Ratio of refunds_revenue_centred_359_clipped_378 and refunds_margin."""
    return refunds_revenue_centred_359_clipped_378 / (refunds_margin.abs() + 1)


def refunds_revenue_centred_359_clipped_378_ratio_390_ratio_391(refunds_revenue_centred_359_clipped_378_ratio_390: pd.Series, reviews_discount: pd.Series) -> pd.Series:
    """Ratio of refunds_revenue_centred_359_clipped_378_ratio_390 and reviews_discount."""
    return refunds_revenue_centred_359_clipped_378_ratio_390 / (reviews_discount.abs() + 1)


def refunds_rating_clipped_371_ratio_372_delta_392(refunds_rating_clipped_371_ratio_372: pd.Series) -> pd.Series:
    """Delta of refunds_rating_clipped_371_ratio_372."""
    return refunds_rating_clipped_371_ratio_372.diff().fillna(0)


def refunds_minutes_blend_360_root_364_rolling_393(refunds_minutes_blend_360_root_364: pd.Series) -> pd.Series:
    """Rolling of refunds_minutes_blend_360_root_364."""
    return refunds_minutes_blend_360_root_364.rolling(4, min_periods=1).mean()


def refunds_pages_rolling_363_clipped_369_rolling_380_lag_394(refunds_pages_rolling_363_clipped_369_rolling_380: pd.Series) -> pd.Series:
    """Lag of refunds_pages_rolling_363_clipped_369_rolling_380."""
    return refunds_pages_rolling_363_clipped_369_rolling_380.shift(1).fillna(0)


def refunds_rating_clipped_371_rank_387_delta_395(refunds_rating_clipped_371_rank_387: pd.Series) -> pd.Series:
    """Delta of refunds_rating_clipped_371_rank_387."""
    return refunds_rating_clipped_371_rank_387.diff().fillna(0)


def refunds_latency_lag_356_delta_376_blend_382_gap_396(refunds_latency_lag_356_delta_376_blend_382: pd.Series, refunds_count_centred_368: pd.Series) -> pd.Series:
    """Gap of refunds_latency_lag_356_delta_376_blend_382 and refunds_count_centred_368."""
    return refunds_latency_lag_356_delta_376_blend_382 - refunds_count_centred_368


def refunds_latency_lag_356_delta_376_blend_382_gap_396_clipped_397(refunds_latency_lag_356_delta_376_blend_382_gap_396: pd.Series) -> pd.Series:
    """Clipped of refunds_latency_lag_356_delta_376_blend_382_gap_396."""
    return refunds_latency_lag_356_delta_376_blend_382_gap_396.clip(refunds_latency_lag_356_delta_376_blend_382_gap_396.quantile(0.05), refunds_latency_lag_356_delta_376_blend_382_gap_396.quantile(0.95))


def refunds_revenue_centred_359_clipped_378_lag_389_clipped_398(refunds_revenue_centred_359_clipped_378_lag_389: pd.Series) -> pd.Series:
    """Clipped of refunds_revenue_centred_359_clipped_378_lag_389."""
    return refunds_revenue_centred_359_clipped_378_lag_389.clip(refunds_revenue_centred_359_clipped_378_lag_389.quantile(0.05), refunds_revenue_centred_359_clipped_378_lag_389.quantile(0.95))


def refunds_rating_clipped_371_clipped_399(refunds_rating_clipped_371: pd.Series) -> pd.Series:
    """Clipped of refunds_rating_clipped_371."""
    return refunds_rating_clipped_371.clip(refunds_rating_clipped_371.quantile(0.05), refunds_rating_clipped_371.quantile(0.95))


def refunds_minutes_delta_379_centred_400(refunds_minutes_delta_379: pd.Series) -> pd.Series:
    """Centred of refunds_minutes_delta_379."""
    return refunds_minutes_delta_379 - refunds_minutes_delta_379.mean()


def refunds_revenue_centred_359_clipped_378_lag_389_clipped_398_blend_401(refunds_revenue_centred_359_clipped_378_lag_389_clipped_398: pd.Series, refunds_rating: pd.Series) -> pd.Series:
    """Blend of refunds_revenue_centred_359_clipped_378_lag_389_clipped_398 and refunds_rating."""
    return 0.5 * refunds_revenue_centred_359_clipped_378_lag_389_clipped_398 + 0.5 * refunds_rating


def refunds_minutes_blend_360_root_364_rolling_393_blend_402(refunds_minutes_blend_360_root_364_rolling_393: pd.Series, refunds_cost_ratio_357_lag_367: pd.Series) -> pd.Series:
    """Blend of refunds_minutes_blend_360_root_364_rolling_393 and refunds_cost_ratio_357_lag_367."""
    return 0.5 * refunds_minutes_blend_360_root_364_rolling_393 + 0.5 * refunds_cost_ratio_357_lag_367


def refunds_minutes_blend_360_root_364_rolling_393_rank_403(refunds_minutes_blend_360_root_364_rolling_393: pd.Series) -> pd.Series:
    """Rank of refunds_minutes_blend_360_root_364_rolling_393."""
    return refunds_minutes_blend_360_root_364_rolling_393.rank(pct=True)


def refunds_minutes_blend_360_root_364_rolling_393_rolling_404(refunds_minutes_blend_360_root_364_rolling_393: pd.Series) -> pd.Series:
    """Rolling of refunds_minutes_blend_360_root_364_rolling_393."""
    return refunds_minutes_blend_360_root_364_rolling_393.rolling(4, min_periods=1).mean()


def refunds_rating_clipped_371_ratio_372_delta_392_rank_405(refunds_rating_clipped_371_ratio_372_delta_392: pd.Series) -> pd.Series:
    """Rank of refunds_rating_clipped_371_ratio_372_delta_392."""
    return refunds_rating_clipped_371_ratio_372_delta_392.rank(pct=True)


def refunds_minutes_blend_360_root_364_rolling_393_blend_402_clipped_406(refunds_minutes_blend_360_root_364_rolling_393_blend_402: pd.Series) -> pd.Series:
    """Clipped of refunds_minutes_blend_360_root_364_rolling_393_blend_402."""
    return refunds_minutes_blend_360_root_364_rolling_393_blend_402.clip(refunds_minutes_blend_360_root_364_rolling_393_blend_402.quantile(0.05), refunds_minutes_blend_360_root_364_rolling_393_blend_402.quantile(0.95))


def refunds_minutes_delta_379_gap_407(refunds_minutes_delta_379: pd.Series, refunds_rating_clipped_371_ratio_372: pd.Series) -> pd.Series:
    """Gap of refunds_minutes_delta_379 and refunds_rating_clipped_371_ratio_372."""
    return refunds_minutes_delta_379 - refunds_rating_clipped_371_ratio_372


def refunds_revenue_centred_359_clipped_378_lag_389_gap_408(refunds_revenue_centred_359_clipped_378_lag_389: pd.Series, refunds_minutes_blend_360_root_364: pd.Series) -> pd.Series:
    """Gap of refunds_revenue_centred_359_clipped_378_lag_389 and refunds_minutes_blend_360_root_364."""
    return refunds_revenue_centred_359_clipped_378_lag_389 - refunds_minutes_blend_360_root_364


def refunds_rating_clipped_371_ratio_372_centred_375_ratio_385_rolling_409(refunds_rating_clipped_371_ratio_372_centred_375_ratio_385: pd.Series) -> pd.Series:
    """Rolling of refunds_rating_clipped_371_ratio_372_centred_375_ratio_385."""
    return refunds_rating_clipped_371_ratio_372_centred_375_ratio_385.rolling(4, min_periods=1).mean()


def refunds_rating_clipped_371_rank_387_delta_410(refunds_rating_clipped_371_rank_387: pd.Series) -> pd.Series:
    """Delta of refunds_rating_clipped_371_rank_387."""
    return refunds_rating_clipped_371_rank_387.diff().fillna(0)


def refunds_revenue_centred_359_clipped_378_ratio_390_lag_411(refunds_revenue_centred_359_clipped_378_ratio_390: pd.Series) -> pd.Series:
    """Lag of refunds_revenue_centred_359_clipped_378_ratio_390."""
    return refunds_revenue_centred_359_clipped_378_ratio_390.shift(1).fillna(0)


def refunds_minutes_blend_360_root_364_rolling_393_blend_402_gap_412(refunds_minutes_blend_360_root_364_rolling_393_blend_402: pd.Series, refunds_latency: pd.Series) -> pd.Series:
    """Gap of refunds_minutes_blend_360_root_364_rolling_393_blend_402 and refunds_latency."""
    return refunds_minutes_blend_360_root_364_rolling_393_blend_402 - refunds_latency


def refunds_revenue_centred_359_clipped_378_ratio_390_lag_411_clipped_413(refunds_revenue_centred_359_clipped_378_ratio_390_lag_411: pd.Series) -> pd.Series:
    """Clipped of refunds_revenue_centred_359_clipped_378_ratio_390_lag_411."""
    return refunds_revenue_centred_359_clipped_378_ratio_390_lag_411.clip(refunds_revenue_centred_359_clipped_378_ratio_390_lag_411.quantile(0.05), refunds_revenue_centred_359_clipped_378_ratio_390_lag_411.quantile(0.95))


def refunds_latency_lag_356_delta_376_blend_382_gap_396_blend_414(refunds_latency_lag_356_delta_376_blend_382_gap_396: pd.Series, refunds_count_centred_368: pd.Series) -> pd.Series:
    """Blend of refunds_latency_lag_356_delta_376_blend_382_gap_396 and refunds_count_centred_368."""
    return 0.5 * refunds_latency_lag_356_delta_376_blend_382_gap_396 + 0.5 * refunds_count_centred_368


def refunds_rating_clipped_371_rank_387_delta_410_blend_415(refunds_rating_clipped_371_rank_387_delta_410: pd.Series, baskets_items: pd.Series) -> pd.Series:
    """Blend of refunds_rating_clipped_371_rank_387_delta_410 and baskets_items."""
    return 0.5 * refunds_rating_clipped_371_rank_387_delta_410 + 0.5 * baskets_items


def refunds_rating_clipped_371_clipped_399_root_416(refunds_rating_clipped_371_clipped_399: pd.Series) -> pd.Series:
    """Root of refunds_rating_clipped_371_clipped_399."""
    return (refunds_rating_clipped_371_clipped_399.clip(lower=0) + 1).pow(0.5)


def refunds_minutes_blend_360_root_364_rolling_393_blend_402_ratio_417(refunds_minutes_blend_360_root_364_rolling_393_blend_402: pd.Series) -> pd.Series:
    """Ratio of refunds_minutes_blend_360_root_364_rolling_393_blend_402."""
    return refunds_minutes_blend_360_root_364_rolling_393_blend_402 / (refunds_minutes_blend_360_root_364_rolling_393_blend_402.abs() + 1)


def refunds_rating_clipped_371_ratio_372_delta_392_rank_405_delta_418(refunds_rating_clipped_371_ratio_372_delta_392_rank_405: pd.Series) -> pd.Series:
    """Delta of refunds_rating_clipped_371_ratio_372_delta_392_rank_405."""
    return refunds_rating_clipped_371_ratio_372_delta_392_rank_405.diff().fillna(0)


def refunds_minutes_delta_379_centred_400_delta_419(refunds_minutes_delta_379_centred_400: pd.Series) -> pd.Series:
    """Delta of refunds_minutes_delta_379_centred_400."""
    return refunds_minutes_delta_379_centred_400.diff().fillna(0)


def refunds_minutes_blend_360_root_364_rolling_393_rolling_404_ratio_420(refunds_minutes_blend_360_root_364_rolling_393_rolling_404: pd.Series, refunds_minutes_blend_360_root_364_rolling_393: pd.Series) -> pd.Series:
    """Ratio of refunds_minutes_blend_360_root_364_rolling_393_rolling_404 and refunds_minutes_blend_360_root_364_rolling_393."""
    return refunds_minutes_blend_360_root_364_rolling_393_rolling_404 / (refunds_minutes_blend_360_root_364_rolling_393.abs() + 1)


def refunds_minutes_delta_379_gap_407_gap_421(refunds_minutes_delta_379_gap_407: pd.Series, refunds_cost_ratio_357_rolling_365: pd.Series) -> pd.Series:
    """Gap of refunds_minutes_delta_379_gap_407 and refunds_cost_ratio_357_rolling_365."""
    return refunds_minutes_delta_379_gap_407 - refunds_cost_ratio_357_rolling_365


def refunds_minutes_blend_360_root_364_rolling_393_blend_402_delta_422(refunds_minutes_blend_360_root_364_rolling_393_blend_402: pd.Series) -> pd.Series:
    """Delta of refunds_minutes_blend_360_root_364_rolling_393_blend_402."""
    return refunds_minutes_blend_360_root_364_rolling_393_blend_402.diff().fillna(0)


def refunds_revenue_centred_359_clipped_378_ratio_390_lag_411_root_423(refunds_revenue_centred_359_clipped_378_ratio_390_lag_411: pd.Series) -> pd.Series:
    """Root of refunds_revenue_centred_359_clipped_378_ratio_390_lag_411."""
    return (refunds_revenue_centred_359_clipped_378_ratio_390_lag_411.clip(lower=0) + 1).pow(0.5)


def refunds_revenue_centred_359_clipped_378_ratio_390_lag_411_gap_424(refunds_revenue_centred_359_clipped_378_ratio_390_lag_411: pd.Series) -> pd.Series:
    """Gap of refunds_revenue_centred_359_clipped_378_ratio_390_lag_411."""
    return refunds_revenue_centred_359_clipped_378_ratio_390_lag_411 - refunds_revenue_centred_359_clipped_378_ratio_390_lag_411


def refunds_minutes_blend_360_root_364_rolling_393_rolling_404_lag_425(refunds_minutes_blend_360_root_364_rolling_393_rolling_404: pd.Series) -> pd.Series:
    """Lag of refunds_minutes_blend_360_root_364_rolling_393_rolling_404."""
    return refunds_minutes_blend_360_root_364_rolling_393_rolling_404.shift(1).fillna(0)


def refunds_rating_clipped_371_rank_387_delta_410_rank_426(refunds_rating_clipped_371_rank_387_delta_410: pd.Series) -> pd.Series:
    """Rank of refunds_rating_clipped_371_rank_387_delta_410."""
    return refunds_rating_clipped_371_rank_387_delta_410.rank(pct=True)


def refunds_rating_clipped_371_clipped_399_centred_427(refunds_rating_clipped_371_clipped_399: pd.Series) -> pd.Series:
    """Centred of refunds_rating_clipped_371_clipped_399."""
    return refunds_rating_clipped_371_clipped_399 - refunds_rating_clipped_371_clipped_399.mean()


def refunds_rating_clipped_371_rank_387_delta_410_rank_426_ratio_428(refunds_rating_clipped_371_rank_387_delta_410_rank_426: pd.Series, refunds_discount: pd.Series) -> pd.Series:
    """Ratio of refunds_rating_clipped_371_rank_387_delta_410_rank_426 and refunds_discount."""
    return refunds_rating_clipped_371_rank_387_delta_410_rank_426 / (refunds_discount.abs() + 1)


def refunds_minutes_delta_379_centred_400_centred_429(refunds_minutes_delta_379_centred_400: pd.Series) -> pd.Series:
    """Centred of refunds_minutes_delta_379_centred_400."""
    return refunds_minutes_delta_379_centred_400 - refunds_minutes_delta_379_centred_400.mean()


def refunds_minutes_blend_360_root_364_rolling_393_blend_402_delta_430(refunds_minutes_blend_360_root_364_rolling_393_blend_402: pd.Series) -> pd.Series:
    """Delta of refunds_minutes_blend_360_root_364_rolling_393_blend_402."""
    return refunds_minutes_blend_360_root_364_rolling_393_blend_402.diff().fillna(0)


def refunds_revenue_centred_359_clipped_378_lag_389_clipped_398_delta_431(refunds_revenue_centred_359_clipped_378_lag_389_clipped_398: pd.Series) -> pd.Series:
    """Delta of refunds_revenue_centred_359_clipped_378_lag_389_clipped_398."""
    return refunds_revenue_centred_359_clipped_378_lag_389_clipped_398.diff().fillna(0)


def refunds_rating_clipped_371_clipped_399_centred_427_clipped_432(refunds_rating_clipped_371_clipped_399_centred_427: pd.Series) -> pd.Series:
    """Clipped of refunds_rating_clipped_371_clipped_399_centred_427."""
    return refunds_rating_clipped_371_clipped_399_centred_427.clip(refunds_rating_clipped_371_clipped_399_centred_427.quantile(0.05), refunds_rating_clipped_371_clipped_399_centred_427.quantile(0.95))


def refunds_rating_clipped_371_clipped_399_centred_427_rank_433(refunds_rating_clipped_371_clipped_399_centred_427: pd.Series) -> pd.Series:
    """Rank of refunds_rating_clipped_371_clipped_399_centred_427."""
    return refunds_rating_clipped_371_clipped_399_centred_427.rank(pct=True)


def refunds_rating_clipped_371_rank_387_delta_410_rank_426_rolling_434(refunds_rating_clipped_371_rank_387_delta_410_rank_426: pd.Series) -> pd.Series:
    """Rolling of refunds_rating_clipped_371_rank_387_delta_410_rank_426."""
    return refunds_rating_clipped_371_rank_387_delta_410_rank_426.rolling(4, min_periods=1).mean()


def refunds_rating_clipped_371_ratio_372_delta_392_rank_405_blend_435(refunds_rating_clipped_371_ratio_372_delta_392_rank_405: pd.Series, orders_margin: pd.Series) -> pd.Series:
    """Blend of refunds_rating_clipped_371_ratio_372_delta_392_rank_405 and orders_margin."""
    return 0.5 * refunds_rating_clipped_371_ratio_372_delta_392_rank_405 + 0.5 * orders_margin


def refunds_minutes_blend_360_root_364_rolling_393_blend_402_rank_436(refunds_minutes_blend_360_root_364_rolling_393_blend_402: pd.Series) -> pd.Series:
    """Rank of refunds_minutes_blend_360_root_364_rolling_393_blend_402."""
    return refunds_minutes_blend_360_root_364_rolling_393_blend_402.rank(pct=True)


def refunds_revenue_centred_359_clipped_378_ratio_390_lag_411_blend_437(refunds_revenue_centred_359_clipped_378_ratio_390_lag_411: pd.Series, refunds_rating_clipped_371_ratio_372_centred_375: pd.Series) -> pd.Series:
    """Blend of refunds_revenue_centred_359_clipped_378_ratio_390_lag_411 and refunds_rating_clipped_371_ratio_372_centred_375."""
    return 0.5 * refunds_revenue_centred_359_clipped_378_ratio_390_lag_411 + 0.5 * refunds_rating_clipped_371_ratio_372_centred_375


def refunds_minutes_blend_360_root_364_rolling_393_blend_402_delta_438(refunds_minutes_blend_360_root_364_rolling_393_blend_402: pd.Series) -> pd.Series:
    """Delta of refunds_minutes_blend_360_root_364_rolling_393_blend_402."""
    return refunds_minutes_blend_360_root_364_rolling_393_blend_402.diff().fillna(0)


def refunds_minutes_delta_379_centred_400_centred_429_centred_439(refunds_minutes_delta_379_centred_400_centred_429: pd.Series) -> pd.Series:
    """Centred of refunds_minutes_delta_379_centred_400_centred_429."""
    return refunds_minutes_delta_379_centred_400_centred_429 - refunds_minutes_delta_379_centred_400_centred_429.mean()


def refunds_revenue_centred_359_clipped_378_ratio_390_lag_411_lag_440(refunds_revenue_centred_359_clipped_378_ratio_390_lag_411: pd.Series) -> pd.Series:
    """Lag of refunds_revenue_centred_359_clipped_378_ratio_390_lag_411."""
    return refunds_revenue_centred_359_clipped_378_ratio_390_lag_411.shift(1).fillna(0)


def refunds_rating_clipped_371_rank_387_delta_410_rank_426_blend_441(refunds_rating_clipped_371_rank_387_delta_410_rank_426: pd.Series, refunds_rating_clipped_371_rank_387_delta_410: pd.Series) -> pd.Series:
    """Blend of refunds_rating_clipped_371_rank_387_delta_410_rank_426 and refunds_rating_clipped_371_rank_387_delta_410."""
    return 0.5 * refunds_rating_clipped_371_rank_387_delta_410_rank_426 + 0.5 * refunds_rating_clipped_371_rank_387_delta_410


def refunds_minutes_delta_379_centred_400_delta_419_blend_442(refunds_minutes_delta_379_centred_400_delta_419: pd.Series, refunds_latency_lag_356_delta_376_blend_382: pd.Series) -> pd.Series:
    """Blend of refunds_minutes_delta_379_centred_400_delta_419 and refunds_latency_lag_356_delta_376_blend_382."""
    return 0.5 * refunds_minutes_delta_379_centred_400_delta_419 + 0.5 * refunds_latency_lag_356_delta_376_blend_382


def refunds_revenue_centred_359_clipped_378_ratio_390_lag_411_centred_443(refunds_revenue_centred_359_clipped_378_ratio_390_lag_411: pd.Series) -> pd.Series:
    """Centred of refunds_revenue_centred_359_clipped_378_ratio_390_lag_411."""
    return refunds_revenue_centred_359_clipped_378_ratio_390_lag_411 - refunds_revenue_centred_359_clipped_378_ratio_390_lag_411.mean()


def refunds_score(
    refunds_cost_ratio_357: pd.Series,
    refunds_cost_ratio_357_rolling_365: pd.Series,
    refunds_minutes_blend_360_root_364_rolling_393_blend_402_delta_422: pd.Series,
    refunds_minutes_blend_360_root_364_rolling_393_rolling_404_lag_425: pd.Series,
    refunds_minutes_delta_379_centred_400_delta_419: pd.Series,
    refunds_pages_rolling_363: pd.Series,
    refunds_rating_clipped_371_rank_387_delta_410_rank_426_ratio_428: pd.Series,
    refunds_revenue_centred_359_clipped_378: pd.Series,
    refunds_revenue_centred_359_clipped_378_lag_389_clipped_398_blend_401: pd.Series,
    refunds_revenue_centred_359_clipped_378_lag_389_gap_408: pd.Series,
    refunds_revenue_centred_359_clipped_378_ratio_390_lag_411_gap_424: pd.Series,
    refunds_revenue_centred_359_clipped_378_ratio_390_lag_411_lag_440: pd.Series,
) -> pd.Series:
    """One number a week for refunds."""
    return sum([refunds_cost_ratio_357, refunds_cost_ratio_357_rolling_365, refunds_minutes_blend_360_root_364_rolling_393_blend_402_delta_422, refunds_minutes_blend_360_root_364_rolling_393_rolling_404_lag_425, refunds_minutes_delta_379_centred_400_delta_419, refunds_pages_rolling_363, refunds_rating_clipped_371_rank_387_delta_410_rank_426_ratio_428, refunds_revenue_centred_359_clipped_378, refunds_revenue_centred_359_clipped_378_lag_389_clipped_398_blend_401, refunds_revenue_centred_359_clipped_378_lag_389_gap_408, refunds_revenue_centred_359_clipped_378_ratio_390_lag_411_gap_424, refunds_revenue_centred_359_clipped_378_ratio_390_lag_411_lag_440]) / 12
