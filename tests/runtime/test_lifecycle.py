"""Adapters: what is called when, and what cannot be attached."""

import re

import pytest

from hamilton import lifecycle, node
from hamilton.lifecycle import base

CHAIN = "def a(x: int) -> int:\n    return x + 1\ndef b(a: int) -> int:\n    return a * 2\n"


class Log(
    base.BasePreDoAnythingHook,
    base.BasePostGraphConstruct,
    base.BasePreGraphExecute,
    base.BasePreNodeExecute,
    base.BasePostNodeExecute,
    base.BasePostGraphExecute,
):
    """Notes all that happens."""

    def __init__(self, fail_at: str = ""):
        self.events: list[str] = []
        self.fail_at = fail_at

    def _note(self, event: str) -> None:
        self.events.append(event)
        if event == self.fail_at:
            raise OSError(event)

    def pre_do_anything(self):
        self._note("start")

    def post_graph_construct(self, *, graph, modules, config):
        self._note(f"built {len(graph.nodes)}")

    def pre_graph_execute(self, *, run_id, graph, final_vars, inputs, overrides):
        self._note(f"run {final_vars}")

    def pre_node_execute(self, *, run_id, node_, kwargs, task_id=None):
        self._note(f"before {node_.name} {kwargs}")

    def post_node_execute(self, *, run_id, node_, kwargs, success, error, result, task_id=None):
        self._note(f"after {node_.name} {success} {result}")

    def post_graph_execute(self, *, run_id, graph, success, error, results):
        self._note(f"ran {success} {results}")


def test_the_points_are_reached_in_order(dataflow):
    log = Log()
    dataflow(CHAIN, log).execute(["b"], inputs={"x": 1})
    assert log.events == [
        "start",
        "built 3",
        "run ['b']",
        "before a {'x': 1}",
        "after a True 2",
        "before b {'a': 2}",
        "after b True 4",
        "ran True {'b': 4}",
    ]


@pytest.mark.parametrize(
    "fail_at, last",
    [
        ("before a {'x': 1}", ["before a {'x': 1}", "ran False None"]),
        ("after a True 2", ["after a True 2", "ran False None"]),
    ],
)
def test_a_hook_that_fails_ends_the_run(dataflow, fail_at, last):
    log = Log(fail_at)
    with pytest.raises(OSError, match=re.escape(fail_at)):
        dataflow(CHAIN, log).execute(["b"], inputs={"x": 1})
    assert log.events[-2:] == last


def test_an_adapter_attached_twice_is_called_once(dataflow):
    log = Log()
    dataflow(CHAIN, log, log)
    assert log.events == ["start", "built 3"]


class Remote(base.BaseDoRemoteExecute):
    def do_remote_execute(self, *, node, execute_lifecycle_for_node, **kwargs) -> object:
        return execute_lifecycle_for_node(**kwargs) + 100


def test_remote_execution_wraps_the_hooks(dataflow):
    log = Log()
    assert dataflow(CHAIN, log, Remote()).execute(["a"], inputs={"x": 1}) == {"a": 102}
    assert "after a True 2" in log.events


def test_two_adapters_cannot_build_the_result():
    class Builder(lifecycle.ResultBuilder):
        def build_result(self, **outputs):
            return outputs

    with pytest.raises(ValueError, match="do_build_result"):
        base.LifecycleAdapterSet(Builder(), Builder())


@pytest.mark.parametrize("ask", ["does_hook", "does_method", "does_validation"])
def test_unknown_points_are_an_error(ask):
    with pytest.raises(ValueError, match="no_such_point"):
        getattr(base.LifecycleAdapterSet(), ask)("no_such_point")


def test_points_by_kind():
    adapters = base.LifecycleAdapterSet(Log())
    assert adapters.does_hook("pre_node_execute")
    assert not adapters.does_hook("pre_node_execute", is_async=True)
    assert not adapters.does_method("do_node_execute")
    assert not adapters.does_validation("validate_node")


def test_hooks_take_arguments_by_name_only():
    with pytest.raises(base.InvalidLifecycleAdapter, match="by position"):

        @base.lifecycle.base_hook("positional")
        class Positional:
            def positional(self, graph):
                pass


