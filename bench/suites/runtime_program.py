"""Measured in a process of its own, under either package: prints milliseconds as JSON."""

import json
import sys
import time
import types

start = time.process_time()
from hamilton import base, driver  # noqa: E402

imported = time.process_time() - start

NODES = 1000
WIDTH = 100


def parents(number: int) -> tuple[str, str]:
    """Two nodes of the layer above: ten layers, since apache-hamilton recurses as deep as the graph is."""
    first = number - WIDTH
    return f"node_{first}", f"node_{first + 1 if (first + 1) % WIDTH else first + 1 - WIDTH}"


def module_of_nodes() -> types.ModuleType:
    """A module of 1,000 functions in ten layers."""
    lines = []
    for number in range(NODES):
        if number < WIDTH:
            lines += [f"def node_{number}(start: int) -> int:", f"    return start + {number}"]
        else:
            one, two = parents(number)
            lines += [f"def node_{number}({one}: int, {two}: int) -> int:", f"    return {one} - {two} + 1"]
    module = types.ModuleType("bench_nodes")
    sys.modules["bench_nodes"] = module
    exec(compile("\n".join(lines), "bench_nodes.py", "exec"), module.__dict__)
    return module


def best_of(work, times: int) -> float:
    """Milliseconds of the median of ``times`` runs."""
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begin)
    return sorted(taken)[times // 2] * 1000


module = module_of_nodes()


def build() -> driver.Driver:
    return driver.Driver({}, module, adapter=base.SimplePythonGraphAdapter(base.DictResult()))


dr = build()
functions = [getattr(module, f"node_{number}") for number in range(NODES)]
last = [f"node_{number}" for number in range(NODES - WIDTH, NODES)]


steps = [
    (f"node_{number}", functions[number], parents(number) if number >= WIDTH else ("start",))
    for number in range(NODES)
]


def plain_loop() -> dict[str, int]:
    """The same calls without a framework: values kept by name, arguments passed by keyword."""
    values = {"start": 1}
    for name, function, needed in steps:
        values[name] = function(**{parameter: values[parameter] for parameter in needed})
    return {name: values[name] for name in last}


expected = plain_loop()
assert dr.execute(last, inputs={"start": 1}) == expected
print(
    json.dumps(
        {
            "import": imported * 1000,
            "build": best_of(build, 5),
            "execute": best_of(lambda: dr.execute(last, inputs={"start": 1}), 11),
            "loop": best_of(plain_loop, 21),
        }
    )
)
