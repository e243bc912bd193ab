"""Columns and fields, compared with what the runtime makes of them; `drawn` says how results are written."""

from __future__ import annotations

import pytest
from inline_snapshot import snapshot

from tests.server.modifiers.drawn import drawn

EXTRACT = {
    "fields of a list": (
        "@extract_fields({'a': int})\ndef f() -> list: ...",
        snapshot("""\
f: list
! HAM010 `f` returns `list`, which `@extract_fields` cannot take apart. Annotate it with `dict`, `dict[str, ...]` or a TypedDict.\
"""),
    ),
    "fields of any mapping": (
        "from typing import Mapping\n@extract_fields('a')\ndef f() -> Mapping[str, int]: ...",
        snapshot("""\
f: Mapping[str, int]
! HAM010 `f` returns `Mapping[str, int]`, which `@extract_fields` cannot take apart. Annotate it with `dict`, `dict[str, ...]` or a TypedDict.\
"""),
    ),
    "fields of somebody's class, which may be a TypedDict": (
        "from mine import Size\n@extract_fields({'a': int})\ndef f() -> Size: ...",
        snapshot("""\
a: int <- f: Size
f: Size\
"""),
    ),
    "typed fields that a TypedDict lacks": (
        "from typing import TypedDict\nclass Size(TypedDict):\n    w: int\n@extract_fields({'w': int, 'q': int})\ndef f() -> Size: ...",
        snapshot("""\
f: Size
! HAM010 `q` is no field of `Size`.\
"""),
    ),
    "columns of a pandas frame": (
        "@extract_columns('a', 'b')\ndef f(p: str) -> pd.DataFrame: ...",
        snapshot("""\
a: pd.Series <- f: pd.DataFrame
b: pd.Series <- f: pd.DataFrame
f: pd.DataFrame <- p: str
p: str (input)\
"""),
    ),
    "columns with documentation": (
        "@extract_columns(('a', 'doc'))\ndef f() -> pd.DataFrame: ...",
        snapshot("""\
a: pd.Series <- f: pd.DataFrame
f: pd.DataFrame\
"""),
    ),
    "columns of a polars frame": (
        "import polars as pl\n@extract_columns('a')\ndef f() -> pl.DataFrame: ...",
        snapshot("""\
a: pl.Series <- f: pl.DataFrame
f: pl.DataFrame\
"""),
    ),
    "columns of a constant": (
        "COLUMNS = ['a', 'b']\n@extract_columns(*COLUMNS)\ndef f() -> pd.DataFrame: ...",
        snapshot("""\
a: pd.Series <- f: pd.DataFrame
b: pd.Series <- f: pd.DataFrame
f: pd.DataFrame\
"""),
    ),
    "columns that are computed": (
        "@extract_columns(*[str(i) for i in count()])\ndef f(p: str) -> pd.DataFrame: ...",
        snapshot("""\
f: pd.DataFrame <- p: str opaque: What `@extract_columns` makes is only known when the program runs: `[str(i) for i in count()]` is computed.
p: str (input)\
"""),
    ),
    "columns given as a list": (
        "@extract_columns(['a'])\ndef f() -> pd.DataFrame: ...",
        snapshot("""\
f: pd.DataFrame
! HAM010 `@extract_columns` takes names, not a list. Unpack the list with `*`.\
"""),
    ),
    "no columns": (
        "@extract_columns()\ndef f() -> pd.DataFrame: ...",
        snapshot("""\
f: pd.DataFrame
! HAM010 `@extract_columns` needs the names of the columns.\
"""),
    ),
    "columns of a number": (
        "@extract_columns('a')\ndef f() -> int: ...",
        snapshot("""\
f: int
! HAM010 `f` returns `int`, which has no columns to extract. Annotate it with a frame type such as `pd.DataFrame`.\
"""),
    ),
    "columns of a frame that is not known": (
        "class Frame(pd.DataFrame): ...\n@extract_columns('a')\ndef f() -> Frame: ...",
        snapshot("""\
a <- f: Frame
f: Frame\
"""),
    ),
    "columns of several nodes": (
        "@extract_columns('a')\n@parameterize(x={'p': value(1)}, y={'p': value(2)})\ndef f(p: int) -> pd.DataFrame: ...",
        snapshot("""\
x: pd.DataFrame
y: pd.DataFrame
! HAM010 `@extract_columns` works on a single node, but `f` makes 2: `x`, `y`. Apply it to a function that makes one.\
"""),
    ),
    "fields by a dict of types": (
        "from typing import Dict\n@extract_fields({'a': int, 'b': Dict[str, float], 'c': pd.Series})\ndef f() -> dict: ...",
        snapshot("""\
a: int <- f: dict
b: Dict[str, float] <- f: dict
c: pd.Series <- f: dict
f: dict\
"""),
    ),
    "fields by dict()": (
        "@extract_fields(dict(a=int, b=str))\ndef f() -> dict: ...",
        snapshot("""\
a: int <- f: dict
b: str <- f: dict
f: dict\
"""),
    ),
    "fields by a list": (
        "@extract_fields(['a', 'b'])\ndef f() -> dict[str, float]: ...",
        snapshot("""\
a: float <- f: dict[str, float]
b: float <- f: dict[str, float]
f: dict[str, float]\
"""),
    ),
    "fields by names": (
        "from typing import Dict\n@extract_fields('a', 'b')\ndef f() -> Dict[str, int]: ...",
        snapshot("""\
a: int <- f: Dict[str, int]
b: int <- f: Dict[str, int]
f: Dict[str, int]\
"""),
    ),
    "fields of a TypedDict": (
        "from typing import TypedDict\nclass Size(TypedDict):\n    w: int\n    h: 'float'\n@extract_fields()\ndef f() -> Size: ...",
        snapshot("""\
f: Size
h: float <- f: Size
w: int <- f: Size\
"""),
    ),
    "some fields of a TypedDict that inherits": (
        "from typing import TypedDict, NotRequired\nclass Size(TypedDict):\n    w: int\nclass Box(Size, total=False):\n    d: NotRequired[str]\n@extract_fields(['w', 'd'])\ndef f() -> Box: ...",
        snapshot("""\
d: str <- f: Box
f: Box
w: int <- f: Box\
"""),
    ),
    "fields of a TypedDict that is called": (
        "from typing import TypedDict, Dict\nSize = TypedDict('Size', {'w': int, 'h': Dict[str, int]})\n@extract_fields()\ndef f() -> Size: ...",
        snapshot("""\
f: Size
h: Dict[str, int] <- f: Size
w: int <- f: Size\
"""),
    ),
    "a field that the TypedDict has not": (
        "from typing import TypedDict\nclass Size(TypedDict):\n    w: int\n@extract_fields(['q'])\ndef f() -> Size: ...",
        snapshot("""\
f: Size
! HAM010 `q` is no field of `Size`.\
"""),
    ),
    "names of a bare dict": (
        "@extract_fields(['a'])\ndef f() -> dict: ...",
        snapshot("""\
f: dict
! HAM010 `f` returns a bare `dict`, so the types of the fields are not known: give a dict of names and types, or annotate it like `dict[str, float]`.\
"""),
    ),
    "nothing said at all": (
        "@extract_fields()\ndef f() -> dict[str, int]: ...",
        snapshot("""\
f: dict[str, int]
! HAM010 `@extract_fields` needs the names of the fields: only a TypedDict says them itself, and `f` returns `dict[str, int]`.\
"""),
    ),
    "a literal where a type belongs": (
        "@extract_fields({'a': 1})\ndef f() -> dict: ...",
        snapshot("""\
f: dict
! HAM010 `1` is no type. Give each field its type.\
"""),
    ),
    "fields after a tag on the whole": (
        "@tag(x='1', target_='f')\n@extract_fields({'a': int})\ndef f() -> dict: ...",
        snapshot("""\
a: int <- f: dict
f: dict {x=1}\
"""),
    ),
    "unpack a tuple": (
        "@unpack_fields('a', 'b')\ndef f() -> tuple[int, str]: ...",
        snapshot("""\
a: int <- f: tuple[int, str]
b: str <- f: tuple[int, str]
f: tuple[int, str]\
"""),
    ),
    "unpack a tuple of any length": (
        "from typing import Tuple\n@unpack_fields('a', 'b')\ndef f() -> Tuple[int, ...]: ...",
        snapshot("""\
a: int <- f: Tuple[int, ...]
b: int <- f: Tuple[int, ...]
f: Tuple[int, ...]\
"""),
    ),
    "unpack too much": (
        "@unpack_fields('a', 'b')\ndef f() -> tuple[int]: ...",
        snapshot("""\
f: tuple[int]
! HAM010 `@unpack_fields` names 2 items, but `f` returns 1.\
"""),
    ),
    "columns of columns": (
        "@extract_columns('b')\n@extract_fields({'a': pd.DataFrame})\ndef f() -> dict: ...",
        snapshot("""\
a: pd.DataFrame <- f: dict
f: dict
! HAM010 `f` returns `dict`, which has no columns to extract. Annotate it with a frame type such as `pd.DataFrame`.\
"""),
    ),
}


@pytest.mark.parametrize("case", EXTRACT)
def test_extraction(case: str) -> None:
    source, expected = EXTRACT[case]
    assert drawn(source) == expected
