"""The one place where user code is called, and where whatever it raises ends.

Everything that can run a line of the user's (imports, inputs, nodes, previews) goes through
``attempt``: nothing else in the runner catches what it does not expect.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

_OWNER = os.getpid()


@dataclass(frozen=True)
class Success(Generic[T]):
    """What the code returned."""

    value: T


@dataclass(frozen=True)
class Failure:
    """What the code raised, ``SystemExit`` included."""

    error: BaseException


def attempt(action: Callable[[], T]) -> Success[T] | Failure:
    """Call user code.

    Parameters:
        action: takes nothing.

    Returns:
        Its value or what it raised.

    Raises:
        KeyboardInterrupt: a cancel; it is the caller's business and no failure.
    """
    try:
        value = action()
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - the designated boundary: user code may raise anything.
        _leave_if_forked()
        return Failure(error)
    _leave_if_forked()
    return Success(value)


def _leave_if_forked() -> None:
    """A child that user code forked and that came back here would be a second runner."""
    if os.getpid() != _OWNER:
        os._exit(0)
