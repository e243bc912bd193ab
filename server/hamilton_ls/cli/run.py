"""Run nodes of a dataflow in a process of its own and print their results."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping

from hamilton_ls.checks.configurations import Space, keys_of
from hamilton_ls.checks.near_misses import NameIndex
from hamilton_ls.cli.arguments import add_config_option, chosen_config, existing_path, key_and_value
from hamilton_ls.cli.dataflow_choice import all_dataflows, chosen, graph_of
from hamilton_ls.cli.errors import UsageError
from hamilton_ls.cli.interpreter import add_interpreter_option, execution_settings
from hamilton_ls.cli.previews import shown_results
from hamilton_ls.cli.progress import Progress
from hamilton_ls.cli.projects import Project, add_cache_argument, open_projects
from hamilton_ls.execution.blocking import run_blocking
from hamilton_ls.execution.request import ModuleFile, RunRefused, RunRequest, script_folders
from hamilton_ls.graph.model import Graph, NodeKind, Origin
from hamilton_ls.graph.queries import needed_inputs
from hamilton_ls.ide.runplan import unrunnable
from hamilton_ls.protocol.messages import InputValue

FAILED = 1
CANCELLED = 130
_ORIGINS = (Origin.PYPROJECT, Origin.DRIVER, Origin.MODULE)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A PATH, the nodes, and what they need."""
    parser.add_argument("path", metavar="PATH", type=existing_path, help="a folder or a Python file")
    parser.add_argument("nodes", metavar="NODE", nargs="+", help="a node to compute")
    parser.add_argument(
        "--input",
        metavar="KEY=VALUE",
        type=key_and_value,
        action="append",
        default=[],
        help="the value of an input, as JSON or else as text; may be repeated",
    )
    add_config_option(parser)
    parser.add_argument(
        "--dataflow", metavar="NAME", help="the dataflow to run, where several have the nodes"
    )
    add_interpreter_option(parser)
    add_cache_argument(parser)


def run(options: argparse.Namespace) -> int:
    """Print results to standard output and progress to standard error; returns 1 where a node failed."""
    projects = open_projects([options.path], options.cache)
    config, inputs = chosen_config(options), dict(options.input)
    graphs = [
        (project, graph_of(project, dataflow, config))
        for project, dataflow in chosen(list(all_dataflows(projects)), options.dataflow)
    ]
    project, graph = _with_nodes(graphs, options.nodes)
    _complain_of_inputs(graph, options.nodes, inputs)
    settings = execution_settings(options)
    try:
        outcome, results = run_blocking(
            project.root,
            _request(graph, options.nodes, inputs),
            emit=Progress(sys.stderr).follow,
            settings=settings,
        )
    except RunRefused as refused:
        print(f"hamilton-live run: {refused}", file=sys.stderr)
        return FAILED
    if results:
        print(shown_results([results[name] for name in dict.fromkeys(options.nodes) if name in results]))
    return {"ok": 0, "cancelled": CANCELLED}.get(outcome, FAILED)


def _with_nodes(graphs: Iterable[tuple[Project, Graph]], nodes: list[str]) -> tuple[Project, Graph]:
    """The dataflow that has all the nodes: a declared one before a driver's, a driver's before a module's.

    Raises:
        UsageError: None has them, or several of the same rank do.
    """
    candidates = list(graphs)
    found = [(project, graph) for project, graph in candidates if all(name in graph.nodes for name in nodes)]
    if not found:
        raise UsageError(_no_such_node([graph for _, graph in candidates], nodes))
    best = min(_ORIGINS.index(graph.dataflow.origin) for _, graph in found)
    found = [(p, graph) for p, graph in found if _ORIGINS.index(graph.dataflow.origin) == best]
    if len(found) > 1:
        names = ", ".join(graph.dataflow.name for _, graph in found)
        raise UsageError(f"several dataflows have these nodes; choose one with --dataflow: {names}")
    return found[0]


def _no_such_node(graphs: list[Graph], nodes: list[str]) -> str:
    known = {name for graph in graphs for name in graph.nodes}
    unknown = [name for name in nodes if name not in known]
    if not unknown:
        return f"no dataflow has all of {', '.join(nodes)}; run them one by one"
    near = NameIndex(known).near(unknown[0])
    hint = f"; did you mean {near[0]}?" if near else ""
    return f"no dataflow of this path has a node {unknown[0]!r}{hint}"


def _complain_of_inputs(graph: Graph, nodes: list[str], inputs: Mapping[str, object]) -> None:
    """
    Raises:
        UsageError: An input is needed and not given, or given and not known.
    """
    for name in inputs:
        if name not in graph.nodes:
            near = NameIndex(graph.nodes.keys()).near(name)
            hint = f"; did you mean {near[0]}?" if near else ""
            raise UsageError(f"dataflow {graph.dataflow.name!r} has no input {name!r}{hint}")
        if graph.nodes[name].kind is NodeKind.FUNCTION:
            raise UsageError(f"{name!r} is no input: the function {graph.nodes[name].function} computes it")
    missing = [
        needed.node
        for needed in needed_inputs(graph, nodes, overrides=inputs)
        if not needed.optional and needed.node.name not in inputs
    ]
    if missing:
        listed = ", ".join(f"{node.name} ({node.type.text})" if node.type else node.name for node in missing)
        options = " ".join(f"--input {node.name}=..." for node in missing)
        choice = _choice(graph, [node.name for node in missing])
        raise UsageError(f"inputs are missing: {listed}; give them with {options}{choice}")


def _choice(graph: Graph, missing: list[str]) -> str:
    """How to choose a configuration under which functions make what is missing; empty where none does."""
    space = Space(graph.variants, graph.dataflow.config)
    keys = {key for name in missing for variant in space.variants.get(name, ()) for key in keys_of(variant)}
    options = " ".join(f"--config {key}={'|'.join(map(str, space.values[key]))}" for key in sorted(keys))
    return f", or choose the functions that make them with {options}" if options else ""


def _request(graph: Graph, nodes: list[str], inputs: Mapping[str, object]) -> RunRequest:
    dataflow = graph.dataflow
    if reasons := unrunnable(dataflow):
        raise UsageError(" ".join(reasons))
    return RunRequest(
        dataflow=dataflow.name,
        modules=tuple(map(ModuleFile, dataflow.modules, dataflow.paths)),
        targets=tuple(dict.fromkeys(nodes)),
        config=dict(graph.config),
        inputs={name: InputValue(kind="literal", text=repr(value)) for name, value in inputs.items()},
        search_paths=script_folders(dataflow),
    )
