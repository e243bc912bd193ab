"""hamilton/verify: the graph beside the one that Hamilton builds, and what keeps it from being built."""

from __future__ import annotations

from pathlib import Path

import pytest
from pygls.exceptions import JsonRpcException

from tests.server.lsp.harness import Connection
from tests.server.lsp.test_run import OPTIONS, flow

__all__ = ["flow"]


async def test_a_graph_is_what_hamilton_builds(flow: Path) -> None:
    async with Connection(flow, options=OPTIONS) as connection:
        found = await connection.ask("hamilton/verify", {"dataflow": "a"})
        assert [(node["name"], node["verdict"]) for node in found["nodes"]] == [
            ("cost", "same"),
            ("rate", "same"),
        ]
        assert found["failure"] is None
        assert found["hamilton"]


async def test_a_module_that_cannot_be_imported_says_why(flow: Path) -> None:
    (flow / "a.py").write_text("import no_such_module\n" + (flow / "a.py").read_text())
    async with Connection(flow, options=OPTIONS) as connection:
        found = await connection.ask("hamilton/verify", {"dataflow": "a"})
        assert "no_such_module" in str(found)
        assert "same" not in [node["verdict"] for node in found["nodes"]]


async def test_in_an_untrusted_workspace_nothing_is_imported(flow: Path) -> None:
    (flow / "a.py").write_text((flow / "a.py").read_text() + "open('ran', 'w').close()\n")
    async with Connection(flow, options=OPTIONS | {"trusted": False}) as connection:
        with pytest.raises(JsonRpcException, match="not trusted"):
            await connection.ask("hamilton/verify", {"dataflow": "a"})
    assert not list(flow.glob("ran"))
