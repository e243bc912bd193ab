"""Features of searches. Made by make.py: edit that, not this."""

import pandas as pd


def searches_cost_delta_622(searches_cost: pd.Series) -> pd.Series:
    """Delta of searches_cost."""
    return searches_cost.diff().fillna(0)


def searches_discount_clipped_623(searches_discount: pd.Series) -> pd.Series:
    """Clipped of searches_discount."""
    return searches_discount.clip(searches_discount.quantile(0.05), searches_discount.quantile(0.95))


def searches_discount_gap_624(searches_discount: pd.Series, searches_latency: pd.Series) -> pd.Series:
    """Gap of searches_discount and searches_latency."""
    return searches_discount - searches_latency


def searches_pages_root_625(searches_pages: pd.Series) -> pd.Series:
    """Root of searches_pages."""
    return (searches_pages.clip(lower=0) + 1).pow(0.5)


def searches_pages_centred_626(searches_pages: pd.Series) -> pd.Series:
    """Centred of searches_pages."""
    return searches_pages - searches_pages.mean()


def searches_discount_gap_624_centred_627(searches_discount_gap_624: pd.Series) -> pd.Series:
    """Centred of searches_discount_gap_624."""
    return searches_discount_gap_624 - searches_discount_gap_624.mean()


def searches_pages_root_625_centred_628(searches_pages_root_625: pd.Series) -> pd.Series:
    """Centred of searches_pages_root_625."""
    return searches_pages_root_625 - searches_pages_root_625.mean()


def searches_discount_gap_624_centred_627_rolling_629(searches_discount_gap_624_centred_627: pd.Series) -> pd.Series:
    """Rolling of searches_discount_gap_624_centred_627."""
    return searches_discount_gap_624_centred_627.rolling(4, min_periods=1).mean()


def searches_latency_rank_630(searches_latency: pd.Series) -> pd.Series:
    """Rank of searches_latency."""
    return searches_latency.rank(pct=True)


def searches_pages_root_625_gap_631(searches_pages_root_625: pd.Series, returns_revenue: pd.Series) -> pd.Series:
    """Gap of searches_pages_root_625 and returns_revenue."""
    return searches_pages_root_625 - returns_revenue


def searches_latency_gap_632(searches_latency: pd.Series, searches_pages: pd.Series) -> pd.Series:
    """Gap of searches_latency and searches_pages."""
    return searches_latency - searches_pages


def searches_cost_delta_622_delta_633(searches_cost_delta_622: pd.Series) -> pd.Series:
    """Delta of searches_cost_delta_622."""
    return searches_cost_delta_622.diff().fillna(0)


def searches_margin_clipped_634(searches_margin: pd.Series) -> pd.Series:
    """Clipped of searches_margin."""
    return searches_margin.clip(searches_margin.quantile(0.05), searches_margin.quantile(0.95))


def searches_pages_root_635(searches_pages: pd.Series) -> pd.Series:
    """Root of searches_pages."""
    return (searches_pages.clip(lower=0) + 1).pow(0.5)


def searches_revenue_blend_636(searches_revenue: pd.Series, visits_latency: pd.Series) -> pd.Series:
    """Blend of searches_revenue and visits_latency."""
    return 0.5 * searches_revenue + 0.5 * visits_latency


def searches_pages_root_635_blend_637(searches_pages_root_635: pd.Series, searches_items: pd.Series) -> pd.Series:
    """Blend of searches_pages_root_635 and searches_items."""
    return 0.5 * searches_pages_root_635 + 0.5 * searches_items


def searches_items_ratio_638(searches_items: pd.Series, refunds_margin: pd.Series) -> pd.Series:
    """Ratio of searches_items and refunds_margin."""
    return searches_items / (refunds_margin.abs() + 1)


def searches_count_rank_639(searches_count: pd.Series) -> pd.Series:
    """Rank of searches_count."""
    return searches_count.rank(pct=True)


