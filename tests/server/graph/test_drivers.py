"""Driver code traced statically: each case shows a script and the dataflow that it stands for.

The workspace also holds `features.py`, `models.py` and `pkg/steps.py`. A result is the dataflow's
name, its modules, its configuration (`...` where more may be in it), and its calls with what they
name; `?` stands for what is computed.
"""

from __future__ import annotations

import pytest
from hamilton_ls.graph.build import build_graph
from hamilton_ls.graph.dataflows import discover
from hamilton_ls.graph.model import Dataflow, DriverCall, NamedNode, Origin
from inline_snapshot import snapshot

from tests.server.graph.drawing import workspace

MODULES = """
#- features.py
MODULE_OUTPUTS = ["a", "b"]
def a(x: int) -> int: ...
def b(a: int) -> int: ...
#- models.py
def c(b: int) -> int: ...
#- pkg/__init__.py
#- pkg/steps.py
def d() -> int: ...
#- run.py
from hamilton import driver
import features
import models
"""

SCRIPTS = {
    "a builder": (
        "driver.Builder().with_modules(features, models).with_config({'k': 1}).build().execute(['a'], inputs={'x': 1})",
        snapshot("""\
run: features, models (k=1)
  execute [a] inputs [x] overrides []\
"""),
    ),
    "a builder in steps": (
        "builder = driver.Builder()\nbuilder.with_modules(features)\nbuilder = builder.with_config(dict(k='v'))\ndr = builder.build()\ndr.execute(['a', 'b'])",
        snapshot("""\
run: features (k='v')
  execute [a b] inputs [] overrides []\
"""),
    ),
    "a driver": (
        "dr = driver.Driver({'k': True}, features, models)\ndr.execute(final_vars=['c'], inputs=dict(x=1))",
        snapshot("""\
run: features, models (k=True)
  execute [c] inputs [x] overrides []\
"""),
    ),
    "an async driver": (
        "from hamilton import async_driver\nasync def main():\n    dr = await async_driver.Builder().with_modules(features).build()\n    return await dr.execute(['a'], inputs={'x': 1})",
        snapshot("""\
run: features ()
  execute [a] inputs [x] overrides []\
"""),
    ),
    "importlib": (
        "import importlib\nm = importlib.import_module('pkg.steps')\ndr = driver.Builder().with_modules(m, importlib.import_module('features')).build()",
        snapshot("run: pkg.steps, features ()"),
    ),
    "imports of all kinds": (
        "import pkg.steps\nimport features as f\nfrom pkg import steps\nfrom hamilton.driver import Builder as B\nB().with_modules(f, steps, pkg.steps).build()",
        snapshot("run: features, pkg.steps ()"),
    ),
    "imports inside a function": (
        "def main():\n    import features as f\n    from pkg import steps\n    driver.Builder().with_modules(f, steps).build().execute(['a'])",
        snapshot("""\
run: features, pkg.steps ()
  execute [a] inputs [] overrides []\
"""),
    ),
    "a list of modules": (
        "MODULES = [features, models]\ndriver.Builder().with_modules(*MODULES).build()",
        snapshot("run: features, models ()"),
    ),
    "a list that grows": (
        "ms = [features]\nms.append(models)\ndriver.Builder().with_modules(*ms).build()",
        snapshot("run: features, models ()"),
    ),
    "a library's module": (
        "import library\ndriver.Builder().with_modules(features, library).build().execute(['a'], inputs={})",
        snapshot("""\
run: features, ? ()
  execute [a] inputs [] overrides []\
"""),
    ),
    "its own module": (
        "import sys\ndef z(y: int) -> int: ...\ndriver.Builder().with_modules(sys.modules[__name__]).build()",
        snapshot("run: run ()"),
    ),
    "constants": (
        "CONFIG = {'k': 1}\nOUTPUTS = ['a', 'b']\nINPUTS = {'x': 2}\ndriver.Driver(CONFIG, features).execute(OUTPUTS, inputs=INPUTS)",
        snapshot("""\
run: features (k=1)
  execute [a b] inputs [x] overrides []\
"""),
    ),
    "constants of another module": (
        "from features import MODULE_OUTPUTS\ndriver.Driver({}, features).execute(MODULE_OUTPUTS)",
        snapshot("""\
run: features ()
  execute [a b] inputs [] overrides []\
"""),
    ),
    "functions as outputs": (
        "driver.Driver({}, features).execute([features.a, 'b'])",
        snapshot("""\
run: features ()
  execute [a b] inputs [] overrides []\
"""),
    ),
    "computed configuration": (
        "import os\ndriver.Driver({'k': 1, 'r': os.environ['R']}, features)",
        snapshot("run: features (k=1, ...)"),
    ),
    "configuration from a file": (
        "import json\nconfig = json.load(open('c.json'))\ndriver.Driver(config, features)",
        snapshot("run: features (...)"),
    ),
    "configuration by branch": (
        "config = {'k': 1}\nif input():\n    config = {'k': 2}\ndriver.Driver(config, features)",
        snapshot("run: features (k=2, ...)"),
    ),
    "computed outputs and inputs": (
        "import sys\ndriver.Driver({}, features).execute(sys.argv[1:], inputs={**vars()})",
        snapshot("""\
run: features ()
  execute ? inputs ? overrides []\
"""),
    ),
    "inputs that change": (
        "inputs = {'x': 1}\ninputs.update(load())\ndriver.Driver({}, features).execute(['a'], inputs=inputs)",
        snapshot("""\
run: features ()
  execute [a] inputs ? overrides []\
"""),
    ),
    "inputs unpacked": (
        "BASE = {'x': 1}\ndriver.Driver({}, features).execute(['a'], inputs={**BASE, 'y': 2})",
        snapshot("""\
run: features ()
  execute [a] inputs [x y] overrides []\
"""),
    ),
    "overrides": (
        "driver.Driver({}, features).execute(['b'], overrides={'a': 1})",
        snapshot("""\
run: features ()
  execute [b] inputs [] overrides [a]\
"""),
    ),
    "no inputs": (
        "driver.Driver({}, features).execute(['b'], inputs=None)",
        snapshot("""\
run: features ()
  execute [b] inputs [] overrides []\
"""),
    ),
    "materialize": (
        "from hamilton.io.materialization import to, from_\ndr = driver.Driver({}, features)\ndr.materialize(from_.csv(target='x', path='p'), to.csv(id='s', dependencies=['a', 'b'], path='q'), additional_vars=['b'])",
        snapshot("""\
run: features ()
  materialize [b a b] inputs [] overrides [x]\
"""),
    ),
    "the other methods": (
        "dr = driver.Driver({}, features)\ndr.visualize_execution(['a'], 'f.png', inputs={'x': 1})\ndr.what_is_upstream_of('b')\ndr.display_downstream_of('a', 'b', output_file_path='f.png')\ndr.what_is_the_path_between('a', 'b')\ndr.validate_execution(['a'], inputs={})\ndr.display_all_functions('f.png')",
        snapshot("""\
run: features ()
  visualize_execution [a] inputs [x] overrides []
  what_is_upstream_of [b] inputs [] overrides []
  display_downstream_of [a b] inputs [] overrides []
  what_is_the_path_between [a b] inputs [] overrides []
  validate_execution [a] inputs [] overrides []\
"""),
    ),
    "a function that returns a driver": (
        "def make():\n    return driver.Builder().with_modules(features).build()\ndr = make()\ndr.execute(['a'])",
        snapshot("""\
run: features ()
  execute [a] inputs [] overrides []\
"""),
    ),
    "a function that is called by another": (
        "def make():\n    dr = driver.Driver({}, features)\n    return dr\ndef main():\n    dr = make()\n    dr.execute(['a'])\nif __name__ == '__main__':\n    main()",
        snapshot("""\
run: features ()
  execute [a] inputs [] overrides []\
"""),
    ),
    "a driver that is handed on": (
        "dr = driver.Driver({}, features)\nrun(dr)\ndr.execute(['a'], inputs={'x': 1})",
        snapshot("""\
run: features ()
  execute [a] inputs [x] overrides []\
"""),
    ),
    "a driver in a class": (
        "class Job:\n    def __init__(self):\n        self.dr = driver.Driver({}, features)\n    def go(self):\n        return self.dr.execute(['a'])",
        snapshot("""\
run: features ()
  execute [a] inputs [] overrides []\
"""),
    ),
    "two drivers of one file": (
        "def one():\n    driver.Driver({'k': 1}, features).execute(['a'])\ndef two():\n    driver.Driver({'k': 2}, features).execute(['b'])",
        snapshot("""\
run.one: features (k=1)
  execute [a] inputs [] overrides []
run.two: features (k=2)
  execute [b] inputs [] overrides []\
"""),
    ),
    "two drivers of the same graph": (
        "driver.Driver({}, features).execute(['a'], inputs={'x': 1})\ndriver.Driver({}, features).execute(['b'], inputs={'y': 1})",
        snapshot("""\
run: features ()
  execute [a] inputs [x] overrides []
  execute [b] inputs [y] overrides []\
"""),
    ),
    "module overrides": (
        "driver.Builder().with_modules(features, models).allow_module_overrides().build()",
        snapshot("run: features, models () overriding"),
    ),
    "adapters that leave types alone": (
        "from hamilton import base\nresult = base.DictResult()\n"
        "driver.Builder().with_modules(features).with_adapters(result).build()\n"
        "driver.Driver({}, models, adapter=base.SimplePythonGraphAdapter(result))\n"
        "driver.Driver({}, models, adapter=None)",
        snapshot("""\
run.driver1: features ()
run.driver2: models ()\
"""),
    ),
    "adapters that judge types themselves": (
        "from hamilton.lifecycle import default\nfrom hamilton.plugins import h_spark\n"
        "driver.Builder().with_modules(features).with_adapters(default.NoEdgeAndInputTypeChecking()).build()\n"
        "driver.Driver({}, models, adapter=h_spark.PySparkUDFGraphAdapter())",
        snapshot("""\
run.driver1: features () of any types
run.driver2: models () of any types\
"""),
    ),
    "adapters from elsewhere": (
        "from mine import Lenient, ADAPTERS\n"
        "driver.Builder().with_modules(features).with_adapters(Lenient()).build()\n"
        "driver.Builder().with_modules(features).with_adapters(*ADAPTERS).copy().build()\n"
        "driver.Driver({}, models, adapters=[Lenient()])",
        snapshot("""\
run.driver1: features () of any types
run.driver2: models () of any types\
"""),
    ),
    "an adapter chosen by a branch": (
        "from hamilton import base\nadapter = base.DefaultAdapter()\nif x:\n    adapter = base.DictResult()\n"
        "driver.Driver({}, models, adapter=adapter)",
        snapshot("run: models () of any types"),
    ),
    "a builder that other code may give adapters": (
        "b = driver.Builder().with_modules(features)\ntracked(b)\nb.build()",
        snapshot("run: features, ? (...) of any types"),
    ),
    "materializers of the builder": (
        "driver.Builder().with_modules(features).with_materializers(load()).build()",
        snapshot("""\
run: features, ? ()
  with_materializers ? inputs [] overrides []\
"""),
    ),
    "a copy of a builder": (
        "b = driver.Builder().with_modules(features)\nc = b.copy().with_modules(models)\nb.build()\nc.build()",
        snapshot("""\
run.driver1: features ()
run.driver2: features, models ()\
"""),
    ),
    "names that go in a circle": (
        "a = b\nb = a\na.build()\ndriver.Driver(a, features).execute(b)",
        snapshot("""\
run: features (...)
  execute ? inputs [] overrides []\
"""),
    ),
    "another library's builder": (
        "class driver:\n    class Builder: ...\ndriver.Builder().with_modules(features).build()",
        snapshot(""),
    ),
    "a module in the script itself": (
        "import __main__, importlib\ndef z(y: int) -> int: ...\ndriver.Driver({}, __main__).execute(['z'])\ndriver.Driver({'k': 1}, importlib.import_module(__name__))",
        snapshot("""\
run.driver1: run ()
  execute [z] inputs [] overrides []
run.driver2: run (k=1)\
"""),
    ),
    "a module of some functions": (
        "from hamilton import ad_hoc_utils\ndef f(q: int) -> int: ...\ndef g(f: int) -> int: ...\ndef help(f): ...\nm = ad_hoc_utils.create_temporary_module(f, g, module_name='made')\ndriver.Driver({}, m).execute(['g'])",
        snapshot("""\
run: made ()
  execute [g] inputs [] overrides []\
"""),
    ),
    "functions of other modules as outputs": (
        "from features import a\ndr = driver.Driver({}, features)\ndr.execute([a, features.b])",
        snapshot("""\
run: features ()
  execute [a b] inputs [] overrides []\
"""),
    ),
    "a configuration that is built up": (
        "config = {'k': 1}\nconfig['x'] = 2\nconfig.update({'y': 3})\ndriver.Driver(config, features)",
        snapshot("run: features (k=1, x=2, y=3, ...)"),
    ),
    "a configuration of a changed one": (
        "base = {'k': 1}\nbase.update(load())\ndriver.Driver({**base, 'y': 2}, features)\ndriver.Driver(base | {'z': 2}, models)",
        snapshot("""\
run.driver1: features (k=1, y=2, ...)
run.driver2: models (k=1, z=2, ...)\
"""),
    ),
    "a list that is added to": (
        "modules = [features]\nmodules += [models]\ndriver.Builder().with_modules(*modules).build()",
        snapshot("run: features, models ()"),
    ),
    "lists that are joined": (
        "driver.Builder().with_modules(*([features] + [models])).build()",
        snapshot("run: features, models ()"),
    ),
    "modules by their names": (
        "import importlib\nwhere = 'pkg'\nms = [importlib.import_module(n) for n in ('features', f'{where}.steps')]\ndriver.Builder().with_modules(*ms).build()",
        snapshot("run: features, pkg.steps ()"),
    ),
    "names by a comprehension": (
        "NAMES = ['a', 'b']\nfrom hamilton.io.materialization import to\ndr = driver.Driver({**{'k': 1}} | {'n': 2}, features)\ndr.execute([n for n in NAMES if n != 'b'])\ndr.execute(NAMES + ['x'])\ndr.materialize(*[to.json(id=f'{n}_json', dependencies=[n], path='p') for n in NAMES])",
        snapshot("""\
run: features (k=1, n=2)
  execute [a] inputs [] overrides []
  execute [a b x] inputs [] overrides []
  materialize [a b] inputs [] overrides []\
"""),
    ),
    "an attribute of a class": (
        "class Pipeline:\n    name = 'p'\n    dr = driver.Driver({}, features)\n    def run(self):\n        return self.dr.execute(['a'])\nPipeline.dr.execute(['b'])",
        snapshot("""\
run: features ()
  execute [b] inputs [] overrides []
  execute [a] inputs [] overrides []\
"""),
    ),
    "the script itself at its end": (
        "def z(y: int) -> int: ...\nif __name__ == '__main__':\n    import __main__\n    driver = driver.Driver({}, __main__)\n    driver.execute(['z'])",
        snapshot("""\
run: run ()
  execute [z] inputs [] overrides []\
"""),
    ),
    "a driver in each branch": (
        "if input():\n    dr = driver.Driver({}, features)\nelse:\n    dr = driver.Driver({}, models)\ndr.execute(['a'])",
        snapshot("""\
run: models, ? ()
  execute [a] inputs [] overrides []
run.dr: features, ? ()
  execute [a] inputs [] overrides []\
"""),
    ),
    "one driver after another": (
        "def main():\n    dr = driver.Driver({}, features)\n    dr.execute(['a'])\n    dr = driver.Driver({}, models)\n    dr.execute(['c'])",
        snapshot("""\
run: models ()
  execute [c] inputs [] overrides []
run.main.dr: features ()
  execute [a] inputs [] overrides []\
"""),
    ),
    "a driver that may be None": (
        "try:\n    dr = driver.Driver({}, features)\nexcept OSError:\n    dr = None\ndr.execute(['a'])",
        snapshot("""\
run: features ()
  execute [a] inputs [] overrides []\
"""),
    ),
    "a global driver": (
        "dr = None\ndef start():\n    global dr\n    dr = driver.Driver({}, features)\ndef use():\n    dr.execute(['a'])",
        snapshot("""\
run: features ()
  execute [a] inputs [] overrides []\
"""),
    ),
    "a fixture of pytest": (
        "import pytest\n@pytest.fixture\ndef dr():\n    return driver.Driver({}, features)\ndef test_it(dr):\n    dr.execute(['a'])\ndef test_other(dr):\n    dr = make()\n    dr.execute(['b'])",
        snapshot("""\
run: features ()
  execute [a] inputs [] overrides []\
"""),
    ),
    "an inner function": (
        "def outer():\n    def inner():\n        return driver.Driver({}, features)\n    inner().execute(['a'])",
        snapshot("""\
run: features ()
  execute [a] inputs [] overrides []\
"""),
    ),
    "drivers in a dict": (
        "DRIVERS = {'one': driver.Driver({}, features)}\nDRIVERS['one'].execute(['a'])",
        snapshot("run: features ()"),
    ),
    "the old asynchronous driver": (
        "from hamilton.experimental import h_async\nasync def main():\n    dr = h_async.AsyncDriver({}, features)\n    await dr.execute(['a'])",
        snapshot("""\
run: features ()
  execute [a] inputs [] overrides []\
"""),
    ),
    "a list that grows is unpacked": (
        "from hamilton.io.materialization import to\ndr = driver.Driver({}, features)\nsavers = []\nsavers.append(to.json(id='s', dependencies=['a'], path='p'))\ndr.materialize(*savers)",
        snapshot("""\
run: features ()
  materialize ? inputs ? overrides ?\
"""),
    ),
    "no modules": ("driver.Builder().build().execute(['a'])", snapshot("")),
}


