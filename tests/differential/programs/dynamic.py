"""Dynamic execution: parallel blocks, executors, grouping, the hooks of tasks, and what can go wrong."""

from program import program

BLOCK = """
from hamilton.htypes import Collect, Parallelizable
def count(k: int) -> int:
    return k
def item(count: int) -> Parallelizable[int]:
    for i in range(count):
        yield i
def double(item: int, factor: int = 2) -> int:
    return item * factor
def shifted(double: int, offset: int) -> int:
    return double + offset
def total(shifted: Collect[int], count: int) -> int:
    return sum(shifted) + count
def last(total: int) -> int:
    return -total
"""
CHAIN = """
def one(a: int) -> int:
    return a + 1
def two(one: int, b: int = 3) -> int:
    return one * b
def three(two: int) -> int:
    return two - 1
"""
NESTED = """
from hamilton.htypes import Collect, Parallelizable
def outer(k: int) -> Parallelizable[int]:
    return list(range(k))
def inner(outer: int) -> Parallelizable[int]:
    return list(range(outer))
def leaf(inner: int) -> int:
    return inner
def some(leaf: Collect[int]) -> int:
    return sum(leaf)
def all_(some: Collect[int]) -> int:
    return sum(some)
"""
TWO = """
from hamilton.htypes import Collect, Parallelizable
def item(k: int) -> Parallelizable[int]:
    return [i for i in range(k)]
def square(item: int) -> int:
    return item * item
def squares(square: Collect[int]) -> list:
    return square
def second(squares: list) -> Parallelizable[int]:
    return squares
def negated(second: int) -> int:
    return -second
def result(negated: Collect[int]) -> list:
    return negated
"""
FAILING = """
from hamilton.htypes import Collect, Parallelizable
def item(k: int) -> Parallelizable[int]:
    return list(range(k))
def inverse(item: int) -> float:
    return 1 / (item - 1)
def total(inverse: Collect[float]) -> float:
    return sum(inverse)
"""
# With one input only: apache-hamilton begins with any of several.
ROW = BLOCK.replace("offset: int", "item: int").replace("offset", "item")
V2 = "driver.Builder().with_modules(*modules).with_config(config).enable_dynamic_execution(allow_experimental_mode=True)"
LOCAL = f"{V2}.with_remote_executor(executors.SynchronousLocalTaskExecutor())"
TRACED = f"{LOCAL}.with_adapters(Everything())"
SEEN = "dr.adapter.adapters[0].seen"
STRATEGIES = ("GroupByRepeatableBlocks", "GroupNodesIndividually", "GroupNodesAllAsOne", "GroupNodesByLevel")
EXECUTORS = (
    "SynchronousLocalTaskExecutor()",
    "MultiThreadingExecutor(max_tasks=1)",
    "MultiThreadingExecutor(max_tasks=3)",
    "MultiProcessingExecutor(max_tasks=2)",
)
RUNS = (
    "dr.execute(['last'], inputs={'k': 3, 'offset': 1})",
    "dr.execute(['last', 'total', 'count'], inputs={'k': 4, 'offset': 1, 'factor': 5})",
    "dr.execute(['total'], inputs={'k': 0, 'offset': 1})",
    "dr.execute(['total'], inputs={'k': 3, 'offset': 1}, overrides={'item': [7, 8]})",
    "dr.execute(['total'], inputs={'k': 3, 'offset': 1}, overrides={'count': 2})",
    "dr.execute(['total'], inputs={'k': 3, 'offset': 1}, overrides={'double': 2})",
    "dr.execute(['last'], overrides={'total': 2})",
    "dr.execute(['last'], inputs={'k': 3})",
    "dr.execute(['item'], inputs={'k': 3})",
    "dr.validate_execution(['last'], inputs={'k': 3, 'offset': 1})",
    "dr.execute(['none'], inputs={'k': 3})",
    "dr.execute(['k'], inputs={'k': 3})",
)


def traced(name, module, *calls, build=TRACED, config=None):
    """A program that compares all hooks, in their order, after each call."""
    steps = [step for call in calls for step in (call, SEEN)]
    return program(f"dynamic_{name}", module, *steps, build=f"{build}.build()", config=config)


# A block that fails before it, when it begins, while it yields, and inside of it for some elements.
GRACEFUL = """
from hamilton.htypes import Collect, Parallelizable
from hamilton.lifecycle.default import accept_error_sentinels

def upstream(n: int) -> int:
    if WHEN == "before":
        raise ArithmeticError
    return n

def element(upstream: int) -> Parallelizable[int]:
    if WHEN == "at first":
        raise ArithmeticError
    for number in range(upstream):
        if WHEN == "while yielding" and number > 4:
            raise ArithmeticError
        yield number

def low(element: int) -> float:
    if element > 2:
        raise ArithmeticError
    return element / 2

def high(element: int) -> int:
    if element < 2:
        raise ArithmeticError
    return 2 * element

@accept_error_sentinels
def pair(low: float, high: int) -> list:
    return [low, high]

def paired(pair: Collect[list]) -> list:
    return list(pair)

def whole(low: Collect[float]) -> list:
    return list(low)
"""

