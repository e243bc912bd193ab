"""Features of returns. Made by make.py: edit that, not this."""

import pandas as pd


def returns_cost_ratio_710(returns_cost: pd.Series, returns_rating: pd.Series) -> pd.Series:
    """Ratio of returns_cost and returns_rating."""
    return returns_cost / (returns_rating.abs() + 1)


def returns_latency_centred_711(returns_latency: pd.Series) -> pd.Series:
    """Centred of returns_latency."""
    return returns_latency - returns_latency.mean()


def returns_revenue_clipped_712(returns_revenue: pd.Series) -> pd.Series:
    """Clipped of returns_revenue."""
    return returns_revenue.clip(returns_revenue.quantile(0.05), returns_revenue.quantile(0.95))


def returns_pages_blend_713(returns_pages: pd.Series, returns_revenue_clipped_712: pd.Series) -> pd.Series:
    """Blend of returns_pages and returns_revenue_clipped_712."""
    return 0.5 * returns_pages + 0.5 * returns_revenue_clipped_712


def returns_count_gap_714(returns_count: pd.Series, emails_cost: pd.Series) -> pd.Series:
    """Gap of returns_count and emails_cost."""
    return returns_count - emails_cost


def returns_minutes_delta_715(returns_minutes: pd.Series) -> pd.Series:
    """Delta of returns_minutes."""
    return returns_minutes.diff().fillna(0)


def returns_pages_blend_713_lag_716(returns_pages_blend_713: pd.Series) -> pd.Series:
    """Lag of returns_pages_blend_713."""
    return returns_pages_blend_713.shift(1).fillna(0)


def returns_minutes_rank_717(returns_minutes: pd.Series) -> pd.Series:
    """Rank of returns_minutes."""
    return returns_minutes.rank(pct=True)


def returns_revenue_clipped_712_centred_718(returns_revenue_clipped_712: pd.Series) -> pd.Series:
    """Centred of returns_revenue_clipped_712."""
    return returns_revenue_clipped_712 - returns_revenue_clipped_712.mean()


def returns_revenue_clipped_712_blend_719(returns_revenue_clipped_712: pd.Series, returns_pages_blend_713: pd.Series) -> pd.Series:
    """Blend of returns_revenue_clipped_712 and returns_pages_blend_713."""
    return 0.5 * returns_revenue_clipped_712 + 0.5 * returns_pages_blend_713


def returns_revenue_gap_720(returns_revenue: pd.Series, returns_latency_centred_711: pd.Series) -> pd.Series:
    """Gap of returns_revenue and returns_latency_centred_711."""
    return returns_revenue - returns_latency_centred_711


def returns_revenue_clipped_712_blend_719_gap_721(returns_revenue_clipped_712_blend_719: pd.Series, returns_margin: pd.Series) -> pd.Series:
    """Gap of returns_revenue_clipped_712_blend_719 and returns_margin."""
    return returns_revenue_clipped_712_blend_719 - returns_margin


def returns_minutes_lag_722(returns_minutes: pd.Series) -> pd.Series:
    """Lag of returns_minutes."""
    return returns_minutes.shift(1).fillna(0)


def returns_revenue_gap_720_rolling_723(returns_revenue_gap_720: pd.Series) -> pd.Series:
    """Rolling of returns_revenue_gap_720."""
    return returns_revenue_gap_720.rolling(4, min_periods=1).mean()


def returns_cost_ratio_710_centred_724(returns_cost_ratio_710: pd.Series) -> pd.Series:
    """Centred of returns_cost_ratio_710."""
    return returns_cost_ratio_710 - returns_cost_ratio_710.mean()


def returns_count_lag_725(returns_count: pd.Series) -> pd.Series:
    """Lag of returns_count."""
    return returns_count.shift(1).fillna(0)


def returns_revenue_gap_720_rolling_723_gap_726(returns_revenue_gap_720_rolling_723: pd.Series, returns_revenue_clipped_712_centred_718: pd.Series) -> pd.Series:
    """Gap of returns_revenue_gap_720_rolling_723 and returns_revenue_clipped_712_centred_718."""
    return returns_revenue_gap_720_rolling_723 - returns_revenue_clipped_712_centred_718


