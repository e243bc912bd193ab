"""Features of reviews. Made by make.py: edit that, not this."""

import pandas as pd


def reviews_items_delta_799(reviews_items: pd.Series) -> pd.Series:
    """Delta of reviews_items."""
    return reviews_items.diff().fillna(0)


def reviews_discount_root_800(reviews_discount: pd.Series) -> pd.Series:
    """Root of reviews_discount."""
    return (reviews_discount.clip(lower=0) + 1).pow(0.5)


def reviews_discount_blend_801(reviews_discount: pd.Series, reviews_minutes: pd.Series) -> pd.Series:
    """Blend of reviews_discount and reviews_minutes."""
    return 0.5 * reviews_discount + 0.5 * reviews_minutes


def reviews_count_root_802(reviews_count: pd.Series) -> pd.Series:
    """Root of reviews_count."""
    return (reviews_count.clip(lower=0) + 1).pow(0.5)


def reviews_discount_root_800_centred_803(reviews_discount_root_800: pd.Series) -> pd.Series:
    """Centred of reviews_discount_root_800."""
    return reviews_discount_root_800 - reviews_discount_root_800.mean()


def reviews_items_delta_804(reviews_items: pd.Series) -> pd.Series:
    """Delta of reviews_items."""
    return reviews_items.diff().fillna(0)


def reviews_discount_lag_805(reviews_discount: pd.Series) -> pd.Series:
    """Lag of reviews_discount."""
    return reviews_discount.shift(1).fillna(0)


def reviews_discount_blend_801_rolling_806(reviews_discount_blend_801: pd.Series) -> pd.Series:
    """Rolling of reviews_discount_blend_801."""
    return reviews_discount_blend_801.rolling(4, min_periods=1).mean()


def reviews_margin_rolling_807(reviews_margin: pd.Series) -> pd.Series:
    """Rolling of reviews_margin."""
    return reviews_margin.rolling(4, min_periods=1).mean()


def reviews_rating_blend_808(reviews_rating: pd.Series, reviews_items: pd.Series) -> pd.Series:
    """Blend of reviews_rating and reviews_items."""
    return 0.5 * reviews_rating + 0.5 * reviews_items


def reviews_count_root_802_rolling_809(reviews_count_root_802: pd.Series) -> pd.Series:
    """Rolling of reviews_count_root_802."""
    return reviews_count_root_802.rolling(4, min_periods=1).mean()


def reviews_margin_delta_810(reviews_margin: pd.Series) -> pd.Series:
    """Delta of reviews_margin."""
    return reviews_margin.diff().fillna(0)


def reviews_margin_rolling_807_lag_811(reviews_margin_rolling_807: pd.Series) -> pd.Series:
    """Lag of reviews_margin_rolling_807."""
    return reviews_margin_rolling_807.shift(1).fillna(0)


def reviews_items_delta_799_centred_812(reviews_items_delta_799: pd.Series) -> pd.Series:
    """Centred of reviews_items_delta_799."""
    return reviews_items_delta_799 - reviews_items_delta_799.mean()


def reviews_count_root_802_rolling_809_rank_813(reviews_count_root_802_rolling_809: pd.Series) -> pd.Series:
    """Rank of reviews_count_root_802_rolling_809."""
    return reviews_count_root_802_rolling_809.rank(pct=True)


def reviews_rating_blend_808_blend_814(reviews_rating_blend_808: pd.Series, reviews_cost: pd.Series) -> pd.Series:
    """Blend of reviews_rating_blend_808 and reviews_cost."""
    return 0.5 * reviews_rating_blend_808 + 0.5 * reviews_cost


def reviews_margin_delta_810_root_815(reviews_margin_delta_810: pd.Series) -> pd.Series:
    """Root of reviews_margin_delta_810."""
    return (reviews_margin_delta_810.clip(lower=0) + 1).pow(0.5)


def reviews_rating_blend_808_gap_816(reviews_rating_blend_808: pd.Series, reviews_items_delta_799_centred_812: pd.Series) -> pd.Series:
    """Gap of reviews_rating_blend_808 and reviews_items_delta_799_centred_812."""
    return reviews_rating_blend_808 - reviews_items_delta_799_centred_812


def reviews_cost_centred_817(reviews_cost: pd.Series) -> pd.Series:
    """Centred of reviews_cost."""
    return reviews_cost - reviews_cost.mean()


