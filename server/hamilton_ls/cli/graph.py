"""Show dataflows as JSON, DOT, Mermaid or SVG."""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence

from hamilton_ls.checks.run import check_graph
from hamilton_ls.cli import verify
from hamilton_ls.cli.arguments import add_config_option, chosen_config, existing_path
from hamilton_ls.cli.dataflow_choice import all_dataflows, chosen, graph_of, together
from hamilton_ls.cli.errors import UsageError
from hamilton_ls.cli.interpreter import add_interpreter_option, execution_settings
from hamilton_ls.cli.problem_formats import json_problem
from hamilton_ls.cli.problems import Places, Reported, in_order, reported
from hamilton_ls.cli.projects import Project, common_root, open_projects
from hamilton_ls.graph.model import Graph
from hamilton_ls.graph.render.data import VERSION, graph_data
from hamilton_ls.graph.render.dot import dot_text
from hamilton_ls.graph.render.mermaid import mermaid_text

Shown = Sequence[tuple[Project, Graph]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """PATHs, what to show of them, and how."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="+", type=existing_path, help="a folder or a Python file"
    )
    parser.add_argument(
        "--verify",
        action="store_true",
        help="compare with the graph that Hamilton itself builds: this imports your modules, in a process "
        "of its own, and runs no node",
    )
    parser.add_argument("--together", action="store_true", help="the given modules are one dataflow")
    parser.add_argument(
        "--format", choices=(*FORMATS, "text"), help="default: json; with --verify text (or json)"
    )
    parser.add_argument("--dataflow", metavar="NAME", help="show this one only")
    add_config_option(parser)
    add_interpreter_option(parser)


def run(options: argparse.Namespace) -> int:
    """Print the graphs; problems of a dataflow are no failure here. With ``--verify`` see ``verify.run``."""
    projects = open_projects(options.paths)
    found = [together(projects, options.paths)] if options.together else list(all_dataflows(projects))
    config = chosen_config(options)
    shown = [
        (project, graph_of(project, dataflow, config))
        for project, dataflow in chosen(found, options.dataflow)
    ]
    if options.verify:
        return verify.run(shown, options.format or "text", execution_settings(options))
    format_ = options.format or "json"
    if format_ not in FORMATS:
        raise UsageError(f"--format {format_} is for --verify; a graph is shown as {', '.join(FORMATS)}")
    print(FORMATS[format_](shown).rstrip("\n"))
    return 0


def _as_json(shown: Shown) -> str:
    """The documented, stable form."""
    root = common_root(project for project, _ in shown)
    dataflows, problems = [], set[Reported]()
    for project, graph in sorted(shown, key=lambda pair: pair[1].dataflow.name):
        places = Places(project, root)
        dataflows.append(graph_data(graph, places.line_of))
        problems.update(reported(places, check_graph(project.analysis, graph)))
    document = {
        "version": VERSION,
        "dataflows": dataflows,
        "problems": [json_problem(problem) for problem in in_order(problems)],
    }
    return json.dumps(document, indent=2, ensure_ascii=False)


def _as_dot(shown: Shown) -> str:
    return "\n".join(dot_text(graph) for _, graph in shown)


def _as_mermaid(shown: Shown) -> str:
    return mermaid_text(_only(shown, "mermaid"))


def _as_svg(shown: Shown) -> str:
    """Drawn by Graphviz' own program, so that no Python package is needed for it."""
    text = dot_text(_only(shown, "svg"))
    program = shutil.which("dot")
    if program is None:
        raise UsageError(
            "SVG is drawn by Graphviz, whose program `dot` is not on the path. Install it "
            "(https://graphviz.org/download), or use --format dot or mermaid."
        )
    drawn = subprocess.run([program, "-Tsvg"], input=text, capture_output=True, text=True, encoding="utf-8")
    if drawn.returncode:
        raise UsageError(f"Graphviz could not draw the graph: {drawn.stderr.strip()}")
    return drawn.stdout


def _only(shown: Shown, format_: str) -> Graph:
    if len(shown) > 1:
        names = ", ".join(graph.dataflow.name for _, graph in shown)
        raise UsageError(f"--format {format_} shows one dataflow; choose one with --dataflow: {names}")
    return shown[0][1]


FORMATS: Mapping[str, Callable[[Shown], str]] = {
    "json": _as_json,
    "dot": _as_dot,
    "mermaid": _as_mermaid,
    "svg": _as_svg,
}
