"""The dataflows as the picker shows them, with the configuration that their functions ask about."""

from __future__ import annotations

import pytest
from hamilton_ls.ide.choices import choices
from hamilton_ls.ide.dataflows import dataflow_infos
from inline_snapshot import snapshot

from tests.server.ide.look import look


def test_infos() -> None:
    at = look("""
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["models", "features"], config = { kind = "linear" } }]
        #- /models.py
        from hamilton.function_modifiers import config

        @config.when(kind="linear")
        def fit__linear(x: int) -> int:
            return x

        @config.when(kind="forest")
        def fit__forest(x: int) -> int:
            return x
        #- /features.py
        def x() -> int:
            return 1
        #- /alone.py
        def a() -> int:
            return 1

        def b(a: int) -> int:
            return a
    """)
    assert dataflow_infos(at.snapshot, lambda path: [f"file:///w/{path}"]) == snapshot(
        [
            {
                "name": "alone",
                "origin": "module",
                "modules": ["alone"],
                "uris": ["file:///w/alone.py"],
                "config": {},
                "choices": [],
                "nodeCount": 2,
            },
            {
                "name": "train",
                "origin": "pyproject",
                "modules": ["models", "features"],
                "uris": ["file:///w/models.py", "file:///w/features.py"],
                "config": {"kind": "linear"},
                "choices": [{"key": "kind", "values": ["linear", "forest"]}],
                "nodeCount": 3,
            },
        ]
    )


CHOICES = {
    '@config.when(kind="a")': [("kind", ("a",))],
    '@config.when(name="x", kind="a")': [("kind", ("a",))],
    '@config.when_not(kind="a")': [("kind", ("a",))],
    '@config.when_in(kind=["a", "b"])': [("kind", ("a", "b"))],
    "@config.when_not_in(size=(1, 2))": [("size", (1, 2))],
    '@config.when(kind="a", deep=True)': [("deep", (True,)), ("kind", ("a",))],
    '@function_modifiers.config.when(kind="a")': [("kind", ("a",))],
    "@config.when(kind=KIND)": [],
    "@config(lambda c: c['kind'])": [],
    '@tag(kind="a")': [],
}


@pytest.mark.parametrize("decorator", CHOICES)
def test_choices(decorator: str) -> None:
    at = look(
        f"from hamilton import function_modifiers\n"
        f"from hamilton.function_modifiers import config, tag\n\n"
        f"def y() -> int:\n    return 1\n\n{decorator}\ndef x() -> int:\n    return 1\n"
    )
    (dataflow,) = at.snapshot.dataflows()
    assert list(choices(at.snapshot, dataflow)) == CHOICES[decorator]
