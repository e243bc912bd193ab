"""What a project wants to hear of: ``[tool.hamilton.lint]`` in pyproject.toml, and the editor's setting.

Knows the table's shape. What is wrong with it becomes problems at its place; what is right still
counts. Does not apply the settings: that is ``checks.suppression``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from posixpath import dirname, relpath

from hamilton_ls.checks import declaration
from hamilton_ls.checks.exclusion import exclusion_problems
from hamilton_ls.checks.model import Problem, Severity
from hamilton_ls.checks.registry import CODES, RULES
from hamilton_ls.checks.unknown_suppression import meant_code
from hamilton_ls.graph.declaration_places import linted_at

OFF = "off"
"""Said instead of a severity: the rule is silent."""

_SEVERITIES: dict[str, Severity | None] = {severity.value: severity for severity in Severity} | {OFF: None}
_OFF_BY_DEFAULT = frozenset(rule.code for rule in RULES if not rule.on)

Levels = Mapping[str, Severity | None]
"""How loudly codes are to be heard of; None for not at all."""


@dataclass(frozen=True, slots=True)
class LintSettings:
    """Which problems a project wants to hear of, and how loudly."""

    ignored: frozenset[str] = _OFF_BY_DEFAULT
    severities: Mapping[str, Severity] = field(default_factory=dict)
    ignored_in: tuple[tuple[str, frozenset[str]], ...] = ()
    """Glob patterns over paths from ``folder``, each with the codes that are ignored there."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the settings themselves."""
    folder: str = ""
    """Where the pyproject.toml lies, from the workspace's folder."""

    def ignores(self, code: str, path: str) -> bool:
        """Whether problems of this code are not wanted in this file."""
        if code in self.ignored:
            return True
        return any(
            code in codes and fnmatchcase(relpath(path, self.folder or "."), pattern)
            for pattern, codes in self.ignored_in
        )

    def adjusted(self, levels: Levels) -> LintSettings:
        """The settings where somebody else says some levels, whose word counts."""
        heard = {code: severity for code, severity in levels.items() if severity is not None}
        return replace(
            self,
            ignored=(self.ignored - heard.keys()) | (levels.keys() - heard.keys()),
            severities={**self.severities, **heard},
        )


class Lint:
    """The settings of all files of a workspace: each follows the nearest pyproject.toml that has some."""

    def __init__(self, pyprojects: Mapping[str, Mapping[str, object]], levels: Levels) -> None:
        """
        Args:
            pyprojects: the parsed files by their paths.
            levels: the editor's, which go before those of the files.
        """
        found = {path: lint_settings(path, pyproject) for path, pyproject in sorted(pyprojects.items())}
        self._in_folder = {
            settings.folder: settings.adjusted(levels) for settings in found.values() if settings is not None
        }
        self._others = LintSettings().adjusted(levels)
        self._exclusions = {
            path: tuple(exclusion_problems(path, pyproject)) for path, pyproject in pyprojects.items()
        }

    def of(self, path: str) -> LintSettings:
        """The settings that hold for a file."""
        if not self._in_folder:
            return self._others
        folder = dirname(path)
        while folder not in self._in_folder and folder.strip("/"):
            folder = dirname(folder)
        return self._in_folder.get(folder, self._others)

    def problems_in(self, pyproject: str) -> tuple[Problem, ...]:
        """What is wrong with the settings in a pyproject.toml."""
        settings = self._in_folder.get(dirname(pyproject))
        of_lint = () if settings is None else settings.problems
        return (*self._exclusions.get(pyproject, ()), *of_lint)


def levels_of(setting: object) -> dict[str, Severity | None]:
    """The levels of an editor's setting ``{"HAM005": "off"}``, as far as they mean something."""
    if not isinstance(setting, Mapping):
        return {}
    return {
        str(code): _SEVERITIES[level]
        for code, level in setting.items()
        if code in CODES and isinstance(level, str) and level in _SEVERITIES
    }


def lint_settings(path: str, pyproject: Mapping[str, object]) -> LintSettings | None:
    """The settings of a parsed pyproject.toml; None where it has none.

    Args:
        path: the file's.
        pyproject: its tables.
    """
    table: object = pyproject
    for key in ("tool", "hamilton", "lint"):
        table = table.get(key) if isinstance(table, Mapping) else None
    if table is None:
        return None
    reading = _Reading(path)
    if not isinstance(table, Mapping):
        reading.complain("`lint` under `[tool.hamilton]` is a table", "lint")
        return LintSettings(problems=tuple(reading.problems), folder=dirname(path))
    for key in sorted(str(key) for key in table if key not in ("ignore", "severity", "per-file-ignores")):
        message = f"`{key}` means nothing here; the keys are `ignore`, `severity` and `per-file-ignores`"
        reading.complain(message, key)
    ignored = dict.fromkeys(reading.codes(table.get("ignore", []), "ignore"))
    levels = dict(reading.levels(table.get("severity", {})))
    ignored_in = tuple(reading.patterns(table.get("per-file-ignores", {})))
    settings = LintSettings(ignored_in=ignored_in, problems=tuple(reading.problems), folder=dirname(path))
    return settings.adjusted({**levels, **ignored})


@dataclass(slots=True)
class _Reading:
    """The table while it is read."""

    path: str
    problems: list[Problem] = field(default_factory=list)

    def complain(self, what: str, word: str) -> None:
        """Add a problem at a word of the table."""
        message = f"In `[tool.hamilton.lint]`: {what}."
        self.problems.append(
            Problem(declaration.CODE, declaration.SEVERITY, message, linted_at(self.path, word), "")
        )

    def codes(self, value: object, key: str) -> frozenset[str]:
        """The known codes of a list."""
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.complain(f'`{key}` is a list of codes such as `["HAM002"]`', key)
            return frozenset()
        return frozenset(self._known(value))

    def levels(self, value: object) -> Iterator[tuple[str, Severity | None]]:
        """The severities by code."""
        if not isinstance(value, Mapping):
            self.complain('`severity` is a table such as `{ HAM005 = "warning" }`', "severity")
            return
        for code in self._known(str(code) for code in value):
            if str(value[code]) in _SEVERITIES:
                yield code, _SEVERITIES[str(value[code])]
            else:
                self.complain(f"the severity of `{code}` is one of {', '.join(_SEVERITIES)}", code)

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
            if code in CODES:
                yield code
            else:
                meant = meant_code(code, CODES)
                way_out = f"did you mean `{meant}`" if meant else "docs/DIAGNOSTICS.md lists them"
                self.complain(f"no rule has the code `{code}`; {way_out}", code)
