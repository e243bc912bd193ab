"""Joining the outputs of a run into a pandas data frame. Imported only when that is done."""

import collections
import logging
from typing import Any

import pandas as pd
from pandas.core.indexes import extension as pandas_extension

logger = logging.getLogger("hamilton.base")

# The indexes of times, periods and categories share this class; pandas has no public name for it.
_TIME_INDEX = getattr(pandas_extension, "NDArrayBackedExtensionIndex", ())

_NamesByKind = dict[str, list[str]]
_NO_INDEX = "no-index"


def index_types(outputs: dict[str, Any]) -> tuple[_NamesByKind, _NamesByKind, _NamesByKind]:
    """Sort outputs by the kind of their index: all, those of times, those without."""
    everything: _NamesByKind = collections.defaultdict(list)
    times: _NamesByKind = collections.defaultdict(list)
    without: _NamesByKind = collections.defaultdict(list)
    for name, value in outputs.items():
        kind = _NO_INDEX
        if isinstance(value, (pd.DataFrame, pd.Series)):
            kind = _kind_of(value.index)
            if isinstance(value.index, _TIME_INDEX):
                times[kind].append(name)
        elif isinstance(value, pd.Index):
            # As a column, an index gets numbered rows.
            kind = _kind_of(pd.Series([1], index=[0]).index)
        else:
            without[kind].append(name)
        everything[kind].append(name)
    return everything, times, without


def _kind_of(index: pd.Index) -> str:
    return f"{type(index).__name__}:::{index.dtype}"


def index_types_match(everything: _NamesByKind, times: _NamesByKind, without: _NamesByKind) -> bool:
    """Decide whether indexes fit together, warning where they may not."""
    with_index = len(everything) - len(without)
    matches = True
    if len(times) > 1:
        logger.warning("The outputs have several kinds of time or category index: %s.", dict(times))
        matches = False
    if with_index > 1 and len(everything) > len(times):
        logger.warning(
            "The outputs have several kinds of index: %s. Check the joined frame.", dict(everything)
        )
        return False
    if with_index == 1 and without:
        logger.warning("One index was found, but %s have none. Check the joined frame.", without[_NO_INDEX])
        return True
    if len(without) == len(everything):
        logger.warning("No output has a pandas index. Check the joined frame.")
        return False
    return matches


def build(outputs: dict[str, Any]) -> pd.DataFrame:
    """Join outputs into a frame."""
    index_types_match(*index_types(outputs))
    values = list(outputs.values())
    if len(values) == 1 and isinstance(values[0], pd.DataFrame):
        return values[0]
    if not any(pd.api.types.is_list_like(value) for value in values):
        # pandas wants a list where there are only scalars.
        return pd.DataFrame([outputs])
    if any(isinstance(value, pd.DataFrame) for value in values):
        return build_from_frames(outputs)
    return pd.DataFrame(outputs)


def build_from_frames(outputs: dict[str, Any]) -> pd.DataFrame:
    """Join outputs into a frame, the columns of frames with the name of the output before them."""
    columns: dict[str, Any] = {}
    for name, value in outputs.items():
        if isinstance(value, pd.DataFrame):
            series = value.to_dict(orient="series")
            columns.update((f"{name}.{column}", values) for column, values in series.items())
        elif name in columns:
            raise ValueError(
                f"There are two columns {name}: one output of that name, and one from a frame among the "
                f"outputs. Rename one of them."
            )
        else:
            columns[name] = value
    return pd.DataFrame(columns)
