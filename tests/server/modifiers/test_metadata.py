"""Tags and other metadata, compared with what the runtime makes of them; `drawn` says how results are written."""

from __future__ import annotations

import pytest
from inline_snapshot import snapshot

from tests.server.modifiers.drawn import drawn

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


@pytest.mark.parametrize("case", METADATA)
def test_tags(case: str) -> None:
    source, expected = METADATA[case]
    assert drawn(source) == expected
