"""The identity of a node's value: its code, what it was made from, and the configuration it read.

Two runs whose fingerprints agree give the same value as far as can be seen: what a node reads
from the outside (files, clocks, random numbers) is not seen. A fresh process forgets everything.
"""

from __future__ import annotations

import hashlib
import inspect
import itertools
import pickle
from collections.abc import Iterable, Mapping
from typing import Any

from hamilton_runner.definitions import digest_of
from hamilton_runner.plan import PlannedNode
from hamilton_runner.user_code import Failure, attempt
from hamilton_runner.workspace_modules import WorkspaceModules

_unique = itertools.count()


def of_value(value: Any) -> str:
    """The fingerprint of an input's value; one of its own where the value cannot be pickled."""
    pickled = attempt(lambda: pickle.dumps(value, protocol=4))
    if isinstance(pickled, Failure):
        return f"unique {next(_unique)}"
    return f"{type(value).__qualname__} {hashlib.sha256(pickled.value).hexdigest()}"


class Fingerprints:
    """Fingerprints of the nodes of one driver."""

    def __init__(
        self,
        nodes: Mapping[str, PlannedNode],
        modules: WorkspaceModules,
        config: Mapping[str, Any],
        dataflow_modules: Iterable[str],
    ) -> None:
        self._nodes = nodes
        self._modules = modules
        self._config = of_value(sorted(config.items(), key=lambda item: item[0]))
        self._dataflow_modules = tuple(dataflow_modules)
        self._definitions: dict[tuple[str, str], str | None] = {}

    def compute(self, order: Iterable[str], given: Mapping[str, str]) -> dict[str, str]:
        """The fingerprint of each node.

        Parameters:
            order: node names, dependencies first.
            given: the fingerprints of the inputs' and the configuration's values.

        Returns:
            Fingerprints by node.
        """
        found = dict(given)
        for name in order:
            node = self._nodes[name]
            if node.is_input:
                continue
            parts = [self._code(node)]
            parts += [f"{d}={found[d]}" for d in node.dependencies if d in found]
            found[name] = hashlib.sha256("\n".join(parts).encode()).hexdigest()
        return found

    def _code(self, node: PlannedNode) -> str:
        """The code that makes a node: that of its functions, and for a node inside a subdag also
        that of the function that holds it."""
        parts = [node.name]
        functions = [inspect.unwrap(function) for function in node.functions]
        places = [(f.__module__, f.__code__.co_name) for f in functions if hasattr(f, "__code__")]
        namespace = node.name.partition(".")[0]
        if namespace != node.name:
            places += [
                (module, namespace) for module in self._dataflow_modules if self._defines(module, namespace)
            ]
        digests = [self._definition(*place) for place in places]
        if not digests or None in digests:
            # Made by something that cannot be followed: any change of the workspace may matter.
            parts += [self._modules.code(name).digest for name in sorted(self._modules.loaded())]
            parts.append(self._config)
        parts += [digest for digest in digests if digest is not None]
        if any(self._reads_config(*place) for place in places):
            parts.append(self._config)
        return "\n".join(parts)

    def _definition(self, module: str, name: str) -> str | None:
        if (module, name) not in self._definitions:
            loaded = self._modules.loaded()
            self._definitions[module, name] = digest_of(
                (module, name),
                lambda m: self._modules.code(m) if m in loaded else None,
                lambda m: loaded[m].generation,
            )
        return self._definitions[module, name]

    def _defines(self, module: str, name: str) -> bool:
        return module in self._modules.loaded() and name in self._modules.code(module).definitions

    def _reads_config(self, module: str, name: str) -> bool:
        return self._defines(module, name) and self._modules.code(module).definitions[name].reads_config
