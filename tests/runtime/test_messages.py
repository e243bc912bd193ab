"""Messages say what is wrong, where it is written, and the way out."""

import logging
import re
import sys

import pytest

from hamilton import base, driver, graph, lifecycle

# What a message must say: names, place (<module>:line) and the way out.
BUILD_ERRORS = {
    "missing return type": ("def a(x: int):\n    return 1\n", ["function a", ":2", "`-> float`"]),
    "missing parameter type": ("def a(x) -> int:\n    return 1\n", ["parameter x of a", ":2", "`x: float`"]),
    "edge": (
        "def a() -> int:\n    return 1\ndef b(a: str) -> int:\n    return 1\n",
        ["b (", ".b at", ":4", "a: <class 'str'>", ".a at", ":2", "<class 'int'>", "EdgeConnectionHook"],
    ),
    "contested input": (
        "def a(x: int) -> int:\n    return 1\ndef b(x: str) -> int:\n    return 1\n",
        ["input x", ".a at", ".b at", ":2", ":4", "int", "str", "Make the annotations agree"],
    ),
    "duplicate": (
        "def a() -> int:\n    return 1\nb = a\n",
        ["Cannot define function a more than once.", ".a at", ":2", "Rename", "allow_module_overrides()"],
    ),
    "two finals": (
        "@extract_fields({'u': int})\n@parameterize(p={'x': value(1)}, q={'x': value(2)})\ndef a(x: int) -> dict:\n    return {}\n",
        ["@extract_fields", " a ", ":2", "['p', 'q']"],
    ),
    "target": ("@tag(target_='b', k='v')\ndef a() -> int:\n    return 1\n", ["['b']", "['a']"]),
    "validator": (
        "@check_output(shine=1)\ndef a() -> int:\n    return 1\n",
        ["check a", "shine=", "range", "@check_output_custom"],
    ),
}
DECORATION_ERRORS = {
    "columns": ("@extract_columns('c')\ndef a() -> int:\n    return 1\n", ["a (", ":2", "register_types()"]),
    "fields": (
        "@extract_fields({'f': int})\ndef a() -> int:\n    return 1\n",
        ["@extract_fields on a", ":2", "TypedDict"],
    ),
    "parameter": (
        "@inject(z=value(1))\ndef a(x: int) -> int:\n    return 1\n",
        ["@inject", ".a ", ":2", "z"],
    ),
    "not empty": ("@does(len)\ndef a(x: int) -> int:\n    return x + 1\n", ["a (", ":2", "`pass`"]),
    "tag": ("@tag(module='m')\ndef a() -> int:\n    return 1\n", ["Tags of a", "module='m'", "'hamilton'"]),
    "underscores": ("@config.when(k=1)\ndef a__() -> int:\n    return 1\n", ["a__", "a__v2", "variant of a"]),
    "group": (
        "@inject(x=group(source('u')))\ndef a(x: int) -> int:\n    return 1\n",
        [".a ", ":2", "parameter x", "list[...]"],
    ),
    "two expanders": (
        "@inject(x=value(1))\n@parameterize(p={'x': value(1)})\ndef a(x: int) -> int:\n    return 1\n",
        ["a (", ":2", "@inject", "@parameterize"],
    ),
}
A = "def a(x: int) -> int:\n    return 1 // x\ndef b(a: int, y: int = 1) -> int:\n    return a\n"
RUN_ERRORS = {
    "missing input": (["b"], {}, ["Required input x", "needed by a", ":2", "inputs={'x': ...}"]),
    "input misspelt in the call": (["b"], {"X": 1}, ["Did you mean the input that was passed X?"]),
    "wrong input": (["b"], {"x": "one"}, ["Input x", "<class 'int'>", ".a", ":2", "'one'", "<class 'str'>"]),
    "typo": (["aa"], {"x": 1}, ["aa", "did you mean a?", "list_available_variables()"]),
    "function": ([len], {"x": 1}, ["builtins.len", "not in a module given", "Pass names"]),
}


class Silent(lifecycle.NodeExecutionHook):
    """Is there."""

    def run_before_node_execution(self, **kwargs):
        pass

    def run_after_node_execution(self, **kwargs):
        pass


def says(message: str, parts: list[str]) -> None:
    missing = [part for part in parts if part not in message]
    assert not missing, f"{missing} missing in: {message}"


@pytest.mark.parametrize("source, parts", BUILD_ERRORS.values(), ids=BUILD_ERRORS)
def test_building(dataflow, caplog, source, parts):
    caplog.set_level(logging.CRITICAL)
    with pytest.raises(Exception) as raised:  # noqa: PT011 - the text is looked at below
        dataflow(source)
    says(str(raised.value), parts)


@pytest.mark.parametrize("source, parts", DECORATION_ERRORS.values(), ids=DECORATION_ERRORS)
def test_decorating(module, source, parts):
    with pytest.raises(Exception) as raised:  # noqa: PT011 - the text is looked at below
        module(source)
    says(str(raised.value), parts)


