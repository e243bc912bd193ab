"""After any history, a workspace is seen as by a start that never knew it otherwise."""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.server.workspace.histories import History, all_that_is_said, start, step


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
