"""Every public name of apache-hamilton's core is there, with the same signature.

Names, kinds, defaults and members are compared mechanically; what differs is listed with its reason.
"""

import json
import pathlib
import subprocess
import sys

import pytest

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[1]
ORACLE = ROOT / ".venv-oracle" / "bin" / "python"

CORE = [
    "ad_hoc_utils",
    "async_driver",
    "base",
    "caching",
    "caching.adapter",
    "caching.cache_key",
    "caching.fingerprinting",
    "caching.stores",
    "caching.stores.base",
    "caching.stores.file",
    "caching.stores.memory",
    "caching.stores.sqlite",
    "caching.stores.utils",
    "cli",
    "cli.commands",
    "cli.logic",
    "common",
    "contrib",
    "data_quality",
    "data_quality.base",
    "data_quality.default_validators",
    "dataflows",
    "dataflows.template",
    "dev_utils",
    "dev_utils.deprecation",
    "driver",
    "execution",
    "execution.debugging_utils",
    "execution.executors",
    "execution.graph_functions",
    "execution.grouping",
    "execution.state",
    "experimental",
    "experimental.databackend",
    "experimental.decorators",
    "experimental.decorators.parameterize_frame",
    "experimental.h_async",
    "experimental.h_cache",
    "experimental.h_dask",
    "experimental.h_databackends",
    "experimental.h_spark",
    "function_modifiers",
    "function_modifiers.adapters",
    "function_modifiers.base",
    "function_modifiers.configuration",
    "function_modifiers.delayed",
    "function_modifiers.dependencies",
    "function_modifiers.expanders",
    "function_modifiers.macros",
    "function_modifiers.metadata",
    "function_modifiers.recursive",
    "function_modifiers.validation",
    "function_modifiers_base",
    "graph",
    "graph_types",
    "graph_utils",
    "htypes",
    "io",
    "io.data_adapters",
    "io.default_data_loaders",
    "io.materialization",
    "io.utils",
    "lifecycle",
    "lifecycle.api",
    "lifecycle.base",
    "lifecycle.default",
    "log_setup",
    "models",
    "node",
    "registry",
    "settings",
    "telemetry",
    "version",
    "plugins.h_dask",
    "plugins.h_logging",
    "plugins.h_pandas",
    "plugins.h_polars",
    "plugins.h_polars_lazyframe",
    "plugins.h_pyarrow",
    "plugins.h_schema",
    "plugins.h_spark",
    "plugins.h_threadpool",
    "plugins.jupyter_magic",
]

_BY_ATTRIBUTE = "the attribute of an adapter is made when it is asked for, so that no library is imported"

REASONS = {
    "hamilton.driver.SLACK_ERROR_MESSAGE": "an advertisement that is printed with errors; ours say what to do",
    "hamilton.io.data_loader": "left over from a loop",
    "hamilton.io.materialization.Extract": _BY_ATTRIBUTE,
    "hamilton.io.materialization.Materialize": _BY_ATTRIBUTE,
    "hamilton.io.materialization.from_": _BY_ATTRIBUTE,
    "hamilton.io.materialization.to": _BY_ATTRIBUTE,
    "hamilton.node.Node": "plain attributes in place of properties: they are read several times for every edge",
    "hamilton.registry.INITIALIZED": "extensions are found whenever they are asked for, never all at once",
}

pytestmark = pytest.mark.oracle


def _surface(python: pathlib.Path | str, path: str) -> dict:
    done = subprocess.run(
        [str(python), str(HERE / "surface.py")],
        input=json.dumps([f"hamilton.{name}" for name in CORE]),
        capture_output=True,
        text=True,
        timeout=100,
        env={"PYTHONPATH": path, "PATH": "/usr/bin:/bin", "HOME": str(HERE)},
        cwd=HERE,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def surfaces() -> tuple[dict, dict]:
    return _surface(sys.executable, str(ROOT)), _surface(ORACLE, "")


def _differences(ours: dict, theirs: dict) -> dict[str, str]:
    found = {}
    for module, their in theirs.items():
        if isinstance(their, str):
            # It cannot be imported there either without a library that is not installed.
            continue
        our = ours[module]
        for name in their["at home"]:
            if isinstance(our, str):
                found[f"{module}.{name}"] = f"the module raises {our}"
            elif name not in our["names"]:
                found[f"{module}.{name}"] = "missing"
            elif difference := _difference(our["names"][name], their["names"][name]):
                found[f"{module}.{name}"] = difference
    return found


def _difference(our: list, their: list) -> str | None:
    if our[0] != their[0]:
        return f"a {our[0]} in place of a {their[0]}"
    if our[0] == "class":
        members = {
            key: (our[1].get(key), value) for key, value in their[1].items() if our[1].get(key) != value
        }
        return f"members: {members}" if members else None
    return None if our == their else f"{our[1]} in place of {their[1]}"


def test_every_public_name_has_the_same_signature(surfaces):
    differences = _differences(*surfaces)
    assert {name: text for name, text in differences.items() if name not in REASONS} == {}


def test_every_exception_is_one_and_they_are_few(surfaces):
    ours, theirs = surfaces
    differences = _differences(ours, theirs)
    names = sum(len(module["at home"]) for module in theirs.values() if isinstance(module, dict))
    assert set(REASONS) <= set(differences)
    assert len(REASONS) <= names * 2 / 100
