"""Which modules form a dataflow, and where the server is silent."""

from __future__ import annotations

import sysconfig
from collections.abc import Mapping
from pathlib import Path

import pytest
from hamilton_ls.graph.build import build_graph
from hamilton_ls.graph.dataflows import discover
from hamilton_ls.graph.model import Origin

from tests.server.graph.drawing import workspace

LOOK_ALIKE = {
    "imports the modifiers": "from hamilton.function_modifiers import tag\ndef a(x: int) -> int: ...",
    "imports the package of the modifiers": "from hamilton import function_modifiers\ndef a(x: int) -> int: ...",
    "a modifier above a function without annotations": "from hamilton.function_modifiers import tag\n@tag(a='b')\ndef a(x): ...",
    "imports a submodule": "import hamilton.function_modifiers as fm\n@fm.tag(a='b')\ndef a() -> int: ...",
    "a modifier in a file that looks inside Hamilton": "from hamilton import node\nfrom hamilton.function_modifiers import tag\n@tag(a='b')\ndef a(x: int) -> int: ...",
    "imports the types": "from hamilton.htypes import Parallelizable\ndef a() -> Parallelizable[int]: ...",
    "two functions wired by name and type": "def a() -> int: ...\ndef b(a: int) -> str: ...",
    "types spelt in two ways": "import pandas as pd\nfrom pandas import Series\ndef a() -> Series: ...\ndef b(a: pd.Series) -> int: ...",
    "wired beside a driver": "from hamilton import driver\ndef a() -> int: ...\ndef b(a: int) -> str: ...",
}

SILENT = {
    "an empty file": "",
    "only a driver": "from hamilton import driver\ndef main() -> None: ...",
    "a driver and a helper": "from hamilton import driver\ndef helper(path: str) -> int: ...\ndef main(argv: list) -> int: ...",
    "code that adds to Hamilton": "from hamilton import node\nfrom hamilton.function_modifiers import base\ndef make(name: str) -> node.Node: ...",
    "a plugin of Hamilton": "from hamilton import htypes, node\ndef raify(fn): ...\ndef inputs(of: node.Node) -> dict: ...",
    "modifiers without a function": "from hamilton.function_modifiers import tag\nTAGS = {}",
    "modifiers and a function without annotations": "from hamilton.function_modifiers import tag\ndef f(x): ...",
    "wired by name, without annotations": "def a(): ...\ndef b(a): ...",
    "wired by name, annotated in half": "def a() -> int: ...\ndef b(a: int, c): ...",
    "wired by name, not by type": "def name() -> str: ...\ndef b(name: bytes) -> str: ...",
    "a parameter with a default": "def name() -> str: ...\ndef b(name: str = '') -> str: ...",
    "nothing is returned": "def name() -> None: ...\ndef b(name: None) -> None: ...",
    "private functions": "def _a() -> int: ...\ndef b(_a: int) -> int: ...",
    "a function with its own name as a parameter": "def a(a: int) -> int: ...",
    "fixtures": "import pytest\n@pytest.fixture\ndef a() -> int: ...\n@pytest.fixture\ndef b(a: int) -> int: ...",
    "routes": "from web import app\n@app.get('/')\ndef user() -> str: ...\n@app.get('/b')\ndef b(user: str) -> str: ...",
    "a chance meeting in a large module": "def path() -> str: ...\ndef load(path: str) -> int: ...\n"
    + "\n".join(f"def other_{n}(x: int) -> int: ..." for n in range(20)),
    "a chance meeting beside classes": "def path() -> str: ...\ndef load(path: str) -> int: ...\n"
    + "\n".join(f"class C{n}:\n    x: int" for n in range(5)),
    "a class": "class A:\n    def a(self) -> int: ...\n    def b(self, a: int) -> int: ...",
}


