"""Nothing is ever sent anywhere; these functions remain for code that switches telemetry off."""

import logging

logger = logging.getLogger(__name__)

_MESSAGE = "hamilton.telemetry.%s() will go away in 2.0: there is no telemetry. Remove the call."


def disable_telemetry() -> None:
    """Do nothing. Deprecated."""
    logger.warning(_MESSAGE, "disable_telemetry")


def is_telemetry_enabled() -> bool:
    """Answer False. Deprecated."""
    logger.warning(_MESSAGE, "is_telemetry_enabled")
    return False
