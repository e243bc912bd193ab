"""Importing the runtime costs nothing and does nothing."""

import json
import pathlib
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).parents[2]


def run(code: str, cwd: pathlib.Path = ROOT) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=cwd,
        env={"PYTHONPATH": str(ROOT), "HOME": str(cwd), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_importing_the_driver_imports_no_data_library():
    loaded = json.loads(run("import hamilton.driver, json, sys; print(json.dumps(sorted(sys.modules)))"))
    foreign = {
        "pandas",
        "numpy",
        "polars",
        "networkx",
        "graphviz",
        "typing_extensions",
        "asyncio",
        "hamilton.base.frames",
        "hamilton.io.default_data_loaders",
        "hamilton.io.materialization",
    }
    assert foreign.isdisjoint(loaded)
    assert not [name for name in loaded if name.startswith("hamilton.plugins")]


def test_importing_touches_no_file_of_the_user(tmp_path):
    # Audit hooks see every file that Python opens; those of the libraries themselves do not count.
    code = """
import sys, sysconfig
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
import hamilton.driver, hamilton.function_modifiers, hamilton.lifecycle
libraries = (sysconfig.get_paths()["stdlib"], sysconfig.get_paths()["purelib"], ROOT)
print([path for path in opened if not path.startswith(libraries) and not path.endswith((".py", ".pyc", ".so"))])
""".replace("ROOT", repr(str(ROOT / "hamilton")))
    assert run(code, tmp_path).strip() == "[]"
    assert list(tmp_path.iterdir()) == []


def test_a_dataflow_without_frames_runs_without_pandas():
    code = """
import sys
from hamilton import ad_hoc_utils, driver
m = ad_hoc_utils.module_from_source("def a(x: int) -> int:\\n    return x + 1\\n", "m")
print(driver.Builder().with_modules(m).build().execute(["a"], inputs={"x": 1}), "pandas" in sys.modules)
"""
    assert run(code).strip() == "{'a': 2} False"


@pytest.mark.parametrize(
    "path, names",
    [
        (
            "hamilton.driver",
            "Driver Builder Variable GraphExecutor DefaultGraphExecutor InvalidExecutorException",
        ),
        ("hamilton.node", "Node NodeType DependencyType matches_query"),
        ("hamilton.graph", "FunctionGraph create_function_graph create_networkx_graph create_graphviz_graph"),
        ("hamilton.graph_types", "HamiltonNode HamiltonGraph hash_source_code"),
        (
            "hamilton.lifecycle",
            "NodeExecutionHook NodeExecutionMethod GraphExecutionHook ResultBuilder StaticValidator",
        ),
        ("hamilton.lifecycle.base", "LifecycleAdapterSet BaseDoNodeExecute lifecycle ValidationException"),
        (
            "hamilton.function_modifiers.base",
            "NodeCreator NodeExpander NodeTransformer NodeInjector NodeDecorator NodeResolver SingleNodeNodeTransformer resolve_nodes",
        ),
        ("hamilton.function_modifiers.configuration", "config ConfigResolver hamilton_exclude"),
        ("hamilton.function_modifiers.dependencies", "source value group configuration"),
        ("hamilton.function_modifiers.expanders", "parameterize extract_columns extract_fields inject"),
        ("hamilton.function_modifiers.macros", "does ensure_function_empty"),
        ("hamilton.function_modifiers.metadata", "tag tag_outputs schema cache"),
        ("hamilton.function_modifiers.validation", "check_output check_output_custom"),
        (
            "hamilton.data_quality.default_validators",
            "resolve_default_validators AVAILABLE_DEFAULT_VALIDATORS",
        ),
        ("hamilton.base", "DictResult PandasDataFrameResult SimplePythonGraphAdapter DefaultAdapter"),
    ],
)
def test_import_paths_are_those_of_upstream(path, names):
    module = __import__(path, fromlist=["_"])
    assert [name for name in names.split() if not hasattr(module, name)] == []


def test_configuration_is_a_dependency_and_a_module():
    from hamilton.function_modifiers import configuration
    from hamilton.function_modifiers.configuration import config
    from hamilton.function_modifiers.dependencies import ConfigDependency

    assert configuration("key") == ConfigDependency("key")
    assert config.__module__ == "hamilton.function_modifiers.configuration"
