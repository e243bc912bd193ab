"""Features of clicks. Made by make.py: edit that, not this."""

import pandas as pd


def clicks_count_rank_266(clicks_count: pd.Series) -> pd.Series:
    """Rank of clicks_count."""
    return clicks_count.rank(pct=True)


def clicks_rating_rank_267(clicks_rating: pd.Series) -> pd.Series:
    """Rank of clicks_rating."""
    return clicks_rating.rank(pct=True)


def clicks_pages_delta_268(clicks_pages: pd.Series) -> pd.Series:
    """Delta of clicks_pages."""
    return clicks_pages.diff().fillna(0)


def clicks_margin_rolling_269(clicks_margin: pd.Series) -> pd.Series:
    """Rolling of clicks_margin."""
    return clicks_margin.rolling(4, min_periods=1).mean()


def clicks_cost_centred_270(clicks_cost: pd.Series) -> pd.Series:
    """Centred of clicks_cost."""
    return clicks_cost - clicks_cost.mean()


def clicks_margin_blend_271(clicks_margin: pd.Series, clicks_count_rank_266: pd.Series) -> pd.Series:
    """Blend of clicks_margin and clicks_count_rank_266."""
    return 0.5 * clicks_margin + 0.5 * clicks_count_rank_266


def clicks_cost_centred_270_rank_272(clicks_cost_centred_270: pd.Series) -> pd.Series:
    """Rank of clicks_cost_centred_270."""
    return clicks_cost_centred_270.rank(pct=True)


def clicks_cost_ratio_273(clicks_cost: pd.Series, clicks_rating: pd.Series) -> pd.Series:
    """Ratio of clicks_cost and clicks_rating."""
    return clicks_cost / (clicks_rating.abs() + 1)


def clicks_cost_centred_270_lag_274(clicks_cost_centred_270: pd.Series) -> pd.Series:
    """Lag of clicks_cost_centred_270."""
    return clicks_cost_centred_270.shift(1).fillna(0)


def clicks_margin_rolling_269_rank_275(clicks_margin_rolling_269: pd.Series) -> pd.Series:
    """Rank of clicks_margin_rolling_269."""
    return clicks_margin_rolling_269.rank(pct=True)


def clicks_items_rank_276(clicks_items: pd.Series) -> pd.Series:
    """Rank of clicks_items."""
    return clicks_items.rank(pct=True)


def clicks_minutes_lag_277(clicks_minutes: pd.Series) -> pd.Series:
    """Lag of clicks_minutes."""
    return clicks_minutes.shift(1).fillna(0)


def clicks_cost_blend_278(clicks_cost: pd.Series, refunds_minutes: pd.Series) -> pd.Series:
    """Blend of clicks_cost and refunds_minutes."""
    return 0.5 * clicks_cost + 0.5 * refunds_minutes


def clicks_minutes_lag_277_root_279(clicks_minutes_lag_277: pd.Series) -> pd.Series:
    """Root of clicks_minutes_lag_277."""
    return (clicks_minutes_lag_277.clip(lower=0) + 1).pow(0.5)


def clicks_minutes_lag_277_blend_280(clicks_minutes_lag_277: pd.Series, clicks_revenue: pd.Series) -> pd.Series:
    """Blend of clicks_minutes_lag_277 and clicks_revenue."""
    return 0.5 * clicks_minutes_lag_277 + 0.5 * clicks_revenue


def clicks_minutes_lag_277_root_279_blend_281(clicks_minutes_lag_277_root_279: pd.Series, clicks_cost: pd.Series) -> pd.Series:
    """Blend of clicks_minutes_lag_277_root_279 and clicks_cost."""
    return 0.5 * clicks_minutes_lag_277_root_279 + 0.5 * clicks_cost


def clicks_margin_rolling_269_rank_275_delta_282(clicks_margin_rolling_269_rank_275: pd.Series) -> pd.Series:
    """Delta of clicks_margin_rolling_269_rank_275."""
    return clicks_margin_rolling_269_rank_275.diff().fillna(0)


