"""Features of orders. Made by make.py: edit that, not this."""

import pandas as pd


def orders_count_lag_0(orders_count: pd.Series) -> pd.Series:
    """Lag of orders_count."""
    return orders_count.shift(1).fillna(0)


def orders_margin_delta_1(orders_margin: pd.Series) -> pd.Series:
    """Delta of orders_margin."""
    return orders_margin.diff().fillna(0)


def orders_revenue_gap_2(orders_revenue: pd.Series, orders_count: pd.Series) -> pd.Series:
    """Gap of orders_revenue and orders_count."""
    return orders_revenue - orders_count


def orders_revenue_root_3(orders_revenue: pd.Series) -> pd.Series:
    """Root of orders_revenue."""
    return (orders_revenue.clip(lower=0) + 1).pow(0.5)


def orders_count_blend_4(orders_count: pd.Series, orders_margin_delta_1: pd.Series) -> pd.Series:
    """Blend of orders_count and orders_margin_delta_1."""
    return 0.5 * orders_count + 0.5 * orders_margin_delta_1


def orders_items_gap_5(orders_items: pd.Series, orders_cost: pd.Series) -> pd.Series:
    """Gap of orders_items and orders_cost."""
    return orders_items - orders_cost


def orders_count_rank_6(orders_count: pd.Series) -> pd.Series:
    """Rank of orders_count."""
    return orders_count.rank(pct=True)


def orders_count_lag_0_centred_7(orders_count_lag_0: pd.Series) -> pd.Series:
    """Centred of orders_count_lag_0."""
    return orders_count_lag_0 - orders_count_lag_0.mean()


def orders_discount_clipped_8(orders_discount: pd.Series) -> pd.Series:
    """Clipped of orders_discount."""
    return orders_discount.clip(orders_discount.quantile(0.05), orders_discount.quantile(0.95))


def orders_margin_delta_1_clipped_9(orders_margin_delta_1: pd.Series) -> pd.Series:
    """Clipped of orders_margin_delta_1."""
    return orders_margin_delta_1.clip(orders_margin_delta_1.quantile(0.05), orders_margin_delta_1.quantile(0.95))


def orders_count_lag_0_centred_7_ratio_10(orders_count_lag_0_centred_7: pd.Series, orders_revenue_gap_2: pd.Series) -> pd.Series:
    """Ratio of orders_count_lag_0_centred_7 and orders_revenue_gap_2."""
    return orders_count_lag_0_centred_7 / (orders_revenue_gap_2.abs() + 1)


def orders_count_lag_0_centred_7_lag_11(orders_count_lag_0_centred_7: pd.Series) -> pd.Series:
    """Lag of orders_count_lag_0_centred_7."""
    return orders_count_lag_0_centred_7.shift(1).fillna(0)


def orders_margin_delta_1_blend_12(orders_margin_delta_1: pd.Series, orders_margin: pd.Series) -> pd.Series:
    """Blend of orders_margin_delta_1 and orders_margin."""
    return 0.5 * orders_margin_delta_1 + 0.5 * orders_margin


def orders_count_lag_0_centred_7_lag_11_root_13(orders_count_lag_0_centred_7_lag_11: pd.Series) -> pd.Series:
    """Root of orders_count_lag_0_centred_7_lag_11."""
    return (orders_count_lag_0_centred_7_lag_11.clip(lower=0) + 1).pow(0.5)


def orders_minutes_lag_14(orders_minutes: pd.Series) -> pd.Series:
    """Lag of orders_minutes."""
    return orders_minutes.shift(1).fillna(0)


def orders_count_blend_4_rank_15(orders_count_blend_4: pd.Series) -> pd.Series:
    """Rank of orders_count_blend_4."""
    return orders_count_blend_4.rank(pct=True)


def orders_margin_delta_1_rolling_16(orders_margin_delta_1: pd.Series) -> pd.Series:
    """Rolling of orders_margin_delta_1."""
    return orders_margin_delta_1.rolling(4, min_periods=1).mean()