def described(dataflow: Dataflow) -> str:
    config = [f"{key}={value!r}" for key, value in dataflow.config] + ["..."] * (not dataflow.config_exact)
    modules = [*dataflow.modules, *["?"] * (not dataflow.modules_exact)]
    lines = [f"{dataflow.name}: {', '.join(modules)} ({', '.join(config)})"]
    lines[0] += " overriding" * dataflow.allow_overrides + " of any types" * (not dataflow.types_exact)
    return "\n".join([*lines, *map(call, dataflow.calls)])


def call(found: DriverCall) -> str:
    return f"  {found.method} {names(found.outputs)} inputs {names(found.inputs)} overrides {names(found.overrides)}"


def names(found: tuple[NamedNode, ...] | None) -> str:
    return "?" if found is None else "[" + " ".join(named.name for named in found) + "]"


def driven(script: str) -> list[Dataflow]:
    found = discover(workspace(f"{MODULES}{script}\n"), {})
    return [dataflow for dataflow in found if dataflow.origin is Origin.DRIVER]


@pytest.mark.parametrize("case", SCRIPTS)
def test_a_script(case: str) -> None:
    script, expected = SCRIPTS[case]
    assert "\n".join(map(described, driven(script))) == expected


def test_names_in_calls_are_anchored_at_their_text() -> None:
    script = "OUT = ['a']\ndriver.Driver({}, features).execute([*OUT, 'b', features.a], inputs={'x': 1}, overrides=dict(y=2))"
    files = workspace(f"{MODULES}{script}\n")
    (dataflow,) = (d for d in discover(files, {}) if d.origin is Origin.DRIVER)
    source = f"from hamilton import driver\nimport features\nimport models\n{script}\n"
    (found,) = dataflow.calls
    for named in (*(found.outputs or ()), *(found.inputs or ()), *(found.overrides or ())):
        assert named.anchor is not None
        span = files.facts("run.py").locate(named.anchor)
        assert span is not None
        assert source[span.start : span.end] == named.name
    assert [named.name for named in found.outputs or ()] == ["a", "b", "a"]


