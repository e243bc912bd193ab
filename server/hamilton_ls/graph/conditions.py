"""Tests around definitions that are decided whoever imports the module: ``if TYPE_CHECKING``, ``if sys.version_info``.

Knows constants of the workspace through its scope, and takes the operating system for that of the
server. What depends on an installed library or on a newer Python is undecided.
"""

from __future__ import annotations

import os
import re
import sys

from hamilton_ls.facts.expressions import Opaque
from hamilton_ls.facts.model import FunctionFacts
from hamilton_ls.modifiers.scope import Located, Scope
from hamilton_ls.modifiers.sites import Site
from hamilton_ls.modifiers.values import Unknown, literal
from hamilton_ls.text.spans import Span

_OLDEST = (3, 10)
"""Of the versions of Python that the runtime works with."""

_NEGATED = re.compile(r"not \((?P<test>.*)\)", re.DOTALL)
_VERSION = re.compile(r"(?:sys\.)?version_info *(?P<operator>>=|<|>|<=) *\((?P<version>[\d, ]+)\)")
_PLATFORM = re.compile(
    r"(?P<negation>not +)?(?P<asked>sys\.platform|os\.name) *(?:(?P<operator>==|!=) *|\.startswith\()['\"](?P<name>\w+)['\"]\)?"
)
_MAIN = re.compile(r"__name__ *== *['\"]__main__['\"]")


def never_runs(function: FunctionFacts, site: Site, scope: Scope) -> bool:
    """Whether a definition is passed over when its module is imported; False where that is not known."""
    return any(decided(test, site, scope) is False for test in function.conditions)


def decided(test: str, site: Site, scope: Scope) -> bool | None:
    """Whether a test holds when the module is imported; None where that is not known.

    Args:
        test: its source text, as ``FunctionFacts.conditions`` has it.
        site: the chunk that it stands in.
        scope: the names of its module.
    """
    negated = _NEGATED.fullmatch(test)
    if negated is not None:
        inner = decided(negated["test"], site, scope)
        return None if inner is None else not inner
    if "TYPE_CHECKING" in test or _MAIN.fullmatch(test):
        return False
    version = _VERSION.fullmatch(test)
    if version is not None:
        return _of_every_version(version["operator"], version["version"])
    platform = _PLATFORM.fullmatch(test)
    if platform is not None:
        holds = _of_this_platform(platform["asked"], platform["operator"], platform["name"])
        return holds != bool(platform["negation"])
    if test.startswith("except"):
        return None
    try:
        return bool(literal(Located(Opaque(test, Span(0, len(test))), site, scope)))
    except Unknown:
        return None


def _of_every_version(operator: str, written: str) -> bool | None:
    wanted = tuple(int(part) for part in written.split(",") if part.strip())
    if wanted > _OLDEST:
        return None
    return operator in (">=", ">")


def _of_this_platform(asked: str, operator: str | None, name: str) -> bool:
    actual = sys.platform if asked == "sys.platform" else os.name
    if operator is None:
        return actual.startswith(name)
    return (actual == name) == (operator == "==")
