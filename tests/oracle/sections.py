"""Many small modules in one file: one file a modifier, one section a module.

    #- /by_alias.py              a module; its docstring says what it tries
    # config: {"region": "US"}   a configuration to build it with, any number of them
    # opaque: total              functions whose nodes are only known when the program runs
    #- /shop/rates.py            in a folder: not a dataflow itself, the others import it

Knows how to read such a file and how to write it out as a folder that Python can import from.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_HEADER = re.compile(r"^#- /(?P<path>\S+\.py)$")
_CONFIG = "# config: "
_OPAQUE = "# opaque: "
_REFUSED = "# refused"
_UNTAGGED = "# unknown tags: "


@dataclass(frozen=True)
class Section:
    """One module of a file of modules."""

    path: str
    text: str

    @property
    def module(self) -> str:
        """Its name, as others import it."""
        return self.path.removesuffix(".py").replace("/", ".")

    @property
    def is_dataflow(self) -> bool:
        """Whether it is built; what is in a folder is there to be imported."""
        return "/" not in self.path

    @property
    def configs(self) -> tuple[Mapping[str, Any], ...]:
        """The configurations to build it with: those that it names, else none."""
        return tuple(ast.literal_eval(line) for line in self._notes(_CONFIG)) or ({},)

    @property
    def opaque(self) -> frozenset[str]:
        """The functions that cannot be known without running the program."""
        return self._functions(_OPAQUE)

    @property
    def untagged(self) -> frozenset[str]:
        """The functions whose tags cannot be known without running the program."""
        return self._functions(_UNTAGGED)

    @property
    def refused(self) -> bool:
        """Whether both runtimes refuse to build it."""
        return any(True for _ in self._notes(_REFUSED))

    @property
    def code(self) -> str | None:
        """The diagnostic that the module's docstring begins with: what it is refused with."""
        said = re.match(r"HAM\d+", ast.get_docstring(ast.parse(self.text)) or "")
        return None if said is None else said.group()

    def _functions(self, kind: str) -> frozenset[str]:
        return frozenset(name for line in self._notes(kind) for name in line.split(", "))

    def _notes(self, kind: str) -> Iterator[str]:
        return (line.removeprefix(kind) for line in self.text.splitlines() if line.startswith(kind))


def read_sections(file: Path) -> tuple[Section, ...]:
    """The modules of a file, in its order.

    Raises:
        ValueError: there is text above the first section, or two modules have one name.
    """
    texts: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in file.read_text("utf-8").splitlines(keepends=True):
        if header := _HEADER.match(line.rstrip("\n")):
            if header["path"] in texts:
                raise ValueError(f"{file.name} has two modules {header['path']}")
            current = texts[header["path"]] = []
        elif current is not None:
            current.append(line)
        elif line.strip():
            raise ValueError(f"{file.name} begins with text that belongs to no module: {line!r}")
    return tuple(Section(path, "".join(lines)) for path, lines in texts.items())


def write_sections(sections: tuple[Section, ...], folder: Path) -> Path:
    """Write the modules into a folder, and give it back."""
    for section in sections:
        file = folder / section.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(section.text, "utf-8")
    return folder
