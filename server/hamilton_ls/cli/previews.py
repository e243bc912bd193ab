"""Result previews as text: what ``run`` prints for a node."""

from __future__ import annotations

from collections.abc import Sequence

from hamilton_ls.protocol.messages import ResultPreview


def shown_results(previews: Sequence[ResultPreview]) -> str:
    """The results, each under its name where there are several."""
    if len(previews) == 1:
        return shown_result(previews[0])
    return "\n\n".join(f"{preview['node']}: {_several_lines(preview)}" for preview in previews)


def _several_lines(preview: ResultPreview) -> str:
    text = shown_result(preview)
    return f"\n{text}" if "\n" in text else text


def shown_result(preview: ResultPreview) -> str:
    """One result: a table, entries, or the text of the value."""
    if preview["kind"] == "table":
        return f"{_table(preview)}\n[{preview['summary']}]"
    if preview["kind"] in ("mapping", "sequence"):
        entries = (f"{entry['key']}: {entry['text']}" for entry in preview["entries"])
        return "\n".join([*entries, f"[{preview['summary']}]"])
    if preview["kind"] == "image":
        return f"[{preview['summary']}: {preview['type']}, {preview['mime']}]"
    return preview.get("text", preview["summary"])


def _table(preview: ResultPreview) -> str:
    names = ["", *(column["name"] for column in preview["columns"])]
    index = preview.get("index", [])
    rows = [
        [index[position] if position < len(index) else "", *row]
        for position, row in enumerate(preview["rows"])
    ]
    widths = [max(len(row[column]) for row in [names, *rows]) for column in range(len(names))]
    lines = [
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in [names, *rows]
    ]
    return "\n".join(lines)