def reviews_items_delta_804_delta_818(reviews_items_delta_804: pd.Series) -> pd.Series:
    """Delta of reviews_items_delta_804."""
    return reviews_items_delta_804.diff().fillna(0)


def reviews_count_root_802_rolling_809_ratio_819(reviews_count_root_802_rolling_809: pd.Series, reviews_discount_lag_805: pd.Series) -> pd.Series:
    """Ratio of reviews_count_root_802_rolling_809 and reviews_discount_lag_805."""
    return reviews_count_root_802_rolling_809 / (reviews_discount_lag_805.abs() + 1)


def reviews_discount_blend_801_root_820(reviews_discount_blend_801: pd.Series) -> pd.Series:
    """Root of reviews_discount_blend_801."""
    return (reviews_discount_blend_801.clip(lower=0) + 1).pow(0.5)


def reviews_items_delta_804_delta_818_centred_821(reviews_items_delta_804_delta_818: pd.Series) -> pd.Series:
    """Centred of reviews_items_delta_804_delta_818."""
    return reviews_items_delta_804_delta_818 - reviews_items_delta_804_delta_818.mean()


def reviews_count_root_802_rolling_809_clipped_822(reviews_count_root_802_rolling_809: pd.Series) -> pd.Series:
    """Clipped of reviews_count_root_802_rolling_809."""
    return reviews_count_root_802_rolling_809.clip(reviews_count_root_802_rolling_809.quantile(0.05), reviews_count_root_802_rolling_809.quantile(0.95))


def reviews_latency_lag_823(reviews_latency: pd.Series) -> pd.Series:
    """Lag of reviews_latency."""
    return reviews_latency.shift(1).fillna(0)


def reviews_discount_root_800_rank_824(reviews_discount_root_800: pd.Series) -> pd.Series:
    """Rank of reviews_discount_root_800."""
    return reviews_discount_root_800.rank(pct=True)


def reviews_margin_rolling_807_lag_811_centred_825(reviews_margin_rolling_807_lag_811: pd.Series) -> pd.Series:
    """Centred of reviews_margin_rolling_807_lag_811."""
    return reviews_margin_rolling_807_lag_811 - reviews_margin_rolling_807_lag_811.mean()


def reviews_count_root_802_rolling_809_centred_826(reviews_count_root_802_rolling_809: pd.Series) -> pd.Series:
    """Centred of reviews_count_root_802_rolling_809."""
    return reviews_count_root_802_rolling_809 - reviews_count_root_802_rolling_809.mean()


def reviews_rating_blend_808_blend_814_gap_827(reviews_rating_blend_808_blend_814: pd.Series, reviews_discount_blend_801_rolling_806: pd.Series) -> pd.Series:
    """Gap of reviews_rating_blend_808_blend_814 and reviews_discount_blend_801_rolling_806."""
    return reviews_rating_blend_808_blend_814 - reviews_discount_blend_801_rolling_806


def reviews_margin_rolling_807_lag_828(reviews_margin_rolling_807: pd.Series) -> pd.Series:
    """Lag of reviews_margin_rolling_807."""
    return reviews_margin_rolling_807.shift(1).fillna(0)


def reviews_rating_blend_808_gap_816_rolling_829(reviews_rating_blend_808_gap_816: pd.Series) -> pd.Series:
    """Rolling of reviews_rating_blend_808_gap_816."""
    return reviews_rating_blend_808_gap_816.rolling(4, min_periods=1).mean()


def reviews_count_root_802_rolling_809_lag_830(reviews_count_root_802_rolling_809: pd.Series) -> pd.Series:
    """Lag of reviews_count_root_802_rolling_809."""
    return reviews_count_root_802_rolling_809.shift(1).fillna(0)


def reviews_rating_blend_808_root_831(reviews_rating_blend_808: pd.Series) -> pd.Series:
    """Root of reviews_rating_blend_808."""
    return (reviews_rating_blend_808.clip(lower=0) + 1).pow(0.5)


def reviews_rating_blend_808_gap_816_lag_832(reviews_rating_blend_808_gap_816: pd.Series) -> pd.Series:
    """Lag of reviews_rating_blend_808_gap_816."""
    return reviews_rating_blend_808_gap_816.shift(1).fillna(0)


