"""What the command line tells a user who asked for something impossible."""

from __future__ import annotations


class UsageError(Exception):
    """The arguments cannot work; the message says why and what would."""
