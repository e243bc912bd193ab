"""Features of visits. Made by make.py: edit that, not this."""

import pandas as pd


def visits_count_clipped_178(visits_count: pd.Series) -> pd.Series:
    """Clipped of visits_count."""
    return visits_count.clip(visits_count.quantile(0.05), visits_count.quantile(0.95))


def visits_minutes_rolling_179(visits_minutes: pd.Series) -> pd.Series:
    """Rolling of visits_minutes."""
    return visits_minutes.rolling(4, min_periods=1).mean()


def visits_latency_clipped_180(visits_latency: pd.Series) -> pd.Series:
    """Clipped of visits_latency."""
    return visits_latency.clip(visits_latency.quantile(0.05), visits_latency.quantile(0.95))


def visits_pages_rank_181(visits_pages: pd.Series) -> pd.Series:
    """Rank of visits_pages."""
    return visits_pages.rank(pct=True)


def visits_discount_lag_182(visits_discount: pd.Series) -> pd.Series:
    """Lag of visits_discount."""
    return visits_discount.shift(1).fillna(0)


def visits_latency_clipped_180_gap_183(visits_latency_clipped_180: pd.Series, visits_minutes: pd.Series) -> pd.Series:
    """Gap of visits_latency_clipped_180 and visits_minutes."""
    return visits_latency_clipped_180 - visits_minutes


def visits_discount_lag_182_ratio_184(visits_discount_lag_182: pd.Series, visits_margin: pd.Series) -> pd.Series:
    """Ratio of visits_discount_lag_182 and visits_margin."""
    return visits_discount_lag_182 / (visits_margin.abs() + 1)


def visits_minutes_rank_185(visits_minutes: pd.Series) -> pd.Series:
    """Rank of visits_minutes."""
    return visits_minutes.rank(pct=True)


def visits_minutes_rolling_179_rank_186(visits_minutes_rolling_179: pd.Series) -> pd.Series:
    """Rank of visits_minutes_rolling_179."""
    return visits_minutes_rolling_179.rank(pct=True)


def visits_pages_rank_181_clipped_187(visits_pages_rank_181: pd.Series) -> pd.Series:
    """Clipped of visits_pages_rank_181."""
    return visits_pages_rank_181.clip(visits_pages_rank_181.quantile(0.05), visits_pages_rank_181.quantile(0.95))


def visits_minutes_rolling_179_clipped_188(visits_minutes_rolling_179: pd.Series) -> pd.Series:
    """Clipped of visits_minutes_rolling_179."""
    return visits_minutes_rolling_179.clip(visits_minutes_rolling_179.quantile(0.05), visits_minutes_rolling_179.quantile(0.95))


def visits_pages_rank_189(visits_pages: pd.Series) -> pd.Series:
    """Rank of visits_pages."""
    return visits_pages.rank(pct=True)


def visits_discount_clipped_190(visits_discount: pd.Series) -> pd.Series:
    """Clipped of visits_discount."""
    return visits_discount.clip(visits_discount.quantile(0.05), visits_discount.quantile(0.95))


def visits_items_delta_191(visits_items: pd.Series) -> pd.Series:
    """Delta of visits_items."""
    return visits_items.diff().fillna(0)


def visits_discount_lag_182_ratio_184_blend_192(visits_discount_lag_182_ratio_184: pd.Series, visits_discount: pd.Series) -> pd.Series:
    """Blend of visits_discount_lag_182_ratio_184 and visits_discount."""
    return 0.5 * visits_discount_lag_182_ratio_184 + 0.5 * visits_discount


def visits_cost_delta_193(visits_cost: pd.Series) -> pd.Series:
    """Delta of visits_cost."""
    return visits_cost.diff().fillna(0)


def visits_count_rank_194(visits_count: pd.Series) -> pd.Series:
    """Rank of visits_count."""
    return visits_count.rank(pct=True)


def visits_revenue_rank_195(visits_revenue: pd.Series) -> pd.Series:
    """Rank of visits_revenue."""
    return visits_revenue.rank(pct=True)


