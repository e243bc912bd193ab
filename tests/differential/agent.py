"""Runs programs in whichever environment it is started in and says what can be observed of each.

Reads a JSON list of programs from standard input, writes a JSON object by program name to standard output.
It knows nothing of which ``hamilton`` it runs with.
"""

import asyncio
import importlib
import json
import logging
import os
import pathlib
import re
import signal
import sys
import tempfile
import typing

import numpy as np
import pandas as pd

from hamilton import graph_types, lifecycle
from hamilton.io.materialization import from_, to

# What the expressions of programs may name, besides the classes below.
NAMESPACE = {
    "typing": typing,
    "run": asyncio.run,
    "to": to,
    "from_": from_,
} | {
    name.rpartition(".")[2]: importlib.import_module(f"hamilton.{name}")
    for name in (
        "ad_hoc_utils",
        "async_driver",
        "caching.cache_key",
        "caching.fingerprinting",
        "caching.stores.base",
        "caching.stores.file",
        "caching.stores.memory",
        "caching.stores.sqlite",
        "caching.stores.utils",
        "caching.adapter",
        "driver",
        "execution.executors",
        "execution.grouping",
        "execution.state",
        "function_modifiers",
        "graph",
        "graph_types",
        "graph_utils",
        "htypes",
        "lifecycle",
        "node",
        "registry",
        "settings",
        "telemetry",
    )
}

UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
UNSTABLE = {"last_modified", "timestamp", "notes"}


cache_key = NAMESPACE["cache_key"]
# Two modules are called base: programs mean the one at the top.
NAMESPACE["stores"] = NAMESPACE["base"]
NAMESPACE["base"] = importlib.import_module("hamilton.base")


class Recorder(lifecycle.NodeExecutionHook):
    """Notes which nodes were run, with what, in which order."""

    def __init__(self):
        self.seen = []

    def run_before_node_execution(self, *, node_name, node_kwargs, node_input_types, **future):
        self.seen.append(["before", node_name, node_kwargs, node_input_types])

    def run_after_node_execution(self, *, node_name, result, error, success, **future):
        self.seen.append(["after", node_name, result, type(error), success])


class GraphRecorder(lifecycle.GraphExecutionHook):
    """Notes the beginning and the end of runs."""

    def __init__(self):
        self.seen = []

    def run_before_graph_execution(self, *, final_vars, inputs, overrides, execution_path, **future):
        self.seen.append(["before", final_vars, inputs, overrides, sorted(execution_path)])

    def run_after_graph_execution(self, *, success, error, results, **future):
        self.seen.append(["after", success, type(error), results])


class Doubler(lifecycle.NodeExecutionMethod):
    """Runs nodes and doubles what they yield."""

    def run_to_execute_node(self, *, node_callable, node_kwargs, **future):
        return 2 * node_callable(**node_kwargs)


class Lenient(lifecycle.EdgeConnectionHook):
    """Lets everything pass."""

    def check_edge_types_match(self, type_from, type_to, **kwargs):
        return True

    def validate_input(self, node_type, input_value, **kwargs):
        return True


class NoUnderscores(lifecycle.StaticValidator):
    """Rejects names with underscores."""

    def run_to_validate_node(self, *, node, **future):
        return "_" not in node.name, f"{node.name} has an underscore"


class Total(lifecycle.ResultBuilder):
    """Adds all outputs."""

    def build_result(self, **outputs):
        return sum(outputs.values())


class AsyncRecorder(lifecycle.base.BasePreNodeExecuteAsync, lifecycle.base.BasePostNodeExecuteAsync):
    """Notes which nodes were run, in coroutines."""

    def __init__(self):
        self.seen = []

    async def pre_node_execute(self, *, run_id, node_, kwargs, task_id=None):
        self.seen.append(["before", node_.name, kwargs])

    async def post_node_execute(self, *, run_id, node_, kwargs, success, error, result, task_id=None):
        self.seen.append(["after", node_.name, kwargs, success, type(error), result])


