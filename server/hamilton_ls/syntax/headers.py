"""Read the header of a function that does not parse: repair its text until it does.

A repair keeps every offset: what cannot be read is replaced by blanks of the same length, and what
is missing is added at the end. So the repaired text needs no reader of its own and no mapping of
positions. Knows half-typed Python only; what the header means is read elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from hamilton_ls.syntax.parsing import parse

_HEADER = re.compile(r"^(?:async[ \t]+)?def[ \t]+[^\W\d]\w*", re.MULTILINE)
_DECORATOR = re.compile(r"^@", re.MULTILINE)
_TYPE_PARAMETERS = re.compile(r"[ \t]*\[[^\[\]()\r\n]*\](?=[ \t]*\()")
_OPENING = re.compile(r"[ \t]*\(")
_TOKEN = re.compile(
    r"""(?P<string>\"(?:[^\"\\\r\n]|\\.)*\"|'(?:[^'\\\r\n]|\\.)*')
    | (?P<comment>\#[^\r\n]*)
    | (?P<open>[(\[{]) | (?P<close>[)\]}])
    | (?P<comma>,) | (?P<arrow>->) | (?P<colon>:)
    | (?P<line>(?:\r\n|\n|\r)[ \t]*(?P<statement>(?:return|if|for|while|with|try|raise|yield|assert|pass)\b)?)""",
    re.VERBOSE,
)
_PARAMETER = re.compile(r"(\s*\*{0,2}\s*[^\W\d]\w*)(\s*:[^=]*)?(\s*=.*)?", re.DOTALL)
_REST_IS_BLANK = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|\Z)")
_DOCSTRING = re.compile(
    r"""\s*[rR]?(?:\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''(?:[^\\]|\\.)*?'''|\"[^\"\\\r\n]+\"|'[^'\\\r\n]+')""",
    re.DOTALL,
)
_YIELD = re.compile(r"\byield\b")
_VISIBLE = re.compile(r"[^\r\n]")


def repaired_header(text: str) -> str | None:
    """The decorators and the header of a function, made parsable, with all offsets as in ``text``.

    Args:
        text: of a chunk that does not parse.

    Returns:
        A text that parses; None where the chunk is not a function with a name.
    """
    header = _HEADER.search(text)
    if header is None or not (header.start() == 0 or text.startswith("@")):
        return None
    decorators = "".join(_readable_decorators(text[: header.start()]))
    for repaired in _attempts(text, header.end()):
        if _parses(candidate := decorators + repaired[header.start() :]):
            return candidate
    return None


@dataclass(slots=True)
class _Parts:
    """Where the parts of a header lie, as far as they were typed."""

    parameters: list[tuple[int, int]] = field(default_factory=list)
    """Of each, without the comma behind it."""
    closing: int | None = None
    """The bracket that closes the parameters."""
    arrow: int | None = None
    colon: int | None = None
    end: int = 0


def _attempts(text: str, name_end: int) -> Iterator[str]:
    """Ever poorer repairs of a header, each from the start of ``text``."""
    # Type parameters need Python 3.12, and only type checkers want to know them.
    generic = _TYPE_PARAMETERS.match(text, name_end)
    start = generic.end() if generic else name_end
    name = text[:name_end] + " " * (start - name_end)
    opening = _OPENING.match(text, start)
    if opening:
        parts = _parts(text, opening.end())
        body = _body(text, parts)
        for parameter in (_as_written, _without_default, _name_only):
            inside = _parameters(text, parts, parameter)
            yield f"{name}{opening[0]}{inside}{_returns(text, parts)}{body}"
            yield f"{name}{opening[0]}{inside}): ..."
    yield f"{name}(): ..."


def _parts(text: str, begin: int) -> _Parts:
    """Read a header from behind the bracket that opens its parameters."""
    parts = _Parts(end=len(text))
    brackets = ["("]
    start, annotated = begin, False
    for token in _TOKEN.finditer(text, begin):
        kind, at = token.lastgroup, token.start()
        nested = len(brackets) - (parts.closing is None)
        if kind == "open":
            brackets.append(token[0])
        elif kind == "close":
            _close(brackets, token[0])
            if not brackets and parts.closing is None:
                parts.parameters.append((start, at))
                parts.closing = at
        elif kind == "line" and (token["statement"] or not brackets):
            parts.end = at
            break
        elif kind == "comma" and parts.closing is None and not nested:
            parts.parameters.append((start, at))
            start, annotated = token.end(), False
        elif kind == "arrow" and not nested:
            if parts.closing is None:
                # The bracket is missing. Only a blank can make room for it with no offset moved.
                blank = text[at - 1] in " \t"
                parts.end = at - blank
                parts.parameters.append((start, parts.end))
                if not blank:
                    return parts
                parts.closing, brackets = at - 1, []
            parts.arrow = at
        elif kind == "colon" and not nested:
            ends = parts.closing is not None or (annotated and _REST_IS_BLANK.match(text, token.end()))
            annotated = True
            if ends:
                parts.colon, parts.end = at, at
                break
    if parts.closing is None:
        parts.parameters.append((start, parts.end))
    return parts


def _close(brackets: list[str], bracket: str) -> None:
    """Close the nearest bracket of the kind, and with it those left open inside."""
    opening = {")": "(", "]": "[", "}": "{"}[bracket]
    if opening in brackets and (bracket == ")" or brackets[-1] == opening):
        while brackets.pop() != opening:
            pass


def _parameters(text: str, parts: _Parts, read: Callable[[str], str]) -> str:
    """The text between the brackets, of the same length, each parameter as ``read`` makes it."""
    pieces: list[str] = []
    for start, end in parts.parameters:
        readable = read(_without_comments(text[start:end]))
        comma = text[end : end + 1] == ","
        pieces.append(readable + (("," if readable.strip() else " ") if comma else ""))
    return "".join(pieces)


def _returns(text: str, parts: _Parts) -> str:
    """From the closing bracket to behind the colon, without a return type that cannot be read."""
    if parts.closing is None:
        return "):"
    if parts.arrow is None:
        return f"){_blank(text[parts.closing + 1 : parts.end])}:"
    returns = text[parts.arrow : parts.end]
    between = " " * (parts.arrow - parts.closing - 1)
    if not _parses(f"def _() {returns}: ..."):
        returns = _blank(returns)
    return f"){between}{returns}:"


def _body(text: str, parts: _Parts) -> str:
    """A body for a header: the docstring where there is one, and a ``yield`` where the body has one."""
    behind = parts.end + (parts.colon is not None)
    docstring = _DOCSTRING.match(text, behind) if parts.colon is not None else None
    body = docstring[0] if docstring else " ..."
    if _YIELD.search(text, behind + len(docstring[0]) if docstring else behind):
        body += "; yield"
    return body


def _as_written(parameter: str) -> str:
    if parameter.strip() in ("*", "/") or _parses(f"def _({parameter}): ..."):
        return parameter
    return _without_default(parameter)


def _without_default(parameter: str) -> str:
    match = _PARAMETER.match(parameter)
    if match is None:
        return _blank(parameter)
    typed = match[1] + (match[2] or "")
    return _padded(typed, parameter) if _parses(f"def _({typed}): ...") else _name_only(parameter)


def _name_only(parameter: str) -> str:
    match = _PARAMETER.match(parameter)
    if match is None or not _parses(f"def _({match[1]}): ..."):
        return _blank(parameter)
    return _padded(match[1], parameter)


def _readable_decorators(text: str) -> Iterator[str]:
    """Each decorator as written, or blank where it does not parse."""
    starts = [match.start() for match in _DECORATOR.finditer(text)]
    for start, end in pairwise([*starts, len(text)]):
        decorator = text[start:end]
        yield decorator if _parses(f"{decorator}\ndef _(): ...") else _blank(decorator)


def _without_comments(text: str) -> str:
    return _TOKEN.sub(lambda m: " " * len(m[0]) if m.lastgroup == "comment" else m[0], text)


def _padded(text: str, whole: str) -> str:
    """``text`` made as long as ``whole``, of which it is the beginning."""
    return text + _blank(whole[len(text) :])


def _blank(text: str) -> str:
    """Blanks for all but the line breaks, so that lines stay what they are."""
    return _VISIBLE.sub(" ", text)


def _parses(text: str) -> bool:
    return parse(text).tree is not None