def visits_discount_clipped_190_rank_196(visits_discount_clipped_190: pd.Series) -> pd.Series:
    """Rank of visits_discount_clipped_190."""
    return visits_discount_clipped_190.rank(pct=True)


def visits_discount_ratio_197(visits_discount: pd.Series, returns_discount: pd.Series) -> pd.Series:
    """Ratio of visits_discount and returns_discount."""
    return visits_discount / (returns_discount.abs() + 1)


def visits_latency_clipped_180_gap_183_rank_198(visits_latency_clipped_180_gap_183: pd.Series) -> pd.Series:
    """Rank of visits_latency_clipped_180_gap_183."""
    return visits_latency_clipped_180_gap_183.rank(pct=True)


def visits_margin_rolling_199(visits_margin: pd.Series) -> pd.Series:
    """Rolling of visits_margin."""
    return visits_margin.rolling(4, min_periods=1).mean()


def visits_rating_ratio_200(visits_rating: pd.Series, baskets_revenue: pd.Series) -> pd.Series:
    """Ratio of visits_rating and baskets_revenue."""
    return visits_rating / (baskets_revenue.abs() + 1)


def visits_rating_ratio_201(visits_rating: pd.Series, visits_discount: pd.Series) -> pd.Series:
    """Ratio of visits_rating and visits_discount."""
    return visits_rating / (visits_discount.abs() + 1)


def visits_pages_rolling_202(visits_pages: pd.Series) -> pd.Series:
    """Rolling of visits_pages."""
    return visits_pages.rolling(4, min_periods=1).mean()


def visits_latency_clipped_180_lag_203(visits_latency_clipped_180: pd.Series) -> pd.Series:
    """Lag of visits_latency_clipped_180."""
    return visits_latency_clipped_180.shift(1).fillna(0)


def visits_cost_delta_193_blend_204(visits_cost_delta_193: pd.Series, visits_discount_lag_182: pd.Series) -> pd.Series:
    """Blend of visits_cost_delta_193 and visits_discount_lag_182."""
    return 0.5 * visits_cost_delta_193 + 0.5 * visits_discount_lag_182


def visits_pages_rank_181_clipped_187_gap_205(visits_pages_rank_181_clipped_187: pd.Series, visits_discount_clipped_190_rank_196: pd.Series) -> pd.Series:
    """Gap of visits_pages_rank_181_clipped_187 and visits_discount_clipped_190_rank_196."""
    return visits_pages_rank_181_clipped_187 - visits_discount_clipped_190_rank_196


def visits_latency_clipped_180_lag_203_rank_206(visits_latency_clipped_180_lag_203: pd.Series) -> pd.Series:
    """Rank of visits_latency_clipped_180_lag_203."""
    return visits_latency_clipped_180_lag_203.rank(pct=True)


def visits_revenue_rank_195_rank_207(visits_revenue_rank_195: pd.Series) -> pd.Series:
    """Rank of visits_revenue_rank_195."""
    return visits_revenue_rank_195.rank(pct=True)


def visits_latency_clipped_180_gap_183_rank_198_delta_208(visits_latency_clipped_180_gap_183_rank_198: pd.Series) -> pd.Series:
    """Delta of visits_latency_clipped_180_gap_183_rank_198."""
    return visits_latency_clipped_180_gap_183_rank_198.diff().fillna(0)


def visits_minutes_rolling_179_rank_186_rolling_209(visits_minutes_rolling_179_rank_186: pd.Series) -> pd.Series:
    """Rolling of visits_minutes_rolling_179_rank_186."""
    return visits_minutes_rolling_179_rank_186.rolling(4, min_periods=1).mean()


def visits_latency_clipped_180_rolling_210(visits_latency_clipped_180: pd.Series) -> pd.Series:
    """Rolling of visits_latency_clipped_180."""
    return visits_latency_clipped_180.rolling(4, min_periods=1).mean()


def visits_discount_clipped_190_ratio_211(visits_discount_clipped_190: pd.Series, visits_minutes_rolling_179_rank_186: pd.Series) -> pd.Series:
    """Ratio of visits_discount_clipped_190 and visits_minutes_rolling_179_rank_186."""
    return visits_discount_clipped_190 / (visits_minutes_rolling_179_rank_186.abs() + 1)


