"""A function's tree as ``FunctionFacts``: its header and documentation, of its body only marks.

Knows nothing of what decorators mean: that is the business of ``modifiers/``.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from hamilton_ls.facts.decorating import returned_by
from hamilton_ls.facts.model import Decorator, FunctionFacts, Parameter, ParameterKind, Status
from hamilton_ls.facts.mutations import changed_in_place
from hamilton_ls.facts.reading import ExpressionReader
from hamilton_ls.text.spans import Span

_KEYWORDS = re.compile(r"(?:async[\s\\]+)?def[\s\\]+")
_IDENTIFIER = re.compile(r"\w+")
_TO_COLON = re.compile(r"(?:[^#:]|#[^\r\n]*)*:")
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


def read_function(
    node: ast.FunctionDef | ast.AsyncFunctionDef,
    text: str,
    reader: ExpressionReader,
    conditions: tuple[str, ...],
) -> FunctionFacts:
    """The facts of a function of a chunk that parses.

    Args:
        node: the function.
        text: of the chunk.
        reader: of the chunk's expressions.
        conditions: source text of the ``if`` tests around it, outermost first.
    """
    places = reader.places
    start = places.offset(node.lineno, node.col_offset)
    keywords = _KEYWORDS.match(text, start)
    name_span = _identifier(text, keywords.end() if keywords else start, node.name)
    decorators = tuple(Decorator(reader.read(d), places.span(d)) for d in node.decorator_list)
    if decorators:
        start = max(0, text.rfind("@", 0, decorators[0].span.start))
    return FunctionFacts(
        name=node.name,
        name_span=name_span,
        span=Span(start, _header_end(node, text, reader, name_span)),
        parameters=tuple(_parameters(node.args, text, reader)),
        returns=reader.type_text(node.returns) if node.returns else None,
        decorators=decorators,
        documentation=ast.get_docstring(node),
        is_async=isinstance(node, ast.AsyncFunctionDef),
        is_generator="yield" in text and _yields(node),
        status=Status.EXACT,
        conditions=conditions,
        changes_in_place=changed_in_place(node, text),
        returned=returned_by(node, reader),
    )


def _parameters(arguments: ast.arguments, text: str, reader: ExpressionReader) -> Iterator[Parameter]:
    def parameter(node: ast.arg, default: ast.expr | None, kind: ParameterKind) -> Parameter:
        return Parameter(
            node.arg,
            _identifier(text, reader.places.offset(node.lineno, node.col_offset), node.arg),
            reader.type_text(node.annotation) if node.annotation else None,
            reader.read(default) if default else None,
            kind,
        )

    positional = [*arguments.posonlyargs, *arguments.args]
    without_default = len(positional) - len(arguments.defaults)
    for index, node in enumerate(positional):
        default = arguments.defaults[index - without_default] if index >= without_default else None
        only = index < len(arguments.posonlyargs)
        yield parameter(node, default, ParameterKind.POSITIONAL_ONLY if only else ParameterKind.NORMAL)
    if arguments.vararg:
        yield parameter(arguments.vararg, None, ParameterKind.VARARGS)
    for node, keyword_default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        yield parameter(node, keyword_default, ParameterKind.KEYWORD_ONLY)
    if arguments.kwarg:
        yield parameter(arguments.kwarg, None, ParameterKind.KWARGS)


def _identifier(text: str, start: int, name: str) -> Span:
    """The identifier as written; ``name`` is its NFKC form, which may differ in length."""
    if text.startswith(name, start) and name.isascii() and text.isascii():
        return Span(start, start + len(name))
    match = _IDENTIFIER.match(text, start)
    return Span(start, match.end() if match else start)


def _header_end(
    node: ast.FunctionDef | ast.AsyncFunctionDef, text: str, reader: ExpressionReader, name: Span
) -> int:
    """Behind the colon that ends the header."""
    arguments = node.args
    inside: list[ast.expr | ast.arg | None] = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    inside += (*arguments.defaults, *arguments.kw_defaults, arguments.vararg, arguments.kwarg, node.returns)
    inside += getattr(node, "type_params", ())
    ends = [(part.end_lineno or 0, part.end_col_offset or 0) for part in inside if part is not None]
    after = max(name.end, reader.places.offset(*max(ends))) if ends else name.end
    colon = _TO_COLON.match(text, after)
    return colon.end() if colon else after


def _yields(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether the function itself, not one inside it, is a generator."""
    waiting: list[ast.AST] = list(node.body)
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, ast.Yield | ast.YieldFrom):
            return True
        if not isinstance(inner, _SCOPES):
            waiting.extend(ast.iter_child_nodes(inner))
    return False
