"""What a project wants to hear of: ``[tool.hamilton.lint]`` in pyproject.toml.

Knows the table's shape. What is wrong with it becomes problems at its place; what is right still
counts. Does not apply the settings: that is ``checks.suppression``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from fnmatch import fnmatchcase

from hamilton_ls.checks import declaration
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.checks.registry import RULES
from hamilton_ls.graph.declaration_places import linted_at

_SEVERITIES = {severity.value: severity for severity in Severity}
_CODES = tuple(rule.code for rule in RULES)


@dataclass(frozen=True, slots=True)
class LintSettings:
    """Which problems a project wants to hear of, and how loudly."""

    ignored: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    ignored_in: tuple[tuple[str, frozenset[str]], ...] = ()
    """Glob patterns over workspace-relative paths, each with the codes that are ignored there."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the settings themselves."""

    def ignores(self, code: str, path: str) -> bool:
        """Whether problems of this code are not wanted in this file."""
        return code in self.ignored or any(
            code in codes and fnmatchcase(path, pattern) for pattern, codes in self.ignored_in
        )


def lint_settings(pyproject: Mapping[str, object] | None) -> LintSettings:
    """The settings of a parsed pyproject.toml; those of a project that has none where it is None."""
    table: object = pyproject or {}
    for key in ("tool", "hamilton", "lint"):
        table = table.get(key) if isinstance(table, Mapping) else None
    if table is None:
        return LintSettings()
    reading = _Reading()
    if not isinstance(table, Mapping):
        reading.complain("`lint` under `[tool.hamilton]` is a table", "lint")
        return LintSettings(problems=tuple(reading.problems))
    for key in sorted(str(key) for key in table if key not in ("ignore", "severity", "per-file-ignores")):
        message = f"`{key}` means nothing here; the keys are `ignore`, `severity` and `per-file-ignores`"
        reading.complain(message, key)
    return LintSettings(
        ignored=reading.codes(table.get("ignore", []), "ignore"),
        severities=dict(reading.severities(table.get("severity", {}))),
        ignored_in=tuple(reading.patterns(table.get("per-file-ignores", {}))),
        problems=tuple(reading.problems),
    )


@dataclass(slots=True)
class _Reading:
    """The table while it is read."""

    problems: list[Problem] = field(default_factory=list)

    def complain(self, what: str, word: str) -> None:
        """Add a problem at a word of the table."""
        message = f"In `[tool.hamilton.lint]`: {what}."
        self.problems.append(Problem(declaration.CODE, declaration.SEVERITY, message, linted_at(word), ""))

    def codes(self, value: object, key: str) -> frozenset[str]:
        """The known codes of a list."""
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.complain(f'`{key}` is a list of codes such as `["HAM002"]`', key)
            return frozenset()
        return frozenset(self._known(value))

    def severities(self, value: object) -> Iterator[tuple[str, Severity]]:
        """The severities by code."""
        if not isinstance(value, Mapping):
            self.complain('`severity` is a table such as `{ HAM005 = "warning" }`', "severity")
            return
        for code in self._known(str(code) for code in value):
            severity = _SEVERITIES.get(str(value[code]))
            if severity is None:
                self.complain(f"the severity of `{code}` is one of {', '.join(_SEVERITIES)}", code)
            else:
                yield code, severity

    def patterns(self, value: object) -> Iterator[tuple[str, frozenset[str]]]:
        """The codes that are ignored in some files, by pattern."""
        if not isinstance(value, Mapping):
            what = '`per-file-ignores` is a table such as `{ "tests/**" = ["HAM006"] }`'
            self.complain(what, "per-file-ignores")
            return
        for pattern, codes in value.items():
            yield str(pattern), self.codes(codes, str(pattern))

    def _known(self, codes: Iterable[str]) -> Iterator[str]:
        for code in codes:
            if code in _CODES:
                yield code
            else:
                close = get_close_matches(code.upper(), _CODES, n=1, cutoff=0.8)
                way_out = f"did you mean `{close[0]}`" if close else "docs/DIAGNOSTICS.md lists them"
                self.complain(f"no rule has the code `{code}`; {way_out}", code)