def visits_cost_delta_193_blend_204_rank_212(visits_cost_delta_193_blend_204: pd.Series) -> pd.Series:
    """Rank of visits_cost_delta_193_blend_204."""
    return visits_cost_delta_193_blend_204.rank(pct=True)


def visits_cost_delta_193_blend_204_rank_212_delta_213(visits_cost_delta_193_blend_204_rank_212: pd.Series) -> pd.Series:
    """Delta of visits_cost_delta_193_blend_204_rank_212."""
    return visits_cost_delta_193_blend_204_rank_212.diff().fillna(0)


def visits_pages_rank_181_clipped_187_gap_205_blend_214(visits_pages_rank_181_clipped_187_gap_205: pd.Series, clicks_rating: pd.Series) -> pd.Series:
    """Blend of visits_pages_rank_181_clipped_187_gap_205 and clicks_rating."""
    return 0.5 * visits_pages_rank_181_clipped_187_gap_205 + 0.5 * clicks_rating


def visits_minutes_rolling_179_clipped_188_centred_215(visits_minutes_rolling_179_clipped_188: pd.Series) -> pd.Series:
    """Centred of visits_minutes_rolling_179_clipped_188."""
    return visits_minutes_rolling_179_clipped_188 - visits_minutes_rolling_179_clipped_188.mean()


def visits_minutes_rolling_179_clipped_188_centred_215_rolling_216(visits_minutes_rolling_179_clipped_188_centred_215: pd.Series) -> pd.Series:
    """Rolling of visits_minutes_rolling_179_clipped_188_centred_215."""
    return visits_minutes_rolling_179_clipped_188_centred_215.rolling(4, min_periods=1).mean()


def visits_minutes_rolling_179_clipped_188_lag_217(visits_minutes_rolling_179_clipped_188: pd.Series) -> pd.Series:
    """Lag of visits_minutes_rolling_179_clipped_188."""
    return visits_minutes_rolling_179_clipped_188.shift(1).fillna(0)


def visits_discount_clipped_190_ratio_211_blend_218(visits_discount_clipped_190_ratio_211: pd.Series, refunds_items: pd.Series) -> pd.Series:
    """Blend of visits_discount_clipped_190_ratio_211 and refunds_items."""
    return 0.5 * visits_discount_clipped_190_ratio_211 + 0.5 * refunds_items


def visits_discount_lag_182_ratio_184_blend_192_ratio_219(visits_discount_lag_182_ratio_184_blend_192: pd.Series, visits_pages_rank_181_clipped_187: pd.Series) -> pd.Series:
    """Ratio of visits_discount_lag_182_ratio_184_blend_192 and visits_pages_rank_181_clipped_187."""
    return visits_discount_lag_182_ratio_184_blend_192 / (visits_pages_rank_181_clipped_187.abs() + 1)


def visits_latency_clipped_180_gap_183_rank_198_centred_220(visits_latency_clipped_180_gap_183_rank_198: pd.Series) -> pd.Series:
    """Centred of visits_latency_clipped_180_gap_183_rank_198."""
    return visits_latency_clipped_180_gap_183_rank_198 - visits_latency_clipped_180_gap_183_rank_198.mean()


def visits_cost_delta_193_ratio_221(visits_cost_delta_193: pd.Series, visits_revenue_rank_195: pd.Series) -> pd.Series:
    """Ratio of visits_cost_delta_193 and visits_revenue_rank_195."""
    return visits_cost_delta_193 / (visits_revenue_rank_195.abs() + 1)


def visits_discount_clipped_190_ratio_211_clipped_222(visits_discount_clipped_190_ratio_211: pd.Series) -> pd.Series:
    """Clipped of visits_discount_clipped_190_ratio_211."""
    return visits_discount_clipped_190_ratio_211.clip(visits_discount_clipped_190_ratio_211.quantile(0.05), visits_discount_clipped_190_ratio_211.quantile(0.95))


def visits_pages_rank_181_clipped_187_gap_205_blend_214_delta_223(visits_pages_rank_181_clipped_187_gap_205_blend_214: pd.Series) -> pd.Series:
    """Delta of visits_pages_rank_181_clipped_187_gap_205_blend_214."""
    return visits_pages_rank_181_clipped_187_gap_205_blend_214.diff().fillna(0)


