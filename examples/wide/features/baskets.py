"""Features of baskets. Made by make.py: edit that, not this."""

import pandas as pd


def baskets_margin_clipped_533(baskets_margin: pd.Series) -> pd.Series:
    """Clipped of baskets_margin."""
    return baskets_margin.clip(baskets_margin.quantile(0.05), baskets_margin.quantile(0.95))


def baskets_cost_rank_534(baskets_cost: pd.Series) -> pd.Series:
    """Rank of baskets_cost."""
    return baskets_cost.rank(pct=True)


def baskets_minutes_gap_535(baskets_minutes: pd.Series, baskets_latency: pd.Series) -> pd.Series:
    """Gap of baskets_minutes and baskets_latency."""
    return baskets_minutes - baskets_latency


def baskets_count_ratio_536(baskets_count: pd.Series, baskets_margin_clipped_533: pd.Series) -> pd.Series:
    """Ratio of baskets_count and baskets_margin_clipped_533."""
    return baskets_count / (baskets_margin_clipped_533.abs() + 1)


def baskets_items_lag_537(baskets_items: pd.Series) -> pd.Series:
    """Lag of baskets_items."""
    return baskets_items.shift(1).fillna(0)


def baskets_cost_root_538(baskets_cost: pd.Series) -> pd.Series:
    """Root of baskets_cost."""
    return (baskets_cost.clip(lower=0) + 1).pow(0.5)


def baskets_minutes_blend_539(baskets_minutes: pd.Series, baskets_cost_root_538: pd.Series) -> pd.Series:
    """Blend of baskets_minutes and baskets_cost_root_538."""
    return 0.5 * baskets_minutes + 0.5 * baskets_cost_root_538


def baskets_minutes_blend_539_rolling_540(baskets_minutes_blend_539: pd.Series) -> pd.Series:
    """Rolling of baskets_minutes_blend_539."""
    return baskets_minutes_blend_539.rolling(4, min_periods=1).mean()


def baskets_minutes_rolling_541(baskets_minutes: pd.Series) -> pd.Series:
    """Rolling of baskets_minutes."""
    return baskets_minutes.rolling(4, min_periods=1).mean()


def baskets_count_delta_542(baskets_count: pd.Series) -> pd.Series:
    """Delta of baskets_count."""
    return baskets_count.diff().fillna(0)


def baskets_count_ratio_536_rolling_543(baskets_count_ratio_536: pd.Series) -> pd.Series:
    """Rolling of baskets_count_ratio_536."""
    return baskets_count_ratio_536.rolling(4, min_periods=1).mean()


def baskets_count_delta_542_gap_544(baskets_count_delta_542: pd.Series, orders_minutes: pd.Series) -> pd.Series:
    """Gap of baskets_count_delta_542 and orders_minutes."""
    return baskets_count_delta_542 - orders_minutes


def baskets_minutes_blend_539_rolling_545(baskets_minutes_blend_539: pd.Series) -> pd.Series:
    """Rolling of baskets_minutes_blend_539."""
    return baskets_minutes_blend_539.rolling(4, min_periods=1).mean()


def baskets_minutes_blend_539_ratio_546(baskets_minutes_blend_539: pd.Series, baskets_rating: pd.Series) -> pd.Series:
    """Ratio of baskets_minutes_blend_539 and baskets_rating."""
    return baskets_minutes_blend_539 / (baskets_rating.abs() + 1)


def baskets_minutes_blend_539_rolling_540_ratio_547(baskets_minutes_blend_539_rolling_540: pd.Series, baskets_cost_rank_534: pd.Series) -> pd.Series:
    """Ratio of baskets_minutes_blend_539_rolling_540 and baskets_cost_rank_534."""
    return baskets_minutes_blend_539_rolling_540 / (baskets_cost_rank_534.abs() + 1)


def baskets_count_delta_542_rank_548(baskets_count_delta_542: pd.Series) -> pd.Series:
    """Rank of baskets_count_delta_542."""
    return baskets_count_delta_542.rank(pct=True)


