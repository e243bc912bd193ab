"""What is shown of an exception."""

from __future__ import annotations

from typing import Any

import pytest
from hamilton_runner.tracebacks import describe


class Speechless(Exception):
    def __str__(self) -> str:
        raise RuntimeError("no words")


def raised(code: str) -> Any:
    """The description of what a piece of code raises; it is the user's file."""
    try:
        exec(compile(code, "/home/ada/flow.py", "exec"), {"Speechless": Speechless})
    except BaseException as error:  # noqa: BLE001 - it is what is described.
        return describe(error, lambda file: file == "/home/ada/flow.py", "node")
    raise AssertionError("nothing was raised")


MESSAGES = {
    "raise ValueError('wrong')": ("ValueError", "wrong"),
    "raise ValueError": ("ValueError", ""),
    "raise ValueError('two\\nlines: with a colon')": ("ValueError", "two\nlines: with a colon"),
    "{}['key']": ("KeyError", "'key'"),
    "raise SystemExit": ("SystemExit", "The code called sys.exit()."),
    "raise SystemExit('bye')": ("SystemExit", "The code called sys.exit('bye')."),
    "exec('x = = 1')": ("SyntaxError", "invalid syntax"),
    "error = ValueError('noted')\nif hasattr(error, 'add_note'): error.add_note('a note')\nraise error": ("ValueError", "noted"),
    "raise Speechless": ("Speechless", "its text cannot be had: RuntimeError('no words')"),
}  # fmt: skip


@pytest.mark.parametrize("code", MESSAGES)
def test_the_type_and_the_message(code: str) -> None:
    error = raised(code)
    assert (error["type"], error["message"], error["node"]) == (*MESSAGES[code], "node")


def test_a_folder_called_hamilton_is_still_the_users() -> None:
    import hamilton.htypes  # noqa: F401 - the framework's own folder is known by the imported package.

    frames = raised("def f():\n    1 / 0\nf()\n")["frames"]
    assert [(f["file"], f["line"], f["function"], f["isUser"]) for f in frames[-2:]] == [
        ("/home/ada/flow.py", 3, "<module>", True),
        ("/home/ada/flow.py", 2, "f", True),
    ]


def test_a_deep_recursion_is_bounded() -> None:
    error = raised("def f():\n    f()\nf()\n")
    assert error["type"] == "RecursionError"
    assert len(error["frames"]) == 50
    assert len(error["text"]) < 3_000


def test_a_huge_message_is_cut() -> None:
    error = raised("raise ValueError('x' * 1_000_000)")
    assert len(error["message"]) == 2_000
    assert len(error["text"]) <= 20_000
