"""Caching: what is found, computed and kept under every behaviour, and the parts of a cache."""

from program import program

CHAIN = """
def one(a: int) -> int:
    return a + 1
def two(one: int, b: int = 3) -> int:
    return one * b
def other(c: int) -> int:
    return c
def three(two: int, other: int) -> int:
    return two - other
"""
TAGGED = """
@cache(behavior="ignore")
def ignored(a: int) -> int:
    return a
@cache(behavior="recompute")
def recomputed(a: int) -> int:
    return a
@cache(behavior="disable")
def disabled(a: int) -> int:
    return a
@cache(behavior="default", format="json")
def as_json(a: int) -> dict:
    return {"a": a}
@cache(format="pickle")
def as_pickle(a: int) -> int:
    return a
@cache(format="file")
def as_file(a: int) -> str:
    return str(a)
def of_ignored(ignored: int) -> int:
    return ignored + 1
def of_recomputed(recomputed: int) -> int:
    return recomputed + 1
def of_disabled(disabled: int) -> int:
    return disabled + 1
def of_json(as_json: dict) -> int:
    return as_json["a"]
"""
VALUES = """
import dataclasses, datetime
import numpy as np
import pandas as pd
import polars as pl
@dataclasses.dataclass
class Point:
    x: int
    y: list
class Nothing:
    __slots__ = ()
def frame() -> pd.DataFrame:
    return pd.DataFrame({"a": [1, 2], "b": ["x", None]})
def column(frame: pd.DataFrame) -> pd.Series:
    return frame["a"]
def polars_frame() -> pl.DataFrame:
    return pl.DataFrame({"a": [1, 2]})
def array() -> np.ndarray:
    return np.arange(4)
def point() -> Point:
    return Point(1, [2])
def nothing() -> Nothing:
    return Nothing()
def of_nothing(nothing: Nothing) -> int:
    return 1
def none() -> Any:
    return None
def of_none(none: Any) -> int:
    return 1
"""
LOADING = """
@load_from.literal(value=source("path"), inject_="read")
def loaded(read: dict) -> int:
    return read["n"]
@save_to.json(path=value("caching_saved.json"), output_name_="saved")
def made(n: int) -> dict:
    return {"n": n}
@dataloader()
def own(n: int) -> Tuple[int, dict]:
    return n, {"told": n}
def of_own(own: int) -> int:
    return own
@datasaver()
def kept(of_own: int) -> dict:
    return {"kept": of_own}
"""
BLOCK = """
from hamilton.htypes import Collect, Parallelizable
def item(k: int) -> Parallelizable[int]:
    for i in range(k):
        yield i
def double(item: int, factor: int = 2) -> int:
    return item * factor
def total(double: Collect[int]) -> int:
    return sum(double)
def last(total: int) -> int:
    return -total
"""
NOTED = "cached(dr)"
THREE = "dr.execute(['three'], inputs={'a': 1, 'c': 2})"
V2 = ".enable_dynamic_execution(allow_experimental_mode=True).with_remote_executor(executors.SynchronousLocalTaskExecutor())"


def kept(name, module, *steps, arguments="", more="", config=None):
    """A program with a cache of its own; what the cache has noted is compared after the last step."""
    return program(
        f"caching_{name}",
        module,
        *steps,
        NOTED,
        build=f"driver.Builder().with_modules(*modules).with_config(config){more}"
        f".with_cache('cache_of_{name}'{arguments}).build()",
        config=config,
    )