def baskets_minutes_blend_539_rolling_540_rank_549(baskets_minutes_blend_539_rolling_540: pd.Series) -> pd.Series:
    """Rank of baskets_minutes_blend_539_rolling_540."""
    return baskets_minutes_blend_539_rolling_540.rank(pct=True)


def baskets_minutes_blend_539_rolling_545_rank_550(baskets_minutes_blend_539_rolling_545: pd.Series) -> pd.Series:
    """Rank of baskets_minutes_blend_539_rolling_545."""
    return baskets_minutes_blend_539_rolling_545.rank(pct=True)


def baskets_margin_clipped_533_ratio_551(baskets_margin_clipped_533: pd.Series, baskets_minutes_blend_539_rolling_540: pd.Series) -> pd.Series:
    """Ratio of baskets_margin_clipped_533 and baskets_minutes_blend_539_rolling_540."""
    return baskets_margin_clipped_533 / (baskets_minutes_blend_539_rolling_540.abs() + 1)


def baskets_cost_rank_552(baskets_cost: pd.Series) -> pd.Series:
    """Rank of baskets_cost."""
    return baskets_cost.rank(pct=True)


def baskets_minutes_gap_535_gap_553(baskets_minutes_gap_535: pd.Series, emails_count: pd.Series) -> pd.Series:
    """Gap of baskets_minutes_gap_535 and emails_count."""
    return baskets_minutes_gap_535 - emails_count


def baskets_count_delta_542_rank_548_clipped_554(baskets_count_delta_542_rank_548: pd.Series) -> pd.Series:
    """Clipped of baskets_count_delta_542_rank_548."""
    return baskets_count_delta_542_rank_548.clip(baskets_count_delta_542_rank_548.quantile(0.05), baskets_count_delta_542_rank_548.quantile(0.95))


def baskets_cost_rank_534_root_555(baskets_cost_rank_534: pd.Series) -> pd.Series:
    """Root of baskets_cost_rank_534."""
    return (baskets_cost_rank_534.clip(lower=0) + 1).pow(0.5)


def baskets_cost_rank_534_root_555_clipped_556(baskets_cost_rank_534_root_555: pd.Series) -> pd.Series:
    """Clipped of baskets_cost_rank_534_root_555."""
    return baskets_cost_rank_534_root_555.clip(baskets_cost_rank_534_root_555.quantile(0.05), baskets_cost_rank_534_root_555.quantile(0.95))


def baskets_margin_clipped_533_ratio_557(baskets_margin_clipped_533: pd.Series, baskets_minutes_blend_539_rolling_540: pd.Series) -> pd.Series:
    """Ratio of baskets_margin_clipped_533 and baskets_minutes_blend_539_rolling_540."""
    return baskets_margin_clipped_533 / (baskets_minutes_blend_539_rolling_540.abs() + 1)


def baskets_minutes_blend_539_rolling_545_rank_550_gap_558(baskets_minutes_blend_539_rolling_545_rank_550: pd.Series, baskets_items: pd.Series) -> pd.Series:
    """Gap of baskets_minutes_blend_539_rolling_545_rank_550 and baskets_items."""
    return baskets_minutes_blend_539_rolling_545_rank_550 - baskets_items


def baskets_cost_rank_552_blend_559(baskets_cost_rank_552: pd.Series, baskets_cost_root_538: pd.Series) -> pd.Series:
    """Blend of baskets_cost_rank_552 and baskets_cost_root_538."""
    return 0.5 * baskets_cost_rank_552 + 0.5 * baskets_cost_root_538


def baskets_margin_clipped_533_ratio_551_root_560(baskets_margin_clipped_533_ratio_551: pd.Series) -> pd.Series:
    """Root of baskets_margin_clipped_533_ratio_551."""
    return (baskets_margin_clipped_533_ratio_551.clip(lower=0) + 1).pow(0.5)


def baskets_cost_delta_561(baskets_cost: pd.Series) -> pd.Series:
    """Delta of baskets_cost."""
    return baskets_cost.diff().fillna(0)