def visits_count_rank_194_blend_224(visits_count_rank_194: pd.Series, reviews_items: pd.Series) -> pd.Series:
    """Blend of visits_count_rank_194 and reviews_items."""
    return 0.5 * visits_count_rank_194 + 0.5 * reviews_items


def visits_cost_delta_193_blend_204_rank_212_delta_213_rank_225(visits_cost_delta_193_blend_204_rank_212_delta_213: pd.Series) -> pd.Series:
    """Rank of visits_cost_delta_193_blend_204_rank_212_delta_213."""
    return visits_cost_delta_193_blend_204_rank_212_delta_213.rank(pct=True)


def visits_discount_clipped_190_ratio_211_rolling_226(visits_discount_clipped_190_ratio_211: pd.Series) -> pd.Series:
    """Rolling of visits_discount_clipped_190_ratio_211."""
    return visits_discount_clipped_190_ratio_211.rolling(4, min_periods=1).mean()


def visits_pages_rolling_202_rank_227(visits_pages_rolling_202: pd.Series) -> pd.Series:
    """Rank of visits_pages_rolling_202."""
    return visits_pages_rolling_202.rank(pct=True)


def visits_rating_ratio_200_ratio_228(visits_rating_ratio_200: pd.Series, visits_count_rank_194: pd.Series) -> pd.Series:
    """Ratio of visits_rating_ratio_200 and visits_count_rank_194."""
    return visits_rating_ratio_200 / (visits_count_rank_194.abs() + 1)


def visits_minutes_rolling_179_rank_186_rolling_209_clipped_229(visits_minutes_rolling_179_rank_186_rolling_209: pd.Series) -> pd.Series:
    """Clipped of visits_minutes_rolling_179_rank_186_rolling_209."""
    return visits_minutes_rolling_179_rank_186_rolling_209.clip(visits_minutes_rolling_179_rank_186_rolling_209.quantile(0.05), visits_minutes_rolling_179_rank_186_rolling_209.quantile(0.95))


def visits_latency_clipped_180_rolling_210_rolling_230(visits_latency_clipped_180_rolling_210: pd.Series) -> pd.Series:
    """Rolling of visits_latency_clipped_180_rolling_210."""
    return visits_latency_clipped_180_rolling_210.rolling(4, min_periods=1).mean()


def visits_discount_clipped_190_ratio_211_clipped_222_rank_231(visits_discount_clipped_190_ratio_211_clipped_222: pd.Series) -> pd.Series:
    """Rank of visits_discount_clipped_190_ratio_211_clipped_222."""
    return visits_discount_clipped_190_ratio_211_clipped_222.rank(pct=True)


def visits_minutes_rolling_179_clipped_188_centred_215_root_232(visits_minutes_rolling_179_clipped_188_centred_215: pd.Series) -> pd.Series:
    """Root of visits_minutes_rolling_179_clipped_188_centred_215."""
    return (visits_minutes_rolling_179_clipped_188_centred_215.clip(lower=0) + 1).pow(0.5)


def visits_latency_clipped_180_lag_203_rank_206_clipped_233(visits_latency_clipped_180_lag_203_rank_206: pd.Series) -> pd.Series:
    """Clipped of visits_latency_clipped_180_lag_203_rank_206."""
    return visits_latency_clipped_180_lag_203_rank_206.clip(visits_latency_clipped_180_lag_203_rank_206.quantile(0.05), visits_latency_clipped_180_lag_203_rank_206.quantile(0.95))


def visits_latency_clipped_180_rolling_210_rolling_230_gap_234(visits_latency_clipped_180_rolling_210_rolling_230: pd.Series, reviews_latency: pd.Series) -> pd.Series:
    """Gap of visits_latency_clipped_180_rolling_210_rolling_230 and reviews_latency."""
    return visits_latency_clipped_180_rolling_210_rolling_230 - reviews_latency