class Everything(
    lifecycle.base.BasePreDoAnythingHook,
    lifecycle.base.BasePostGraphConstruct,
    lifecycle.base.BasePreGraphExecute,
    lifecycle.base.BasePostTaskGroup,
    lifecycle.base.BasePostTaskExpand,
    lifecycle.base.BasePreTaskSubmission,
    lifecycle.base.BasePreTaskExecute,
    lifecycle.base.BasePreNodeExecute,
    lifecycle.base.BasePostNodeExecute,
    lifecycle.base.BasePostTaskExecute,
    lifecycle.base.BasePostTaskReturn,
    lifecycle.base.BasePostGraphExecute,
):
    """Notes every hook that is called, with all it is told but what differs from run to run."""

    def __init__(self):
        self.seen = []

    def _note(self, hook, told):
        for key in ("run_id", "graph", "modules"):
            told.pop(key, None)
        if "nodes" in told:
            told["nodes"] = sorted(n.name for n in told["nodes"])
        if "node_" in told:
            told["node_"] = told["node_"].name
        if "task_ids" in told:
            told["task_ids"] = sorted(told["task_ids"])
        if "error" in told:
            told["error"] = type(told["error"])
        # Copied: a task's inputs may be changed later on.
        self.seen.append([hook, plain(told)])

    def pre_do_anything(self):
        self._note("pre_do_anything", {})

    def post_graph_construct(self, *, graph, modules, config):
        self._note("post_graph_construct", {"config": config})

    def pre_graph_execute(self, **told):
        self._note("pre_graph_execute", told)

    def post_task_group(self, *, run_id, task_ids):
        self._note("post_task_group", {"task_ids": task_ids})

    def post_task_expand(self, *, run_id, task_id, parameters):
        self._note("post_task_expand", {"task_id": task_id, "parameters": parameters})

    def pre_task_submission(self, *, run_id, task_id, nodes, inputs, overrides, spawning_task_id, purpose):
        self._note("pre_task_submission", dict(locals(), self=None))

    def pre_task_execute(self, *, run_id, task_id, nodes, inputs, overrides, spawning_task_id, purpose):
        self._note("pre_task_execute", dict(locals(), self=None))

    def pre_node_execute(self, *, run_id, node_, kwargs, task_id=None):
        self._note("pre_node_execute", dict(locals(), self=None))

    def post_node_execute(self, *, run_id, node_, kwargs, success, error, result, task_id=None):
        self._note("post_node_execute", dict(locals(), self=None))

    def post_task_execute(
        self, *, run_id, task_id, nodes, results, success, error, spawning_task_id, purpose
    ):
        self._note("post_task_execute", dict(locals(), self=None))

    def post_task_return(self, *, run_id, task_id, nodes, result, success, error, spawning_task_id, purpose):
        self._note("post_task_return", dict(locals(), self=None))

    def post_graph_execute(self, *, run_id, graph, success, error, results):
        self._note("post_graph_execute", {"success": success, "error": error, "results": results})


def cached(dr):
    """What the cache of a driver notes of its runs."""
    cache = dr.cache

    def decoded(key):
        return {k: decoded(v) for k, v in key.items()} if isinstance(key, dict) else cache_key.decode_key(key)

    def rows(run):
        return [row for row in cache.metadata_store.get_run(run) if row["cache_key"]]

    def told(event):
        value = event.value
        if value is not None and "key" in event.event_type.value:
            value = decoded(value)
        return [event.actor, event.event_type.value, event.task_id, value, str(event)]

    return [
        [
            cache.behaviors[run],
            cache.data_versions[run],
            {name: decoded(key) for name, key in cache.cache_keys[run].items()},
            cache.code_versions[run],
            {str(k): [told(e) for e in events] for k, events in cache.logs(run, level="debug").items()},
            {str(k): [str(e) for e in events] for k, events in cache.logs(run).items()},
            sorted(plain(str({**row, "cache_key": decoded(row["cache_key"])})) for row in rows(run)),
        ]
        for run in cache.run_ids
    ]


def attempt(function, *args, **kwargs):
    """The value of a call, or the exception it raises."""
    try:
        return function(*args, **kwargs)
    except Exception as error:  # noqa: BLE001 - what a program raises is what is observed
        return error


