"""parameterize, its relatives and inject, compared with what the runtime makes of them; `drawn` says how results are written."""

from __future__ import annotations

import pytest
from inline_snapshot import snapshot

from tests.server.modifiers.drawn import drawn

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


@pytest.mark.parametrize("case", PARAMETERIZE)
def test_parameterize_and_inject(case: str) -> None:
    source, expected = PARAMETERIZE[case]
    assert drawn(source, {"r": 1} if "config" in source else {}) == expected
