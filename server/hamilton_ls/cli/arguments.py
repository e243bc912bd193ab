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


def config_file(text: str) -> dict[str, object]:
    """Read a file that holds a configuration as a JSON object.

    Raises:
        argparse.ArgumentTypeError: It cannot be read, or holds something else.
    """
    try:
        value = json.loads(Path(text).read_text(encoding="utf-8"))
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{text}: {error.strerror}") from error
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text}: not JSON: {error}") from error
    if not isinstance(value, dict):
        raise argparse.ArgumentTypeError(f"{text}: a configuration is a JSON object")
    return value


def chosen_config(options: argparse.Namespace) -> dict[str, object]:
    """The configuration that the options give; single values go before those of a file."""
    return {**options.config_file, **dict(options.config)}


def add_config_option(parser: argparse.ArgumentParser) -> None:
    """``--config KEY=VALUE``, as often as there are keys, and ``--config-file FILE``."""
    parser.add_argument(
        "--config-file",
        metavar="FILE",
        type=config_file,
        default={},
        help="a JSON object with configuration values",
    )
    parser.add_argument(
        "--config",
        metavar="KEY=VALUE",
        type=key_and_value,
        action="append",
        default=[],
        help="a configuration value, as JSON or else as text; may be repeated",
    )