def baskets_minutes_gap_535_ratio_562(baskets_minutes_gap_535: pd.Series, baskets_pages: pd.Series) -> pd.Series:
    """Ratio of baskets_minutes_gap_535 and baskets_pages."""
    return baskets_minutes_gap_535 / (baskets_pages.abs() + 1)


def baskets_minutes_blend_539_rolling_545_rank_550_root_563(baskets_minutes_blend_539_rolling_545_rank_550: pd.Series) -> pd.Series:
    """Root of baskets_minutes_blend_539_rolling_545_rank_550."""
    return (baskets_minutes_blend_539_rolling_545_rank_550.clip(lower=0) + 1).pow(0.5)


def baskets_count_delta_542_rank_548_clipped_554_centred_564(baskets_count_delta_542_rank_548_clipped_554: pd.Series) -> pd.Series:
    """Centred of baskets_count_delta_542_rank_548_clipped_554."""
    return baskets_count_delta_542_rank_548_clipped_554 - baskets_count_delta_542_rank_548_clipped_554.mean()


def baskets_cost_rank_534_root_555_ratio_565(baskets_cost_rank_534_root_555: pd.Series, baskets_minutes_rolling_541: pd.Series) -> pd.Series:
    """Ratio of baskets_cost_rank_534_root_555 and baskets_minutes_rolling_541."""
    return baskets_cost_rank_534_root_555 / (baskets_minutes_rolling_541.abs() + 1)


def baskets_minutes_blend_539_rolling_545_clipped_566(baskets_minutes_blend_539_rolling_545: pd.Series) -> pd.Series:
    """Clipped of baskets_minutes_blend_539_rolling_545."""
    return baskets_minutes_blend_539_rolling_545.clip(baskets_minutes_blend_539_rolling_545.quantile(0.05), baskets_minutes_blend_539_rolling_545.quantile(0.95))


def baskets_count_delta_542_gap_544_blend_567(baskets_count_delta_542_gap_544: pd.Series, baskets_margin: pd.Series) -> pd.Series:
    """Blend of baskets_count_delta_542_gap_544 and baskets_margin."""
    return 0.5 * baskets_count_delta_542_gap_544 + 0.5 * baskets_margin


def baskets_margin_clipped_533_ratio_551_rolling_568(baskets_margin_clipped_533_ratio_551: pd.Series) -> pd.Series:
    """Rolling of baskets_margin_clipped_533_ratio_551."""
    return baskets_margin_clipped_533_ratio_551.rolling(4, min_periods=1).mean()


def baskets_cost_rank_534_root_555_ratio_565_root_569(baskets_cost_rank_534_root_555_ratio_565: pd.Series) -> pd.Series:
    """Root of baskets_cost_rank_534_root_555_ratio_565."""
    return (baskets_cost_rank_534_root_555_ratio_565.clip(lower=0) + 1).pow(0.5)


def baskets_cost_rank_534_root_555_ratio_565_root_569_rolling_570(baskets_cost_rank_534_root_555_ratio_565_root_569: pd.Series) -> pd.Series:
    """Rolling of baskets_cost_rank_534_root_555_ratio_565_root_569."""
    return baskets_cost_rank_534_root_555_ratio_565_root_569.rolling(4, min_periods=1).mean()


def baskets_minutes_rolling_541_root_571(baskets_minutes_rolling_541: pd.Series) -> pd.Series:
    """Root of baskets_minutes_rolling_541."""
    return (baskets_minutes_rolling_541.clip(lower=0) + 1).pow(0.5)


def baskets_minutes_rolling_541_root_571_lag_572(baskets_minutes_rolling_541_root_571: pd.Series) -> pd.Series:
    """Lag of baskets_minutes_rolling_541_root_571."""
    return baskets_minutes_rolling_541_root_571.shift(1).fillna(0)