def reviews_discount_root_800_rank_824_rank_833(reviews_discount_root_800_rank_824: pd.Series) -> pd.Series:
    """Rank of reviews_discount_root_800_rank_824."""
    return reviews_discount_root_800_rank_824.rank(pct=True)


def reviews_items_delta_804_lag_834(reviews_items_delta_804: pd.Series) -> pd.Series:
    """Lag of reviews_items_delta_804."""
    return reviews_items_delta_804.shift(1).fillna(0)


def reviews_margin_delta_810_root_835(reviews_margin_delta_810: pd.Series) -> pd.Series:
    """Root of reviews_margin_delta_810."""
    return (reviews_margin_delta_810.clip(lower=0) + 1).pow(0.5)


def reviews_count_root_802_rolling_809_clipped_822_gap_836(reviews_count_root_802_rolling_809_clipped_822: pd.Series, reviews_margin_delta_810_root_835: pd.Series) -> pd.Series:
    """Gap of reviews_count_root_802_rolling_809_clipped_822 and reviews_margin_delta_810_root_835."""
    return reviews_count_root_802_rolling_809_clipped_822 - reviews_margin_delta_810_root_835


def reviews_items_delta_799_centred_812_rank_837(reviews_items_delta_799_centred_812: pd.Series) -> pd.Series:
    """Rank of reviews_items_delta_799_centred_812."""
    return reviews_items_delta_799_centred_812.rank(pct=True)


def reviews_rating_blend_808_root_831_rank_838(reviews_rating_blend_808_root_831: pd.Series) -> pd.Series:
    """Rank of reviews_rating_blend_808_root_831."""
    return reviews_rating_blend_808_root_831.rank(pct=True)


def reviews_items_delta_804_lag_834_clipped_839(reviews_items_delta_804_lag_834: pd.Series) -> pd.Series:
    """Clipped of reviews_items_delta_804_lag_834."""
    return reviews_items_delta_804_lag_834.clip(reviews_items_delta_804_lag_834.quantile(0.05), reviews_items_delta_804_lag_834.quantile(0.95))


def reviews_items_delta_804_delta_818_lag_840(reviews_items_delta_804_delta_818: pd.Series) -> pd.Series:
    """Lag of reviews_items_delta_804_delta_818."""
    return reviews_items_delta_804_delta_818.shift(1).fillna(0)


def reviews_count_root_802_rolling_809_centred_826_lag_841(reviews_count_root_802_rolling_809_centred_826: pd.Series) -> pd.Series:
    """Lag of reviews_count_root_802_rolling_809_centred_826."""
    return reviews_count_root_802_rolling_809_centred_826.shift(1).fillna(0)


def reviews_rating_blend_808_blend_814_gap_827_root_842(reviews_rating_blend_808_blend_814_gap_827: pd.Series) -> pd.Series:
    """Root of reviews_rating_blend_808_blend_814_gap_827."""
    return (reviews_rating_blend_808_blend_814_gap_827.clip(lower=0) + 1).pow(0.5)


def reviews_items_delta_804_delta_818_clipped_843(reviews_items_delta_804_delta_818: pd.Series) -> pd.Series:
    """Clipped of reviews_items_delta_804_delta_818."""
    return reviews_items_delta_804_delta_818.clip(reviews_items_delta_804_delta_818.quantile(0.05), reviews_items_delta_804_delta_818.quantile(0.95))


def reviews_margin_delta_810_root_835_blend_844(reviews_margin_delta_810_root_835: pd.Series, reviews_discount_root_800_centred_803: pd.Series) -> pd.Series:
    """Blend of reviews_margin_delta_810_root_835 and reviews_discount_root_800_centred_803."""
    return 0.5 * reviews_margin_delta_810_root_835 + 0.5 * reviews_discount_root_800_centred_803


def reviews_margin_delta_810_root_815_gap_845(reviews_margin_delta_810_root_815: pd.Series, reviews_margin_delta_810_root_835_blend_844: pd.Series) -> pd.Series:
    """Gap of reviews_margin_delta_810_root_815 and reviews_margin_delta_810_root_835_blend_844."""
    return reviews_margin_delta_810_root_815 - reviews_margin_delta_810_root_835_blend_844