def returns_minutes_blend_727(returns_minutes: pd.Series, returns_revenue_clipped_712: pd.Series) -> pd.Series:
    """Blend of returns_minutes and returns_revenue_clipped_712."""
    return 0.5 * returns_minutes + 0.5 * returns_revenue_clipped_712


def returns_cost_ratio_710_centred_724_ratio_728(returns_cost_ratio_710_centred_724: pd.Series, returns_minutes_lag_722: pd.Series) -> pd.Series:
    """Ratio of returns_cost_ratio_710_centred_724 and returns_minutes_lag_722."""
    return returns_cost_ratio_710_centred_724 / (returns_minutes_lag_722.abs() + 1)


def returns_latency_gap_729(returns_latency: pd.Series, returns_count: pd.Series) -> pd.Series:
    """Gap of returns_latency and returns_count."""
    return returns_latency - returns_count


def returns_discount_ratio_730(returns_discount: pd.Series, returns_latency_gap_729: pd.Series) -> pd.Series:
    """Ratio of returns_discount and returns_latency_gap_729."""
    return returns_discount / (returns_latency_gap_729.abs() + 1)


def returns_latency_lag_731(returns_latency: pd.Series) -> pd.Series:
    """Lag of returns_latency."""
    return returns_latency.shift(1).fillna(0)


def returns_latency_centred_711_clipped_732(returns_latency_centred_711: pd.Series) -> pd.Series:
    """Clipped of returns_latency_centred_711."""
    return returns_latency_centred_711.clip(returns_latency_centred_711.quantile(0.05), returns_latency_centred_711.quantile(0.95))


def returns_revenue_clipped_712_centred_718_gap_733(returns_revenue_clipped_712_centred_718: pd.Series, returns_items: pd.Series) -> pd.Series:
    """Gap of returns_revenue_clipped_712_centred_718 and returns_items."""
    return returns_revenue_clipped_712_centred_718 - returns_items


def returns_minutes_blend_727_ratio_734(returns_minutes_blend_727: pd.Series, returns_revenue_gap_720: pd.Series) -> pd.Series:
    """Ratio of returns_minutes_blend_727 and returns_revenue_gap_720."""
    return returns_minutes_blend_727 / (returns_revenue_gap_720.abs() + 1)


def returns_count_gap_714_lag_735(returns_count_gap_714: pd.Series) -> pd.Series:
    """Lag of returns_count_gap_714."""
    return returns_count_gap_714.shift(1).fillna(0)


def returns_revenue_clipped_712_centred_718_gap_733_root_736(returns_revenue_clipped_712_centred_718_gap_733: pd.Series) -> pd.Series:
    """Root of returns_revenue_clipped_712_centred_718_gap_733."""
    return (returns_revenue_clipped_712_centred_718_gap_733.clip(lower=0) + 1).pow(0.5)


def returns_revenue_clipped_712_centred_718_gap_733_root_736_rolling_737(returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series) -> pd.Series:
    """Rolling of returns_revenue_clipped_712_centred_718_gap_733_root_736."""
    return returns_revenue_clipped_712_centred_718_gap_733_root_736.rolling(4, min_periods=1).mean()


def returns_pages_blend_713_gap_738(returns_pages_blend_713: pd.Series, returns_revenue_clipped_712_blend_719_gap_721: pd.Series) -> pd.Series:
    """Gap of returns_pages_blend_713 and returns_revenue_clipped_712_blend_719_gap_721."""
    return returns_pages_blend_713 - returns_revenue_clipped_712_blend_719_gap_721


def returns_minutes_lag_722_gap_739(returns_minutes_lag_722: pd.Series, visits_cost: pd.Series) -> pd.Series:
    """Gap of returns_minutes_lag_722 and visits_cost."""
    return returns_minutes_lag_722 - visits_cost


def returns_discount_ratio_730_centred_740(returns_discount_ratio_730: pd.Series) -> pd.Series:
    """Centred of returns_discount_ratio_730."""
    return returns_discount_ratio_730 - returns_discount_ratio_730.mean()