def visits_discount_lag_182_ratio_184_blend_192_ratio_219_gap_235(visits_discount_lag_182_ratio_184_blend_192_ratio_219: pd.Series, visits_discount_lag_182_ratio_184_blend_192: pd.Series) -> pd.Series:
    """Gap of visits_discount_lag_182_ratio_184_blend_192_ratio_219 and visits_discount_lag_182_ratio_184_blend_192."""
    return visits_discount_lag_182_ratio_184_blend_192_ratio_219 - visits_discount_lag_182_ratio_184_blend_192


def visits_minutes_rolling_179_clipped_188_lag_217_gap_236(visits_minutes_rolling_179_clipped_188_lag_217: pd.Series, visits_discount_clipped_190_ratio_211_clipped_222_rank_231: pd.Series) -> pd.Series:
    """Gap of visits_minutes_rolling_179_clipped_188_lag_217 and visits_discount_clipped_190_ratio_211_clipped_222_rank_231."""
    return visits_minutes_rolling_179_clipped_188_lag_217 - visits_discount_clipped_190_ratio_211_clipped_222_rank_231


def visits_discount_clipped_190_ratio_211_clipped_222_rank_231_ratio_237(visits_discount_clipped_190_ratio_211_clipped_222_rank_231: pd.Series, visits_pages_rolling_202: pd.Series) -> pd.Series:
    """Ratio of visits_discount_clipped_190_ratio_211_clipped_222_rank_231 and visits_pages_rolling_202."""
    return visits_discount_clipped_190_ratio_211_clipped_222_rank_231 / (visits_pages_rolling_202.abs() + 1)


def visits_cost_delta_193_blend_204_rank_212_gap_238(visits_cost_delta_193_blend_204_rank_212: pd.Series, baskets_items: pd.Series) -> pd.Series:
    """Gap of visits_cost_delta_193_blend_204_rank_212 and baskets_items."""
    return visits_cost_delta_193_blend_204_rank_212 - baskets_items


def visits_cost_delta_193_blend_204_rank_212_ratio_239(visits_cost_delta_193_blend_204_rank_212: pd.Series, visits_latency_clipped_180_gap_183_rank_198: pd.Series) -> pd.Series:
    """Ratio of visits_cost_delta_193_blend_204_rank_212 and visits_latency_clipped_180_gap_183_rank_198."""
    return visits_cost_delta_193_blend_204_rank_212 / (visits_latency_clipped_180_gap_183_rank_198.abs() + 1)


def visits_discount_lag_182_ratio_184_blend_192_ratio_219_rolling_240(visits_discount_lag_182_ratio_184_blend_192_ratio_219: pd.Series) -> pd.Series:
    """Rolling of visits_discount_lag_182_ratio_184_blend_192_ratio_219."""
    return visits_discount_lag_182_ratio_184_blend_192_ratio_219.rolling(4, min_periods=1).mean()


def visits_cost_delta_193_blend_204_rank_212_delta_213_centred_241(visits_cost_delta_193_blend_204_rank_212_delta_213: pd.Series) -> pd.Series:
    """Centred of visits_cost_delta_193_blend_204_rank_212_delta_213."""
    return visits_cost_delta_193_blend_204_rank_212_delta_213 - visits_cost_delta_193_blend_204_rank_212_delta_213.mean()


def visits_minutes_rolling_179_clipped_188_centred_215_ratio_242(visits_minutes_rolling_179_clipped_188_centred_215: pd.Series, visits_pages_rank_181_clipped_187: pd.Series) -> pd.Series:
    """Ratio of visits_minutes_rolling_179_clipped_188_centred_215 and visits_pages_rank_181_clipped_187."""
    return visits_minutes_rolling_179_clipped_188_centred_215 / (visits_pages_rank_181_clipped_187.abs() + 1)


def visits_minutes_rolling_179_clipped_188_centred_215_ratio_243(visits_minutes_rolling_179_clipped_188_centred_215: pd.Series, visits_latency_clipped_180_lag_203_rank_206_clipped_233: pd.Series) -> pd.Series:
    """Ratio of visits_minutes_rolling_179_clipped_188_centred_215 and visits_latency_clipped_180_lag_203_rank_206_clipped_233."""
    return visits_minutes_rolling_179_clipped_188_centred_215 / (visits_latency_clipped_180_lag_203_rank_206_clipped_233.abs() + 1)


