"""Dataflows that pyproject.toml declares under ``[tool.hamilton]`` (DESIGN.md section 3, first way).

Knows the table's shape. Whatever is wrong with it becomes a problem of the dataflow that it
declares, never an exception; what is right still counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from posixpath import dirname, join

from hamilton_ls.graph.declaration_places import declared_at
from hamilton_ls.graph.model import Dataflow, GraphProblem, NamedNode, Origin
from hamilton_ls.graph.modules import ModuleIndex

_KEYS = frozenset({"name", "modules", "config", "inputs", "outputs"})


def declared_dataflows(
    path: str, pyproject: Mapping[str, object], index: ModuleIndex
) -> tuple[Dataflow, ...]:
    """The dataflows of a parsed pyproject.toml, in its order.

    Args:
        path: the file's. Its folder is searched first for modules, as that of a project in a project.
        pyproject: its tables.
        index: where the workspace's modules are.
    """
    tool = pyproject.get("tool")
    section = tool.get("hamilton") if isinstance(tool, Mapping) else None
    tables = section.get("dataflows") if isinstance(section, Mapping) else None
    if tables is None:
        return ()
    if not isinstance(tables, list):
        return (_misshapen(path, "`dataflows` under `[tool.hamilton]` is a list of tables."),)
    return tuple(_dataflow(path, table, position, index) for position, table in enumerate(tables, start=1))


def _misshapen(path: str, message: str) -> Dataflow:
    problem = GraphProblem("HAM009", message, declared_at(path))
    return _Reading(path, "dataflows", [problem]).finish((), (), (), None, ())


def _dataflow(path: str, table: object, position: int, index: ModuleIndex) -> Dataflow:
    if not isinstance(table, Mapping):
        return _misshapen(
            path, f"Dataflow {position} under `[tool.hamilton]` is a table with `name` and `modules`."
        )
    name = table.get("name")
    reading = _Reading(path, name if isinstance(name, str) and name else f"dataflow {position}")
    if not isinstance(name, str) or not name:
        reading.complain("needs a `name`, which is text")
    for key in sorted(str(key) for key in table if key not in _KEYS):
        reading.complain(
            f"has a key `{key}`, which means nothing; the keys are {', '.join(sorted(_KEYS))}", key
        )
    modules = reading.modules(table.get("modules"), index)
    config = reading.config(table.get("config"))
    inputs = reading.names(table.get("inputs"), "inputs") if "inputs" in table else None
    outputs = reading.names(table.get("outputs"), "outputs") if "outputs" in table else ()
    return reading.finish(tuple(modules), tuple(modules.values()), config, inputs, outputs)


@dataclass(slots=True)
class _Reading:
    """One table of a file while it is read."""

    path: str
    name: str
    problems: list[GraphProblem] = field(default_factory=list)

    def complain(self, what: str, word: str = "") -> None:
        """Add a problem of the dataflow, or of a word in its declaration."""
        message = f"The dataflow `{self.name}` in {self.path} {what}."
        self.problems.append(GraphProblem("HAM009", message, declared_at(self.path, self.name, word)))

    def modules(self, value: object, index: ModuleIndex) -> dict[str, str]:
        """The paths of the modules that exist, by the names that were written."""
        if not isinstance(value, list) or not value or not all(isinstance(item, str) for item in value):
            self.complain(
                'needs `modules`, a list of module names such as `["features", "models.fit"]`', "modules"
            )
            return {}
        found = {}
        for module in value:
            path = index.resolve(module, self.path) or index.resolve(
                module, join(dirname(self.path), "src", "")
            )
            if path is not None:
                found[module] = path
            else:
                self.complain(
                    f"names the module `{module}`, which the workspace does not have{_near(module, index)}",
                    module,
                )
        return found

    def config(self, value: object) -> tuple[tuple[str, object], ...]:
        """The configuration, sorted by key."""
        if value is None:
            return ()
        if not isinstance(value, Mapping):
            self.complain("needs a table as its `config`", "config")
            return ()
        return tuple(sorted((str(key), item) for key, item in value.items()))

    def names(self, value: object, key: str) -> tuple[NamedNode, ...]:
        """A list of names of nodes."""
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.complain(f"needs a list of names as its `{key}`", key)
            return ()
        return tuple(NamedNode(item, None) for item in value)

    def finish(
        self,
        modules: tuple[str, ...],
        paths: tuple[str, ...],
        config: tuple[tuple[str, object], ...],
        inputs: tuple[NamedNode, ...] | None,
        outputs: tuple[NamedNode, ...],
    ) -> Dataflow:
        """The dataflow as far as it was understood."""
        return Dataflow(
            name=self.name,
            origin=Origin.PYPROJECT,
            modules=modules,
            paths=paths,
            config=config,
            config_exact=True,
            inputs=inputs,
            outputs=outputs,
            calls=(),
            anchor=declared_at(self.path, self.name),
            modules_exact=not self.problems,
            problems=tuple(self.problems),
        )


def _near(module: str, index: ModuleIndex) -> str:
    known = sorted({index.dotted_name(path) for path in index.paths})
    close = get_close_matches(module, known, n=1, cutoff=0.75)
    return f"; did you mean `{close[0]}`?".rstrip("?") if close else ""