def searches_pages_root_635_lag_640(searches_pages_root_635: pd.Series) -> pd.Series:
    """Lag of searches_pages_root_635."""
    return searches_pages_root_635.shift(1).fillna(0)


def searches_margin_clipped_634_delta_641(searches_margin_clipped_634: pd.Series) -> pd.Series:
    """Delta of searches_margin_clipped_634."""
    return searches_margin_clipped_634.diff().fillna(0)


def searches_margin_clipped_634_delta_641_centred_642(searches_margin_clipped_634_delta_641: pd.Series) -> pd.Series:
    """Centred of searches_margin_clipped_634_delta_641."""
    return searches_margin_clipped_634_delta_641 - searches_margin_clipped_634_delta_641.mean()


def searches_pages_root_625_rank_643(searches_pages_root_625: pd.Series) -> pd.Series:
    """Rank of searches_pages_root_625."""
    return searches_pages_root_625.rank(pct=True)


def searches_discount_clipped_623_clipped_644(searches_discount_clipped_623: pd.Series) -> pd.Series:
    """Clipped of searches_discount_clipped_623."""
    return searches_discount_clipped_623.clip(searches_discount_clipped_623.quantile(0.05), searches_discount_clipped_623.quantile(0.95))


def searches_items_ratio_645(searches_items: pd.Series, baskets_count: pd.Series) -> pd.Series:
    """Ratio of searches_items and baskets_count."""
    return searches_items / (baskets_count.abs() + 1)


def searches_items_ratio_645_clipped_646(searches_items_ratio_645: pd.Series) -> pd.Series:
    """Clipped of searches_items_ratio_645."""
    return searches_items_ratio_645.clip(searches_items_ratio_645.quantile(0.05), searches_items_ratio_645.quantile(0.95))


def searches_items_centred_647(searches_items: pd.Series) -> pd.Series:
    """Centred of searches_items."""
    return searches_items - searches_items.mean()


def searches_items_rolling_648(searches_items: pd.Series) -> pd.Series:
    """Rolling of searches_items."""
    return searches_items.rolling(4, min_periods=1).mean()


def searches_discount_clipped_623_rank_649(searches_discount_clipped_623: pd.Series) -> pd.Series:
    """Rank of searches_discount_clipped_623."""
    return searches_discount_clipped_623.rank(pct=True)


def searches_items_ratio_638_centred_650(searches_items_ratio_638: pd.Series) -> pd.Series:
    """Centred of searches_items_ratio_638."""
    return searches_items_ratio_638 - searches_items_ratio_638.mean()


def searches_margin_clipped_634_delta_641_gap_651(searches_margin_clipped_634_delta_641: pd.Series, refunds_discount: pd.Series) -> pd.Series:
    """Gap of searches_margin_clipped_634_delta_641 and refunds_discount."""
    return searches_margin_clipped_634_delta_641 - refunds_discount


def searches_items_ratio_645_clipped_646_rank_652(searches_items_ratio_645_clipped_646: pd.Series) -> pd.Series:
    """Rank of searches_items_ratio_645_clipped_646."""
    return searches_items_ratio_645_clipped_646.rank(pct=True)


def searches_pages_root_635_blend_637_ratio_653(searches_pages_root_635_blend_637: pd.Series, searches_margin_clipped_634: pd.Series) -> pd.Series:
    """Ratio of searches_pages_root_635_blend_637 and searches_margin_clipped_634."""
    return searches_pages_root_635_blend_637 / (searches_margin_clipped_634.abs() + 1)


def searches_pages_root_625_centred_628_rolling_654(searches_pages_root_625_centred_628: pd.Series) -> pd.Series:
    """Rolling of searches_pages_root_625_centred_628."""
    return searches_pages_root_625_centred_628.rolling(4, min_periods=1).mean()


