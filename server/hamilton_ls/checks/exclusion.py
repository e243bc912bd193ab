"""``[tool.hamilton] exclude`` in pyproject.toml: which files to leave out, and what is wrong with saying so.

Reads the value only; what its patterns mean, and that the files are left out, is the business of
``workspace/``. Its problems are of ``HAM009``, as those of everything else in that table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hamilton_ls.checks import declaration
from hamilton_ls.checks.model import Problem
from hamilton_ls.graph.declaration_places import declared_at


def patterns_in(pyproject: Mapping[str, object]) -> tuple[str, ...]:
    """The patterns that a parsed pyproject.toml has, as far as they are right."""
    value = _value_in(pyproject)
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()


def exclusion_problems(path: str, pyproject: Mapping[str, object]) -> Iterator[Problem]:
    """What is wrong with the value.

    Args:
        path: the file's.
        pyproject: its tables.
    """
    value = _value_in(pyproject)
    if value is None:
        return
    if not isinstance(value, list):
        said = f"is {_kind_of(value)}"
    elif wrong := [each for each in value if not isinstance(each, str)]:
        said = f"holds {_kind_of(wrong[0])}"
    else:
        return
    message = (
        f"`exclude` under `[tool.hamilton]` {said}; it is a list of patterns as in a .gitignore, such as "
        '`["generated/", "*_pb2.py"]`.'
    )
    yield Problem(declaration.CODE, declaration.SEVERITY, message, declared_at(path), "")


def _value_in(pyproject: Mapping[str, object]) -> object:
    value: object = pyproject
    for key in ("tool", "hamilton", "exclude"):
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _kind_of(value: object) -> str:
    if isinstance(value, str):
        return f"the text `{value}`"
    return "a table" if isinstance(value, Mapping) else "a list" if isinstance(value, list) else f"`{value}`"