def clicks_margin_rolling_269_rank_275_delta_283(clicks_margin_rolling_269_rank_275: pd.Series) -> pd.Series:
    """Delta of clicks_margin_rolling_269_rank_275."""
    return clicks_margin_rolling_269_rank_275.diff().fillna(0)


def clicks_items_rank_276_rolling_284(clicks_items_rank_276: pd.Series) -> pd.Series:
    """Rolling of clicks_items_rank_276."""
    return clicks_items_rank_276.rolling(4, min_periods=1).mean()


def clicks_cost_root_285(clicks_cost: pd.Series) -> pd.Series:
    """Root of clicks_cost."""
    return (clicks_cost.clip(lower=0) + 1).pow(0.5)


def clicks_rating_rank_267_blend_286(clicks_rating_rank_267: pd.Series, clicks_margin: pd.Series) -> pd.Series:
    """Blend of clicks_rating_rank_267 and clicks_margin."""
    return 0.5 * clicks_rating_rank_267 + 0.5 * clicks_margin


def clicks_rating_rank_267_rank_287(clicks_rating_rank_267: pd.Series) -> pd.Series:
    """Rank of clicks_rating_rank_267."""
    return clicks_rating_rank_267.rank(pct=True)


def clicks_items_delta_288(clicks_items: pd.Series) -> pd.Series:
    """Delta of clicks_items."""
    return clicks_items.diff().fillna(0)


def clicks_margin_rolling_269_rank_275_gap_289(clicks_margin_rolling_269_rank_275: pd.Series, visits_revenue: pd.Series) -> pd.Series:
    """Gap of clicks_margin_rolling_269_rank_275 and visits_revenue."""
    return clicks_margin_rolling_269_rank_275 - visits_revenue


def clicks_margin_rolling_269_rank_275_gap_289_rank_290(clicks_margin_rolling_269_rank_275_gap_289: pd.Series) -> pd.Series:
    """Rank of clicks_margin_rolling_269_rank_275_gap_289."""
    return clicks_margin_rolling_269_rank_275_gap_289.rank(pct=True)


def clicks_items_rank_276_rolling_284_rank_291(clicks_items_rank_276_rolling_284: pd.Series) -> pd.Series:
    """Rank of clicks_items_rank_276_rolling_284."""
    return clicks_items_rank_276_rolling_284.rank(pct=True)


def clicks_pages_ratio_292(clicks_pages: pd.Series, clicks_cost_centred_270: pd.Series) -> pd.Series:
    """Ratio of clicks_pages and clicks_cost_centred_270."""
    return clicks_pages / (clicks_cost_centred_270.abs() + 1)


def clicks_margin_rolling_269_rank_275_gap_289_rank_290_centred_293(clicks_margin_rolling_269_rank_275_gap_289_rank_290: pd.Series) -> pd.Series:
    """Centred of clicks_margin_rolling_269_rank_275_gap_289_rank_290."""
    return clicks_margin_rolling_269_rank_275_gap_289_rank_290 - clicks_margin_rolling_269_rank_275_gap_289_rank_290.mean()


def clicks_margin_rolling_269_rank_275_gap_289_lag_294(clicks_margin_rolling_269_rank_275_gap_289: pd.Series) -> pd.Series:
    """Lag of clicks_margin_rolling_269_rank_275_gap_289."""
    return clicks_margin_rolling_269_rank_275_gap_289.shift(1).fillna(0)


def clicks_pages_delta_268_gap_295(clicks_pages_delta_268: pd.Series, clicks_cost_centred_270_rank_272: pd.Series) -> pd.Series:
    """Gap of clicks_pages_delta_268 and clicks_cost_centred_270_rank_272."""
    return clicks_pages_delta_268 - clicks_cost_centred_270_rank_272


