"""A notebook as the Python files that its cells make up, in one count of lines.

A cell that begins with ``%%cell_to_module NAME`` is the module ``NAME``; all others together are the
notebook's script. Each is a virtual file below the notebook's path (``nb.ipynb/NAME.py``,
``nb.ipynb/nb.ipynb.py``) that has as many lines as all cells together: those of other cells are
blank. So a line of any of them is a line of one cell, and columns are the cell's own.

Knows cells as texts, and the format of ``.ipynb`` files. Knows neither editors nor Hamilton.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from keyword import iskeyword

from hamilton_ls.graph.modules import script_of
from hamilton_ls.syntax.parsing import parse
from hamilton_ls.text.lines import LINE_BREAK

_MODULE_MAGIC = re.compile(r"%%(?P<incremental>incr_)?cell_to_module(?P<arguments>[ \t].*|)$")
_ANY_CELL_MAGIC = re.compile(r"%%(?P<name>\w+)")
_RUNNING_PYTHON = frozenset({"time", "timeit", "capture", "prun"})
"""Cell magics whose cell is Python all the same."""
_NAME_OPTIONS = frozenset({"-m", "--module_name"})
_OPTIONS_WITH_VALUE = _NAME_OPTIONS | frozenset(
    {
        *("-b", "--builder", "-c", "--config", "-i", "--inputs", "-o", "--overrides"),
        *("-d", "--display", "-x", "--execute", "-w", "--write_to_file"),
    }
)
"""Options of the magics that take the word behind them, where that is no option itself."""
_OPTIONS_OF_PARTS = frozenset({"-i"})
"""Of these the magic for parts knows none: the word behind is the number of the part."""
_WORD = re.compile(r"""(?:"[^"]*"|'[^']*'|[^\s"'])+""")
_LINE_OF_NO_PYTHON = re.compile(
    r"^(?P<indent>[ \t]*)(?:%%?[A-Za-z].*|!.*|\?{1,2}[\w.]+[ \t]*|[\w.]+\?{1,2}[ \t]*)$", re.MULTILINE
)
_ASSIGNED_MAGIC = re.compile(r"^(?P<target>[ \t]*[\w., \t]+=[ \t]*)(?:%[A-Za-z]|!).*$", re.MULTILINE)
_MAY_BE_MAGIC = re.compile(r"[%!?]")


@dataclass(frozen=True, slots=True)
class Notebook:
    """A notebook as it is now. Cells are its code cells; they and lines count from 0."""

    path: str
    homes: tuple[str, ...]
    """The virtual file that each cell is part of."""
    starts: tuple[int, ...]
    """The first line of each cell."""
    files: Mapping[str, str]
    """The texts of the virtual files."""

    @staticmethod
    def read(path: str, cells: tuple[str, ...]) -> Notebook:
        """The notebook of these code cells.

        Args:
            path: where the notebook lies, workspace-relative.
            cells: the text of each code cell, in order.
        """
        texts = [LINE_BREAK.sub("\n", cell) for cell in cells]
        script = script_of(path)
        modules = [_module_of(text) for text in texts]
        homes = tuple(script if m is None else f"{path}/{m.name}.py" for m in modules)
        # A module that is made twice is what the last cell says, unless the cells are its parts.
        last = {m: number for number, m in enumerate(modules) if m is not None}
        files = {}
        for home in dict.fromkeys((script, *homes)):
            lines = []
            for number, (text, module) in enumerate(zip(texts, modules, strict=True)):
                mine = homes[number] == home and (module is None or last[module] == number)
                if mine:
                    lines.append(_python(text) if module is None else _python_of_module(text))
                else:
                    blank = "\n" * text.count("\n")
                    lines.append(f"{_import_of(text, module)}{blank}" if module and home == script else blank)
            files[home] = "".join(f"{line}\n" for line in lines)
        return Notebook(path, homes, _starts(texts), files)

    def cell_at(self, line: int) -> int:
        """The cell that a line of a virtual file belongs to; the last one's for lines below all."""
        return max(0, bisect_right(self.starts, line) - 1)

    def lines_of(self, cell: int) -> range:
        """The lines of a cell."""
        following = self.starts[cell + 1] if cell + 1 < len(self.starts) else self._line_count()
        return range(self.starts[cell], max(following, self.starts[cell] + 1))

    def cells_of(self, home: str) -> tuple[int, ...]:
        """The cells that are part of a virtual file."""
        return tuple(cell for cell, file in enumerate(self.homes) if file == home)

    def line_for(self, home: str, line: int) -> int:
        """A line where a virtual file can be edited: this one, or the first below the magic of its first cell."""
        cells = self.cells_of(home)
        if not cells or (self.homes[self.cell_at(line)] == home and line not in self._magic_lines(home)):
            return line
        lines = self.lines_of(cells[0])
        return min(lines.start + len(self._magic_lines(home)[:1]), lines.stop - 1)

    def _magic_lines(self, home: str) -> tuple[int, ...]:
        return (
            () if home == script_of(self.path) else tuple(self.starts[cell] for cell in self.cells_of(home))
        )

    def _line_count(self) -> int:
        return next((text.count("\n") for text in self.files.values()), 0)


