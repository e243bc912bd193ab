"""What precedes an execution: modules imported, a driver built, inputs read.

All of it may run user code, so whoever calls says what becomes of an error: a run reports it, a
debugger stops at it.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

from hamilton_runner.framework import Framework
from hamilton_runner.inputs import namespace_of, read_input
from hamilton_runner.plan import PlanError, PlannedNode, missing_inputs
from hamilton_runner.request import Request
from hamilton_runner.watcher import Step, watch
from hamilton_runner.workspace_modules import WorkspaceModules


def import_modules(request: Request, modules: WorkspaceModules) -> dict[str, ModuleType]:
    """The dataflow's modules as they are on the disk now, by name."""
    modules.refresh(request.search_paths)
    return {name: modules.load(name, path) for name, path in request.modules}


def build_driver(request: Request, modules: Sequence[ModuleType], step: Step, framework: Framework) -> Any:
    """The framework's driver for a request.

    Parameters:
        request: its configuration counts.
        modules: of the dataflow.
        step: gets each node in place of its being called.
        framework: for the message.

    Raises:
        PlanError: the environment's hamilton is too old, or lacks what it needs.
    """
    try:
        from hamilton.driver import Builder

        watcher = watch(step)
    except ImportError as error:
        raise PlanError(
            f"This environment's hamilton, {framework}, cannot be used: {error}. "
            "It must be version 1.35 or newer, with all that it needs installed."
        ) from error
    builder = Builder().with_modules(*modules).with_config(dict(request.config))
    return builder.with_adapters(watcher).build()


def targets_of(request: Request, nodes: Mapping[str, PlannedNode]) -> tuple[str, ...]:
    """What is asked for: all that the dataflow makes where nothing is named."""
    return request.targets or tuple(sorted(node.name for node in nodes.values() if not node.is_input))


def read_inputs(
    request: Request,
    nodes: Mapping[str, PlannedNode],
    order: Sequence[str],
    modules: Mapping[str, ModuleType],
    root: str,
) -> dict[str, Any]:
    """The values of the inputs that are given and needed.

    Parameters:
        request: what was given.
        nodes: all of the driver.
        order: those to be executed, and what they need.
        modules: what expressions may refer to.
        root: what relative paths count from.

    Raises:
        InputError: a value cannot be read.
        PlanError: a required input has none.
    """
    namespace = namespace_of(modules)
    values = {
        name: read_input(name, request.inputs[name], nodes[name].type, namespace, root)
        for name in order
        if name in request.inputs and nodes[name].is_input
    }
    missing = missing_inputs(nodes, order, {*values, *request.config})
    if missing:
        raise PlanError(" ".join(missing))
    return values


def complete(value: Any) -> Any:
    """The value of a node: an ``async def`` one is awaited here; the framework's plain driver would not."""
    return asyncio.run(value) if inspect.iscoroutine(value) else value
