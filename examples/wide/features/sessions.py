"""Features of sessions. Made by make.py: edit that, not this."""

import pandas as pd


def sessions_margin_rank_89(sessions_margin: pd.Series) -> pd.Series:
    """Rank of sessions_margin."""
    return sessions_margin.rank(pct=True)


def sessions_pages_centred_90(sessions_pages: pd.Series) -> pd.Series:
    """Centred of sessions_pages."""
    return sessions_pages - sessions_pages.mean()


def sessions_pages_rolling_91(sessions_pages: pd.Series) -> pd.Series:
    """Rolling of sessions_pages."""
    return sessions_pages.rolling(4, min_periods=1).mean()


def sessions_pages_blend_92(sessions_pages: pd.Series, sessions_margin: pd.Series) -> pd.Series:
    """Blend of sessions_pages and sessions_margin."""
    return 0.5 * sessions_pages + 0.5 * sessions_margin


def sessions_latency_root_93(sessions_latency: pd.Series) -> pd.Series:
    """Root of sessions_latency."""
    return (sessions_latency.clip(lower=0) + 1).pow(0.5)


def sessions_latency_root_93_root_94(sessions_latency_root_93: pd.Series) -> pd.Series:
    """Root of sessions_latency_root_93."""
    return (sessions_latency_root_93.clip(lower=0) + 1).pow(0.5)


def sessions_discount_delta_95(sessions_discount: pd.Series) -> pd.Series:
    """Delta of sessions_discount."""
    return sessions_discount.diff().fillna(0)


def sessions_latency_blend_96(sessions_latency: pd.Series, refunds_count: pd.Series) -> pd.Series:
    """Blend of sessions_latency and refunds_count."""
    return 0.5 * sessions_latency + 0.5 * refunds_count


def sessions_rating_rolling_97(sessions_rating: pd.Series) -> pd.Series:
    """Rolling of sessions_rating."""
    return sessions_rating.rolling(4, min_periods=1).mean()


def sessions_margin_rank_89_rolling_98(sessions_margin_rank_89: pd.Series) -> pd.Series:
    """Rolling of sessions_margin_rank_89."""
    return sessions_margin_rank_89.rolling(4, min_periods=1).mean()


def sessions_pages_delta_99(sessions_pages: pd.Series) -> pd.Series:
    """Delta of sessions_pages."""
    return sessions_pages.diff().fillna(0)


def sessions_revenue_centred_100(sessions_revenue: pd.Series) -> pd.Series:
    """Centred of sessions_revenue."""
    return sessions_revenue - sessions_revenue.mean()


def sessions_latency_root_93_delta_101(sessions_latency_root_93: pd.Series) -> pd.Series:
    """Delta of sessions_latency_root_93."""
    return sessions_latency_root_93.diff().fillna(0)


def sessions_count_delta_102(sessions_count: pd.Series) -> pd.Series:
    """Delta of sessions_count."""
    return sessions_count.diff().fillna(0)


def sessions_pages_clipped_103(sessions_pages: pd.Series) -> pd.Series:
    """Clipped of sessions_pages."""
    return sessions_pages.clip(sessions_pages.quantile(0.05), sessions_pages.quantile(0.95))


def sessions_pages_delta_99_clipped_104(sessions_pages_delta_99: pd.Series) -> pd.Series:
    """Clipped of sessions_pages_delta_99."""
    return sessions_pages_delta_99.clip(sessions_pages_delta_99.quantile(0.05), sessions_pages_delta_99.quantile(0.95))


def sessions_margin_rank_89_gap_105(sessions_margin_rank_89: pd.Series, visits_latency: pd.Series) -> pd.Series:
    """Gap of sessions_margin_rank_89 and visits_latency."""
    return sessions_margin_rank_89 - visits_latency


def sessions_rating_rank_106(sessions_rating: pd.Series) -> pd.Series:
    """Rank of sessions_rating."""
    return sessions_rating.rank(pct=True)


