"""with_columns of pandas, polars and lazy polars, parameterize_frame, dynamic_transform and model."""

from program import program

# frame, column, a frame with the data, a column of ``frame``, what makes a result of a frame
LIBRARIES = {
    "pandas": ("pd.DataFrame", "pd.Series", "pd.DataFrame(DATA)", "frame['{}']", ""),
    "polars": ("pl.DataFrame", "pl.Series", "pl.DataFrame(DATA)", "frame['{}']", ""),
    "polars_lazyframe": ("pl.LazyFrame", "pl.Expr", "pl.LazyFrame(DATA)", "pl.col('{}')", ".collect()"),
}
INNER = """
import pandas as pd
import polars as pl
def a_plus_b(a: COLUMN, b: COLUMN) -> COLUMN:
    return a + b
def doubled(a_plus_b: COLUMN, by: int = 2) -> COLUMN:
    return a_plus_b * by
def number(offset: int) -> int:
    return offset + 1
def shifted(a: COLUMN, number: int) -> COLUMN:
    return a + number
@config.when(kind="up")
def chosen__up(a: COLUMN) -> COLUMN:
    return a + 100
@config.when_not(kind="up")
def chosen__down(a: COLUMN) -> COLUMN:
    return a - 100
def b(frame: FRAME) -> COLUMN:
    return TAKE_B * 10
def c(frame: FRAME) -> COLUMN:
    return TAKE_A * 10
#---
import pandas as pd
import polars as pl
import MODULE_0 as inner
from MODULE_0 import *
from hamilton.plugins.h_PLUGIN import with_columns
DATA = {"a": [1, 2, 3], "b": [4.0, 5.0, 6.0]}
def frame() -> FRAME:
    return MADE
"""
OUT = "def out(frame: FRAME, times: int = 1) -> FRAME:\n    return frame\n"
SECOND = "def out(times: int, frame: FRAME) -> FRAME:\n    return frame\n"


def each(name, modifiers, out=OUT, **config):
    """A program for each library: one function with ``with_columns``, and the functions that compute columns."""
    for library, (frame, column, made, take, collect) in LIBRARIES.items():
        source = INNER + "".join(f"@{modifier}\n" for modifier in modifiers.split(";")) + out
        for word, meaning in {
            "PLUGIN": library,
            "TAKE_A": take.format("a"),
            "TAKE_B": take.format("b"),
            "FRAME": frame,
            "COLUMN": column,
            "MADE": made,
        }.items():
            source = source.replace(word, meaning)
        yield program(
            f"columns_{name}_{library}",
            source,
            f"dr.execute(['out'], inputs={{'offset': 5, 'times': 6}})['out']{collect}",
            "dr.display_all_functions()",
            config=config,
            build="driver.Builder().with_modules(n).with_config(config).build()",
        )


TABLE = """
import pandas as pd
from hamilton.experimental.decorators.parameterize_frame import parameterize_frame
table = pd.DataFrame(ROWS, columns=COLUMNS)
@parameterize_frame(table)
def out(one: pd.Series, two: pd.Series, by: float) -> pd.DataFrame:
    return pd.concat([one * two * by, one + two + by], axis=1)
"""
ROWS = "[['p1', 'p2', 'u', 'v', 5.0], ['q1', 'q2', 'v', 'u', 0.5]]"
LEVELS = "[['x', 'y', 'one', 'two', 'by'], ['out', 'out', 'source', 'source', 'value']]"


def table(name, rows=ROWS, levels=LEVELS):
    return program(
        f"frame_{name}",
        TABLE.replace("ROWS", rows).replace("COLUMNS", levels),
        "dr.execute(['p1', 'q2'], inputs={'u': __import__('pandas').Series([1, 2]), 'v': __import__('pandas').Series([3, 4])})",
    )


MODEL = """
import pandas as pd
from hamilton import models
class Weighted(models.BaseModel):
    def __init__(self, config_parameters, name, power=1):
        super().__init__(config_parameters, name)
        self.power = power
    def get_dependents(self):
        return list(self.config_parameters)
    def predict(self, **inputs):
        return sum(column * self.config_parameters[name] for name, column in inputs.items()) ** self.power
class asking(MODIFIER):
    def required_config(self):
        return self.require_config()
"""
MODELLED = "dr.execute(['out'], inputs={'a': __import__('pandas').Series([1, 2]), 'b': __import__('pandas').Series([3, 4])})"


def modelled(name, function, modifier="model", config=None):
    return program(
        f"model_{name}",
        MODEL.replace("MODIFIER", modifier) + function,
        MODELLED,
        config={"weights": {"a": 2, "b": 3}} if config is None else config,
    )


