"""The experimental ``parameterize_frame``: a frame of pandas lists inputs and outputs, a row for each call.

Knows frames that are written out: rows with two lists of columns, or a dict of lists.
"""

from __future__ import annotations

from hamilton_ls.facts.expressions import Call, Dictionary, dotted
from hamilton_ls.modifiers.application import Application, Nodes
from hamilton_ls.modifiers.bindings import literal_value, source_named
from hamilton_ls.modifiers.evaluation import (
    Invalid,
    Unknown,
    arguments,
    items,
    literal,
    pairs,
    settle,
    text,
    text_of,
)
from hamilton_ls.modifiers.expanders import Extract, check_parameter, frames_with_columns, required
from hamilton_ls.modifiers.scope import Located

_FRAMES = frozenset({"pandas.DataFrame", "pandas.core.frame.DataFrame"})
_KINDS = frozenset({"out", "source", "value"})


def parameterize_frame(use: Application, nodes: Nodes) -> Nodes:
    """``@parameterize_frame(pd.DataFrame(rows, columns=[parameters, kinds]))``."""
    given = required(use, use.arguments().argument(0, "parameterization"), "parameterization")
    frame = settle(given)
    heads, rows = _table(frame)
    if any(kind not in _KINDS for _, kind in heads) or all(kind != "out" for _, kind in heads):
        raise Invalid(
            f"The columns of the frame of `{use.label}` are pairs of a parameter and one of `out`, `source` and "
            f"`value`, and one of them at least is `out`.",
            use.anchor,
        )
    return frames_with_columns(use, nodes, [_extract(use, heads, row, frame) for row in rows])


def _extract(
    use: Application, heads: list[tuple[str, str]], row: tuple[Located, ...], frame: Located
) -> Extract:
    if len(row) != len(heads):
        raise Unknown("a row has another number of cells than the frame has columns")
    columns, bindings = [], {}
    for (name, kind), cell in zip(heads, row, strict=True):
        if kind == "out":
            columns.append(cell)
            continue
        check_parameter(use, name, cell.anchor())
        bindings[name] = source_named(*text(cell)) if kind == "source" else literal_value(cell)
    return Extract(tuple(columns), bindings, row[0].anchor() if row else frame.anchor())


def _table(frame: Located) -> tuple[list[tuple[str, str]], list[tuple[Located, ...]]]:
    """The heads of a frame and its rows.

    Raises:
        Unknown: it is not written out.
    """
    expression = frame.expression
    name = dotted(expression.function) if isinstance(expression, Call) else None
    if name is None or frame.scope.full_path(name) not in _FRAMES:
        raise Unknown(f"`{text_of(expression)}` is computed")
    given = arguments(frame)
    data, columns = given.argument(0, "data"), given.argument(2, "columns")
    if data is None or given.argument(1, "index") is not None:
        raise Unknown("the frame is not written out")
    settled = settle(data)
    if isinstance(settled.expression, Dictionary) and columns is None:
        entries = pairs(settled)
        cells = [items(values) for _, values in entries]
        return [_head(literal(key)) for key, _ in entries], list(zip(*cells, strict=True))
    if columns is None:
        raise Unknown("the frame has no names for its columns")
    return _heads(literal(columns)), [items(row) for row in items(settled)]


def _heads(columns: object) -> list[tuple[str, str]]:
    """Pairs of a parameter and a kind: two lists side by side, or a list of pairs."""
    if not isinstance(columns, list):
        raise Unknown("the names of the columns are computed")
    if len(columns) == 2 and all(isinstance(level, list) for level in columns):
        return [_head(pair) for pair in zip(*columns, strict=False)]
    return [_head(pair) for pair in columns]


def _head(pair: object) -> tuple[str, str]:
    if not isinstance(pair, tuple) or len(pair) != 2:
        raise Unknown("a column of the frame is no pair of a parameter and a kind")
    return str(pair[0]), str(pair[1])