@dataclass(frozen=True, slots=True)
class _Module:
    """What a magic makes of its cell: a module, or one part of it."""

    name: str
    part: str


def _module_of(text: str) -> _Module | None:
    magic = _MODULE_MAGIC.match(text.partition("\n")[0])
    if magic is None:
        return None
    is_part = magic["incremental"] is not None
    options = _OPTIONS_WITH_VALUE - _OPTIONS_OF_PARTS if is_part else _OPTIONS_WITH_VALUE
    words, named = _arguments(magic["arguments"], options)
    name = next((word for word in (*words[:1], *named) if _is_name(word)), None)
    if name is None:
        return None
    return _Module(name, next(iter(words[1:2]), "") if is_part else "")


def _arguments(text: str, options: frozenset[str]) -> tuple[list[str], list[str]]:
    """The words of a magic's line that belong to no option, and those that name the module by option."""
    words: list[str] = []
    named: list[str] = []
    option = ""
    for found in _WORD.finditer(text):
        word = found.group()
        head, is_assigned, value = word.partition("=")
        if word.startswith("-"):
            option = "" if is_assigned else word
            if is_assigned and head in _NAME_OPTIONS:
                named.append(value)
        elif option in options:
            if option in _NAME_OPTIONS:
                named.append(word)
            option = ""
        else:
            words.append(word)
            option = ""
    return words, named


def _is_name(word: str) -> bool:
    return word.isidentifier() and not iskeyword(word)


def _import_of(text: str, module: _Module) -> str:
    """The magic's line as the notebook's script sees it: it binds the module's name, at the same columns."""
    line = text.partition("\n")[0]
    named = re.search(rf"(?<![\w-]){module.name}(?!\w)", line)
    column = len("import ") if named is None else named.start()
    return f"{'import':{column}}{module.name}"


def _python_of_module(text: str) -> str:
    magic, line_break, rest = text.partition("\n")
    return f"#{magic[1:]}{line_break}{_python(rest)}"


@lru_cache(maxsize=4096)
def _python(text: str) -> str:
    """The Python of a cell: lines for IPython do nothing, what stands in front of them keeps its place."""
    cell_magic = _ANY_CELL_MAGIC.match(text)
    if cell_magic is not None and cell_magic["name"] not in _RUNNING_PYTHON:
        return "\n" * text.count("\n")
    # Inside a string or an expression such a line is Python, and the cell parses as it is.
    if not _MAY_BE_MAGIC.search(text) or parse(text).tree is not None:
        return text
    text = _LINE_OF_NO_PYTHON.sub(lambda line: f"{line['indent']}pass" if line["indent"] else "#", text)
    return _ASSIGNED_MAGIC.sub(r"\g<target>...", text)


def _starts(texts: list[str]) -> tuple[int, ...]:
    starts, line = [], 0
    for text in texts:
        starts.append(line)
        line += text.count("\n") + 1
    return tuple(starts)


def read_cells(text: str | None) -> tuple[str, ...]:
    """The code cells of an ``.ipynb`` file's text.

    Returns:
        Nothing for no text, for one that is no notebook, and for a notebook of another language.
    """
    try:
        document = json.loads(text or "")
    except (ValueError, RecursionError):
        return ()
    if not isinstance(document, dict) or not _is_python(document.get("metadata")):
        return ()
    cells = document.get("cells")
    sources = [_source(cell) for cell in cells] if isinstance(cells, list) else []
    return tuple(source for source in sources if source is not None)


def _is_python(metadata: object) -> bool:
    said = metadata.get("language_info") if isinstance(metadata, dict) else None
    language = said.get("name") if isinstance(said, dict) else None
    return not isinstance(language, str) or language.lower() in ("python", "ipython")


def _source(cell: object) -> str | None:
    """The text of a code cell, which is kept as one text or as a list of lines."""
    if not isinstance(cell, dict) or cell.get("cell_type") != "code":
        return None
    source = cell.get("source")
    if isinstance(source, list):
        return "".join(line for line in source if isinstance(line, str))
    return source if isinstance(source, str) else None
