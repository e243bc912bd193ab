"""After any history, a workspace is seen as by a start that never knew it otherwise."""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hamilton_ls.workspace.changes import Replaced
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.server.workspace.histories import History, all_that_is_said, start, step
from tests.support.workspaces import open_host


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 25))
def test_no_history_shows(seed: int, steps: int) -> None:
    random = Random(seed)
    with TemporaryDirectory() as folder:
        history = History.begin(Path(folder), start(random))
        for _ in range(steps):
            if random.random() < 0.8:
                all_that_is_said(history.host.snapshot())
            history.take(step(random))
        history.mend()
        now = all_that_is_said(history.host.snapshot())
        afresh = all_that_is_said(history.started_afresh().snapshot())
        for what in {**now, **afresh}:
            assert now.get(what) == afresh.get(what), what


WIRED = {
    "kinds.py": "class Base: ...\nclass Money(Base): ...\n",
    "features.py": "import models\nfrom kinds import Base, Money\nfrom hamilton.function_modifiers import config\nfrom hamilton.htypes import Collect, Parallelizable\n"
    "def spend(raw: int) -> int: ...\n"
    "def signups(spend: int) -> Parallelizable[int]: ...\n"
    "def between(signups: int) -> int: ...\n"
    "def collected(between: Collect[int]) -> int: ...\n"
    "def paid(raw: int) -> Money: ...\n"
    "@config.when(region='UK')\n"
    "def tax__uk(collected: int) -> int: ...\n"
    "@config.when(region='US')\n"
    "def tax__us(collected: int) -> int: ...\n",
    "models.py": "from kinds import Base\n"
    "def total_cost(spend: int, paid: Base) -> float: ...\n"
    "def share(total_cost: float) -> float: ...\n"
    "def totl_share(share: float) -> float: ...\n"
    "def report(total_share: float, totl_share: float, colected: int) -> float: ...\n",
    "run.py": "import features, models\nfrom hamilton import driver\n"
    "dr = driver.Builder().with_modules(features, models).build()\n"
    "dr.execute(['share'], inputs={'raw': 1})\n",
}
EDITS = {
    "the type of a dependency": ("features.py", "raw: int) -> int", "raw: int) -> str"),
    "the type of what an input is asked for": ("features.py", "paid(raw: int)", "paid(raw: str)"),
    "the name of a dependency": ("features.py", "def spend(", "def spent("),
    "a name that comes near to one that is asked for": ("features.py", "def collected(", "def colllected("),
    "another name that comes near to one": (
        "models.py",
        "def share(",
        "def total_shares() -> float: ...\ndef share(",
    ),
    "what makes a block, far above": ("features.py", "Parallelizable[int]: ...", "int: ..."),
    "a class elsewhere": ("kinds.py", "Money(Base)", "Money"),
    "a circle that closes far away": ("features.py", "def spend(raw: int)", "def spend(report: float)"),
    "a way that is interrupted far below a near miss": (
        "models.py",
        "share(total_cost: float)",
        "share(raw: float)",
    ),
    "what a call asks for": ("run.py", "['share']", "['report']"),
    "what a call gives": ("run.py", "{'raw': 1}", "{}"),
    "what a call needs": ("models.py", "share(total_cost: float)", "share(total_cost: float, rate: int)"),
    "a node whose makers are not known": ("features.py", "def paid", "@unknown_of_all\ndef paid"),
    "an adapter": ("run.py", ".build()", ".with_adapters(adapter).build()"),
    "an import that closes a circle": ("models.py", "import Base\n", "import Base\nimport features\n"),
    "a condition that meets another one": ("features.py", "region='US'", "region=['UK', 'US']"),
    "a condition that nothing meets": (
        "features.py",
        "@config.when(region='US')",
        "@config.when(region='US')\n@config.when(region='FR')",
    ),
    "a configuration": ("run.py", ".build()", ".with_config({'spend': 1}).build()"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_reaches_all_that_it_makes_right_or_wrong(edit: str) -> None:
    path, old, new = EDITS[edit]
    assert WIRED[path].count(old) == 1
    host = open_host(WIRED)
    before = all_that_is_said(host.snapshot())
    host.apply(Replaced(path, WIRED[path].replace(old, new)))
    edited = all_that_is_said(host.snapshot())
    assert edited == all_that_is_said(open_host({**WIRED, path: WIRED[path].replace(old, new)}).snapshot())
    assert edited != before
    host.apply(Replaced(path, WIRED[path]))
    assert all_that_is_said(host.snapshot()) == before
