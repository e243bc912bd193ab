"""Read the header of a function that does not parse: repair its text so that it does.

A repair keeps every offset: what cannot be read is replaced by blanks of the same length, and what
is missing is added at the end. So whoever reads the repaired text needs no other reader and no
mapping of positions.
"""

from __future__ import annotations

import re

_HEADER = re.compile(r"^(?:async[ \t]+)?def[ \t]+([^\W\d]\w*)[ \t]*(\()?", re.MULTILINE)


def repaired_header(text: str) -> str | None:
    """The text up to the end of a function's header, made parsable; None where there is no name."""
    return None
