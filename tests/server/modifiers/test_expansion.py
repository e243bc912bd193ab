"""What each modifier makes of a function, compared with what the runtime makes of it.

Every source begins with `import pandas as pd` and `from hamilton.function_modifiers import *`. A
line of a result is a node with its type, `<-` what it depends on (`?` where it has a default), and
its tags in braces; `!` is a problem.
"""

from __future__ import annotations

import pytest
from inline_snapshot import snapshot

from tests.server.graph.drawing import draw, graph_of

HEADER = "import pandas as pd\nfrom hamilton.function_modifiers import *\n"

PLAIN = {
    "a parameter is a dependency, an unknown one an input": (
        "def a(b: int) -> str: ...\ndef b(c: float) -> int: ...",
        snapshot("""\
a: str <- b: int
b: int <- c: float
c: float (input)\
"""),
    ),
    "a default makes a dependency optional": (
        "def a(b: int = 1, *, c: str = 'x') -> int: ...",
        snapshot("""\
a: int <- b?: int, c?: str
b: int (input)
c: str (input)\
"""),
    ),
    "a leading underscore makes no node": ("def _a() -> int: ...\ndef b() -> int: ...", snapshot("b: int")),
    "async functions and generators are nodes": (
        "from typing import Iterator\nasync def a() -> int: ...\ndef b(a: int) -> Iterator[int]:\n    yield a",
        snapshot("""\
a: int
b: Iterator[int] <- a: int\
"""),
    ),
    "star parameters are dependencies of their names": (
        "def a(*args: int, **kwargs: str) -> int: ...",
        snapshot("""\
a: int <- args: int, kwargs: str
args: int (input)
kwargs: str (input)\
"""),
    ),
    "positional-only parameters are dependencies": (
        "def a(b: int, /) -> int: ...",
        snapshot("""\
a: int <- b: int
b: int (input)\
"""),
    ),
    "imported functions are no nodes": ("from os.path import join\ndef a() -> int: ...", snapshot("a: int")),
    "a nested function is no node": (
        "def a() -> int:\n    def b() -> int: ...\n    return b()",
        snapshot("a: int"),
    ),
    "methods are no nodes": (
        "class A:\n    def b(self) -> int: ...\ndef c() -> int: ...",
        snapshot("c: int"),
    ),
    "a suffix without a configuration stays": ("def a__x() -> int: ...", snapshot("a__x: int")),
    "the later of two definitions counts": (
        "def a() -> int: ...\ndef a(b: int) -> str: ...",
        snapshot("""\
a: str <- b: int
b: int (input)
! HAM003 `a` is defined twice in this module; only this definition makes a node. Rename one of them, or give variants a suffix such as `a__a` and `@config.when`.\
"""),
    ),
    "a missing annotation leaves a type open": (
        "def a(b, c: int): ...",
        snapshot("""\
a <- b, c: int
b (input)
c: int (input)\
"""),
    ),
    "of several types asked of an input the narrowest counts": (
        "def a(x: int | None) -> int: ...\ndef b(x: int) -> int: ...",
        snapshot("""\
a: int <- x: int | None
b: int <- x: int
x: int (input)\
"""),
    ),
    "a cycle is a graph like any other": (
        "def a(b: int) -> int: ...\ndef b(a: int) -> int: ...",
        snapshot("""\
a: int <- b: int
b: int <- a: int\
"""),
    ),
    "a function that depends on itself": ("def a(a: int) -> int: ...", snapshot("a: int <- a: int")),
    "quoted annotations": (
        "def a(b: 'pd.Series') -> 'list[int]': ...",
        snapshot("""\
a: list[int] <- b: pd.Series
b: pd.Series (input)\
"""),
    ),
    "a definition under TYPE_CHECKING does not exist": (
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    def a() -> int: ...\ndef b() -> int: ...",
        snapshot("b: int"),
    ),
}

