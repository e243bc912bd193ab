"""The picture of all configurations at once, as the panel gets it."""

from __future__ import annotations

from hamilton_ls.ide.variants import variants_view

from tests.support.workspaces import open_host

FLOW = """\
from hamilton.function_modifiers import config

@config.when(region="UK")
def tax__uk(total: float, vat: float) -> float:
    return total

@config.when_not(region="UK")
def tax__other(total: float) -> float:
    return total

def total(lines: int) -> float:
    return 1.0
"""


def test_nodes_edges_and_variants() -> None:
    found = variants_view(open_host({"main.py": FLOW}).snapshot(), "main")
    assert [(node["name"], node["kind"], node["function"]) for node in found["nodes"]] == [
        ("lines", "input", None),
        ("tax", "function", "tax__other"),
        ("total", "function", "total"),
        ("vat", "input", None),
    ]
    assert [(edge["source"], edge["target"]) for edge in found["edges"]] == [
        ("total", "tax"),
        ("vat", "tax"),
        ("lines", "total"),
    ]
    assert found["variants"] == {
        "tax": [
            {
                "function": "tax__other",
                "when": ["region is not 'UK'"],
                "chosen": True,
                "type": "float",
                "config": {},
            },
            {
                "function": "tax__uk",
                "when": ["region='UK'"],
                "chosen": False,
                "type": "float",
                "config": {"region": "UK"},
            },
        ]
    }
