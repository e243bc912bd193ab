"""The states of a runner: each way from one to another, and that there is no other."""

from __future__ import annotations

import itertools

import pytest
from hamilton_ls.execution.machine import Event, IllegalTransition, State, advance

WAYS = """
    dead        spawn   starting
    starting    hello   idle
    starting    exit    dead
    idle        run     running
    idle        exit    dead
    running     finish  idle
    running     cancel  cancelling
    running     exit    dead
    cancelling  cancel  cancelling
    cancelling  finish  idle
    cancelling  exit    dead
"""
LEGAL = {(State(a), Event(b)): State(c) for a, b, c in (line.split() for line in WAYS.strip().splitlines())}


@pytest.mark.parametrize("state, event", list(itertools.product(State, Event)))
def test_a_transition(state: State, event: Event) -> None:
    if (state, event) in LEGAL:
        assert advance(state, event) is LEGAL[state, event]
    else:
        with pytest.raises(
            IllegalTransition, match=f"{event.value} cannot happen to a runner that is {state.value}"
        ):
            advance(state, event)
