"""A second editor: what Neovim shows is what the server says to our own client."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from tests.server.lsp.harness import Connection

pytestmark = [pytest.mark.editor, pytest.mark.timeout(120)]

PROJECT = Path(__file__).resolve().parents[2] / "examples" / "marketing"
FILE = PROJECT / "features.py"


def parameter(name: str, function: str) -> types.Position:
    """A cursor in a parameter of a function of the file."""
    for number, line in enumerate(FILE.read_text().splitlines()):
        if line.startswith(f"def {function}("):
            return types.Position(number, line.index(name, line.index("(")) + 1)
    raise AssertionError(f"{FILE} has no function {function}")


def neovim(cursor: types.Position, output: Path) -> dict[str, Any]:
    """What Neovim shows of the file."""
    nvim = shutil.which("nvim")
    if nvim is None:
        pytest.fail(
            "Neovim is not installed, and this test looks at the server through it: apt install neovim"
        )
    environment = os.environ | {
        "LOOK_PYTHON": sys.executable,
        "LOOK_ROOT": str(PROJECT),
        "LOOK_FILE": str(FILE),
        "LOOK_LINE": str(cursor.line),
        "LOOK_CHARACTER": str(cursor.character),
        "LOOK_OUTPUT": str(output),
    }
    command = [nvim, "--headless", "--clean", "-n", "-c", f"luafile {Path(__file__).with_name('look.lua')}"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=90, check=False)
    assert output.exists(), done.stderr
    seen: dict[str, Any] = json.loads(output.read_text())
    assert "problem" not in seen, seen
    return seen


async def our_own_client(cursor: types.Position) -> tuple[list[types.Diagnostic], list[types.Location]]:
    """What the server says to the smallest client."""
    async with Connection(PROJECT) as connection:
        connection.open("features.py")
        said = await connection.hears(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        params = types.DefinitionParams(connection.identifier("features.py"), cursor)
        found = await connection.client.text_document_definition_async(params)
        assert isinstance(found, list | tuple)
        return list(said.diagnostics), [one for one in found if isinstance(one, types.Location)]


def shown(diagnostic: types.Diagnostic) -> dict[str, Any]:
    """A diagnostic as Neovim shows it."""
    range_ = diagnostic.range
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "source": diagnostic.source,
        "from": [range_.start.line, range_.start.character],
        "to": [range_.end.line, range_.end.character],
    }


async def test_neovim_shows_the_same_diagnostics_and_definition(tmp_path: Path) -> None:
    cursor = parameter("spend", "total_spend")
    diagnostics, locations = await our_own_client(cursor)
    assert diagnostics, "the example has a misspelt parameter"
    assert [Path(location.uri).name for location in locations] == ["loaders.py"]

    seen = neovim(cursor, tmp_path / "seen.json")
    assert seen["arrived"]
    assert sorted(seen["diagnostics"], key=lambda d: d["from"]) == [shown(d) for d in diagnostics]
    assert [found["uri"] for found in seen["definition"]] == [location.uri for location in locations]
    assert [found["range"]["start"]["line"] for found in seen["definition"]] == [
        location.range.start.line for location in locations
    ]
