"""Names that are private by their spelling and yet reached by subclasses and tests of Hamilton's users."""

from program import program

MODULE = """
def a() -> int:
    return 1

def b(a: int, more: int = 2) -> int:
    return a + more

def c(b: int) -> int:
    return -b
"""

CACHE = (
    MODULE
    + """
from hamilton.function_modifiers import cache as cache_modifier
from hamilton.caching.adapter import HamiltonCacheAdapter
from hamilton.node import Node
import pathlib

@cache_modifier(behavior="ignore")
def tagged() -> int:
    return 1

def _behavior_of(name, **said):
    return HamiltonCacheAdapter._resolve_node_behavior(Node.from_fn(globals()[name]), **said).name

def _retagged(tag, **said):
    node_ = Node.from_fn(a)
    node_._tags = {"cache.behavior": tag}
    return HamiltonCacheAdapter._resolve_node_behavior(node_, **said).name

def _executed(cache):
    events = cache.logs(cache.last_run_id, level="debug")
    return {name: [e.event_type.value for e in es] for name, es in events.items()}

def _runs(folder, attribute, value, times=2):
    # What is computed before and after an attribute of the cache is changed between two runs.
    cache = HamiltonCacheAdapter(path=folder)
    dr = driver.Builder().with_modules(__import__("sys").modules[__name__]).with_adapters(cache).build()
    seen = []
    for time in range(2 + times):
        if time == 2:
            setattr(cache, attribute, value)
        seen.append([dr.execute(["c"]), _executed(cache), cache.metadata_store.size])
    return seen

from hamilton import driver

class Counting(HamiltonCacheAdapter):
    def __init__(self, path):
        super().__init__(path)
        self.asked = []

    def _get_node_role(self, *args, **kwargs):
        self.asked.append("role")
        return super()._get_node_role(*args, **kwargs)

    def _version_data(self, *args, **kwargs):
        self.asked.append("version")
        return super()._version_data(*args, **kwargs)

    def _execute_node(self, *args, **kwargs):
        self.asked.append("execute")
        return super()._execute_node(*args, **kwargs)

    def _log_event(self, *args, **kwargs):
        self.asked.append("log")
        return super()._log_event(*args, **kwargs)

def _counted(folder):
    cache = Counting(folder)
    driver.Builder().with_modules(__import__("sys").modules[__name__]).with_adapters(cache).build().execute(["c"])
    return sorted(set(cache.asked))
"""
)

BEHAVIORS = ["default", "recompute", "disable", "ignore"]

CACHING = [
    program(
        "reached_cache_behavior",
        CACHE,
        "m._behavior_of('a')",
        "m._behavior_of('tagged')",
        *(f"m._retagged({behavior!r})" for behavior in BEHAVIORS),
        "m._retagged('nonsense')",
        *(f"m._behavior_of('tagged', {behavior}=['tagged'])" for behavior in BEHAVIORS),
        *(f"m._behavior_of('a', default_behavior={behavior!r})" for behavior in BEHAVIORS),
        "attempt(m._behavior_of, 'a', disable=['a'], recompute=['a'])",
        "m.HamiltonCacheAdapter._resolve_default_parameter_values(m.Node.from_fn(m.b), {'a': 1})",
        "m.HamiltonCacheAdapter._resolve_default_parameter_values(m.Node.from_fn(m.b), {'a': 1, 'more': 7})",
        "m._counted('reached_counted')",
    ),
    *(
        program(
            f"reached_cache_{attribute.strip('_')}",
            CACHE,
            f"m._runs('reached_{attribute}', {attribute!r}, {value!r})",
        )
        for attribute, value in (
            ("_recompute", ["b"]),
            ("_disable", ["a"]),
            ("_ignore", ["a"]),
            ("_default", ["a"]),
            ("default_behavior", "recompute"),
        )
    ),
]

ADAPTERS = """
import dataclasses, importlib, inspect

def _every(module):
    module = importlib.import_module(f"hamilton.plugins.{module}")
    classes = [c for _, c in sorted(vars(module).items()) if inspect.isclass(c)]
    return [c for c in classes if dataclasses.is_dataclass(c) and c.__module__.startswith("hamilton")]

def _made(cls, turned):
    missing = dataclasses.MISSING
    given = {}
    for field in dataclasses.fields(cls):
        if field.default is missing:
            given[field.name] = field.name
        elif turned and isinstance(field.default, bool):
            given[field.name] = not field.default
        elif turned and field.default is None:
            given[field.name] = {"one": 1}
    return cls(**given)

def _arguments(cls, turned):
    if cls.__name__ == "PandasPickleReader":
        return cls(path="p")._get_loading_kwargs()
    adapter = _made(cls, turned)
    loads = hasattr(adapter, "load_data")
    found = getattr(adapter, "_get_loading_kwargs" if loads else "_get_saving_kwargs", dict)()
    return [[k, v] for k, v in sorted(found.items())] if isinstance(found, dict) else found

# Arguments of databases hold the connection in one of the packages and not in the other.
def _told(module, turned):
    return {c.__name__: _arguments(c, turned) for c in _every(module) if "Database" not in c.__name__}

def one() -> int:
    return 1
"""