def reviews_latency_lag_823_root_846(reviews_latency_lag_823: pd.Series) -> pd.Series:
    """Root of reviews_latency_lag_823."""
    return (reviews_latency_lag_823.clip(lower=0) + 1).pow(0.5)


def reviews_latency_lag_823_root_846_centred_847(reviews_latency_lag_823_root_846: pd.Series) -> pd.Series:
    """Centred of reviews_latency_lag_823_root_846."""
    return reviews_latency_lag_823_root_846 - reviews_latency_lag_823_root_846.mean()


def reviews_margin_delta_810_root_835_root_848(reviews_margin_delta_810_root_835: pd.Series) -> pd.Series:
    """Root of reviews_margin_delta_810_root_835."""
    return (reviews_margin_delta_810_root_835.clip(lower=0) + 1).pow(0.5)


def reviews_count_root_802_rolling_809_centred_826_centred_849(reviews_count_root_802_rolling_809_centred_826: pd.Series) -> pd.Series:
    """Centred of reviews_count_root_802_rolling_809_centred_826."""
    return reviews_count_root_802_rolling_809_centred_826 - reviews_count_root_802_rolling_809_centred_826.mean()


def reviews_margin_rolling_807_lag_828_clipped_850(reviews_margin_rolling_807_lag_828: pd.Series) -> pd.Series:
    """Clipped of reviews_margin_rolling_807_lag_828."""
    return reviews_margin_rolling_807_lag_828.clip(reviews_margin_rolling_807_lag_828.quantile(0.05), reviews_margin_rolling_807_lag_828.quantile(0.95))


def reviews_discount_root_800_rank_824_clipped_851(reviews_discount_root_800_rank_824: pd.Series) -> pd.Series:
    """Clipped of reviews_discount_root_800_rank_824."""
    return reviews_discount_root_800_rank_824.clip(reviews_discount_root_800_rank_824.quantile(0.05), reviews_discount_root_800_rank_824.quantile(0.95))


def reviews_rating_blend_808_blend_814_gap_827_root_852(reviews_rating_blend_808_blend_814_gap_827: pd.Series) -> pd.Series:
    """Root of reviews_rating_blend_808_blend_814_gap_827."""
    return (reviews_rating_blend_808_blend_814_gap_827.clip(lower=0) + 1).pow(0.5)


def reviews_margin_delta_810_root_835_root_853(reviews_margin_delta_810_root_835: pd.Series) -> pd.Series:
    """Root of reviews_margin_delta_810_root_835."""
    return (reviews_margin_delta_810_root_835.clip(lower=0) + 1).pow(0.5)


def reviews_margin_delta_810_root_835_root_848_rank_854(reviews_margin_delta_810_root_835_root_848: pd.Series) -> pd.Series:
    """Rank of reviews_margin_delta_810_root_835_root_848."""
    return reviews_margin_delta_810_root_835_root_848.rank(pct=True)


def reviews_rating_blend_808_blend_814_gap_827_root_842_lag_855(reviews_rating_blend_808_blend_814_gap_827_root_842: pd.Series) -> pd.Series:
    """Lag of reviews_rating_blend_808_blend_814_gap_827_root_842."""
    return reviews_rating_blend_808_blend_814_gap_827_root_842.shift(1).fillna(0)


def reviews_margin_delta_810_root_835_delta_856(reviews_margin_delta_810_root_835: pd.Series) -> pd.Series:
    """Delta of reviews_margin_delta_810_root_835."""
    return reviews_margin_delta_810_root_835.diff().fillna(0)


def reviews_items_delta_804_lag_834_blend_857(reviews_items_delta_804_lag_834: pd.Series, reviews_rating_blend_808_blend_814_gap_827_root_852: pd.Series) -> pd.Series:
    """Blend of reviews_items_delta_804_lag_834 and reviews_rating_blend_808_blend_814_gap_827_root_852."""
    return 0.5 * reviews_items_delta_804_lag_834 + 0.5 * reviews_rating_blend_808_blend_814_gap_827_root_852


def reviews_discount_root_800_rank_824_clipped_851_delta_858(reviews_discount_root_800_rank_824_clipped_851: pd.Series) -> pd.Series:
    """Delta of reviews_discount_root_800_rank_824_clipped_851."""
    return reviews_discount_root_800_rank_824_clipped_851.diff().fillna(0)


