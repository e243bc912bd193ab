"""Which types begin and end blocks that Hamilton runs once for each item."""

from __future__ import annotations

from hamilton_ls.graph.model import TypeRef

PARALLELIZABLE = "hamilton.htypes.Parallelizable"
_COLLECT = "hamilton.htypes.Collect["


def collects(type_: TypeRef | None) -> bool:
    """Whether a parameter of this type asks for the results of a block."""
    return type_ is not None and type_.canonical is not None and type_.canonical.startswith(_COLLECT)


def is_parallelizable(type_: TypeRef | None) -> bool:
    """Whether a node of this type certainly begins a block."""
    return (
        type_ is not None
        and type_.canonical is not None
        and type_.canonical.partition("[")[0] == PARALLELIZABLE
    )
