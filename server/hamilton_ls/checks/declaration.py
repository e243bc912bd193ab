"""HAM009: something under ``[tool.hamilton]`` in pyproject.toml that is not as it should be.

It may be a module that the workspace does not have, a key that means nothing, or a value of the
wrong kind.

Wrong:

    #- /pyproject.toml
    [tool.hamilton]
    dataflows = [{ name = "train", modules = ["featurs"], outputs = "accuracy" }]
    #- /features.py
    def accuracy(hits: int, trials: int) -> float:
        return hits / trials

Right:

    #- /pyproject.toml
    [tool.hamilton]
    dataflows = [{ name = "train", modules = ["features"], outputs = ["accuracy"] }]
    #- /features.py
    def accuracy(hits: int, trials: int) -> float:
        return hits / trials

What is right about a declaration still counts while the rest is reported. The settings for these
diagnostics, ``[tool.hamilton.lint]``, are looked at in the same way: a code that no rule has, say.
"""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem, Severity

CODE = "HAM009"
SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Problem]:
    """Report what ``graph/`` found while it read the declaration."""
    return context.found_while_building(CODE, SEVERITY)
