"""HAM003: two functions that make one node.

Names are the wiring, so a name can be made only once in a dataflow; Hamilton refuses to build it.

Wrong, in two modules of one dataflow (or twice in one):

    def spend(marketing: pd.DataFrame) -> pd.Series: ...

    def spend(ledger: pd.DataFrame) -> pd.Series: ...

Right: two names, or two variants of which the configuration chooses one:

    @config.when(source="ledger")
    def spend__ledger(ledger: pd.DataFrame) -> pd.Series: ...

A driver that is built with ``allow_module_overrides()`` lets later modules replace earlier nodes.
"""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.checks.context import Context
from hamilton_ls.checks.model import Problem, Severity

CODE = "HAM003"
SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Problem]:
    """Report what ``graph/`` found while it put the nodes together."""
    return context.found_while_building(CODE, SEVERITY)