@pytest.mark.parametrize("outputs, inputs, parts", RUN_ERRORS.values(), ids=RUN_ERRORS)
def test_running(dataflow, outputs, inputs, parts):
    with pytest.raises(ValueError) as raised:  # noqa: PT011 - the text is looked at below
        dataflow(A).execute(outputs, inputs=inputs)
    says(str(raised.value), parts)


def test_a_parameter_close_to_a_node_points_to_it(dataflow):
    dr = dataflow("def spend() -> int:\n    return 1\ndef total(spnd: int) -> int:\n    return spnd\n")
    with pytest.raises(
        ValueError, match=r"Required input spnd .*needed by total .*Did you mean the node spend\?"
    ):
        dr.execute(["total"])


def test_an_input_that_the_graph_asks_for_is_not_taken_for_another(dataflow):
    dr = dataflow("def a(rate_1: int, rate_2: int) -> int:\n    return 1\n")
    with pytest.raises(ValueError, match="Required input rate_2") as raised:
        dr.execute(["a"], inputs={"rate_1": 1})
    assert "Did you mean" not in str(raised.value)


def test_an_input_far_from_everything_suggests_nothing(dataflow):
    with pytest.raises(ValueError, match="Required input x") as raised:
        dataflow(A).execute(["b"], inputs={"unrelated": 1})
    assert "Did you mean" not in str(raised.value)


def test_a_large_value_of_the_wrong_type_is_shortened(dataflow):
    with pytest.raises(ValueError, match="wrong type") as raised:
        dataflow(A).execute(["b"], inputs={"x": "u" * 100_000})
    assert len(str(raised.value)) < 600


def test_a_cycle_is_written_out(dataflow):
    dr = dataflow(
        "def a(c: int) -> int:\n    return 1\ndef b(a: int) -> int:\n    return 1\ndef c(b: int) -> int:\n    return 1\n"
    )
    with pytest.raises(RecursionError, match="The graph has a cycle: c -> a -> b -> c. Rename"):
        dr.execute(["c"])


def test_all_wrong_inputs_are_named_at_once(dataflow):
    with pytest.raises(ValueError, match=r"(?s)2 inputs are wrong.*Input y.*Required input x"):
        dataflow(A).execute(["b"], inputs={"y": "much"})


def test_an_input_that_is_configured_as_well(dataflow):
    with pytest.raises(ValueError, match=r"\['x'\].*either as an input of the run or in the configuration"):
        dataflow(A, x=1).execute(["b"], inputs={"x": 1})


def test_a_failing_node_is_logged_with_place_and_inputs_and_raises_its_own_error(dataflow, caplog):
    with pytest.raises(ZeroDivisionError):
        dataflow(A).execute(["b"], inputs={"x": 0})
    says(caplog.text, ["Node a [", ".a(), ", ":2]", "{'x': 0}"])


@pytest.mark.parametrize(
    "adapters", [(), (base.DefaultAdapter(),), (Silent(),)], ids=["none", "stock", "hook"]
)
def test_the_error_of_a_node_is_the_one_it_raised_with_its_traceback(dataflow, caplog, adapters):
    dr = dataflow("class Own(Exception):\n    pass\ndef a() -> int:\n    raise Own('why')\n", *adapters)
    caplog.set_level(logging.CRITICAL)
    with pytest.raises(Exception, match="why") as raised:
        dr.execute(["a"])
    assert raised.type.__name__ == "Own"
    assert raised.traceback[-1].name == "a"
    assert (raised.value.__cause__, raised.value.__context__) == (None, None)


def test_drawing_without_graphviz_says_how_to_get_it(dataflow, caplog, monkeypatch):
    monkeypatch.setitem(sys.modules, "graphviz", None)
    monkeypatch.delitem(sys.modules, "hamilton.graph.drawing", raising=False)
    monkeypatch.delattr(graph, "drawing", raising=False)
    dr = dataflow(A)
    assert dr.display_all_functions() is None
    assert dr.visualize_execution(["b"], inputs={"x": 1}) is None
    says(caplog.text, ["pip install graphviz"])


def test_a_long_input_is_shortened(dataflow, caplog):
    dr = dataflow("def a(x: list) -> int:\n    raise KeyError(1)\n")
    with pytest.raises(KeyError):
        dr.execute(["a"], inputs={"x": list(range(10_000))})
    assert len(caplog.records[0].getMessage()) < 300


def test_parallel_nodes_point_to_dynamic_execution(dataflow):
    dr = dataflow(
        "from hamilton.htypes import Parallelizable\ndef a() -> Parallelizable[int]:\n    yield 1\n"
    )
    with pytest.raises(driver.InvalidExecutorException, match=re.escape("enable_dynamic_execution")):
        dr.execute(["a"])