def baskets_minutes_blend_539_rolling_545_rank_550_root_563_ratio_573(baskets_minutes_blend_539_rolling_545_rank_550_root_563: pd.Series, baskets_count_delta_542_rank_548_clipped_554: pd.Series) -> pd.Series:
    """Ratio of baskets_minutes_blend_539_rolling_545_rank_550_root_563 and baskets_count_delta_542_rank_548_clipped_554."""
    return baskets_minutes_blend_539_rolling_545_rank_550_root_563 / (baskets_count_delta_542_rank_548_clipped_554.abs() + 1)


def baskets_minutes_rolling_541_root_571_rolling_574(baskets_minutes_rolling_541_root_571: pd.Series) -> pd.Series:
    """Rolling of baskets_minutes_rolling_541_root_571."""
    return baskets_minutes_rolling_541_root_571.rolling(4, min_periods=1).mean()


def baskets_cost_rank_534_root_555_ratio_565_root_569_delta_575(baskets_cost_rank_534_root_555_ratio_565_root_569: pd.Series) -> pd.Series:
    """Delta of baskets_cost_rank_534_root_555_ratio_565_root_569."""
    return baskets_cost_rank_534_root_555_ratio_565_root_569.diff().fillna(0)


def baskets_minutes_blend_539_rolling_545_clipped_566_ratio_576(baskets_minutes_blend_539_rolling_545_clipped_566: pd.Series, baskets_cost_rank_534: pd.Series) -> pd.Series:
    """Ratio of baskets_minutes_blend_539_rolling_545_clipped_566 and baskets_cost_rank_534."""
    return baskets_minutes_blend_539_rolling_545_clipped_566 / (baskets_cost_rank_534.abs() + 1)


def baskets_cost_rank_534_root_555_ratio_565_root_569_root_577(baskets_cost_rank_534_root_555_ratio_565_root_569: pd.Series) -> pd.Series:
    """Root of baskets_cost_rank_534_root_555_ratio_565_root_569."""
    return (baskets_cost_rank_534_root_555_ratio_565_root_569.clip(lower=0) + 1).pow(0.5)


def baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578(baskets_cost_rank_534_root_555_ratio_565_root_569: pd.Series, baskets_cost_rank_534: pd.Series) -> pd.Series:
    """Blend of baskets_cost_rank_534_root_555_ratio_565_root_569 and baskets_cost_rank_534."""
    return 0.5 * baskets_cost_rank_534_root_555_ratio_565_root_569 + 0.5 * baskets_cost_rank_534


def baskets_minutes_blend_539_rolling_545_clipped_566_ratio_576_blend_579(baskets_minutes_blend_539_rolling_545_clipped_566_ratio_576: pd.Series, baskets_count_delta_542_rank_548: pd.Series) -> pd.Series:
    """Blend of baskets_minutes_blend_539_rolling_545_clipped_566_ratio_576 and baskets_count_delta_542_rank_548."""
    return 0.5 * baskets_minutes_blend_539_rolling_545_clipped_566_ratio_576 + 0.5 * baskets_count_delta_542_rank_548


def baskets_minutes_blend_539_rolling_545_clipped_566_centred_580(baskets_minutes_blend_539_rolling_545_clipped_566: pd.Series) -> pd.Series:
    """Centred of baskets_minutes_blend_539_rolling_545_clipped_566."""
    return baskets_minutes_blend_539_rolling_545_clipped_566 - baskets_minutes_blend_539_rolling_545_clipped_566.mean()


def baskets_cost_rank_534_root_555_clipped_556_lag_581(baskets_cost_rank_534_root_555_clipped_556: pd.Series) -> pd.Series:
    """Lag of baskets_cost_rank_534_root_555_clipped_556."""
    return baskets_cost_rank_534_root_555_clipped_556.shift(1).fillna(0)


def baskets_cost_rank_534_root_555_clipped_556_lag_581_clipped_582(baskets_cost_rank_534_root_555_clipped_556_lag_581: pd.Series) -> pd.Series:
    """Clipped of baskets_cost_rank_534_root_555_clipped_556_lag_581."""
    return baskets_cost_rank_534_root_555_clipped_556_lag_581.clip(baskets_cost_rank_534_root_555_clipped_556_lag_581.quantile(0.05), baskets_cost_rank_534_root_555_clipped_556_lag_581.quantile(0.95))