@pytest.mark.parametrize(
    "declare, source",
    [
        (base.lifecycle.base_hook, "def point(self) -> int: ..."),
        (base.lifecycle.base_method, "def point(self): ..."),
        (base.lifecycle.base_validator, "async def point(self) -> int: ..."),
    ],
)
def test_points_that_cannot_be_called_are_refused(declare, source):
    scope: dict = {}
    exec(source, scope)
    with pytest.raises(base.InvalidLifecycleAdapter):
        declare("point")(type("Refused", (), {"point": scope["point"]}))


def test_task_hooks_describe_nodes():
    seen = []

    class Follow(lifecycle.TaskExecutionHook):
        def run_before_task_execution(self, *, nodes, **rest):
            seen.extend(nodes)

        def run_after_task_execution(self, *, nodes, success, **rest):
            seen.append(success)

    arguments = {"run_id": "r", "task_id": "t", "spawning_task_id": None, "purpose": None}
    nodes = [node.Node("n", int, node_source=node.NodeType.EXTERNAL)]
    Follow().pre_task_execute(nodes=nodes, inputs={}, overrides={}, **arguments)
    Follow().post_task_execute(nodes=nodes, results={}, success=True, error=None, **arguments)
    assert [getattr(s, "name", s) for s in seen] == ["n", True]


def test_nodes_are_printed_with_their_durations(dataflow):
    lines: list[str] = []
    dataflow(CHAIN, lifecycle.PrintLn(print_fn=lines.append, node_filter="b")).execute(["b"], inputs={"x": 1})
    assert [re.sub(r"[\d.]+ (μs|ms)", "…", line) for line in lines] == [
        "Node b begins.",
        "Node b is done in ….",
    ]


def test_inputs_results_and_errors_are_printed_on_demand(dataflow):
    lines: list[str] = []
    dr = dataflow("def a(x: int) -> int:\n    return 1 // x\n", lifecycle.PrintLn(2, lines.append))
    dr.execute(["a"], inputs={"x": 1})
    with pytest.raises(ZeroDivisionError):
        dr.execute(["a"], inputs={"x": 0})
    assert "Inputs:\n{'x': 1}" in lines[0]
    assert "Result:\n1" in lines[1]
    assert "failed" in lines[3]
    assert "ZeroDivisionError" in lines[3]


@pytest.mark.parametrize("when", ["before", "after"])
def test_the_debugger_stops_at_the_node_asked_for(dataflow, monkeypatch, caplog, when):
    stops: list[str] = []
    monkeypatch.setattr("pdb.set_trace", lambda: stops.append(when))
    debugger = lifecycle.PDBDebugger("b", **{when: True})
    assert dataflow(CHAIN, debugger).execute(["b"], inputs={"x": 1}) == {"b": 4}
    assert stops == [when]
    assert f"Stopping {when} node b" in caplog.text
    assert "node_kwargs = {'a': 2}" in caplog.text


def test_a_node_runs_in_the_debugger(dataflow, monkeypatch):
    monkeypatch.setattr("pdb.runcall", lambda fn, **kwargs: -fn(**kwargs))
    dr = dataflow(CHAIN, lifecycle.PDBDebugger(["b"], during=True))
    assert dr.execute(["b"], inputs={"x": 1}) == {"b": -4}
    assert lifecycle.PDBDebugger.CONTEXT["node_name"] == "b"


def test_a_check_of_types_does_not_hide_the_error_of_the_node(dataflow):
    dr = dataflow("def a(x: int) -> int:\n    return 1 // x\n", lifecycle.FunctionInputOutputTypeChecker())
    with pytest.raises(ZeroDivisionError):
        dr.execute(["a"], inputs={"x": 0})


def test_a_filter_that_is_none_says_what_filters_are(dataflow):
    dr = dataflow(CHAIN, lifecycle.PrintLn(node_filter=3))
    with pytest.raises(ValueError, match="3 does not choose nodes: pass a name"):
        dr.execute(["a"], inputs={"x": 1})
