"""One session with a language server on a large workspace: what an editor waits for, in milliseconds.

The same questions to every server, at the same places of the same file.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bench.client import Client

Position = dict[str, int]


class Session:
    """A server with one module open."""

    def __init__(
        self, root: Path, module: Path, command: Sequence[str], variables: Mapping[str, str] | None = None
    ) -> None:
        """Start the server and wait for the first diagnostics of the module."""
        begin = time.perf_counter()
        self._client = Client(root, command, variables)
        self._uri = module.as_uri()
        self._version = 1
        text = module.read_text(encoding="utf-8")
        document = {"uri": self._uri, "languageId": "python", "version": 1, "text": text}
        self._client.notify("textDocument/didOpen", {"textDocument": document})
        self._client.diagnostics(self._uri)
        self.start = (time.perf_counter() - begin) * 1000
        """Milliseconds from the start of the process to the first diagnostics."""
        self._lines = text.split("\n")

    def keystrokes(self, places: Sequence[Position]) -> list[float]:
        """A character typed at each place and taken away again, each to complete diagnostics."""
        taken = []
        for place in places:
            behind = {**place, "character": place["character"] + 1}
            for end, text in ((place, "x"), (behind, "")):
                taken.append(
                    self._timed(lambda end=end, text=text, place=place: self._type(place, end, text))
                )
        return taken

    def _type(self, start: Position, end: Position, text: str) -> None:
        self._version += 1
        document = {"uri": self._uri, "version": self._version}
        change = {"range": {"start": start, "end": end}, "text": text}
        self._client.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [change]})
        self._client.diagnostics(self._uri)

    def asked(self, method: str, places: Sequence[Position]) -> list[float]:
        """A request at each place; the first is not counted, since servers read what it needs."""
        more = {"context": {"includeDeclaration": True}} if method.endswith("references") else {}

        def ask(place: Position) -> object:
            params = {"textDocument": {"uri": self._uri}, "position": place, **more}
            return self._client.request(method, params)

        ask(places[0])
        return [self._timed(lambda place=place: ask(place)) for place in places]

    @staticmethod
    def _timed(work: Callable[[], object]) -> float:
        begin = time.perf_counter()
        work()
        return (time.perf_counter() - begin) * 1000

    def in_bodies(self, count: int) -> list[Position]:
        """Places in the last line of functions."""
        return self._places("    return ", len("    return "), count)

    def in_signatures(self, count: int) -> list[Position]:
        """Places inside the names of functions' first parameters."""
        return [
            {"line": number, "character": line.index("(") + 2}
            for number, line in enumerate(self._lines)
            if line.startswith("def ") and "(m" in line
        ][:count]

    def in_names(self, count: int) -> list[Position]:
        """Places inside the names of functions."""
        return self._places("def m", len("def m"), count)

    def _places(self, beginning: str, character: int, count: int) -> list[Position]:
        return [
            {"line": number, "character": character}
            for number, line in enumerate(self._lines)
            if line.startswith(beginning)
        ][:count]

    def memory(self) -> float:
        """Megabytes that the server's processes hold now."""
        listed = subprocess.run(["ps", "-eo", "pid=,ppid=,rss="], capture_output=True, text=True, check=True)
        processes = [tuple(map(int, line.split())) for line in listed.stdout.splitlines()]
        family = {self._client.pid}
        for _ in processes:
            more = {pid for pid, parent, _ in processes if parent in family} - family
            if not more:
                break
            family |= more
        return sum(rss for pid, _, rss in processes if pid in family) / 1024

    def close(self) -> None:
        """End the server."""
        self._client.close()