AGAIN = (THREE, "dr.execute(['three', 'two'], inputs={'a': 1, 'c': 2, 'b': 3})")
CHANGED = (
    *AGAIN,
    "dr.execute(['three'], inputs={'a': 2, 'c': 2})",
    "dr.execute(['three'], inputs={'a': 1, 'c': 5})",
)
TAGGED_OUTPUTS = "['of_ignored', 'of_recomputed', 'of_disabled', 'of_json', 'as_pickle', 'as_file']"
TAGGED_RUNS = tuple(f"dr.execute({TAGGED_OUTPUTS}, inputs={{'a': {a}}})" for a in (1, 1, 2))
BEHAVIORS = ("default", "recompute", "ignore", "disable")
OBJECTS = (
    "None", "1", "True", "1.5", "'text'", "b'bytes'", "[1, 2]", "(1, 2)", "[2, 1]", "{1, 2}", "{'a': 1, 'b': [2]}", "{'b': [2], 'a': 1}",
    "object()", "len", "int", "lambda: 1", "__import__('datetime').date(2020, 1, 2)", "__import__('datetime').timedelta(1)",
    "__import__('decimal').Decimal('1.5')", "__import__('pathlib').PurePosixPath('a')", "[[[[[[[[1]]]]]]]]", "{'a': {'b': {'c': {'d': {'e': {'f': {'g': 1}}}}}}}",
    "np.arange(3)", "np.float64(1.5)", "pd.Series([1, 2], name='s')", "pd.DataFrame({'a': [1]})", "pd.Index([1, 2])", "1j", "range(3)", "frozenset({1})", "type('T', (), {})()",
)  # fmt: skip

