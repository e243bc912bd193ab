"""The adapters that log runs, and loggers that know where in a run they are."""

import asyncio
import logging
import re

import pytest

from hamilton import async_driver, driver
from hamilton.execution import executors
from hamilton.plugins import h_logging

PLAIN = """
from hamilton.plugins import h_logging
log = h_logging.get_logger("runs")

def a(x: int) -> int:
    log.warning("value %s", x)
    log.warning("bare", extra={"skip_context": True})
    return x

def b(a: int) -> int:
    return 1 // a
"""


@pytest.fixture
def lines(caplog):
    """Level and message of all that was logged, with runs' ids made equal."""
    caplog.set_level(logging.DEBUG, "runs")

    def read() -> list[str]:
        return [
            re.sub(r"run '[^']+'", "run 'ID'", f"{record.levelname} {record.getMessage()}")
            for record in caplog.records
            if record.name == "runs"
        ]

    return read


def test_a_run_of_nodes(dataflow, lines):
    dataflow(PLAIN, h_logging.LoggingAdapter("runs")).execute(["a"], inputs={"x": 1})
    assert lines() == [
        "INFO Graph run 'ID' - Starting graph execution",
        "INFO Graph run 'ID' - Using inputs 'x'",
        "DEBUG Node 'a' - Starting execution with dependencies 'x'",
        "WARNING Node 'a' - value 1",
        "WARNING bare",
        "INFO Node 'a' - Finished execution [OK]",
        "INFO Graph run 'ID' - Finished graph execution [OK]",
    ]


def test_a_failure_and_an_override(dataflow, lines):
    with pytest.raises(ZeroDivisionError):
        dataflow(PLAIN, h_logging.LoggingAdapter("runs")).execute(["b"], overrides={"a": 0})
    assert lines() == [
        "INFO Graph run 'ID' - Starting graph execution",
        "INFO Graph run 'ID' - Using overrides 'a'",
        "DEBUG Node 'b' - Starting execution with dependencies 'a'",
        "ERROR Node 'b' - Encountered error",
        "ERROR Graph run 'ID' - Graph execution failed due to errors",
    ]


def test_tasks_are_told_before_nodes(module, lines):
    flow = module(
        """
        from hamilton.htypes import Collect, Parallelizable
        def item(n: int) -> Parallelizable[int]:
            yield from range(n)
        def double(item: int) -> int:
            return 2 * item
        def total(double: Collect[int]) -> int:
            return sum(double)
        """
    )
    built = (
        driver.Builder()
        .with_modules(flow)
        .enable_dynamic_execution(allow_experimental_mode=True)
        .with_remote_executor(executors.SynchronousLocalTaskExecutor())
        .with_adapters(h_logging.LoggingAdapter(logging.getLogger("runs")))
        .build()
    )
    assert built.execute(["total"], inputs={"n": 2}) == {"total": 2}
    told = [line for line in lines() if line.startswith("INFO")]
    assert "INFO Graph run 'ID' - Dynamic DAG detected; task-based logging is enabled" in told
    assert "INFO Task 'collect-item' - Task completed [OK]" in told
    assert not [line for line in told if "Node" in line]
    assert "DEBUG Task 'collect-item' - Node 'total' - Finished execution [OK]" in lines()


def test_the_async_driver(module, lines):
    flow = module("async def a(x: int) -> int:\n    return x")

    async def run() -> dict[str, int]:
        builder = async_driver.Builder().with_modules(flow)
        built = await builder.with_adapters(h_logging.AsyncLoggingAdapter("runs")).build()
        return await built.execute(["a"], inputs={"x": 1})

    assert asyncio.run(run()) == {"a": 1}
    assert "DEBUG Node 'a' - Submitting async node with dependencies 'x'" in lines()
    assert lines()[-1] == "INFO Graph run 'ID' - Finished graph execution [OK]"
