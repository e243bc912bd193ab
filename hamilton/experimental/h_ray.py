"""The old name of ``hamilton.plugins.h_ray``."""

import logging

from hamilton.plugins.h_ray import RayGraphAdapter, RayTaskExecutor

__all__ = ["RayGraphAdapter", "RayTaskExecutor"]

logging.getLogger(__name__).warning(
    "hamilton.experimental.h_ray will be removed in Hamilton 2.0: import hamilton.plugins.h_ray."
)
