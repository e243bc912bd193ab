"""What dynamic execution does besides what apache-hamilton does: it takes large blocks, and loses no errors."""

import time

import pytest

from hamilton import driver
from hamilton.execution import executors

BLOCK = """
    from hamilton.htypes import Collect, Parallelizable
    def item(n: int) -> Parallelizable[int]:
        for i in range(n):
            yield i
    def inverse(item: int, at: int = -1) -> float:
        return 1 / (item - at)
    def total(inverse: Collect[float]) -> float:
        return sum(inverse)
    def both(total: float, n: int) -> float:
        return total + n
    def second(n: int) -> Parallelizable[int]:
        return list(range(n))
    def doubled(second: int) -> int:
        return 2 * second
    def of_two(doubled: Collect[int], total: float) -> float:
        return sum(doubled) + total
"""


@pytest.fixture
def build(module):
    def make(executor=None):
        builder = driver.Builder().with_modules(module(BLOCK))
        builder.enable_dynamic_execution(allow_experimental_mode=True)
        return builder.with_remote_executor(executor or executors.SynchronousLocalTaskExecutor()).build()

    return make


def test_time_grows_with_the_elements_of_a_block_and_no_faster(build):
    dr = build()

    def seconds(n):
        begin = time.process_time()
        dr.execute(["total"], inputs={"n": n})
        return time.process_time() - begin

    seconds(10)
    few = min(seconds(250) for _ in range(3))
    many = min(seconds(4000) for _ in range(2))
    # 16 times as many: 16 if it is in proportion, 256 if every task looks at all others.
    assert many / few < 64


@pytest.mark.parametrize(
    "executor", [executors.SynchronousLocalTaskExecutor(), executors.MultiThreadingExecutor(max_tasks=4)]
)
def test_an_error_inside_of_a_block_is_raised(build, executor):
    with pytest.raises(ZeroDivisionError):
        build(executor).execute(["total"], inputs={"n": 3, "at": 1})


def test_an_executor_serves_the_next_run_after_a_failed_one(build):
    dr = build(executors.MultiThreadingExecutor(max_tasks=2))
    with pytest.raises(ZeroDivisionError):
        dr.execute(["total"], inputs={"n": 3, "at": 1})
    assert dr.execute(["both"], inputs={"n": 2}) == {"both": 3.5}


def test_a_block_may_gather_beside_what_another_block_has_yielded(build):
    assert build().execute(["of_two"], inputs={"n": 2}) == {"of_two": 3.5}


class FutureOfACluster:
    """What a cluster's library calls a future: it knows nothing of those of the standard library."""

    def __init__(self, call):
        self.call, self.asked = call, 0

    def done(self):
        self.asked += 1
        return self.asked > 2

    def exception(self):
        return None

    def result(self):
        return self.call()


class Cluster(executors.SynchronousLocalTaskExecutor):
    def submit_task(self, task):
        future = FutureOfACluster(lambda: executors.base_execute_task(task))
        return executors.TaskFutureWrappingPythonFuture(future)


def test_tasks_may_be_futures_of_any_library(build):
    assert build(Cluster()).execute(["total"], inputs={"n": 2}) == {"total": 1.5}
