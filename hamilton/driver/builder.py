"""The fluent way to make a driver."""

from collections.abc import Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any

from hamilton import base
from hamilton.driver import Driver
from hamilton.lifecycle import base as lifecycle_base

if TYPE_CHECKING:
    from hamilton.io.materialization import ExtractorFactory, MaterializerFactory


class Builder:
    """Collects what a driver is made of; every method returns the builder, ``build`` the driver."""

    def __init__(self) -> None:
        self.config: dict[str, Any] = {}
        self.modules: list[ModuleType] = []
        self.adapters: list[lifecycle_base.LifecycleAdapter] = []
        self.legacy_graph_adapter: base.HamiltonGraphAdapter | None = None
        self.materializers: list[ExtractorFactory | MaterializerFactory] = []
        self._allow_module_overrides = False

    def with_config(self, config: dict[str, Any]) -> "Builder":
        """Add configuration; later values win.

        :param config: value by key.
        """
        self.config.update(config)
        return self

    def with_modules(self, *modules: ModuleType) -> "Builder":
        """Add modules.

        :param modules: the modules whose functions are the nodes.
        """
        self.modules.extend(modules)
        return self

    def with_adapter(self, adapter: base.HamiltonGraphAdapter) -> "Builder":
        """Set the one graph adapter.

        :param adapter: the adapter.
        :raises ValueError: if there is one already.
        """
        if self.legacy_graph_adapter is not None:
            raise ValueError("with_adapter() was called before; use with_adapters() for more than one.")
        self.legacy_graph_adapter = adapter
        return self

    def with_adapters(self, *adapters: lifecycle_base.LifecycleAdapter) -> "Builder":
        """Add adapters.

        :param adapters: objects that take part in the life of the driver.
        """
        self.adapters.extend(adapters)
        return self

    def with_materializers(self, *materializers: "ExtractorFactory | MaterializerFactory") -> "Builder":
        """Add nodes that save and load.

        :param materializers: what ``to`` and ``from_`` of ``hamilton.io.materialization`` describe.
        :raises ValueError: if one of them is something else.
        """
        from hamilton.io.materialization import ExtractorFactory, MaterializerFactory

        if wrong := [m for m in materializers if not isinstance(m, (ExtractorFactory, MaterializerFactory))]:
            unpack = " Unpack the sequence: with_materializers(*materializers)."
            raise ValueError(
                f"with_materializers() takes what to.<saver>() and from_.<loader>() return, but got {wrong}."
                + (unpack if isinstance(wrong[0], Sequence) else "")
            )
        self.materializers.extend(materializers)
        return self

    def allow_module_overrides(self) -> "Builder":
        """Let functions of later modules replace those of earlier ones of the same name."""
        self._allow_module_overrides = True
        return self

    def build(self) -> Driver:
        """Make the driver.

        :return: a driver whose results are dictionaries unless an adapter builds them.
        :raises ValueError: if the functions do not form a graph.
        """
        adapters = list(self.adapters)
        if self.legacy_graph_adapter is not None:
            adapters.append(self.legacy_graph_adapter)
        return Driver(
            self.config,
            *self.modules,
            adapter=adapters,
            allow_module_overrides=self._allow_module_overrides,
            _materializers=self.materializers,
            _use_legacy_adapter=False,
        )

    def copy(self) -> "Builder":
        """Make an independent builder of the same contents."""
        new = Builder()
        new.config = self.config.copy()
        new.modules = self.modules.copy()
        new.adapters = self.adapters.copy()
        new.legacy_graph_adapter = self.legacy_graph_adapter
        new.materializers = self.materializers.copy()
        new._allow_module_overrides = self._allow_module_overrides
        return new
