"""HAM010: a modifier with arguments that cannot work.

Hamilton finds these when the module is imported or the dataflow is built, and refuses.

Wrong:

    from hamilton.function_modifiers import extract_columns


    @extract_columns("spend", "signups")
    def marketing(path: str) -> float:
        return 1.0

Right: what the columns are taken from is a data frame.

    import pandas as pd
    from hamilton.function_modifiers import extract_columns


    @extract_columns("spend", "signups")
    def marketing(path: str) -> pd.DataFrame:
        return pd.read_csv(path)

Arguments that are only known when the program runs are never reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem, Severity

CODE = "HAM010"
SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Problem]:
    """Report what ``modifiers/`` found while it read the decorators."""
    return context.found_while_building(CODE, SEVERITY)
