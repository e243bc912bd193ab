"""The classes whose place in the type hierarchy is known without importing anything.

Knows the standard library's common types, the frames, columns and scalars of pandas, polars and
numpy, and what ``known_libraries`` lists, by the full path that users write, and which paths name one class. It deliberately
does not know what any other package defines: a path that is not here is not known, which is
different from "unrelated". A test holds every line against the real classes.
"""

from __future__ import annotations

from collections.abc import Mapping

from hamilton_ls.graph.known_libraries import OTHERS, SAME_CLASS, SCIKIT_LEARN

SAME_TYPE: Mapping[str, str] = {
    "builtins.NoneType": "None",
    "types.NoneType": "None",
    "NoneType": "None",
    "typing.Text": "str",
    "typing_extensions.Any": "typing.Any",
    "typing_extensions.Literal": "typing.Literal",
    "typing_extensions.Annotated": "typing.Annotated",
    "numpy.bool_": "numpy.bool",
    "numpy.double": "numpy.float64",
    "numpy.single": "numpy.float32",
    "numpy.half": "numpy.float16",
    "pandas.core.frame.DataFrame": "pandas.DataFrame",
    "pandas.core.series.Series": "pandas.Series",
    "pandas.core.indexes.base.Index": "pandas.Index",
    "polars.dataframe.DataFrame": "polars.DataFrame",
    "polars.dataframe.frame.DataFrame": "polars.DataFrame",
    "polars.series.Series": "polars.Series",
    "polars.series.series.Series": "polars.Series",
    "polars.lazyframe.LazyFrame": "polars.LazyFrame",
    "polars.lazyframe.frame.LazyFrame": "polars.LazyFrame",
    "polars.expr.Expr": "polars.Expr",
    "polars.expr.expr.Expr": "polars.Expr",
    "hamilton.htypes.column": "typing.Annotated",
    **SAME_CLASS,
}
"""Other spellings of one type."""

GENERIC_ORIGINS: Mapping[str, str] = {
    "typing.List": "list",
    "typing.Dict": "dict",
    "typing.Set": "set",
    "typing.FrozenSet": "frozenset",
    "typing.Tuple": "tuple",
    "typing.Type": "type",
    "typing.Deque": "collections.deque",
    "typing.DefaultDict": "collections.defaultdict",
    "typing.OrderedDict": "collections.OrderedDict",
    "typing.Counter": "collections.Counter",
    "typing.AbstractSet": "collections.abc.Set",
    "numpy.typing.NDArray": "numpy.ndarray",
} | {
    f"typing.{name}": f"collections.abc.{name}"
    for name in (
        "Collection",
        "Container",
        "Hashable",
        "Iterable",
        "Iterator",
        "Generator",
        "Mapping",
        "MutableMapping",
        "MutableSequence",
        "MutableSet",
        "Reversible",
        "Sequence",
        "Sized",
    )
}
"""The class behind a generic alias. The alias equals neither the class nor ``class[...]``."""

_HASHABLE = "collections.abc.Hashable"

BUILTIN: Mapping[str, tuple[str, ...]] = {
    "object": (_HASHABLE,),
    "type": (_HASHABLE,),
    "None": (_HASHABLE,),
    "int": ("numbers.Integral", _HASHABLE),
    "bool": ("int",),
    "float": ("numbers.Real", _HASHABLE),
    "complex": ("numbers.Complex", _HASHABLE),
    "str": ("collections.abc.Sequence", _HASHABLE),
    "bytes": ("collections.abc.Sequence", _HASHABLE),
    "bytearray": ("collections.abc.MutableSequence",),
    "list": ("collections.abc.MutableSequence",),
    "tuple": ("collections.abc.Sequence", _HASHABLE),
    "range": ("collections.abc.Sequence", _HASHABLE),
    "dict": ("collections.abc.MutableMapping", "collections.abc.Reversible"),
    "set": ("collections.abc.MutableSet",),
    "frozenset": ("collections.abc.Set", _HASHABLE),
    "collections.OrderedDict": ("dict",),
    "collections.defaultdict": ("dict",),
    "collections.Counter": ("dict",),
    "collections.deque": ("collections.abc.MutableSequence",),
    "datetime.date": (_HASHABLE,),
    "datetime.datetime": ("datetime.date",),
    "datetime.time": (_HASHABLE,),
    "datetime.timedelta": (_HASHABLE,),
    "decimal.Decimal": ("numbers.Number", _HASHABLE),
    "fractions.Fraction": ("numbers.Rational", _HASHABLE),
    "pathlib.PurePath": ("os.PathLike", _HASHABLE),
    "pathlib.Path": ("pathlib.PurePath",),
    "uuid.UUID": (_HASHABLE,),
    "collections.UserDict": ("collections.abc.MutableMapping",),
    "logging.Logger": (_HASHABLE,),
    "re.Pattern": (_HASHABLE,),
    "datetime.tzinfo": (_HASHABLE,),
    "datetime.timezone": ("datetime.tzinfo",),
    "BaseException": (_HASHABLE,),
    "Exception": ("BaseException",),
    "ValueError": ("Exception",),
    "types.ModuleType": (_HASHABLE,),
}
"""Standard classes with all their bases, virtual ones included: what is not here is not so."""