def sessions_discount_root_107(sessions_discount: pd.Series) -> pd.Series:
    """Root of sessions_discount."""
    return (sessions_discount.clip(lower=0) + 1).pow(0.5)


def sessions_pages_blend_92_clipped_108(sessions_pages_blend_92: pd.Series) -> pd.Series:
    """Clipped of sessions_pages_blend_92."""
    return sessions_pages_blend_92.clip(sessions_pages_blend_92.quantile(0.05), sessions_pages_blend_92.quantile(0.95))


def sessions_pages_rolling_91_lag_109(sessions_pages_rolling_91: pd.Series) -> pd.Series:
    """Lag of sessions_pages_rolling_91."""
    return sessions_pages_rolling_91.shift(1).fillna(0)


def sessions_margin_rank_110(sessions_margin: pd.Series) -> pd.Series:
    """Rank of sessions_margin."""
    return sessions_margin.rank(pct=True)


def sessions_margin_rank_110_gap_111(sessions_margin_rank_110: pd.Series, reviews_minutes: pd.Series) -> pd.Series:
    """Gap of sessions_margin_rank_110 and reviews_minutes."""
    return sessions_margin_rank_110 - reviews_minutes


def sessions_latency_root_93_delta_112(sessions_latency_root_93: pd.Series) -> pd.Series:
    """Delta of sessions_latency_root_93."""
    return sessions_latency_root_93.diff().fillna(0)


def sessions_latency_root_93_blend_113(sessions_latency_root_93: pd.Series, sessions_minutes: pd.Series) -> pd.Series:
    """Blend of sessions_latency_root_93 and sessions_minutes."""
    return 0.5 * sessions_latency_root_93 + 0.5 * sessions_minutes


def sessions_revenue_centred_100_rank_114(sessions_revenue_centred_100: pd.Series) -> pd.Series:
    """Rank of sessions_revenue_centred_100."""
    return sessions_revenue_centred_100.rank(pct=True)


def sessions_rating_rolling_97_clipped_115(sessions_rating_rolling_97: pd.Series) -> pd.Series:
    """Clipped of sessions_rating_rolling_97."""
    return sessions_rating_rolling_97.clip(sessions_rating_rolling_97.quantile(0.05), sessions_rating_rolling_97.quantile(0.95))


def sessions_pages_blend_92_rolling_116(sessions_pages_blend_92: pd.Series) -> pd.Series:
    """Rolling of sessions_pages_blend_92."""
    return sessions_pages_blend_92.rolling(4, min_periods=1).mean()


def sessions_rating_rank_106_rolling_117(sessions_rating_rank_106: pd.Series) -> pd.Series:
    """Rolling of sessions_rating_rank_106."""
    return sessions_rating_rank_106.rolling(4, min_periods=1).mean()


def sessions_revenue_centred_100_rank_114_gap_118(sessions_revenue_centred_100_rank_114: pd.Series, sessions_rating_rolling_97: pd.Series) -> pd.Series:
    """Gap of sessions_revenue_centred_100_rank_114 and sessions_rating_rolling_97."""
    return sessions_revenue_centred_100_rank_114 - sessions_rating_rolling_97


def sessions_count_delta_102_delta_119(sessions_count_delta_102: pd.Series) -> pd.Series:
    """Delta of sessions_count_delta_102."""
    return sessions_count_delta_102.diff().fillna(0)


def sessions_pages_delta_99_clipped_104_clipped_120(sessions_pages_delta_99_clipped_104: pd.Series) -> pd.Series:
    """Clipped of sessions_pages_delta_99_clipped_104."""
    return sessions_pages_delta_99_clipped_104.clip(sessions_pages_delta_99_clipped_104.quantile(0.05), sessions_pages_delta_99_clipped_104.quantile(0.95))


def sessions_rating_rank_106_gap_121(sessions_rating_rank_106: pd.Series, sessions_margin_rank_89: pd.Series) -> pd.Series:
    """Gap of sessions_rating_rank_106 and sessions_margin_rank_89."""
    return sessions_rating_rank_106 - sessions_margin_rank_89


