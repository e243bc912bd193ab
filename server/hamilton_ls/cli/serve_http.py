"""The HTTP of ``hamilton-live serve``: who may ask, and for what.

Listens on the loopback address only. Other users and other pages of this machine can reach that, too:
every request needs the token, which only the printed address has; the Host header must be ours, so
that a foreign name that was made to point here (DNS rebinding) gets nothing; and so must the Origin.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from socketserver import TCPServer, ThreadingMixIn
from typing import Any
from urllib.parse import parse_qs, urlsplit

from hamilton_ls.cli.serve_graphs import LiveGraphs, Wish
from hamilton_ls.webpage import standalone_page

ADDRESS = "127.0.0.1"
_NAMES = (ADDRESS, "localhost")
_PATIENCE = 10.0
"""Seconds of silence, after which a page is told that we are still there; so we notice that it has gone."""
_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    # What the page itself may do is said in the page; this cannot be said there.
    "Content-Security-Policy": "frame-ancestors 'none'",
}

Answers = Mapping[str, Callable[["_Handler", Mapping[str, str]], None]]


class PageServer(ThreadingMixIn, TCPServer):
    """Serves the page and what it asks for; ``serve_forever`` begins, as for all servers."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def __init__(self, port: int, token: str, page: str, graphs: LiveGraphs) -> None:
        """
        Args:
            port: 0 for one that is free.
            token: what every request must carry.
            page: the page that is served.
            graphs: what it shows.

        Raises:
            OSError: The port is taken, or not for us to take.
        """
        super().__init__((ADDRESS, port), _Handler)
        self.port: int = self.server_address[1]
        self.token, self.page, self.graphs = token, page, graphs

    @property
    def address(self) -> str:
        """Where the page is, with the token."""
        return f"http://{ADDRESS}:{self.port}/?token={self.token}"


class _Handler(BaseHTTPRequestHandler):
    server: PageServer
    server_version = "hamilton-live"
    sys_version = ""

    def do_GET(self) -> None:
        """Answer, if the request is one of our page."""
        address = urlsplit(self.path)
        parameters = {key: values[-1] for key, values in parse_qs(address.query).items()}
        refusal = self._refusal(parameters.get("token", ""))
        answer = _ANSWERS.get(address.path)
        try:
            if refusal is not None:
                self._send(HTTPStatus.FORBIDDEN, "text/plain", refusal)
            elif answer is None:
                self._send(HTTPStatus.NOT_FOUND, "text/plain", "There is nothing here.")
            else:
                answer(self, parameters)
        except ConnectionError:
            # The page was closed.
            self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are no news."""

    def _refusal(self, token: str) -> str | None:
        ours = {f"{name}:{self.server.port}" for name in _NAMES}
        if self.headers.get("Host", "").lower() not in ours:
            return "This server answers to its own address only."
        origin = self.headers.get("Origin")
        if origin is not None and origin not in {f"http://{name}" for name in ours}:
            return "This server answers its own page only."
        # Bytes, because only ASCII may be compared as text.
        if not secrets.compare_digest(token.encode(), self.server.token.encode()):
            return "The token is missing or wrong. Open the address that hamilton-live serve printed."
        return None

    def _send(self, status: HTTPStatus, type_: str, text: str) -> None:
        body = text.encode()
        self._begin(status, type_)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _begin(self, status: HTTPStatus, type_: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{type_}; charset=utf-8")
        for name, value in _HEADERS.items():
            self.send_header(name, value)

    @staticmethod
    def _wish(parameters: Mapping[str, str]) -> Wish:
        """What the page's address says that it shows; a configuration that is none is left out."""
        try:
            config = json.loads(parameters.get("config", "{}"))
        except ValueError:
            config = {}
        is_config = isinstance(config, dict)
        return Wish(parameters.get("dataflow"), config if is_config else {}, "variants" in parameters)

    def page(self, parameters: Mapping[str, str]) -> None:
        self._send(HTTPStatus.OK, "text/html", self.server.page)

    def events(self, parameters: Mapping[str, str]) -> None:
        """Server-sent events, until the page or the server ends."""
        wish = self._wish(parameters)
        self._begin(HTTPStatus.OK, "text/event-stream")
        self.end_headers()
        for message in self.server.graphs.follow(wish, _PATIENCE):
            # A line that begins with a colon is a comment.
            text = ":" if message is None else f"data: {json.dumps(message)}"
            self.wfile.write(f"{text}\n\n".encode())

    def place(self, parameters: Mapping[str, str]) -> None:
        """Where a node is written, in words."""
        node = parameters.get("node", "")
        place = self.server.graphs.place(self._wish(parameters), node)
        outside = f"{node} comes from outside: no function of the dataflow makes it"
        self._send(HTTPStatus.OK, "text/plain", outside if place is None else f"{node}: {place}")

    def description(self, parameters: Mapping[str, str]) -> None:
        """A node in full."""
        found = self.server.graphs.description(self._wish(parameters), parameters.get("node", ""))
        self._send(HTTPStatus.OK, "application/json", json.dumps(found))

    def standalone(self, parameters: Mapping[str, str]) -> None:
        """A dataflow as a page of one file."""
        graph = self.server.graphs.page(self._wish(parameters))
        if graph is None:
            self._send(HTTPStatus.NOT_FOUND, "text/plain", "There is no such dataflow any more.")
        else:
            self._send(HTTPStatus.OK, "text/html", standalone_page([graph]))


_ANSWERS: Answers = {
    "/": _Handler.page,
    "/events": _Handler.events,
    "/place": _Handler.place,
    "/description": _Handler.description,
    "/page": _Handler.standalone,
}