ABSTRACT: Mapping[str, tuple[str, ...]] = {
    _HASHABLE: (),
    "collections.abc.Container": (),
    "collections.abc.Iterable": (),
    "collections.abc.Sized": (),
    "collections.abc.Iterator": ("collections.abc.Iterable",),
    "collections.abc.Generator": ("collections.abc.Iterator",),
    "collections.abc.Reversible": ("collections.abc.Iterable",),
    "collections.abc.Collection": (
        "collections.abc.Sized",
        "collections.abc.Iterable",
        "collections.abc.Container",
    ),
    "collections.abc.Sequence": ("collections.abc.Reversible", "collections.abc.Collection"),
    "collections.abc.MutableSequence": ("collections.abc.Sequence",),
    "collections.abc.Set": ("collections.abc.Collection",),
    "collections.abc.MutableSet": ("collections.abc.Set",),
    "collections.abc.Mapping": ("collections.abc.Collection",),
    "collections.abc.MutableMapping": ("collections.abc.Mapping",),
    "numbers.Number": (),
    "numbers.Complex": ("numbers.Number",),
    "numbers.Real": ("numbers.Complex",),
    "numbers.Rational": ("numbers.Real",),
    "numbers.Integral": ("numbers.Rational",),
    "os.PathLike": (),
}
"""Classes that others may belong to without inheriting from them."""

LIBRARY: Mapping[str, tuple[str, ...]] = {
    "enum.Enum": (),
    "enum.IntEnum": ("int", "enum.Enum"),
    "numpy.generic": (),
    "numpy.number": ("numpy.generic",),
    "numpy.integer": ("numpy.number",),
    "numpy.signedinteger": ("numpy.integer",),
    "numpy.unsignedinteger": ("numpy.integer",),
    "numpy.inexact": ("numpy.number",),
    "numpy.floating": ("numpy.inexact",),
    "numpy.bool": ("numpy.generic",),
    "numpy.int8": ("numpy.signedinteger",),
    "numpy.int16": ("numpy.signedinteger",),
    "numpy.int32": ("numpy.signedinteger",),
    "numpy.int64": ("numpy.signedinteger",),
    "numpy.uint8": ("numpy.unsignedinteger",),
    "numpy.uint16": ("numpy.unsignedinteger",),
    "numpy.uint32": ("numpy.unsignedinteger",),
    "numpy.uint64": ("numpy.unsignedinteger",),
    "numpy.float16": ("numpy.floating",),
    "numpy.float32": ("numpy.floating",),
    "numpy.float64": ("numpy.floating", "float"),
    "numpy.datetime64": ("numpy.generic",),
    "numpy.timedelta64": ("numpy.signedinteger",),
    "numpy.ndarray": (),
    "pandas.DataFrame": (),
    "pandas.Series": (),
    "pandas.Index": (),
    "pandas.RangeIndex": ("pandas.Index",),
    "pandas.IntervalIndex": ("pandas.Index",),
    "pandas.MultiIndex": ("pandas.Index",),
    "pandas.CategoricalIndex": ("pandas.Index",),
    "pandas.DatetimeIndex": ("pandas.Index",),
    "pandas.TimedeltaIndex": ("pandas.Index",),
    "pandas.PeriodIndex": ("pandas.Index",),
    "pandas.Timestamp": ("datetime.datetime",),
    "pandas.Timedelta": ("datetime.timedelta",),
    "pandas.Categorical": (),
    "pandas.DateOffset": (),
    "pandas.Interval": (),
    "pandas.Period": (),
    "polars.DataFrame": (),
    "polars.LazyFrame": (),
    "polars.Series": (),
    "polars.Expr": (),
    **SCIKIT_LEARN,
    **OTHERS,
}
"""Concrete classes with their concrete bases; which abstract ones they satisfy is not said."""
