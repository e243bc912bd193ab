"""Sources as people type them: fragments that open what they do not close, and edits anywhere."""

from __future__ import annotations

from hamilton_ls.text.edits import Edit
from hamilton_ls.text.spans import Span
from hypothesis import strategies as st

FRAGMENTS = [
    "import pandas as pd\n",
    "from hamilton import driver\n",
    "@tag(owner='x')\n",
    "@",
    "@tag(\n",
    "def spend(a: int, b: str = 'q') -> int:\n",
    "def total(spend: int",
    "async def late(",
    "class Row(TypedDict):\n    x: int\n",
    '    """Doc."""\n',
    '"""',
    "'''",
    "'",
    '"',
    "\\\n",
    "\\",
    "    return a\n",
    "    x = {'a': [1, (2)]}\n",
    "REGION = 'US'\n",
    "dr = driver.Builder().with_modules(m).build()\n",
    "    dr.execute(['a'])\n",
    "if X:\n",
    "else:\n",
    "try:\n    pass\nexcept E:\n",
    "    def inner(q):\n        yield q\n",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ":",
    ",",
    " -> ",
    " ",
    "\n",
    "\n\n\n",
    "\r\n",
    "\r",
    "\x0c",
    "\t",
    "# note: 'it'\n",
    "f'{a!r:>{w}}'",
    "é = '日😀'\n",
    "\x00",
    "\ud800",
    "\ufeff",
]

SOURCES = st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("".join)


@st.composite
def edits_of(draw: st.DrawFn, source: str) -> Edit:
    """An edit of a source: typing, deleting or replacing, mostly little."""
    start = draw(st.integers(0, len(source)))
    length = draw(st.sampled_from([0, 0, 0, 1, 1, 3, 20]))
    text = draw(st.one_of(st.just(""), st.sampled_from(FRAGMENTS), st.text("adef(\"'@ \n:", max_size=3)))
    return Edit(Span(start, min(len(source), start + length)), text)
