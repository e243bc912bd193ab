"""The one place where an unexpected exception of a request, notification or timer is caught.

Analysis does not raise for user code; what arrives here is a defect of ours. The client gets an
error that names the request, the log gets the traceback, and the server goes on.
"""

from __future__ import annotations

import inspect
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from pygls.exceptions import JsonRpcException, JsonRpcInternalError

log = logging.getLogger(__name__)


@contextmanager
def boundary(method: str) -> Iterator[None]:
    """Turns every unexpected exception into an error answer.

    Raises:
        JsonRpcException: what a handler raises on purpose, or an internal error that names
            ``method``.
    """
    try:
        yield
    except JsonRpcException:
        raise
    except Exception as error:
        log.exception("%s failed.", method)
        raise JsonRpcInternalError(f"{method} failed: {type(error).__name__}: {error}") from error


def attempt(what: str, action: Callable[[], None]) -> None:
    """Does something that no request waits for; a failure is in the log, and that is all."""
    with suppress(JsonRpcException), boundary(what):
        action()


def guarded(method: str, handler: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The handler inside the boundary; a coroutine function stays one, so that it can be cancelled."""
    if inspect.iscoroutinefunction(handler):
        return _guarded_coroutine(method, handler)

    def call(params: Any) -> Any:
        with boundary(method):
            return handler(params)

    return call


def _guarded_coroutine(
    method: str, handler: Callable[[Any], Awaitable[Any]]
) -> Callable[[Any], Awaitable[Any]]:
    async def call(params: Any) -> Any:
        with boundary(method):
            return await handler(params)

    return call