def orders_margin_delta_1_blend_12_rank_17(orders_margin_delta_1_blend_12: pd.Series) -> pd.Series:
    """Rank of orders_margin_delta_1_blend_12."""
    return orders_margin_delta_1_blend_12.rank(pct=True)


def orders_margin_delta_1_clipped_9_lag_18(orders_margin_delta_1_clipped_9: pd.Series) -> pd.Series:
    """Lag of orders_margin_delta_1_clipped_9."""
    return orders_margin_delta_1_clipped_9.shift(1).fillna(0)


def orders_rating_delta_19(orders_rating: pd.Series) -> pd.Series:
    """Delta of orders_rating."""
    return orders_rating.diff().fillna(0)


def orders_minutes_gap_20(orders_minutes: pd.Series, orders_margin_delta_1_rolling_16: pd.Series) -> pd.Series:
    """Gap of orders_minutes and orders_margin_delta_1_rolling_16."""
    return orders_minutes - orders_margin_delta_1_rolling_16


def orders_pages_root_21(orders_pages: pd.Series) -> pd.Series:
    """Root of orders_pages."""
    return (orders_pages.clip(lower=0) + 1).pow(0.5)


def orders_count_lag_0_centred_22(orders_count_lag_0: pd.Series) -> pd.Series:
    """Centred of orders_count_lag_0."""
    return orders_count_lag_0 - orders_count_lag_0.mean()


def orders_count_lag_0_centred_7_lag_11_root_13_delta_23(orders_count_lag_0_centred_7_lag_11_root_13: pd.Series) -> pd.Series:
    """Delta of orders_count_lag_0_centred_7_lag_11_root_13."""
    return orders_count_lag_0_centred_7_lag_11_root_13.diff().fillna(0)


def orders_revenue_gap_2_rolling_24(orders_revenue_gap_2: pd.Series) -> pd.Series:
    """Rolling of orders_revenue_gap_2."""
    return orders_revenue_gap_2.rolling(4, min_periods=1).mean()


def orders_discount_clipped_8_blend_25(orders_discount_clipped_8: pd.Series, baskets_revenue: pd.Series) -> pd.Series:
    """Blend of orders_discount_clipped_8 and baskets_revenue."""
    return 0.5 * orders_discount_clipped_8 + 0.5 * baskets_revenue


def orders_revenue_root_3_clipped_26(orders_revenue_root_3: pd.Series) -> pd.Series:
    """Clipped of orders_revenue_root_3."""
    return orders_revenue_root_3.clip(orders_revenue_root_3.quantile(0.05), orders_revenue_root_3.quantile(0.95))


def orders_margin_delta_1_blend_12_gap_27(orders_margin_delta_1_blend_12: pd.Series, orders_discount: pd.Series) -> pd.Series:
    """Gap of orders_margin_delta_1_blend_12 and orders_discount."""
    return orders_margin_delta_1_blend_12 - orders_discount


def orders_revenue_gap_2_lag_28(orders_revenue_gap_2: pd.Series) -> pd.Series:
    """Lag of orders_revenue_gap_2."""
    return orders_revenue_gap_2.shift(1).fillna(0)


def orders_margin_delta_1_blend_29(orders_margin_delta_1: pd.Series, orders_revenue_gap_2_lag_28: pd.Series) -> pd.Series:
    """Blend of orders_margin_delta_1 and orders_revenue_gap_2_lag_28."""
    return 0.5 * orders_margin_delta_1 + 0.5 * orders_revenue_gap_2_lag_28


def orders_margin_delta_1_rolling_16_ratio_30(orders_margin_delta_1_rolling_16: pd.Series, orders_discount_clipped_8_blend_25: pd.Series) -> pd.Series:
    """Ratio of orders_margin_delta_1_rolling_16 and orders_discount_clipped_8_blend_25."""
    return orders_margin_delta_1_rolling_16 / (orders_discount_clipped_8_blend_25.abs() + 1)


def orders_count_lag_0_centred_22_root_31(orders_count_lag_0_centred_22: pd.Series) -> pd.Series:
    """Root of orders_count_lag_0_centred_22."""
    return (orders_count_lag_0_centred_22.clip(lower=0) + 1).pow(0.5)


