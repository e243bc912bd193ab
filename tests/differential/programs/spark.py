"""with_columns, select and require_columns of Spark. Only graphs are compared: running needs a Spark."""

from program import program

INNER = """
import pandas as pd
from pyspark.sql import Column, DataFrame
from hamilton.plugins.h_spark import require_columns
def a_plus_b(a: htypes.column[pd.Series, int], b: htypes.column[pd.Series, int]) -> htypes.column[pd.Series, int]:
    return a + b
def doubled(a_plus_b: int, times: int = 2) -> int:
    return a_plus_b * times
def number(offset: int) -> int:
    return offset + 1
def shifted(a: int, number: int) -> int:
    return a + number
def of_frame(frame: DataFrame) -> Column:
    return frame.a * 2
def grown(frame: DataFrame) -> DataFrame:
    return frame
def of_grown(grown: DataFrame) -> Column:
    return grown.a
@require_columns("a", "b")
def required(frame: DataFrame, times: int) -> Column:
    return frame.a * frame.b * times
@require_columns("a", "doubled")
def required_inside(frame: DataFrame) -> DataFrame:
    return frame
@config.when(kind="up")
def chosen__up(a: int) -> int:
    return a + 100
#---
from pyspark.sql import DataFrame
import MODULE_0 as inner
from MODULE_0 import *
from hamilton.plugins.h_spark import select, with_columns
def frame(path: str) -> DataFrame:
    return path
"""
OUT = "def out(frame: DataFrame, times: int = 1) -> DataFrame:\n    return frame\n"


def group(name, modifier, out=OUT, **config):
    return program(
        f"spark_{name}",
        f"{INNER}@{modifier}\n{out}",
        "dr.display_all_functions()",
        "[(v.name, v.type) for v in dr.list_available_variables()]",
        config=config,
        build="driver.Builder().with_modules(n).with_config(config).build()",
    )


PROGRAMS = [
    group("appended", "with_columns(a_plus_b, columns_to_pass=['a', 'b'])"),
    group("chain", "with_columns(a_plus_b, doubled, columns_to_pass=['a', 'b'])"),
    group("selected", "with_columns(a_plus_b, doubled, columns_to_pass=['a', 'b'], select=['doubled'])"),
    group("pruned", "with_columns(a_plus_b, shifted, number, columns_to_pass=['a', 'b'], select=['a_plus_b'])"),
    group("value_inside", "with_columns(shifted, number, columns_to_pass=['a'])"),
    group("mode_select", "with_columns(a_plus_b, doubled, columns_to_pass=['a', 'b'], mode='select', select=['doubled'])"),
    group("mode_select_all", "with_columns(a_plus_b, doubled, columns_to_pass=['a', 'b'], mode='select')"),
    group("select", "select(a_plus_b, doubled, columns_to_pass=['a', 'b'], output_cols=['doubled'])"),
    group("select_all", "select(a_plus_b, doubled, columns_to_pass=['a', 'b'])"),
    group("frame", "with_columns(of_frame, pass_dataframe_as='frame')"),
    group("frame_named_otherwise", "with_columns(of_frame, pass_dataframe_as='other')"),
    group("frame_not_passed", "with_columns(of_frame, columns_to_pass=['a'])"),
    group("frame_as_column", "with_columns(of_frame, columns_to_pass=['frame'])"),
    group("frame_chain", "with_columns(grown, of_grown, pass_dataframe_as='frame')"),
    group("frame_not_asked", "with_columns(doubled, pass_dataframe_as='frame')"),
    group("nothing_passed", "with_columns(a_plus_b)"),
    group("both_passed", "with_columns(of_frame, columns_to_pass=['a'], pass_dataframe_as='frame')"),
    group("on_input", "with_columns(of_frame, on_input='frame')"),
    group("required", "with_columns(required, columns_to_pass=['a', 'b'])"),
    group("required_missing", "with_columns(required, columns_to_pass=['a'])"),
    group("required_inside", "with_columns(a_plus_b, doubled, required_inside, columns_to_pass=['a', 'b'])"),
    group("required_selected", "with_columns(a_plus_b, doubled, required, columns_to_pass=['a', 'b'], select=['required'])"),
    group("config", "with_columns(chosen__up, columns_to_pass=['a'])", kind="up"),
    group("config_required", "with_columns(chosen__up, columns_to_pass=['a'], config_required=['kind'])", kind="up"),
    group("config_missing", "with_columns(chosen__up, columns_to_pass=['a'], config_required=['kind'])"),
    group("namespace", "with_columns(a_plus_b, columns_to_pass=['a', 'b'], namespace='n')"),
    group("unknown_selected", "with_columns(a_plus_b, columns_to_pass=['a', 'b'], select=['none'])"),
    group("first_is_no_frame", "with_columns(a_plus_b, columns_to_pass=['a', 'b'])", "def out(times: int, frame: DataFrame) -> DataFrame:\n    return frame\n"),
    group("no_parameters", "with_columns(a_plus_b, columns_to_pass=['a', 'b'])", "def out() -> DataFrame:\n    return 1\n"),
    group("no_functions", "with_columns(columns_to_pass=['a', 'b'])"),
    group("required_outside", "require_columns('a', 'b')"),
    group("required_outside_no_frame", "require_columns('a', 'b')", "def out(times: int) -> DataFrame:\n    return 1\n"),
    group("two_frames", "with_columns(a_plus_b, columns_to_pass=['a', 'b'])", "def out(frame: DataFrame, other: DataFrame) -> DataFrame:\n    return frame\n"),
    program(
        "spark_adapters",
        "from pyspark.sql import DataFrame\n@load_from.csv(path=value('x'), spark=source('session'), inject_='frame')\n"
        "@save_to.file(path=value('p'), output_name_='saved')\ndef out(frame: DataFrame) -> str:\n    return ''\n",
        "dr.display_all_functions()",
    ),
]  # fmt: skip
