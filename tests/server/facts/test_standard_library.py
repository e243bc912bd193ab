"""Reading chunk by chunk finds what reading the whole file finds: on the files that come with Python."""

from __future__ import annotations

import ast
import sysconfig
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hamilton_ls.facts.files import file_facts
from hamilton_ls.workspace.disk import Disk

LIBRARY = Disk(Path(sysconfig.get_path("stdlib")))
# Some are meant not to parse. One holds what test_splitter.py has a FIXME for.
NOT_READ = ("bad", "lib2to3", "mock_tk")
FILES = [path for path in LIBRARY.python_files() if not any(word in path for word in NOT_READ)]
SAMPLE = FILES[:: max(1, len(FILES) // 150)]


def functions_of(body: Iterable[ast.stmt]) -> Iterator[tuple[str, list[str]]]:
    """Name and parameters of the functions at module level, blocks included."""
    for statement in body:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            arguments = statement.args
            named = [*arguments.posonlyargs, *arguments.args, *filter(None, [arguments.vararg])]
            named += [*arguments.kwonlyargs, *filter(None, [arguments.kwarg])]
            yield statement.name, [argument.arg for argument in named]
        elif not isinstance(statement, ast.ClassDef):
            inner = (node for node in ast.iter_child_nodes(statement) if not isinstance(node, ast.expr))
            for node in inner:
                yield from functions_of([node] if isinstance(node, ast.stmt) else getattr(node, "body", ()))


@pytest.mark.parametrize("path", SAMPLE)
def test_the_same_functions_are_found(path: str) -> None:
    text = LIBRARY.text(path)
    if text is None:
        pytest.skip("not a text that Python reads")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text)
    except SyntaxError:
        pytest.skip("does not parse")
    facts = file_facts(path, text)
    assert [(f.name, [p.name for p in f.parameters]) for f in facts.functions] == list(
        functions_of(tree.body)
    )
    assert not any(chunk.fault for chunk in facts.chunks)
