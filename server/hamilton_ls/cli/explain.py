"""Explain a diagnostic: what it reports, with an example of what is wrong and of what is right."""

from __future__ import annotations

import argparse

from hamilton_ls.checks.documentation import markdown
from hamilton_ls.checks.registry import RULES
from hamilton_ls.cli.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The CODE, or a rule's name."""
    parser.add_argument("code", metavar="CODE", help="such as HAM005, or its name: type-mismatch")


def run(options: argparse.Namespace) -> int:
    """Print the page.

    Raises:
        UsageError: There is no such rule.
    """
    wanted = options.code
    rule = next((r for r in RULES if wanted.upper() == r.code or wanted.lower() == r.name), None)
    if rule is None:
        raise UsageError(f"there is no diagnostic {wanted!r}; there are {RULES[0].code} to {RULES[-1].code}")
    print(f"# {rule.code}: {rule.name} ({rule.severity.value})\n\n{markdown(rule.documentation)}")
    return 0
