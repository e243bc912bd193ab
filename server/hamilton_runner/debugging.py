"""A program for a debugger to launch: computes nodes of a dataflow once, and prints their values.

Unlike a run it catches nothing, so that the debugger sees an exception where it is raised, and keeps
nothing, so that every node is computed and every breakpoint is met.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import types
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Any

from hamilton_runner.framework import Framework, FrameworkMissing, find_framework
from hamilton_runner.inputs import InputError
from hamilton_runner.plan import PlanError, read_nodes, upstream_first
from hamilton_runner.preparation import build_driver, complete, import_modules, read_inputs, targets_of
from hamilton_runner.previews.text import TEXT, cut
from hamilton_runner.request import Request
from hamilton_runner.summaries import summarise
from hamilton_runner.tracebacks import describe
from hamilton_runner.workspace_modules import WorkspaceModules


def debug(arguments: Sequence[str]) -> int:
    """Compute what is asked for.

    Parameters:
        arguments: the command line without the program and the word that chose this one.

    Returns:
        The exit status: 1 where the computation cannot begin.
    """
    parser = argparse.ArgumentParser(prog="hamilton_runner debug")
    parser.add_argument("--root", required=True, help="the workspace folder")
    parser.add_argument("--runtime", help="the folder that holds the bundled hamilton")
    parser.add_argument("--request", required=True, type=json.loads, help="a run's frame, as JSON")
    options = parser.parse_args(arguments)
    try:
        framework = find_framework(options.runtime)
        modules = WorkspaceModules(options.root)
        modules.install()
        sys.excepthook = _teller(modules.owns)
        # As in a run: to user code the main program is empty, not this one.
        sys.modules["__main__"] = types.ModuleType("__main__")
        sys.argv = [""]
        values = _computed(Request.from_wire(options.request), modules, framework)
    except (FrameworkMissing, PlanError, InputError) as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    for name, value in values.items():
        sys.stdout.write(f"{name}: {_shown(value)}\n")
    return 0


def _computed(request: Request, modules: WorkspaceModules, framework: Framework) -> dict[str, Any]:
    os.chdir(modules.root)
    imported = import_modules(request, modules)
    driver = build_driver(request, list(imported.values()), _step, framework)
    nodes = read_nodes(driver)
    targets = targets_of(request, nodes)
    values = read_inputs(request, nodes, upstream_first(nodes, targets), imported, modules.root)
    computed: dict[str, Any] = driver.execute(list(targets), inputs=values)
    return {name: computed[name] for name in targets}


def _step(name: str, call: Callable[..., Any], arguments: Mapping[str, Any]) -> Any:
    return complete(call(**arguments))


def _shown(value: Any) -> str:
    """The value as Python prints it, under its summary where it takes several lines."""
    text = cut(str(value), TEXT)
    return f"{summarise(value)}\n{text}" if "\n" in text else text


def _teller(owns: Callable[[str], bool]) -> Callable[..., None]:
    """Prints an exception that nobody caught as a run does: from the user's first frame on."""

    def tell(kind: type[BaseException], error: BaseException, entry: TracebackType | None) -> None:
        while entry is not None and entry.tb_frame.f_code.co_filename != __file__:
            entry = entry.tb_next
        sys.stderr.write(describe(error.with_traceback(entry), owns)["text"])

    return tell
