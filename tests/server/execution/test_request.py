"""Where a run imports from."""

from __future__ import annotations

from pathlib import Path

import pytest
from hamilton_ls.execution import ModuleFile
from hamilton_ls.execution.request import search_paths

CASES = {
    "a module at the top": ([("flow", "flow.py")], (), [".", "src"]),
    "a module of a package": ([("models.fit", "models/fit.py")], (), [".", "src"]),
    "a package": ([("models", "models/__init__.py")], (), [".", "src"]),
    "below src": ([("models.fit", "src/models/fit.py")], (), ["src", "."]),
    "below a folder that the name leaves out": (
        [("fit", "src/models/fit.py")],
        (),
        ["src/models", ".", "src"],
    ),
    "a name that is not its path": ([("other", "src/models/fit.py")], (), ["src/models", ".", "src"]),
    "two folders": ([("fit", "src/models/fit.py"), ("flow", "flow.py")], (), ["src/models", ".", "src"]),
    "the script's folder first": ([("flow", "flow.py")], ("scripts",), ["scripts", ".", "src"]),
    "a folder that is not there": ([("flow", "flow.py")], ("gone",), [".", "src"]),
}


@pytest.mark.parametrize("modules, extra, expected", CASES.values(), ids=CASES)
def test_search_paths_for(
    tmp_path: Path, modules: list[tuple[str, str]], extra: tuple[str, ...], expected: list[str]
) -> None:
    for folder in ("src/models", "scripts", "models"):
        (tmp_path / folder).mkdir(parents=True)
    files = tuple(ModuleFile(*m) for m in modules)
    assert search_paths(files, extra, tmp_path) == [str(tmp_path / folder) for folder in expected]
