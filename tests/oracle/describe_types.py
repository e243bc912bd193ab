"""Says which types a runtime accepts for which. Run as a script, by the tests only.

Reads a folder for imports and a list of full-path annotations from standard input; writes, for
every pair of them, whether a node of the one type may feed a parameter of the other.
"""

from __future__ import annotations

import json
import sys
import typing
from typing import Any

from describe_runtime import Importing


def accepted(provided: Any, asked: Any) -> bool | None:
    """The runtime's verdict; None where it cannot tell and fails."""
    from hamilton.htypes import types_match

    try:
        return bool(types_match(asked, provided))
    except TypeError:
        return None


def main() -> None:
    """Answer for all pairs, row by row."""
    request = json.load(sys.stdin)
    sys.path.insert(0, request["folder"])
    import hamilton.function_modifiers  # noqa: F401 - registers the frame types.

    class Holder:
        __annotations__ = {str(position): text for position, text in enumerate(request["types"])}

    types = list(typing.get_type_hints(Holder, {}, Importing(), include_extras=True).values())
    json.dump([[accepted(provided, asked) for asked in types] for provided in types], sys.stdout)


if __name__ == "__main__":
    main()
