"""The page of a rule: what its file's docstring says, with the examples in it as small workspaces.

A docstring has one title, and paragraphs and indented blocks below it. The block after a paragraph
that begins with "Wrong" is reported under the rule's code and no other; the one after "Right" is not
reported at all. A test runs both. A line ``#- /features.py`` in a block begins another file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ONLY_FILE = "dataflow.py"
_HEADER = re.compile(r"#- /(\S+)")
_INDENT = "    "


@dataclass(frozen=True, slots=True)
class Block:
    """Code on a page: a path and a text for each file. ``caption`` is the line that leads to it."""

    caption: str
    files: tuple[tuple[str, str], ...]


def summary(docstring: str) -> str:
    """What the rule finds, in a sentence: the title without the code."""
    text = docstring.partition("\n")[0].partition(": ")[2]
    return text[:1].upper() + text[1:]


def blocks(docstring: str) -> Iterator[Block]:
    """The code on the page, in order."""
    caption = ""
    for paragraph in _paragraphs(docstring):
        if paragraph.startswith(_INDENT):
            yield Block(caption, tuple(_files(paragraph)))
        else:
            caption = paragraph


def example(docstring: str, word: str) -> Block:
    """The block whose caption begins with a word.

    Args:
        docstring: of a rule.
        word: "Wrong" or "Right".

    Raises:
        ValueError: there is none, or there are several.
    """
    found = [block for block in blocks(docstring) if re.match(rf"{word}\b", block.caption)]
    if len(found) != 1:
        raise ValueError(f"{len(found)} examples begin with {word!r}, not one")
    return found[0]


def markdown(docstring: str) -> str:
    """The page's body as Markdown: blocks as fences with their language, each file under its name."""
    _, *rest = _paragraphs(docstring)
    return "\n\n".join(
        _fences(paragraph) if paragraph.startswith(_INDENT) else re.sub(r"(?<!`)``(?!`)", "`", paragraph)
        for paragraph in (summary(docstring), *rest)
    )


def _paragraphs(docstring: str) -> list[str]:
    """Paragraphs and blocks; empty lines inside a block belong to it."""
    found: list[str] = []
    gap = ""
    for index, part in enumerate(re.split(r"(\n(?:[ \t]*\n)+)", docstring.strip())):
        if index % 2:
            gap = part
        elif found and part.startswith(_INDENT) and found[-1].startswith(_INDENT):
            found[-1] += gap + part
        else:
            found.append(part)
    return found


def _files(block: str) -> Iterator[tuple[str, str]]:
    path, lines = "", list[str]()
    for line in block.split("\n"):
        code = line.removeprefix(_INDENT)
        header = _HEADER.fullmatch(code)
        if header is None:
            lines.append(code)
            continue
        if path or any(lines):
            yield path or _ONLY_FILE, _text(lines)
        path, lines = header[1], []
    yield path or _ONLY_FILE, _text(lines)


def _text(lines: list[str]) -> str:
    return "\n".join(lines).strip("\n") + "\n"


def _fences(block: str) -> str:
    files = list(_files(block))
    return "\n\n".join(
        f"{'' if path == _ONLY_FILE else f'`{path}`:{chr(10)}{chr(10)}'}"
        f"```{'toml' if path.endswith('.toml') else 'python'}\n{text}```"
        for path, text in files
    )
