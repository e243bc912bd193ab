"""The asynchronous driver: coroutines and plain functions, hooks, results, and what it refuses."""

from program import program

MIXED = """
import asyncio

async def a(x: int) -> int:
    await asyncio.sleep(0)
    return x + 1

def b(a: int) -> int:
    return 2 * a

async def c(a: int, b: int, y: int = 5) -> int:
    await asyncio.sleep(0)
    return a + b + y

@extract_fields({"p": int, "q": int})
async def fields(c: int) -> Dict[str, int]:
    return {"p": c, "q": -c}

async def failing(b: int) -> int:
    return b // 0

def after(failing: int) -> int:
    return failing

@parameterize(u={"b": value(1)}, v={"b": source("a")})
async def each(b: int) -> int:
    return b

@subdag(a, inputs={"x": source("b")})
async def inside(a: int) -> int:
    return a
"""
BUILD = "async_driver.Builder().with_modules(m).with_config(config).build_without_init()"


def awaited(name, *steps, build=BUILD, source=MIXED):
    """A program of coroutines."""
    return program(f"async_{name}", source, *steps, build=build)


PROGRAMS = [
    awaited(
        "mixed",
        "run(dr.execute(['c'], inputs={'x': 1}))",
        "run(dr.execute(['b', 'c', 'a'], inputs={'x': 1, 'y': 0}))",
        "run(dr.execute([m.c, 'x'], inputs={'x': 1}))",
        "run(dr.execute(['c'], inputs={'x': 1}, overrides={'a': 10}))",
        "run(dr.execute(['p', 'q'], inputs={'x': 1}))",
        "run(dr.execute(['u', 'v', 'inside'], inputs={'x': 1}))",
        "run(dr.raw_execute(['c'], inputs={'x': 1}))",
    ),
    awaited(
        "errors",
        "run(dr.execute(['after'], inputs={'x': 1}))",
        "run(dr.execute(['none'], inputs={'x': 1}))",
        "run(dr.execute(['c']))",
        "run(dr.execute(['c'], display_graph=True, inputs={'x': 1}))",
        "run(dr.raw_execute(['c'], display_graph=True, inputs={'x': 1}))",
    ),
    awaited(
        "hooked",
        "run(dr.execute(['c'], inputs={'x': 1}))",
        "run(dr.execute(['after'], inputs={'x': 1}))",
        "r.seen",
        build="(globals().__setitem__('r', AsyncRecorder()), async_driver.Builder().with_modules(m).with_adapters(r).build_without_init())[1]",
    ),
    awaited(
        "hooked_plainly",
        "run(dr.execute(['c'], inputs={'x': 1}))",
        "r.seen",
        build="(globals().__setitem__('r', GraphRecorder()), async_driver.Builder().with_modules(m).with_adapters(r).build_without_init())[1]",
    ),
    awaited("started", "run(dr.ainit()) is dr, dr.initialized", "run(dr.ainit()) is dr"),
    awaited(
        "frames",
        "run(dr.execute(['a', 'b'], inputs={'x': 1}))",
        build="async_driver.AsyncDriver({}, m)",
    ),
    awaited(
        "own_result",
        "run(dr.execute(['a', 'b'], inputs={'x': 1}))",
        build="async_driver.AsyncDriver({}, m, result_builder=Total())",
    ),
    awaited(
        "own_result_of_adapters",
        "run(dr.execute(['a', 'b'], inputs={'x': 1}))",
        build="async_driver.Builder().with_modules(m).with_adapters(Total()).build_without_init()",
    ),
    awaited(
        "two_results", build="async_driver.AsyncDriver({}, m, result_builder=Total(), adapters=[Total()])"
    ),
    awaited(
        "built",
        "run(dr.execute(['c'], inputs={'x': 1}))",
        build="run(async_driver.Builder().with_modules(m).build())",
    ),
    awaited("no_materializers", build="async_driver.Builder().with_materializers()"),
    awaited("no_adapter", build="async_driver.Builder().with_adapter(None)"),
    awaited("no_dynamic_execution", build="async_driver.Builder().enable_dynamic_execution()"),
    awaited("drawn", "dr.display_all_functions()", "dr.visualize_execution(['c'], inputs={'x': 1})"),
]