def orders_revenue_root_3_clipped_26_rank_32(orders_revenue_root_3_clipped_26: pd.Series) -> pd.Series:
    """Rank of orders_revenue_root_3_clipped_26."""
    return orders_revenue_root_3_clipped_26.rank(pct=True)


def orders_margin_delta_1_rolling_16_rank_33(orders_margin_delta_1_rolling_16: pd.Series) -> pd.Series:
    """Rank of orders_margin_delta_1_rolling_16."""
    return orders_margin_delta_1_rolling_16.rank(pct=True)


def orders_minutes_gap_20_rank_34(orders_minutes_gap_20: pd.Series) -> pd.Series:
    """Rank of orders_minutes_gap_20."""
    return orders_minutes_gap_20.rank(pct=True)


def orders_revenue_root_3_clipped_26_rank_32_lag_35(orders_revenue_root_3_clipped_26_rank_32: pd.Series) -> pd.Series:
    """Lag of orders_revenue_root_3_clipped_26_rank_32."""
    return orders_revenue_root_3_clipped_26_rank_32.shift(1).fillna(0)


def orders_discount_clipped_8_blend_25_gap_36(orders_discount_clipped_8_blend_25: pd.Series, orders_count_lag_0_centred_7_lag_11_root_13: pd.Series) -> pd.Series:
    """Gap of orders_discount_clipped_8_blend_25 and orders_count_lag_0_centred_7_lag_11_root_13."""
    return orders_discount_clipped_8_blend_25 - orders_count_lag_0_centred_7_lag_11_root_13


def orders_revenue_gap_2_rolling_24_rolling_37(orders_revenue_gap_2_rolling_24: pd.Series) -> pd.Series:
    """Rolling of orders_revenue_gap_2_rolling_24."""
    return orders_revenue_gap_2_rolling_24.rolling(4, min_periods=1).mean()


def orders_margin_delta_1_blend_12_gap_27_root_38(orders_margin_delta_1_blend_12_gap_27: pd.Series) -> pd.Series:
    """Root of orders_margin_delta_1_blend_12_gap_27."""
    return (orders_margin_delta_1_blend_12_gap_27.clip(lower=0) + 1).pow(0.5)


def orders_margin_delta_1_blend_12_gap_27_root_38_lag_39(orders_margin_delta_1_blend_12_gap_27_root_38: pd.Series) -> pd.Series:
    """Lag of orders_margin_delta_1_blend_12_gap_27_root_38."""
    return orders_margin_delta_1_blend_12_gap_27_root_38.shift(1).fillna(0)


def orders_count_lag_0_centred_7_lag_11_delta_40(orders_count_lag_0_centred_7_lag_11: pd.Series) -> pd.Series:
    """Delta of orders_count_lag_0_centred_7_lag_11."""
    return orders_count_lag_0_centred_7_lag_11.diff().fillna(0)


def orders_count_lag_0_centred_7_lag_11_root_13_lag_41(orders_count_lag_0_centred_7_lag_11_root_13: pd.Series) -> pd.Series:
    """Lag of orders_count_lag_0_centred_7_lag_11_root_13."""
    return orders_count_lag_0_centred_7_lag_11_root_13.shift(1).fillna(0)


def orders_discount_clipped_8_blend_25_gap_36_gap_42(orders_discount_clipped_8_blend_25_gap_36: pd.Series, orders_revenue_root_3_clipped_26_rank_32: pd.Series) -> pd.Series:
    """Gap of orders_discount_clipped_8_blend_25_gap_36 and orders_revenue_root_3_clipped_26_rank_32."""
    return orders_discount_clipped_8_blend_25_gap_36 - orders_revenue_root_3_clipped_26_rank_32