LIBRARIES = [
    program(
        f"reached_arguments_{module}",
        ADAPTERS,
        f"m._told({module!r}, False)",
        f"m._told({module!r}, True)",
    )
    for module in (
        "pandas_extensions",
        "polars_lazyframe_extensions",
        "matplotlib_extensions",
        "sklearn_plot_extensions",
    )
] + [
    program(
        "reached_arguments_polars",
        ADAPTERS,
        "{k: v for k, v in m._told('polars_post_1_0_0_extensions', False).items()}",
    ),
    program(
        "reached_arguments_subclass",
        """
        import pandas as pd
        from hamilton.plugins.pandas_extensions import PandasCSVReader, PandasCSVWriter

        class _First(PandasCSVReader):
            def _get_loading_kwargs(self):
                return {"nrows": 1}

        class Semicolons(PandasCSVWriter):
            def _get_saving_kwargs(self):
                return {**super()._get_saving_kwargs(), "sep": ";", "index": False}

        def frame() -> pd.DataFrame:
            return pd.DataFrame({"x": [1, 2], "y": [3, 4]})

        def _written():
            Semicolons(path="reached.csv").save_data(frame())
            return __import__("pathlib").Path("reached.csv").read_text()
        """,
        "m._written()",
        "m._First(path='reached.csv').load_data(object)[0]",
    ),
]

SMALL = [
    program(
        "reached_functions",
        MODULE
        + """
from concurrent.futures import Future
from hamilton import ad_hoc_utils, common, driver
from hamilton.function_modifiers import tag
from hamilton.plugins import h_threadpool

def _done(value):
    future = Future()
    future.set_result(value)
    return future

@tag(one="two")
def copied(x: int) -> int:
    return x + 1

def _is_copy():
    copy = ad_hoc_utils._copy_func(copied)
    return copy is not copied, copy(1), copy.__dict__ == copied.__dict__, copy.__annotations__

class Thing:
    def __repr__(self):
        return "a thing"
""",
        "m._is_copy()",
        "'-' in ad_hoc_utils._generate_unique_temp_module_name()",
        "m.h_threadpool._new_fn(lambda x, y: x - y, x=m._done(m._done(5)), y=3)",
        "m.common.convert_output_value(m.Thing(), {'x'})",
        "m.common.convert_output_value(print, {'x'})",
        "m.common.convert_output_value(m.a, {m.__name__})",
        "dr._create_final_vars(['c', m.b, dr.list_available_variables()[0]])",
        "attempt(dr._create_final_vars, [print])",
        "'Cannot define function a more than once.' in str(attempt(driver.Driver, {}, m, m))",
        "fingerprinting._compact_hash(b'digest')",
    ),
    program(
        "reached_command",
        """
        import importlib, json, pathlib
        from typer.testing import CliRunner

        def one() -> int:
            return 1

        def _files(stem):
            pathlib.Path(f"{stem}.py").write_text("def a() -> int:\\n    return 1\\n\\n\\ndef b(a: int) -> int:\\n    return a\\n")
            keys = {"CONFIG": {}, "FINAL_VARS": ["b"], "INPUTS": {}, "OVERRIDES": {}}
            pathlib.Path(f"{stem}.json").write_text(json.dumps({f"HAMILTON_{k}": v for k, v in keys.items()}))
            pathlib.Path(f"{stem}_bad.py").write_text("def a(b: int) -> int:\\n    return 1\\n\\n\\ndef b() -> str:\\n    return ''\\n")

        def _command(*arguments):
            cli = importlib.import_module("hamilton.cli.__main__").cli
            result = CliRunner().invoke(cli, arguments)
            lines = [line for line in result.stdout.splitlines() if line.startswith("{")]
            return result.exit_code, [json.loads(line) for line in lines]
        """,
        "m._files('reached')",
        "m._command('--json-out', 'build', 'reached.py')",
        "m._command('--json-out', 'version', 'reached.py')",
        "m._command('--json-out', 'validate', '--context', 'reached.json', 'reached.py')",
        "m._command('--json-out', 'build', 'reached_bad.py')[0]",
        "m._command('--json-out', 'build', 'nowhere.py')[0]",
        "m._command('--help')[0]",
    ),
]

PROGRAMS = CACHING + LIBRARIES + SMALL