PROGRAMS = [
    kept("plain", CHAIN, *CHANGED),
    kept("drawn", CHAIN, *AGAIN, "dr.cache.view_run()", "dr.cache.view_run(dr.cache.run_ids[0])"),
    kept("overridden", CHAIN, THREE, "dr.execute(['three'], inputs={'c': 2}, overrides={'two': 6})", "dr.execute(['three'], inputs={'c': 2}, overrides={'two': 7})"),
    kept("unknown", CHAIN, "dr.execute(['none'], inputs={'a': 1})", "dr.execute(['three'], inputs={'a': 1})"),
    kept("failing", CHAIN.replace("two - other", "two / 0"), THREE, THREE),
    kept("config", CHAIN, "dr.execute(['two'])", "dr.execute(['two'])", config={"a": 4}),
    kept("memory", CHAIN, *CHANGED, arguments=", metadata_store=memory.InMemoryMetadataStore(), result_store=memory.InMemoryResultStore()"),
    *(kept(f"all_{b}", CHAIN, *AGAIN, arguments=f", {b}=True") for b in BEHAVIORS),
    *(kept(f"some_{b}", CHAIN, *AGAIN, arguments=f", {b}=['two']") for b in BEHAVIORS),
    *(kept(f"otherwise_{b}", CHAIN, *AGAIN, arguments=f", default_behavior='{b}'") for b in BEHAVIORS),
    *(kept(f"mixed_{b}", CHAIN, *AGAIN, arguments=f", default_behavior='{b}', default=['one'], recompute=['other']") for b in BEHAVIORS),
    kept("several", CHAIN, *AGAIN, arguments=", ignore=['two'], disable=['two']"),
    kept("two_for_all", CHAIN, arguments=", ignore=True, disable=True"),
    kept("unknown_behavior", CHAIN, THREE, arguments=", default_behavior='sometimes'"),
    kept("of_input", CHAIN, *AGAIN, arguments=", ignore=['a']"),
    kept("twice", CHAIN, arguments=").with_cache('other'"),
    kept("as_adapter_too", CHAIN, arguments=").with_adapters(adapter.HamiltonCacheAdapter('other')"),
    kept("by_adapter", CHAIN, more=".with_adapters(adapter.HamiltonCacheAdapter('other'))"),
    kept("to_file", CHAIN, *AGAIN, "len(open('cache_of_to_file/cache_logs.jsonl').readlines())", arguments=", log_to_file=True"),
    kept("tagged", TAGGED, *TAGGED_RUNS, "sorted(p.suffix for p in __import__('pathlib').Path('cache_of_tagged').iterdir())"),
    kept("tagged_disable", TAGGED, *TAGGED_RUNS, arguments=", disable=True"),
    kept("tagged_default", TAGGED, *TAGGED_RUNS, arguments=", default=True"),
    kept("lost_results", CHAIN, THREE, "dr.cache.result_store.delete_all()", THREE),
    kept("lost_metadata", CHAIN, THREE, "dr.cache.metadata_store.delete(dr.cache.cache_keys[dr.cache.last_run_id]['two'])", THREE),
    kept("values", VALUES, *(["dr.execute(['column', 'polars_frame', 'array', 'point', 'of_none'])"] * 2)),
    kept("unhashable", VALUES, *(["dr.execute(['of_nothing'])"] * 2)),
    *(kept(f"loading_{b}", LOADING, *(["dr.execute(['saved', 'kept'], inputs={'n': 3})", "dr.execute(['loaded'], inputs={'path': {'n': 4}})"] * 2), arguments=f", default_loader_behavior='{b}', default_saver_behavior='{b}'") for b in BEHAVIORS),
    kept("materialized", CHAIN, *(["dr.materialize(to.memory(id='m', dependencies=['three']), inputs={'a': 1, 'c': 2})"] * 2)),
    kept("block", BLOCK, *(f"dr.execute(['last'], inputs={{'k': {k}}})" for k in (2, 2, 3)), more=V2),
    kept("block_disabled", BLOCK, *(f"dr.execute(['last'], inputs={{'k': {k}}})" for k in (2, 2)), more=V2, arguments=", disable=['double']"),
    kept("block_recomputed", BLOCK, *(f"dr.execute(['last'], inputs={{'k': {k}}})" for k in (2, 2)), more=V2, arguments=", recompute=['double']"),
    kept("block_drawn", BLOCK, "dr.execute(['last'], inputs={'k': 2})", "dr.cache.view_run()", more=V2),
    program("caching_none", CHAIN, "dr.cache", "driver.Builder().cache"),
    program("caching_fingerprints", "import datetime", *(f"fingerprinting.hash_value({o})" for o in OBJECTS)),
    program(
        "caching_keys",
        "",
        "cache_key.create_cache_key('a', 'v', {'b': 'x', 'a': 'y'})",
        "cache_key.create_cache_key('a.b-c', 'v', {})",
        "cache_key.decode_key(cache_key.create_cache_key('a', 'v', {'b': 'x', 'a': 'y'}))",
        "cache_key.decode_key(cache_key.create_cache_key('a', 'v', {}))",
        "adapter.CachingBehavior.from_string('Default'), attempt(adapter.CachingBehavior.from_string, 'no')",
        "adapter.CachingEvent('r', 'adapter', adapter.CachingEventType.IS_INPUT, 'n', timestamp=1.0).as_dict()",
        "str(adapter.CachingEvent('r', 'adapter', adapter.CachingEventType.IS_INPUT, 'n', 't', 'm', timestamp=1.0))",
    ),
    program(
        "caching_stores",
        "class Stores:\n    pass\n",
        "setattr(m.Stores, 'results', file.FileResultStore('caching_results'))",
        "m.Stores.results.set('v', {'a': 1}), m.Stores.results.get('v'), m.Stores.results.exists('v'), m.Stores.results.get('w')",
        "m.Stores.results.set('v2', {'a': 1}, *stores.search_data_adapter_registry('json', dict)), m.Stores.results.get('v2')",
        "m.Stores.results.set('v3', 1, saver_cls=stores.search_data_adapter_registry('json', dict)[0])",
        "stores.search_data_adapter_registry('json', int), ",
        "stores.search_data_adapter_registry('none', int), ",
        "stores.search_data_adapter_registry('memory', int), ",
        "[c.__name__ for c in stores.search_data_adapter_registry('csv', pd.DataFrame)]",
        "m.Stores.results.delete_expired(), m.Stores.results.delete('v'), m.Stores.results.delete('v'), m.Stores.results.exists('v')",
        "setattr(m.Stores, 'metadata', sqlite.SQLiteMetadataStore('caching_metadata'))",
        "m.Stores.metadata.initialize('r'), m.Stores.metadata.set(cache_key=cache_key.create_cache_key('a', 'v', {'b': 'x'}), data_version='d', run_id='r')",
        "m.Stores.metadata.get_run('r'), m.Stores.metadata.get_run_ids(), m.Stores.metadata.size, len(m.Stores.metadata), m.Stores.metadata.last_run_id, m.Stores.metadata.get_last_run()",
        "m.Stores.metadata.get('none'), m.Stores.metadata.exists('none'), attempt(m.Stores.metadata.get_run, 'none')",
        "m.Stores.metadata.set(cache_key='no key', data_version='d', run_id='r')",
        "memory.InMemoryMetadataStore.load_from(m.Stores.metadata).get_run('r')",
        "memory.InMemoryResultStore.load_from(m.Stores.results, data_versions=['v2']).get('v2')",
        "memory.InMemoryResultStore.load_from(m.Stores.results)",
        "memory.InMemoryMetadataStore().get_run('r')",
        "(lambda s: (s.set('v', 1), s.get('v'), s.exists('v'), s.delete('v'), s.get('v'), s.delete_expired(), s.delete_all()))(memory.InMemoryResultStore())",
        "m.Stores.metadata.delete_all()",
        "(lambda r: (r.value, r.expired, r.expires_in))(stores.StoredResult.new(1))",
        "(lambda r: (r.value, r.expired, r.expires_in >= 9))(stores.StoredResult.new(1, expires_in=10.5))",
        "stores.StoredResult.load(stores.StoredResult.new([1]).save()).value",
        "stores.StoredResult.new(1, saver=1)",
        "[utils.readable_bytes_size(n) for n in (0, 10, 1024, 1025, 5e6, 7e12)]",
        "utils.get_directory_size('caching_results')",
    ),
]  # fmt: skip

