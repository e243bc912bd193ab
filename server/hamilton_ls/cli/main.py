"""The command line: reads the arguments, hands over to a subcommand, ends with its status.

Knows options and exit statuses. What a subcommand does is in the file of its name.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence

from hamilton_ls import __version__
from hamilton_ls.cli import check, explain, graph, lsp, run, serve
from hamilton_ls.cli.errors import UsageError
from hamilton_ls.webpage import PageMissing

USAGE_ERROR = 2
_SUBCOMMANDS = (
    ("check", check),
    ("explain", explain),
    ("graph", graph),
    ("serve", serve),
    ("run", run),
    ("lsp", lsp),
)
INTERRUPTED = 130
BROKEN_PIPE = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``hamilton-live``.

    Args:
        arguments: The arguments after the program's name; those of the process by default.

    Returns:
        The exit status: 0, 1 for errors in the dataflow, 2 for errors in the arguments, 130 after ^C.
    """
    _write_utf8()
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except (UsageError, PageMissing) as error:
        print(f"hamilton-live {options.subcommand}: {error}", file=sys.stderr)
        return USAGE_ERROR
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has gone (``| head``). Python would complain again when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    return status


def _write_utf8() -> None:
    """Whatever the locale says: our output holds arrows, and paths that may not be encodable."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="hamilton-live", description="Hamilton dataflows: checked, drawn and run where they are written."
    )
    parser.add_argument("--version", action="version", version=f"hamilton-live {__version__}")
    subcommands = parser.add_subparsers(dest="subcommand", metavar="SUBCOMMAND", required=True)
    for name, module in _SUBCOMMANDS:
        summary = (module.__doc__ or "").partition("\n")[0]
        subparser = subcommands.add_parser(name, help=summary, description=summary)
        module.add_arguments(subparser)
        subparser.set_defaults(run=module.run)
    return parser
