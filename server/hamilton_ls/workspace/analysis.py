"""The frozen answer to "what does the workspace say now": one snapshot, all its queries.

Everything is computed on demand from the facts and memoised; two snapshots share what did not
change. An Analysis never changes: a request that works on one is not disturbed by edits.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from hamilton_ls.checks.agreement import agreed
from hamilton_ls.checks.model import Problem
from hamilton_ls.checks.run import Checked, check_again
from hamilton_ls.checks.settings import Lint
from hamilton_ls.checks.suppression import as_wanted, comment_problems
from hamilton_ls.facts.model import Anchor, FileFacts, FunctionFacts
from hamilton_ls.graph.build import build_graph
from hamilton_ls.graph.cache import GraphCache
from hamilton_ls.graph.dataflows import discover
from hamilton_ls.graph.declaration_places import is_pyproject, place_in
from hamilton_ls.graph.model import ConfigValue, Dataflow, Graph, Node
from hamilton_ls.graph.modules import NOTEBOOK, notebook_of
from hamilton_ls.text.lines import LineIndex
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.changes import LevelsChosen, NamesTaken
from hamilton_ls.workspace.derived import Derived, FactsOfFiles, Files
from hamilton_ls.workspace.naming import distinct_from
from hamilton_ls.workspace.node_places import NOTHING, NodePlaces, NodesInFile
from hamilton_ls.workspace.notebooks import Notebook


class Snapshot(Protocol):
    """The queries of an analysis. Paths are workspace-relative with ``/``."""

    @property
    def revision(self) -> int:
        """Grows with every change that was applied."""

    def paths(self) -> tuple[str, ...]:
        """All Python files of the workspace, sorted."""

    def pyprojects(self) -> tuple[str, ...]:
        """All pyproject.toml files of the workspace, sorted."""

    def notebook(self, path: str) -> Notebook | None:
        """The notebook of this path, or whose cells this file is made up of; None for any other."""

    def source(self, path: str) -> str:
        """The text of a file, unsaved edits included."""

    def lines(self, path: str) -> LineIndex:
        """The lines of the file's text."""

    def facts(self, path: str) -> FileFacts:
        """The facts of a file; those of an empty file where there is none."""

    def is_hamilton(self, path: str) -> bool:
        """Whether features speak in this file (DESIGN.md section 3)."""

    def dataflows(self) -> tuple[Dataflow, ...]:
        """All dataflows, sorted by name; names are unique."""

    def dataflows_of(self, path: str) -> tuple[Dataflow, ...]:
        """The dataflows that the file's module belongs to, or whose driver it holds."""

    def dataflow(self, name: str) -> Dataflow | None:
        """The dataflow of this name."""

    def graph(self, dataflow: str) -> Graph:
        """The graph under the chosen configuration, else under the dataflow's own.

        Raises:
            KeyError: there is no dataflow of this name.
        """

    def problems(self, path: str) -> tuple[Problem, ...]:
        """All problems of a file that the project wants to hear of, sorted by position, then code."""

    def problems_of(self, dataflow: str) -> tuple[Problem, ...]:
        """All problems of a dataflow that the project wants to hear of, in all its files.

        Raises:
            KeyError: there is no dataflow of this name.
        """

    def as_wanted(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Of further problems of the workspace, those that its settings and comments let through."""

    def locate(self, anchor: Anchor) -> tuple[str, Span] | None:
        """The anchor in the file as it is now, in characters; None where its symbol has gone."""

    def function_at(self, path: str, offset: int) -> tuple[FunctionFacts, Anchor] | None:
        """The function whose chunk holds the offset, with the anchor of its name."""

    def nodes_of(self, path: str, function: str) -> tuple[tuple[Dataflow, tuple[str, ...]], ...]:
        """For each dataflow of the file, the nodes that the function makes."""

    def nodes_in(self, dataflow: str, path: str) -> tuple[Node, ...]:
        """The nodes of a dataflow that are made or asked for in a file's functions, sorted by name.

        Raises:
            KeyError: there is no dataflow of this name.
        """

    def digest(self, dataflow: str, node: str) -> str:
        """Changes whenever the code of the node's function does, its body included.

        Empty for a node that no function of the workspace makes.

        Raises:
            KeyError: there is no dataflow of this name.
        """


class Analysis:
    """The analysis of one state of a workspace: the ``Snapshot`` that ``Host.snapshot`` gives."""

    def __init__(
        self,
        revision: int,
        files: Files,
        pyprojects: Mapping[str, Mapping[str, object]],
        pyproject_texts: Mapping[str, str],
        chosen: Mapping[str, tuple[tuple[str, ConfigValue], ...]],
        levels: LevelsChosen,
        taken: NamesTaken,
        derived: Derived,
        remembered: GraphCache,
        notebooks: Mapping[str, Notebook],
    ) -> None:
        """Made by ``Host.snapshot`` only; nothing is computed yet."""
        self.revision = revision
        self._files = files
        self._pyprojects = pyprojects
        self._pyproject_texts = pyproject_texts
        self._chosen = chosen
        self._levels = levels
        self._taken = taken
        self._derived = derived
        self._remembered = remembered
        self._notebooks = notebooks
        # What this state says, kept here too: a later state may displace it in ``derived``.
        self._lines: dict[str, LineIndex] = {}
        self._dataflows: tuple[Dataflow, ...] | None = None
        self._named: Mapping[str, Dataflow] = {}
        self._of_path: dict[str, tuple[Dataflow, ...]] = {}
        self._graphs: dict[str, Graph] = {}
        self._checks: dict[str, Checked] = {}
        self._problems: dict[str, tuple[Problem, ...]] = {}

    def paths(self) -> tuple[str, ...]:
        return self._files.paths

    def pyprojects(self) -> tuple[str, ...]:
        return tuple(sorted(self._pyproject_texts))

    def notebook(self, path: str) -> Notebook | None:
        holder = path if path.endswith(NOTEBOOK) else notebook_of(path)
        return None if holder is None else self._notebooks.get(holder)

    def source(self, path: str) -> str:
        if is_pyproject(path):
            return self._pyproject_texts.get(path, "")
        file = self._files.by_path.get(path)
        return "" if file is None else file.source

    def lines(self, path: str) -> LineIndex:
        if path not in self._lines:
            self._lines[path] = LineIndex(self.source(path))
        return self._lines[path]

    def facts(self, path: str) -> FileFacts:
        return FactsOfFiles(self._files).facts(path)

    def is_hamilton(self, path: str) -> bool:
        return bool(self.dataflows_of(path)) or any(
            imported.module.partition(".")[0] == "hamilton" and not imported.level
            for imported in self.facts(path).imports
        )

    def dataflows(self) -> tuple[Dataflow, ...]:
        if self._dataflows is None:
            self._remembered.look_at(self)
            found = self._derived.get(
                ("dataflows",),
                (self._pyprojects, self._remembered.judgement),
                lambda before: discover(self, self._pyprojects, self._remembered),
            )
            named = self._derived.get(
                ("named dataflows",), (found, self._taken), lambda before: distinct_from(found, self._taken)
            )
            self._dataflows = named
            self._named = self._derived.get(("by name",), (named,), lambda before: self._by_new_names(named))
        return self._dataflows

    def dataflow(self, name: str) -> Dataflow | None:
        return self._by_name().get(name)

    def dataflows_of(self, path: str) -> tuple[Dataflow, ...]:
        if path not in self._of_path:
            dataflows = self.dataflows()
            by_file = self._derived.get(("by file",), (dataflows,), lambda before: _by_file(dataflows))
            self._of_path[path] = tuple(by_file.get(path, ()))
        return self._of_path[path]

    def graph(self, dataflow: str) -> Graph:
        if dataflow not in self._graphs:
            found, config = self._by_name()[dataflow], self._chosen.get(dataflow)
            wanted = None if config is None else dict(config)
            self._graphs[dataflow] = build_graph(self, found, wanted, self._remembered)
        return self._graphs[dataflow]

    def problems(self, path: str) -> tuple[Problem, ...]:
        merged: dict[tuple[str, str, Anchor], Problem] = {}
        found = agreed(path, [(d, self._found_in(path, d)) for d in self.dataflows_of(path)])
        if is_pyproject(path):
            of_settings = self.as_wanted(self._lint().problems_in(path))
            merged.update(((p.code, p.message, p.anchor), p) for p in of_settings)
        elif self.is_hamilton(path):
            of_comments = comment_problems(path, found, self._lint(), self)
            merged.update(((p.code, p.message, p.anchor), p) for p in of_comments)
        for problem in self.as_wanted(found):
            # One problem of several dataflows is said once, in the words of the first.
            merged.setdefault((problem.code, problem.message, problem.anchor), problem)
        return tuple(sorted(merged.values(), key=self._position))

    def problems_of(self, dataflow: str) -> tuple[Problem, ...]:
        if dataflow not in self._problems:
            self._problems[dataflow] = self.as_wanted(self._checked(dataflow).problems)
        return self._problems[dataflow]

    def as_wanted(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        return as_wanted(problems, self._lint(), self)

    def locate(self, anchor: Anchor) -> tuple[str, Span] | None:
        if is_pyproject(anchor.path):
            return anchor.path, place_in(self.source(anchor.path), anchor)
        span = self.facts(anchor.path).locate(anchor)
        return None if span is None else (anchor.path, span)

    def function_at(self, path: str, offset: int) -> tuple[FunctionFacts, Anchor] | None:
        facts = self.facts(path)
        index = facts.chunk_at(offset)
        if index is None:
            return None
        chunk = facts.chunks[index]
        above = [f for f in chunk.facts.functions if chunk.start + f.span.start <= offset]
        function = above[-1] if above else next(iter(chunk.facts.functions), None)
        return None if function is None else (function, facts.anchor(index, function.name_span))

    def nodes_of(self, path: str, function: str) -> tuple[tuple[Dataflow, tuple[str, ...]], ...]:
        found: list[tuple[Dataflow, tuple[str, ...]]] = []
        for dataflow in self.dataflows_of(path):
            if names := self._places(dataflow.name, path).made_by.get(function):
                found.append((dataflow, names))
        return tuple(found)

    def nodes_in(self, dataflow: str, path: str) -> tuple[Node, ...]:
        nodes = self._places(dataflow, path).nodes
        return tuple(nodes[name] for name in sorted(nodes))

    def digest(self, dataflow: str, node: str) -> str:
        graph = self.graph(dataflow)
        made = graph.nodes.get(node)
        if made is None or made.definition is None:
            return ""
        chunk = self.facts(made.definition.path).chunk_of(made.definition)
        return "" if chunk is None else chunk.digest

    def _checked(self, dataflow: str) -> Checked:
        """All problems of a dataflow, wanted or not."""
        if dataflow not in self._checks:
            graph = self.graph(dataflow)
            self._remembered.look_at(self)
            types = self._remembered.types
            self._checks[dataflow] = self._derived.get(
                ("problems", dataflow),
                (graph, types),
                lambda before: check_again(FactsOfFiles(self._files), graph, types, before),
            )
        return self._checks[dataflow]

    def _found_in(self, path: str, dataflow: Dataflow) -> tuple[Problem, ...]:
        return self._checked(dataflow.name).by_path.get(path, ())

    def _by_new_names(self, dataflows: tuple[Dataflow, ...]) -> Mapping[str, Dataflow]:
        """The dataflows by name; what is known of others is forgotten."""
        named = {dataflow.name: dataflow for dataflow in dataflows}
        self._derived.forget_others(named)
        self._remembered.forget_other_graphs(named)
        return named

    def _lint(self) -> Lint:
        return self._derived.get(
            ("lint",),
            (self._pyprojects, self._levels),
            lambda before: Lint(self._pyprojects, dict(self._levels.levels)),
        )

    def _by_name(self) -> Mapping[str, Dataflow]:
        self.dataflows()
        return self._named

    def _places(self, dataflow: str, path: str) -> NodesInFile:
        graph = self.graph(dataflow)
        places = self._derived.get(("node places", dataflow), (), lambda before: NodePlaces())
        return places.of(graph).get(path, NOTHING)

    def _position(self, problem: Problem) -> tuple[int, int, str, str]:
        _, span = self.locate(problem.anchor) or (problem.anchor.path, Span(0, 0))
        return span.start, span.end, problem.code, problem.message


def _by_file(dataflows: tuple[Dataflow, ...]) -> Mapping[str, list[Dataflow]]:
    found: dict[str, list[Dataflow]] = {}
    for dataflow in dataflows:
        for path in _files_of(dataflow):
            found.setdefault(path, []).append(dataflow)
    return found


def _files_of(dataflow: Dataflow) -> set[str]:
    """The files that a dataflow speaks of: its modules, its declaration, and where its driver is built and called."""
    anchors = [dataflow.anchor, *(call.anchor for call in dataflow.calls)]
    return {*dataflow.paths, *(anchor.path for anchor in anchors if anchor is not None)}