def baskets_margin_clipped_533_ratio_551_root_560_centred_583(baskets_margin_clipped_533_ratio_551_root_560: pd.Series) -> pd.Series:
    """Centred of baskets_margin_clipped_533_ratio_551_root_560."""
    return baskets_margin_clipped_533_ratio_551_root_560 - baskets_margin_clipped_533_ratio_551_root_560.mean()


def baskets_minutes_blend_539_rolling_545_rank_550_root_563_clipped_584(baskets_minutes_blend_539_rolling_545_rank_550_root_563: pd.Series) -> pd.Series:
    """Clipped of baskets_minutes_blend_539_rolling_545_rank_550_root_563."""
    return baskets_minutes_blend_539_rolling_545_rank_550_root_563.clip(baskets_minutes_blend_539_rolling_545_rank_550_root_563.quantile(0.05), baskets_minutes_blend_539_rolling_545_rank_550_root_563.quantile(0.95))


def baskets_minutes_blend_539_rolling_545_rank_550_root_563_root_585(baskets_minutes_blend_539_rolling_545_rank_550_root_563: pd.Series) -> pd.Series:
    """Root of baskets_minutes_blend_539_rolling_545_rank_550_root_563."""
    return (baskets_minutes_blend_539_rolling_545_rank_550_root_563.clip(lower=0) + 1).pow(0.5)


def baskets_margin_clipped_533_ratio_557_delta_586(baskets_margin_clipped_533_ratio_557: pd.Series) -> pd.Series:
    """Delta of baskets_margin_clipped_533_ratio_557."""
    return baskets_margin_clipped_533_ratio_557.diff().fillna(0)


def baskets_minutes_gap_535_ratio_562_rank_587(baskets_minutes_gap_535_ratio_562: pd.Series) -> pd.Series:
    """Rank of baskets_minutes_gap_535_ratio_562."""
    return baskets_minutes_gap_535_ratio_562.rank(pct=True)


def baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578_lag_588(baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578: pd.Series) -> pd.Series:
    """Lag of baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578."""
    return baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578.shift(1).fillna(0)


def baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578_clipped_589(baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578: pd.Series) -> pd.Series:
    """Clipped of baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578."""
    return baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578.clip(baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578.quantile(0.05), baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578.quantile(0.95))


def baskets_count_delta_542_rank_548_clipped_554_centred_564_ratio_590(baskets_count_delta_542_rank_548_clipped_554_centred_564: pd.Series, baskets_cost_rank_534_root_555_ratio_565_root_569: pd.Series) -> pd.Series:
    """Ratio of baskets_count_delta_542_rank_548_clipped_554_centred_564 and baskets_cost_rank_534_root_555_ratio_565_root_569."""
    return baskets_count_delta_542_rank_548_clipped_554_centred_564 / (baskets_cost_rank_534_root_555_ratio_565_root_569.abs() + 1)


def baskets_margin_clipped_533_ratio_551_root_560_centred_583_centred_591(baskets_margin_clipped_533_ratio_551_root_560_centred_583: pd.Series) -> pd.Series:
    """Centred of baskets_margin_clipped_533_ratio_551_root_560_centred_583."""
    return baskets_margin_clipped_533_ratio_551_root_560_centred_583 - baskets_margin_clipped_533_ratio_551_root_560_centred_583.mean()


def baskets_minutes_gap_535_ratio_562_rank_587_gap_592(baskets_minutes_gap_535_ratio_562_rank_587: pd.Series, baskets_minutes_blend_539_rolling_545_rank_550: pd.Series) -> pd.Series:
    """Gap of baskets_minutes_gap_535_ratio_562_rank_587 and baskets_minutes_blend_539_rolling_545_rank_550."""
    return baskets_minutes_gap_535_ratio_562_rank_587 - baskets_minutes_blend_539_rolling_545_rank_550


