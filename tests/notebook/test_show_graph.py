"""The interactive graph of a driver: the same of both runtimes, in words, as a page, and in a real notebook."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hamilton_live import GraphDisplay, show_graph
from hamilton_live.sources import Sources, Written
from hamilton_ls import webpage
from inline_snapshot import snapshot

from hamilton import driver
from hamilton.ad_hoc_utils import module_from_source
from tests.notebook import drivers

ROOT = Path(__file__).parents[2]
ORACLE = ROOT / ".venv-oracle" / "bin" / "python"
TEMPLATE = '<title>a</title><script type="application/json" id="hamilton-data">%HAMILTON-DATA%</script>'


@pytest.fixture(autouse=True)
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stands in for what the build makes."""
    folder = tmp_path / "page"
    folder.mkdir()
    (folder / "standalone.html").write_text(TEMPLATE)
    (folder / "notebook.js").write_text("colours()")
    monkeypatch.setattr(webpage, "_FOLDER", folder)
    monkeypatch.chdir(tmp_path)
    return folder


def run(python: str | Path, folder: Path, *search: Path) -> Any:
    """What the display tells of all cases in an environment."""
    folder.mkdir()
    path = os.pathsep.join(str(each) for each in (ROOT / "server", *search))
    done = subprocess.run(
        [python, "-P", Path(drivers.__file__)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path, "HAMILTON_TELEMETRY_ENABLED": "false"},
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What the display tells of the bundled runtime's drivers."""
    return run(sys.executable, tmp_path_factory.mktemp("ours") / "work", ROOT)


@pytest.mark.oracle
def test_a_driver_of_apache_hamilton_is_shown_alike(told: Any, tmp_path: Path) -> None:
    theirs = run(ORACLE, tmp_path / "work")
    for name in drivers.CASES:
        assert theirs[name] == told[name], name


def lines(page: Any) -> str:
    return repr(GraphDisplay(page, 300))


def test_all_nodes_in_words(told: Any) -> None:
    assert lines(told["all nodes"]) == snapshot("""\
flow: 13 nodes
  high: Series <- signups
  kind: Literal['a.b', 'c'] <- region, tax
  limit: int (input)
  low: Series <- spend
  path: str (input)
  raw: DataFrame <- limit?, path
  region: str (config)
  report: dict <- tax
  shape: tuple[int, ...] <- kind
  signups: Series <- table
  spend: Series <- table
  table: DataFrame <- raw
  tax: float <- low\
""")


@pytest.mark.parametrize(
    "case, shown",
    [
        (
            "another configuration",
            "high kind limit* low path* rate* raw region report shape signups spend table tax",
        ),
        ("what some nodes need", "limit* low path* raw spend table tax"),
        ("a default is not given", "high path* raw signups table tax"),
        ("a default is given", "high path* rate* raw signups table tax"),
        ("a default is configured", "high path* rate raw signups table tax"),
        ("nodes are overridden", "kind region shape tax*"),
        ("an asynchronous driver", "limit* low path* raw spend table"),
    ],
)
def test_which_nodes(told: Any, case: str, shown: str) -> None:
    nodes = told[case]["graph"]["nodes"]
    assert " ".join(node["name"] + "*" * (node["kind"] == "input") for node in nodes) == shown


def test_a_node_is_told_as_the_server_tells_it(told: Any) -> None:
    page = told["all nodes"]
    (spend,) = (node for node in page["graph"]["nodes"] if node["name"] == "spend")
    assert spend == snapshot(
        {
            "name": "spend",
            "kind": "function",
            "type": "Series",
            "module": "flow",
            "function": "table",
            "summary": None,
            "tags": {"limit_": "</script>", "owner": "finance", "teams": ["a", "b"]},
            "status": "exact",
            "reason": None,
            "errors": 0,
            "warnings": 0,
        }
    )
    (raw,) = (node for node in page["graph"]["nodes"] if node["name"] == "raw")
    assert raw["summary"] == "The table as it came."
    assert {"source": "limit", "target": "raw", "optional": True, "mismatch": False} in page["graph"]["edges"]


def test_places_are_those_of_the_functions(told: Any) -> None:
    assert told["all nodes"]["places"] == snapshot(
        {
            "high": "flow.py:29",
            "kind": "flow.py:44",
            "low": "flow.py:29",
            "raw": "flow.py:11",
            "report": "flow.py:52",
            "shape": "flow.py:48",
            "signups": "flow.py:21",
            "spend": "flow.py:21",
            "table": "flow.py:21",
            "tax": "flow.py:35",
        }
    )


def test_headers_are_as_written(told: Any) -> None:
    descriptions = told["all nodes"]["descriptions"]
    assert descriptions["shape"]["signature"] == 'def shape(kind: Literal["a.b", "c"]) -> Tuple[int, ...]'
    assert descriptions["tax"]["signature"] == "def tax__uk(low: pd.Series) -> float"
    assert descriptions["path"]["signature"] is None
    assert descriptions["raw"]["documentation"] == "The table as it came.\n\nNobody has touched it."


def test_a_file_that_has_changed_since_has_no_headers(tmp_path: Path) -> None:
    file = tmp_path / "later.py"
    file.write_text("def a(x: int) -> int:\n    return x\n")
    namespace: dict[str, Any] = {"__name__": "later"}
    exec(compile(file.read_text(), str(file), "exec"), namespace)
    file.write_text("def a(:\n")
    assert Sources().of(namespace["a"]) == Written("later.py:1", None)


def test_materializers_have_their_kind(told: Any) -> None:
    kinds = {node["name"]: node["kind"] for node in told["materializers"]["graph"]["nodes"]}
    assert {name for name, kind in kinds.items() if kind == "materializer"} == snapshot(
        {"load_data.raw", "raw", "saved"}
    )


def module(text: str, name: str = "cell") -> ModuleType:
    """A module that was written into a notebook."""
    return module_from_source(text, name)


def built(text: str, **config: Any) -> driver.Driver:
    return driver.Builder().with_modules(module(text)).with_config(config).build()


class Elements(HTMLParser):
    """The elements of some HTML with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: dict[str, dict[str, str | None]] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found[tag] = dict(attrs)


HOSTILE = "</script></iframe>\" onload='x' &quot; é🙂 שלום"


def test_the_output_is_a_frame_without_rights_that_holds_the_whole_page() -> None:
    display = show_graph(built(f"def a(x: int) -> int:\n    {HOSTILE!r}\n"), name=HOSTILE, height=222)
    bundle = display._repr_mimebundle_()
    assert list(bundle) == ["text/html", "text/plain"]
    assert bundle["text/plain"] == f"{HOSTILE}: 2 nodes\n  a: int <- x\n  x: int (input)"
    found = Elements(bundle["text/html"]).found
    assert list(found) == ["script", "details", "summary", "pre", "div", "iframe"]
    frame = found["iframe"]
    # Without allow-same-origin the page cannot reach the notebook around it.
    assert frame["sandbox"] == "allow-scripts allow-downloads"
    assert frame["title"] == f"Dataflow {HOSTILE}"
    assert "height:222px" in (found["div"]["style"] or "")
    data = re.search(r'id="hamilton-data">(.*?)</script>', frame["srcdoc"] or "", re.DOTALL)
    assert data is not None
    (page,) = json.loads(data[1])
    assert page["graph"]["dataflow"] == HOSTILE
    assert page["graph"]["nodes"][0]["summary"] == HOSTILE
    assert page["places"] == {}


def test_values_of_the_configuration_stay_out_of_the_notebook(tmp_path: Path) -> None:
    display = show_graph(built("def a(key: str) -> int: ...", key="s3cret", other=object()))
    display.save(tmp_path / "graph.html")
    assert "s3cret" not in (tmp_path / "graph.html").read_text("utf-8") + repr(display)
    assert repr(display).splitlines()[1:] == [
        "  a: int <- key",
        "  key: str (config)",
        "  other: Any (config)",
    ]


def test_tags_that_json_cannot_carry_become_text() -> None:
    text = "from hamilton.function_modifiers import tag\n@tag(a='b')\ndef a() -> float: ...\n"
    dr = built(text)
    (variable,) = dr.list_available_variables()
    variable.tags.update(worst=float("nan"), best=1.5, deep={1: [b"x"]})

    class Told:
        config, graph_modules = dr.config, dr.graph_modules

        def list_available_variables(self) -> list[Any]:
            return [variable]

    assert "NaN" not in show_graph(Told())._repr_mimebundle_()["text/html"]
    (node,) = show_graph(Told())._page["graph"]["nodes"]
    assert node["tags"] == {"a": "b", "best": 1.5, "deep": {"1": ["b'x'"]}, "worst": "nan"}


def test_large_graphs_are_cut_in_words_only() -> None:
    display = show_graph(built("\n".join(f"def n{k:03}(x: int) -> int: ..." for k in range(100))))
    shown = repr(display).splitlines()
    assert (shown[0], shown[-1], len(shown)) == ("cell: 101 nodes", "  and 41 more", 62)
    assert len(display._page["graph"]["nodes"]) == 101


def test_it_is_called_after_the_modules() -> None:
    modules = [module(f"def n{k}(x: int) -> int: ...", f"m{k}") for k in range(5)]
    dr = driver.Builder().with_modules(*modules).build()
    assert show_graph(dr)._page["graph"]["dataflow"] == "m0, m1, m2, 2 more"


@pytest.mark.parametrize(
    "final_vars, error, says",
    [
        ("spned", ValueError, "The driver has no node 'spned'. Did you mean 'spend'?"),
        (["zzz", "yyy"], ValueError, "no node 'zzz', 'yyy'. list_available_variables() tells all."),
        ([3], TypeError, "final_vars holds 3; it takes names of nodes"),
    ],
)
def test_what_is_no_node_is_refused(final_vars: Any, error: type[Exception], says: str) -> None:
    with pytest.raises(error, match=re.escape(says)):
        show_graph(built("def spend(x: int) -> int: ..."), final_vars)


def test_what_is_no_driver_is_refused() -> None:
    with pytest.raises(TypeError, match=r"show_graph takes a driver, .* and not <module 'cell'>"):
        show_graph(module(""))  # type: ignore[arg-type]


def test_without_the_built_page_it_says_what_to_run(pages: Path) -> None:
    (pages / "standalone.html").unlink()
    with pytest.raises(webpage.PageMissing, match="npm run build"):
        show_graph(built("def a() -> int: ..."))._repr_mimebundle_()