def clicks_cost_blend_278_blend_296(clicks_cost_blend_278: pd.Series, emails_minutes: pd.Series) -> pd.Series:
    """Blend of clicks_cost_blend_278 and emails_minutes."""
    return 0.5 * clicks_cost_blend_278 + 0.5 * emails_minutes


def clicks_items_delta_288_lag_297(clicks_items_delta_288: pd.Series) -> pd.Series:
    """Lag of clicks_items_delta_288."""
    return clicks_items_delta_288.shift(1).fillna(0)


def clicks_cost_blend_278_blend_296_blend_298(clicks_cost_blend_278_blend_296: pd.Series, emails_revenue: pd.Series) -> pd.Series:
    """Blend of clicks_cost_blend_278_blend_296 and emails_revenue."""
    return 0.5 * clicks_cost_blend_278_blend_296 + 0.5 * emails_revenue


def clicks_items_rank_276_blend_299(clicks_items_rank_276: pd.Series, clicks_cost_blend_278_blend_296: pd.Series) -> pd.Series:
    """Blend of clicks_items_rank_276 and clicks_cost_blend_278_blend_296."""
    return 0.5 * clicks_items_rank_276 + 0.5 * clicks_cost_blend_278_blend_296


def clicks_items_rank_276_blend_299_ratio_300(clicks_items_rank_276_blend_299: pd.Series, clicks_items_delta_288_lag_297: pd.Series) -> pd.Series:
    """Ratio of clicks_items_rank_276_blend_299 and clicks_items_delta_288_lag_297."""
    return clicks_items_rank_276_blend_299 / (clicks_items_delta_288_lag_297.abs() + 1)


def clicks_cost_centred_270_lag_274_centred_301(clicks_cost_centred_270_lag_274: pd.Series) -> pd.Series:
    """Centred of clicks_cost_centred_270_lag_274."""
    return clicks_cost_centred_270_lag_274 - clicks_cost_centred_270_lag_274.mean()


def clicks_rating_rank_267_rank_287_rank_302(clicks_rating_rank_267_rank_287: pd.Series) -> pd.Series:
    """Rank of clicks_rating_rank_267_rank_287."""
    return clicks_rating_rank_267_rank_287.rank(pct=True)


def clicks_minutes_lag_277_gap_303(clicks_minutes_lag_277: pd.Series, clicks_minutes_lag_277_root_279: pd.Series) -> pd.Series:
    """Gap of clicks_minutes_lag_277 and clicks_minutes_lag_277_root_279."""
    return clicks_minutes_lag_277 - clicks_minutes_lag_277_root_279


def clicks_rating_rank_267_rank_287_gap_304(clicks_rating_rank_267_rank_287: pd.Series, clicks_rating_rank_267_rank_287_rank_302: pd.Series) -> pd.Series:
    """Gap of clicks_rating_rank_267_rank_287 and clicks_rating_rank_267_rank_287_rank_302."""
    return clicks_rating_rank_267_rank_287 - clicks_rating_rank_267_rank_287_rank_302


def clicks_minutes_lag_277_gap_303_rolling_305(clicks_minutes_lag_277_gap_303: pd.Series) -> pd.Series:
    """Rolling of clicks_minutes_lag_277_gap_303."""
    return clicks_minutes_lag_277_gap_303.rolling(4, min_periods=1).mean()


def clicks_pages_delta_268_gap_295_ratio_306(clicks_pages_delta_268_gap_295: pd.Series, clicks_cost_ratio_273: pd.Series) -> pd.Series:
    """Ratio of clicks_pages_delta_268_gap_295 and clicks_cost_ratio_273."""
    return clicks_pages_delta_268_gap_295 / (clicks_cost_ratio_273.abs() + 1)


def clicks_items_rank_276_blend_299_root_307(clicks_items_rank_276_blend_299: pd.Series) -> pd.Series:
    """Root of clicks_items_rank_276_blend_299."""
    return (clicks_items_rank_276_blend_299.clip(lower=0) + 1).pow(0.5)