def orders_margin_delta_1_rolling_16_ratio_30_ratio_43(orders_margin_delta_1_rolling_16_ratio_30: pd.Series, orders_count_lag_0_centred_7_lag_11_root_13_delta_23: pd.Series) -> pd.Series:
    """Ratio of orders_margin_delta_1_rolling_16_ratio_30 and orders_count_lag_0_centred_7_lag_11_root_13_delta_23."""
    return orders_margin_delta_1_rolling_16_ratio_30 / (orders_count_lag_0_centred_7_lag_11_root_13_delta_23.abs() + 1)


def orders_margin_delta_1_blend_12_gap_27_blend_44(orders_margin_delta_1_blend_12_gap_27: pd.Series, searches_cost: pd.Series) -> pd.Series:
    """Blend of orders_margin_delta_1_blend_12_gap_27 and searches_cost."""
    return 0.5 * orders_margin_delta_1_blend_12_gap_27 + 0.5 * searches_cost


def orders_revenue_gap_2_rolling_24_rolling_37_delta_45(orders_revenue_gap_2_rolling_24_rolling_37: pd.Series) -> pd.Series:
    """Delta of orders_revenue_gap_2_rolling_24_rolling_37."""
    return orders_revenue_gap_2_rolling_24_rolling_37.diff().fillna(0)


def orders_margin_delta_1_rolling_16_ratio_30_clipped_46(orders_margin_delta_1_rolling_16_ratio_30: pd.Series) -> pd.Series:
    """Clipped of orders_margin_delta_1_rolling_16_ratio_30."""
    return orders_margin_delta_1_rolling_16_ratio_30.clip(orders_margin_delta_1_rolling_16_ratio_30.quantile(0.05), orders_margin_delta_1_rolling_16_ratio_30.quantile(0.95))


def orders_revenue_gap_2_rolling_24_lag_47(orders_revenue_gap_2_rolling_24: pd.Series) -> pd.Series:
    """Lag of orders_revenue_gap_2_rolling_24."""
    return orders_revenue_gap_2_rolling_24.shift(1).fillna(0)


def orders_discount_clipped_8_blend_25_gap_36_root_48(orders_discount_clipped_8_blend_25_gap_36: pd.Series) -> pd.Series:
    """Root of orders_discount_clipped_8_blend_25_gap_36."""
    return (orders_discount_clipped_8_blend_25_gap_36.clip(lower=0) + 1).pow(0.5)


def orders_rating_delta_19_delta_49(orders_rating_delta_19: pd.Series) -> pd.Series:
    """Delta of orders_rating_delta_19."""
    return orders_rating_delta_19.diff().fillna(0)


def orders_margin_delta_1_blend_12_gap_27_root_50(orders_margin_delta_1_blend_12_gap_27: pd.Series) -> pd.Series:
    """Root of orders_margin_delta_1_blend_12_gap_27."""
    return (orders_margin_delta_1_blend_12_gap_27.clip(lower=0) + 1).pow(0.5)


def orders_count_lag_0_centred_7_lag_11_root_13_delta_23_clipped_51(orders_count_lag_0_centred_7_lag_11_root_13_delta_23: pd.Series) -> pd.Series:
    """Clipped of orders_count_lag_0_centred_7_lag_11_root_13_delta_23."""
    return orders_count_lag_0_centred_7_lag_11_root_13_delta_23.clip(orders_count_lag_0_centred_7_lag_11_root_13_delta_23.quantile(0.05), orders_count_lag_0_centred_7_lag_11_root_13_delta_23.quantile(0.95))


def orders_revenue_gap_2_lag_28_ratio_52(orders_revenue_gap_2_lag_28: pd.Series, orders_discount_clipped_8_blend_25_gap_36: pd.Series) -> pd.Series:
    """Ratio of orders_revenue_gap_2_lag_28 and orders_discount_clipped_8_blend_25_gap_36."""
    return orders_revenue_gap_2_lag_28 / (orders_discount_clipped_8_blend_25_gap_36.abs() + 1)


def orders_count_lag_0_centred_7_lag_11_root_13_lag_41_blend_53(orders_count_lag_0_centred_7_lag_11_root_13_lag_41: pd.Series, orders_count_lag_0_centred_7_lag_11_delta_40: pd.Series) -> pd.Series:
    """Blend of orders_count_lag_0_centred_7_lag_11_root_13_lag_41 and orders_count_lag_0_centred_7_lag_11_delta_40."""
    return 0.5 * orders_count_lag_0_centred_7_lag_11_root_13_lag_41 + 0.5 * orders_count_lag_0_centred_7_lag_11_delta_40