def reviews_rating_blend_808_gap_816_rolling_829_rolling_859(reviews_rating_blend_808_gap_816_rolling_829: pd.Series) -> pd.Series:
    """Rolling of reviews_rating_blend_808_gap_816_rolling_829."""
    return reviews_rating_blend_808_gap_816_rolling_829.rolling(4, min_periods=1).mean()


def reviews_latency_lag_823_root_846_centred_847_delta_860(reviews_latency_lag_823_root_846_centred_847: pd.Series) -> pd.Series:
    """Delta of reviews_latency_lag_823_root_846_centred_847."""
    return reviews_latency_lag_823_root_846_centred_847.diff().fillna(0)


def reviews_rating_blend_808_root_831_clipped_861(reviews_rating_blend_808_root_831: pd.Series) -> pd.Series:
    """Clipped of reviews_rating_blend_808_root_831."""
    return reviews_rating_blend_808_root_831.clip(reviews_rating_blend_808_root_831.quantile(0.05), reviews_rating_blend_808_root_831.quantile(0.95))


def reviews_margin_delta_810_root_835_rank_862(reviews_margin_delta_810_root_835: pd.Series) -> pd.Series:
    """Rank of reviews_margin_delta_810_root_835."""
    return reviews_margin_delta_810_root_835.rank(pct=True)


def reviews_margin_delta_810_root_835_root_848_centred_863(reviews_margin_delta_810_root_835_root_848: pd.Series) -> pd.Series:
    """Centred of reviews_margin_delta_810_root_835_root_848."""
    return reviews_margin_delta_810_root_835_root_848 - reviews_margin_delta_810_root_835_root_848.mean()


def reviews_count_root_802_rolling_809_clipped_822_gap_836_rank_864(reviews_count_root_802_rolling_809_clipped_822_gap_836: pd.Series) -> pd.Series:
    """Rank of reviews_count_root_802_rolling_809_clipped_822_gap_836."""
    return reviews_count_root_802_rolling_809_clipped_822_gap_836.rank(pct=True)


def reviews_margin_delta_810_root_835_root_848_gap_865(reviews_margin_delta_810_root_835_root_848: pd.Series, reviews_count_root_802_rolling_809_clipped_822_gap_836: pd.Series) -> pd.Series:
    """Gap of reviews_margin_delta_810_root_835_root_848 and reviews_count_root_802_rolling_809_clipped_822_gap_836."""
    return reviews_margin_delta_810_root_835_root_848 - reviews_count_root_802_rolling_809_clipped_822_gap_836


def reviews_rating_blend_808_gap_816_rolling_829_rolling_859_ratio_866(reviews_rating_blend_808_gap_816_rolling_829_rolling_859: pd.Series, reviews_discount_blend_801: pd.Series) -> pd.Series:
    """Ratio of reviews_rating_blend_808_gap_816_rolling_829_rolling_859 and reviews_discount_blend_801."""
    return reviews_rating_blend_808_gap_816_rolling_829_rolling_859 / (reviews_discount_blend_801.abs() + 1)


def reviews_count_root_802_rolling_809_centred_826_lag_841_gap_867(reviews_count_root_802_rolling_809_centred_826_lag_841: pd.Series, reviews_items_delta_804_lag_834_clipped_839: pd.Series) -> pd.Series:
    """Gap of reviews_count_root_802_rolling_809_centred_826_lag_841 and reviews_items_delta_804_lag_834_clipped_839."""
    return reviews_count_root_802_rolling_809_centred_826_lag_841 - reviews_items_delta_804_lag_834_clipped_839


def reviews_margin_delta_810_root_835_delta_856_lag_868(reviews_margin_delta_810_root_835_delta_856: pd.Series) -> pd.Series:
    """Lag of reviews_margin_delta_810_root_835_delta_856."""
    return reviews_margin_delta_810_root_835_delta_856.shift(1).fillna(0)


def reviews_latency_lag_823_root_846_rolling_869(reviews_latency_lag_823_root_846: pd.Series) -> pd.Series:
    """Rolling of reviews_latency_lag_823_root_846."""
    return reviews_latency_lag_823_root_846.rolling(4, min_periods=1).mean()