def visits_pages_rolling_202_rank_227_rank_244(visits_pages_rolling_202_rank_227: pd.Series) -> pd.Series:
    """Rank of visits_pages_rolling_202_rank_227."""
    return visits_pages_rolling_202_rank_227.rank(pct=True)


def visits_minutes_rolling_179_rank_186_rolling_209_clipped_229_delta_245(visits_minutes_rolling_179_rank_186_rolling_209_clipped_229: pd.Series) -> pd.Series:
    """Delta of visits_minutes_rolling_179_rank_186_rolling_209_clipped_229."""
    return visits_minutes_rolling_179_rank_186_rolling_209_clipped_229.diff().fillna(0)


def visits_minutes_rolling_179_rank_186_rolling_209_clipped_229_delta_246(visits_minutes_rolling_179_rank_186_rolling_209_clipped_229: pd.Series) -> pd.Series:
    """Delta of visits_minutes_rolling_179_rank_186_rolling_209_clipped_229."""
    return visits_minutes_rolling_179_rank_186_rolling_209_clipped_229.diff().fillna(0)


def visits_cost_delta_193_blend_204_rank_212_delta_213_rank_225_lag_247(visits_cost_delta_193_blend_204_rank_212_delta_213_rank_225: pd.Series) -> pd.Series:
    """Lag of visits_cost_delta_193_blend_204_rank_212_delta_213_rank_225."""
    return visits_cost_delta_193_blend_204_rank_212_delta_213_rank_225.shift(1).fillna(0)


def visits_cost_delta_193_blend_204_rank_212_delta_213_rank_225_clipped_248(visits_cost_delta_193_blend_204_rank_212_delta_213_rank_225: pd.Series) -> pd.Series:
    """Clipped of visits_cost_delta_193_blend_204_rank_212_delta_213_rank_225."""
    return visits_cost_delta_193_blend_204_rank_212_delta_213_rank_225.clip(visits_cost_delta_193_blend_204_rank_212_delta_213_rank_225.quantile(0.05), visits_cost_delta_193_blend_204_rank_212_delta_213_rank_225.quantile(0.95))


def visits_rating_ratio_200_ratio_228_root_249(visits_rating_ratio_200_ratio_228: pd.Series) -> pd.Series:
    """Root of visits_rating_ratio_200_ratio_228."""
    return (visits_rating_ratio_200_ratio_228.clip(lower=0) + 1).pow(0.5)


def visits_cost_delta_193_blend_204_rank_212_delta_213_blend_250(visits_cost_delta_193_blend_204_rank_212_delta_213: pd.Series, visits_pages_rank_181_clipped_187: pd.Series) -> pd.Series:
    """Blend of visits_cost_delta_193_blend_204_rank_212_delta_213 and visits_pages_rank_181_clipped_187."""
    return 0.5 * visits_cost_delta_193_blend_204_rank_212_delta_213 + 0.5 * visits_pages_rank_181_clipped_187


def visits_cost_delta_193_blend_204_rank_212_gap_238_ratio_251(visits_cost_delta_193_blend_204_rank_212_gap_238: pd.Series, visits_latency_clipped_180_rolling_210: pd.Series) -> pd.Series:
    """Ratio of visits_cost_delta_193_blend_204_rank_212_gap_238 and visits_latency_clipped_180_rolling_210."""
    return visits_cost_delta_193_blend_204_rank_212_gap_238 / (visits_latency_clipped_180_rolling_210.abs() + 1)


def visits_minutes_rolling_179_rank_186_rolling_209_clipped_229_gap_252(visits_minutes_rolling_179_rank_186_rolling_209_clipped_229: pd.Series, visits_discount_clipped_190_ratio_211_rolling_226: pd.Series) -> pd.Series:
    """Gap of visits_minutes_rolling_179_rank_186_rolling_209_clipped_229 and visits_discount_clipped_190_ratio_211_rolling_226."""
    return visits_minutes_rolling_179_rank_186_rolling_209_clipped_229 - visits_discount_clipped_190_ratio_211_rolling_226


