"""The graph that the framework itself builds of some modules, as data: what a static one is compared with.

Imports the modules and builds a driver, and executes no node. Where the whole cannot be built, each
function is tried on its own, so that one broken function leaves the others comparable.
"""

from __future__ import annotations

import ast
import inspect
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import FunctionType, ModuleType
from typing import Any

from hamilton_runner.run import Emit, Workshop
from hamilton_runner.tracebacks import describe
from hamilton_runner.type_names import FullPaths, names_of_text, type_name
from hamilton_runner.user_code import Failure, Success, attempt

Nodes = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class DescribeRequest:
    """What the client wants to know."""

    modules: tuple[tuple[str, str], ...]
    """Names and files."""
    search_paths: tuple[str, ...]
    config: Mapping[str, Any]
    functions: Mapping[str, Sequence[str]]
    """Of modules that hold but some functions of their file: which."""
    allow_overrides: bool
    """Whether a later module may replace nodes of an earlier one."""
    any_types: bool
    """Whether an adapter of the real driver may accept edges that the framework alone refuses."""
    annotations: tuple[Mapping[str, Any], ...]
    """Static types to spell in the way of this process: ``node``, ``module``, ``text``, ``canonical``."""

    @staticmethod
    def from_wire(message: Mapping[str, Any]) -> DescribeRequest:
        """Read a request from its frame."""
        return DescribeRequest(
            tuple((module["name"], module["path"]) for module in message["modules"]),
            tuple(message["searchPaths"]),
            {key: ast.literal_eval(text) for key, text in message["config"].items()},
            message["functions"],
            message["allowOverrides"],
            message["anyTypes"],
            tuple(message["annotations"]),
        )


class Description:
    """Answers one request. Main thread only."""

    def __init__(self, request: DescribeRequest, workshop: Workshop, emit: Emit) -> None:
        self._request = request
        self._shop = workshop
        self._emit = emit
        self._failures: list[dict[str, Any]] = []

    def execute(self) -> dict[str, Any]:
        """Build and tell what was built.

        Returns:
            The ``finished`` event, for the caller to send.
        """
        try:
            self._emit({"event": "described", "hamilton": str(self._shop.framework), **self._described()})
        except KeyboardInterrupt:
            return {"event": "finished", "outcome": "cancelled", "seconds": 0.0, "message": None}
        return {"event": "finished", "outcome": "ok", "seconds": 0.0, "message": None}

    def _described(self) -> dict[str, Any]:
        os.chdir(self._shop.modules.root)
        self._shop.modules.refresh(self._request.search_paths)
        modules = [module for name, path in self._request.modules for module in self._imported(name, path)]
        whole = self._user(lambda: self._nodes_of(modules))
        if isinstance(whole, Failure):
            nodes = self._nodes_of_parts(modules)
            failure = describe(whole.error, self._shop.modules.owns)
        else:
            nodes, failure = whole.value, None
        types = {annotation["node"]: self._spellings(annotation) for annotation in self._request.annotations}
        return {"nodes": nodes, "types": types, "failures": self._failures, "failure": failure}

    def _imported(self, name: str, path: str) -> Iterable[ModuleType]:
        outcome = self._user(lambda: self._shop.modules.load(name, path))
        if isinstance(outcome, Success):
            chosen = self._request.functions.get(name)
            return (outcome.value if chosen is None else _with_chosen(outcome.value, chosen),)
        self._fail(name, None, outcome)
        return ()

    def _nodes_of(self, modules: list[ModuleType]) -> Nodes:
        from hamilton.driver import Builder
        from hamilton.lifecycle import NoEdgeAndInputTypeChecking

        builder = Builder().with_modules(*modules).with_config(dict(self._request.config))
        if self._request.allow_overrides:
            builder = builder.allow_module_overrides()
        if self._request.any_types:
            builder = builder.with_adapters(NoEdgeAndInputTypeChecking())
        return {node.name: _as_data(node) for node in builder.build().list_available_variables()}

    def _nodes_of_parts(self, modules: list[ModuleType]) -> Nodes:
        """The nodes of all functions that can be built; together if that works, else one by one."""
        sound: list[ModuleType] = []
        alone: list[Nodes] = []
        for module in modules:
            kept = []
            for function in _functions_of(module):
                part = _module_with(module, [function])
                outcome = self._user(lambda part=part: self._nodes_of([part]))  # type: ignore[misc]
                if isinstance(outcome, Success):
                    kept.append(function)
                    alone.append(outcome.value)
                else:
                    self._fail(module.__name__, function.__name__, outcome)
            sound.append(_module_with(module, kept))
        together = self._user(lambda: self._nodes_of(sound)) if self._failures else None
        return together.value if isinstance(together, Success) else _merged(alone)

    def _spellings(self, annotation: Mapping[str, Any]) -> list[str]:
        """The type as the module's own names give it, and as the static analysis resolved it."""
        module = sys.modules.get(annotation["module"] or "")
        with self._shop.interrupts.allowed():
            own = names_of_text(annotation["text"], vars(module)) if module is not None else []
            canonical = annotation["canonical"]
            resolved = names_of_text(canonical, FullPaths()) if canonical is not None else []
        return list(dict.fromkeys([*own, *resolved]))

    def _user(self, action: Callable[[], Any]) -> Success[Any] | Failure:
        with self._shop.interrupts.allowed():
            return attempt(action)

    def _fail(self, module: str, function: str | None, failure: Failure) -> None:
        error = describe(failure.error, self._shop.modules.owns)
        self._failures.append({"module": module, "function": function, "error": error})


def _as_data(node: Any) -> dict[str, Any]:
    return {
        "type": type_name(node.type),
        "input": bool(node.is_external_input),
        "tags": {key: _plain(value) for key, value in sorted(node.tags.items()) if key != "module"},
        "required": sorted(node.required_dependencies),
        "optional": sorted(node.optional_dependencies),
        "functions": [getattr(function, "__name__", "") for function in node.originating_functions or ()],
    }


def _plain(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value if isinstance(value, (str, bool, int, float)) else repr(value)


def _functions_of(module: ModuleType) -> list[FunctionType]:
    """The functions that the framework takes for nodes: public ones that the module itself defines."""
    return [
        function
        for name, function in vars(module).items()
        if inspect.isfunction(function)
        and not name.startswith("_")
        and function.__module__ == module.__name__
    ]


def _module_with(module: ModuleType, functions: Iterable[FunctionType]) -> ModuleType:
    """A module of the same name with some of its functions."""
    part = ModuleType(module.__name__, module.__doc__)
    vars(part).update({function.__name__: function for function in functions})
    return part


def _with_chosen(module: ModuleType, names: Sequence[str]) -> ModuleType:
    return _module_with(module, [getattr(module, name) for name in names if hasattr(module, name)])


def _merged(parts: Iterable[Nodes]) -> Nodes:
    """The nodes of several graphs; what a function of one makes is no input of the others."""
    found: Nodes = {}
    for nodes in parts:
        for name, node in nodes.items():
            if name not in found or found[name]["input"]:
                found[name] = node
    return found
