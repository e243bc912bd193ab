"""Drivers as driver code builds them: what a builder was told, and what its driver was asked.

Plain records that ``tracing`` fills while it goes through a script, in the script's order.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from hamilton_ls.facts.model import Anchor
from hamilton_ls.graph.model import Dataflow, DriverCall, Origin
from hamilton_ls.graph.scripts import Module


@dataclass(slots=True)
class Builder:
    """A builder, changed by each of its methods as the runtime's is."""

    anchor: Anchor
    modules: dict[str, str] = field(default_factory=dict)
    modules_exact: bool = True
    config: dict[str, object] = field(default_factory=dict)
    config_exact: bool = True
    allow_overrides: bool = False
    types_exact: bool = True
    calls: list[DriverCall] = field(default_factory=list)
    """``with_materializers``: its names are checked as those of the driver's calls are."""

    def add(self, module: Module) -> None:
        """Take in a module; one that is not of the workspace is only remembered as missing."""
        if module.path is None:
            self.modules_exact = False
        else:
            self.modules.setdefault(module.name, module.path)


@dataclass(slots=True)
class Driver:
    """A driver: its builder's last state, and the calls on it."""

    made_from: Builder
    label: str
    """What tells it from other drivers of the file: the function or the variable that holds it."""
    calls: list[DriverCall] = field(default_factory=list)

    def dataflow(self, name: str) -> Dataflow:
        """The dataflow that the driver stands for."""
        builder = self.made_from
        return Dataflow(
            name=name,
            origin=Origin.DRIVER,
            modules=tuple(builder.modules),
            paths=tuple(builder.modules.values()),
            config=tuple(sorted(builder.config.items())),
            config_exact=builder.config_exact,
            inputs=None,
            outputs=(),
            calls=(*(replace(call, materializers=()) for call in builder.calls), *self.calls),
            anchor=builder.anchor,
            allow_overrides=builder.allow_overrides,
            modules_exact=builder.modules_exact,
            types_exact=builder.types_exact,
            materializers=tuple(made for call in builder.calls for made in call.materializers),
        )