PROGRAMS = [
    *(
        program(f"dynamic_executor_{i}", BLOCK, *RUNS, build=f"{V2}.with_remote_executor(executors.{e}).build()")
        for i, e in enumerate(EXECUTORS)
    ),
    *(
        program(
            f"dynamic_local_executor_{i}",
            BLOCK,
            RUNS[0],
            RUNS[1],
            build=f"{LOCAL}.with_local_executor(executors.{e}).build()",
        )
        for i, e in enumerate(EXECUTORS)
    ),
    *(
        program(
            f"dynamic_grouping_{s}_{i}",
            m,
            *runs,
            build=f"{LOCAL}.with_grouping_strategy(grouping.{s}()).build()",
        )
        for s in STRATEGIES
        for i, (m, runs) in enumerate(
            (
                (CHAIN, ("dr.execute(['three'], inputs={'a': 1})", "dr.execute(['three', 'a'], inputs={'a': 1, 'b': 5})")),
                (CHAIN, ("dr.execute(['three'], overrides={'one': 1})", "dr.execute(['three'])")),
            )
        )
    ),
    program("dynamic_default", BLOCK, *RUNS, build=f"{V2}.build()"),
    program("dynamic_two_blocks", TWO, "dr.execute(['result'], inputs={'k': 3})", build=f"{V2}.build()"),
    program("dynamic_without", BLOCK, "dr.execute(['last'], inputs={'k': 3, 'offset': 1})", "dr.validate_execution(['last'], inputs={'k': 3, 'offset': 1})", "dr.execute(['count'], inputs={'k': 3})"),
    program("dynamic_config", BLOCK, "dr.execute(['last'], inputs={'offset': 1})", "dr.execute(['last'], inputs={'offset': 1, 'k': 2})", build=f"{LOCAL}.build()", config={"k": 3}),
    program("dynamic_failing", FAILING, "dr.execute(['total'], inputs={'k': 1})", "dr.execute(['total'], inputs={'k': 3})", "dr.execute(['total'], inputs={'k': 3})", build=f"{V2}.build()"),
    program("dynamic_failing_process", FAILING, "dr.execute(['total'], inputs={'k': 3})", build=f"{V2}.with_remote_executor(executors.MultiProcessingExecutor(2)).build()"),
    program("dynamic_graceful", FAILING.replace("sum(inverse)", "[i if isinstance(i, float) else None for i in inverse]"), "dr.execute(['total'], inputs={'k': 3})", build=f"{LOCAL}.with_adapters(lifecycle.GracefulErrorAdapter(error_to_catch=ZeroDivisionError, sentinel_value=None)).build()"),
    program("dynamic_graceful_no_parallel", FAILING.replace("sum(inverse)", "[i if isinstance(i, float) else None for i in inverse]"), "dr.execute(['total'], inputs={'k': 3})", build=f"{LOCAL}.with_adapters(lifecycle.GracefulErrorAdapter(error_to_catch=ZeroDivisionError, sentinel_value=None, try_all_parallel=False)).build()"),
    program("dynamic_materialize", BLOCK, "dr.materialize(to.memory(id='m', dependencies=['total']), inputs={'k': 3, 'offset': 1}, additional_vars=['last'])", "dr.materialize(from_.literal(target='k', value=4), additional_vars=['last'], inputs={'offset': 1})", build=f"{LOCAL}.build()"),
    program("dynamic_manager", BLOCK, "dr.execute(['last'], inputs={'k': 3, 'offset': 1})", build=f"{V2}.with_execution_manager(executors.DefaultExecutionManager(remote_executor=executors.MultiThreadingExecutor(2))).build()"),
    program("dynamic_drawn", BLOCK, "dr.display_all_functions()", "dr.visualize_execution(['last'], inputs={'k': 3, 'offset': 1})", build=f"{V2}.build()"),
    *(
        program(
            f"dynamic_graceful_{when.replace(' ', '_')}_{'all' if try_all else 'none'}_{'taken' if injected else 'skipped'}",
            GRACEFUL.replace("WHEN", repr(when)),
            "dr.execute(['whole'], inputs={'n': 8})",
            "dr.execute(['paired'], inputs={'n': 8})",
            "dr.execute(['whole'], inputs={'n': 0})",
            build=f"{LOCAL}.with_adapters(lifecycle.GracefulErrorAdapter(error_to_catch=ArithmeticError, try_all_parallel={try_all}, allow_injection={injected})).build()",
        )
        for when in ("never", "before", "while yielding", "at first")
        for try_all in (True, False)
        for injected in (True, False)
    ),
    program("dynamic_raw", BLOCK, "dr.raw_execute(['last'], inputs={'k': 3, 'offset': 1})", build=f"{LOCAL}.build()"),
    program("dynamic_result_builder", BLOCK, "dr.execute(['last', 'total'], inputs={'k': 3, 'offset': 1})", build=f"{LOCAL}.with_adapters(Total()).build()"),
    program("dynamic_doubled", BLOCK, "dr.execute(['last', 'total'], inputs={'k': 3, 'offset': 1})", build=f"{LOCAL}.with_adapters(Doubler()).build()"),
    traced("trace_chain", CHAIN, "dr.execute(['three'], inputs={'a': 1})"),
    traced("trace_block", ROW, "dr.execute(['last'], inputs={'k': 2})"),
    traced("trace_empty", ROW, "dr.execute(['last'], inputs={'k': 0})"),
    traced("trace_overridden", FAILING, "dr.execute(['total'], overrides={'item': [5]})"),
    traced("trace_failing", FAILING, "dr.execute(['total'], inputs={'k': 3})"),
    traced("trace_failing_chain", CHAIN.replace("two - 1", "two / 0"), "dr.execute(['three'], inputs={'a': 1})"),
    traced("trace_two_blocks", TWO, "dr.execute(['result'], inputs={'k': 2})"),
    traced("trace_as_one", CHAIN, "dr.execute(['three'], inputs={'a': 1})", build=f"{TRACED}.with_grouping_strategy(grouping.GroupNodesAllAsOne())"),
    traced("trace_by_level", CHAIN, "dr.execute(['three'], inputs={'a': 1})", build=f"{TRACED}.with_grouping_strategy(grouping.GroupNodesByLevel())"),
    traced("trace_plain", CHAIN, "dr.execute(['three'], inputs={'a': 1})", "dr.execute(['three'])", "dr.raw_execute(['one'], inputs={'a': 1})", build="driver.Builder().with_modules(*modules).with_adapters(Everything())"),
    traced("trace_plain_failing", CHAIN.replace("two - 1", "two / 0"), "dr.execute(['three'], inputs={'a': 1})", build="driver.Builder().with_modules(*modules).with_adapters(Everything())"),
    traced("trace_materialize", CHAIN, "dr.materialize(to.memory(id='m', dependencies=['two']), inputs={'a': 1})", build="driver.Builder().with_modules(*modules).with_adapters(Everything())"),
    *(
        program(f"dynamic_wrong_{i}", CHAIN, build=build)
        for i, build in enumerate(
            (
                "driver.Builder().enable_dynamic_execution()",
                "driver.Builder().with_local_executor(executors.SynchronousLocalTaskExecutor())",
                "driver.Builder().with_remote_executor(executors.SynchronousLocalTaskExecutor())",
                "driver.Builder().with_grouping_strategy(grouping.GroupNodesByLevel())",
                "driver.Builder().with_execution_manager(executors.DefaultExecutionManager())",
                f"{LOCAL}.with_remote_executor(executors.SynchronousLocalTaskExecutor())",
                f"{LOCAL}.with_execution_manager(executors.DefaultExecutionManager())",
                f"{V2}.with_execution_manager(executors.DefaultExecutionManager()).with_local_executor(executors.SynchronousLocalTaskExecutor())",
                f"{V2}.with_grouping_strategy(grouping.GroupNodesByLevel()).with_grouping_strategy(grouping.GroupNodesByLevel())",
                "async_driver.Builder().enable_dynamic_execution(allow_experimental_mode=True)",
            )
        )
    ),
    program(
        "dynamic_parts",
        CHAIN,
        "executors.MultiThreadingExecutor(2).finalize()",
        "(lambda e: (e.init(), e.init()))(executors.MultiThreadingExecutor(2))",
        "[s.is_expander() for s in grouping.NodeGroupPurpose], [s.is_gatherer() for s in grouping.NodeGroupPurpose]",
        "[state.TaskState.is_terminal(s) for s in state.TaskState]",
        "grouping.TaskImplementation.determine_task_id('a', None, None), grouping.TaskImplementation.determine_task_id('a', 'b', 'c')",
        "(lambda c: (c.write({'a': 1}, '0', 's'), c.read(['a'], '0', 's'), c.read(['b'], optional=True), c.cache))(state.DictBasedResultCache({}))",
        "state.DictBasedResultCache({}).read(['a'])",
        "[grouping.convert_node_type_to_group_purpose(t) for t in node.NodeType]",
        "executors.TaskFutureWrappingFunction(lambda: 3).get_result()",
        "(lambda f: (f.get_state(), attempt(f.get_result)))(executors.TaskFutureWrappingFunction(lambda: 1 / 0))",
        "driver.Builder().enable_dynamic_execution(allow_experimental_mode=True).with_modules(m).copy().build().execute(['two'], inputs={'a': 2})",
        "[(g.base_id, g.spawning_task_base_id, g.purpose, sorted(g.available_nodes)) for g in grouping.GroupNodesByLevel().group_nodes(dr.graph.get_nodes())]",
        "sorted((g.base_id, g.purpose.value) for g in grouping.GroupNodesIndividually().group_nodes(dr.graph.get_nodes()))",
    ),
]  # fmt: skip