def returns_latency_centred_711_centred_741(returns_latency_centred_711: pd.Series) -> pd.Series:
    """Centred of returns_latency_centred_711."""
    return returns_latency_centred_711 - returns_latency_centred_711.mean()


def returns_discount_ratio_730_ratio_742(returns_discount_ratio_730: pd.Series, returns_count: pd.Series) -> pd.Series:
    """Ratio of returns_discount_ratio_730 and returns_count."""
    return returns_discount_ratio_730 / (returns_count.abs() + 1)


def returns_revenue_clipped_712_blend_719_delta_743(returns_revenue_clipped_712_blend_719: pd.Series) -> pd.Series:
    """Delta of returns_revenue_clipped_712_blend_719."""
    return returns_revenue_clipped_712_blend_719.diff().fillna(0)


def returns_minutes_rank_717_blend_744(returns_minutes_rank_717: pd.Series, returns_minutes_blend_727_ratio_734: pd.Series) -> pd.Series:
    """Blend of returns_minutes_rank_717 and returns_minutes_blend_727_ratio_734."""
    return 0.5 * returns_minutes_rank_717 + 0.5 * returns_minutes_blend_727_ratio_734


def returns_revenue_gap_720_rolling_723_gap_726_rolling_745(returns_revenue_gap_720_rolling_723_gap_726: pd.Series) -> pd.Series:
    """Rolling of returns_revenue_gap_720_rolling_723_gap_726."""
    return returns_revenue_gap_720_rolling_723_gap_726.rolling(4, min_periods=1).mean()


def returns_cost_ratio_710_centred_724_lag_746(returns_cost_ratio_710_centred_724: pd.Series) -> pd.Series:
    """Lag of returns_cost_ratio_710_centred_724."""
    return returns_cost_ratio_710_centred_724.shift(1).fillna(0)


def returns_revenue_clipped_712_centred_718_gap_733_root_736_gap_747(returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series, returns_cost_ratio_710_centred_724: pd.Series) -> pd.Series:
    """Gap of returns_revenue_clipped_712_centred_718_gap_733_root_736 and returns_cost_ratio_710_centred_724."""
    return returns_revenue_clipped_712_centred_718_gap_733_root_736 - returns_cost_ratio_710_centred_724


def returns_discount_ratio_730_blend_748(returns_discount_ratio_730: pd.Series, returns_minutes_lag_722: pd.Series) -> pd.Series:
    """Blend of returns_discount_ratio_730 and returns_minutes_lag_722."""
    return 0.5 * returns_discount_ratio_730 + 0.5 * returns_minutes_lag_722


def returns_cost_ratio_710_centred_724_lag_746_clipped_749(returns_cost_ratio_710_centred_724_lag_746: pd.Series) -> pd.Series:
    """Clipped of returns_cost_ratio_710_centred_724_lag_746."""
    return returns_cost_ratio_710_centred_724_lag_746.clip(returns_cost_ratio_710_centred_724_lag_746.quantile(0.05), returns_cost_ratio_710_centred_724_lag_746.quantile(0.95))


def returns_cost_ratio_710_centred_724_lag_746_clipped_749_rank_750(returns_cost_ratio_710_centred_724_lag_746_clipped_749: pd.Series) -> pd.Series:
    """Rank of returns_cost_ratio_710_centred_724_lag_746_clipped_749."""
    return returns_cost_ratio_710_centred_724_lag_746_clipped_749.rank(pct=True)


def returns_latency_lag_731_rolling_751(returns_latency_lag_731: pd.Series) -> pd.Series:
    """Rolling of returns_latency_lag_731."""
    return returns_latency_lag_731.rolling(4, min_periods=1).mean()


def returns_minutes_blend_727_lag_752(returns_minutes_blend_727: pd.Series) -> pd.Series:
    """Lag of returns_minutes_blend_727."""
    return returns_minutes_blend_727.shift(1).fillna(0)


