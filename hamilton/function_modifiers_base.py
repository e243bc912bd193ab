"""The old name of ``hamilton.function_modifiers.base``."""

import logging

from hamilton.function_modifiers.base import *  # noqa: F403
from hamilton.function_modifiers.base import __all__

__all__ = list(__all__)

logging.getLogger(__name__).warning(
    "hamilton.function_modifiers_base will be removed in Hamilton 2.0: import hamilton.function_modifiers.base."
)
