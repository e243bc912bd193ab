"""Says which of the types written in a module a runtime accepts for which. Run as a script, by the tests only.

Reads a folder and a module's name from standard input; writes, for every pair of its functions,
whether the result of the one may feed a parameter annotated like the result of the other.
"""

from __future__ import annotations

import importlib
import json
import sys
import typing

from describe_types import accepted


def main() -> None:
    """Answer for all pairs, row by row."""
    request = json.load(sys.stdin)
    sys.path.insert(0, request["folder"])
    import hamilton.function_modifiers  # noqa: F401 - registers the frame types.

    module = importlib.import_module(request["module"])
    functions = {name: found for name, found in vars(module).items() if name.startswith("t_")}
    types = {
        name: typing.get_type_hints(function, include_extras=True)["return"]
        for name, function in functions.items()
    }
    json.dump(
        {one: {other: accepted(types[one], types[other]) for other in types} for one in types}, sys.stdout
    )


if __name__ == "__main__":
    main()
