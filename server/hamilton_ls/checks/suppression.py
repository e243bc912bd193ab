"""Problems as a project wants to hear of them: ignored ones left out, severities as it set them.

Knows the settings and the comments ``# hamilton: ignore`` and ``# hamilton: ignore[HAM003, HAM005]``.
Comments are no facts, so the lines that problems stand in are looked at when they are asked for:
to write or to remove such a comment costs no analysis.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

from hamilton_ls.checks.model import Problem
from hamilton_ls.checks.settings import Lint, LintSettings
from hamilton_ls.facts.model import Anchor, FileFacts
from hamilton_ls.text.lines import LineIndex
from hamilton_ls.text.spans import Span

_MARK = "hamilton:"
_COMMENT = re.compile(rf"#\s*{_MARK}\s*ignore(?:\s*\[(?P<codes>[^\]]*)\]|(?![\w-]|\s*\[))")


class Texts(Protocol):
    """The files of a workspace as they are now; an analysis is one."""

    def source(self, path: str) -> str:
        """The text of a file."""

    def lines(self, path: str) -> LineIndex:
        """The lines of the file's text."""

    def facts(self, path: str) -> FileFacts:
        """The facts of a file."""

    def locate(self, anchor: Anchor) -> tuple[str, Span] | None:
        """An anchor in the file as it is now."""


def as_wanted(problems: tuple[Problem, ...], lint: Lint, texts: Texts) -> tuple[Problem, ...]:
    """The problems that a project wants to hear of.

    Args:
        problems: what the rules found.
        lint: the settings of the files.
        texts: the files as they are now.

    Returns:
        Those that neither the settings nor a comment silence, with the severities of the settings,
        in the same order; the same object where that is all of them.
    """
    settings = {path: lint.of(path) for path in {problem.anchor.path for problem in problems}}
    wanted = tuple(
        _with_severity(problem, settings[problem.anchor.path])
        for problem in problems
        if not settings[problem.anchor.path].ignores(problem.code, problem.anchor.path)
        and not _is_ignored_there(problem, texts)
    )
    return problems if wanted == problems else wanted


def _with_severity(problem: Problem, settings: LintSettings) -> Problem:
    severity = settings.severities.get(problem.code, problem.severity)
    return problem if severity is problem.severity else replace(problem, severity=severity)


def _is_ignored_there(problem: Problem, texts: Texts) -> bool:
    # Most files hold no such comment, and then no line need be looked for.
    if _MARK not in texts.source(problem.anchor.path):
        return False
    return any(_ignores(line, problem.code) for line in _lines_of(problem, texts))


def _lines_of(problem: Problem, texts: Texts) -> Iterator[str]:
    """The lines whose comments count: the problem's own, and that of the ``def`` whose header holds it."""
    located = texts.locate(problem.anchor)
    if located is None:
        return
    path, span = located
    lines, source = texts.lines(path), texts.source(path)
    for offset in dict.fromkeys((span.start, *_definitions(problem.anchor, texts))):
        line = lines.line_of(offset)
        yield source[lines.line_start(line) : lines.line_end(line)]


def _definitions(anchor: Anchor, texts: Texts) -> Iterator[int]:
    chunk = texts.facts(anchor.path).chunk_of(anchor)
    if chunk is not None:
        for function in chunk.facts.functions:
            if function.span.start <= anchor.span.start < function.span.end:
                yield chunk.start + function.name_span.start


def _ignores(line: str, code: str) -> bool:
    return any(
        found["codes"] is None or code in [written.strip() for written in found["codes"].split(",")]
        for found in _COMMENT.finditer(line)
    )