def visits_cost_delta_193_blend_204_rank_212_delta_213_clipped_253(visits_cost_delta_193_blend_204_rank_212_delta_213: pd.Series) -> pd.Series:
    """Clipped of visits_cost_delta_193_blend_204_rank_212_delta_213."""
    return visits_cost_delta_193_blend_204_rank_212_delta_213.clip(visits_cost_delta_193_blend_204_rank_212_delta_213.quantile(0.05), visits_cost_delta_193_blend_204_rank_212_delta_213.quantile(0.95))


def visits_minutes_rolling_179_clipped_188_lag_217_gap_236_blend_254(visits_minutes_rolling_179_clipped_188_lag_217_gap_236: pd.Series, visits_latency_clipped_180_gap_183_rank_198_centred_220: pd.Series) -> pd.Series:
    """Blend of visits_minutes_rolling_179_clipped_188_lag_217_gap_236 and visits_latency_clipped_180_gap_183_rank_198_centred_220."""
    return 0.5 * visits_minutes_rolling_179_clipped_188_lag_217_gap_236 + 0.5 * visits_latency_clipped_180_gap_183_rank_198_centred_220


def visits_discount_lag_182_ratio_184_blend_192_ratio_219_root_255(visits_discount_lag_182_ratio_184_blend_192_ratio_219: pd.Series) -> pd.Series:
    """Root of visits_discount_lag_182_ratio_184_blend_192_ratio_219."""
    return (visits_discount_lag_182_ratio_184_blend_192_ratio_219.clip(lower=0) + 1).pow(0.5)


def visits_cost_delta_193_blend_204_rank_212_delta_213_rank_225_centred_256(visits_cost_delta_193_blend_204_rank_212_delta_213_rank_225: pd.Series) -> pd.Series:
    """Centred of visits_cost_delta_193_blend_204_rank_212_delta_213_rank_225."""
    return visits_cost_delta_193_blend_204_rank_212_delta_213_rank_225 - visits_cost_delta_193_blend_204_rank_212_delta_213_rank_225.mean()


def visits_minutes_rolling_179_clipped_188_centred_215_rolling_257(visits_minutes_rolling_179_clipped_188_centred_215: pd.Series) -> pd.Series:
    """Rolling of visits_minutes_rolling_179_clipped_188_centred_215."""
    return visits_minutes_rolling_179_clipped_188_centred_215.rolling(4, min_periods=1).mean()


def visits_minutes_rolling_179_rank_186_rolling_209_clipped_229_gap_258(visits_minutes_rolling_179_rank_186_rolling_209_clipped_229: pd.Series, visits_latency_clipped_180: pd.Series) -> pd.Series:
    """Gap of visits_minutes_rolling_179_rank_186_rolling_209_clipped_229 and visits_latency_clipped_180."""
    return visits_minutes_rolling_179_rank_186_rolling_209_clipped_229 - visits_latency_clipped_180


def visits_minutes_rolling_179_clipped_188_centred_215_root_232_ratio_259(visits_minutes_rolling_179_clipped_188_centred_215_root_232: pd.Series, visits_discount_clipped_190_ratio_211_rolling_226: pd.Series) -> pd.Series:
    """Ratio of visits_minutes_rolling_179_clipped_188_centred_215_root_232 and visits_discount_clipped_190_ratio_211_rolling_226."""
    return visits_minutes_rolling_179_clipped_188_centred_215_root_232 / (visits_discount_clipped_190_ratio_211_rolling_226.abs() + 1)


def visits_cost_delta_193_blend_204_rank_212_delta_213_root_260(visits_cost_delta_193_blend_204_rank_212_delta_213: pd.Series) -> pd.Series:
    """Root of visits_cost_delta_193_blend_204_rank_212_delta_213."""
    return (visits_cost_delta_193_blend_204_rank_212_delta_213.clip(lower=0) + 1).pow(0.5)


def visits_latency_clipped_180_lag_203_rank_206_clipped_233_rolling_261(visits_latency_clipped_180_lag_203_rank_206_clipped_233: pd.Series) -> pd.Series:
    """Rolling of visits_latency_clipped_180_lag_203_rank_206_clipped_233."""
    return visits_latency_clipped_180_lag_203_rank_206_clipped_233.rolling(4, min_periods=1).mean()


