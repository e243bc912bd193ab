"""Plans and the loop that follows them."""

import gc
import pickle
import types
import weakref

import pytest

from hamilton import base, driver, lifecycle, node
from hamilton.execution.plan import make_plan


def plan_of(dr, outputs, inputs=(), overrides=(), known=()):
    return make_plan([dr.graph.nodes[name] for name in outputs], inputs, overrides, known)


DIAMOND = """
def left(x: int) -> int:
    return x + 1
def right(x: int, scale: int = 2) -> int:
    return x * scale
def bottom(left: int, right: int) -> int:
    return left + right
"""


@pytest.mark.parametrize(
    "outputs, inputs, overrides, steps, taken",
    [
        (["bottom"], ["x"], [], ["left", "right", "bottom"], ["x"]),
        (["bottom"], ["x", "scale"], [], ["left", "right", "bottom"], ["x", "scale"]),
        (["right", "left"], ["x"], [], ["right", "left"], ["x"]),
        (["bottom"], ["x"], ["left"], ["right", "bottom"], ["x"]),
        (["bottom"], [], ["left", "right"], ["bottom"], []),
        (["bottom"], [], ["bottom"], [], []),
        (["scale"], [], [], [], []),
    ],
)
def test_a_plan_has_what_is_needed_in_order(dataflow, outputs, inputs, overrides, steps, taken):
    plan = plan_of(dataflow(DIAMOND), outputs, inputs, overrides)
    assert [node_.name for node_ in plan.nodes] == steps
    assert list(plan.inputs) == taken


def test_values_known_already_are_not_computed_again(dataflow):
    plan = plan_of(dataflow(DIAMOND), ["bottom"], known=["left", "right"])
    assert [node_.name for node_ in plan.nodes] == ["bottom"]


CHAIN = "def a() -> object:\n    return Big()\ndef b(a: object) -> int:\n    return 1\ndef c(b: int) -> int:\n    return alive()\ndef d(c: int) -> int:\n    return c\n"


def test_values_are_dropped_as_soon_as_nobody_needs_them(module):
    big_ones = []

    class Big:
        def __init__(self):
            big_ones.append(weakref.ref(self))

    def alive() -> int:
        gc.collect()
        return sum(ref() is not None for ref in big_ones)

    m = module(CHAIN)
    m.Big, m.alive = Big, alive
    dr = driver.Builder().with_modules(m).build()
    assert dr.execute(["d"]) == {"d": 0}
    assert dr.execute(["d", "a"])["d"] == 1


def test_the_same_outputs_are_planned_once(dataflow, monkeypatch):
    dr = dataflow(DIAMOND)
    dr.execute(["bottom"], inputs={"x": 1})
    monkeypatch.setattr("hamilton.execution.plan._Walk", None)
    assert dr.execute(["bottom"], inputs={"x": 5}) == {"bottom": 16}
    with pytest.raises(TypeError):
        dr.execute(["bottom"], inputs={"x": 5, "scale": 1})


def test_a_node_that_is_added_to_a_graph_by_hand_is_run(dataflow):
    dr = dataflow(DIAMOND)
    dr.execute(["bottom"], inputs={"x": 1})
    added = node.Node("added", int, callabl=lambda bottom: -bottom, input_types={"bottom": int})
    added.dependencies.append(dr.graph.nodes["bottom"])
    dr.graph.nodes["added"] = added
    assert dr.execute(["added"], inputs={"x": 1}) == {"added": -4}


def test_a_thousand_kinds_of_run_do_not_fill_the_memory(dataflow):
    dr = dataflow(DIAMOND)
    for number in range(1000):
        dr.execute(["left", f"extra_{number}"], inputs={"x": 1, f"extra_{number}": 1})
    assert len(dr.graph._plans._prepared) <= 64


def test_a_cycle_is_named(dataflow):
    dr = dataflow(
        "def a(c: int) -> int:\n    return 1\ndef b(a: int) -> int:\n    return 1\ndef c(b: int) -> int:\n    return 1\n"
    )
    with pytest.raises(RecursionError, match="cycle: a -> b -> c -> a"):
        dr.execute(["a"])


def test_arguments_arrive_by_name_whatever_the_order(dataflow):
    dr = dataflow("""
        def plain(a: int, b: int = 10, c: int = 100) -> tuple:
            return a, b, c
        def named(*, b: int = 10, a: int) -> tuple:
            return a, b
        def gap(a: int, b: int = 10, c: int = 100) -> tuple:
            return a, b, c
    """)
    assert dr.execute(["plain"], inputs={"a": 1, "c": 3}) == {"plain": (1, 10, 3)}
    assert dr.execute(["named"], inputs={"a": 1, "b": 2}) == {"named": (1, 2)}
    assert dr.execute(["gap", "plain"], inputs={"a": 1, "b": 2}) == {"gap": (1, 2, 100), "plain": (1, 2, 100)}


def test_a_driver_survives_pickling_with_its_plans(dataflow):
    dr = driver.Driver({}, __import__("hamilton.version", fromlist=["_"]), adapter=base.DictResult())
    dr.execute([])
    copy = pickle.loads(pickle.dumps(dr))
    assert copy.graph_modules[0].VERSION == (1, 90, 0)
    assert copy.graph._plans._prepared == {}


def test_an_adapter_list_of_the_user_stays_as_it_is(dataflow, module):
    adapters: list = []
    driver.Driver({}, module("X = 1"), adapter=adapters)
    assert adapters == []