def sessions_latency_root_93_delta_101_lag_122(sessions_latency_root_93_delta_101: pd.Series) -> pd.Series:
    """Lag of sessions_latency_root_93_delta_101."""
    return sessions_latency_root_93_delta_101.shift(1).fillna(0)


def sessions_pages_clipped_103_blend_123(sessions_pages_clipped_103: pd.Series, sessions_latency_root_93_root_94: pd.Series) -> pd.Series:
    """Blend of sessions_pages_clipped_103 and sessions_latency_root_93_root_94."""
    return 0.5 * sessions_pages_clipped_103 + 0.5 * sessions_latency_root_93_root_94


def sessions_latency_root_93_delta_101_rank_124(sessions_latency_root_93_delta_101: pd.Series) -> pd.Series:
    """Rank of sessions_latency_root_93_delta_101."""
    return sessions_latency_root_93_delta_101.rank(pct=True)


def sessions_latency_blend_96_root_125(sessions_latency_blend_96: pd.Series) -> pd.Series:
    """Root of sessions_latency_blend_96."""
    return (sessions_latency_blend_96.clip(lower=0) + 1).pow(0.5)


def sessions_pages_clipped_103_blend_123_blend_126(sessions_pages_clipped_103_blend_123: pd.Series, sessions_pages_blend_92_clipped_108: pd.Series) -> pd.Series:
    """Blend of sessions_pages_clipped_103_blend_123 and sessions_pages_blend_92_clipped_108."""
    return 0.5 * sessions_pages_clipped_103_blend_123 + 0.5 * sessions_pages_blend_92_clipped_108


def sessions_latency_blend_96_root_125_centred_127(sessions_latency_blend_96_root_125: pd.Series) -> pd.Series:
    """Centred of sessions_latency_blend_96_root_125."""
    return sessions_latency_blend_96_root_125 - sessions_latency_blend_96_root_125.mean()


def sessions_latency_root_93_blend_113_centred_128(sessions_latency_root_93_blend_113: pd.Series) -> pd.Series:
    """Centred of sessions_latency_root_93_blend_113."""
    return sessions_latency_root_93_blend_113 - sessions_latency_root_93_blend_113.mean()


def sessions_latency_blend_96_root_125_centred_127_root_129(sessions_latency_blend_96_root_125_centred_127: pd.Series) -> pd.Series:
    """Root of sessions_latency_blend_96_root_125_centred_127."""
    return (sessions_latency_blend_96_root_125_centred_127.clip(lower=0) + 1).pow(0.5)


def sessions_latency_root_93_delta_101_rank_124_lag_130(sessions_latency_root_93_delta_101_rank_124: pd.Series) -> pd.Series:
    """Lag of sessions_latency_root_93_delta_101_rank_124."""
    return sessions_latency_root_93_delta_101_rank_124.shift(1).fillna(0)


def sessions_rating_rolling_97_clipped_115_gap_131(sessions_rating_rolling_97_clipped_115: pd.Series, sessions_latency_root_93_root_94: pd.Series) -> pd.Series:
    """Gap of sessions_rating_rolling_97_clipped_115 and sessions_latency_root_93_root_94."""
    return sessions_rating_rolling_97_clipped_115 - sessions_latency_root_93_root_94


def sessions_pages_blend_92_rolling_116_lag_132(sessions_pages_blend_92_rolling_116: pd.Series) -> pd.Series:
    """Lag of sessions_pages_blend_92_rolling_116."""
    return sessions_pages_blend_92_rolling_116.shift(1).fillna(0)


def sessions_pages_delta_99_clipped_104_clipped_120_gap_133(sessions_pages_delta_99_clipped_104_clipped_120: pd.Series, sessions_latency_blend_96_root_125_centred_127: pd.Series) -> pd.Series:
    """Gap of sessions_pages_delta_99_clipped_104_clipped_120 and sessions_latency_blend_96_root_125_centred_127."""
    return sessions_pages_delta_99_clipped_104_clipped_120 - sessions_latency_blend_96_root_125_centred_127