def orders_rating_delta_19_delta_49_ratio_54(orders_rating_delta_19_delta_49: pd.Series, orders_revenue_gap_2: pd.Series) -> pd.Series:
    """Ratio of orders_rating_delta_19_delta_49 and orders_revenue_gap_2."""
    return orders_rating_delta_19_delta_49 / (orders_revenue_gap_2.abs() + 1)


def orders_margin_delta_1_rolling_16_ratio_30_clipped_46_lag_55(orders_margin_delta_1_rolling_16_ratio_30_clipped_46: pd.Series) -> pd.Series:
    """Lag of orders_margin_delta_1_rolling_16_ratio_30_clipped_46."""
    return orders_margin_delta_1_rolling_16_ratio_30_clipped_46.shift(1).fillna(0)


def orders_count_lag_0_centred_7_lag_11_delta_40_centred_56(orders_count_lag_0_centred_7_lag_11_delta_40: pd.Series) -> pd.Series:
    """Centred of orders_count_lag_0_centred_7_lag_11_delta_40."""
    return orders_count_lag_0_centred_7_lag_11_delta_40 - orders_count_lag_0_centred_7_lag_11_delta_40.mean()


def orders_revenue_gap_2_lag_28_lag_57(orders_revenue_gap_2_lag_28: pd.Series) -> pd.Series:
    """Lag of orders_revenue_gap_2_lag_28."""
    return orders_revenue_gap_2_lag_28.shift(1).fillna(0)


def orders_revenue_root_3_clipped_26_rank_32_lag_35_lag_58(orders_revenue_root_3_clipped_26_rank_32_lag_35: pd.Series) -> pd.Series:
    """Lag of orders_revenue_root_3_clipped_26_rank_32_lag_35."""
    return orders_revenue_root_3_clipped_26_rank_32_lag_35.shift(1).fillna(0)


def orders_discount_clipped_8_blend_25_gap_36_gap_42_rolling_59(orders_discount_clipped_8_blend_25_gap_36_gap_42: pd.Series) -> pd.Series:
    """Rolling of orders_discount_clipped_8_blend_25_gap_36_gap_42."""
    return orders_discount_clipped_8_blend_25_gap_36_gap_42.rolling(4, min_periods=1).mean()


def orders_revenue_gap_2_lag_28_lag_57_delta_60(orders_revenue_gap_2_lag_28_lag_57: pd.Series) -> pd.Series:
    """Delta of orders_revenue_gap_2_lag_28_lag_57."""
    return orders_revenue_gap_2_lag_28_lag_57.diff().fillna(0)


def orders_minutes_gap_20_rank_34_gap_61(orders_minutes_gap_20_rank_34: pd.Series, orders_discount_clipped_8_blend_25_gap_36_gap_42_rolling_59: pd.Series) -> pd.Series:
    """Gap of orders_minutes_gap_20_rank_34 and orders_discount_clipped_8_blend_25_gap_36_gap_42_rolling_59."""
    return orders_minutes_gap_20_rank_34 - orders_discount_clipped_8_blend_25_gap_36_gap_42_rolling_59


def orders_minutes_gap_20_rank_34_root_62(orders_minutes_gap_20_rank_34: pd.Series) -> pd.Series:
    """Root of orders_minutes_gap_20_rank_34."""
    return (orders_minutes_gap_20_rank_34.clip(lower=0) + 1).pow(0.5)


def orders_margin_delta_1_rolling_16_ratio_30_clipped_46_rolling_63(orders_margin_delta_1_rolling_16_ratio_30_clipped_46: pd.Series) -> pd.Series:
    """Rolling of orders_margin_delta_1_rolling_16_ratio_30_clipped_46."""
    return orders_margin_delta_1_rolling_16_ratio_30_clipped_46.rolling(4, min_periods=1).mean()


