"""What a second run executes: only what changed, and everything downstream of it."""

from __future__ import annotations

from typing import Any

import pytest

FLOW = """
import helper
from helper import offset
FACTOR = 2
UNUSED = 1

def base(raw: int) -> int:
    return raw

def scaled(base: int) -> int:
    return base * FACTOR

def shifted(base: int) -> int:
    return offset(base)

def total(scaled: int, shifted: int) -> int:
    "The sum."
    return _add(scaled, shifted)

def _add(a: int, b: int) -> int:
    return a + b
"""
HELPER = """
from deep import STEP
OTHER = 0
def offset(x):
    return x + STEP
def unused(x):
    return OTHER
"""
DEEP = "STEP = 10\n"
ALL = ["base", "scaled", "shifted", "total"]

EDITS = {
    "nothing": ("flow.py", "", "", []),
    "a comment": ("flow.py", "FACTOR = 2", "FACTOR = 2  # twice", []),
    "lines above": ("flow.py", "FACTOR = 2", "\n\nFACTOR = 2", []),
    "an unused constant": ("flow.py", "UNUSED = 1", "UNUSED = 2", []),
    "a body": ("flow.py", "return raw", "return raw + 1", ALL),
    "a leaf": ("flow.py", "return _add(scaled, shifted)", "return -_add(scaled, shifted)", ["total"]),
    "a constant": ("flow.py", "FACTOR = 2", "FACTOR = 3", ["scaled", "total"]),
    "a constant, same length and time": ("flow.py", "FACTOR = 2", "FACTOR = 4", ["scaled", "total"]),
    "a private function": ("flow.py", "return a + b", "return a - b", ["total"]),
    "a function of another module": ("helper.py", "return x + STEP", "return x - STEP", ["shifted", "total"]),
    "an unused function there": ("helper.py", "return OTHER", "return 1", []),
    "a constant two modules away": ("deep.py", "10", "20", ["shifted", "total"]),
    "a new dependency": (
        "flow.py",
        "shifted(base: int)",
        "shifted(base: int, scaled: int)",
        ["shifted", "total"],
    ),
}


async def first_run(stage: Any, **more: Any) -> None:
    stage.write("flow.py", FLOW)
    stage.write("helper.py", HELPER)
    stage.write("deep.py", DEEP)
    story = await stage.run("total", inputs={"raw": "1"}, **more)
    assert (story.ran, story.summary("total")) == (ALL, "13")


@pytest.mark.parametrize("path, old, new, again", EDITS.values(), ids=EDITS)
async def test_after_an_edit_of(stage: Any, path: str, old: str, new: str, again: list[str]) -> None:
    await first_run(stage)
    text = (stage.root / path).read_text()
    assert old in text
    stage.write(path, text.replace(old, new))
    story = await stage.run("total", inputs={"raw": "1"})
    assert sorted(story.ran) == again
    assert {n for n, state in story.last.items() if state == "cached"} == set(ALL) - set(again)


async def test_an_edit_is_seen_in_the_value(stage: Any) -> None:
    await first_run(stage)
    stage.write("deep.py", "STEP = 20\n")
    assert (await stage.run("total", inputs={"raw": "1"})).summary("total") == "23"


async def test_another_input_runs_what_depends_on_it(stage: Any) -> None:
    await first_run(stage)
    story = await stage.run("total", inputs={"raw": "2"})
    assert (story.ran, story.summary("total")) == (ALL, "16")


async def test_a_failed_node_runs_again_and_so_does_what_was_skipped(stage: Any) -> None:
    stage.write(
        "flow.py",
        "def a() -> int:\n    return 1\ndef b(a: int) -> int:\n    return a // 0\ndef c(b: int) -> int:\n    return b\n",
    )
    story = await stage.run("c")
    assert story.last == {"a": "ok", "b": "failed", "c": "skipped"}
    story = await stage.run("c")
    assert story.last == {"a": "cached", "b": "failed", "c": "skipped"}


