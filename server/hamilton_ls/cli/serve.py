"""Show the graphs of a folder live in a browser, on this machine only."""

from __future__ import annotations

import argparse
import secrets
import threading
from pathlib import Path

from hamilton_ls.cli.arguments import existing_path
from hamilton_ls.cli.errors import UsageError
from hamilton_ls.cli.projects import add_cache_argument, open_projects
from hamilton_ls.webpage import live_page

_LARGEST_PORT = 65535


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A PATH, and where to serve it."""
    parser.add_argument(
        "path",
        metavar="PATH",
        nargs="?",
        default=Path(),
        type=existing_path,
        help="a folder or a Python file; default: the current folder",
    )
    parser.add_argument("--port", type=_port, default=0, help="of 127.0.0.1; default: one that is free")
    parser.add_argument("--open", action="store_true", help="open the page in the browser")
    add_cache_argument(parser)


def run(options: argparse.Namespace) -> int:
    """Serve until ^C."""
    # Only here, so that the other subcommands start without the machinery of HTTP.
    import webbrowser

    from hamilton_ls.cli.serve_graphs import LiveGraphs
    from hamilton_ls.cli.serve_http import ADDRESS, PageServer
    from hamilton_ls.cli.serve_watch import Watch

    page = live_page()
    (project,) = open_projects([options.path], options.cache)
    graphs, token = LiveGraphs(project), secrets.token_urlsafe(24)
    try:
        server = PageServer(options.port, token, page, graphs)
    except OSError as error:
        raise UsageError(f"port {options.port} of {ADDRESS} cannot be used: {error.strerror}") from error
    watch = Watch(project.root, graphs.reread)
    with server:
        threading.Thread(target=watch.keep_looking, name="watch", daemon=True).start()
        print(f"{project.root} is shown at\n{server.address}\n^C ends it.", flush=True)
        if options.open:
            webbrowser.open(server.address)
        try:
            server.serve_forever(poll_interval=0.2)
        except KeyboardInterrupt:
            return 0
        finally:
            watch.stop()
            graphs.stop()
    return 0


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > _LARGEST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: a number up to {_LARGEST_PORT}")
    return int(text)
