"""The arguments that several subcommands share: paths and ``KEY=VALUE``."""

from __future__ import annotations

import argparse
import json
from pathlib import Path


def existing_path(text: str) -> Path:
    """Read a PATH argument.

    Raises:
        argparse.ArgumentTypeError: There is no such file or folder, or the file is not Python.
    """
    path = Path(text)
    if not path.exists():
        raise argparse.ArgumentTypeError(f"{text}: no such file or folder")
    if path.is_file() and path.suffix not in (".py", ".ipynb"):
        raise argparse.ArgumentTypeError(
            f"{text}: not a Python file; give a folder, a .py file or a notebook"
        )
    return path


def key_and_value(text: str) -> tuple[str, object]:
    """Read a KEY=VALUE argument. The value is JSON where it parses as JSON, else text.

    Raises:
        argparse.ArgumentTypeError: There is no ``=``, or nothing before it.
    """
    key, separator, value = text.partition("=")
    if not separator or not key:
        raise argparse.ArgumentTypeError(f"{text!r} is not of the form KEY=VALUE")
    try:
        return key, json.loads(value)
    except ValueError:
        return key, value


def add_config_option(parser: argparse.ArgumentParser) -> None:
    """``--config KEY=VALUE``, as often as there are keys."""
    parser.add_argument(
        "--config",
        metavar="KEY=VALUE",
        type=key_and_value,
        action="append",
        default=[],
        help="a configuration value, as JSON or else as text; may be repeated",
    )