def test_a_driver_beside_its_modules_takes_those_of_its_folder() -> None:
    files = workspace(
        "#- one/run.py\nfrom hamilton import driver\nimport features\ndriver.Driver({}, features)\n"
        "#- one/features.py\n#- two/features.py\n"
    )
    (dataflow,) = discover(files, {})
    assert dataflow.paths == ("one/features.py",)


ELSEWHERE = {
    "a driver of another file": (
        "dr = driver.Driver({}, features)\n#- main.py\nfrom run import dr\ndr.execute(['a'], inputs={'x': 1})",
        snapshot("""\
run: features ()
  execute [a] inputs [x] overrides []\
"""),
    ),
    "by its module": (
        "dr = driver.Driver({}, features)\n#- main.py\nimport run as pipeline\npipeline.dr.execute(['a'])",
        snapshot("""\
run: features ()
  execute [a] inputs [] overrides []\
"""),
    ),
    "the result of a function": (
        "def build() -> driver.Driver:\n    return driver.Driver({}, features)\n#- main.py\nfrom run import build as make\ndef main():\n    dr = make()\n    dr.execute(['a'])\nmake().execute(['b'])",
        snapshot("""\
run: features ()
  execute [b] inputs [] overrides []
  execute [a] inputs [] overrides []\
"""),
    ),
    "through a package": (
        "#- shop/__init__.py\nfrom .pipeline import dr as shop\n#- shop/pipeline.py\nimport features\nfrom hamilton import driver\ndr = driver.Driver({}, features)\n#- main.py\nfrom shop import shop\nshop.execute(['a'])",
        snapshot("""\
shop.pipeline: features ()
  execute [a] inputs [] overrides []\
"""),
    ),
    "a fixture of a conftest": (
        "#- tests/conftest.py\nimport features, pytest\nfrom hamilton import driver\n@pytest.fixture\ndef dr():\n    return driver.Driver({}, features)\n#- tests/unit/test_it.py\ndef test_it(dr):\n    dr.execute(['a'])",
        snapshot("""\
conftest: features ()
  execute [a] inputs [] overrides []\
"""),
    ),
    "something else of that name": (
        "dr = driver.Driver({}, features)\n#- main.py\nfrom run import other\nfrom library import dr\ndr.execute(['a'])\nother.execute(['b'])",
        snapshot("run: features ()"),
    ),
}