def baskets_minutes_blend_539_rolling_545_rank_550_root_563_delta_593(baskets_minutes_blend_539_rolling_545_rank_550_root_563: pd.Series) -> pd.Series:
    """Delta of baskets_minutes_blend_539_rolling_545_rank_550_root_563."""
    return baskets_minutes_blend_539_rolling_545_rank_550_root_563.diff().fillna(0)


def baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578_gap_594(baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578: pd.Series, baskets_cost_rank_534_root_555_ratio_565_root_569: pd.Series) -> pd.Series:
    """Gap of baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578 and baskets_cost_rank_534_root_555_ratio_565_root_569."""
    return baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578 - baskets_cost_rank_534_root_555_ratio_565_root_569


def baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578_lag_595(baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578: pd.Series) -> pd.Series:
    """Lag of baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578."""
    return baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578.shift(1).fillna(0)


def baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578_gap_596(baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578: pd.Series, baskets_margin_clipped_533_ratio_551_root_560_centred_583: pd.Series) -> pd.Series:
    """Gap of baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578 and baskets_margin_clipped_533_ratio_551_root_560_centred_583."""
    return baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578 - baskets_margin_clipped_533_ratio_551_root_560_centred_583


def baskets_minutes_rolling_541_root_571_lag_572_rolling_597(baskets_minutes_rolling_541_root_571_lag_572: pd.Series) -> pd.Series:
    """Rolling of baskets_minutes_rolling_541_root_571_lag_572."""
    return baskets_minutes_rolling_541_root_571_lag_572.rolling(4, min_periods=1).mean()


def baskets_minutes_rolling_541_root_571_ratio_598(baskets_minutes_rolling_541_root_571: pd.Series, baskets_minutes_rolling_541_root_571_lag_572_rolling_597: pd.Series) -> pd.Series:
    """Ratio of baskets_minutes_rolling_541_root_571 and baskets_minutes_rolling_541_root_571_lag_572_rolling_597."""
    return baskets_minutes_rolling_541_root_571 / (baskets_minutes_rolling_541_root_571_lag_572_rolling_597.abs() + 1)


def baskets_minutes_rolling_541_root_571_ratio_599(baskets_minutes_rolling_541_root_571: pd.Series, emails_minutes: pd.Series) -> pd.Series:
    """Ratio of baskets_minutes_rolling_541_root_571 and emails_minutes."""
    return baskets_minutes_rolling_541_root_571 / (emails_minutes.abs() + 1)


def baskets_minutes_blend_539_rolling_545_rank_550_root_563_root_600(baskets_minutes_blend_539_rolling_545_rank_550_root_563: pd.Series) -> pd.Series:
    """Root of baskets_minutes_blend_539_rolling_545_rank_550_root_563."""
    return (baskets_minutes_blend_539_rolling_545_rank_550_root_563.clip(lower=0) + 1).pow(0.5)


def baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578_ratio_601(baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578: pd.Series, baskets_cost_rank_534_root_555_clipped_556_lag_581: pd.Series) -> pd.Series:
    """Ratio of baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578 and baskets_cost_rank_534_root_555_clipped_556_lag_581."""
    return baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578 / (baskets_cost_rank_534_root_555_clipped_556_lag_581.abs() + 1)


def baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578_rank_602(baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578: pd.Series) -> pd.Series:
    """Rank of baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578."""
    return baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578.rank(pct=True)


def baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578_root_603(baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578: pd.Series) -> pd.Series:
    """Root of baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578."""
    return (baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578.clip(lower=0) + 1).pow(0.5)


def baskets_minutes_gap_535_ratio_562_rank_587_root_604(baskets_minutes_gap_535_ratio_562_rank_587: pd.Series) -> pd.Series:
    """Root of baskets_minutes_gap_535_ratio_562_rank_587."""
    return (baskets_minutes_gap_535_ratio_562_rank_587.clip(lower=0) + 1).pow(0.5)