def searches_pages_root_625_centred_628_rolling_654_rolling_655(searches_pages_root_625_centred_628_rolling_654: pd.Series) -> pd.Series:
    """Rolling of searches_pages_root_625_centred_628_rolling_654."""
    return searches_pages_root_625_centred_628_rolling_654.rolling(4, min_periods=1).mean()


def searches_margin_clipped_634_delta_641_centred_642_root_656(searches_margin_clipped_634_delta_641_centred_642: pd.Series) -> pd.Series:
    """Root of searches_margin_clipped_634_delta_641_centred_642."""
    return (searches_margin_clipped_634_delta_641_centred_642.clip(lower=0) + 1).pow(0.5)


def searches_margin_clipped_634_delta_641_gap_651_root_657(searches_margin_clipped_634_delta_641_gap_651: pd.Series) -> pd.Series:
    """Root of searches_margin_clipped_634_delta_641_gap_651."""
    return (searches_margin_clipped_634_delta_641_gap_651.clip(lower=0) + 1).pow(0.5)


def searches_latency_rank_630_delta_658(searches_latency_rank_630: pd.Series) -> pd.Series:
    """Delta of searches_latency_rank_630."""
    return searches_latency_rank_630.diff().fillna(0)


def searches_items_ratio_645_delta_659(searches_items_ratio_645: pd.Series) -> pd.Series:
    """Delta of searches_items_ratio_645."""
    return searches_items_ratio_645.diff().fillna(0)


def searches_items_ratio_638_centred_650_blend_660(searches_items_ratio_638_centred_650: pd.Series, searches_margin_clipped_634_delta_641_gap_651: pd.Series) -> pd.Series:
    """Blend of searches_items_ratio_638_centred_650 and searches_margin_clipped_634_delta_641_gap_651."""
    return 0.5 * searches_items_ratio_638_centred_650 + 0.5 * searches_margin_clipped_634_delta_641_gap_651


def searches_items_ratio_645_clipped_646_rank_652_ratio_661(searches_items_ratio_645_clipped_646_rank_652: pd.Series, searches_count: pd.Series) -> pd.Series:
    """Ratio of searches_items_ratio_645_clipped_646_rank_652 and searches_count."""
    return searches_items_ratio_645_clipped_646_rank_652 / (searches_count.abs() + 1)


def searches_discount_clipped_623_rank_649_gap_662(searches_discount_clipped_623_rank_649: pd.Series, searches_revenue: pd.Series) -> pd.Series:
    """Gap of searches_discount_clipped_623_rank_649 and searches_revenue."""
    return searches_discount_clipped_623_rank_649 - searches_revenue


def searches_margin_clipped_634_delta_641_centred_642_root_656_gap_663(searches_margin_clipped_634_delta_641_centred_642_root_656: pd.Series, searches_latency_rank_630: pd.Series) -> pd.Series:
    """Gap of searches_margin_clipped_634_delta_641_centred_642_root_656 and searches_latency_rank_630."""
    return searches_margin_clipped_634_delta_641_centred_642_root_656 - searches_latency_rank_630


def searches_items_ratio_638_centred_650_root_664(searches_items_ratio_638_centred_650: pd.Series) -> pd.Series:
    """Root of searches_items_ratio_638_centred_650."""
    return (searches_items_ratio_638_centred_650.clip(lower=0) + 1).pow(0.5)


def searches_items_ratio_638_centred_650_blend_660_centred_665(searches_items_ratio_638_centred_650_blend_660: pd.Series) -> pd.Series:
    """Centred of searches_items_ratio_638_centred_650_blend_660."""
    return searches_items_ratio_638_centred_650_blend_660 - searches_items_ratio_638_centred_650_blend_660.mean()


def searches_items_ratio_638_centred_650_blend_660_centred_665_lag_666(searches_items_ratio_638_centred_650_blend_660_centred_665: pd.Series) -> pd.Series:
    """Lag of searches_items_ratio_638_centred_650_blend_660_centred_665."""
    return searches_items_ratio_638_centred_650_blend_660_centred_665.shift(1).fillna(0)


