"""What is only known when the program runs, compared with what the runtime makes of them; `drawn` says how results are written."""

from __future__ import annotations

import pytest
from inline_snapshot import snapshot

from tests.server.modifiers.drawn import drawn

OPAQUE = {
    "a decorator of somebody else": (
        "from mine import retry\n@retry\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int opaque: `@mine.retry` is no modifier of Hamilton, so what it does to the function is not known.\
"""),
    ),
    "a decorator of the module": (
        "def _twice(f): ...\n@_twice\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int opaque: `@_twice` is no modifier of Hamilton, so what it does to the function is not known.\
"""),
    ),
    "a decorator that keeps the signature": (
        "import contextlib\n@contextlib.contextmanager\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int\
"""),
    ),
    "a decorator that makes no function of it": (
        "import functools\n@functools.lru_cache(maxsize=None)\ndef f(a: int) -> int: ...\ndef g() -> int: ...",
        snapshot("g: int"),
    ),
    "a custom check": (
        "@check_output_custom(object())\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int opaque: What `@check_output_custom` makes is only known when the program runs: what a `object` calls itself is not known.\
"""),
    ),
    "resolve": (
        "@resolve(when=ResolveAt.CONFIG_AVAILABLE, decorate_with=lambda: 1)\ndef f(a: int) -> int: ...",
        snapshot("f: int opaque: `@resolve`: which modifier it stands for is decided when the program runs."),
    ),
    "pipe_output": (
        "@pipe_output(step(int))\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int opaque: What `@pipe_output` makes is only known when the program runs: `int` is no function of the workspace.\
"""),
    ),
    "subdag": (
        "import os\n@subdag(os)\ndef f(a: int) -> int: ...",
        snapshot(
            "f: int opaque: What `@subdag` makes is only known when the program runs: `os` is no function or module of the workspace."
        ),
    ),
    "below an extraction": (
        "@extract_columns('x')\n@load_from.mine(path=value('p'))\ndef f(a: pd.DataFrame) -> pd.DataFrame: ...",
        snapshot("""\
f: pd.DataFrame opaque: What `@load_from.mine` makes is only known when the program runs: no adapter of the framework is known for `mine` and `pd.DataFrame`.
x: pd.Series <- f: pd.DataFrame opaque: What `@load_from.mine` makes is only known when the program runs: no adapter of the framework is known for `mine` and `pd.DataFrame`.\
"""),
    ),
    "a new modifier of Hamilton": (
        "from hamilton.function_modifiers import brand_new\n@brand_new\ndef f(a: int) -> int: ...",
        snapshot("f: int opaque: `@brand_new`: the analysis does not know this modifier."),
    ),
}


@pytest.mark.parametrize("case", OPAQUE)
def test_what_is_only_known_when_the_program_runs(case: str) -> None:
    source, expected = OPAQUE[case]
    assert drawn(source) == expected
