"""What is said of schemas that differ. apache-hamilton 1.90 fails with an error of its own on most of these."""

import json

import pandas as pd
import pyarrow as pa
import pytest

from hamilton import driver
from hamilton.plugins import h_schema

FRAME = """
    import pandas as pd
    def frame(wide: bool) -> pd.DataFrame:
        return pd.DataFrame({"a": [1], "b": ["x"]} if wide else {"a": [1.5], "c": ["x"]})
"""
DIFFERENCES = {"frame": {"a": {"type": {"cur": "double", "ref": "int64"}}, "b": "-", "c": "+"}}


def field(**metadata):
    return pa.field("a", pa.int64(), metadata=metadata or None)


@pytest.fixture
def run(module, tmp_path):
    def make(**options):
        validator = h_schema.SchemaValidator(str(tmp_path / "schemas"), **options)
        dr = driver.Builder().with_modules(module(FRAME)).with_adapters(validator).build()
        return lambda wide: dr.execute(["frame"], inputs={"wide": wide})

    return make


def test_a_schema_that_differs_is_logged(run, caplog):
    run()(True)
    run()(False)
    assert json.loads(caplog.messages[-1].split("\n", 1)[1]) == DIFFERENCES


def test_a_schema_that_differs_fails_the_run_if_that_is_asked_for(run):
    run()(True)
    with pytest.raises(RuntimeError) as raised:
        run(importance="fail")(False)
    assert json.loads(str(raised.value)) == DIFFERENCES


def test_a_schema_kept_anew_is_the_one_to_compare_with(run, caplog):
    run()(True)
    run(check=False)(False)
    run()(False)
    assert caplog.messages == []


@pytest.mark.parametrize(
    "now, before, options, expected",
    [
        ([field(k="1")], [field(k="2", l="3")], {}, {}),
        (
            [field(k="1")],
            [field(k="2", l="3")],
            {"check_field_metadata": True},
            {"a": {"metadata": {"k": {"cur": "1", "ref": "2"}, "l": "-"}}},
        ),
        ([field()], [field(k="2")], {"check_field_metadata": True}, {"a": {"metadata": {"k": "-"}}}),
        (
            [pa.field("a", pa.int64(), nullable=False)],
            [field()],
            {},
            {"a": {"nullable": {"cur": False, "ref": True}}},
        ),
    ],
)
def test_differences_are_readable(now, before, options, expected):
    found = h_schema.diff_schemas(pa.schema(now), pa.schema(before), **options)
    assert h_schema.human_readable_diff(found) == expected


@pytest.mark.parametrize(
    "checks, expected", [(True, {"__metadata": {"of": {"cur": "one", "ref": "two"}}}), (False, {})]
)
def test_metadata_of_a_schema_counts_if_that_is_asked_for(checks, expected):
    now, before = (pa.schema([field()], metadata={"of": of}) for of in ("one", "two"))
    found = h_schema.diff_schemas(now, before, check_schema_metadata=checks)
    assert h_schema.human_readable_diff(found) == expected


def test_a_library_that_is_not_known_is_named():
    with pytest.raises(NotImplementedError, match="interchange protocol"):
        h_schema.get_dataframe_schema({"a": [1]}, None)


def test_the_schema_of_pandas_is_without_its_index():
    schema = h_schema._schema_of(pd.DataFrame({"a": [1]}, index=["x"]))
    assert schema.equals(pa.schema({"a": pa.int64()}), check_metadata=True)
