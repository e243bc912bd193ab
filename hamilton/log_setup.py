"""Logging to the console, for scripts."""

import logging
import sys

LOG_LEVELS = {
    "CRITICAL": logging.CRITICAL,
    "ERROR": logging.ERROR,
    "WARNING": logging.WARNING,
    "INFO": logging.INFO,
    "DEBUG": logging.DEBUG,
}


def setup_logging(log_level: int = logging.INFO) -> None:
    """Log to standard output, unless logging was set up already, and let numpy divide by zero in silence.

    :param log_level: the least level that is shown.
    """
    root = logging.getLogger()
    if not root.handlers:
        handler = logging.StreamHandler(sys.stdout)
        handler.setFormatter(
            logging.Formatter("[%(levelname)s] %(asctime)s %(name)s(%(lineno)s): %(message)s")
        )
        root.addHandler(handler)
        root.setLevel(log_level)
    import numpy as np

    np.seterr(divide="ignore", invalid="ignore")