def returns_count_gap_714_lag_735_gap_753(returns_count_gap_714_lag_735: pd.Series, returns_pages: pd.Series) -> pd.Series:
    """Gap of returns_count_gap_714_lag_735 and returns_pages."""
    return returns_count_gap_714_lag_735 - returns_pages


def returns_revenue_clipped_712_centred_718_gap_733_root_736_blend_754(returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series, returns_latency_lag_731: pd.Series) -> pd.Series:
    """Blend of returns_revenue_clipped_712_centred_718_gap_733_root_736 and returns_latency_lag_731."""
    return 0.5 * returns_revenue_clipped_712_centred_718_gap_733_root_736 + 0.5 * returns_latency_lag_731


def returns_revenue_clipped_712_centred_718_gap_733_root_736_gap_755(returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series, visits_margin: pd.Series) -> pd.Series:
    """Gap of returns_revenue_clipped_712_centred_718_gap_733_root_736 and visits_margin."""
    return returns_revenue_clipped_712_centred_718_gap_733_root_736 - visits_margin


def returns_latency_lag_731_gap_756(returns_latency_lag_731: pd.Series, returns_pages: pd.Series) -> pd.Series:
    """Gap of returns_latency_lag_731 and returns_pages."""
    return returns_latency_lag_731 - returns_pages


def returns_revenue_clipped_712_centred_718_gap_733_root_736_rolling_757(returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series) -> pd.Series:
    """Rolling of returns_revenue_clipped_712_centred_718_gap_733_root_736."""
    return returns_revenue_clipped_712_centred_718_gap_733_root_736.rolling(4, min_periods=1).mean()


def returns_revenue_clipped_712_centred_718_gap_733_root_736_root_758(returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series) -> pd.Series:
    """Root of returns_revenue_clipped_712_centred_718_gap_733_root_736."""
    return (returns_revenue_clipped_712_centred_718_gap_733_root_736.clip(lower=0) + 1).pow(0.5)


def returns_revenue_clipped_712_centred_718_gap_733_ratio_759(returns_revenue_clipped_712_centred_718_gap_733: pd.Series, returns_cost_ratio_710_centred_724: pd.Series) -> pd.Series:
    """Ratio of returns_revenue_clipped_712_centred_718_gap_733 and returns_cost_ratio_710_centred_724."""
    return returns_revenue_clipped_712_centred_718_gap_733 / (returns_cost_ratio_710_centred_724.abs() + 1)


def returns_cost_ratio_710_centred_724_lag_746_gap_760(returns_cost_ratio_710_centred_724_lag_746: pd.Series, returns_revenue_gap_720_rolling_723_gap_726: pd.Series) -> pd.Series:
    """Gap of returns_cost_ratio_710_centred_724_lag_746 and returns_revenue_gap_720_rolling_723_gap_726."""
    return returns_cost_ratio_710_centred_724_lag_746 - returns_revenue_gap_720_rolling_723_gap_726


def returns_minutes_rank_717_blend_744_ratio_761(returns_minutes_rank_717_blend_744: pd.Series, returns_cost_ratio_710_centred_724_ratio_728: pd.Series) -> pd.Series:
    """Ratio of returns_minutes_rank_717_blend_744 and returns_cost_ratio_710_centred_724_ratio_728."""
    return returns_minutes_rank_717_blend_744 / (returns_cost_ratio_710_centred_724_ratio_728.abs() + 1)


def returns_revenue_clipped_712_centred_718_gap_733_root_736_ratio_762(returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series, returns_revenue: pd.Series) -> pd.Series:
    """Ratio of returns_revenue_clipped_712_centred_718_gap_733_root_736 and returns_revenue."""
    return returns_revenue_clipped_712_centred_718_gap_733_root_736 / (returns_revenue.abs() + 1)


def returns_discount_ratio_730_ratio_742_delta_763(returns_discount_ratio_730_ratio_742: pd.Series) -> pd.Series:
    """Delta of returns_discount_ratio_730_ratio_742."""
    return returns_discount_ratio_730_ratio_742.diff().fillna(0)