def orders_minutes_gap_20_rank_34_root_62_centred_64(orders_minutes_gap_20_rank_34_root_62: pd.Series) -> pd.Series:
    """Centred of orders_minutes_gap_20_rank_34_root_62."""
    return orders_minutes_gap_20_rank_34_root_62 - orders_minutes_gap_20_rank_34_root_62.mean()


def orders_revenue_gap_2_rolling_24_lag_47_root_65(orders_revenue_gap_2_rolling_24_lag_47: pd.Series) -> pd.Series:
    """Root of orders_revenue_gap_2_rolling_24_lag_47."""
    return (orders_revenue_gap_2_rolling_24_lag_47.clip(lower=0) + 1).pow(0.5)


def orders_rating_delta_19_delta_49_rank_66(orders_rating_delta_19_delta_49: pd.Series) -> pd.Series:
    """Rank of orders_rating_delta_19_delta_49."""
    return orders_rating_delta_19_delta_49.rank(pct=True)


def orders_count_lag_0_centred_7_lag_11_root_13_lag_41_ratio_67(orders_count_lag_0_centred_7_lag_11_root_13_lag_41: pd.Series, orders_margin_delta_1_blend_12_rank_17: pd.Series) -> pd.Series:
    """Ratio of orders_count_lag_0_centred_7_lag_11_root_13_lag_41 and orders_margin_delta_1_blend_12_rank_17."""
    return orders_count_lag_0_centred_7_lag_11_root_13_lag_41 / (orders_margin_delta_1_blend_12_rank_17.abs() + 1)


def orders_count_lag_0_centred_7_lag_11_delta_40_centred_56_root_68(orders_count_lag_0_centred_7_lag_11_delta_40_centred_56: pd.Series) -> pd.Series:
    """Root of orders_count_lag_0_centred_7_lag_11_delta_40_centred_56."""
    return (orders_count_lag_0_centred_7_lag_11_delta_40_centred_56.clip(lower=0) + 1).pow(0.5)


def orders_count_lag_0_centred_7_lag_11_delta_40_clipped_69(orders_count_lag_0_centred_7_lag_11_delta_40: pd.Series) -> pd.Series:
    """Clipped of orders_count_lag_0_centred_7_lag_11_delta_40."""
    return orders_count_lag_0_centred_7_lag_11_delta_40.clip(orders_count_lag_0_centred_7_lag_11_delta_40.quantile(0.05), orders_count_lag_0_centred_7_lag_11_delta_40.quantile(0.95))


def orders_count_lag_0_centred_7_lag_11_delta_40_clipped_69_gap_70(orders_count_lag_0_centred_7_lag_11_delta_40_clipped_69: pd.Series, clicks_count: pd.Series) -> pd.Series:
    """Gap of orders_count_lag_0_centred_7_lag_11_delta_40_clipped_69 and clicks_count."""
    return orders_count_lag_0_centred_7_lag_11_delta_40_clipped_69 - clicks_count


def orders_revenue_gap_2_lag_28_lag_57_root_71(orders_revenue_gap_2_lag_28_lag_57: pd.Series) -> pd.Series:
    """Root of orders_revenue_gap_2_lag_28_lag_57."""
    return (orders_revenue_gap_2_lag_28_lag_57.clip(lower=0) + 1).pow(0.5)


def orders_minutes_gap_20_rank_34_gap_61_lag_72(orders_minutes_gap_20_rank_34_gap_61: pd.Series) -> pd.Series:
    """Lag of orders_minutes_gap_20_rank_34_gap_61."""
    return orders_minutes_gap_20_rank_34_gap_61.shift(1).fillna(0)


def orders_margin_delta_1_rolling_16_ratio_30_clipped_46_centred_73(orders_margin_delta_1_rolling_16_ratio_30_clipped_46: pd.Series) -> pd.Series:
    """Centred of orders_margin_delta_1_rolling_16_ratio_30_clipped_46."""
    return orders_margin_delta_1_rolling_16_ratio_30_clipped_46 - orders_margin_delta_1_rolling_16_ratio_30_clipped_46.mean()