def clicks_cost_root_285_ratio_308(clicks_cost_root_285: pd.Series, sessions_margin: pd.Series) -> pd.Series:
    """Ratio of clicks_cost_root_285 and sessions_margin."""
    return clicks_cost_root_285 / (sessions_margin.abs() + 1)


def clicks_cost_blend_278_blend_296_clipped_309(clicks_cost_blend_278_blend_296: pd.Series) -> pd.Series:
    """Clipped of clicks_cost_blend_278_blend_296."""
    return clicks_cost_blend_278_blend_296.clip(clicks_cost_blend_278_blend_296.quantile(0.05), clicks_cost_blend_278_blend_296.quantile(0.95))


def clicks_minutes_lag_277_root_279_blend_281_clipped_310(clicks_minutes_lag_277_root_279_blend_281: pd.Series) -> pd.Series:
    """Clipped of clicks_minutes_lag_277_root_279_blend_281."""
    return clicks_minutes_lag_277_root_279_blend_281.clip(clicks_minutes_lag_277_root_279_blend_281.quantile(0.05), clicks_minutes_lag_277_root_279_blend_281.quantile(0.95))


def clicks_cost_root_285_ratio_308_lag_311(clicks_cost_root_285_ratio_308: pd.Series) -> pd.Series:
    """Lag of clicks_cost_root_285_ratio_308."""
    return clicks_cost_root_285_ratio_308.shift(1).fillna(0)


def clicks_rating_rank_267_rank_287_rank_302_delta_312(clicks_rating_rank_267_rank_287_rank_302: pd.Series) -> pd.Series:
    """Delta of clicks_rating_rank_267_rank_287_rank_302."""
    return clicks_rating_rank_267_rank_287_rank_302.diff().fillna(0)


def clicks_cost_root_285_ratio_308_root_313(clicks_cost_root_285_ratio_308: pd.Series) -> pd.Series:
    """Root of clicks_cost_root_285_ratio_308."""
    return (clicks_cost_root_285_ratio_308.clip(lower=0) + 1).pow(0.5)


def clicks_margin_rolling_269_rank_275_gap_289_rank_290_blend_314(clicks_margin_rolling_269_rank_275_gap_289_rank_290: pd.Series, clicks_rating_rank_267_rank_287_gap_304: pd.Series) -> pd.Series:
    """Blend of clicks_margin_rolling_269_rank_275_gap_289_rank_290 and clicks_rating_rank_267_rank_287_gap_304."""
    return 0.5 * clicks_margin_rolling_269_rank_275_gap_289_rank_290 + 0.5 * clicks_rating_rank_267_rank_287_gap_304


def clicks_items_rank_276_rolling_284_rank_291_gap_315(clicks_items_rank_276_rolling_284_rank_291: pd.Series, clicks_cost_root_285_ratio_308: pd.Series) -> pd.Series:
    """Gap of clicks_items_rank_276_rolling_284_rank_291 and clicks_cost_root_285_ratio_308."""
    return clicks_items_rank_276_rolling_284_rank_291 - clicks_cost_root_285_ratio_308


def clicks_cost_blend_278_blend_296_delta_316(clicks_cost_blend_278_blend_296: pd.Series) -> pd.Series:
    """Delta of clicks_cost_blend_278_blend_296."""
    return clicks_cost_blend_278_blend_296.diff().fillna(0)


def clicks_rating_rank_267_rank_287_blend_317(clicks_rating_rank_267_rank_287: pd.Series, clicks_cost: pd.Series) -> pd.Series:
    """Blend of clicks_rating_rank_267_rank_287 and clicks_cost."""
    return 0.5 * clicks_rating_rank_267_rank_287 + 0.5 * clicks_cost


def clicks_minutes_lag_277_gap_303_rolling_305_rolling_318(clicks_minutes_lag_277_gap_303_rolling_305: pd.Series) -> pd.Series:
    """Rolling of clicks_minutes_lag_277_gap_303_rolling_305."""
    return clicks_minutes_lag_277_gap_303_rolling_305.rolling(4, min_periods=1).mean()


