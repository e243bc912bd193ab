"""HAM003: two functions that make one node.

Names are the wiring, so a name can be made only once in a dataflow; Hamilton refuses to build it.

Wrong, for the driver takes both modules:

    #- /marketing.py
    def spend(campaigns: list[float]) -> float:
        return sum(campaigns)
    #- /ledger.py
    def spend(bookings: list[float]) -> float:
        return sum(bookings)
    #- /run.py
    import ledger
    import marketing
    from hamilton import driver

    dr = driver.Builder().with_modules(marketing, ledger).build()

Right: two names, or variants of which the configuration chooses one:

    #- /marketing.py
    from hamilton.function_modifiers import config


    @config.when(source="campaigns")
    def spend__campaigns(campaigns: list[float]) -> float:
        return sum(campaigns)
    #- /ledger.py
    from hamilton.function_modifiers import config


    @config.when(source="ledger")
    def spend__ledger(bookings: list[float]) -> float:
        return sum(bookings)
    #- /run.py
    import ledger
    import marketing
    from hamilton import driver

    dr = driver.Builder().with_modules(marketing, ledger).with_config({"source": "ledger"}).build()

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
