"""Fingerprints of values: equal values have equal ones, in every process.

``hash_value`` can be taught further types with ``hash_value.register``. The fingerprints are those of
apache-hamilton, so that both find what the other has cached.
"""

import base64
import datetime
import functools
import hashlib
import sys
from collections.abc import Iterable, Mapping, Sequence, Set
from types import NoneType
from typing import Any

from hamilton.experimental import h_databackends

MAX_DEPTH = 6
UNHASHABLE = "<unhashable>"
NONE_HASH = "<none>"


def set_max_depth(depth: int) -> None:
    """Set how deep objects are looked into.

    :param depth: the depth; what is deeper has no fingerprint.
    """
    global MAX_DEPTH
    MAX_DEPTH = depth


def _compact_hash(digest: bytes) -> str:
    return base64.urlsafe_b64encode(digest).decode()


def _of_all(fingerprints: Iterable[str]) -> str:
    together = hashlib.sha224()
    for fingerprint in fingerprints:
        together.update(fingerprint.encode())
    return _compact_hash(together.digest())


@functools.singledispatch
def hash_value(obj: Any, *args: Any, depth: int = 0, **kwargs: Any) -> str:
    """Compute the fingerprint of a value.

    An object of an unknown type is known by its attributes.

    :param obj: the value.
    :param depth: how deep it is in another one.
    :return: the fingerprint, or ``UNHASHABLE``.
    """
    if depth > MAX_DEPTH:
        return UNHASHABLE
    if getattr(obj, "__dict__", {}) != {}:
        return hash_value(obj.__dict__, depth=depth + 1)
    module = getattr(obj, "__module__", None)
    if module:
        is_builtin = module.partition(".")[0] in sys.builtin_module_names
        return hash_repr(obj, depth=depth) if is_builtin else UNHASHABLE
    if type(obj) in vars(datetime).values():
        return hash_repr(obj, depth=depth)
    return UNHASHABLE


@hash_value.register(NoneType)
def hash_none(obj: None, *args: Any, **kwargs: Any) -> str:
    """The fingerprint of None."""
    return NONE_HASH


def hash_repr(obj: Any, *args: Any, **kwargs: Any) -> str:
    """The fingerprint of how a value is printed."""
    return hash_primitive(repr(obj))


@hash_value.register(str)
@hash_value.register(int)
@hash_value.register(float)
@hash_value.register(bool)
def hash_primitive(obj: str | int | float | bool, *args: Any, **kwargs: Any) -> str:
    """The fingerprint of a text or number."""
    return _compact_hash(hashlib.md5(str(obj).encode()).digest())


@hash_value.register(bytes)
def hash_bytes(obj: bytes, *args: Any, **kwargs: Any) -> str:
    """The fingerprint of bytes."""
    return _compact_hash(hashlib.md5(obj).digest())


@hash_value.register(Sequence)
def hash_sequence(obj: Sequence, *args: Any, depth: int = 0, **kwargs: Any) -> str:
    """The fingerprint of values in order."""
    return _of_all(hash_value(element, depth=depth + 1) for element in obj)


def hash_unordered_mapping(obj: Mapping, *args: Any, depth: int = 0, **kwargs: Any) -> str:
    """The fingerprint of values by key, whatever the order."""
    pairs = {hash_value(k, depth=depth + 1): hash_value(v, depth=depth + 1) for k, v in obj.items()}
    return _of_all(part for pair in sorted(pairs.items()) for part in pair)


@hash_value.register(Mapping)
def hash_mapping(obj: Mapping, *, ignore_order: bool = True, depth: int = 0, **kwargs: Any) -> str:
    """The fingerprint of values by key.

    :param obj: the values.
    :param ignore_order: whether the order of keys does not count.
    :param depth: how deep it is in another one.
    """
    if ignore_order:
        return hash_unordered_mapping(obj, depth=depth)
    return _of_all(hash_value(part, depth=depth + 1) for pair in obj.items() for part in pair)


@hash_value.register(Set)
def hash_set(obj: Set, *args: Any, depth: int = 0, **kwargs: Any) -> str:
    """The fingerprint of values without order."""
    return _of_all(sorted(hash_value(element, depth=depth + 1) for element in obj))


@hash_value.register(h_databackends.AbstractPandasDataFrame)
@hash_value.register(h_databackends.AbstractPandasColumn)
def hash_pandas_obj(obj: Any, *args: Any, depth: int = 0, **kwargs: Any) -> str:
    """The fingerprint of a frame or column of pandas, by rows."""
    from pandas.util import hash_pandas_object

    return hash_mapping(hash_pandas_object(obj).to_dict(), ignore_order=False, depth=depth + 1)


@hash_value.register(h_databackends.AbstractPolarsDataFrame)
def hash_polars_dataframe(obj: Any, *args: Any, depth: int = 0, **kwargs: Any) -> str:
    """The fingerprint of a frame of polars, by rows."""
    return hash_sequence(obj.hash_rows().to_list(), depth=depth + 1)


@hash_value.register(h_databackends.AbstractPolarsColumn)
def hash_polars_column(obj: Any, *args: Any, depth: int = 0, **kwargs: Any) -> str:
    """The fingerprint of a column of polars."""
    return hash_polars_dataframe(obj.to_frame(), depth=depth)


@hash_value.register(h_databackends.AbstractNumpyArray)
def hash_numpy_array(obj: Any, *args: Any, depth: int = 0, **kwargs: Any) -> str:
    """The fingerprint of an array of numpy."""
    return hash_bytes(obj.tobytes(), depth=depth)