def returns_revenue_clipped_712_blend_719_delta_743_gap_764(returns_revenue_clipped_712_blend_719_delta_743: pd.Series, returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series) -> pd.Series:
    """Gap of returns_revenue_clipped_712_blend_719_delta_743 and returns_revenue_clipped_712_centred_718_gap_733_root_736."""
    return returns_revenue_clipped_712_blend_719_delta_743 - returns_revenue_clipped_712_centred_718_gap_733_root_736


def returns_revenue_clipped_712_centred_718_gap_733_root_736_blend_765(returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series, returns_discount_ratio_730_ratio_742_delta_763: pd.Series) -> pd.Series:
    """Blend of returns_revenue_clipped_712_centred_718_gap_733_root_736 and returns_discount_ratio_730_ratio_742_delta_763."""
    return 0.5 * returns_revenue_clipped_712_centred_718_gap_733_root_736 + 0.5 * returns_discount_ratio_730_ratio_742_delta_763


def returns_minutes_blend_727_lag_752_gap_766(returns_minutes_blend_727_lag_752: pd.Series, returns_count_gap_714: pd.Series) -> pd.Series:
    """Gap of returns_minutes_blend_727_lag_752 and returns_count_gap_714."""
    return returns_minutes_blend_727_lag_752 - returns_count_gap_714


def returns_minutes_rank_717_blend_744_ratio_761_rank_767(returns_minutes_rank_717_blend_744_ratio_761: pd.Series) -> pd.Series:
    """Rank of returns_minutes_rank_717_blend_744_ratio_761."""
    return returns_minutes_rank_717_blend_744_ratio_761.rank(pct=True)


def returns_revenue_clipped_712_blend_719_delta_743_gap_764_gap_768(returns_revenue_clipped_712_blend_719_delta_743_gap_764: pd.Series, returns_latency_lag_731_gap_756: pd.Series) -> pd.Series:
    """Gap of returns_revenue_clipped_712_blend_719_delta_743_gap_764 and returns_latency_lag_731_gap_756."""
    return returns_revenue_clipped_712_blend_719_delta_743_gap_764 - returns_latency_lag_731_gap_756


def returns_revenue_gap_720_rolling_723_gap_726_rolling_745_gap_769(returns_revenue_gap_720_rolling_723_gap_726_rolling_745: pd.Series, sessions_discount: pd.Series) -> pd.Series:
    """Gap of returns_revenue_gap_720_rolling_723_gap_726_rolling_745 and sessions_discount."""
    return returns_revenue_gap_720_rolling_723_gap_726_rolling_745 - sessions_discount


def returns_cost_ratio_710_centred_724_lag_746_clipped_749_delta_770(returns_cost_ratio_710_centred_724_lag_746_clipped_749: pd.Series) -> pd.Series:
    """Delta of returns_cost_ratio_710_centred_724_lag_746_clipped_749."""
    return returns_cost_ratio_710_centred_724_lag_746_clipped_749.diff().fillna(0)


def returns_cost_ratio_710_centred_724_lag_746_clipped_749_ratio_771(returns_cost_ratio_710_centred_724_lag_746_clipped_749: pd.Series, returns_latency_centred_711: pd.Series) -> pd.Series:
    """Ratio of returns_cost_ratio_710_centred_724_lag_746_clipped_749 and returns_latency_centred_711."""
    return returns_cost_ratio_710_centred_724_lag_746_clipped_749 / (returns_latency_centred_711.abs() + 1)


def returns_revenue_gap_720_rolling_723_gap_726_rolling_745_ratio_772(returns_revenue_gap_720_rolling_723_gap_726_rolling_745: pd.Series, clicks_count: pd.Series) -> pd.Series:
    """Ratio of returns_revenue_gap_720_rolling_723_gap_726_rolling_745 and clicks_count."""
    return returns_revenue_gap_720_rolling_723_gap_726_rolling_745 / (clicks_count.abs() + 1)


def returns_revenue_clipped_712_blend_719_delta_743_gap_764_delta_773(returns_revenue_clipped_712_blend_719_delta_743_gap_764: pd.Series) -> pd.Series:
    """Delta of returns_revenue_clipped_712_blend_719_delta_743_gap_764."""
    return returns_revenue_clipped_712_blend_719_delta_743_gap_764.diff().fillna(0)