def test_a_copied_builder_builds_the_same_driver(module):
    one, two = module("def a() -> int:\n    return 1\n"), module("def a() -> int:\n    return 2\n")
    builder = driver.Builder().with_modules(one, two).allow_module_overrides()
    assert builder.copy().build().execute(["a"]) == {"a": 2}


def test_two_graphs_of_one_module_with_different_configuration(module):
    m = module("@config.when(k=1)\ndef a__b__1() -> int:\n    return 1\n")
    builds = [driver.Builder().with_modules(m).with_config({"k": 1}).build() for _ in range(3)]
    assert [list(dr.graph.nodes) for dr in builds] == [["a__b", "k"]] * 3


def chain(m, length):
    """Add functions to a module that each ask for the one before; made of one code, since compiling takes long."""
    code = (lambda before: before + 1).__code__
    for number in range(length):
        needed, name = f"n{number - 1}" if number else "x", f"n{number}"
        function = types.FunctionType(code.replace(co_varnames=(needed,), co_name=name), {}, name)
        function.__annotations__ = {needed: int, "return": int}
        function.__module__ = m.__name__
        setattr(m, name, function)
    return m


def test_a_chain_may_be_deeper_than_the_stack(module):
    m = chain(module(""), 50_000)
    for adapter in (base.DefaultAdapter(), [base.DictResult(), Counter()]):
        dr = driver.Driver({}, m, adapter=adapter)
        assert dr.execute(["n49999"], inputs={"x": 1}) == {"n49999": 50_001}
    assert len(dr.graph.get_upstream_nodes(["n49999"])[0]) == 50_001
    assert not dr.has_cycles(["n49999"])
    assert len(dr.graph.execute([dr.graph.nodes["n49999"]], inputs={"x": 1})) == 2


class Counter(lifecycle.NodeExecutionHook):
    """Counts nodes."""

    def __init__(self):
        self.count = 0

    def run_before_node_execution(self, **kwargs):
        self.count += 1

    def run_after_node_execution(self, **kwargs):
        pass


class Plus(base.SimplePythonGraphAdapter):
    """Runs nodes in its own way."""

    def execute_node(self, node, kwargs):
        return 100 + super().execute_node(node, kwargs)


def test_a_graph_adapter_that_overrides_execution_is_asked(module):
    dr = driver.Driver({}, module(DIAMOND), adapter=Plus())
    assert dr.execute(["left"], inputs={"x": 1}) == {"left": 102}


@pytest.mark.parametrize("method", ["execute_node", "do_node_execute"])
def test_an_adapter_changed_after_the_driver_was_made_is_asked(module, monkeypatch, method):
    adapter = base.SimplePythonGraphAdapter()
    dr = driver.Driver({}, module(DIAMOND), adapter=adapter)
    assert dr.execute(["left"], inputs={"x": 1}) == {"left": 2}
    monkeypatch.setattr(adapter, method, lambda *args, **kwargs: -1)
    assert dr.execute(["left"], inputs={"x": 1}) == {"left": -1}


def test_what_a_hook_changes_the_node_gets(dataflow):
    class Change(lifecycle.NodeExecutionHook):
        def run_before_node_execution(self, *, node_kwargs, **kwargs):
            node_kwargs["x"] = 10

        def run_after_node_execution(self, **kwargs):
            pass

    assert dataflow(DIAMOND, Change()).execute(["left"], inputs={"x": 1}) == {"left": 11}


@pytest.mark.parametrize("adapters", [(), (base.DefaultAdapter(),), (Counter(),)])
def test_a_parameter_may_have_any_name(dataflow, adapters):
    dr = dataflow(
        "def a(self: int, node_: int, values: int) -> int:\n    return self + node_ + values\n", *adapters
    )
    assert dr.execute(["a"], inputs={"self": 1, "node_": 2, "values": 3}) == {"a": 6}


def test_a_value_goes_at_its_last_use_though_others_of_the_graph_use_it(dataflow):
    dr = dataflow(CHAIN.replace("alive()", "1") + "def other(a: object) -> int:\n    return 1\n")
    dropped = dr.graph._plans.prepare(dr.graph, ["d"], {}, {}).plan.dropped
    assert dropped == ((), ("a",), ("b",), ("c",))


def test_copies_that_a_modifier_makes_of_a_node_are_wired_each_on_its_own(dataflow):
    dr = dataflow("""
    from hamilton.function_modifiers.base import NodeExpander
    class twice(NodeExpander):
        def expand_node(self, node_, config, fn):
            return [node_.copy_with(name=f"{node_.name}_{i}") for i in range(2)]
        def validate(self, fn):
            pass
    @twice()
    def out(a: int) -> int:
        return a
    def user(out_0: int) -> int:
        return out_0
    """)
    assert dr.execute(["out_0", "out_1"], inputs={"a": 1}) == {"out_0": 1, "out_1": 1}
    nodes = dr.graph.nodes
    assert [d.name for d in nodes["out_1"].dependencies] == ["a"]
    assert nodes["out_1"].depended_on_by == []


def test_the_garbage_collector_is_left_as_it_was(dataflow):
    source = "def a(x: int) -> int:\n    return x\n"
    dataflow(source).execute(["a"], inputs={"x": 1})
    assert gc.isenabled()
    with pytest.raises(ValueError, match="Missing type hint"):
        dataflow("def a(x) -> int:\n    return x\n")
    assert gc.isenabled()
    gc.disable()
    try:
        dataflow(source)
        assert not gc.isenabled()
    finally:
        gc.enable()
