"""The old name of adapters in ``hamilton.plugins.h_spark``."""

import logging

from hamilton.plugins.h_spark import KoalasDataFrameResult, PySparkUDFGraphAdapter, SparkKoalasGraphAdapter

__all__ = ["KoalasDataFrameResult", "PySparkUDFGraphAdapter", "SparkKoalasGraphAdapter"]

logging.getLogger(__name__).warning(
    "hamilton.experimental.h_spark will be removed in Hamilton 2.0: import hamilton.plugins.h_spark."
)
