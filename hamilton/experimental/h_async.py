"""The old name of ``hamilton.async_driver``."""

import logging

from hamilton.async_driver import AsyncDriver

__all__ = ["AsyncDriver"]

logging.getLogger(__name__).warning(
    "hamilton.experimental.h_async will be removed in Hamilton 2.0: import hamilton.async_driver."
)