def returns_revenue_clipped_712_blend_719_delta_743_gap_764_blend_774(returns_revenue_clipped_712_blend_719_delta_743_gap_764: pd.Series, returns_minutes_rank_717: pd.Series) -> pd.Series:
    """Blend of returns_revenue_clipped_712_blend_719_delta_743_gap_764 and returns_minutes_rank_717."""
    return 0.5 * returns_revenue_clipped_712_blend_719_delta_743_gap_764 + 0.5 * returns_minutes_rank_717


def returns_cost_ratio_710_centred_724_lag_746_clipped_749_delta_775(returns_cost_ratio_710_centred_724_lag_746_clipped_749: pd.Series) -> pd.Series:
    """Delta of returns_cost_ratio_710_centred_724_lag_746_clipped_749."""
    return returns_cost_ratio_710_centred_724_lag_746_clipped_749.diff().fillna(0)


def returns_revenue_clipped_712_centred_718_gap_733_root_736_blend_776(returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series, returns_revenue_clipped_712_blend_719_delta_743_gap_764: pd.Series) -> pd.Series:
    """Blend of returns_revenue_clipped_712_centred_718_gap_733_root_736 and returns_revenue_clipped_712_blend_719_delta_743_gap_764."""
    return 0.5 * returns_revenue_clipped_712_centred_718_gap_733_root_736 + 0.5 * returns_revenue_clipped_712_blend_719_delta_743_gap_764


def returns_revenue_clipped_712_centred_718_gap_733_root_736_rolling_777(returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series) -> pd.Series:
    """Rolling of returns_revenue_clipped_712_centred_718_gap_733_root_736."""
    return returns_revenue_clipped_712_centred_718_gap_733_root_736.rolling(4, min_periods=1).mean()


def returns_minutes_blend_727_lag_752_gap_766_rank_778(returns_minutes_blend_727_lag_752_gap_766: pd.Series) -> pd.Series:
    """Rank of returns_minutes_blend_727_lag_752_gap_766."""
    return returns_minutes_blend_727_lag_752_gap_766.rank(pct=True)


def returns_count_gap_714_lag_735_gap_753_lag_779(returns_count_gap_714_lag_735_gap_753: pd.Series) -> pd.Series:
    """Lag of returns_count_gap_714_lag_735_gap_753."""
    return returns_count_gap_714_lag_735_gap_753.shift(1).fillna(0)


def returns_revenue_clipped_712_centred_718_gap_733_root_736_root_780(returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series) -> pd.Series:
    """Root of returns_revenue_clipped_712_centred_718_gap_733_root_736."""
    return (returns_revenue_clipped_712_centred_718_gap_733_root_736.clip(lower=0) + 1).pow(0.5)


def returns_revenue_clipped_712_centred_718_gap_733_root_736_rolling_781(returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series) -> pd.Series:
    """Rolling of returns_revenue_clipped_712_centred_718_gap_733_root_736."""
    return returns_revenue_clipped_712_centred_718_gap_733_root_736.rolling(4, min_periods=1).mean()


def returns_revenue_clipped_712_centred_718_gap_733_root_736_delta_782(returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series) -> pd.Series:
    """Delta of returns_revenue_clipped_712_centred_718_gap_733_root_736."""
    return returns_revenue_clipped_712_centred_718_gap_733_root_736.diff().fillna(0)


def returns_revenue_clipped_712_centred_718_gap_733_root_736_ratio_783(returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series, returns_minutes_blend_727_ratio_734: pd.Series) -> pd.Series:
    """Ratio of returns_revenue_clipped_712_centred_718_gap_733_root_736 and returns_minutes_blend_727_ratio_734."""
    return returns_revenue_clipped_712_centred_718_gap_733_root_736 / (returns_minutes_blend_727_ratio_734.abs() + 1)