def sessions_pages_clipped_103_blend_123_ratio_134(sessions_pages_clipped_103_blend_123: pd.Series, searches_latency: pd.Series) -> pd.Series:
    """Ratio of sessions_pages_clipped_103_blend_123 and searches_latency."""
    return sessions_pages_clipped_103_blend_123 / (searches_latency.abs() + 1)


def sessions_rating_rolling_97_clipped_115_gap_131_centred_135(sessions_rating_rolling_97_clipped_115_gap_131: pd.Series) -> pd.Series:
    """Centred of sessions_rating_rolling_97_clipped_115_gap_131."""
    return sessions_rating_rolling_97_clipped_115_gap_131 - sessions_rating_rolling_97_clipped_115_gap_131.mean()


def sessions_latency_blend_96_root_125_centred_127_root_129_rolling_136(sessions_latency_blend_96_root_125_centred_127_root_129: pd.Series) -> pd.Series:
    """Rolling of sessions_latency_blend_96_root_125_centred_127_root_129."""
    return sessions_latency_blend_96_root_125_centred_127_root_129.rolling(4, min_periods=1).mean()


def sessions_rating_rolling_97_clipped_115_gap_131_rank_137(sessions_rating_rolling_97_clipped_115_gap_131: pd.Series) -> pd.Series:
    """Rank of sessions_rating_rolling_97_clipped_115_gap_131."""
    return sessions_rating_rolling_97_clipped_115_gap_131.rank(pct=True)


def sessions_pages_blend_92_rolling_116_lag_132_rank_138(sessions_pages_blend_92_rolling_116_lag_132: pd.Series) -> pd.Series:
    """Rank of sessions_pages_blend_92_rolling_116_lag_132."""
    return sessions_pages_blend_92_rolling_116_lag_132.rank(pct=True)


def sessions_rating_rank_106_rolling_117_delta_139(sessions_rating_rank_106_rolling_117: pd.Series) -> pd.Series:
    """Delta of sessions_rating_rank_106_rolling_117."""
    return sessions_rating_rank_106_rolling_117.diff().fillna(0)


def sessions_rating_rank_106_rolling_117_rank_140(sessions_rating_rank_106_rolling_117: pd.Series) -> pd.Series:
    """Rank of sessions_rating_rank_106_rolling_117."""
    return sessions_rating_rank_106_rolling_117.rank(pct=True)


def sessions_latency_root_93_blend_113_gap_141(sessions_latency_root_93_blend_113: pd.Series, sessions_latency_root_93: pd.Series) -> pd.Series:
    """Gap of sessions_latency_root_93_blend_113 and sessions_latency_root_93."""
    return sessions_latency_root_93_blend_113 - sessions_latency_root_93


def sessions_pages_clipped_103_blend_123_ratio_134_centred_142(sessions_pages_clipped_103_blend_123_ratio_134: pd.Series) -> pd.Series:
    """Centred of sessions_pages_clipped_103_blend_123_ratio_134."""
    return sessions_pages_clipped_103_blend_123_ratio_134 - sessions_pages_clipped_103_blend_123_ratio_134.mean()


def sessions_pages_clipped_103_blend_123_blend_126_lag_143(sessions_pages_clipped_103_blend_123_blend_126: pd.Series) -> pd.Series:
    """Lag of sessions_pages_clipped_103_blend_123_blend_126."""
    return sessions_pages_clipped_103_blend_123_blend_126.shift(1).fillna(0)


def sessions_rating_rolling_97_clipped_115_centred_144(sessions_rating_rolling_97_clipped_115: pd.Series) -> pd.Series:
    """Centred of sessions_rating_rolling_97_clipped_115."""
    return sessions_rating_rolling_97_clipped_115 - sessions_rating_rolling_97_clipped_115.mean()


def sessions_pages_clipped_103_blend_123_blend_126_lag_143_centred_145(sessions_pages_clipped_103_blend_123_blend_126_lag_143: pd.Series) -> pd.Series:
    """Centred of sessions_pages_clipped_103_blend_123_blend_126_lag_143."""
    return sessions_pages_clipped_103_blend_123_blend_126_lag_143 - sessions_pages_clipped_103_blend_123_blend_126_lag_143.mean()