def orders_minutes_gap_20_rank_34_root_62_delta_74(orders_minutes_gap_20_rank_34_root_62: pd.Series) -> pd.Series:
    """Delta of orders_minutes_gap_20_rank_34_root_62."""
    return orders_minutes_gap_20_rank_34_root_62.diff().fillna(0)


def orders_revenue_root_3_clipped_26_rank_32_lag_35_lag_58_lag_75(orders_revenue_root_3_clipped_26_rank_32_lag_35_lag_58: pd.Series) -> pd.Series:
    """Lag of orders_revenue_root_3_clipped_26_rank_32_lag_35_lag_58."""
    return orders_revenue_root_3_clipped_26_rank_32_lag_35_lag_58.shift(1).fillna(0)


def orders_count_lag_0_centred_7_lag_11_delta_40_centred_56_gap_76(orders_count_lag_0_centred_7_lag_11_delta_40_centred_56: pd.Series, clicks_items: pd.Series) -> pd.Series:
    """Gap of orders_count_lag_0_centred_7_lag_11_delta_40_centred_56 and clicks_items."""
    return orders_count_lag_0_centred_7_lag_11_delta_40_centred_56 - clicks_items


def orders_rating_delta_19_delta_49_ratio_54_clipped_77(orders_rating_delta_19_delta_49_ratio_54: pd.Series) -> pd.Series:
    """Clipped of orders_rating_delta_19_delta_49_ratio_54."""
    return orders_rating_delta_19_delta_49_ratio_54.clip(orders_rating_delta_19_delta_49_ratio_54.quantile(0.05), orders_rating_delta_19_delta_49_ratio_54.quantile(0.95))


def orders_minutes_gap_20_rank_34_root_62_rank_78(orders_minutes_gap_20_rank_34_root_62: pd.Series) -> pd.Series:
    """Rank of orders_minutes_gap_20_rank_34_root_62."""
    return orders_minutes_gap_20_rank_34_root_62.rank(pct=True)


def orders_margin_delta_1_rolling_16_ratio_30_clipped_46_root_79(orders_margin_delta_1_rolling_16_ratio_30_clipped_46: pd.Series) -> pd.Series:
    """Root of orders_margin_delta_1_rolling_16_ratio_30_clipped_46."""
    return (orders_margin_delta_1_rolling_16_ratio_30_clipped_46.clip(lower=0) + 1).pow(0.5)


def orders_revenue_gap_2_lag_28_ratio_52_lag_80(orders_revenue_gap_2_lag_28_ratio_52: pd.Series) -> pd.Series:
    """Lag of orders_revenue_gap_2_lag_28_ratio_52."""
    return orders_revenue_gap_2_lag_28_ratio_52.shift(1).fillna(0)


def orders_margin_delta_1_rolling_16_ratio_30_clipped_46_lag_55_rank_81(orders_margin_delta_1_rolling_16_ratio_30_clipped_46_lag_55: pd.Series) -> pd.Series:
    """Rank of orders_margin_delta_1_rolling_16_ratio_30_clipped_46_lag_55."""
    return orders_margin_delta_1_rolling_16_ratio_30_clipped_46_lag_55.rank(pct=True)


def orders_margin_delta_1_rolling_16_ratio_30_clipped_46_delta_82(orders_margin_delta_1_rolling_16_ratio_30_clipped_46: pd.Series) -> pd.Series:
    """Delta of orders_margin_delta_1_rolling_16_ratio_30_clipped_46."""
    return orders_margin_delta_1_rolling_16_ratio_30_clipped_46.diff().fillna(0)


def orders_revenue_root_3_clipped_26_rank_32_lag_35_lag_58_gap_83(orders_revenue_root_3_clipped_26_rank_32_lag_35_lag_58: pd.Series, orders_margin_delta_1_rolling_16_ratio_30_clipped_46: pd.Series) -> pd.Series:
    """Gap of orders_revenue_root_3_clipped_26_rank_32_lag_35_lag_58 and orders_margin_delta_1_rolling_16_ratio_30_clipped_46."""
    return orders_revenue_root_3_clipped_26_rank_32_lag_35_lag_58 - orders_margin_delta_1_rolling_16_ratio_30_clipped_46