def reviews_margin_delta_810_root_835_rank_862_centred_870(reviews_margin_delta_810_root_835_rank_862: pd.Series) -> pd.Series:
    """Centred of reviews_margin_delta_810_root_835_rank_862."""
    return reviews_margin_delta_810_root_835_rank_862 - reviews_margin_delta_810_root_835_rank_862.mean()


def reviews_rating_blend_808_blend_814_gap_827_root_842_lag_855_clipped_871(reviews_rating_blend_808_blend_814_gap_827_root_842_lag_855: pd.Series) -> pd.Series:
    """Clipped of reviews_rating_blend_808_blend_814_gap_827_root_842_lag_855."""
    return reviews_rating_blend_808_blend_814_gap_827_root_842_lag_855.clip(reviews_rating_blend_808_blend_814_gap_827_root_842_lag_855.quantile(0.05), reviews_rating_blend_808_blend_814_gap_827_root_842_lag_855.quantile(0.95))


def reviews_latency_lag_823_root_846_delta_872(reviews_latency_lag_823_root_846: pd.Series) -> pd.Series:
    """Delta of reviews_latency_lag_823_root_846."""
    return reviews_latency_lag_823_root_846.diff().fillna(0)


def reviews_latency_lag_823_root_846_centred_847_lag_873(reviews_latency_lag_823_root_846_centred_847: pd.Series) -> pd.Series:
    """Lag of reviews_latency_lag_823_root_846_centred_847."""
    return reviews_latency_lag_823_root_846_centred_847.shift(1).fillna(0)


def reviews_margin_delta_810_root_835_root_848_rank_854_ratio_874(reviews_margin_delta_810_root_835_root_848_rank_854: pd.Series, reviews_items_delta_804_lag_834_blend_857: pd.Series) -> pd.Series:
    """Ratio of reviews_margin_delta_810_root_835_root_848_rank_854 and reviews_items_delta_804_lag_834_blend_857."""
    return reviews_margin_delta_810_root_835_root_848_rank_854 / (reviews_items_delta_804_lag_834_blend_857.abs() + 1)


def reviews_latency_lag_823_root_846_rolling_869_clipped_875(reviews_latency_lag_823_root_846_rolling_869: pd.Series) -> pd.Series:
    """Clipped of reviews_latency_lag_823_root_846_rolling_869."""
    return reviews_latency_lag_823_root_846_rolling_869.clip(reviews_latency_lag_823_root_846_rolling_869.quantile(0.05), reviews_latency_lag_823_root_846_rolling_869.quantile(0.95))


def reviews_margin_delta_810_root_835_root_848_rank_854_ratio_876(reviews_margin_delta_810_root_835_root_848_rank_854: pd.Series, sessions_revenue: pd.Series) -> pd.Series:
    """Ratio of reviews_margin_delta_810_root_835_root_848_rank_854 and sessions_revenue."""
    return reviews_margin_delta_810_root_835_root_848_rank_854 / (sessions_revenue.abs() + 1)


def reviews_latency_lag_823_root_846_delta_872_rolling_877(reviews_latency_lag_823_root_846_delta_872: pd.Series) -> pd.Series:
    """Rolling of reviews_latency_lag_823_root_846_delta_872."""
    return reviews_latency_lag_823_root_846_delta_872.rolling(4, min_periods=1).mean()


def reviews_margin_delta_810_root_835_root_848_rank_854_root_878(reviews_margin_delta_810_root_835_root_848_rank_854: pd.Series) -> pd.Series:
    """Root of reviews_margin_delta_810_root_835_root_848_rank_854."""
    return (reviews_margin_delta_810_root_835_root_848_rank_854.clip(lower=0) + 1).pow(0.5)


def reviews_discount_root_800_rank_824_clipped_851_rolling_879(reviews_discount_root_800_rank_824_clipped_851: pd.Series) -> pd.Series:
    """Rolling of reviews_discount_root_800_rank_824_clipped_851."""
    return reviews_discount_root_800_rank_824_clipped_851.rolling(4, min_periods=1).mean()


def reviews_rating_blend_808_gap_816_rolling_829_rolling_859_centred_880(reviews_rating_blend_808_gap_816_rolling_829_rolling_859: pd.Series) -> pd.Series:
    """Centred of reviews_rating_blend_808_gap_816_rolling_829_rolling_859."""
    return reviews_rating_blend_808_gap_816_rolling_829_rolling_859 - reviews_rating_blend_808_gap_816_rolling_829_rolling_859.mean()


