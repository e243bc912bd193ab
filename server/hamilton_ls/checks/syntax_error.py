"""HAM000: a Hamilton module that Python cannot read.

Said on the command line only: in an editor, the language server for Python says it.

Wrong:

    from hamilton.function_modifiers import tag


    def total_spend(spend: float -> float:
        return spend

Right:

    from hamilton.function_modifiers import tag


    def total_spend(spend: float) -> float:
        return spend

The other functions of the module are checked all the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from hamilton_ls.checks.model import Severity
from hamilton_ls.facts.model import Anchor, FileFacts

CODE = "HAM000"
SEVERITY = Severity.ERROR


def check_file(facts: FileFacts) -> Iterator[tuple[Anchor, str]]:
    """The places of a file that do not parse, each with a message."""
    for index, chunk in enumerate(facts.chunks):
        if chunk.fault is not None:
            yield facts.anchor(index, chunk.fault.span), f"Python cannot read this: {chunk.fault.message}."