def searches_pages_root_625_rank_643_delta_667(searches_pages_root_625_rank_643: pd.Series) -> pd.Series:
    """Delta of searches_pages_root_625_rank_643."""
    return searches_pages_root_625_rank_643.diff().fillna(0)


def searches_items_ratio_645_clipped_646_clipped_668(searches_items_ratio_645_clipped_646: pd.Series) -> pd.Series:
    """Clipped of searches_items_ratio_645_clipped_646."""
    return searches_items_ratio_645_clipped_646.clip(searches_items_ratio_645_clipped_646.quantile(0.05), searches_items_ratio_645_clipped_646.quantile(0.95))


def searches_margin_clipped_634_delta_641_gap_651_clipped_669(searches_margin_clipped_634_delta_641_gap_651: pd.Series) -> pd.Series:
    """Clipped of searches_margin_clipped_634_delta_641_gap_651."""
    return searches_margin_clipped_634_delta_641_gap_651.clip(searches_margin_clipped_634_delta_641_gap_651.quantile(0.05), searches_margin_clipped_634_delta_641_gap_651.quantile(0.95))


def searches_discount_clipped_623_rank_649_delta_670(searches_discount_clipped_623_rank_649: pd.Series) -> pd.Series:
    """Delta of searches_discount_clipped_623_rank_649."""
    return searches_discount_clipped_623_rank_649.diff().fillna(0)


def searches_items_ratio_645_clipped_646_rank_652_ratio_661_lag_671(searches_items_ratio_645_clipped_646_rank_652_ratio_661: pd.Series) -> pd.Series:
    """Lag of searches_items_ratio_645_clipped_646_rank_652_ratio_661."""
    return searches_items_ratio_645_clipped_646_rank_652_ratio_661.shift(1).fillna(0)


def searches_discount_clipped_623_clipped_644_root_672(searches_discount_clipped_623_clipped_644: pd.Series) -> pd.Series:
    """Root of searches_discount_clipped_623_clipped_644."""
    return (searches_discount_clipped_623_clipped_644.clip(lower=0) + 1).pow(0.5)


def searches_latency_rank_630_delta_658_gap_673(searches_latency_rank_630_delta_658: pd.Series, searches_count: pd.Series) -> pd.Series:
    """Gap of searches_latency_rank_630_delta_658 and searches_count."""
    return searches_latency_rank_630_delta_658 - searches_count


def searches_items_ratio_645_clipped_646_rolling_674(searches_items_ratio_645_clipped_646: pd.Series) -> pd.Series:
    """Rolling of searches_items_ratio_645_clipped_646."""
    return searches_items_ratio_645_clipped_646.rolling(4, min_periods=1).mean()


def searches_margin_clipped_634_delta_641_centred_642_root_656_clipped_675(searches_margin_clipped_634_delta_641_centred_642_root_656: pd.Series) -> pd.Series:
    """Clipped of searches_margin_clipped_634_delta_641_centred_642_root_656."""
    return searches_margin_clipped_634_delta_641_centred_642_root_656.clip(searches_margin_clipped_634_delta_641_centred_642_root_656.quantile(0.05), searches_margin_clipped_634_delta_641_centred_642_root_656.quantile(0.95))


def searches_margin_clipped_634_delta_641_centred_642_root_656_gap_676(searches_margin_clipped_634_delta_641_centred_642_root_656: pd.Series, searches_count_rank_639: pd.Series) -> pd.Series:
    """Gap of searches_margin_clipped_634_delta_641_centred_642_root_656 and searches_count_rank_639."""
    return searches_margin_clipped_634_delta_641_centred_642_root_656 - searches_count_rank_639


def searches_discount_clipped_623_rank_649_gap_662_blend_677(searches_discount_clipped_623_rank_649_gap_662: pd.Series, searches_cost: pd.Series) -> pd.Series:
    """Blend of searches_discount_clipped_623_rank_649_gap_662 and searches_cost."""
    return 0.5 * searches_discount_clipped_623_rank_649_gap_662 + 0.5 * searches_cost


