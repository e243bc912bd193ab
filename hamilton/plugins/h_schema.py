"""Schemas of data frames, kept beside the code: noted in a first run, compared with in the next ones.

A schema is one of pyarrow, whichever library the frame is of; the name, the documentation and the version of the
node lie in its metadata. Documented at https://hamilton.apache.org/reference/lifecycle-hooks/SchemaValidator/.
"""

import enum
import functools
import json
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

import pyarrow
import pyarrow.ipc
from pyarrow.interchange import from_dataframe

from hamilton.experimental import h_databackends
from hamilton.graph_types import HamiltonGraph, HamiltonNode
from hamilton.lifecycle import GraphExecutionHook, NodeExecutionHook

logger = logging.getLogger(__name__)

SCHEMA_METADATA_FIELD = "__metadata"


class Diff(enum.Enum):
    """How an entry differs from that of the reference."""

    ADDED = "+"
    REMOVED = "-"
    EQUAL = "=="
    UNEQUAL = "!="


class DiffResult(NamedTuple):
    """How an entry differs, and its value; for what is unequal both values, or what differs inside of them."""

    diff: Diff
    value: Any


def _compared(current: Mapping[str, Any], reference: Mapping[str, Any]) -> dict[str, DiffResult]:
    added = {key: DiffResult(Diff.ADDED, value) for key, value in current.items() if key not in reference}
    removed = {key: DiffResult(Diff.REMOVED, value) for key, value in reference.items() if key not in current}
    shared = {
        key: DiffResult(Diff.EQUAL, value)
        if value == reference[key]
        else DiffResult(Diff.UNEQUAL, {"cur": value, "ref": reference[key]})
        for key, value in current.items()
        if key in reference
    }
    return added | removed | shared


def diff_schemas(
    current_schema: pyarrow.Schema,
    reference_schema: pyarrow.Schema,
    check_schema_metadata: bool = False,
    check_field_metadata: bool = False,
) -> dict[str, DiffResult]:
    """Compare two schemas, field by field.

    :param current_schema: the schema now.
    :param reference_schema: the schema that it should be.
    :param check_schema_metadata: whether the metadata of the schemas is compared key by key.
    :param check_field_metadata: whether that of the fields is.
    :return: how each field differs; empty if the schemas are equal.
    """
    checks_metadata = check_schema_metadata or check_field_metadata
    if current_schema.equals(reference_schema, check_metadata=checks_metadata):
        return {}
    current, reference = pyarrow_schema_to_json(current_schema), pyarrow_schema_to_json(reference_schema)
    found = _compared(current, reference)
    of_schemas = found.pop(SCHEMA_METADATA_FIELD, None)
    for name, result in found.items():
        if result.diff is Diff.UNEQUAL:
            field = _compared(current[name], reference[name])
            if check_field_metadata and field["metadata"].diff is not Diff.EQUAL:
                metadata = _compared(current[name]["metadata"], reference[name]["metadata"])
                field["metadata"] = DiffResult(Diff.UNEQUAL, metadata)
            found[name] = DiffResult(Diff.UNEQUAL, field)
    if of_schemas is not None and check_schema_metadata:
        metadata = _compared(current.get(SCHEMA_METADATA_FIELD, {}), reference.get(SCHEMA_METADATA_FIELD, {}))
        found[SCHEMA_METADATA_FIELD] = DiffResult(Diff.UNEQUAL, metadata)
    return found


def human_readable_diff(diff: dict) -> dict:
    """Leave out of a comparison what is equal.

    :param diff: what :func:`diff_schemas` returned.
    :return: for each field that differs ``+``, ``-``, or what is other than in the reference; sorted by name.
    """
    readable = {}
    for name, (kind, value) in diff.items():
        if kind is Diff.EQUAL:
            continue
        if name == SCHEMA_METADATA_FIELD:
            if differing := human_readable_diff(value):
                readable[name] = differing
        elif kind in (Diff.ADDED, Diff.REMOVED):
            readable[name] = kind.value
        else:
            readable[name] = value if "cur" in value else human_readable_diff(value)
    return dict(sorted(readable.items()))


