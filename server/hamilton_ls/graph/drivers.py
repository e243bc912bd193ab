"""Drivers as driver code builds them: what a builder was told, and what its driver was asked.

Plain records that ``tracing`` fills while it goes through a script, in the script's order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
    functions: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Of modules that hold but some functions of their file: which."""
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
        elif module.name not in self.modules:
            self.modules[module.name] = module.path
            if module.functions is not None:
                self.functions[module.name] = module.functions

    def copy(self) -> Builder:
        """Another builder that was told the same so far."""
        return replace(
            self,
            modules=dict(self.modules),
            functions=dict(self.functions),
            config=dict(self.config),
            calls=list(self.calls),
        )


@dataclass(frozen=True, slots=True)
class Borrowed:
    """A call on a driver that another file makes: ``from pipeline import dr``, then ``dr.execute([...])``."""

    homes: tuple[tuple[str, str], ...]
    """Where the driver may be, the likeliest first: a file, and the name there (``build()`` for a result)."""
    call: DriverCall


@dataclass(frozen=True, slots=True)
class Traced:
    """What the driver code of one file comes to."""

    drivers: tuple[Driver, ...] = ()
    """In the order of their construction."""
    offered: Mapping[str, Driver] = field(default_factory=dict)
    """Those that other files can use: by module-level name, and as ``build()`` by function."""
    borrowed: tuple[Borrowed, ...] = ()


@dataclass(slots=True)
class Driver:
    """A driver: its builder's last state, and the calls on it."""

    made_from: Builder
    label: str
    """What tells it from other drivers of the file: the function or the variable that holds it."""
    calls: list[DriverCall] = field(default_factory=list)
    beside: Driver | None = None
    """The driver that has the same name in another branch."""

    def alternatives(self) -> Iterator[Driver]:
        """This driver, and those of other branches."""
        yield self
        if self.beside is not None:
            yield from self.beside.alternatives()

    def dataflow(self, name: str, more: tuple[DriverCall, ...] = ()) -> Dataflow:
        """The dataflow that the driver stands for; ``more`` are calls in other files."""
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
            calls=(*(replace(call, materializers=()) for call in builder.calls), *self.calls, *more),
            anchor=builder.anchor,
            allow_overrides=builder.allow_overrides,
            modules_exact=builder.modules_exact,
            types_exact=builder.types_exact,
            functions=tuple(sorted(builder.functions.items())),
            materializers=tuple(made for call in builder.calls for made in call.materializers),
        )
