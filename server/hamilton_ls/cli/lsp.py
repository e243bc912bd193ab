"""Start the language server; an editor speaks to it over standard input and output."""

from __future__ import annotations

import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Editors commonly add ``--stdio``; it is the only way, so it changes nothing."""
    parser.add_argument(
        "--stdio", action="store_true", help="speak over standard input and output (always so)"
    )


def run(options: argparse.Namespace) -> int:
    """Serve until the editor says ``exit``; returns the exit status that the protocol demands."""
    # Only here, so that the other subcommands start without the protocol's machinery.
    from hamilton_ls.lsp.server import main

    return main()
