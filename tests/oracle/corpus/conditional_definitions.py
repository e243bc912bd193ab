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