async def test_results_of_a_cancelled_run_are_kept(stage: Any) -> None:
    stage.write("flow.py", "def a() -> int:\n    return 1\ndef b(a: int) -> int:\n    while True: pass\n")
    story = await stage.start("b")
    await stage.until(story, "b", "running")
    stage.execution.cancel(story.run_id)
    await stage.end(story)
    assert (await stage.run("a")).last == {"a": "cached"}


async def test_objects_of_a_class_do_not_outlive_its_module(stage: Any) -> None:
    flow = """
        from dataclasses import dataclass
        @dataclass
        class Point:
            x: int
        def point() -> Point:
            return Point(1)
        def is_point(point: Point) -> bool:
            return isinstance(point, Point)
        def other() -> int:
            return 1
        """
    stage.write("flow.py", flow)
    await stage.run()
    stage.write("flow.py", flow.replace("return 1", "return 2"))
    story = await stage.run()
    assert (sorted(story.ran), story.summary("is_point")) == (["is_point", "other", "point"], "True")


async def test_an_iterator_is_made_again_as_it_may_be_used_up(stage: Any) -> None:
    stage.write(
        "flow.py",
        """
        from collections.abc import Iterator
        def numbers() -> Iterator:
            return iter([1, 2])
        def total(numbers: Iterator, more: int) -> int:
            return sum(numbers) + more
        """,
    )
    assert (await stage.run("total", inputs={"more": "0"})).summary("total") == "3"
    assert (await stage.run("total", inputs={"more": "1"})).summary("total") == "4"


async def test_a_restart_forgets_everything(stage: Any) -> None:
    await first_run(stage)
    await stage.execution.restart()
    assert stage.states[-1] == {"dataflow": "flow", "nodes": {}}
    assert await stage.execution.result("flow", "total") is None
    assert (await stage.run("total", inputs={"raw": "1"})).ran == ALL


async def test_configuration_runs_only_what_reads_it(stage: Any) -> None:
    stage.write(
        "flow.py",
        """
        from hamilton.function_modifiers import config
        def plain() -> int:
            return 1
        @config.when(region="US")
        def rate__us(plain: int) -> int:
            return 10
        @config.when(region="EU")
        def rate__eu(plain: int) -> int:
            return 20
        def named(region: str) -> str:
            return region
        def total(rate: int, named: str) -> str:
            return f"{named} {rate}"
        """,
    )
    story = await stage.run("total", config={"region": "US", "unused": 1})
    assert story.summary("total") == "US 10"
    story = await stage.run("total", config={"region": "EU", "unused": 1})
    assert (sorted(story.ran), story.summary("total")) == (["named", "rate", "total"], "EU 20")
    assert (await stage.run("total", config={"region": "EU", "unused": 2})).ran == []


async def test_parameterized_nodes_are_known_apart(stage: Any) -> None:
    flow = """
        from hamilton.function_modifiers import parameterize, value
        @parameterize(one=dict(n=value(1)), two=dict(n=value(2)))
        def number(n: int) -> int:
            return n
        """
    stage.write("flow.py", flow)
    story = await stage.run("one", "two")
    assert (story.summary("one"), story.summary("two")) == ("1", "2")
    stage.write("flow.py", flow.replace("value(2)", "value(3)"))
    assert (await stage.run("one", "two")).summary("two") == "3"


async def test_dataflows_keep_their_results_apart(stage: Any) -> None:
    stage.write("a/flow.py", "def value() -> str:\n    return 'a'\n")
    stage.write("b/flow.py", "def value() -> str:\n    return 'b'\n")
    for name in ("a", "b", "a"):
        story = await stage.run("value", dataflow=name, modules={"flow": f"{name}/flow.py"})
        assert story.summary("value") == name


async def test_nothing_is_written_into_the_workspace(stage: Any) -> None:
    await first_run(stage)
    assert sorted(p.name for p in stage.root.rglob("*")) == ["deep.py", "flow.py", "helper.py"]