CONFIG = {
    "when holds": (
        "@config.when(r='US')\ndef a__us() -> int: ...",
        {"r": "US"},
        snapshot("""\
a: int {hamilton.config=r}
r: Any (config)\
"""),
    ),
    "when does not hold": (
        "@config.when(r='US')\ndef a__us() -> int: ...",
        {"r": "UK"},
        snapshot("r: Any (config)"),
    ),
    "when, with an absent key": ("@config.when(r='US')\ndef a__us() -> int: ...", {}, snapshot("")),
    "when None, with an absent key": (
        "@config.when(r=None)\ndef a__us() -> int: ...",
        {},
        snapshot("a: int {hamilton.config=r}"),
    ),
    "when_not": (
        "@config.when_not(r='US')\ndef a__other() -> int: ...",
        {},
        snapshot("a: int {hamilton.config=r}"),
    ),
    "when_in": (
        "@config.when_in(r=['US', 'UK'])\ndef a__en() -> int: ...",
        {"r": "UK"},
        snapshot("""\
a: int {hamilton.config=r}
r: Any (config)\
"""),
    ),
    "when_not_in": (
        "@config.when_not_in(r=['US', 'UK'])\ndef a__en() -> int: ...",
        {"r": "UK"},
        snapshot("r: Any (config)"),
    ),
    "all keys must hold": (
        "@config.when(r='US', n=2)\ndef a__us() -> int: ...",
        {"r": "US", "n": 3},
        snapshot("""\
n: Any (config)
r: Any (config)\
"""),
    ),
    "a name in place of the suffix": (
        "@config.when(name='b', r='US')\ndef a__us() -> int: ...",
        {"r": "US"},
        snapshot("""\
b: int {hamilton.config=r}
r: Any (config)\
"""),
    ),
    "only the last suffix goes": (
        "@config.when(r=1)\ndef a__b__c() -> int: ...",
        {"r": 1},
        snapshot("""\
a__b: int {hamilton.config=r}
r: Any (config)\
"""),
    ),
    "two conditions take a suffix each": (
        "@config.when(r=1)\n@config.when_not(s=1)\ndef a__b__c() -> int: ...",
        {"r": 1},
        snapshot("""\
a: int {hamilton.config=r}
r: Any (config)\
"""),
    ),
    "variants of one node": (
        "@config.when(r=1)\ndef a__x(p: int) -> int: ...\n@config.when(r=2)\ndef a__y(q: int) -> int: ...",
        {"r": 2},
        snapshot("""\
a: int <- q: int {hamilton.config=r}
q: int (input)
r: Any (config)\
"""),
    ),
    "variants that both hold collide": (
        "@config.when(r=1)\ndef a__x() -> int: ...\n@config.when_not(r=2)\ndef a__y() -> int: ...",
        {"r": 1},
        snapshot("""\
a: int {hamilton.config=r}
r: Any (config)
! HAM003 `a` is made by both `a__x` and `a__y` of `m` under the configuration {'r': 1}. A dataflow has one function for each node: rename one of them, or let `@config.when` choose.\
"""),
    ),
    "a configured value takes the place of a node": (
        "def a() -> int: ...\ndef b(a: int) -> int: ...",
        {"a": 1},
        snapshot("""\
a: int (config)
b: int <- a: int\
"""),
    ),
    "a configured value provides a parameter": (
        "def a(b: int) -> int: ...",
        {"b": 1},
        snapshot("""\
a: int <- b: int
b: int (config)\
"""),
    ),
    "a lambda is only known when it runs": (
        "@config(lambda c: c['r'] == 1)\ndef a__x(b: int) -> int: ...",
        {},
        snapshot("""\
a: int <- b: int {hamilton.config=__UNKNOWN__} opaque: Whether `@config` keeps this function is only known when the program runs: the condition is a function of the configuration.
b: int (input)\
"""),
    ),
    "a computed value is not guessed": (
        "import os\n@config.when(r=os.environ['R'])\ndef a__x(b: int) -> int: ...",
        {},
        snapshot("""\
a: int <- b: int {hamilton.config=__UNKNOWN__} opaque: Whether `@config.when` keeps this function is only known when the program runs: `os.environ['R']` is computed.
b: int (input)\
"""),
    ),
    "an excluded function": (
        "@hamilton_exclude\ndef a(b) -> int: ...\ndef c() -> int: ...",
        {},
        snapshot("c: int"),
    ),
    "nothing after the suffix": (
        "@config.when(r=1)\ndef a__() -> int: ...",
        {"r": 1},
        snapshot("""\
a__: int
r: Any (config)
! HAM010 `@config.when` drops what follows the last `__` of a name, and `a__` has nothing there. Add a suffix or remove the underscores.\
"""),
    ),
}

