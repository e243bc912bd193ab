"""What a given text means for an input of a declared type, and what is said when it means nothing."""

from __future__ import annotations

import json
import pickle
import types
from pathlib import Path
from typing import Annotated, Any, Optional

import pandas
import polars
import pytest
from hamilton_runner.inputs import InputError, namespace_of, read_input


def read(text: str, declared: Any = None, kind: str = "literal", root: str = "/nowhere", **names: Any) -> Any:
    module = types.ModuleType("flows.flow")
    vars(module).update(names)
    return read_input("x", {"kind": kind, "text": text}, declared, namespace_of({"flows.flow": module}), root)


LITERALS = [
    ("3", int, 3),
    (" 3 ", int, 3),
    ("3", float, 3.0),
    ("0.5", float, 0.5),
    ("True", float, True),
    ("True", bool, True),
    ("None", Optional[int], None),  # noqa: UP045 - users write it so, too.
    ("'text'", str, "text"),
    ("a bare word", str, "a bare word"),
    ("EU", str | None, "EU"),
    ("None", str | None, None),
    ("None", str, "None"),
    ("2024", str, "2024"),
    ("2024-01-01", str, "2024-01-01"),
    ("2024", int | str, 2024),
    ("3", Annotated[float, "metres"], 3.0),
    ("3", float | None, 3.0),
    ("3", int | float, 3),
    ("[1, 2]", list[int], [1, 2]),
    ("(1, 2)", list[int], [1, 2]),
    ("[1, 2]", tuple[int, ...], (1, 2)),
    ("[1, 2, 2]", set[int], {1, 2}),
    ("{'a': 1}", dict[str, int], {"a": 1}),
    ("[1, 2]", Any, [1, 2]),
]


@pytest.mark.parametrize("text, declared, value", LITERALS)
def test_a_literal_is(text: str, declared: Any, value: Any) -> None:
    found = read(text, declared)
    assert (found, type(found)) == (value, type(value))


BAD_LITERALS = ["three", "1 +", "pd.Series([1])", "", "__import__('os')"]


@pytest.mark.parametrize("text", BAD_LITERALS)
def test_what_is_no_literal_is_refused_and_not_run(text: str) -> None:
    with pytest.raises(InputError) as refusal:
        read(text, int)
    assert str(refusal.value) == (
        f"{text!r} for the input 'x' (int) is not a Python literal. "
        "Write a literal such as 3, 0.5, 'text' or [1, 2], or give it as an expression."
    )


def test_an_expression_sees_the_modules_and_the_usual_names() -> None:
    assert read("FACTOR * 2", kind="expression", FACTOR=3) == 6
    assert read("flow.FACTOR", kind="expression", FACTOR=3) == 3
    assert read("[n * FACTOR for n in range(2)]", kind="expression", FACTOR=3) == [0, 3]
    assert read("pd.Series([1, 2]).sum() + np.int64(1)", kind="expression") == 4
    assert read("pl.Series([1]).len()", kind="expression") == 1


def test_an_expression_that_fails_says_so() -> None:
    with pytest.raises(
        InputError,
        match=r"The expression '1 / 0' for the input 'x' failed: ZeroDivisionError: division by zero\.",
    ):
        read("1 / 0", kind="expression")
    with pytest.raises(
        InputError,
        match="'frame' is not defined. It can use pd, np, pl and the names in the dataflow's modules",
    ):
        read("frame", kind="expression")


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "a b.csv").write_text("x,y\n1,2\n3,4\n")
    (tmp_path / "one.csv").write_text("x\n1\n3\n")
    (tmp_path / "a.tsv").write_text("x\ty\n1\t2\n3\t4\n")
    (tmp_path / "a.json").write_text(json.dumps([{"x": 1, "y": 2}, {"x": 3, "y": 4}]))
    (tmp_path / "a.txt").write_text("some text\n")
    (tmp_path / "a.pickle").write_bytes(pickle.dumps({"x": [1]}))
    (tmp_path / "a.xyz").write_text("")
    (tmp_path / "broken.json").write_text("{")
    return tmp_path


FRAME = {"x": [1, 3], "y": [2, 4]}


@pytest.mark.parametrize("name", ["a b.csv", "a.tsv", "a.json"])
@pytest.mark.parametrize("library", [pandas, polars])
def test_a_table_is_read_by_the_library_of_the_declared_type(files: Path, name: str, library: Any) -> None:
    table = read(name, library.DataFrame, "file", str(files))
    assert isinstance(table, library.DataFrame)
    assert {column: list(table[column]) for column in table.columns} == FRAME


def test_other_files(files: Path) -> None:
    assert read("a.json", list, "file", str(files)) == [{"x": 1, "y": 2}, {"x": 3, "y": 4}]
    assert read("a.txt", str, "file", str(files)) == "some text\n"
    assert read(str(files / "a.pickle"), dict, "file") == {"x": [1]}
    assert list(read("one.csv", pandas.Series, "file", str(files))) == [1, 3]


BAD_FILES = {
    "absent.csv": "there is no file .*absent.csv",
    "a.xyz": "nothing reads .xyz; known are .csv, .feather, .json, ",
    "broken.json": "JSONDecodeError",
}


@pytest.mark.parametrize("name, message", BAD_FILES.items())
def test_a_file_that_cannot_be_read_says_why(files: Path, name: str, message: str) -> None:
    with pytest.raises(InputError, match=f"The file '{name}' for the input 'x' could not be read: {message}"):
        read(name, Any, "file", str(files))