def pyarrow_schema_to_json(schema: pyarrow.Schema) -> dict:
    """Describe a schema in what JSON can hold.

    :param schema: the schema.
    :return: name, type, whether it may be null and metadata by name of field; the metadata of the schema, if there
        is any, under ``__metadata``.
    """
    metadata = {SCHEMA_METADATA_FIELD: _as_text(schema.metadata)} if schema.metadata else {}
    return metadata | {
        field.name: {
            "name": field.name,
            "type": str(field.type),
            "nullable": field.nullable,
            "metadata": _as_text(field.metadata),
        }
        for field in schema
    }


def _as_text(metadata: Mapping[bytes, bytes] | None) -> dict[str, str]:
    return {key.decode(): value.decode() for key, value in (metadata or {}).items()}


@functools.singledispatch
def _schema_of(frame: Any) -> pyarrow.Schema:
    """By the interchange protocol of data frames; other libraries are registered below."""
    if not hasattr(frame, "__dataframe__"):
        raise NotImplementedError(
            f"The schema of a {type(frame)} is not known: it does not follow the data frame interchange protocol."
        )
    try:
        return from_dataframe(frame, allow_copy=False).schema
    except RuntimeError:
        return from_dataframe(frame, allow_copy=True).schema


@_schema_of.register
def _(frame: h_databackends.AbstractPandasDataFrame) -> pyarrow.Schema:
    # Without the metadata that pyarrow adds for pandas, which differs with versions.
    return pyarrow.Table.from_pandas(frame, preserve_index=False).schema.remove_metadata()


@_schema_of.register
def _(frame: h_databackends.AbstractIbisDataFrame) -> pyarrow.Schema:
    return frame.schema().to_pyarrow()


@_schema_of.register
def _(frame: h_databackends.AbstractSparkSQLDataFrame) -> pyarrow.Schema:
    return pyarrow.schema(
        pyarrow.field(field.name, _spark_type(field.dataType), field.nullable, field.metadata)
        for field in frame.schema
    )


_SPARK_TYPES = {
    "NullType": pyarrow.null(),
    "BooleanType": pyarrow.bool_(),
    "BinaryType": pyarrow.binary(),
    "ByteType": pyarrow.int8(),
    "ShortType": pyarrow.int16(),
    "IntegerType": pyarrow.int32(),
    "LongType": pyarrow.int64(),
    "FloatType": pyarrow.float32(),
    "DoubleType": pyarrow.float64(),
    "DateType": pyarrow.date64(),
    "TimestampType": pyarrow.timestamp("ms"),
    "TimestampNTZType": pyarrow.timestamp("ms"),
    "StringType": pyarrow.string(),
    "VarcharType": pyarrow.string(),
    "CharType": pyarrow.string(),
    "DayTimeIntervalType": pyarrow.month_day_nano_interval(),
    "YearMonthIntervalType": pyarrow.month_day_nano_interval(),
}


def _spark_type(type_: Any) -> pyarrow.DataType:
    """The type of pyarrow for one of Spark, by its name, so that Spark need not be there."""
    kind = type(type_).__name__
    if kind in _SPARK_TYPES:
        return _SPARK_TYPES[kind]
    if kind == "DecimalType":
        return pyarrow.decimal128(type_.precision, type_.scale)
    if kind == "ArrayType":
        return pyarrow.list_(_spark_type(type_.elementType))
    if kind == "MapType":
        return pyarrow.map_(_spark_type(type_.keyType), _spark_type(type_.valueType))
    if kind == "StructType":
        return pyarrow.struct({field.name: _spark_type(field.dataType) for field in type_.fields})
    raise NotImplementedError(f"There is no type of pyarrow for Spark's {type_}.")


def get_dataframe_schema(df: h_databackends.DATAFRAME_TYPES, node: HamiltonNode) -> pyarrow.Schema:
    """The schema of a node's value, with what the node is in its metadata.

    :param df: the value.
    :param node: the node.
    :raises NotImplementedError: if the library of the frame is not known.
    """
    schema = _schema_of(df)
    of_node = {"name": node.name, "documentation": node.documentation, "version": node.version}
    return schema.with_metadata({key: str(value) for key, value in of_node.items()})


def load_schema(path: str | Path) -> pyarrow.Schema:
    """Read a schema from a file.

    :param path: the file, as :func:`save_schema` wrote it.
    """
    return pyarrow.ipc.read_schema(path)


