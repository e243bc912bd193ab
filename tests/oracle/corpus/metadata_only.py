"""Modifiers that leave tags and nothing else."""

import pandas as pd
from hamilton.function_modifiers import cache, extract_columns, schema, tag
from hamilton.function_modifiers.metadata import RayRemote, ray_remote_options


@schema.output(("a", "int"), ("b", "float"))
def frame(rows: int) -> pd.DataFrame:
    return pd.DataFrame({"a": [1], "b": [2.0]})


@cache(behavior="recompute", format="json")
def kept(rows: int) -> dict:
    return {"rows": rows}


@tag(owner="x")
@cache()
@extract_columns("c", "d")
def columns(rows: int) -> pd.DataFrame:
    return pd.DataFrame()


@ray_remote_options(num_cpus=1, resources={"gpu": 2})
def remote(rows: int) -> int:
    return rows


@RayRemote(num_gpus=1)
def remote_class(rows: int) -> int:
    return rows