def visits_cost_delta_193_blend_204_rank_212_gap_238_ratio_251_clipped_262(visits_cost_delta_193_blend_204_rank_212_gap_238_ratio_251: pd.Series) -> pd.Series:
    """Clipped of visits_cost_delta_193_blend_204_rank_212_gap_238_ratio_251."""
    return visits_cost_delta_193_blend_204_rank_212_gap_238_ratio_251.clip(visits_cost_delta_193_blend_204_rank_212_gap_238_ratio_251.quantile(0.05), visits_cost_delta_193_blend_204_rank_212_gap_238_ratio_251.quantile(0.95))


def visits_cost_delta_193_blend_204_rank_212_delta_213_root_260_lag_263(visits_cost_delta_193_blend_204_rank_212_delta_213_root_260: pd.Series) -> pd.Series:
    """Lag of visits_cost_delta_193_blend_204_rank_212_delta_213_root_260."""
    return visits_cost_delta_193_blend_204_rank_212_delta_213_root_260.shift(1).fillna(0)


def visits_minutes_rolling_179_rank_186_rolling_209_clipped_229_gap_264(visits_minutes_rolling_179_rank_186_rolling_209_clipped_229: pd.Series, reviews_count: pd.Series) -> pd.Series:
    """Gap of visits_minutes_rolling_179_rank_186_rolling_209_clipped_229 and reviews_count."""
    return visits_minutes_rolling_179_rank_186_rolling_209_clipped_229 - reviews_count


def visits_cost_delta_193_blend_204_rank_212_gap_238_ratio_251_ratio_265(visits_cost_delta_193_blend_204_rank_212_gap_238_ratio_251: pd.Series, visits_cost_delta_193_blend_204_rank_212_delta_213_rank_225: pd.Series) -> pd.Series:
    """Ratio of visits_cost_delta_193_blend_204_rank_212_gap_238_ratio_251 and visits_cost_delta_193_blend_204_rank_212_delta_213_rank_225."""
    return visits_cost_delta_193_blend_204_rank_212_gap_238_ratio_251 / (visits_cost_delta_193_blend_204_rank_212_delta_213_rank_225.abs() + 1)


def visits_score(
    visits_cost_delta_193_blend_204_rank_212_gap_238_ratio_251_ratio_265: pd.Series,
    visits_discount_clipped_190: pd.Series,
    visits_latency_clipped_180_gap_183_rank_198_delta_208: pd.Series,
    visits_latency_clipped_180_lag_203_rank_206_clipped_233: pd.Series,
    visits_latency_clipped_180_rolling_210_rolling_230_gap_234: pd.Series,
    visits_margin_rolling_199: pd.Series,
    visits_minutes_rolling_179_clipped_188_centred_215_root_232_ratio_259: pd.Series,
    visits_minutes_rolling_179_rank_186: pd.Series,
    visits_minutes_rolling_179_rank_186_rolling_209_clipped_229_gap_258: pd.Series,
    visits_pages_rank_181_clipped_187_gap_205_blend_214: pd.Series,
    visits_pages_rank_189: pd.Series,
    visits_revenue_rank_195_rank_207: pd.Series,
) -> pd.Series:
    """One number a week for visits."""
    return sum([visits_cost_delta_193_blend_204_rank_212_gap_238_ratio_251_ratio_265, visits_discount_clipped_190, visits_latency_clipped_180_gap_183_rank_198_delta_208, visits_latency_clipped_180_lag_203_rank_206_clipped_233, visits_latency_clipped_180_rolling_210_rolling_230_gap_234, visits_margin_rolling_199, visits_minutes_rolling_179_clipped_188_centred_215_root_232_ratio_259, visits_minutes_rolling_179_rank_186, visits_minutes_rolling_179_rank_186_rolling_209_clipped_229_gap_258, visits_pages_rank_181_clipped_187_gap_205_blend_214, visits_pages_rank_189, visits_revenue_rank_195_rank_207]) / 12
