"""Check dataflows: wrong wiring, types that do not go together, names that do not exist."""

from __future__ import annotations

import argparse
from pathlib import Path

from hamilton_ls.checks.model import Severity
from hamilton_ls.cli.arguments import existing_path
from hamilton_ls.cli.problem_formats import FORMATS
from hamilton_ls.cli.problems import collect
from hamilton_ls.cli.projects import add_cache_argument, common_root, open_projects


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """PATHs and a format."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="+", type=existing_path, help="a folder or a Python file"
    )
    parser.add_argument("--format", choices=tuple(FORMATS), default="text", help="default: text")
    add_cache_argument(parser)


def run(options: argparse.Namespace) -> int:
    """Print the problems; returns 1 where one of them is an error, else 0."""
    projects = open_projects(options.paths, options.cache)
    # People and GitHub want paths from where the command runs, programs those of the workspace.
    root = common_root(projects) if options.format == "json" else Path.cwd()
    problems = collect(projects, root)
    if output := FORMATS[options.format](problems):
        print(output)
    return 1 if any(problem.severity is Severity.ERROR for problem in problems) else 0