@pytest.mark.parametrize("case", LOOK_ALIKE)
def test_a_module_that_looks_like_hamilton_is_a_dataflow(case: str) -> None:
    (dataflow,) = discover(workspace({"m.py": LOOK_ALIKE[case]}), {})
    assert (dataflow.name, dataflow.origin, dataflow.paths) == ("m", Origin.MODULE, ("m.py",))


@pytest.mark.parametrize("case", SILENT)
def test_an_ordinary_file_is_silent(case: str) -> None:
    assert discover(workspace({"m.py": SILENT[case]}), {}) == ()


@pytest.mark.parametrize(
    "path", ["test_m.py", "m_test.py", "conftest.py", "tests/test_m.py", "hamilton/m.py"]
)
def test_tests_and_the_framework_itself_are_silent(path: str) -> None:
    files = {path: LOOK_ALIKE["imports the modifiers"], "hamilton/__init__.py": ""}
    assert discover(workspace(files), {}) == ()


STANDARD_LIBRARY = Path(sysconfig.get_paths()["stdlib"])
PACKAGES = [
    "email",
    "asyncio",
    "importlib",
    "concurrent/futures",
    "tomllib",
    "json",
    "logging",
    "unittest",
    "http",
    "zoneinfo",
]


@pytest.mark.parametrize("package", PACKAGES)
def test_the_standard_library_is_silent(package: str) -> None:
    files = {
        p.relative_to(STANDARD_LIBRARY).as_posix(): p.read_text("utf-8")
        for p in (STANDARD_LIBRARY / package).glob("*.py")
    }
    assert len(files) > 1
    assert discover(workspace(files), {}) == ()


def test_single_modules_of_the_standard_library_are_silent() -> None:
    files = {p.name: p.read_text("utf-8") for p in sorted(STANDARD_LIBRARY.glob("[a-d]*.py"))}
    assert len(files) > 20
    assert discover(workspace(files), {}) == ()


PROJECT = """
#- features.py
def a(x: int) -> int: ...
def b(a: int) -> int: ...
#- models/fit.py
def c(b: int) -> int: ...
def d(c: int) -> int: ...
#- src/inner.py
def e() -> int: ...
#- lonely.py
def p() -> int: ...
def q(p: int) -> int: ...
"""


def declared(*tables: object, at: str = "pyproject.toml") -> dict[str, Mapping[str, object]]:
    return {at: {"tool": {"hamilton": {"dataflows": list(tables)}}}}


def test_a_declared_dataflow() -> None:
    table = {
        "name": "train",
        "modules": ["features", "models.fit", "inner"],
        "config": {"k": 1, "b": [1]},
        "inputs": ["x"],
        "outputs": ["d"],
    }
    train, lonely = reversed(discover(workspace(PROJECT), declared(table)))
    assert (lonely.name, lonely.origin) == ("lonely", Origin.MODULE)
    assert (train.name, train.origin, train.problems) == ("train", Origin.PYPROJECT, ())
    assert train.paths == ("features.py", "models/fit.py", "src/inner.py")
    assert train.config == (("b", [1]), ("k", 1))
    assert [named.name for named in train.inputs or ()] == ["x"]
    assert [named.name for named in train.outputs] == ["d"]
    assert set(build_graph(workspace(PROJECT), train).nodes) == {"a", "b", "c", "d", "e", "k", "x"} - {
        "b"
    } | {"b"}


def test_inputs_that_are_not_declared_are_not_known() -> None:
    (train, *_) = discover(workspace(PROJECT), declared({"name": "a", "modules": ["features"]}))
    assert train.inputs is None