@pytest.mark.parametrize("script, expected", ELSEWHERE.values(), ids=ELSEWHERE)
def test_a_driver_is_used_elsewhere(script: str, expected: str) -> None:
    assert "\n".join(map(described, driven(script))) == expected


def test_a_module_of_some_functions_has_only_their_nodes() -> None:
    files = workspace(
        "#- run.py\nfrom hamilton import ad_hoc_utils, driver\n"
        "def f(q: int) -> int: ...\ndef g(f: int) -> int: ...\ndef other(f: int) -> int: ...\n"
        "driver.Driver({}, ad_hoc_utils.create_temporary_module(f, g)).execute(['g'])\n"
    )
    (dataflow,) = (d for d in discover(files, {}) if d.origin is Origin.DRIVER)
    assert sorted(build_graph(files, dataflow).nodes) == ["f", "g", "q"]


def test_a_function_that_exists_only_while_the_script_runs_makes_the_module_inexact() -> None:
    files = workspace(
        "#- run.py\nimport features\nfrom hamilton import ad_hoc_utils, driver\n"
        "if __name__ == '__main__':\n"
        "    def f(q: int) -> int: ...\n"
        "    driver.Driver({}, features, ad_hoc_utils.create_temporary_module(f)).execute(['f'])\n"
        "#- features.py\ndef g(q: int) -> int: ...\n"
    )
    assert [dataflow.modules_exact for dataflow in discover(files, {})] == [False]