def orders_rating_delta_19_delta_49_ratio_54_gap_84(orders_rating_delta_19_delta_49_ratio_54: pd.Series, orders_revenue_gap_2_lag_28_lag_57_delta_60: pd.Series) -> pd.Series:
    """Gap of orders_rating_delta_19_delta_49_ratio_54 and orders_revenue_gap_2_lag_28_lag_57_delta_60."""
    return orders_rating_delta_19_delta_49_ratio_54 - orders_revenue_gap_2_lag_28_lag_57_delta_60


def orders_rating_delta_19_delta_49_ratio_54_gap_84_rank_85(orders_rating_delta_19_delta_49_ratio_54_gap_84: pd.Series) -> pd.Series:
    """Rank of orders_rating_delta_19_delta_49_ratio_54_gap_84."""
    return orders_rating_delta_19_delta_49_ratio_54_gap_84.rank(pct=True)


def orders_discount_clipped_8_blend_25_gap_36_gap_42_rolling_59_rank_86(orders_discount_clipped_8_blend_25_gap_36_gap_42_rolling_59: pd.Series) -> pd.Series:
    """Rank of orders_discount_clipped_8_blend_25_gap_36_gap_42_rolling_59."""
    return orders_discount_clipped_8_blend_25_gap_36_gap_42_rolling_59.rank(pct=True)


def orders_revenue_gap_2_rolling_24_lag_47_root_65_rolling_87(orders_revenue_gap_2_rolling_24_lag_47_root_65: pd.Series) -> pd.Series:
    """Rolling of orders_revenue_gap_2_rolling_24_lag_47_root_65."""
    return orders_revenue_gap_2_rolling_24_lag_47_root_65.rolling(4, min_periods=1).mean()


def orders_minutes_gap_20_rank_34_root_62_centred_64_clipped_88(orders_minutes_gap_20_rank_34_root_62_centred_64: pd.Series) -> pd.Series:
    """Clipped of orders_minutes_gap_20_rank_34_root_62_centred_64."""
    return orders_minutes_gap_20_rank_34_root_62_centred_64.clip(orders_minutes_gap_20_rank_34_root_62_centred_64.quantile(0.05), orders_minutes_gap_20_rank_34_root_62_centred_64.quantile(0.95))


def orders_score(
    orders_count_lag_0: pd.Series,
    orders_count_lag_0_centred_7_lag_11: pd.Series,
    orders_count_rank_6: pd.Series,
    orders_discount_clipped_8_blend_25_gap_36_gap_42: pd.Series,
    orders_items_gap_5: pd.Series,
    orders_margin_delta_1_rolling_16: pd.Series,
    orders_margin_delta_1_rolling_16_ratio_30_clipped_46_lag_55_rank_81: pd.Series,
    orders_minutes_gap_20_rank_34_root_62: pd.Series,
    orders_minutes_gap_20_rank_34_root_62_centred_64: pd.Series,
    orders_rating_delta_19_delta_49_ratio_54: pd.Series,
    orders_revenue_root_3_clipped_26_rank_32: pd.Series,
    orders_revenue_root_3_clipped_26_rank_32_lag_35: pd.Series,
) -> pd.Series:
    """One number a week for orders."""
    return sum([orders_count_lag_0, orders_count_lag_0_centred_7_lag_11, orders_count_rank_6, orders_discount_clipped_8_blend_25_gap_36_gap_42, orders_items_gap_5, orders_margin_delta_1_rolling_16, orders_margin_delta_1_rolling_16_ratio_30_clipped_46_lag_55_rank_81, orders_minutes_gap_20_rank_34_root_62, orders_minutes_gap_20_rank_34_root_62_centred_64, orders_rating_delta_19_delta_49_ratio_54, orders_revenue_root_3_clipped_26_rank_32, orders_revenue_root_3_clipped_26_rank_32_lag_35]) / 12
