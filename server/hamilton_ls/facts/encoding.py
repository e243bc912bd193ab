"""The facts of a file as bytes and back: what the cache on disk holds.

Quick to decode, because a start decodes what it looks at: functions, of which there are thousands,
have a flat form of their own; everything else is a tag with its fields. Bytes are those of
``marshal``, so they may only come from where nobody else can write (``workspace.store`` sees to
that). Knows no versions: bytes of another version of these modules must not be handed in.
"""

from __future__ import annotations

import marshal
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from hamilton_ls.facts import expressions
from hamilton_ls.facts.model import (
    Assignment,
    ChunkFacts,
    ClassFacts,
    Decorator,
    FunctionFacts,
    ImportedName,
    Parameter,
    ParameterKind,
    Placed,
    Script,
    Status,
    TypeText,
)
from hamilton_ls.syntax.parsing import SyntaxFault
from hamilton_ls.text.spans import Span

_RECORDS: tuple[type[Any], ...] = (
    *(Span, SyntaxFault, TypeText, ImportedName, Assignment, ClassFacts, Script),
    *(expressions.Constant, expressions.Name, expressions.Attribute, expressions.Keyword, expressions.Call),
    *(expressions.Collection, expressions.Dictionary, expressions.Starred, expressions.Opaque),
)
_TAGS = {record: (tag, [field.name for field in fields(record)]) for tag, record in enumerate(_RECORDS)}
_STATUSES, _KINDS = tuple(Status), tuple(ParameterKind)
_SPAN, _STATUS = _RECORDS.index(Span), len(_RECORDS)
_NOTHING = ChunkFacts()


class Undecodable(ValueError):
    """The bytes are not those of ``encode``."""


def encode(chunks: Sequence[Placed]) -> bytes:
    """The chunks of a file as bytes."""
    return marshal.dumps(tuple(map(_from_chunk, chunks)))


def decode(data: bytes) -> tuple[Placed, ...]:
    """The chunks that ``encode`` made these bytes of.

    Raises:
        Undecodable: the bytes are none of ours.
    """
    try:
        return tuple(map(_to_chunk, marshal.loads(data)))
    except (ValueError, TypeError, EOFError, LookupError, AttributeError, RecursionError) as error:
        raise Undecodable(str(error)) from error


def _from_chunk(chunk: Placed) -> Any:
    facts = chunk.facts
    functions = tuple(map(_from_function, facts.functions))
    rest = (facts.imports, facts.assignments, facts.classes, facts.scripts)
    others = _plain(rest) if any(rest) else None
    return chunk.start, chunk.end, chunk.digest, _plain(chunk.fault), functions, others


def _to_chunk(data: Any) -> Placed:
    start, end, digest, fault, functions, others = data
    facts = _NOTHING
    if functions or others:
        rest = ((), (), (), ()) if others is None else _record(others)
        facts = ChunkFacts(tuple(map(_to_function, functions)), *rest)
    return Placed(start, end, facts, digest, fault and _record(fault))


def _from_function(function: FunctionFacts) -> tuple[object, ...]:
    return (
        function.name,
        function.name_span.start,
        function.name_span.end,
        function.span.start,
        function.span.end,
        tuple(map(_from_parameter, function.parameters)),
        _from_type(function.returns),
        tuple((_plain(d.expression), d.span.start, d.span.end) for d in function.decorators),
        function.documentation,
        function.is_async,
        function.is_generator,
        _STATUSES.index(function.status),
        function.conditions,
        function.changes_in_place,
        _plain(function.returned),
    )


def _to_function(data: Any) -> FunctionFacts:
    name, at, name_end, start, end, parameters, returns, decorators, text, is_async, yields, status, *rest = (
        data
    )
    conditions, changes, returned = rest
    return FunctionFacts(
        name,
        Span(at, name_end),
        Span(start, end),
        tuple(map(_to_parameter, parameters)),
        None if returns is None else TypeText(returns[0], Span(returns[1], returns[2])),
        tuple(Decorator(_record(read), Span(begin, stop)) for read, begin, stop in decorators),
        text,
        is_async,
        yields,
        _STATUSES[status],
        conditions,
        changes,
        _record(returned),
    )


def _from_parameter(parameter: Parameter) -> tuple[object, ...]:
    place, default, kind = parameter.span, _plain(parameter.default), _KINDS.index(parameter.kind)
    return parameter.name, place.start, place.end, _from_type(parameter.annotation), default, kind


def _to_parameter(data: Any) -> Parameter:
    name, start, end, annotation, default, kind = data
    typed = None if annotation is None else TypeText(annotation[0], Span(annotation[1], annotation[2]))
    return Parameter(name, Span(start, end), typed, default and _record(default), _KINDS[kind])


def _from_type(annotation: TypeText | None) -> tuple[object, ...] | None:
    return None if annotation is None else (annotation.text, annotation.span.start, annotation.span.end)


def _plain(value: Any) -> Any:
    """A record as a tuple of its tag and its fields, a tuple as a list; all else as it is."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Status):
        return (_STATUS, _STATUSES.index(value))
    if (known := _TAGS.get(type(value))) is not None:
        tag, names = known
        return (tag, *[_plain(getattr(value, name)) for name in names])
    return value


def _record(data: Any) -> Any:
    """What ``_plain`` made this of."""
    kind = type(data)
    if kind is tuple:
        tag, *values = data
        if tag == _SPAN:
            return Span(*values)
        if tag == _STATUS:
            return _STATUSES[values[0]]
        return _RECORDS[tag](*map(_record, values))
    if kind is list:
        return tuple(map(_record, data))
    return data