def searches_margin_clipped_634_delta_641_centred_642_root_656_rank_678(searches_margin_clipped_634_delta_641_centred_642_root_656: pd.Series) -> pd.Series:
    """Rank of searches_margin_clipped_634_delta_641_centred_642_root_656."""
    return searches_margin_clipped_634_delta_641_centred_642_root_656.rank(pct=True)


def searches_margin_clipped_634_delta_641_centred_642_root_656_rolling_679(searches_margin_clipped_634_delta_641_centred_642_root_656: pd.Series) -> pd.Series:
    """Rolling of searches_margin_clipped_634_delta_641_centred_642_root_656."""
    return searches_margin_clipped_634_delta_641_centred_642_root_656.rolling(4, min_periods=1).mean()


def searches_items_ratio_645_clipped_646_clipped_668_delta_680(searches_items_ratio_645_clipped_646_clipped_668: pd.Series) -> pd.Series:
    """Delta of searches_items_ratio_645_clipped_646_clipped_668."""
    return searches_items_ratio_645_clipped_646_clipped_668.diff().fillna(0)


def searches_items_ratio_638_centred_650_blend_660_lag_681(searches_items_ratio_638_centred_650_blend_660: pd.Series) -> pd.Series:
    """Lag of searches_items_ratio_638_centred_650_blend_660."""
    return searches_items_ratio_638_centred_650_blend_660.shift(1).fillna(0)


def searches_margin_clipped_634_delta_641_centred_642_root_656_blend_682(searches_margin_clipped_634_delta_641_centred_642_root_656: pd.Series, reviews_items: pd.Series) -> pd.Series:
    """Blend of searches_margin_clipped_634_delta_641_centred_642_root_656 and reviews_items."""
    return 0.5 * searches_margin_clipped_634_delta_641_centred_642_root_656 + 0.5 * reviews_items


def searches_margin_clipped_634_delta_641_centred_642_root_656_gap_683(searches_margin_clipped_634_delta_641_centred_642_root_656: pd.Series, searches_discount_gap_624_centred_627_rolling_629: pd.Series) -> pd.Series:
    """Gap of searches_margin_clipped_634_delta_641_centred_642_root_656 and searches_discount_gap_624_centred_627_rolling_629."""
    return searches_margin_clipped_634_delta_641_centred_642_root_656 - searches_discount_gap_624_centred_627_rolling_629


def searches_discount_clipped_623_rank_649_delta_670_lag_684(searches_discount_clipped_623_rank_649_delta_670: pd.Series) -> pd.Series:
    """Lag of searches_discount_clipped_623_rank_649_delta_670."""
    return searches_discount_clipped_623_rank_649_delta_670.shift(1).fillna(0)


def searches_latency_rank_630_delta_658_root_685(searches_latency_rank_630_delta_658: pd.Series) -> pd.Series:
    """Root of searches_latency_rank_630_delta_658."""
    return (searches_latency_rank_630_delta_658.clip(lower=0) + 1).pow(0.5)


def searches_margin_clipped_634_delta_641_centred_642_root_656_clipped_686(searches_margin_clipped_634_delta_641_centred_642_root_656: pd.Series) -> pd.Series:
    """Clipped of searches_margin_clipped_634_delta_641_centred_642_root_656."""
    return searches_margin_clipped_634_delta_641_centred_642_root_656.clip(searches_margin_clipped_634_delta_641_centred_642_root_656.quantile(0.05), searches_margin_clipped_634_delta_641_centred_642_root_656.quantile(0.95))


def searches_margin_clipped_634_delta_641_gap_651_root_657_clipped_687(searches_margin_clipped_634_delta_641_gap_651_root_657: pd.Series) -> pd.Series:
    """Clipped of searches_margin_clipped_634_delta_641_gap_651_root_657."""
    return searches_margin_clipped_634_delta_641_gap_651_root_657.clip(searches_margin_clipped_634_delta_641_gap_651_root_657.quantile(0.05), searches_margin_clipped_634_delta_641_gap_651_root_657.quantile(0.95))


