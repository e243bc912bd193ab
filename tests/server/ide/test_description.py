"""A node in full: header, documentation, and what an input is unless it is given."""

from __future__ import annotations

import pytest
from hamilton_ls.ide.description import describe_node
from hamilton_ls.workspace.changes import Replaced

from tests.server.ide.look import look
from tests.support.workspaces import open_host

CODE = '''
#- /pyproject.toml
[tool.hamilton]
dataflows = [{ name = "train", modules = ["main"], config = { region = "UK" } }]
#- /main.py
from hamilton.function_modifiers import config, extract_columns, parameterize, value

@extract_columns("spend", "signups")
def marketing(
    path: str,
    rows: int = 10 ** 3,  # not all of them
) -> "pd.DataFrame":
    """Read.

    The file is made by `sales`.
    """
    return read(path)

@parameterize(mean_3={"weeks": value(3)})
def mean(spend, weeks: int): ...

@config.when(region="UK")
async def tax__uk(spend: int, region: str, *, rate: float = 0.2) -> float: ...

@config.when(region="US")
def tax__us(spend: int) -> float: ...

def net(tax: float, rate: float = 0.2, path: str = "p") -> float: ...
'''

MARKETING = """\
def marketing(
    path: str,
    rows: int = 10 ** 3,  # not all of them
) -> "pd.DataFrame\""""
READ = "Read.\n\nThe file is made by `sales`."


@pytest.mark.parametrize(
    ("node", "signature", "documentation", "value"),
    [
        ("marketing", MARKETING, READ, None),
        ("spend", MARKETING, READ, None),
        ("mean_3", "def mean(spend, weeks: int)", None, None),
        ("tax", "async def tax__uk(spend: int, region: str, *, rate: float = 0.2) -> float", None, None),
        ("rows", None, None, "10 ** 3"),
        ("rate", None, None, "0.2"),
        ("region", None, None, "'UK'"),
        ("path", None, None, None),
    ],
)
def test_a_node(node: str, signature: str | None, documentation: str | None, value: str | None) -> None:
    found = describe_node(look(CODE).snapshot, "train", node)
    assert found is not None
    assert (found["signature"], found["documentation"], found["value"]) == (signature, documentation, value)


def test_no_such_node() -> None:
    assert describe_node(look(CODE).snapshot, "train", "gone") is None


def test_huge_texts_are_cut() -> None:
    wide = ", ".join(f"c{n}: int" for n in range(500))
    at = look(f'def total({wide}) -> int:\n    """{"word " * 1000}"""\n\ndef twice(total: int) -> int: ...\n')
    found = describe_node(at.snapshot, "main", "total")
    assert found is not None
    assert found["signature"] is not None
    assert found["documentation"] is not None
    assert {len(found["signature"]), len(found["documentation"])} == {2000}
    assert found["signature"].endswith("…")


@pytest.mark.parametrize(
    ("typed", "signature"),
    [
        (
            "def twice(total: int, more: int) -> int:\n    return (\n",
            "def twice(total: int, more: int) -> int",
        ),
        ("def (total: int, more: int) -> int: ...\n", None),
    ],
    ids=["the body is broken", "the header cannot be read"],
)
def test_a_broken_function_has_no_header_of_an_older_version(typed: str, signature: str | None) -> None:
    head = "from hamilton.function_modifiers import tag\n\n"
    host = open_host({"main.py": f"{head}@tag(a='b')\ndef twice(total: int) -> int: ...\n"})
    assert "twice" in host.snapshot().graph("main").nodes
    host.apply(Replaced("main.py", f"{head}@tag(a='b')\n{typed}"))
    found = describe_node(host.snapshot(), "main", "twice")
    assert found is not None
    assert found["signature"] == signature
