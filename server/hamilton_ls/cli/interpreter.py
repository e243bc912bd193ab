"""Which Python the subcommands that run user code use."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from hamilton_ls.execution.execution import ExecutionSettings
from hamilton_ls.execution.interpreter import Chosen


def add_interpreter_option(parser: argparse.ArgumentParser) -> None:
    """``--interpreter PYTHON``."""
    parser.add_argument(
        "--interpreter", metavar="PYTHON", help="the Python to run in, else one is looked for"
    )


def execution_settings(options: argparse.Namespace) -> ExecutionSettings:
    """The settings that the options ask for. A path counts from where the command runs, not from the workspace."""
    # ``.venv/bin/hamilton-live`` runs code in ``.venv``, also where nobody activated it.
    if sys.prefix != sys.base_prefix:
        os.environ.setdefault("VIRTUAL_ENV", sys.prefix)
    if options.interpreter is None:
        return ExecutionSettings()
    return ExecutionSettings(
        interpreter=Chosen(str(Path(options.interpreter).expanduser().absolute()), "--interpreter")
    )