def searches_items_ratio_638_centred_650_blend_660_centred_665_ratio_688(searches_items_ratio_638_centred_650_blend_660_centred_665: pd.Series, searches_items_ratio_638_centred_650_blend_660: pd.Series) -> pd.Series:
    """Ratio of searches_items_ratio_638_centred_650_blend_660_centred_665 and searches_items_ratio_638_centred_650_blend_660."""
    return searches_items_ratio_638_centred_650_blend_660_centred_665 / (searches_items_ratio_638_centred_650_blend_660.abs() + 1)


def searches_items_ratio_638_centred_650_root_664_centred_689(searches_items_ratio_638_centred_650_root_664: pd.Series) -> pd.Series:
    """Centred of searches_items_ratio_638_centred_650_root_664."""
    return searches_items_ratio_638_centred_650_root_664 - searches_items_ratio_638_centred_650_root_664.mean()


def searches_discount_clipped_623_rank_649_delta_670_lag_684_lag_690(searches_discount_clipped_623_rank_649_delta_670_lag_684: pd.Series) -> pd.Series:
    """Lag of searches_discount_clipped_623_rank_649_delta_670_lag_684."""
    return searches_discount_clipped_623_rank_649_delta_670_lag_684.shift(1).fillna(0)


def searches_margin_clipped_634_delta_641_centred_642_root_656_lag_691(searches_margin_clipped_634_delta_641_centred_642_root_656: pd.Series) -> pd.Series:
    """Lag of searches_margin_clipped_634_delta_641_centred_642_root_656."""
    return searches_margin_clipped_634_delta_641_centred_642_root_656.shift(1).fillna(0)


def searches_latency_rank_630_delta_658_root_685_rolling_692(searches_latency_rank_630_delta_658_root_685: pd.Series) -> pd.Series:
    """Rolling of searches_latency_rank_630_delta_658_root_685."""
    return searches_latency_rank_630_delta_658_root_685.rolling(4, min_periods=1).mean()


def searches_items_ratio_638_centred_650_blend_660_centred_665_lag_693(searches_items_ratio_638_centred_650_blend_660_centred_665: pd.Series) -> pd.Series:
    """Lag of searches_items_ratio_638_centred_650_blend_660_centred_665."""
    return searches_items_ratio_638_centred_650_blend_660_centred_665.shift(1).fillna(0)


def searches_margin_clipped_634_delta_641_centred_642_root_656_ratio_694(searches_margin_clipped_634_delta_641_centred_642_root_656: pd.Series, searches_pages_root_625: pd.Series) -> pd.Series:
    """Ratio of searches_margin_clipped_634_delta_641_centred_642_root_656 and searches_pages_root_625."""
    return searches_margin_clipped_634_delta_641_centred_642_root_656 / (searches_pages_root_625.abs() + 1)


def searches_pages_root_625_rank_643_delta_667_rolling_695(searches_pages_root_625_rank_643_delta_667: pd.Series) -> pd.Series:
    """Rolling of searches_pages_root_625_rank_643_delta_667."""
    return searches_pages_root_625_rank_643_delta_667.rolling(4, min_periods=1).mean()


def searches_margin_clipped_634_delta_641_centred_642_root_656_gap_696(searches_margin_clipped_634_delta_641_centred_642_root_656: pd.Series, searches_pages_root_625: pd.Series) -> pd.Series:
    """Gap of searches_margin_clipped_634_delta_641_centred_642_root_656 and searches_pages_root_625."""
    return searches_margin_clipped_634_delta_641_centred_642_root_656 - searches_pages_root_625