def clicks_minutes_lag_277_root_279_blend_281_clipped_310_lag_319(clicks_minutes_lag_277_root_279_blend_281_clipped_310: pd.Series) -> pd.Series:
    """Lag of clicks_minutes_lag_277_root_279_blend_281_clipped_310."""
    return clicks_minutes_lag_277_root_279_blend_281_clipped_310.shift(1).fillna(0)


def clicks_cost_centred_270_lag_274_centred_301_root_320(clicks_cost_centred_270_lag_274_centred_301: pd.Series) -> pd.Series:
    """Root of clicks_cost_centred_270_lag_274_centred_301."""
    return (clicks_cost_centred_270_lag_274_centred_301.clip(lower=0) + 1).pow(0.5)


def clicks_cost_centred_270_lag_274_centred_301_blend_321(clicks_cost_centred_270_lag_274_centred_301: pd.Series, clicks_margin_rolling_269_rank_275_gap_289: pd.Series) -> pd.Series:
    """Blend of clicks_cost_centred_270_lag_274_centred_301 and clicks_margin_rolling_269_rank_275_gap_289."""
    return 0.5 * clicks_cost_centred_270_lag_274_centred_301 + 0.5 * clicks_margin_rolling_269_rank_275_gap_289


def clicks_cost_blend_278_blend_296_root_322(clicks_cost_blend_278_blend_296: pd.Series) -> pd.Series:
    """Root of clicks_cost_blend_278_blend_296."""
    return (clicks_cost_blend_278_blend_296.clip(lower=0) + 1).pow(0.5)


def clicks_cost_root_285_ratio_308_lag_323(clicks_cost_root_285_ratio_308: pd.Series) -> pd.Series:
    """Lag of clicks_cost_root_285_ratio_308."""
    return clicks_cost_root_285_ratio_308.shift(1).fillna(0)


def clicks_rating_rank_267_rank_287_rank_302_delta_312_gap_324(clicks_rating_rank_267_rank_287_rank_302_delta_312: pd.Series, clicks_cost_centred_270_lag_274_centred_301_root_320: pd.Series) -> pd.Series:
    """Gap of clicks_rating_rank_267_rank_287_rank_302_delta_312 and clicks_cost_centred_270_lag_274_centred_301_root_320."""
    return clicks_rating_rank_267_rank_287_rank_302_delta_312 - clicks_cost_centred_270_lag_274_centred_301_root_320


def clicks_margin_rolling_269_rank_275_gap_289_rank_290_delta_325(clicks_margin_rolling_269_rank_275_gap_289_rank_290: pd.Series) -> pd.Series:
    """Delta of clicks_margin_rolling_269_rank_275_gap_289_rank_290."""
    return clicks_margin_rolling_269_rank_275_gap_289_rank_290.diff().fillna(0)


def clicks_minutes_lag_277_root_279_blend_281_clipped_310_rank_326(clicks_minutes_lag_277_root_279_blend_281_clipped_310: pd.Series) -> pd.Series:
    """Rank of clicks_minutes_lag_277_root_279_blend_281_clipped_310."""
    return clicks_minutes_lag_277_root_279_blend_281_clipped_310.rank(pct=True)


def clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327(clicks_rating_rank_267_rank_287_rank_302_delta_312: pd.Series) -> pd.Series:
    """Root of clicks_rating_rank_267_rank_287_rank_302_delta_312."""
    return (clicks_rating_rank_267_rank_287_rank_302_delta_312.clip(lower=0) + 1).pow(0.5)


def clicks_cost_root_285_ratio_308_root_313_lag_328(clicks_cost_root_285_ratio_308_root_313: pd.Series) -> pd.Series:
    """Lag of clicks_cost_root_285_ratio_308_root_313."""
    return clicks_cost_root_285_ratio_308_root_313.shift(1).fillna(0)


def clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327_lag_329(clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327: pd.Series) -> pd.Series:
    """Lag of clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327."""
    return clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327.shift(1).fillna(0)


def clicks_rating_rank_267_rank_287_gap_304_lag_330(clicks_rating_rank_267_rank_287_gap_304: pd.Series) -> pd.Series:
    """Lag of clicks_rating_rank_267_rank_287_gap_304."""
    return clicks_rating_rank_267_rank_287_gap_304.shift(1).fillna(0)


def clicks_cost_root_285_ratio_308_root_313_clipped_331(clicks_cost_root_285_ratio_308_root_313: pd.Series) -> pd.Series:
    """Clipped of clicks_cost_root_285_ratio_308_root_313."""
    return clicks_cost_root_285_ratio_308_root_313.clip(clicks_cost_root_285_ratio_308_root_313.quantile(0.05), clicks_cost_root_285_ratio_308_root_313.quantile(0.95))


def clicks_cost_blend_278_blend_296_delta_316_rank_332(clicks_cost_blend_278_blend_296_delta_316: pd.Series) -> pd.Series:
    """Rank of clicks_cost_blend_278_blend_296_delta_316."""
    return clicks_cost_blend_278_blend_296_delta_316.rank(pct=True)


def clicks_cost_root_285_ratio_308_root_313_lag_328_lag_333(clicks_cost_root_285_ratio_308_root_313_lag_328: pd.Series) -> pd.Series:
    """Lag of clicks_cost_root_285_ratio_308_root_313_lag_328."""
    return clicks_cost_root_285_ratio_308_root_313_lag_328.shift(1).fillna(0)


def clicks_rating_rank_267_rank_287_blend_317_delta_334(clicks_rating_rank_267_rank_287_blend_317: pd.Series) -> pd.Series:
    """Delta of clicks_rating_rank_267_rank_287_blend_317."""
    return clicks_rating_rank_267_rank_287_blend_317.diff().fillna(0)


def clicks_items_rank_276_rolling_284_rank_291_gap_315_centred_335(clicks_items_rank_276_rolling_284_rank_291_gap_315: pd.Series) -> pd.Series:
    """Centred of clicks_items_rank_276_rolling_284_rank_291_gap_315."""
    return clicks_items_rank_276_rolling_284_rank_291_gap_315 - clicks_items_rank_276_rolling_284_rank_291_gap_315.mean()


def clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327_centred_336(clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327: pd.Series) -> pd.Series:
    """Centred of clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327."""
    return clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327 - clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327.mean()


def clicks_cost_root_285_ratio_308_root_313_lag_328_clipped_337(clicks_cost_root_285_ratio_308_root_313_lag_328: pd.Series) -> pd.Series:
    """Clipped of clicks_cost_root_285_ratio_308_root_313_lag_328."""
    return clicks_cost_root_285_ratio_308_root_313_lag_328.clip(clicks_cost_root_285_ratio_308_root_313_lag_328.quantile(0.05), clicks_cost_root_285_ratio_308_root_313_lag_328.quantile(0.95))


def clicks_minutes_lag_277_root_279_blend_281_clipped_310_ratio_338(clicks_minutes_lag_277_root_279_blend_281_clipped_310: pd.Series, clicks_count_rank_266: pd.Series) -> pd.Series:
    """Ratio of clicks_minutes_lag_277_root_279_blend_281_clipped_310 and clicks_count_rank_266."""
    return clicks_minutes_lag_277_root_279_blend_281_clipped_310 / (clicks_count_rank_266.abs() + 1)


def clicks_cost_blend_278_blend_296_root_322_lag_339(clicks_cost_blend_278_blend_296_root_322: pd.Series) -> pd.Series:
    """Lag of clicks_cost_blend_278_blend_296_root_322."""
    return clicks_cost_blend_278_blend_296_root_322.shift(1).fillna(0)


def clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327_rolling_340(clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327: pd.Series) -> pd.Series:
    """Rolling of clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327."""
    return clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327.rolling(4, min_periods=1).mean()


def clicks_cost_centred_270_lag_274_centred_301_blend_321_gap_341(clicks_cost_centred_270_lag_274_centred_301_blend_321: pd.Series, clicks_cost_root_285_ratio_308: pd.Series) -> pd.Series:
    """Gap of clicks_cost_centred_270_lag_274_centred_301_blend_321 and clicks_cost_root_285_ratio_308."""
    return clicks_cost_centred_270_lag_274_centred_301_blend_321 - clicks_cost_root_285_ratio_308


def clicks_cost_blend_278_blend_296_root_322_lag_339_clipped_342(clicks_cost_blend_278_blend_296_root_322_lag_339: pd.Series) -> pd.Series:
    """Clipped of clicks_cost_blend_278_blend_296_root_322_lag_339."""
    return clicks_cost_blend_278_blend_296_root_322_lag_339.clip(clicks_cost_blend_278_blend_296_root_322_lag_339.quantile(0.05), clicks_cost_blend_278_blend_296_root_322_lag_339.quantile(0.95))


def clicks_cost_blend_278_blend_296_root_322_root_343(clicks_cost_blend_278_blend_296_root_322: pd.Series) -> pd.Series:
    """Root of clicks_cost_blend_278_blend_296_root_322."""
    return (clicks_cost_blend_278_blend_296_root_322.clip(lower=0) + 1).pow(0.5)


def clicks_cost_blend_278_blend_296_delta_316_rank_332_lag_344(clicks_cost_blend_278_blend_296_delta_316_rank_332: pd.Series) -> pd.Series:
    """Lag of clicks_cost_blend_278_blend_296_delta_316_rank_332."""
    return clicks_cost_blend_278_blend_296_delta_316_rank_332.shift(1).fillna(0)


def clicks_cost_blend_278_blend_296_root_322_ratio_345(clicks_cost_blend_278_blend_296_root_322: pd.Series, emails_latency: pd.Series) -> pd.Series:
    """Ratio of clicks_cost_blend_278_blend_296_root_322 and emails_latency."""
    return clicks_cost_blend_278_blend_296_root_322 / (emails_latency.abs() + 1)


def clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327_gap_346(clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327: pd.Series, clicks_items_rank_276_rolling_284_rank_291: pd.Series) -> pd.Series:
    """Gap of clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327 and clicks_items_rank_276_rolling_284_rank_291."""
    return clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327 - clicks_items_rank_276_rolling_284_rank_291


def clicks_rating_rank_267_rank_287_rank_302_delta_312_gap_324_blend_347(clicks_rating_rank_267_rank_287_rank_302_delta_312_gap_324: pd.Series, returns_revenue: pd.Series) -> pd.Series:
    """Blend of clicks_rating_rank_267_rank_287_rank_302_delta_312_gap_324 and returns_revenue."""
    return 0.5 * clicks_rating_rank_267_rank_287_rank_302_delta_312_gap_324 + 0.5 * returns_revenue


def clicks_cost_root_285_ratio_308_root_313_lag_328_clipped_337_blend_348(clicks_cost_root_285_ratio_308_root_313_lag_328_clipped_337: pd.Series, clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327: pd.Series) -> pd.Series:
    """Blend of clicks_cost_root_285_ratio_308_root_313_lag_328_clipped_337 and clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327."""
    return 0.5 * clicks_cost_root_285_ratio_308_root_313_lag_328_clipped_337 + 0.5 * clicks_rating_rank_267_rank_287_rank_302_delta_312_root_327


def clicks_minutes_lag_277_root_279_blend_281_clipped_310_root_349(clicks_minutes_lag_277_root_279_blend_281_clipped_310: pd.Series) -> pd.Series:
    """Root of clicks_minutes_lag_277_root_279_blend_281_clipped_310."""
    return (clicks_minutes_lag_277_root_279_blend_281_clipped_310.clip(lower=0) + 1).pow(0.5)