PARAMETERIZE = {
    "sources and values": (
        "@parameterize(x={'a': source('p')}, y={'a': value(3)})\ndef f(a: int, b: str) -> float: ...",
        snapshot("""\
b: str (input)
p: int (input)
x: float <- p: int, b: str
y: float <- b: str\
"""),
    ),
    "with its own documentation": (
        "@parameterize(x=({'a': source('p')}, 'doc'))\ndef f(a: int) -> float: ...",
        snapshot("""\
p: int (input)
x: float <- p: int\
"""),
    ),
    "nothing bound": (
        "@parameterize(x={})\ndef f(a: int) -> float: ...",
        snapshot("""\
a: int (input)
x: float <- a: int\
"""),
    ),
    "a group as a list": (
        "@parameterize(x={'a': group(source('p'), value(1), source('q'))})\ndef f(a: list[int]) -> int: ...",
        snapshot("""\
p: int (input)
q: int (input)
x: int <- p: int, q: int\
"""),
    ),
    "a group as a dict": (
        "from typing import Dict\n@parameterize(x={'a': group(k=source('p'), l=source('q'))})\ndef f(a: Dict[str, pd.Series]) -> int: ...",
        snapshot("""\
p: pd.Series (input)
q: pd.Series (input)
x: int <- p: pd.Series, q: pd.Series\
"""),
    ),
    "a group of an optional list": (
        "@parameterize(x={'a': group(source('p'))})\ndef f(a: list[int] | None = None) -> int: ...",
        snapshot("""\
p: int (input)
x: int <- p?: int\
"""),
    ),
    "a group for a parameter that is no list": (
        "@parameterize(x={'a': group(source('p'))})\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int
! HAM010 `a` of `f` receives a group, so it must be annotated like `list[int]`; it is `int`.\
"""),
    ),
    "optional stays optional": (
        "@parameterize(x={'a': source('p')})\ndef f(a: int = 3) -> int: ...",
        snapshot("""\
p: int (input)
x: int <- p?: int\
"""),
    ),
    "an unknown parameter": (
        "@parameterize(x={'z': source('p')})\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int
! HAM010 `f` has no parameter `z`, which `@parameterize` binds. Its parameters: `a`.\
"""),
    ),
    "a plain value is refused": (
        "@parameterize(x={'a': 3})\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int
! HAM010 `@parameterize` wants to know where a parameter comes from: write `value(3)` for a fixed value or `source(...)` for a node.\
"""),
    ),
    "unpacked constants": (
        "P = {'x': {'a': source('p')}}\nQ = {'a': source('q')}\n@parameterize(**P, y={**Q})\ndef f(a: int) -> int: ...",
        snapshot("""\
p: int (input)
q: int (input)
x: int <- p: int
y: int <- q: int\
"""),
    ),
    "computed arguments are not guessed": (
        "@parameterize(**{n: {'a': source(n)} for n in names()})\ndef f(a: int) -> int: ...",
        snapshot(
            "f: int opaque: What `@parameterize` makes is only known when the program runs: `{n: {'a': source(n)} for n in names()}` is computed."
        ),
    ),
    "parameterize_sources": (
        "@parameterize_sources(x=dict(a='p', b='q'), y={'a': 'r'})\ndef f(a: int, b: int) -> int: ...",
        snapshot("""\
b: int (input)
p: int (input)
q: int (input)
r: int (input)
x: int <- p: int, q: int
y: int <- r: int, b: int\
"""),
    ),
    "parameterize_sources without outputs": (
        "@parameterize_sources()\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int
! HAM010 `@parameterize_sources` needs at least one output.\
"""),
    ),
    "parameterize_values": (
        "@parameterize_values('a', {('x', 'doc of x'): 1, ('y', 'doc'): 2})\ndef f(a: int, b: int) -> int: ...",
        snapshot("""\
b: int (input)
x: int <- b: int
y: int <- b: int\
"""),
    ),
    "parameterize_values of a constant": (
        "DATES = {('x', 'doc'): '2016-11-12'}\n@parameterize_values(parameter='a', assigned_output=DATES)\ndef f(a: str) -> int: ...",
        snapshot("x: int"),
    ),
    "parameterize_values without documentation": (
        "@parameterize_values('a', {'x': 1})\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int
! HAM010 `@parameterize_values` wants a pair of a node's name and its documentation here.\
"""),
    ),
    "parameterize_extract_columns": (
        "@parameterize_extract_columns(ParameterizedExtract(('c', 'd'), {'a': source('p')}), ParameterizedExtract(('e',), {'a': value(1)}))\ndef f(a: int) -> pd.DataFrame: ...",
        snapshot(
            """\
c: pd.Series <- f__0: pd.DataFrame
d: pd.Series <- f__0: pd.DataFrame
e: pd.Series <- f__1: pd.DataFrame
f__0: pd.DataFrame <- p: int
f__1: pd.DataFrame
p: int (input)\
"""
        ),
    ),
    "two expanders": (
        "@parameterize(x={'a': source('p')})\n@inject(a=source('q'))\ndef f(a: int) -> int: ...",
        snapshot("""\
f: int <- q: int
q: int (input)
! HAM010 `@inject` and `@parameterize` cannot both stand above `f`. Keep one of them.\
"""),
    ),
    "parameterize under a configuration": (
        "@config.when(r=1)\n@parameterize(x={'a': source('p')})\ndef f__v(a: int) -> int: ...",
        snapshot("""\
p: int (input)
r: Any (config)
x: int <- p: int {hamilton.config=r}\
"""),
    ),
    "inject a source": (
        "@inject(a=source('p'))\ndef f(a: int, b: int) -> int: ...",
        snapshot("""\
b: int (input)
f: int <- p: int, b: int
p: int (input)\
"""),
    ),
    "inject a value": (
        "@inject(a=value(1))\ndef f(a: int, b: int) -> int: ...",
        snapshot("""\
b: int (input)
f: int <- b: int\
"""),
    ),
    "inject a group": (
        "@inject(a=group(source('p'), source('q')))\ndef f(a: list[int]) -> int: ...",
        snapshot("""\
f: int <- p: int, q: int
p: int (input)
q: int (input)\
"""),
    ),
    "one node for two parameters": (
        "@inject(a=source('p'), b=source('p'))\ndef f(a: int, b: int) -> int: ...",
        snapshot("""\
f: int <- p: int, p: int
p: int (input)\
"""),
    ),
    "a group in a group": (
        "@inject(a=group(group(source('p'))))\ndef f(a: list[int]) -> int: ...",
        snapshot("""\
a: list[int] (input)
f: int <- a: list[int]
! HAM010 `group` cannot hold another `group`, only `source` and `value`.\
"""),
    ),
    "an empty group": (
        "@inject(a=group())\ndef f(a: list[int]) -> int: ...",
        snapshot("""\
a: list[int] (input)
f: int <- a: list[int]
! HAM010 `group` takes either positional arguments, for a list, or keyword arguments, for a dict.\
"""),
    ),
    "inject an unknown parameter": (
        "@inject(z=source('p'))\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int
! HAM010 `f` has no parameter `z`, which `@inject` binds. Its parameters: `a`.\
"""),
    ),
}

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

METADATA = {
    "a tag": ("@tag(owner='me', **{'a.b': 'c'})\ndef f() -> int: ...", snapshot("f: int {a.b=c, owner=me}")),
    "a tag with several texts": (
        "@tag(owner=['me', 'you'])\ndef f() -> int: ...",
        snapshot("f: int {owner=('me', 'you')}"),
    ),
    "the last tag of a key counts": (
        "@tag(a='outer')\n@tag(a='inner')\ndef f() -> int: ...",
        snapshot("f: int {a=outer}"),
    ),
    "tags go to the final nodes": (
        "@tag(a='1')\n@extract_columns('x')\ndef f() -> pd.DataFrame: ...",
        snapshot("""\
f: pd.DataFrame
x: pd.Series <- f: pd.DataFrame {a=1}\
"""),
    ),
    "tags on all nodes": (
        "@tag(a='1', target_=...)\n@extract_columns('x')\ndef f() -> pd.DataFrame: ...",
        snapshot("""\
f: pd.DataFrame {a=1}
x: pd.Series <- f: pd.DataFrame {a=1}\
"""),
    ),
    "tags on some nodes": (
        "@tag(a='1', target_=['x'])\n@extract_columns('x', 'y')\ndef f() -> pd.DataFrame: ...",
        snapshot("""\
f: pd.DataFrame
x: pd.Series <- f: pd.DataFrame {a=1}
y: pd.Series <- f: pd.DataFrame\
"""),
    ),
    "a target that is not made": (
        "@tag(a='1', target_='z')\ndef f() -> int: ...",
        snapshot("""\
f: int
! HAM010 The target of `@tag` names `z`, but `f` makes `f`.\
"""),
    ),
    "a reserved key": (
        "@tag(**{'hamilton.x': '1'})\ndef f() -> int: ...",
        snapshot("""\
f: int
! HAM010 Tags that begin with `hamilton` are kept for the framework. Choose another key.\
"""),
    ),
    "a key that is no identifier": (
        "@tag(**{'a b': '1'})\ndef f() -> int: ...",
        snapshot("""\
f: int
! HAM010 `a b` cannot be the key of a tag: each part between dots must be a Python identifier.\
"""),
    ),
    "a value that is no text": (
        "@tag(a=1)\ndef f() -> int: ...",
        snapshot("""\
f: int
! HAM010 The value of tag `a` is neither text nor a list of different texts.\
"""),
    ),
    "a computed value leaves its tag out": (
        "import os\n@tag(a=os.name, b='1')\ndef f() -> int: ...",
        snapshot("f: int {b=1}"),
    ),
    "tag_outputs": (
        "@tag_outputs(x={'a': '1'}, z={'b': '2'})\n@extract_columns('x', 'y')\ndef f() -> pd.DataFrame: ...",
        snapshot("""\
f: pd.DataFrame
x: pd.Series <- f: pd.DataFrame {a=1}
y: pd.Series <- f: pd.DataFrame\
"""),
    ),
    "cache": (
        "@cache(behavior='recompute', format='json')\ndef f() -> int: ...",
        snapshot("f: int {cache.behavior=recompute, cache.format=json}"),
    ),
    "schema.output": (
        "@schema.output(('a', 'int'), ('b', 'str'))\ndef f() -> pd.DataFrame: ...",
        snapshot("f: pd.DataFrame {hamilton.internal.schema_output=a=int,b=str}"),
    ),
    "tags of parameterized nodes": (
        "@tag(a='1')\n@parameterize(x={'p': value(1)}, y={'p': source('q')})\ndef f(p: int) -> int: ...",
        snapshot("""\
q: int (input)
x: int {a=1}
y: int <- q: int {a=1}\
"""),
    ),
}

CHECKS = {
    "a check that does not exist": (
        "@check_output(colour='red')\ndef f() -> float: ...",
        snapshot("""\
f: float
! HAM010 `@check_output` has no validator `colour`. It has `allow_nans`, `allow_none`, `contains`, `data_type`, `does_not_contain`, `max_fraction_nans`, `max_standard_dev`, `mean_in_range`, `model`, `range`, `schema`, `values_in`; give one of your own in `default_validator_candidates`, or use `@check_output_custom`.\
"""),
    ),
    "a check of one's own": (
        "from mine import Colour\n@check_output(colour='red', default_validator_candidates=[Colour])\ndef f() -> float: ...",
        snapshot("""\
f: float <- f_raw: float, f_colour_validator: ValidationResult
f_colour_validator: ValidationResult <- f_raw: float {hamilton.data_quality.contains_dq_results=True, hamilton.data_quality.source_node=f}
f_raw: float\
"""),
    ),
    "does with other parameters": (
        "def _by(a: int, by: int) -> int: ...\n@does(_by)\ndef f(a: int, factor: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int, factor: int
factor: int (input)
! HAM010 `_by` cannot stand in for `f`: it takes no `factor` by name and nothing is passed for its `by`. Give both the same parameters, or map them: `@does(_by, its_parameter="parameter")`.\
"""),
    ),
    "does with a mapping": (
        "def _by(a: int, by: int) -> int: ...\n@does(_by, by='factor')\ndef f(a: int, factor: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int, factor: int
factor: int (input)\
"""),
    ),
    "does with a mapping of a parameter that is not there": (
        "def _by(a: int) -> int: ...\n@does(_by, a='b')\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int
! HAM010 `@does` hands on `b`, which `f` has no parameter for.\
"""),
    ),
    "does with a default, and with what is positional": (
        "def _by(a: int, /, b: int = 1) -> int: ...\n@does(replacing_function=_by)\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int
! HAM010 `_by` cannot stand in for `f`: it takes no `a` by name and nothing is passed for its `a`. Give both the same parameters, or map them: `@does(_by, its_parameter="parameter")`.\
"""),
    ),
    "does with a function whose signature a decorator may change": (
        "from mine import bound\n@bound\ndef _by(a: int) -> int: ...\n@does(_by)\ndef f(b: int) -> int: ...",
        snapshot("""\
b: int (input)
f: int <- b: int\
"""),
    ),
    "does with a mapping that is computed": (
        "from mine import names\ndef _by(a: int) -> int: ...\n@does(_by, **names())\ndef f(b: int) -> int: ...",
        snapshot("""\
b: int (input)
f: int <- b: int\
"""),
    ),
    "one check": (
        "@check_output(range=(0, 1))\ndef f(a: int) -> float: ...",
        snapshot("""\
a: int (input)
f: float <- f_raw: float, f_range_validator: ValidationResult
f_range_validator: ValidationResult <- f_raw: float {hamilton.data_quality.contains_dq_results=True, hamilton.data_quality.source_node=f}
f_raw: float <- a: int\
"""),
    ),
    "several checks": (
        "@check_output(range=(0, 1), allow_none=False, importance='fail')\ndef f() -> float: ...",
        snapshot("""\
f: float <- f_raw: float, f_range_validator: ValidationResult, f_allow_none_validator: ValidationResult
f_allow_none_validator: ValidationResult <- f_raw: float {hamilton.data_quality.contains_dq_results=True, hamilton.data_quality.source_node=f}
f_range_validator: ValidationResult <- f_raw: float {hamilton.data_quality.contains_dq_results=True, hamilton.data_quality.source_node=f}
f_raw: float\
"""),
    ),
    "a check by a schema of pandera": (
        "@check_output(schema=SCHEMA)\ndef f() -> pd.DataFrame: ...",
        snapshot("""\
f: pd.DataFrame <- f_raw: pd.DataFrame, f_pandera_schema_validator: ValidationResult
f_pandera_schema_validator: ValidationResult <- f_raw: pd.DataFrame {hamilton.data_quality.contains_dq_results=True, hamilton.data_quality.source_node=f}
f_raw: pd.DataFrame\
"""),
    ),
    "a check by a schema of ibis": (
        "import ibis.expr.types as ir\n@check_output(schema=SCHEMA)\ndef f() -> ir.Table: ...",
        snapshot("""\
f: ir.Table <- f_raw: ir.Table, f_schema_validator: ValidationResult
f_raw: ir.Table
f_schema_validator: ValidationResult <- f_raw: ir.Table {hamilton.data_quality.contains_dq_results=True, hamilton.data_quality.source_node=f}\
"""),
    ),
    "a tag above a check": (
        "@tag(a='1')\n@check_output(range=(0, 1))\ndef f() -> float: ...",
        snapshot("""\
f: float <- f_raw: float, f_range_validator: ValidationResult {a=1}
f_range_validator: ValidationResult <- f_raw: float {hamilton.data_quality.contains_dq_results=True, hamilton.data_quality.source_node=f}
f_raw: float\
"""),
    ),
    "a check of a column": (
        "@check_output(range=(0, 1), target_='x')\n@extract_columns('x', 'y')\ndef f() -> pd.DataFrame: ...",
        snapshot("""\
f: pd.DataFrame
x: pd.Series <- x_raw: pd.Series, x_range_validator: ValidationResult
x_range_validator: ValidationResult <- x_raw: pd.Series {hamilton.data_quality.contains_dq_results=True, hamilton.data_quality.source_node=x}
x_raw: pd.Series <- f: pd.DataFrame
y: pd.Series <- f: pd.DataFrame\
"""),
    ),
    "a check of the whole below an extraction": (
        "@extract_columns('x')\n@check_output(allow_none=False)\ndef f() -> pd.DataFrame: ...",
        snapshot("""\
f: pd.DataFrame <- f_raw: pd.DataFrame, f_allow_none_validator: ValidationResult
f_allow_none_validator: ValidationResult <- f_raw: pd.DataFrame {hamilton.data_quality.contains_dq_results=True, hamilton.data_quality.source_node=f}
f_raw: pd.DataFrame
x: pd.Series <- f: pd.DataFrame\
"""),
    ),
    "does keeps the parameters": (
        "def _sum(**kwargs: int) -> int: ...\n@does(_sum)\ndef f(a: int, b: int = 2) -> int:\n    pass",
        snapshot("""\
a: int (input)
b: int (input)
f: int <- a: int, b?: int\
"""),
    ),
    "does under a tag": (
        "def _sum(**kwargs: int) -> int: ...\n@tag(k='v')\n@does(_sum)\ndef f(a: int) -> int:\n    pass",
        snapshot("""\
a: int (input)
f: int <- a: int {k=v}\
"""),
    ),
}

OPAQUE = {
    "a decorator of somebody else": (
        "from mine import retry\n@retry\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int opaque: `@mine.retry` is no modifier of Hamilton, so what it does to the function is not known.\
"""),
    ),
    "a decorator of the module": (
        "def _twice(f): ...\n@_twice\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int opaque: `@_twice` is no modifier of Hamilton, so what it does to the function is not known.\
"""),
    ),
    "a decorator that keeps the signature": (
        "import contextlib\n@contextlib.contextmanager\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int\
"""),
    ),
    "a decorator that makes no function of it": (
        "import functools\n@functools.lru_cache(maxsize=None)\ndef f(a: int) -> int: ...\ndef g() -> int: ...",
        snapshot("g: int"),
    ),
    "a custom check": (
        "@check_output_custom(object())\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int opaque: What `@check_output_custom` makes is only known when the program runs: what a `object` calls itself is not known.\
"""),
    ),
    "resolve": (
        "@resolve(when=ResolveAt.CONFIG_AVAILABLE, decorate_with=lambda: 1)\ndef f(a: int) -> int: ...",
        snapshot("f: int opaque: `@resolve`: which modifier it stands for is decided when the program runs."),
    ),
    "pipe_output": (
        "@pipe_output(step(int))\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int opaque: What `@pipe_output` makes is only known when the program runs: `int` is no function of the workspace.\
"""),
    ),
    "subdag": (
        "import os\n@subdag(os)\ndef f(a: int) -> int: ...",
        snapshot(
            "f: int opaque: What `@subdag` makes is only known when the program runs: `os` is no function or module of the workspace."
        ),
    ),
    "below an extraction": (
        "@extract_columns('x')\n@load_from.mine(path=value('p'))\ndef f(a: pd.DataFrame) -> pd.DataFrame: ...",
        snapshot("""\
f: pd.DataFrame opaque: What `@load_from.mine` makes is only known when the program runs: no adapter of the framework is known for `mine` and `pd.DataFrame`.
x: pd.Series <- f: pd.DataFrame opaque: What `@load_from.mine` makes is only known when the program runs: no adapter of the framework is known for `mine` and `pd.DataFrame`.\
"""),
    ),
    "a new modifier of Hamilton": (
        "from hamilton.function_modifiers import brand_new\n@brand_new\ndef f(a: int) -> int: ...",
        snapshot("f: int opaque: `@brand_new`: the analysis does not know this modifier."),
    ),
}


