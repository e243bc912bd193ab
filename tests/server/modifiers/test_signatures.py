"""Decorators whose arguments their modifier does not take, and what is said of them."""

from __future__ import annotations

import pytest

from tests.support.workspaces import open_host

REFUSED = {
    "@cache": "`@cache` has to be called: write `@cache(...)`.",
    "@cache('recompute')": "Of arguments without a name `@cache` takes none, and gets 1.",
    "@cache(frequency='daily')": (
        "`@cache` has no argument `frequency`. It takes `behavior`, `format`, `target_`."
    ),
    "@datasaver('x')": "Of arguments without a name `@datasaver` takes none, and gets 1.",
    "@config.when('a', 'b')": "Of arguments without a name `@config.when` takes at most 1, and gets 2.",
    "@parameterize_values('by', {}, parameter='by')": (
        "`@parameterize_values` gets its argument `parameter` twice."
    ),
    "@hamilton_exclude()": "`@hamilton_exclude` needs its argument `fn`.",
    "@resolve(when=1)": "`@resolve` needs its argument `decorate_with`.",
    "@unpack_fields(names=['a'])": "`@unpack_fields` has no argument `names`. It takes none by name.",
}

TAKEN = (
    "@cache(**OPTIONS)",
    "@cache(*MORE)",
    "@cache(behavior='recompute', **OPTIONS)",
    "@tag(anything='x')",
    "@hamilton_exclude",
    "@config.when_in(by=[1])",
)
"""What fits, or is not known to fail."""

MODULE = """\
from somewhere import MORE, OPTIONS
from hamilton.function_modifiers import *

{}
def total(by: int) -> int: ...
"""


@pytest.mark.parametrize("decorator, message", REFUSED.items(), ids=REFUSED)
def test_what_a_modifier_does_not_take_is_reported(decorator: str, message: str) -> None:
    assert _said(decorator) == [f"HAM010 {message}"]


@pytest.mark.parametrize("decorator", TAKEN)
def test_nothing_is_said_of_what_may_fit(decorator: str) -> None:
    assert _said(decorator) == []


def _said(decorator: str) -> list[str]:
    problems = open_host({"m.py": MODULE.format(decorator)}).snapshot().problems("m.py")
    return [f"{problem.code} {problem.message}" for problem in problems if problem.code == "HAM010"]