def searches_margin_clipped_634_delta_641_gap_651_clipped_669_root_697(searches_margin_clipped_634_delta_641_gap_651_clipped_669: pd.Series) -> pd.Series:
    """Root of searches_margin_clipped_634_delta_641_gap_651_clipped_669."""
    return (searches_margin_clipped_634_delta_641_gap_651_clipped_669.clip(lower=0) + 1).pow(0.5)


def searches_margin_clipped_634_delta_641_gap_651_root_657_blend_698(searches_margin_clipped_634_delta_641_gap_651_root_657: pd.Series, searches_items_ratio_645_clipped_646_rank_652_ratio_661: pd.Series) -> pd.Series:
    """Blend of searches_margin_clipped_634_delta_641_gap_651_root_657 and searches_items_ratio_645_clipped_646_rank_652_ratio_661."""
    return 0.5 * searches_margin_clipped_634_delta_641_gap_651_root_657 + 0.5 * searches_items_ratio_645_clipped_646_rank_652_ratio_661


def searches_margin_clipped_634_delta_641_centred_642_root_656_root_699(searches_margin_clipped_634_delta_641_centred_642_root_656: pd.Series) -> pd.Series:
    """Root of searches_margin_clipped_634_delta_641_centred_642_root_656."""
    return (searches_margin_clipped_634_delta_641_centred_642_root_656.clip(lower=0) + 1).pow(0.5)


def searches_margin_clipped_634_delta_641_gap_651_root_657_gap_700(searches_margin_clipped_634_delta_641_gap_651_root_657: pd.Series, clicks_revenue: pd.Series) -> pd.Series:
    """Gap of searches_margin_clipped_634_delta_641_gap_651_root_657 and clicks_revenue."""
    return searches_margin_clipped_634_delta_641_gap_651_root_657 - clicks_revenue


def searches_margin_clipped_634_delta_641_gap_651_root_657_blend_701(searches_margin_clipped_634_delta_641_gap_651_root_657: pd.Series, searches_items_ratio_638_centred_650_blend_660: pd.Series) -> pd.Series:
    """Blend of searches_margin_clipped_634_delta_641_gap_651_root_657 and searches_items_ratio_638_centred_650_blend_660."""
    return 0.5 * searches_margin_clipped_634_delta_641_gap_651_root_657 + 0.5 * searches_items_ratio_638_centred_650_blend_660


def searches_margin_clipped_634_delta_641_centred_642_root_656_rolling_702(searches_margin_clipped_634_delta_641_centred_642_root_656: pd.Series) -> pd.Series:
    """Rolling of searches_margin_clipped_634_delta_641_centred_642_root_656."""
    return searches_margin_clipped_634_delta_641_centred_642_root_656.rolling(4, min_periods=1).mean()


def searches_discount_clipped_623_rank_649_gap_662_blend_677_ratio_703(searches_discount_clipped_623_rank_649_gap_662_blend_677: pd.Series, searches_pages_root_625_rank_643_delta_667: pd.Series) -> pd.Series:
    """Ratio of searches_discount_clipped_623_rank_649_gap_662_blend_677 and searches_pages_root_625_rank_643_delta_667."""
    return searches_discount_clipped_623_rank_649_gap_662_blend_677 / (searches_pages_root_625_rank_643_delta_667.abs() + 1)


def searches_margin_clipped_634_delta_641_gap_651_root_657_rank_704(searches_margin_clipped_634_delta_641_gap_651_root_657: pd.Series) -> pd.Series:
    """Rank of searches_margin_clipped_634_delta_641_gap_651_root_657."""
    return searches_margin_clipped_634_delta_641_gap_651_root_657.rank(pct=True)


def searches_margin_clipped_634_delta_641_centred_642_root_656_clipped_705(searches_margin_clipped_634_delta_641_centred_642_root_656: pd.Series) -> pd.Series:
    """Clipped of searches_margin_clipped_634_delta_641_centred_642_root_656."""
    return searches_margin_clipped_634_delta_641_centred_642_root_656.clip(searches_margin_clipped_634_delta_641_centred_642_root_656.quantile(0.05), searches_margin_clipped_634_delta_641_centred_642_root_656.quantile(0.95))


