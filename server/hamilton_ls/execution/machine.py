"""The states of a runner and how it gets from one to another. No process, no clock: a table."""

from __future__ import annotations

from enum import Enum


class State(str, Enum):
    """What a runner is doing."""

    DEAD = "dead"
    """There is no process: not yet, or no longer."""
    STARTING = "starting"
    """The process was started and has not said hello."""
    IDLE = "idle"
    """Warm, waiting for a run."""
    RUNNING = "running"
    CANCELLING = "cancelling"
    """A run was asked to stop and has not yet."""


class Event(str, Enum):
    """What happens to a runner."""

    SPAWN = "spawn"
    HELLO = "hello"
    RUN = "run"
    CANCEL = "cancel"
    FINISH = "finish"
    EXIT = "exit"


class IllegalTransition(Exception):
    """An event that cannot happen in this state."""


_TRANSITIONS = {
    (State.DEAD, Event.SPAWN): State.STARTING,
    (State.STARTING, Event.HELLO): State.IDLE,
    (State.IDLE, Event.RUN): State.RUNNING,
    (State.RUNNING, Event.CANCEL): State.CANCELLING,
    (State.RUNNING, Event.FINISH): State.IDLE,
    (State.CANCELLING, Event.CANCEL): State.CANCELLING,
    (State.CANCELLING, Event.FINISH): State.IDLE,
    (State.STARTING, Event.EXIT): State.DEAD,
    (State.IDLE, Event.EXIT): State.DEAD,
    (State.RUNNING, Event.EXIT): State.DEAD,
    (State.CANCELLING, Event.EXIT): State.DEAD,
}


def advance(state: State, event: Event) -> State:
    """The state after an event.

    Raises:
        IllegalTransition: the event cannot happen in this state.
    """
    try:
        return _TRANSITIONS[state, event]
    except KeyError:
        raise IllegalTransition(f"{event.value} cannot happen to a runner that is {state.value}") from None
