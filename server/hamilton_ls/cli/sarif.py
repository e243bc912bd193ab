"""Problems as SARIF 2.1.0, the form that code scanning services and editors read.

Columns count characters. In a notebook the file's lines are those of its JSON, so there the message
says the cell and the line, and the place is the file.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from hamilton_ls import __version__
from hamilton_ls.checks.documentation import summary
from hamilton_ls.checks.model import Severity
from hamilton_ls.checks.registry import RULES
from hamilton_ls.cli.problems import Place, Reported

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def as_sarif(problems: Sequence[Reported]) -> str:
    """A log of one run, with all rules."""
    codes = [rule.code for rule in RULES]
    run = {
        "tool": {"driver": {"name": "hamilton-live", "version": __version__, "rules": [*_rules()]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes.index(problem.code)) for problem in problems],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False)


def _rules() -> list[dict[str, Any]]:
    return [
        {
            "id": rule.code,
            "name": rule.name,
            "shortDescription": {"text": summary(rule.documentation).replace("``", "`")},
            "defaultConfiguration": {"level": _LEVELS.get(rule.severity, "note")},
        }
        for rule in RULES
    ]


def _result(problem: Reported, rule: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": _LEVELS.get(problem.severity, "note"),
        "message": {"text": f"{_cell(problem.place)}{problem.message}"},
        "locations": [_location(problem.place)],
    }
    if problem.related:
        result["relatedLocations"] = [
            {**_location(place), "message": {"text": f"{_cell(place)}{message}"}}
            for place, message in problem.related
        ]
    return result


def _cell(place: Place) -> str:
    return f"Cell {place.cell}, line {place.line}: " if place.cell else ""


def _location(place: Place) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(place.file)}}
    if not place.cell:
        physical["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
    return {"physicalLocation": physical}
