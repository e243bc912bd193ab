"""What loading and saving do besides what apache-hamilton does: find adapters lazily, and say what is wrong."""

import pathlib
import subprocess
import sys

import pytest

from hamilton import registry
from hamilton.function_modifiers import source
from hamilton.io.data_adapters import DataSaver
from hamilton.io.materialization import from_, to
from hamilton.io.utils import get_file_metadata, get_sql_metadata

ROOT = pathlib.Path(__file__).parents[2]

TEXT = """
    def text(n: int) -> str:
        return "t" * n
    def numbers(n: int) -> dict:
        return {"n": n}
"""


def test_saving_what_is_also_the_name_of_the_file(dataflow, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    dr = dataflow(TEXT)
    dr.materialize(to.file(id="s", dependencies=["text"], path=source("text")), inputs={"n": 3})
    assert (tmp_path / "ttt").read_text() == "ttt"


def test_one_node_may_be_two_arguments(dataflow, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    dr = dataflow(TEXT)
    saver = to.file(id="s", dependencies=["text"], path=source("both"), encoding=source("both"))
    dr.materialize(saver, inputs={"n": 3, "both": "utf-8"})
    assert (tmp_path / "utf-8").read_text() == "ttt"


def test_saving_without_frames_does_not_import_pandas(tmp_path):
    code = f"""
import sys
from hamilton import ad_hoc_utils, driver
from hamilton.io.materialization import to
m = ad_hoc_utils.module_from_source("def a() -> str:\\n    return 'u'\\n", "m")
dr = driver.Builder().with_modules(m).build()
dr.materialize(to.file(id="s", dependencies=["a"], path={str(tmp_path / "saved")!r}))
print("pandas" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        env={"PYTHONPATH": str(ROOT), "HOME": str(tmp_path)},
    )
    assert (done.stdout, (tmp_path / "saved").read_text()) == ("False\n", "u"), done.stderr


def test_an_argument_of_pandas_is_known_before_pandas_is_imported():
    code = (
        "from hamilton.io.materialization import to\n"
        "to.json(id='s', dependencies=['a'], filepath_or_buffer='x', orient='records')\n"
        "print(to.csv.__signature__.parameters['sep'])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, cwd=ROOT)
    assert done.stdout == "sep: str | None = None\n", done.stderr


def test_extensions_are_not_looked_for_where_that_is_switched_off():
    code = (
        "from hamilton import registry\n"
        "registry.disable_autoload()\n"
        "import pandas\n"
        "print('csv' in registry.LOADER_REGISTRY, 'json' in registry.LOADER_REGISTRY)\n"
        "registry.load_extension('pandas')\n"
        "print('csv' in registry.LOADER_REGISTRY)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, cwd=ROOT)
    assert done.stdout == "False True\nTrue\n", done.stderr


def test_switching_off_in_the_home_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv(registry.HAMILTON_AUTOLOAD_ENV, "1")
    registry.config_disable_autoload()
    registry.load_autoload_config()
    assert "0" in (tmp_path / ".hamilton.conf").read_text()
    registry.config_enable_autoload()
    assert "0" not in (tmp_path / ".hamilton.conf").read_text()


@pytest.mark.parametrize(
    "make, message",
    [
        (lambda: to.nowhere, "no data saver called nowhere"),
        (lambda: from_.nowhere, "no data loader called nowhere"),
        (lambda: to.file(id="s", dependencies=[], odd=1), "odd"),
    ],
)
def test_unknown_adapters_and_arguments_are_named(make, message):
    with pytest.raises((AttributeError, TypeError), match=message):
        make()


def test_a_materializer_of_several_nodes_says_how_to_put_them_together(dataflow):
    saver = to.memory(id="s", dependencies=["text", "numbers"])
    with pytest.raises(ValueError, match=r"s saves 2 nodes.*combine="):
        dataflow(TEXT).materialize(saver)


def test_an_adapter_has_to_be_a_dataclass():
    class Careless(DataSaver):
        @classmethod
        def applicable_types(cls):
            return [int]

        @classmethod
        def name(cls):
            return "careless"

        def save_data(self, data):
            return {}

    with pytest.raises(TypeError, match="@dataclasses.dataclass"):
        Careless.get_required_arguments()


def test_what_is_told_of_files_and_queries(tmp_path):
    (tmp_path / "a").write_text("abc")
    assert get_file_metadata(tmp_path / "a")["file_metadata"]["size"] == 3
    assert get_file_metadata("s3://bucket/a")["file_metadata"]["scheme"] == "s3"
    assert get_sql_metadata("SELECT 1", 2)["sql_metadata"]["query"] == "SELECT 1"
    assert get_sql_metadata("table", 2)["sql_metadata"]["table_name"] == "table"


@pytest.mark.parametrize(
    "broken", ["raise ImportError", "raise NotImplementedError", "import warnings; warnings.warn('old')"]
)
def test_a_library_that_cannot_be_imported_counts_as_not_installed(tmp_path, broken):
    (tmp_path / "lightgbm.py").write_text(broken)
    code = "from hamilton import registry; registry.adapters.find_installed('file'); print(len(registry.LOADER_REGISTRY['file']))"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        env={"PYTHONPATH": f"{tmp_path}:{ROOT}", "HOME": str(tmp_path)},
    )
    assert done.stdout == "1\n", done.stderr


def test_all_keys_are_known_without_importing_anything():
    code = (
        "import sys\nfrom hamilton import registry\n"
        "print('spreadsheet' in registry.adapters.known_keys(), 'polars' in sys.modules, 'pandas' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, cwd=ROOT)
    assert done.stdout == "True False False\n", done.stderr
