"""``hamilton-live graph --format html``: one file that shows the dataflows without asking anybody."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.server.cli.conftest import Command


def data_of(page: str) -> Any:
    found = re.search(r'id="hamilton-data">(.*?)</script>', page, re.DOTALL)
    assert found is not None, page
    return json.loads(found[1])


def test_the_page_holds_all_dataflows_with_their_places(
    hamilton_live: Command, project: Path, template: Path
) -> None:
    done = hamilton_live("graph", project, "--format", "html", "--config", "region=UK")
    assert (done.status, done.errors) == (0, "")
    (flow,) = data_of(done.output)
    assert flow["graph"]["dataflow"] == "run"
    assert flow["origin"] == "from driver code"
    assert [node["name"] for node in flow["graph"]["nodes"]] == [
        *("cost", "path", "rate", "region", "signups", "spend", "tax")
    ]
    assert flow["places"] == {
        "cost": "features.py:5",
        "signups": "loaders.py:5",
        "spend": "loaders.py:1",
        "tax": "features.py:11",
    }


def test_documentation_cannot_become_markup(hamilton_live: Command, project: Path, template: Path) -> None:
    summary = "</script><script>alert('é🙂')</script><!-- \\u003c"
    (project / "loaders.py").write_text(f"def spend() -> int:\n    {summary!r}\n", "utf-8")
    page = hamilton_live("graph", project / "loaders.py", "--format", "html").output
    assert page.count("<script") == 1
    nodes = {node["name"]: node for flow in data_of(page) for node in flow["graph"]["nodes"]}
    assert nodes["spend"]["summary"] == summary


def test_output_goes_into_a_file(hamilton_live: Command, project: Path, template: Path) -> None:
    file = project / "graph.html"
    done = hamilton_live("graph", project, "--format", "html", "-o", file)
    assert (done.status, done.output) == (0, "")
    assert len(data_of(file.read_text("utf-8"))) == 1
    refused = hamilton_live("graph", project, "-o", project / "nowhere" / "graph.json")
    assert (refused.status, "cannot be written" in refused.errors) == (2, True)


def test_without_the_built_page_it_says_what_to_run(
    hamilton_live: Command, project: Path, template: Path
) -> None:
    (template / "standalone.html").unlink()
    done = hamilton_live("graph", project, "--format", "html")
    assert done.status == 2
    assert "npm run build" in done.errors


@pytest.mark.parametrize("options, shows", [((), False), (("--variants",), True)])
def test_all_configurations_are_in_the_page(
    hamilton_live: Command, project: Path, template: Path, options: tuple[str, ...], shows: bool
) -> None:
    (flow,) = data_of(hamilton_live("graph", project, "--format", "html", *options).output)
    assert flow["showsVariants"] is shows
    assert "tax" not in {node["name"] for node in flow["graph"]["nodes"]}
    assert {"tax", "cost"} <= {node["name"] for node in flow["variants"]["nodes"]}
    (variant,) = flow["variants"]["variants"]["tax"]
    assert (variant["function"], variant["when"], variant["chosen"]) == ("tax__uk", ["region='UK'"], False)


def test_a_dataflow_without_configurations_has_no_variants(
    hamilton_live: Command, project: Path, template: Path
) -> None:
    (project / "features.py").write_text("def cost(spend: float) -> float: ...\n", "utf-8")
    (flow,) = data_of(hamilton_live("graph", project, "--format", "html", "--variants").output)
    assert "variants" not in flow


def test_the_page_describes_the_nodes(hamilton_live: Command, project: Path, template: Path) -> None:
    (flow,) = data_of(hamilton_live("graph", project, "--format", "html").output)
    cost, rate = flow["descriptions"]["cost"], flow["descriptions"]["rate"]
    assert cost["signature"] == "def cost(spend: float, signups: float, rate: float = 1.0) -> float"
    assert cost["documentation"] == "What a signup costs."
    assert (rate["signature"], rate["value"]) == (None, "1.0")


def test_places_in_a_notebook_name_the_cell(hamilton_live: Command, tmp_path: Path, template: Path) -> None:
    cells = ["x = 1\n", "%%cell_to_module flow\nimport math\n\n\ndef a(b: int) -> int:\n    return b\n"]
    code = [
        {"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": [], "source": text}
        for text in cells
    ]
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": code}
    (tmp_path / "report.ipynb").write_text(json.dumps(notebook), "utf-8")
    flows = data_of(hamilton_live("graph", tmp_path / "report.ipynb", "--format", "html").output)
    assert {"a": "report.ipynb:cell 2:5"} in [flow["places"] for flow in flows]
