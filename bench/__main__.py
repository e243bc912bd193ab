"""``npm run bench [-- SUITE] [--json]``: run the suites and print their figures.

With ``--json`` every suite is one line, a JSON object ``{"suite": ..., "figures": [...]}``.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys

from bench.figures import Figure

SUITES = ("runtime", "analysis", "server", "graph", "run", "scale")


def table(suite: str, figures: list[Figure]) -> str:
    """The figures for a reader."""
    lines = [f"\n{suite}"]
    for figure in figures:
        verdict = {True: "met", False: "MISSED", None: ""}[figure.met]
        compared = ""
        if figure.reference is not None:
            compared = (
                f"{figure.reference_name} {figure.reference:.2f} {figure.unit}, ratio {figure.ratio:.2f}"
            )
        lines.append(f"  {figure.name:<52} {figure.value:>10.2f} {figure.unit:<3} {compared}")
        if figure.goal:
            lines.append(f"  {'':<52} goal: {figure.goal}: {verdict}")
    return "\n".join(lines)


def main() -> int:
    """Run the asked suites; 0 always, since a noisy machine is no failure."""
    parser = argparse.ArgumentParser(prog="npm run bench --", description="Run the benchmarks.")
    parser.add_argument(
        "suite", nargs="*", choices=[*SUITES, []], help=f"one of {', '.join(SUITES)}; all by default"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object a suite")
    arguments = parser.parse_args()
    for name in arguments.suite or SUITES:
        print(f"measuring {name}...", file=sys.stderr)
        figures = importlib.import_module(f"bench.suites.{name}").figures()
        if arguments.json:
            print(
                json.dumps({"suite": name, "figures": [figure.as_json() for figure in figures]}), flush=True
            )
        else:
            print(table(name, figures), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