def plain(value):
    """Describe a value in JSON such that equal descriptions mean equal values."""
    if isinstance(value, pd.DataFrame):
        return ["frame", plain(value.to_dict("split")), [str(t) for t in value.dtypes]]
    if isinstance(value, pd.Series):
        return ["series", plain(value.to_list()), plain(value.index.to_list()), str(value.dtype)]
    if isinstance(value, np.ndarray):
        return ["array", type(value).__name__, plain(value.tolist())]
    if isinstance(value, graph_types.HamiltonNode):
        return described(value)
    if isinstance(value, BaseException):
        return ["raised", f"{type(value).__module__}.{type(value).__qualname__}"]
    if isinstance(value, dict):
        # What a file system says of a file differs from run to run; its notes are prose.
        return {str(k): plain(v) for k, v in value.items() if str(k) not in UNSTABLE}
    if isinstance(value, (set, frozenset)):
        return sorted(map(str, value))
    if isinstance(value, (list, tuple)):
        items = [plain(v) for v in value]
        nodes = value and all(isinstance(v, graph_types.HamiltonNode) for v in value)
        # The order of what is up or down from a node is not part of the contract.
        return sorted(items, key=lambda d: d["name"]) if nodes else items
    if type(value).__name__ == "Digraph":
        return drawing(value)
    if isinstance(value, (str, int, float, bool, type(None))):
        # Versions of values without a fingerprint are made up.
        value = re.sub(UUID, "<uuid>", value) if isinstance(value, str) else value
        return value if value == value else "nan"
    return re.sub(r" at 0x[0-9a-f]+", "", repr(value))


def described(variable):
    """Everything a node says about itself; the prose of validators is each package's own."""
    judged = "hamilton.data_quality.contains_dq_results" in variable.tags
    return {
        "name": variable.name,
        "type": str(variable.type),
        "tags": plain(variable.tags),
        "external": variable.is_external_input,
        "functions": [f.__name__ for f in variable.originating_functions or ()],
        "documentation": None if judged else variable.documentation,
        "required": sorted(variable.required_dependencies),
        "optional": sorted(variable.optional_dependencies),
        "defaults": plain(variable.optional_dependencies_default_values),
        "version": variable.version,
    }


def drawing(digraph):
    """The statements of a drawing without their order, and the rows of input boxes without theirs."""

    def with_sorted_rows(line):
        rows = re.findall(r"<tr>.*?</tr>", line)
        return re.sub(r"<tr>.*</tr>", "".join(sorted(rows)), line)

    lines = [with_sorted_rows(line.strip()) for line in digraph.source.splitlines()]
    return ["drawing", sorted(lines)]


def too_slow(*signal_and_frame):
    raise TimeoutError


def observe(program, folder):
    """Run one program: its graph, or why there is none, and what each step yields."""
    # An endless program is to be found by its name.
    signal.alarm(60)
    modules = []
    observed = {}
    names = [f"{program['name']}_{index}" for index in range(len(program["modules"]))]
    try:
        for name, source in zip(names, program["modules"]):
            (folder / f"{name}.py").write_text(source.replace("MODULE_", f"{program['name']}_"))
        importlib.invalidate_caches()
        modules.extend(importlib.import_module(name) for name in names)
        scope = {**globals(), **NAMESPACE, "modules": modules, "config": program["config"]}
        scope.update(zip("mn", modules))
        dr = scope["dr"] = eval(program["build"], scope)
    except Exception as error:  # noqa: BLE001 - what a program raises is what is observed
        return {"build": plain(error)}
    observed["graph"] = plain(dr.list_available_variables())
    observed["wiring"] = {
        name: [[d.name for d in n.dependencies], sorted(d.name for d in n.depended_on_by)]
        for name, n in dr.graph.nodes.items()
    }
    for step in program["steps"]:
        observed[step] = plain(attempt(eval, step, scope))
    return observed


def main():
    logging.disable(logging.CRITICAL)
    signal.signal(signal.SIGALRM, too_slow)
    programs = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        sys.path.insert(0, folder)
        observed = {p["name"]: observe(p, pathlib.Path(folder)) for p in programs}
    json.dump(observed, sys.stdout)


if __name__ == "__main__":
    main()