GROUPS = [
    each("appended", "with_columns(a_plus_b, columns_to_pass=['a', 'b'])"),
    each("selected", "with_columns(a_plus_b, doubled, columns_to_pass=['a', 'b'], select=['doubled'])"),
    each(
        "pruned", "with_columns(a_plus_b, shifted, number, columns_to_pass=['a', 'b'], select=['a_plus_b'])"
    ),
    each("of_numbers", "with_columns(shifted, number, columns_to_pass=['a'], select=['shifted'])"),
    each("all_columns", "with_columns(shifted, number, columns_to_pass=['a'])"),
    each("unknown_selected", "with_columns(a_plus_b, columns_to_pass=['a', 'b'], select=['none'])"),
    each(
        "selected_twice",
        "with_columns(a_plus_b, columns_to_pass=['a', 'b'], select=['a_plus_b', 'a_plus_b'])",
    ),
    each("selected_column", "with_columns(a_plus_b, columns_to_pass=['a', 'b'], select=['a_plus_b', 'a'])"),
    each("nothing_selected", "with_columns(a_plus_b, columns_to_pass=['a', 'b'], select=[])"),
    each("column_twice", "with_columns(b, columns_to_pass=['b'])"),
    each("on_input", "with_columns(b, c, on_input='frame', select=['b', 'c'])"),
    each("on_input_all", "with_columns(b, c, on_input='frame')"),
    each("on_second", "with_columns(b, c, on_input='frame')", SECOND),
    each("second_not_named", "with_columns(a_plus_b, columns_to_pass=['a', 'b'])", SECOND),
    each("on_unknown_input", "with_columns(b, on_input='none')"),
    each("without_columns", "with_columns(b)"),
    each("both", "with_columns(a_plus_b, columns_to_pass=['a', 'b'], on_input='frame')"),
    each("as_frame", "with_columns(b, pass_dataframe_as='frame')"),
    each(
        "no_parameters",
        "with_columns(a_plus_b, columns_to_pass=['a', 'b'])",
        "def out() -> FRAME:\n    return 1\n",
    ),
    each("no_functions", "with_columns(columns_to_pass=['a', 'b'])"),
    each("namespace", "with_columns(a_plus_b, columns_to_pass=['a', 'b'], namespace='n')"),
    each("no_namespace", "with_columns(a_plus_b, columns_to_pass=['a', 'b'], namespace='')"),
    each("config_default", "with_columns(chosen__up, columns_to_pass=['a'])", kind="up"),
    each(
        "config_asked",
        "with_columns(inner, columns_to_pass=['a'], config_required=['kind'], select=['chosen'])",
        kind="up",
    ),
    each(
        "config_empty",
        "with_columns(inner, columns_to_pass=['a'], config_required=[], select=['chosen'])",
        kind="up",
    ),
    each(
        "config_missing",
        "with_columns(inner, columns_to_pass=['a'], config_required=['kind'], select=['chosen'])",
    ),
    each("module", "with_columns(inner, on_input='frame', select=['b', 'c'])"),
    each(
        "twice",
        "with_columns(a_plus_b, columns_to_pass=['a', 'b'], namespace='m');with_columns(c, on_input='frame')",
    ),
    each(
        "twice_same_input",
        "with_columns(c, on_input='frame', namespace='m');with_columns(c, on_input='frame')",
    ),
    each("tagged", "tag(k='v');with_columns(a_plus_b, columns_to_pass=['a', 'b'])"),
    each("extracted", "extract_columns('a', 'a_plus_b');with_columns(a_plus_b, columns_to_pass=['a', 'b'])"),
    each(
        "parameterized",
        "parameterize(out={'frame': source('frame')});with_columns(a_plus_b, columns_to_pass=['a', 'b'])",
    ),
    each("injected", "inject(times=value(3));with_columns(a_plus_b, columns_to_pass=['a', 'b'])"),
    each("missing_column", "with_columns(a_plus_b, columns_to_pass=['a', 'z'])"),
]

PROGRAMS = [
    *(p for group in GROUPS for p in group),
    table("plain"),
    table("without_output", "[['u', 'v', 5.0]]", "[['one', 'two', 'by'], ['source', 'source', 'value']]"),
    table(
        "unknown_kind", ROWS, "[['x', 'y', 'one', 'two', 'by'], ['out', 'out', 'source', 'group', 'value']]"
    ),
    table("of_columns", "[['p1', 'u', 5.0]]", "[['x', 'one', 'by'], ['out', 'source', 'value']]"),
    modelled("unseen_key", "@model(Weighted, 'weights')\ndef out() -> pd.Series:\n    pass\n"),
    modelled(
        "seen_key", "@asking(Weighted, 'weights')\ndef out() -> pd.Series:\n    '''Docs.'''\n    pass\n"
    ),
    modelled("extra", "@asking(Weighted, 'weights', power=2)\ndef out() -> pd.Series:\n    pass\n"),
    modelled("missing_key", "@asking(Weighted, 'weights')\ndef out() -> pd.Series:\n    pass\n", config={}),
    modelled("of_int", "@asking(Weighted, 'weights')\ndef out() -> int:\n    pass\n"),
    modelled("with_code", "@asking(Weighted, 'weights')\ndef out() -> pd.Series:\n    return 1\n"),
    modelled("with_parameter", "@asking(Weighted, 'weights')\ndef out(x: int) -> pd.Series:\n    pass\n"),
    modelled(
        "dynamic", "@asking(Weighted, 'weights')\ndef out() -> pd.Series:\n    pass\n", "dynamic_transform"
    ),
]
