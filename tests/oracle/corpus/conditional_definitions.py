"""Definitions inside module-level ``if`` and ``try``."""

import sys

import pandas as pd

try:
    import pyarrow  # noqa: F401
except ImportError:
    pyarrow = None

from hamilton.function_modifiers import tag

if sys.version_info >= (3, 8):

    def modern(table: pd.DataFrame) -> int:
        return len(table)


try:

    @tag(attempt="first")
    def tried(modern: int) -> int:
        return modern

except RuntimeError:
    pass


def after(tried: int, modern: int) -> int:
    return tried + modern


try:
    import no_such_library_at_all  # noqa: F401
except ImportError:

    def fallback(after: int) -> int:
        return after


try:
    import json  # noqa: F401

    def preferred(after: int) -> int:
        return after

except ImportError:

    def preferred(modern: int) -> int:
        return modern


if sys.platform == "nowhere":

    def of_the_system(after: int) -> int:
        return after

else:

    def of_the_system(modern: int) -> int:
        return modern


if not sys.platform.startswith("nothing"):

    def of_any_system(after: int) -> int:
        return after

else:

    def of_any_system(modern: int) -> int:
        return modern
