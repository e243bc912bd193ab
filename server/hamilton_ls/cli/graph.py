"""Show dataflows as JSON, DOT, Mermaid, SVG or an interactive page."""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hamilton_ls.checks.run import check_graph
from hamilton_ls.cli import verify
from hamilton_ls.cli.arguments import add_config_option, chosen_config, existing_path
from hamilton_ls.cli.dataflow_choice import all_dataflows, chosen, graph_of, together
from hamilton_ls.cli.errors import UsageError
from hamilton_ls.cli.interpreter import add_interpreter_option, execution_settings
from hamilton_ls.cli.pages import page_graph
from hamilton_ls.cli.problem_formats import json_problem
from hamilton_ls.cli.problems import Places, Reported, in_order, prefix_between, reported
from hamilton_ls.cli.projects import Project, add_cache_argument, common_root, open_projects
from hamilton_ls.graph.model import Graph
from hamilton_ls.graph.render.data import VERSION, graph_data, variant_data
from hamilton_ls.graph.render.dot import dot_text
from hamilton_ls.graph.render.mermaid import mermaid_text
from hamilton_ls.graph.render.notes import NO_NOTES, Notes
from hamilton_ls.graph.variants import VariantGraph, all_variants, notes
from hamilton_ls.webpage import standalone_page

_TEXT = "text"
_HTML = "html"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A dataflow to be shown."""

    project: Project
    graph: Graph
    variants: VariantGraph | None = None
    """Its nodes under all configurations, where these are wanted."""

    @property
    def picture(self) -> Graph:
        """The nodes to draw."""
        return self.graph if self.variants is None else self.variants.graph

    @property
    def notes(self) -> Notes:
        """What to say of them."""
        return NO_NOTES if self.variants is None else notes(self.variants)


Shown = Sequence[Drawn]


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
    parser.add_argument(
        "--variants",
        action="store_true",
        help="show the nodes of all configurations at once, each with the functions that make it and when",
    )
    parser.add_argument("--together", action="store_true", help="the given modules are one dataflow")
    parser.add_argument(
        "--format", choices=tuple(FORMATS), help="default: json; with --verify text (or json)"
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help="write into this file instead of printing"
    )
    parser.add_argument("--dataflow", metavar="NAME", help="show this one only")
    add_config_option(parser)
    add_interpreter_option(parser)
    add_cache_argument(parser)


def run(options: argparse.Namespace) -> int:
    """Print the graphs; problems of a dataflow are no failure here. With ``--verify`` see ``verify.run``."""
    projects = open_projects(options.paths, options.cache)
    found = [together(projects, options.paths)] if options.together else list(all_dataflows(projects))
    config = chosen_config(options)
    graphs = [
        (project, graph_of(project, dataflow, config))
        for project, dataflow in chosen(found, options.dataflow)
    ]
    if options.verify:
        return verify.run(graphs, options.format or _TEXT, execution_settings(options))
    draw = _with_variants if options.variants else Drawn
    format_ = options.format or "json"
    if format_ == _TEXT and not options.variants:
        raise UsageError(f"--format text is for --verify and --variants; a graph is shown as {_drawings()}")
    _put(FORMATS[format_]([draw(project, graph) for project, graph in graphs]), options.output)
    return 0


def _put(text: str, file: Path | None) -> None:
    if file is None:
        print(text.rstrip("\n"))
        return
    try:
        file.write_text(text.rstrip("\n") + "\n", encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{file} cannot be written: {error.strerror}") from error


def _with_variants(project: Project, graph: Graph) -> Drawn:
    return Drawn(project, graph, all_variants(graph))


def _drawings() -> str:
    return ", ".join(name for name in FORMATS if name != _TEXT)


def _as_json(shown: Shown) -> str:
    """The documented, stable form."""
    root = common_root(drawn.project for drawn in shown)
    dataflows, problems = [], set[Reported]()
    for drawn in sorted(shown, key=lambda drawn: drawn.graph.dataflow.name):
        places = Places(drawn.project, root)
        variants = drawn.variants
        dataflows.append(
            graph_data(drawn.graph, places.line_of)
            if variants is None
            else variant_data(variants, places.line_of)
        )
        problems.update(reported(places, check_graph(drawn.project.analysis, drawn.graph)))
    document = {
        "version": VERSION,
        "dataflows": dataflows,
        "problems": [json_problem(problem) for problem in in_order(problems)],
    }
    return json.dumps(document, indent=2, ensure_ascii=False)


def _as_dot(shown: Shown) -> str:
    return "\n".join(dot_text(drawn.picture, drawn.notes) for drawn in shown)


def _as_mermaid(shown: Shown) -> str:
    drawn = _only(shown, "mermaid")
    return mermaid_text(drawn.picture, drawn.notes)


def _as_svg(shown: Shown) -> str:
    """Drawn by Graphviz' own program, so that no Python package is needed for it."""
    drawn = _only(shown, "svg")
    text = dot_text(drawn.picture, drawn.notes)
    program = shutil.which("dot")
    if program is None:
        raise UsageError(
            "SVG is drawn by Graphviz, whose program `dot` is not on the path. Install it "
            "(https://graphviz.org/download), or use --format dot or mermaid."
        )
    done = subprocess.run([program, "-Tsvg"], input=text, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise UsageError(f"Graphviz could not draw the graph: {done.stderr.strip()}")
    return done.stdout


def _as_page(shown: Shown) -> str:
    """All dataflows in one file; the reader chooses among them."""
    root = common_root(drawn.project for drawn in shown)
    pages = []
    for drawn in sorted(shown, key=lambda drawn: drawn.graph.dataflow.name):
        analysis, graph = drawn.project.analysis, drawn.graph
        prefix = prefix_between(drawn.project.root, root)
        page = page_graph(analysis, graph, check_graph(analysis, graph), prefix)
        page["showsVariants"] = drawn.variants is not None
        pages.append(page)
    return standalone_page(pages)


def _as_text(shown: Shown) -> str:
    """The nodes that depend on the configuration, with the functions that make them."""
    root = common_root(drawn.project for drawn in shown)
    return "\n\n".join("\n".join(_variant_lines(drawn, root)) for drawn in shown)


def _variant_lines(drawn: Drawn, root: Path) -> Iterator[str]:
    places = Places(drawn.project, root)
    variants = {} if drawn.variants is None else drawn.variants.variants
    yield f"{drawn.graph.dataflow.name}: nodes that depend on the configuration: {len(variants)}"
    for name, made_by in variants.items():
        yield f"  {name}"
        for variant in made_by:
            place = places.line_of(variant.definition)
            where = f"  {place[0]}:{place[1]}" if place is not None else ""
            needs = ", ".join(sorted({d.node for d in variant.node.dependencies}))
            sign = "*" if variant.chosen else " "
            yield f"  {sign} {', '.join(variant.when)}: {variant.function}({needs}){where}"


def _only(shown: Shown, format_: str) -> Drawn:
    if len(shown) > 1:
        names = ", ".join(drawn.graph.dataflow.name for drawn in shown)
        raise UsageError(f"--format {format_} shows one dataflow; choose one with --dataflow: {names}")
    return shown[0]


FORMATS: Mapping[str, Callable[[Shown], str]] = {
    "json": _as_json,
    "dot": _as_dot,
    "mermaid": _as_mermaid,
    "svg": _as_svg,
    _HTML: _as_page,
    _TEXT: _as_text,
}
