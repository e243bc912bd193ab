"""Schemas of data frames: noted, and compared where apache-hamilton can compare them: see tests/runtime/test_schemas.py."""

from program import program

IMPORTS = """
import logging
import pathlib
import pandas as pd
import polars as pl
import pyarrow as pa
from hamilton.plugins import h_schema
"""
FRAMES = (
    IMPORTS
    + """
def frame(wide: bool) -> pd.DataFrame:
    \"\"\"What was sold.\"\"\"
    return pd.DataFrame({"a": [1], "b": ["x"]} if wide else {"a": [1.5], "c": ["x"]})
def other(wide: bool) -> pl.DataFrame:
    return pl.DataFrame({"n": [1 if wide else "t"]})
def table(frame: pd.DataFrame) -> pa.Table:
    return pa.Table.from_pandas(frame)
def number(frame: pd.DataFrame) -> int:
    return len(frame)
"""
)
NODES = "['frame', 'other', 'table', 'number']"
SEEN = (
    "dr.adapter.adapters[0].json_schemas",
    "dr.adapter.adapters[0].schema_diffs",
    "sorted(p.name for p in pathlib.Path(dr.adapter.adapters[0].schema_dir).iterdir())",
)


def validated(name, arguments="", *steps):
    folder = f"schemas_{name}"
    return program(
        folder,
        FRAMES,
        *(
            each.replace("pathlib", "modules[0].pathlib")
            for each in steps or (f"len(dr.execute({NODES}, inputs={{'wide': True}}))",)
        ),
        *(each.replace("pathlib", "modules[0].pathlib") for each in SEEN),
        build="driver.Builder().with_modules(*modules)"
        f".with_adapters(modules[0].h_schema.SchemaValidator('{folder}'{arguments})).build()",
    )


def compared(name, now, before, options=""):
    found = f"m.h_schema.diff_schemas({now}, {before}{options})"
    return program(
        f"schemas_compared_{name}",
        IMPORTS + "def a() -> int:\n    return 1\n",
        *(
            f"(lambda m, pa: {each})(modules[0], modules[0].pa)"
            for each in (found, f"m.h_schema.human_readable_diff({found})")
        ),
    )


def run(wide):
    return f"len(dr.execute({NODES}, inputs={{'wide': {wide}}}))"


AB = "pa.schema({'a': pa.int64(), 'b': pa.string()})"
TOLD = "pa.schema([pa.field('a', pa.int64(), metadata={'k': '1'})], metadata={'of': 'one'})"
TOLD_OTHERWISE = (
    "pa.schema([pa.field('a', pa.int64(), metadata={'k': '2', 'l': '3'})], metadata={'of': 'two'})"
)

PROGRAMS = [
    validated("noted"),
    validated("noted_anew", ", check=False", run(True), run(False)),
    validated("compared", "", run(True), run(True) + " + 0"),
    validated("missing", ", must_exist=True"),
    validated(
        "of_inputs",
        "",
        "dr.execute(['number'], overrides={'frame': modules[0].pd.DataFrame({'z': [1]})})",
    ),
    compared("equal", AB, AB),
    compared("type", AB, "pa.schema({'a': pa.float64(), 'b': pa.string()})"),
    compared("added", AB, "pa.schema({'a': pa.int64()})"),
    compared("removed", "pa.schema({'a': pa.int64()})", AB),
    compared(
        "null", AB, "pa.schema([pa.field('a', pa.int64(), nullable=False), pa.field('b', pa.string())])"
    ),
    compared("metadata_left_alone", TOLD, TOLD_OTHERWISE),
    compared("metadata_of_schema", TOLD, TOLD_OTHERWISE, ", check_schema_metadata=True"),
    compared("metadata_only_now", TOLD, AB, ", check_schema_metadata=True, check_field_metadata=True"),
]
