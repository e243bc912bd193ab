"""The language server as a process over stdio."""

from __future__ import annotations

import logging
import sys

from hamilton_ls import __version__
from hamilton_ls.lsp.compat import Server, claim_stdout, serve
from hamilton_ls.lsp.methods.notebook_sync import SYNC
from hamilton_ls.lsp.registry import register
from hamilton_ls.lsp.session import Session

NAME = "Hamilton Live"


def make_session(*, delay: float = 0.15) -> Session:
    """A server with all its methods, for one connection.

    Parameters:
        delay: the pause in the typing after which the client is told what changed, in seconds.
    """
    session = Session(Server(NAME, __version__, SYNC), delay=delay)
    register(session)
    return session


def main() -> int:
    """Serves one client over stdin and stdout; logs to stderr.

    Returns:
        The exit status: 0 after ``shutdown`` and ``exit``, else 1.
    """
    stdout = claim_stdout()
    logging.basicConfig(
        stream=sys.stderr, level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s"
    )
    # What pygls has to say, traceback included, is said by the boundary and by Server already.
    logging.getLogger("pygls").setLevel(logging.CRITICAL)
    return serve(make_session().server, sys.stdin.buffer, stdout)
