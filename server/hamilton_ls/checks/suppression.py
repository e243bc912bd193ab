"""Problems as a project wants to hear of them: ignored ones left out, severities as it set them.

Knows the settings and the comments ``# hamilton: ignore``. Comments are no facts, so the lines that
problems stand in are looked at when they are asked for: to write or to remove such a comment costs
no analysis.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Protocol

from hamilton_ls.checks import syntax_error, unknown_suppression, unused_suppression
from hamilton_ls.checks.comments import MARK, Comment, comments_in, file_is_silent, line_is_silent
from hamilton_ls.checks.model import Fix, Problem, Replacement
from hamilton_ls.checks.registry import CODES
from hamilton_ls.checks.settings import Lint, LintSettings
from hamilton_ls.facts.model import Anchor, FileFacts
from hamilton_ls.text.lines import LineIndex
from hamilton_ls.text.spans import Span

_JUDGED = tuple(code for code in CODES if code != syntax_error.CODE)
"""The codes of problems that an analysis holds; syntax errors are looked for elsewhere."""


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
    wanted = tuple(p for p in _as_set(problems, lint) if not _is_ignored_there(p, texts))
    return problems if wanted == problems else wanted


def comment_problems(
    path: str, problems: tuple[Problem, ...], lint: Lint, texts: Texts
) -> tuple[Problem, ...]:
    """What is wrong with the comments of a file themselves, as far as the settings want to hear of it.

    Args:
        path: a Python file.
        problems: all that the rules found in it, wanted or not.
        lint: the settings of the files.
        texts: the files as they are now.
    """
    if MARK not in texts.source(path):
        return ()
    found: list[Problem] = []
    silenced = _silenced(problems, texts)
    for comment in comments_in(texts.source(path)):
        for span, message, meant in unknown_suppression.check_comment(comment, CODES):
            anchor = _anchor(texts.facts(path), span)
            fixes = (Fix(f"Change to `{meant}`", (Replacement(anchor, meant),), True),) if meant else ()
            rule = unknown_suppression
            found.append(Problem(rule.CODE, rule.SEVERITY, message, anchor, "", fixes=fixes))
        codes = {p.code for p in problems} if comment.of_file else silenced[comment.line]
        used = {code for code in codes if comment.silences(code)}
        idle = unused_suppression.check_comment(comment, used, _JUDGED)
        if idle is not None:
            found.append(_unused(texts.facts(path), comment, idle))
    # No comment silences these: one that silences nothing would silence itself.
    return tuple(_as_set(found, lint))


def _unused(facts: FileFacts, comment: Comment, message: str) -> Problem:
    rule, anchor, fixes = unused_suppression, _anchor(facts, comment.span), tuple[Fix, ...]()
    if comment.removable is not None and (comment.codes is None or len(comment.codes) == 1):
        fixes = (Fix("Remove the comment", (Replacement(_anchor(facts, comment.removable), ""),)),)
    return Problem(rule.CODE, rule.SEVERITY, message, anchor, "", fixes=fixes, unnecessary=True)


def _silenced(problems: tuple[Problem, ...], texts: Texts) -> defaultdict[int, set[str]]:
    """By line, the codes that a comment there would silence."""
    found = defaultdict[int, set[str]](set)
    for problem in problems:
        for line in _lines_of(problem, texts):
            found[line].add(problem.code)
    return found


def _anchor(facts: FileFacts, span: Span) -> Anchor:
    index = facts.chunk_at(span.start) or 0
    return facts.anchor(index, span.shifted(-facts.chunks[index].start))


def _as_set(problems: Iterable[Problem], lint: Lint) -> Iterator[Problem]:
    """The problems that the settings let through, with their severities."""
    settings: dict[str, LintSettings] = {}
    for problem in problems:
        path = problem.anchor.path
        if path not in settings:
            settings[path] = lint.of(path)
        if not settings[path].ignores(problem.code, path):
            yield _with_severity(problem, settings[path])


def _with_severity(problem: Problem, settings: LintSettings) -> Problem:
    severity = settings.severities.get(problem.code, problem.severity)
    return problem if severity is problem.severity else replace(problem, severity=severity)


def _is_ignored_there(problem: Problem, texts: Texts) -> bool:
    # Most files hold no such comment, and then no line need be looked for.
    path = problem.anchor.path
    source = texts.source(path)
    if MARK not in source:
        return False
    lines = texts.lines(path)
    return file_is_silent(source, problem.code) or any(
        line_is_silent(source[lines.line_start(line) : lines.line_end(line)], problem.code)
        for line in _lines_of(problem, texts)
    )


def _lines_of(problem: Problem, texts: Texts) -> Iterator[int]:
    """The lines whose comments count: the problem's own, and that of the ``def`` whose header holds it."""
    located = texts.locate(problem.anchor)
    if located is None:
        return
    path, span = located
    lines = texts.lines(path)
    yield from dict.fromkeys(
        lines.line_of(offset) for offset in (span.start, *_definitions(problem.anchor, texts))
    )


def _definitions(anchor: Anchor, texts: Texts) -> Iterator[int]:
    chunk = texts.facts(anchor.path).chunk_of(anchor)
    if chunk is not None:
        for function in chunk.facts.functions:
            if function.span.start <= anchor.span.start < function.span.end:
                yield chunk.start + function.name_span.start
