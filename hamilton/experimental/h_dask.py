"""The old name of ``hamilton.plugins.h_dask``."""

import logging

from hamilton.plugins.h_dask import DaskDataFrameResult, DaskExecutor, DaskGraphAdapter

__all__ = ["DaskDataFrameResult", "DaskExecutor", "DaskGraphAdapter"]

logging.getLogger(__name__).warning(
    "hamilton.experimental.h_dask will be removed in Hamilton 2.0: import hamilton.plugins.h_dask."
)
