"""Runs on Dask: delayed nodes, lazy frames, tasks on a cluster that lives in the agent's process."""

from program import program

IMPORTS = """
import dask.array
import dask.dataframe as dd
import numpy as np
import pandas as pd
from dask.distributed import Client
from hamilton import base
from hamilton.htypes import Collect, Parallelizable
from hamilton.plugins import h_dask
"""
COLUMNS = (
    IMPORTS
    + """
def a(first: int) -> pd.Series:
    return pd.Series([first, first + 1, first + 2])
def b(a: pd.Series) -> pd.Series:
    return a * 2
def both(a: pd.Series, b: pd.Series) -> pd.DataFrame:
    return pd.DataFrame({"x": a, "y": b})
def total(b: pd.Series) -> int:
    return int(b.sum())
def lazy(given: pd.Series) -> dd.Series:
    return given + 1
def after(lazy: pd.Series) -> int:
    return 1
def broken(a: pd.Series) -> int:
    raise KeyError("broken")
"""
)
BLOCK = (
    IMPORTS
    + """
def item(n: int) -> Parallelizable[int]:
    yield from range(n)
def inverse(item: int, at: int) -> float:
    return 1 / (item - at)
def total(inverse: Collect[float]) -> float:
    return sum(inverse)
"""
)


def adapted(name, adapter, *steps):
    build = f"driver.Driver(config, *modules, adapter=modules[0].h_dask.DaskGraphAdapter({adapter}))"
    return program(f"dask_{name}", COLUMNS, *steps, build=build)


def joined(name, outputs):
    return program(
        f"dask_frame_{name}",
        IMPORTS + "def a() -> int:\n    return 1\n",
        f"(lambda m: m.h_dask.DaskDataFrameResult.build_result({outputs}).compute().to_dict())(modules[0])",
    )


RUNS = (
    "dr.execute(['total', 'a'], inputs={'first': 1})",
    "dr.execute(['broken'], inputs={'first': 1})",
    "dr.execute(['total'], inputs={'first': 'x'})",
)

PROGRAMS = [
    adapted("delayed", "None, base.DictResult()", *RUNS),
    adapted("pandas_result", "None", "dr.execute(['a', 'b'], inputs={'first': 1}).to_dict()"),
    adapted("plain", "None, base.DictResult(), use_delayed=False", *RUNS),
    adapted(
        "not_computed",
        "None, base.DictResult(), compute_at_end=False",
        "type(dr.execute(['total'], inputs={'first': 1})).__name__",
        "dr.execute(['total'], inputs={'first': 1}).compute()",
    ),
    adapted(
        "lazy_frames",
        "None, modules[0].h_dask.DaskDataFrameResult(), use_delayed=False, compute_at_end=False",
        "dr.execute(['a', 'both', 'total'], inputs={'first': 1}).compute().to_dict()",
        "dr.execute([], inputs={'first': 1})",
    ),
    adapted(
        "types",
        "None, base.DictResult(), use_delayed=False, compute_at_end=False",
        "dr.execute(['after'], inputs={'given': modules[0].dd.from_pandas(modules[0].pd.Series([1]), npartitions=1)})",
        "dr.execute(['after'], inputs={'given': 3})",
        "modules[0].h_dask.DaskGraphAdapter.check_node_type_equivalence(modules[0].dask.array.Array, modules[0].pd.Series)",
        "modules[0].h_dask.DaskGraphAdapter.check_node_type_equivalence(modules[0].pd.Series, modules[0].dask.array.Array)",
        "modules[0].h_dask.DaskGraphAdapter.check_input_type(modules[0].np.array, modules[0].dask.array.ones(3))",
        "modules[0].h_dask.DaskGraphAdapter.check_input_type(int, modules[0].dask.delayed(3))",
    ),
    joined("single", "s=3"),
    joined("array", "x=m.np.arange(3)"),
    joined("sequences", "x=[1, 2, 3], y=(4, 5, 6)"),
    joined(
        "columns_and_single",
        "a=m.pd.Series([1, 2]), s='t', d=m.dd.from_pandas(m.pd.Series([3, 4]), npartitions=1)",
    ),
    joined(
        "frame_and_scalar",
        "d=m.dd.from_pandas(m.pd.DataFrame({'u': [3, 4]}), npartitions=1), m=m.dd.from_pandas(m.pd.Series([3, 4]), npartitions=1).sum()",
    ),
    joined("nothing", ""),
    program(
        "dask_executor",
        BLOCK,
        "dr.execute(['total'], inputs={'n': 4, 'at': -1})",
        "dr.execute(['total'], inputs={'n': 4, 'at': 2})",
        build="driver.Builder().with_modules(*modules).enable_dynamic_execution(allow_experimental_mode=True)"
        ".with_remote_executor(modules[0].h_dask.DaskExecutor(client=modules[0].Client(processes=False, n_workers=1,"
        " threads_per_worker=2, dashboard_address=':0'))).build()",
    ),
    program(
        "dask_of_experimental",
        IMPORTS + "from hamilton.experimental import h_dask as old\ndef a() -> int:\n    return 1\n",
        "[n for n in dir(modules[0].old) if 'Dask' in n]",
        "modules[0].old.DaskExecutor is modules[0].h_dask.DaskExecutor",
    ),
]
