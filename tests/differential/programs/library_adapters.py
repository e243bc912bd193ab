"""The loaders and savers of polars, numpy, matplotlib and scikit-learn."""

from program import program

FRAMES = """
import polars as pl
import numpy as np
import matplotlib
matplotlib.use("Agg")
from matplotlib.figure import Figure
def frame() -> pl.DataFrame:
    return pl.DataFrame({"a": [1, 2, 3], "b": ["x", "y", "z"]})
def lazy(frame: pl.DataFrame) -> pl.LazyFrame:
    return frame.lazy()
def array() -> np.ndarray:
    return np.arange(6).reshape(2, 3)
def objects() -> np.ndarray:
    return np.array([{"a": 1}], dtype=object)
def figure() -> Figure:
    return Figure()
def given(loaded: pl.DataFrame) -> pl.DataFrame:
    return loaded.with_columns(c=pl.col("a") * 2)
def given_lazy(scanned: pl.LazyFrame) -> pl.LazyFrame:
    return scanned
def total(numbers: np.ndarray) -> float:
    return float(numbers.sum())
"""


def there_and_back(key, saved="frame", target="loaded", output="given", place="file", loading="", saving=""):
    """Save a node, then load the file in place of an input of another."""
    collect = ".collect()" if target == "scanned" else ""
    return program(
        f"library_{key}_{saved}_{output}",
        FRAMES,
        f"dr.materialize(to.{key}(id='s', dependencies=['{saved}'], {place}='{key}_{saved}'{saving}))",
        f"dr.materialize(from_.{key}(target='{target}', {loading or place}='{key}_{saved}'), additional_vars=['{output}'])[1]['{output}']{collect}",
        f"dr.materialize(from_.{key}(target='{target}', {loading or place}='missing'), additional_vars=['{output}'])[1]['{output}']{collect}",
        f"dr.visualize_materialization(to.{key}(id='s', dependencies=['{saved}'], {place}='x'))",
    )


def saved_only(key, saved, place, *steps):
    drawn = f"dr.visualize_materialization(to.{key}(id='s', dependencies=['{saved}'], {place}='x'))"
    return program(f"library_{key}_{saved}", FRAMES, drawn, *steps)


PROGRAMS = [
    there_and_back("csv"),
    there_and_back("csv", "lazy"),
    program(
        "library_csv_separator",
        FRAMES,
        "dr.materialize(to.csv(id='s', dependencies=['frame'], file='semi.csv', separator=';', float_precision=2))",
        "open('semi.csv').read()",
    ),
    there_and_back("csv", "frame", "scanned", "given_lazy"),
    there_and_back("parquet"),
    there_and_back("parquet", "lazy"),
    there_and_back("parquet", "frame", "scanned", "given_lazy"),
    there_and_back("feather", loading="source"),
    there_and_back("feather", "frame", "scanned", "given_lazy", loading="source"),
    there_and_back("avro"),
    there_and_back("json", loading="source"),
    there_and_back("ndjson", loading="source"),
    there_and_back("ndjson", "lazy", loading="source"),
    saved_only("spreadsheet", "frame", "workbook"),
    there_and_back("database", place="table_name", loading="query", saving=", connection='sqlite:///x.db'"),
    there_and_back("npy", "array", "numbers", "total", place="path"),
    there_and_back("npy", "objects", "numbers", "total", place="path", saving=", allow_pickle=True"),
    saved_only(
        "plt",
        "figure",
        "path",
        "dr.materialize(to.plt(id='s', dependencies=['figure'], path='f', format='svg'))",
    ),
    saved_only(
        "png", "figure", "path", "dr.materialize(to.png(id='s', dependencies=['figure'], path='f.png'))"
    ),
    there_and_back("yaml", "array", "numbers", "total", place="path"),
    program(
        "library_load_from",
        FRAMES + "@load_from.csv(file=source('path'), inject_='read')\n"
        "def out(read: pl.DataFrame) -> int:\n    return len(read)\n"
        "@load_from.parquet(file=value('p'), inject_='read')\n"
        "def out2(read: pl.LazyFrame) -> int:\n    return 1\n"
        "@save_to.parquet(file=value('p'), output_name_='saved')\n"
        "def out3(frame: pl.DataFrame) -> pl.DataFrame:\n    return frame\n"
        "@save_to.png(path=value('f.png'), output_name_='drawn')\n"
        "def out4() -> Figure:\n    return Figure()\n",
        "dr.execute(['saved'])",
        "dr.execute(['drawn'])",
        "dr.execute(['out'], inputs={'path': 'none'})",
        "dr.display_all_functions()",
    ),
    program(
        "library_wrong_type",
        FRAMES
        + "@load_from.npy(path=value('x'), inject_='read')\ndef out(read: int) -> int:\n    return read\n",
    ),
    program(
        "library_display",
        """
from sklearn.metrics import ConfusionMatrixDisplay
import matplotlib
matplotlib.use("Agg")
@save_to.png(path=value('c.png'), output_name_='drawn')
def out() -> ConfusionMatrixDisplay:
    return ConfusionMatrixDisplay.from_predictions([0, 1, 1], [0, 1, 0])
""",
        "dr.execute(['drawn'])",
        "dr.display_all_functions()",
    ),
    program(
        "library_results",
        FRAMES
        + "from hamilton.plugins import h_polars, h_polars_lazyframe\ndef one() -> int:\n    return 1\n"
        + "def column(frame: pl.DataFrame) -> pl.Series:\n    return frame['a']\n",
        "driver.Driver({}, m, adapter=base.SimplePythonGraphAdapter(m.h_polars.PolarsDataFrameResult())).execute(['frame'])",
        "driver.Driver({}, m, adapter=base.SimplePythonGraphAdapter(m.h_polars.PolarsDataFrameResult())).execute(['lazy'])",
        "driver.Driver({}, m, adapter=base.SimplePythonGraphAdapter(m.h_polars.PolarsDataFrameResult())).execute(['one'])",
        "driver.Driver({}, m, adapter=base.SimplePythonGraphAdapter(m.h_polars.PolarsDataFrameResult())).execute(['column'])",
        "driver.Driver({}, m, adapter=base.SimplePythonGraphAdapter(m.h_polars.PolarsDataFrameResult())).execute(['column', 'one'])",
        "driver.Driver({}, m, adapter=m.h_polars_lazyframe.PolarsLazyFrameResult()).execute(['lazy']).collect()",
        "driver.Driver({}, m, adapter=m.h_polars_lazyframe.PolarsLazyFrameResult()).execute(['column']).collect()",
        "driver.Driver({}, m, adapter=m.h_polars_lazyframe.PolarsLazyFrameResult()).execute(['one']).collect()",
        "m.h_polars.PolarsDataFrameResult().output_type(), m.h_polars_lazyframe.PolarsLazyFrameResult().output_type()",
    ),
]
