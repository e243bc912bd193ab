"""Chunks are looked at for driver code by parts of words first: no word is missed by that."""

from __future__ import annotations

import pytest
from hamilton_ls.facts.files import file_facts

WORDS = [
    "Driver",
    "Builder",
    "AsyncDriver",
    "AsyncBuilder",
    "driver",
    "async_driver",
    "with_modules",
    "with_config",
    "importlib",
    "import_module",
    "materialize",
    "visualize_execution",
    "display_all_functions",
    "execute",
    "raw_execute",
    "validate_execution",
    "list_available_variables",
    "what_is_upstream_of",
    "has_cycles",
    "export_execution",
]


@pytest.mark.parametrize("word", WORDS)
def test_each_word_is_noticed_by_itself(word: str) -> None:
    facts = file_facts("x.py", f"def f():\n    y = {word}(1)\n")
    assert [script.function for chunk in facts.chunk_facts for script in chunk.scripts] == ["f"]
    assert facts.outline.has_scripts


def test_other_words_are_no_driver_code() -> None:
    facts = file_facts("x.py", "def f():\n    y = drive(1)\n")
    assert not facts.outline.has_scripts
