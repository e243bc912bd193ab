"""An older cache: a graph adapter that keeps nodes with the tag ``cache`` in files of the format it names.

``Builder().with_cache()`` is the newer one. How a type is written in a format can be taught:
``write_json.register(MyType)``.
"""

import json
import logging
import pickle
from collections.abc import Callable
from functools import singledispatch
from pathlib import Path
from typing import Any

from hamilton.base import SimplePythonGraphAdapter
from hamilton.experimental.h_databackends import AbstractPandasColumn, AbstractPandasDataFrame
from hamilton.htypes import is_generic, origin_of
from hamilton.node import Node


def _unknown(what: str, data: Any) -> NotImplementedError:
    return NotImplementedError(
        f"Values of {type(data)} cannot be {what}. Teach the function the type with register()."
    )


@singledispatch
def write_feather(data: object, filepath: str, name: str) -> None:
    """Write a value as Feather."""
    raise _unknown("written as Feather", data)


@singledispatch
def read_feather(data: object, filepath: str) -> Any:
    """Read a value of the type of ``data`` from Feather."""
    raise _unknown("read from Feather", data)


@singledispatch
def write_parquet(data: object, filepath: str, name: str) -> None:
    """Write a value as Parquet."""
    raise _unknown("written as Parquet", data)


@singledispatch
def read_parquet(data: object, filepath: str) -> Any:
    """Read a value of the type of ``data`` from Parquet."""
    raise _unknown("read from Parquet", data)


@singledispatch
def write_json(data: object, filepath: str, name: str) -> None:
    """Write a value as JSON."""
    raise _unknown("written as JSON", data)


@singledispatch
def read_json(data: object, filepath: str) -> Any:
    """Read a value of the type of ``data`` from JSON."""
    raise _unknown("read from JSON", data)


@singledispatch
def write_pickle(data: Any, filepath: str, name: str) -> None:
    """Pickle a value."""
    raise _unknown("pickled", data)


@singledispatch
def read_pickle(data: Any, filtepath: str) -> object:
    """Read a pickled value."""
    raise _unknown("read from a pickle", data)


@write_json.register(dict)
def write_json_dict(data: dict, filepath: str, name: str) -> None:
    """Write a dictionary as JSON."""
    Path(filepath).write_text(json.dumps(data), encoding="utf8")


@read_json.register(dict)
def read_json_dict(data: dict, filepath: str) -> dict:
    """Read a dictionary from JSON."""
    return json.loads(Path(filepath).read_text(encoding="utf8"))


@write_pickle.register(object)
def write_pickle_object(data: object, filepath: str, name: str) -> None:
    """Pickle a value."""
    Path(filepath).write_bytes(pickle.dumps(data))


@read_pickle.register(object)
def read_pickle_object(data: object, filepath: str) -> object:
    """Read a pickled value."""
    return pickle.loads(Path(filepath).read_bytes())


def _of_pandas(
    format_: str, write: Callable, read: Callable
) -> tuple[Callable, Callable, Callable, Callable]:
    """Teach a format pandas: what writes a frame and a column, what reads a frame and a column."""

    def write_frame(data: Any, filepath: str, name: str) -> None:
        getattr(data, f"to_{format_}")(filepath)

    def write_column(data: Any, filepath: str, name: str) -> None:
        getattr(data.to_frame(name=name), f"to_{format_}")(filepath)

    def read_frame(data: Any, filepath: str) -> Any:
        import pandas as pd

        return getattr(pd, f"read_{format_}")(filepath)

    def read_column(data: Any, filepath: str) -> Any:
        frame = read_frame(data, filepath)
        return frame[frame.columns[0]]

    write.register(AbstractPandasDataFrame, write_frame)
    write.register(AbstractPandasColumn, write_column)
    read.register(AbstractPandasDataFrame, read_frame)
    read.register(AbstractPandasColumn, read_column)
    return write_frame, write_column, read_frame, read_column


# Of JSON, and of JSON only, the first reader is that of columns.
write_json_pd1, write_json_pd2, read_json_pd2, read_json_pd1 = _of_pandas("json", write_json, read_json)
write_feather_pd1, write_feather_pd2, read_feather_pd1, read_feather_pd2 = _of_pandas(
    "feather", write_feather, read_feather
)
write_parquet_pd1, write_parquet_pd2, read_parquet_pd1, read_parquet_pd2 = _of_pandas(
    "parquet", write_parquet, read_parquet
)

_WRITERS = {"json": write_json, "feather": write_feather, "parquet": write_parquet, "pickle": write_pickle}
_READERS = {"json": read_json, "feather": read_feather, "parquet": read_parquet, "pickle": read_pickle}

logging.getLogger(__name__).warning(
    "CachingGraphAdapter will be removed in Hamilton 2.0: use Builder().with_cache()."
)


class CachingGraphAdapter(SimplePythonGraphAdapter):
    """Runs nodes, and reads those with the tag ``cache`` from files if they are there.

    What is computed anew makes all that depends on it be computed anew in the same run.

    :param cache_path: the folder of the files.
    :param force_compute: nodes that are computed although they are there.
    :param writers: function by format, beside those here: writes a value to a path under a name.
    :param readers: function by format: reads a value like an example from a path.
    """

    def __init__(
        self,
        cache_path: str,
        *args: Any,
        force_compute: set[str] | None = None,
        writers: dict[str, Callable[[Any, str, str], None]] | None = None,
        readers: dict[str, Callable[[Any, str], Any]] | None = None,
        **kwargs: Any,
    ):
        super().__init__(*args, **kwargs)
        self.cache_path = cache_path
        self.force_compute = force_compute if force_compute is not None else {}
        self.computed_nodes: set[str] = set()
        self.writers = {**_WRITERS, **(writers or {})}
        self.readers = {**_READERS, **(readers or {})}

    def execute_node(self, node: Node, kwargs: dict[str, Any]) -> Any:
        """Read a node, or run it.

        :raises ValueError: if there is no such format.
        """
        format_ = node.tags.get("cache")
        depends_on_new = any(dependency.name in self.computed_nodes for dependency in node.dependencies)
        if format_ is None:
            if depends_on_new:
                self.computed_nodes.add(node.name)
            return node.callable(**kwargs)
        path = f"{self.cache_path}/{node.name}.{format_}"
        if depends_on_new or node.name in self.force_compute or not Path(path).exists():
            result = node.callable(**kwargs)
            self._of_format(self.writers, format_)(result, path, node.name)
            self.computed_nodes.add(node.name)
            return result
        # Readers are chosen by the type of an example.
        example = origin_of(node.type)() if is_generic(node.type) else node.type()
        return self._of_format(self.readers, format_)(example, path)

    def _of_format(self, functions: dict[str, Callable], format_: str) -> Callable:
        if format_ not in self.writers:
            raise ValueError(f"There is no cache format {format_}. There are {sorted(self.writers)}.")
        return functions[format_]

    def build_result(self, **outputs: dict[str, Any]) -> Any:
        """Build the result."""
        self.computed_nodes = set()
        return super().build_result(**outputs)