def baskets_minutes_blend_539_rolling_545_clipped_566_ratio_576_gap_605(baskets_minutes_blend_539_rolling_545_clipped_566_ratio_576: pd.Series, orders_pages: pd.Series) -> pd.Series:
    """Gap of baskets_minutes_blend_539_rolling_545_clipped_566_ratio_576 and orders_pages."""
    return baskets_minutes_blend_539_rolling_545_clipped_566_ratio_576 - orders_pages


def baskets_cost_rank_534_root_555_ratio_565_root_569_root_577_ratio_606(baskets_cost_rank_534_root_555_ratio_565_root_569_root_577: pd.Series, baskets_minutes_blend_539_ratio_546: pd.Series) -> pd.Series:
    """Ratio of baskets_cost_rank_534_root_555_ratio_565_root_569_root_577 and baskets_minutes_blend_539_ratio_546."""
    return baskets_cost_rank_534_root_555_ratio_565_root_569_root_577 / (baskets_minutes_blend_539_ratio_546.abs() + 1)


def baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578_rolling_607(baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578: pd.Series) -> pd.Series:
    """Rolling of baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578."""
    return baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578.rolling(4, min_periods=1).mean()


def baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578_centred_608(baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578: pd.Series) -> pd.Series:
    """Centred of baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578."""
    return baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578 - baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578.mean()


def baskets_cost_rank_534_root_555_ratio_565_root_569_root_577_ratio_609(baskets_cost_rank_534_root_555_ratio_565_root_569_root_577: pd.Series, refunds_pages: pd.Series) -> pd.Series:
    """Ratio of baskets_cost_rank_534_root_555_ratio_565_root_569_root_577 and refunds_pages."""
    return baskets_cost_rank_534_root_555_ratio_565_root_569_root_577 / (refunds_pages.abs() + 1)


def baskets_cost_rank_534_root_555_clipped_556_lag_581_centred_610(baskets_cost_rank_534_root_555_clipped_556_lag_581: pd.Series) -> pd.Series:
    """Centred of baskets_cost_rank_534_root_555_clipped_556_lag_581."""
    return baskets_cost_rank_534_root_555_clipped_556_lag_581 - baskets_cost_rank_534_root_555_clipped_556_lag_581.mean()


def baskets_minutes_blend_539_rolling_545_rank_550_root_563_gap_611(baskets_minutes_blend_539_rolling_545_rank_550_root_563: pd.Series, baskets_count_delta_542_gap_544_blend_567: pd.Series) -> pd.Series:
    """Gap of baskets_minutes_blend_539_rolling_545_rank_550_root_563 and baskets_count_delta_542_gap_544_blend_567."""
    return baskets_minutes_blend_539_rolling_545_rank_550_root_563 - baskets_count_delta_542_gap_544_blend_567


def baskets_minutes_gap_535_ratio_562_rank_587_lag_612(baskets_minutes_gap_535_ratio_562_rank_587: pd.Series) -> pd.Series:
    """Lag of baskets_minutes_gap_535_ratio_562_rank_587."""
    return baskets_minutes_gap_535_ratio_562_rank_587.shift(1).fillna(0)


def baskets_minutes_gap_535_ratio_562_rank_587_gap_613(baskets_minutes_gap_535_ratio_562_rank_587: pd.Series, baskets_margin_clipped_533_ratio_551: pd.Series) -> pd.Series:
    """Gap of baskets_minutes_gap_535_ratio_562_rank_587 and baskets_margin_clipped_533_ratio_551."""
    return baskets_minutes_gap_535_ratio_562_rank_587 - baskets_margin_clipped_533_ratio_551


def baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578_root_614(baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578: pd.Series) -> pd.Series:
    """Root of baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578."""
    return (baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578.clip(lower=0) + 1).pow(0.5)


def baskets_cost_rank_534_root_555_ratio_565_root_569_root_577_ratio_615(baskets_cost_rank_534_root_555_ratio_565_root_569_root_577: pd.Series) -> pd.Series:
    """Ratio of baskets_cost_rank_534_root_555_ratio_565_root_569_root_577."""
    return baskets_cost_rank_534_root_555_ratio_565_root_569_root_577 / (baskets_cost_rank_534_root_555_ratio_565_root_569_root_577.abs() + 1)


