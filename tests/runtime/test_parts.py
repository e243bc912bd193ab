"""The small parts: signatures, frame types, the command, modules made on the spot."""

import sys
import typing
from typing import Any

import pandas as pd
import polars as pl
import pytest

from hamilton import ad_hoc_utils, graph_types, htypes, registry, signatures
from hamilton.function_modifiers import base


def plain(a: int, b: str = "x", *, c: float, d: bool = True) -> list: ...
def generic(a: list[int], b: "str | None" = None) -> typing.Annotated[int, "m"]: ...
def variadic(*args: int, **kwargs: str) -> None: ...


@pytest.mark.parametrize("fn", [plain, generic, variadic])
def test_hints_and_parameters_are_those_of_the_standard_library(fn):
    import inspect

    assert signatures.type_hints(fn) == typing.get_type_hints(fn, include_extras=True)
    expected = {name: p.default for name, p in inspect.signature(fn).parameters.items()}
    assert signatures.parameters(fn) == expected
    assert list(signatures.parameters(fn)) == list(expected)


def test_changed_annotations_are_read_again():
    def fn(a: list[int]) -> int: ...

    assert signatures.type_hints(fn)["a"] == list[int]
    fn.__annotations__["a"] = list[str]
    assert signatures.type_hints(fn)["a"] == list[str]


@pytest.mark.parametrize(
    "frame, column",
    [(pd.DataFrame, pd.Series), (pl.DataFrame, pl.Series), (pl.LazyFrame, pl.Expr)],
)
def test_columns_of_frames(frame, column):
    assert registry.get_column_type_from_df_type(frame) is column


def test_frame_types_appear_when_their_library_is_imported(monkeypatch):
    monkeypatch.setattr(registry, "DF_TYPE_AND_COLUMN_TYPES", {})
    monkeypatch.delitem(sys.modules, "polars")
    assert "polars" not in registry.get_registered_dataframe_types()
    monkeypatch.setitem(sys.modules, "polars", pl)
    assert registry.get_registered_dataframe_types()["polars"] is pl.DataFrame


def test_own_frame_types_can_be_registered(monkeypatch):
    monkeypatch.setattr(registry, "DF_TYPE_AND_COLUMN_TYPES", {})

    class Table(dict): ...

    registry.register_types("table", Table, list)
    assert registry.get_column_type_from_df_type(Table) is list
    with pytest.raises(NotImplementedError, match="get_column.register"):
        registry.get_column(Table(a=[1]), "a")


def test_polars_columns_are_nodes(dataflow):
    dr = dataflow("""
        import polars as pl
        @extract_columns("a", "b")
        def df(n: int) -> pl.DataFrame:
            return pl.DataFrame({"a": range(n), "b": range(n)})
        def total(a: pl.Series, b: pl.Series) -> int:
            return (a + b).sum()
    """)
    assert dr.execute(["total"], inputs={"n": 3}) == {"total": 6}


@pytest.mark.parametrize(
    "name, sanitized", [("a__b", "a"), ("a__b__c", "a__b"), ("a_b", "a_b"), ("__a", ""), ("a__", "a")]
)
def test_names_of_variants(name, sanitized):
    assert base.sanitize_function_name(name) == sanitized


@pytest.mark.parametrize(
    "type_, value, fits",
    [
        (int, 1, True),
        (int, True, True),
        (float, 1, False),
        (Any, object(), True),
        (int | None, None, True),
        (int | str, "x", True),
        (list[int], [1, "x"], True),
        (list[int], ["x", 1], True),
        (list[int], (1,), True),
        (list[int], ("x", 1), False),
        # No value passes for a tuple type with elements, as in apache-hamilton 1.90.
        (tuple[int, ...], (), False),
        (dict[str, int], {}, True),
        (typing.Iterable[int], {1}, True),
        (typing.Literal["a"], "a", True),
        (typing.Literal["a"], "b", False),
        (typing.TypeVar("T"), 1, True),
    ],
)
def test_input_types(type_, value, fits):
    assert htypes.check_input_type(type_, value) is fits


def test_versions_follow_the_code_and_not_its_documentation():
    one = "def f(x):\n    '''Documented.'''\n    return x  # so\n"
    assert graph_types.hash_source_code(one, strip=True) == graph_types.hash_source_code(
        "def f(x):\n    return x\n", strip=True
    )
    assert graph_types.hash_source_code(one) != graph_types.hash_source_code(one + "    pass\n")


def test_a_module_of_a_temporary_file():
    made = ad_hoc_utils.create_module("def a() -> int:\n    return 1\n", "made_of_a_file")
    try:
        assert made.a() == 1
    finally:
        del sys.modules["made_of_a_file"]