def reviews_latency_lag_823_root_846_delta_872_rolling_877_rank_881(reviews_latency_lag_823_root_846_delta_872_rolling_877: pd.Series) -> pd.Series:
    """Rank of reviews_latency_lag_823_root_846_delta_872_rolling_877."""
    return reviews_latency_lag_823_root_846_delta_872_rolling_877.rank(pct=True)


def reviews_discount_root_800_rank_824_clipped_851_rolling_879_centred_882(reviews_discount_root_800_rank_824_clipped_851_rolling_879: pd.Series) -> pd.Series:
    """Centred of reviews_discount_root_800_rank_824_clipped_851_rolling_879."""
    return reviews_discount_root_800_rank_824_clipped_851_rolling_879 - reviews_discount_root_800_rank_824_clipped_851_rolling_879.mean()


def reviews_margin_delta_810_root_835_delta_856_delta_883(reviews_margin_delta_810_root_835_delta_856: pd.Series) -> pd.Series:
    """Delta of reviews_margin_delta_810_root_835_delta_856."""
    return reviews_margin_delta_810_root_835_delta_856.diff().fillna(0)


def reviews_margin_delta_810_root_835_root_848_rank_854_lag_884(reviews_margin_delta_810_root_835_root_848_rank_854: pd.Series) -> pd.Series:
    """Lag of reviews_margin_delta_810_root_835_root_848_rank_854."""
    return reviews_margin_delta_810_root_835_root_848_rank_854.shift(1).fillna(0)


def reviews_rating_blend_808_root_831_clipped_861_rolling_885(reviews_rating_blend_808_root_831_clipped_861: pd.Series) -> pd.Series:
    """Rolling of reviews_rating_blend_808_root_831_clipped_861."""
    return reviews_rating_blend_808_root_831_clipped_861.rolling(4, min_periods=1).mean()


def reviews_margin_delta_810_root_835_root_848_rank_854_lag_886(reviews_margin_delta_810_root_835_root_848_rank_854: pd.Series) -> pd.Series:
    """Lag of reviews_margin_delta_810_root_835_root_848_rank_854."""
    return reviews_margin_delta_810_root_835_root_848_rank_854.shift(1).fillna(0)


def reviews_rating_blend_808_gap_816_rolling_829_rolling_859_root_887(reviews_rating_blend_808_gap_816_rolling_829_rolling_859: pd.Series) -> pd.Series:
    """Root of reviews_rating_blend_808_gap_816_rolling_829_rolling_859."""
    return (reviews_rating_blend_808_gap_816_rolling_829_rolling_859.clip(lower=0) + 1).pow(0.5)


def reviews_score(
    reviews_count_root_802_rolling_809_centred_826_centred_849: pd.Series,
    reviews_count_root_802_rolling_809_centred_826_lag_841: pd.Series,
    reviews_discount_blend_801_root_820: pd.Series,
    reviews_discount_lag_805: pd.Series,
    reviews_discount_root_800_rank_824_clipped_851_delta_858: pd.Series,
    reviews_items_delta_804: pd.Series,
    reviews_latency_lag_823_root_846_delta_872: pd.Series,
    reviews_margin_delta_810: pd.Series,
    reviews_margin_delta_810_root_815: pd.Series,
    reviews_margin_delta_810_root_835_root_848_rank_854: pd.Series,
    reviews_rating_blend_808_blend_814: pd.Series,
    reviews_rating_blend_808_blend_814_gap_827_root_842_lag_855: pd.Series,
) -> pd.Series:
    """One number a week for reviews."""
    return sum([reviews_count_root_802_rolling_809_centred_826_centred_849, reviews_count_root_802_rolling_809_centred_826_lag_841, reviews_discount_blend_801_root_820, reviews_discount_lag_805, reviews_discount_root_800_rank_824_clipped_851_delta_858, reviews_items_delta_804, reviews_latency_lag_823_root_846_delta_872, reviews_margin_delta_810, reviews_margin_delta_810_root_815, reviews_margin_delta_810_root_835_root_848_rank_854, reviews_rating_blend_808_blend_814, reviews_rating_blend_808_blend_814_gap_827_root_842_lag_855]) / 12