def clicks_cost_centred_270_lag_274_centred_301_root_320_rank_350(clicks_cost_centred_270_lag_274_centred_301_root_320: pd.Series) -> pd.Series:
    """Rank of clicks_cost_centred_270_lag_274_centred_301_root_320."""
    return clicks_cost_centred_270_lag_274_centred_301_root_320.rank(pct=True)


def clicks_cost_centred_270_lag_274_centred_301_root_320_rank_351(clicks_cost_centred_270_lag_274_centred_301_root_320: pd.Series) -> pd.Series:
    """Rank of clicks_cost_centred_270_lag_274_centred_301_root_320."""
    return clicks_cost_centred_270_lag_274_centred_301_root_320.rank(pct=True)


def clicks_minutes_lag_277_root_279_blend_281_clipped_310_rolling_352(clicks_minutes_lag_277_root_279_blend_281_clipped_310: pd.Series) -> pd.Series:
    """Rolling of clicks_minutes_lag_277_root_279_blend_281_clipped_310."""
    return clicks_minutes_lag_277_root_279_blend_281_clipped_310.rolling(4, min_periods=1).mean()


def clicks_margin_rolling_269_rank_275_gap_289_rank_290_centred_353(clicks_margin_rolling_269_rank_275_gap_289_rank_290: pd.Series) -> pd.Series:
    """Centred of clicks_margin_rolling_269_rank_275_gap_289_rank_290."""
    return clicks_margin_rolling_269_rank_275_gap_289_rank_290 - clicks_margin_rolling_269_rank_275_gap_289_rank_290.mean()


def clicks_minutes_lag_277_root_279_blend_281_clipped_310_root_354(clicks_minutes_lag_277_root_279_blend_281_clipped_310: pd.Series) -> pd.Series:
    """Root of clicks_minutes_lag_277_root_279_blend_281_clipped_310."""
    return (clicks_minutes_lag_277_root_279_blend_281_clipped_310.clip(lower=0) + 1).pow(0.5)


def clicks_score(
    clicks_cost_blend_278_blend_296_clipped_309: pd.Series,
    clicks_cost_blend_278_blend_296_root_322_lag_339_clipped_342: pd.Series,
    clicks_cost_centred_270_rank_272: pd.Series,
    clicks_cost_root_285_ratio_308_root_313: pd.Series,
    clicks_items_rank_276: pd.Series,
    clicks_items_rank_276_blend_299_root_307: pd.Series,
    clicks_margin_rolling_269_rank_275_gap_289_rank_290_blend_314: pd.Series,
    clicks_minutes_lag_277_gap_303_rolling_305: pd.Series,
    clicks_minutes_lag_277_root_279_blend_281_clipped_310_lag_319: pd.Series,
    clicks_minutes_lag_277_root_279_blend_281_clipped_310_ratio_338: pd.Series,
    clicks_rating_rank_267_blend_286: pd.Series,
    clicks_rating_rank_267_rank_287_rank_302_delta_312_gap_324: pd.Series,
) -> pd.Series:
    """One number a week for clicks."""
    return sum([clicks_cost_blend_278_blend_296_clipped_309, clicks_cost_blend_278_blend_296_root_322_lag_339_clipped_342, clicks_cost_centred_270_rank_272, clicks_cost_root_285_ratio_308_root_313, clicks_items_rank_276, clicks_items_rank_276_blend_299_root_307, clicks_margin_rolling_269_rank_275_gap_289_rank_290_blend_314, clicks_minutes_lag_277_gap_303_rolling_305, clicks_minutes_lag_277_root_279_blend_281_clipped_310_lag_319, clicks_minutes_lag_277_root_279_blend_281_clipped_310_ratio_338, clicks_rating_rank_267_blend_286, clicks_rating_rank_267_rank_287_rank_302_delta_312_gap_324]) / 12