WRONG = {
    "an unknown module": ({"name": "t", "modules": ["featurs"]}, "names the module `featurs`, which the workspace does not have; did you mean `features`"),
    "no modules": ({"name": "t", "modules": []}, "needs `modules`"),
    "modules as text": ({"name": "t", "modules": "features"}, "needs `modules`"),
    "no name": ({"modules": ["features"]}, "needs a `name`"),
    "a key that means nothing": ({"name": "t", "modules": ["features"], "modul": 1}, "has a key `modul`"),
    "a configuration that is no table": ({"name": "t", "modules": ["features"], "config": 1}, "needs a table as its `config`"),
    "inputs that are no list": ({"name": "t", "modules": ["features"], "inputs": "x"}, "needs a list of names as its `inputs`"),
    "a table that is none": (3, "is a table with `name` and `modules`"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_declaration_says_what_is_wrong(case: str) -> None:
    table, message = WRONG[case]
    files = workspace(PROJECT)
    (dataflow,) = (d for d in discover(files, declared(table)) if d.origin is Origin.PYPROJECT)
    (problem,) = build_graph(files, dataflow).problems
    assert problem.code == "HAM009"
    assert message in problem.message
    assert problem.message.endswith(".")


def test_dataflows_that_are_no_list() -> None:
    (dataflow,) = discover(workspace(""), {"pyproject.toml": {"tool": {"hamilton": {"dataflows": {}}}}})
    assert [problem.code for problem in dataflow.problems] == ["HAM009"]


@pytest.mark.parametrize("tables", [{}, {"tool": {}}, {"tool": {"hamilton": {}}}, {"tool": 3}])
def test_a_project_that_declares_nothing(tables: Mapping[str, object]) -> None:
    files = workspace("def a() -> int: ...\ndef b(a: int) -> int: ...\n")
    assert [d.name for d in discover(files, {"pyproject.toml": tables})] == ["m"]


def test_a_project_in_a_folder_finds_its_own_modules_first() -> None:
    files = workspace(
        """
#- steps.py
def root() -> int: ...
#- churn/steps.py
def own() -> int: ...
#- churn/src/inner.py
def inner(own: int) -> int: ...
"""
    )
    table = {"name": "train", "modules": ["steps", "inner"]}
    nested = declared(table, at="churn/pyproject.toml")
    (alone,) = (d for d in discover(files, nested) if d.origin is Origin.PYPROJECT)
    assert (alone.name, alone.paths) == ("train", ("churn/steps.py", "churn/src/inner.py"))
    assert alone.anchor is not None
    assert alone.anchor.path == "churn/pyproject.toml"
    both = discover(files, {**nested, **declared({"name": "train", "modules": ["steps"]})})
    assert {d.name: d.paths for d in both if d.origin is Origin.PYPROJECT} == {
        "churn.train": ("churn/steps.py", "churn/src/inner.py"),
        "train": ("steps.py",),
    }


RUN = "#- run.py\nfrom hamilton import driver\nimport features\ndriver.Driver({}, features).execute(['b'], inputs={'x': 1})\n"


def test_a_driver_of_a_declared_dataflow_is_part_of_it() -> None:
    files = workspace(PROJECT + RUN)
    names = {d.name: d for d in discover(files, declared({"name": "main", "modules": ["features"]}))}
    assert "run" not in names
    assert [call.method for call in names["main"].calls] == ["execute"]


def test_a_driver_with_another_configuration_is_a_dataflow_of_its_own() -> None:
    files = workspace(PROJECT + RUN)
    table = {"name": "main", "modules": ["features"], "config": {"k": 1}}
    assert {d.name for d in discover(files, declared(table))} >= {"main", "run"}


def test_modules_of_a_dataflow_are_not_dataflows_of_their_own() -> None:
    assert [d.name for d in discover(workspace(PROJECT + RUN), {})] == ["fit", "lonely", "run"]


def test_names_are_unique() -> None:
    module = "def a() -> int: ...\ndef b(a: int) -> int: ...\n"
    files = workspace({"one/m.py": module, "two/m.py": module, "m.py": module})
    assert [d.name for d in discover(files, {})] == ["m", "one.m", "two.m"]
    same = {"name": "x", "modules": ["m"]}
    assert [d.name for d in discover(workspace({"m.py": module}), declared(same, same))] == ["x", "x-2"]