def sessions_latency_root_93_blend_113_centred_128_blend_146(sessions_latency_root_93_blend_113_centred_128: pd.Series, sessions_latency_root_93_delta_101_rank_124: pd.Series) -> pd.Series:
    """Blend of sessions_latency_root_93_blend_113_centred_128 and sessions_latency_root_93_delta_101_rank_124."""
    return 0.5 * sessions_latency_root_93_blend_113_centred_128 + 0.5 * sessions_latency_root_93_delta_101_rank_124


def sessions_latency_root_93_blend_113_gap_141_rank_147(sessions_latency_root_93_blend_113_gap_141: pd.Series) -> pd.Series:
    """Rank of sessions_latency_root_93_blend_113_gap_141."""
    return sessions_latency_root_93_blend_113_gap_141.rank(pct=True)


def sessions_latency_root_93_blend_113_gap_141_gap_148(sessions_latency_root_93_blend_113_gap_141: pd.Series, sessions_discount_root_107: pd.Series) -> pd.Series:
    """Gap of sessions_latency_root_93_blend_113_gap_141 and sessions_discount_root_107."""
    return sessions_latency_root_93_blend_113_gap_141 - sessions_discount_root_107


def sessions_pages_clipped_103_blend_123_blend_126_ratio_149(sessions_pages_clipped_103_blend_123_blend_126: pd.Series, sessions_latency_root_93_blend_113_gap_141: pd.Series) -> pd.Series:
    """Ratio of sessions_pages_clipped_103_blend_123_blend_126 and sessions_latency_root_93_blend_113_gap_141."""
    return sessions_pages_clipped_103_blend_123_blend_126 / (sessions_latency_root_93_blend_113_gap_141.abs() + 1)


def sessions_pages_blend_92_rolling_116_lag_132_root_150(sessions_pages_blend_92_rolling_116_lag_132: pd.Series) -> pd.Series:
    """Root of sessions_pages_blend_92_rolling_116_lag_132."""
    return (sessions_pages_blend_92_rolling_116_lag_132.clip(lower=0) + 1).pow(0.5)


def sessions_latency_root_93_blend_113_gap_141_rank_147_rolling_151(sessions_latency_root_93_blend_113_gap_141_rank_147: pd.Series) -> pd.Series:
    """Rolling of sessions_latency_root_93_blend_113_gap_141_rank_147."""
    return sessions_latency_root_93_blend_113_gap_141_rank_147.rolling(4, min_periods=1).mean()


def sessions_rating_rank_106_rolling_117_delta_139_blend_152(sessions_rating_rank_106_rolling_117_delta_139: pd.Series, sessions_latency_blend_96_root_125_centred_127_root_129: pd.Series) -> pd.Series:
    """Blend of sessions_rating_rank_106_rolling_117_delta_139 and sessions_latency_blend_96_root_125_centred_127_root_129."""
    return 0.5 * sessions_rating_rank_106_rolling_117_delta_139 + 0.5 * sessions_latency_blend_96_root_125_centred_127_root_129


def sessions_latency_root_93_blend_113_gap_141_blend_153(sessions_latency_root_93_blend_113_gap_141: pd.Series, sessions_margin_rank_89: pd.Series) -> pd.Series:
    """Blend of sessions_latency_root_93_blend_113_gap_141 and sessions_margin_rank_89."""
    return 0.5 * sessions_latency_root_93_blend_113_gap_141 + 0.5 * sessions_margin_rank_89


def sessions_latency_root_93_blend_113_centred_128_centred_154(sessions_latency_root_93_blend_113_centred_128: pd.Series) -> pd.Series:
    """Centred of sessions_latency_root_93_blend_113_centred_128."""
    return sessions_latency_root_93_blend_113_centred_128 - sessions_latency_root_93_blend_113_centred_128.mean()