def searches_pages_root_625_rank_643_delta_667_rolling_695_ratio_706(searches_pages_root_625_rank_643_delta_667_rolling_695: pd.Series, searches_discount_clipped_623_rank_649_delta_670: pd.Series) -> pd.Series:
    """Ratio of searches_pages_root_625_rank_643_delta_667_rolling_695 and searches_discount_clipped_623_rank_649_delta_670."""
    return searches_pages_root_625_rank_643_delta_667_rolling_695 / (searches_discount_clipped_623_rank_649_delta_670.abs() + 1)


def searches_items_ratio_638_centred_650_blend_660_lag_681_lag_707(searches_items_ratio_638_centred_650_blend_660_lag_681: pd.Series) -> pd.Series:
    """Lag of searches_items_ratio_638_centred_650_blend_660_lag_681."""
    return searches_items_ratio_638_centred_650_blend_660_lag_681.shift(1).fillna(0)


def searches_margin_clipped_634_delta_641_gap_651_root_657_clipped_708(searches_margin_clipped_634_delta_641_gap_651_root_657: pd.Series) -> pd.Series:
    """Clipped of searches_margin_clipped_634_delta_641_gap_651_root_657."""
    return searches_margin_clipped_634_delta_641_gap_651_root_657.clip(searches_margin_clipped_634_delta_641_gap_651_root_657.quantile(0.05), searches_margin_clipped_634_delta_641_gap_651_root_657.quantile(0.95))


def searches_items_ratio_638_centred_650_root_664_centred_689_ratio_709(searches_items_ratio_638_centred_650_root_664_centred_689: pd.Series, searches_pages_root_625_rank_643_delta_667_rolling_695: pd.Series) -> pd.Series:
    """Ratio of searches_items_ratio_638_centred_650_root_664_centred_689 and searches_pages_root_625_rank_643_delta_667_rolling_695."""
    return searches_items_ratio_638_centred_650_root_664_centred_689 / (searches_pages_root_625_rank_643_delta_667_rolling_695.abs() + 1)


def searches_score(
    searches_count_rank_639: pd.Series,
    searches_discount_clipped_623_clipped_644: pd.Series,
    searches_discount_clipped_623_clipped_644_root_672: pd.Series,
    searches_discount_clipped_623_rank_649_gap_662: pd.Series,
    searches_discount_clipped_623_rank_649_gap_662_blend_677_ratio_703: pd.Series,
    searches_items_centred_647: pd.Series,
    searches_items_ratio_638_centred_650_blend_660: pd.Series,
    searches_items_ratio_645_delta_659: pd.Series,
    searches_margin_clipped_634_delta_641_centred_642_root_656_gap_663: pd.Series,
    searches_margin_clipped_634_delta_641_centred_642_root_656_gap_683: pd.Series,
    searches_margin_clipped_634_delta_641_centred_642_root_656_root_699: pd.Series,
    searches_margin_clipped_634_delta_641_gap_651_root_657_blend_698: pd.Series,
) -> pd.Series:
    """One number a week for searches."""
    return sum([searches_count_rank_639, searches_discount_clipped_623_clipped_644, searches_discount_clipped_623_clipped_644_root_672, searches_discount_clipped_623_rank_649_gap_662, searches_discount_clipped_623_rank_649_gap_662_blend_677_ratio_703, searches_items_centred_647, searches_items_ratio_638_centred_650_blend_660, searches_items_ratio_645_delta_659, searches_margin_clipped_634_delta_641_centred_642_root_656_gap_663, searches_margin_clipped_634_delta_641_centred_642_root_656_gap_683, searches_margin_clipped_634_delta_641_centred_642_root_656_root_699, searches_margin_clipped_634_delta_641_gap_651_root_657_blend_698]) / 12