def returns_minutes_blend_727_lag_752_gap_766_centred_784(returns_minutes_blend_727_lag_752_gap_766: pd.Series) -> pd.Series:
    """Centred of returns_minutes_blend_727_lag_752_gap_766."""
    return returns_minutes_blend_727_lag_752_gap_766 - returns_minutes_blend_727_lag_752_gap_766.mean()


def returns_minutes_rank_717_blend_744_ratio_761_rank_767_lag_785(returns_minutes_rank_717_blend_744_ratio_761_rank_767: pd.Series) -> pd.Series:
    """Lag of returns_minutes_rank_717_blend_744_ratio_761_rank_767."""
    return returns_minutes_rank_717_blend_744_ratio_761_rank_767.shift(1).fillna(0)


def returns_cost_ratio_710_centred_724_lag_746_clipped_749_clipped_786(returns_cost_ratio_710_centred_724_lag_746_clipped_749: pd.Series) -> pd.Series:
    """Clipped of returns_cost_ratio_710_centred_724_lag_746_clipped_749."""
    return returns_cost_ratio_710_centred_724_lag_746_clipped_749.clip(returns_cost_ratio_710_centred_724_lag_746_clipped_749.quantile(0.05), returns_cost_ratio_710_centred_724_lag_746_clipped_749.quantile(0.95))


def returns_revenue_clipped_712_centred_718_gap_733_root_736_blend_787(returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series, sessions_revenue: pd.Series) -> pd.Series:
    """Blend of returns_revenue_clipped_712_centred_718_gap_733_root_736 and sessions_revenue."""
    return 0.5 * returns_revenue_clipped_712_centred_718_gap_733_root_736 + 0.5 * sessions_revenue


def returns_minutes_blend_727_lag_752_gap_766_rank_778_ratio_788(returns_minutes_blend_727_lag_752_gap_766_rank_778: pd.Series, returns_revenue_gap_720_rolling_723_gap_726_rolling_745: pd.Series) -> pd.Series:
    """Ratio of returns_minutes_blend_727_lag_752_gap_766_rank_778 and returns_revenue_gap_720_rolling_723_gap_726_rolling_745."""
    return returns_minutes_blend_727_lag_752_gap_766_rank_778 / (returns_revenue_gap_720_rolling_723_gap_726_rolling_745.abs() + 1)


def returns_minutes_blend_727_lag_752_gap_766_centred_784_lag_789(returns_minutes_blend_727_lag_752_gap_766_centred_784: pd.Series) -> pd.Series:
    """Lag of returns_minutes_blend_727_lag_752_gap_766_centred_784."""
    return returns_minutes_blend_727_lag_752_gap_766_centred_784.shift(1).fillna(0)


def returns_cost_ratio_710_centred_724_lag_746_clipped_749_centred_790(returns_cost_ratio_710_centred_724_lag_746_clipped_749: pd.Series) -> pd.Series:
    """Centred of returns_cost_ratio_710_centred_724_lag_746_clipped_749."""
    return returns_cost_ratio_710_centred_724_lag_746_clipped_749 - returns_cost_ratio_710_centred_724_lag_746_clipped_749.mean()


def returns_revenue_clipped_712_centred_718_gap_733_root_736_clipped_791(returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series) -> pd.Series:
    """Clipped of returns_revenue_clipped_712_centred_718_gap_733_root_736."""
    return returns_revenue_clipped_712_centred_718_gap_733_root_736.clip(returns_revenue_clipped_712_centred_718_gap_733_root_736.quantile(0.05), returns_revenue_clipped_712_centred_718_gap_733_root_736.quantile(0.95))


def returns_minutes_blend_727_lag_752_gap_766_blend_792(returns_minutes_blend_727_lag_752_gap_766: pd.Series, returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series) -> pd.Series:
    """Blend of returns_minutes_blend_727_lag_752_gap_766 and returns_revenue_clipped_712_centred_718_gap_733_root_736."""
    return 0.5 * returns_minutes_blend_727_lag_752_gap_766 + 0.5 * returns_revenue_clipped_712_centred_718_gap_733_root_736