def sessions_pages_delta_99_clipped_104_clipped_120_gap_133_root_155(sessions_pages_delta_99_clipped_104_clipped_120_gap_133: pd.Series) -> pd.Series:
    """Root of sessions_pages_delta_99_clipped_104_clipped_120_gap_133."""
    return (sessions_pages_delta_99_clipped_104_clipped_120_gap_133.clip(lower=0) + 1).pow(0.5)


def sessions_latency_blend_96_root_125_centred_127_root_129_ratio_156(sessions_latency_blend_96_root_125_centred_127_root_129: pd.Series, sessions_latency_blend_96_root_125_centred_127: pd.Series) -> pd.Series:
    """Ratio of sessions_latency_blend_96_root_125_centred_127_root_129 and sessions_latency_blend_96_root_125_centred_127."""
    return sessions_latency_blend_96_root_125_centred_127_root_129 / (sessions_latency_blend_96_root_125_centred_127.abs() + 1)


def sessions_latency_root_93_blend_113_gap_141_rank_147_rank_157(sessions_latency_root_93_blend_113_gap_141_rank_147: pd.Series) -> pd.Series:
    """Rank of sessions_latency_root_93_blend_113_gap_141_rank_147."""
    return sessions_latency_root_93_blend_113_gap_141_rank_147.rank(pct=True)


def sessions_latency_root_93_blend_113_centred_128_centred_154_rank_158(sessions_latency_root_93_blend_113_centred_128_centred_154: pd.Series) -> pd.Series:
    """Rank of sessions_latency_root_93_blend_113_centred_128_centred_154."""
    return sessions_latency_root_93_blend_113_centred_128_centred_154.rank(pct=True)


def sessions_latency_root_93_delta_101_rank_124_lag_130_gap_159(sessions_latency_root_93_delta_101_rank_124_lag_130: pd.Series, emails_latency: pd.Series) -> pd.Series:
    """Gap of sessions_latency_root_93_delta_101_rank_124_lag_130 and emails_latency."""
    return sessions_latency_root_93_delta_101_rank_124_lag_130 - emails_latency


def sessions_pages_blend_92_rolling_116_lag_132_root_150_delta_160(sessions_pages_blend_92_rolling_116_lag_132_root_150: pd.Series) -> pd.Series:
    """Delta of sessions_pages_blend_92_rolling_116_lag_132_root_150."""
    return sessions_pages_blend_92_rolling_116_lag_132_root_150.diff().fillna(0)


def sessions_pages_blend_92_rolling_116_lag_132_rank_138_root_161(sessions_pages_blend_92_rolling_116_lag_132_rank_138: pd.Series) -> pd.Series:
    """Root of sessions_pages_blend_92_rolling_116_lag_132_rank_138."""
    return (sessions_pages_blend_92_rolling_116_lag_132_rank_138.clip(lower=0) + 1).pow(0.5)


def sessions_latency_blend_96_root_125_centred_127_root_129_blend_162(sessions_latency_blend_96_root_125_centred_127_root_129: pd.Series, sessions_rating_rank_106_rolling_117_delta_139: pd.Series) -> pd.Series:
    """Blend of sessions_latency_blend_96_root_125_centred_127_root_129 and sessions_rating_rank_106_rolling_117_delta_139."""
    return 0.5 * sessions_latency_blend_96_root_125_centred_127_root_129 + 0.5 * sessions_rating_rank_106_rolling_117_delta_139


def sessions_latency_root_93_blend_113_gap_141_rank_147_lag_163(sessions_latency_root_93_blend_113_gap_141_rank_147: pd.Series) -> pd.Series:
    """Lag of sessions_latency_root_93_blend_113_gap_141_rank_147."""
    return sessions_latency_root_93_blend_113_gap_141_rank_147.shift(1).fillna(0)


def sessions_latency_root_93_blend_113_centred_128_centred_154_rank_164(sessions_latency_root_93_blend_113_centred_128_centred_154: pd.Series) -> pd.Series:
    """Rank of sessions_latency_root_93_blend_113_centred_128_centred_154."""
    return sessions_latency_root_93_blend_113_centred_128_centred_154.rank(pct=True)


