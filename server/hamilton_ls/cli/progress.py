"""What a run says of itself while it goes on, one line an event, for standard error."""

from __future__ import annotations

from typing import TextIO

from hamilton_ls.protocol.messages import NodeRun, RunEvent

_SAID = {"ok": "done", "cached": "reused", "failed": "failed", "cancelled": "cancelled", "skipped": "skipped"}


class Progress:
    """Writes the events of one run to a stream."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._at_line_start = True

    def follow(self, event: RunEvent) -> None:
        """Write what an event says, if a reader of the terminal wants to know it."""
        kind = event["event"]
        if kind == "started":
            self._line(f"Python {event['python']}, Hamilton {event['hamilton']}")
        elif kind == "node" and event["run"]["state"] in _SAID:
            self._line(_node(event["node"], event["run"]))
        elif kind == "output":
            # The user's own prints: standard output is for results.
            self._stream.write(event["text"])
            self._stream.flush()
            self._at_line_start = event["text"].endswith("\n")
        elif kind == "error":
            self._line(event["error"]["text"])
        elif kind == "finished" and event.get("message"):
            self._line(str(event["message"]))

    def _line(self, text: str) -> None:
        start = "" if self._at_line_start else "\n"
        self._stream.write(f"{start}{text.rstrip()}\n")
        self._stream.flush()
        self._at_line_start = True


def _node(name: str, run: NodeRun) -> str:
    seconds = "" if run["seconds"] is None else f" in {run['seconds']:.2f} s"
    summary = f": {run['summary']}" if run["summary"] else ""
    return f"{name} {_SAID[run['state']]}{seconds}{summary}"