def baskets_minutes_rolling_541_root_571_ratio_598_gap_616(baskets_minutes_rolling_541_root_571_ratio_598: pd.Series, clicks_revenue: pd.Series) -> pd.Series:
    """Gap of baskets_minutes_rolling_541_root_571_ratio_598 and clicks_revenue."""
    return baskets_minutes_rolling_541_root_571_ratio_598 - clicks_revenue


def baskets_minutes_rolling_541_root_571_ratio_598_ratio_617(baskets_minutes_rolling_541_root_571_ratio_598: pd.Series, baskets_minutes_blend_539_rolling_540_ratio_547: pd.Series) -> pd.Series:
    """Ratio of baskets_minutes_rolling_541_root_571_ratio_598 and baskets_minutes_blend_539_rolling_540_ratio_547."""
    return baskets_minutes_rolling_541_root_571_ratio_598 / (baskets_minutes_blend_539_rolling_540_ratio_547.abs() + 1)


def baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578_lag_618(baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578: pd.Series) -> pd.Series:
    """Lag of baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578."""
    return baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578.shift(1).fillna(0)


def baskets_minutes_gap_535_ratio_562_rank_587_gap_613_blend_619(baskets_minutes_gap_535_ratio_562_rank_587_gap_613: pd.Series, orders_margin: pd.Series) -> pd.Series:
    """Blend of baskets_minutes_gap_535_ratio_562_rank_587_gap_613 and orders_margin."""
    return 0.5 * baskets_minutes_gap_535_ratio_562_rank_587_gap_613 + 0.5 * orders_margin


def baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578_delta_620(baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578: pd.Series) -> pd.Series:
    """Delta of baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578."""
    return baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578.diff().fillna(0)


def baskets_minutes_blend_539_rolling_545_clipped_566_ratio_576_root_621(baskets_minutes_blend_539_rolling_545_clipped_566_ratio_576: pd.Series) -> pd.Series:
    """Root of baskets_minutes_blend_539_rolling_545_clipped_566_ratio_576."""
    return (baskets_minutes_blend_539_rolling_545_clipped_566_ratio_576.clip(lower=0) + 1).pow(0.5)


def baskets_score(
    baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578_clipped_589: pd.Series,
    baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578_rank_602: pd.Series,
    baskets_cost_rank_534_root_555_ratio_565_root_569_rolling_570: pd.Series,
    baskets_cost_root_538: pd.Series,
    baskets_count_delta_542_rank_548_clipped_554_centred_564: pd.Series,
    baskets_margin_clipped_533_ratio_551_root_560: pd.Series,
    baskets_minutes_blend_539: pd.Series,
    baskets_minutes_blend_539_rolling_540: pd.Series,
    baskets_minutes_blend_539_rolling_545_rank_550: pd.Series,
    baskets_minutes_blend_539_rolling_545_rank_550_root_563_clipped_584: pd.Series,
    baskets_minutes_gap_535_ratio_562: pd.Series,
    baskets_minutes_rolling_541_root_571_lag_572_rolling_597: pd.Series,
) -> pd.Series:
    """One number a week for baskets."""
    return sum([baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578_clipped_589, baskets_cost_rank_534_root_555_ratio_565_root_569_blend_578_rank_602, baskets_cost_rank_534_root_555_ratio_565_root_569_rolling_570, baskets_cost_root_538, baskets_count_delta_542_rank_548_clipped_554_centred_564, baskets_margin_clipped_533_ratio_551_root_560, baskets_minutes_blend_539, baskets_minutes_blend_539_rolling_540, baskets_minutes_blend_539_rolling_545_rank_550, baskets_minutes_blend_539_rolling_545_rank_550_root_563_clipped_584, baskets_minutes_gap_535_ratio_562, baskets_minutes_rolling_541_root_571_lag_572_rolling_597]) / 12