def drawn(source: str, config: dict[str, object] | None = None) -> str:
    return draw(graph_of(f"{HEADER}{source}\n", config=config or {}))


@pytest.mark.parametrize("case", PLAIN)
def test_plain_functions(case: str) -> None:
    source, expected = PLAIN[case]
    assert drawn(source) == expected


@pytest.mark.parametrize("case", CONFIG)
def test_configuration(case: str) -> None:
    source, config, expected = CONFIG[case]
    assert drawn(source, config) == expected


@pytest.mark.parametrize("case", PARAMETERIZE)
def test_parameterize_and_inject(case: str) -> None:
    source, expected = PARAMETERIZE[case]
    assert drawn(source, {"r": 1} if "config" in source else {}) == expected


@pytest.mark.parametrize("case", EXTRACT)
def test_extraction(case: str) -> None:
    source, expected = EXTRACT[case]
    assert drawn(source) == expected


@pytest.mark.parametrize("case", METADATA)
def test_tags(case: str) -> None:
    source, expected = METADATA[case]
    assert drawn(source) == expected


@pytest.mark.parametrize("case", CHECKS)
def test_checks_and_does(case: str) -> None:
    source, expected = CHECKS[case]
    assert drawn(source) == expected


@pytest.mark.parametrize("case", OPAQUE)
def test_what_is_only_known_when_the_program_runs(case: str) -> None:
    source, expected = OPAQUE[case]
    assert drawn(source) == expected