def returns_revenue_clipped_712_centred_718_gap_733_root_736_clipped_793(returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series) -> pd.Series:
    """Clipped of returns_revenue_clipped_712_centred_718_gap_733_root_736."""
    return returns_revenue_clipped_712_centred_718_gap_733_root_736.clip(returns_revenue_clipped_712_centred_718_gap_733_root_736.quantile(0.05), returns_revenue_clipped_712_centred_718_gap_733_root_736.quantile(0.95))


def returns_minutes_rank_717_blend_744_ratio_761_rank_767_root_794(returns_minutes_rank_717_blend_744_ratio_761_rank_767: pd.Series) -> pd.Series:
    """Root of returns_minutes_rank_717_blend_744_ratio_761_rank_767."""
    return (returns_minutes_rank_717_blend_744_ratio_761_rank_767.clip(lower=0) + 1).pow(0.5)


def returns_revenue_clipped_712_blend_719_delta_743_gap_764_root_795(returns_revenue_clipped_712_blend_719_delta_743_gap_764: pd.Series) -> pd.Series:
    """Root of returns_revenue_clipped_712_blend_719_delta_743_gap_764."""
    return (returns_revenue_clipped_712_blend_719_delta_743_gap_764.clip(lower=0) + 1).pow(0.5)


def returns_revenue_clipped_712_centred_718_gap_733_root_736_ratio_796(returns_revenue_clipped_712_centred_718_gap_733_root_736: pd.Series) -> pd.Series:
    """Ratio of returns_revenue_clipped_712_centred_718_gap_733_root_736."""
    return returns_revenue_clipped_712_centred_718_gap_733_root_736 / (returns_revenue_clipped_712_centred_718_gap_733_root_736.abs() + 1)


def returns_minutes_blend_727_lag_752_gap_766_centred_784_delta_797(returns_minutes_blend_727_lag_752_gap_766_centred_784: pd.Series) -> pd.Series:
    """Delta of returns_minutes_blend_727_lag_752_gap_766_centred_784."""
    return returns_minutes_blend_727_lag_752_gap_766_centred_784.diff().fillna(0)


def returns_revenue_clipped_712_blend_719_delta_743_gap_764_rank_798(returns_revenue_clipped_712_blend_719_delta_743_gap_764: pd.Series) -> pd.Series:
    """Rank of returns_revenue_clipped_712_blend_719_delta_743_gap_764."""
    return returns_revenue_clipped_712_blend_719_delta_743_gap_764.rank(pct=True)


def returns_score(
    returns_cost_ratio_710_centred_724_lag_746_clipped_749: pd.Series,
    returns_cost_ratio_710_centred_724_lag_746_clipped_749_centred_790: pd.Series,
    returns_cost_ratio_710_centred_724_lag_746_gap_760: pd.Series,
    returns_discount_ratio_730_ratio_742: pd.Series,
    returns_latency_lag_731: pd.Series,
    returns_latency_lag_731_gap_756: pd.Series,
    returns_pages_blend_713_lag_716: pd.Series,
    returns_revenue_clipped_712_blend_719_delta_743_gap_764_root_795: pd.Series,
    returns_revenue_clipped_712_blend_719_gap_721: pd.Series,
    returns_revenue_clipped_712_centred_718_gap_733_root_736_clipped_793: pd.Series,
    returns_revenue_clipped_712_centred_718_gap_733_root_736_rolling_757: pd.Series,
    returns_revenue_gap_720: pd.Series,
) -> pd.Series:
    """One number a week for returns."""
    return sum([returns_cost_ratio_710_centred_724_lag_746_clipped_749, returns_cost_ratio_710_centred_724_lag_746_clipped_749_centred_790, returns_cost_ratio_710_centred_724_lag_746_gap_760, returns_discount_ratio_730_ratio_742, returns_latency_lag_731, returns_latency_lag_731_gap_756, returns_pages_blend_713_lag_716, returns_revenue_clipped_712_blend_719_delta_743_gap_764_root_795, returns_revenue_clipped_712_blend_719_gap_721, returns_revenue_clipped_712_centred_718_gap_733_root_736_clipped_793, returns_revenue_clipped_712_centred_718_gap_733_root_736_rolling_757, returns_revenue_gap_720]) / 12