def save_schema(path: str | Path, schema: pyarrow.Schema) -> None:
    """Write a schema to a file, in the IPC format of Arrow.

    :param path: the file.
    :param schema: the schema.
    """
    Path(path).write_bytes(schema.serialize())


class SchemaValidator(NodeExecutionHook, GraphExecutionHook):
    """Notes the schemas of all data frames of a run, inputs included, and compares them with those of before.

    :param schema_dir: the folder of the schemas; made if it is not there.
    :param check: whether to compare; otherwise the schemas of this run are kept as those to compare with.
    :param must_exist: whether a schema that is not there is an error; otherwise this run's is kept.
    :param importance: ``warn`` logs what differs, ``fail`` raises it.
    :param check_schema_metadata: whether the metadata of schemas is compared.
    :param check_field_metadata: whether the metadata of fields is compared.
    """

    def __init__(
        self,
        schema_dir: str = "./schemas",
        check: bool = True,
        must_exist: bool = False,
        importance: Literal["warn", "fail"] = "warn",
        check_schema_metadata: bool = False,
        check_field_metadata: bool = False,
    ):
        self.schemas: dict[str, pyarrow.Schema] = {}
        self.reference_schemas: dict[str, pyarrow.Schema] = {}
        self.schema_diffs: dict[str, dict[str, DiffResult]] = {}
        self.schema_dir = schema_dir
        self.check = check
        self.must_exist = must_exist
        self.importance = importance
        self.check_schema_metadata = check_schema_metadata
        self.check_field_metadata = check_field_metadata
        self.h_graph: HamiltonGraph | None = None
        Path(schema_dir).mkdir(parents=True, exist_ok=True)

    @property
    def json_schemas(self) -> dict[str, dict]:
        """The schemas of this run, by name of node, in what JSON can hold."""
        return {name: pyarrow_schema_to_json(schema) for name, schema in self.schemas.items()}

    def get_schema_path(self, node_name: str) -> Path:
        """The file of a node's schema.

        :param node_name: its name.
        """
        return Path(self.schema_dir, node_name).with_suffix(".schema")

    def run_before_graph_execution(
        self, *, graph: HamiltonGraph, inputs: dict[str, Any], overrides: dict[str, Any], **kwargs: Any
    ) -> None:
        """Check what is given to the run."""
        self.h_graph = graph
        for given in (inputs, overrides):
            for name, value in (given or {}).items():
                self.run_after_node_execution(node_name=name, result=value)

    def run_after_node_execution(self, *, node_name: str, result: Any, **kwargs: Any) -> None:
        """Check the value of a node, if it is a data frame.

        :raises FileNotFoundError: if there has to be a schema and there is none.
        :raises RuntimeError: if the schema differs and that is to fail.
        """
        if not isinstance(result, h_databackends.DATAFRAME_TYPES):
            return
        schema = get_dataframe_schema(result, self.h_graph[node_name])
        self.schemas[node_name] = schema
        path = self.get_schema_path(node_name)
        if self.check and not path.exists() and self.must_exist:
            raise FileNotFoundError(
                f"There is no schema of {node_name} at {path}. Run with check=False or must_exist=False to keep it."
            )
        if self.check and path.exists():
            self._compare(node_name, schema, load_schema(path))
        else:
            save_schema(path, schema)

    def _compare(self, node_name: str, schema: pyarrow.Schema, reference: pyarrow.Schema) -> None:
        differences = diff_schemas(schema, reference, self.check_schema_metadata, self.check_field_metadata)
        if not differences:
            return
        self.schema_diffs[node_name] = differences
        readable = json.dumps({node_name: human_readable_diff(differences)}, indent=2)
        if self.importance == "fail":
            raise RuntimeError(readable)
        logger.warning("Schemas differ from those in %s:\n%s", self.schema_dir, readable)

    def run_after_graph_execution(self, *args: Any, **kwargs: Any) -> None:
        """Write all schemas of the run as JSON, for people to read."""
        Path(self.schema_dir, "schemas.json").write_text(json.dumps(self.json_schemas))

    def run_before_node_execution(self, *args: Any, **kwargs: Any) -> None:
        """Nothing to do."""
