"""Problems as text for people, JSON for programs, annotations for GitHub's pull requests, and SARIF."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from hamilton_ls.checks.model import Severity
from hamilton_ls.cli.problems import Place, Reported
from hamilton_ls.cli.sarif import as_sarif

Format = Callable[[Sequence[Reported]], str]


def as_text(problems: Sequence[Reported]) -> str:
    """A code frame for every problem and a line that counts them."""
    frames = [_frame(problem) for problem in problems]
    return "\n".join([*(f"{frame}\n" for frame in frames), _summary(problems)])


def _frame(problem: Reported) -> str:
    place = problem.place
    number = str(place.line)
    margin = " " * len(number)
    # Tabs keep their width in the underline because they are repeated there.
    indent = "".join("\t" if character == "\t" else " " for character in problem.text[: place.column - 1])
    last = place.end_column if place.end_line == place.line else len(problem.text) + 1
    lines = [
        f"{problem.severity.value}[{problem.code}]: {problem.message}",
        f"{margin}--> {_where(place)}",
        f"{margin} |",
        f"{number} | {problem.text}",
        f"{margin} | {indent}{'^' * max(1, last - place.column)}",
    ]
    lines += [f"{margin} = {_where(where)}: {message}" for where, message in problem.related]
    lines += [f"{margin} = fix: {title}" for title in problem.fixes]
    return "\n".join(lines)


def _where(place: Place) -> str:
    cell = f"cell {place.cell}:" if place.cell else ""
    return f"{place.file}:{cell}{place.line}:{place.column}"


def _summary(problems: Sequence[Reported]) -> str:
    if not problems:
        return "No problems found."
    counts = Counter(problem.severity for problem in problems)
    said = [_counted(counts[severity], severity.value) for severity in Severity if counts[severity]]
    files = len({problem.place.file for problem in problems})
    return f"Found {' and '.join(said)} in {_counted(files, 'file')}."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def as_json(problems: Sequence[Reported]) -> str:
    """The stable form: ``{"version": 1, "problems": [...]}``; see ``json_problem``."""
    return json.dumps(
        {"version": 1, "problems": [json_problem(p) for p in problems]}, indent=2, ensure_ascii=False
    )


def json_problem(problem: Reported) -> dict[str, Any]:
    """One problem of the JSON forms. Lines and columns count from 1, columns in characters."""
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "message": problem.message,
        **_json_place(problem.place),
        "related": [{"message": message, **_json_place(where)} for where, message in problem.related],
        "dataflow": problem.dataflow,
    }


def _json_place(place: Place) -> dict[str, str | int]:
    return {
        "file": place.file,
        **({"cell": place.cell} if place.cell else {}),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


_GITHUB_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def as_github(problems: Sequence[Reported]) -> str:
    """Workflow commands, one a line, that GitHub shows beside the code."""
    return "\n".join(_github_command(problem) for problem in problems)


def _github_command(problem: Reported) -> str:
    place = problem.place
    command = _GITHUB_COMMANDS.get(problem.severity, "notice")
    if place.cell:
        # The lines of a notebook's file are those of its JSON.
        written = f"file={_escaped(place.file, ':,')},title={problem.code}"
        where = f"Cell {place.cell}, line {place.line}: "
        return f"::{command} {written}::{where}{_escaped(problem.message, '')}"
    properties = {"file": place.file, "line": place.line, "endLine": place.end_line, "col": place.column}
    if place.line == place.end_line:
        # GitHub drops an annotation whose columns lie in different lines.
        properties["endColumn"] = max(place.column, place.end_column - 1)
    properties["title"] = problem.code
    written = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in properties.items())
    return f"::{command} {written}::{_escaped(problem.message, '')}"


def _escaped(text: str, also: str) -> str:
    for character in f"%\r\n{also}":
        text = text.replace(character, f"%{ord(character):02X}")
    return text


FORMATS: Mapping[str, Format] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}