OLDER = """
import pandas as pd
@tag(cache="json")
def numbers(a: int) -> dict:
    return {"a": a}
@tag(cache="pickle")
def listed(numbers: dict, b: int) -> list:
    return [numbers["a"], b]
@tag(cache="parquet")
def frame(a: int) -> pd.DataFrame:
    return pd.DataFrame({"a": [a]})
@tag(cache="feather")
def column(a: int) -> pd.Series:
    return pd.Series([a])
@tag(cache="none")
def strange(a: int) -> int:
    return a
def last(listed: List[int]) -> int:
    return sum(listed)
"""
LAST = "dr.execute(['last', 'listed', 'numbers'], inputs={'a': 1, 'b': 2})"
ADAPTER = "importlib.import_module('hamilton.experimental.h_cache').CachingGraphAdapter"

PROGRAMS += [
    program(
        "caching_in_files",
        OLDER,
        LAST,
        "dr.execute(['last'], inputs={'a': 5, 'b': 6})",
        "os.remove('caching_in_files_folder/numbers.json'), dr.execute(['last'], inputs={'a': 5, 'b': 6})",
        "dr.execute(['frame', 'column'], inputs={'a': 5})",
        "dr.execute(['frame', 'column'], inputs={'a': 6})",
        "dr.execute(['strange'], inputs={'a': 6})",
        build="(os.mkdir('caching_in_files_folder'), driver.Driver(config, *modules, adapter="
        f"{ADAPTER}('caching_in_files_folder', base.DictResult())))[1]",
    ),
    program(
        "caching_in_files_forced",
        OLDER,
        LAST,
        "dr.execute(['last'], inputs={'a': 5, 'b': 6})",
        build="(os.mkdir('caching_forced_folder'), driver.Driver(config, *modules, adapter="
        f"{ADAPTER}('caching_forced_folder', base.DictResult(), force_compute={{'numbers'}})))[1]",
    ),
    program(
        "caching_on_a_shelf",
        OLDER,
        LAST,
        "dr.execute(['last'], inputs={'a': 1, 'b': 2})",
        "dr.execute(['last'], inputs={'a': 5, 'b': 6})",
        "sorted(dr.adapter.adapters[0].used_nodes_hash.items())",
        "sorted(dr.adapter.adapters[0].nodes_history.items())",
        build="driver.Builder().with_modules(*modules).with_adapters("
        "importlib.import_module('hamilton.lifecycle.default').CacheAdapter(cache_path='caching_shelf')).build()",
    ),
]
