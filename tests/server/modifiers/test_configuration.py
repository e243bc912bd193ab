"""Functions that the configuration chooses, compared with what the runtime makes of them; `drawn` says how results are written."""

from __future__ import annotations

import pytest
from inline_snapshot import snapshot

from tests.server.modifiers.drawn import drawn

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


@pytest.mark.parametrize("case", CONFIG)
def test_configuration(case: str) -> None:
    source, config, expected = CONFIG[case]
    assert drawn(source, config) == expected
