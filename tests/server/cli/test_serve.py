"""``hamilton-live serve``: what a page is told, and who is told nothing."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from hamilton_ls.cli.projects import open_projects
from hamilton_ls.cli.serve_graphs import LiveGraphs, Wish
from hamilton_ls.cli.serve_http import PageServer
from hamilton_ls.cli.serve_watch import Watch
from hamilton_ls.webpage import live_page

from tests.server.cli.conftest import Command

TOKEN = "t0ken"


class Served:
    """A server of the small project, and a client of it."""

    def __init__(self, project: Path) -> None:
        (opened,) = open_projects([project])
        self.project = project
        self.graphs = LiveGraphs(opened)
        self.watch = Watch(opened.root, self.graphs.reread)
        self.server = PageServer(0, TOKEN, live_page(), self.graphs)
        self.connections: list[HTTPConnection] = []

    def get(self, path: str, token: str = TOKEN, **headers: str) -> HTTPResponse:
        connection = HTTPConnection("127.0.0.1", self.server.port, timeout=20)
        self.connections.append(connection)
        sign = "&" if "?" in path else "?"
        connection.request("GET", f"{path}{sign}token={token}", headers=headers)
        return connection.getresponse()

    def write(self, file: str, text: str) -> None:
        """Change a file of the project, and notice it at once."""
        (self.project / file).write_text(text, "utf-8")
        self.watch.look()


@pytest.fixture
def served(project: Path, template: Path) -> Iterator[Served]:
    served = Served(project)
    thread = threading.Thread(target=served.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield served
    served.graphs.stop()
    served.server.shutdown()
    thread.join()
    served.server.server_close()
    for connection in served.connections:
        connection.close()


def message(events: HTTPResponse) -> Any:
    """The next message of a stream of server-sent events."""
    line = events.readline()
    assert line.startswith(b"data: "), line
    assert events.readline() == b"\n"
    return json.loads(line.removeprefix(b"data: "))


def test_the_page_has_no_data_and_may_not_be_framed(served: Served) -> None:
    answer = served.get("/")
    assert answer.status == 200
    assert 'id="hamilton-data">[]</script>' in answer.read().decode()
    assert answer.headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/", "/events", "/place", "/description", "/page", "/nothing"])
@pytest.mark.parametrize(
    "token, headers, reason",
    [
        ("", {}, "token"),
        ("wrong", {}, "token"),
        ("%C3%A9", {}, "token"),
        (TOKEN, {"Host": "evil.example"}, "own address"),
        (TOKEN, {"Host": "127.0.0.1:1"}, "own address"),
        (TOKEN, {"Host": ""}, "own address"),
        (TOKEN, {"Origin": "http://evil.example"}, "own page"),
        (TOKEN, {"Origin": "null"}, "own page"),
    ],
)
def test_refused(served: Served, path: str, token: str, headers: dict[str, str], reason: str) -> None:
    answer = served.get(path, token, **headers)
    assert (answer.status, reason in answer.read().decode()) == (403, True)


def test_our_own_names_are_let_in(served: Served) -> None:
    port = served.server.port
    for name in (f"localhost:{port}", f"127.0.0.1:{port}"):
        assert served.get("/", Host=name, Origin=f"http://{name}").status == 200
    assert served.get("/nothing").status == 404


def test_it_listens_on_this_machine_only(served: Served) -> None:
    assert served.server.server_address[0] == "127.0.0.1"
    assert served.server.address == f"http://127.0.0.1:{served.server.port}/?token={TOKEN}"


def test_a_patch_follows_a_changed_file(served: Served) -> None:
    events = served.get("/events")
    assert events.headers["Content-Type"].startswith("text/event-stream")
    first = message(events)
    assert (first["type"], first["graph"]["dataflow"], first["graph"]["revision"]) == ("snapshot", "run", 1)
    assert first["dataflows"] == [{"name": "run", "origin": "from driver code"}]
    # A comment changes nothing that is shown.
    served.write("loaders.py", (served.project / "loaders.py").read_text() + "# end\n")
    served.write("loaders.py", "def spend(path: str) -> int: ...\ndef clicks(path: str) -> int: ...\n")
    second = message(events)
    assert second["type"] == "patch"
    assert (second["patch"]["base"], second["patch"]["revision"]) == (1, 2)
    assert "clicks" in {node["name"] for node in second["patch"]["nodes"]}


def test_a_new_dataflow_can_be_chosen(served: Served) -> None:
    events = served.get("/events?dataflow=nothing")
    assert message(events)["graph"]["dataflow"] == "run"
    served.write(
        "other.py", "from hamilton.function_modifiers import tag\n@tag(a='b')\ndef lone(x: int) -> int: ...\n"
    )
    assert [choice["name"] for choice in message(events)["dataflows"]] == ["other", "run"]
    chosen = message(served.get("/events?dataflow=other"))
    assert [node["name"] for node in chosen["graph"]["nodes"]] == ["lone", "x"]


def test_a_folder_without_dataflows_says_so_and_goes_on(tmp_path: Path, template: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    (project,) = open_projects([folder])
    graphs = LiveGraphs(project)
    told = graphs.follow(Wish(None), patience=0.01)
    first = next(told)
    assert first is not None
    assert (first["type"], first["kind"]) == ("status", "empty")
    assert next(told) is None
    watch = Watch(folder, graphs.reread)
    (folder / "flow.py").write_text(
        "from hamilton.function_modifiers import tag\n@tag(a='b')\ndef a() -> int: ...\n"
    )
    watch.look()
    now = next(told)
    assert now is not None
    assert now["type"] == "snapshot"
    (folder / "flow.py").unlink()
    watch.look()
    assert next(told) == first
    graphs.stop()
    assert list(told) == []


@pytest.mark.parametrize(
    "node, says",
    [
        ("cost", "cost: features.py:5"),
        ("path", "path comes from outside: no function of the dataflow makes it"),
        ("<b>", "<b> comes from outside: no function of the dataflow makes it"),
    ],
)
def test_place_of_a_node(served: Served, node: str, says: str) -> None:
    answer = served.get(f"/place?dataflow=run&node={node}")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.read().decode() == says


def test_all_configurations_are_kept_up_to_date(served: Served) -> None:
    events = served.get("/events?dataflow=run&variants=1")
    first = message(events)
    assert [variant["function"] for variant in first["variants"]["variants"]["tax"]] == ["tax__uk"]
    text = (served.project / "features.py").read_text("utf-8")
    served.write(
        "features.py", text + "\n\n@config.when(region='US')\ndef tax__us(cost: float) -> float: ...\n"
    )
    second = message(events)
    assert (second["type"], second["dataflow"]) == ("variants", "run")
    made_by = [variant["function"] for variant in second["variants"]["variants"]["tax"]]
    assert made_by == ["tax__uk", "tax__us"]


@pytest.mark.parametrize(
    "config, has_tax", [('{"region": "UK"}', True), ('{"region": "US"}', False), ("{", False), ("[1]", False)]
)
def test_another_configuration_is_chosen_in_the_address(served: Served, config: str, has_tax: bool) -> None:
    query = f"dataflow=run&config={quote(config)}"
    graph = message(served.get(f"/events?{query}"))["graph"]
    assert ("tax" in {node["name"] for node in graph["nodes"]}) is has_tax
    place = served.get(f"/place?{query}&node=tax").read().decode()
    assert place.startswith("tax: features.py:") is has_tax
    assert (json.loads(served.get(f"/description?{query}&node=tax").read()) is not None) is has_tax


def test_description_of_a_node(served: Served) -> None:
    told = json.loads(served.get("/description?dataflow=run&node=cost").read())
    assert told["documentation"] == "What a signup costs."
    assert json.loads(served.get("/description?dataflow=nothing&node=cost").read()) is None


def test_save_as_page(served: Served) -> None:
    assert '"dataflow": "run"' in served.get("/page?dataflow=run").read().decode()
    assert served.get("/page?dataflow=nothing").status == 404


def test_a_port_that_is_taken_is_no_crash(served: Served, hamilton_live: Command) -> None:
    done = hamilton_live("serve", served.project, "--port", str(served.server.port))
    assert (done.status, "cannot be used" in done.errors) == (2, True)
    assert hamilton_live("serve", served.project, "--port", "65536").status == 2


def test_without_the_built_page_it_says_what_to_run(
    hamilton_live: Command, project: Path, template: Path
) -> None:
    (template / "live.html").unlink()
    done = hamilton_live("serve", project)
    assert (done.status, "npm run build" in done.errors) == (2, True)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGINT to send")
def test_interrupt_ends_it_cleanly_while_a_page_listens(project: Path, template: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from hamilton_ls import webpage; from hamilton_ls.cli import main; "
        f"webpage._FOLDER = Path({str(template)!r}); sys.exit(main.main(['serve', {str(project)!r}]))"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline().decode().strip() == f"{project} is shown at"
    found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)(/\?token=\S{20,})\n", process.stdout.readline().decode())
    assert found is not None
    connection = HTTPConnection("127.0.0.1", int(found[1]), timeout=20)
    connection.request("GET", found[2].replace("/", "/events", 1))
    events = connection.getresponse()
    message(events)
    # Here the files are really watched.
    stamp = (project / "features.py").stat().st_mtime + 2
    (project / "features.py").write_text("def tax(spend: float) -> float: ...\n")
    os.utime(project / "features.py", (stamp, stamp))
    assert message(events)["type"] == "patch"
    began = time.monotonic()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert (process.returncode, errors) == (0, b"")
    assert time.monotonic() - began < 10
    connection.close()