def sessions_latency_root_93_blend_113_centred_128_centred_154_blend_165(sessions_latency_root_93_blend_113_centred_128_centred_154: pd.Series, sessions_pages_delta_99: pd.Series) -> pd.Series:
    """Blend of sessions_latency_root_93_blend_113_centred_128_centred_154 and sessions_pages_delta_99."""
    return 0.5 * sessions_latency_root_93_blend_113_centred_128_centred_154 + 0.5 * sessions_pages_delta_99


def sessions_rating_rank_106_rolling_117_delta_139_rank_166(sessions_rating_rank_106_rolling_117_delta_139: pd.Series) -> pd.Series:
    """Rank of sessions_rating_rank_106_rolling_117_delta_139."""
    return sessions_rating_rank_106_rolling_117_delta_139.rank(pct=True)


def sessions_latency_root_93_blend_113_centred_128_centred_154_blend_167(sessions_latency_root_93_blend_113_centred_128_centred_154: pd.Series, emails_pages: pd.Series) -> pd.Series:
    """Blend of sessions_latency_root_93_blend_113_centred_128_centred_154 and emails_pages."""
    return 0.5 * sessions_latency_root_93_blend_113_centred_128_centred_154 + 0.5 * emails_pages


def sessions_pages_blend_92_rolling_116_lag_132_root_150_centred_168(sessions_pages_blend_92_rolling_116_lag_132_root_150: pd.Series) -> pd.Series:
    """Centred of sessions_pages_blend_92_rolling_116_lag_132_root_150."""
    return sessions_pages_blend_92_rolling_116_lag_132_root_150 - sessions_pages_blend_92_rolling_116_lag_132_root_150.mean()


def sessions_pages_clipped_103_blend_123_ratio_134_centred_142_delta_169(sessions_pages_clipped_103_blend_123_ratio_134_centred_142: pd.Series) -> pd.Series:
    """Delta of sessions_pages_clipped_103_blend_123_ratio_134_centred_142."""
    return sessions_pages_clipped_103_blend_123_ratio_134_centred_142.diff().fillna(0)


def sessions_latency_root_93_blend_113_centred_128_centred_154_blend_170(sessions_latency_root_93_blend_113_centred_128_centred_154: pd.Series, sessions_latency_root_93_blend_113_gap_141_rank_147: pd.Series) -> pd.Series:
    """Blend of sessions_latency_root_93_blend_113_centred_128_centred_154 and sessions_latency_root_93_blend_113_gap_141_rank_147."""
    return 0.5 * sessions_latency_root_93_blend_113_centred_128_centred_154 + 0.5 * sessions_latency_root_93_blend_113_gap_141_rank_147


def sessions_rating_rank_106_rolling_117_delta_139_blend_152_root_171(sessions_rating_rank_106_rolling_117_delta_139_blend_152: pd.Series) -> pd.Series:
    """Root of sessions_rating_rank_106_rolling_117_delta_139_blend_152."""
    return (sessions_rating_rank_106_rolling_117_delta_139_blend_152.clip(lower=0) + 1).pow(0.5)


def sessions_rating_rolling_97_clipped_115_centred_144_clipped_172(sessions_rating_rolling_97_clipped_115_centred_144: pd.Series) -> pd.Series:
    """Clipped of sessions_rating_rolling_97_clipped_115_centred_144."""
    return sessions_rating_rolling_97_clipped_115_centred_144.clip(sessions_rating_rolling_97_clipped_115_centred_144.quantile(0.05), sessions_rating_rolling_97_clipped_115_centred_144.quantile(0.95))


def sessions_latency_root_93_blend_113_centred_128_centred_154_root_173(sessions_latency_root_93_blend_113_centred_128_centred_154: pd.Series) -> pd.Series:
    """Root of sessions_latency_root_93_blend_113_centred_128_centred_154."""
    return (sessions_latency_root_93_blend_113_centred_128_centred_154.clip(lower=0) + 1).pow(0.5)


def sessions_latency_root_93_blend_113_gap_141_rank_147_lag_174(sessions_latency_root_93_blend_113_gap_141_rank_147: pd.Series) -> pd.Series:
    """Lag of sessions_latency_root_93_blend_113_gap_141_rank_147."""
    return sessions_latency_root_93_blend_113_gap_141_rank_147.shift(1).fillna(0)


def sessions_latency_root_93_blend_113_centred_128_centred_154_ratio_175(sessions_latency_root_93_blend_113_centred_128_centred_154: pd.Series, sessions_latency_root_93_delta_101: pd.Series) -> pd.Series:
    """Ratio of sessions_latency_root_93_blend_113_centred_128_centred_154 and sessions_latency_root_93_delta_101."""
    return sessions_latency_root_93_blend_113_centred_128_centred_154 / (sessions_latency_root_93_delta_101.abs() + 1)


def sessions_rating_rank_106_rolling_117_delta_139_rank_166_gap_176(sessions_rating_rank_106_rolling_117_delta_139_rank_166: pd.Series, sessions_latency_root_93_blend_113_gap_141_rank_147: pd.Series) -> pd.Series:
    """Gap of sessions_rating_rank_106_rolling_117_delta_139_rank_166 and sessions_latency_root_93_blend_113_gap_141_rank_147."""
    return sessions_rating_rank_106_rolling_117_delta_139_rank_166 - sessions_latency_root_93_blend_113_gap_141_rank_147


def sessions_pages_blend_92_rolling_116_lag_132_rank_138_ratio_177(sessions_pages_blend_92_rolling_116_lag_132_rank_138: pd.Series, sessions_rating_rolling_97_clipped_115_centred_144: pd.Series) -> pd.Series:
    """Ratio of sessions_pages_blend_92_rolling_116_lag_132_rank_138 and sessions_rating_rolling_97_clipped_115_centred_144."""
    return sessions_pages_blend_92_rolling_116_lag_132_rank_138 / (sessions_rating_rolling_97_clipped_115_centred_144.abs() + 1)


def sessions_score(
    sessions_latency_root_93_blend_113_centred_128_blend_146: pd.Series,
    sessions_latency_root_93_blend_113_centred_128_centred_154_blend_167: pd.Series,
    sessions_latency_root_93_blend_113_centred_128_centred_154_rank_164: pd.Series,
    sessions_latency_root_93_blend_113_gap_141_gap_148: pd.Series,
    sessions_latency_root_93_blend_113_gap_141_rank_147_lag_174: pd.Series,
    sessions_latency_root_93_delta_101_rank_124: pd.Series,
    sessions_latency_root_93_delta_101_rank_124_lag_130: pd.Series,
    sessions_pages_blend_92_rolling_116_lag_132_rank_138_root_161: pd.Series,
    sessions_pages_clipped_103_blend_123: pd.Series,
    sessions_pages_delta_99_clipped_104_clipped_120: pd.Series,
    sessions_rating_rolling_97_clipped_115_gap_131_rank_137: pd.Series,
    sessions_revenue_centred_100: pd.Series,
) -> pd.Series:
    """One number a week for sessions."""
    return sum([sessions_latency_root_93_blend_113_centred_128_blend_146, sessions_latency_root_93_blend_113_centred_128_centred_154_blend_167, sessions_latency_root_93_blend_113_centred_128_centred_154_rank_164, sessions_latency_root_93_blend_113_gap_141_gap_148, sessions_latency_root_93_blend_113_gap_141_rank_147_lag_174, sessions_latency_root_93_delta_101_rank_124, sessions_latency_root_93_delta_101_rank_124_lag_130, sessions_pages_blend_92_rolling_116_lag_132_rank_138_root_161, sessions_pages_clipped_103_blend_123, sessions_pages_delta_99_clipped_104_clipped_120, sessions_rating_rolling_97_clipped_115_gap_131_rank_137, sessions_revenue_centred_100]) / 12
