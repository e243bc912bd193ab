"""Measured in a process of its own, under either package: prints milliseconds as JSON."""

import json
import sys
import time
import types

start = time.process_time()
from hamilton import base, driver  # noqa: E402

imported = time.process_time() - start

NODES = 1000


def module_of_nodes() -> types.ModuleType:
    """A module of 1,000 functions, each of the two before it."""
    lines = ["def node_0(start: int) -> int:", "    return start", "def node_1(node_0: int) -> int:", "    return node_0"]
    for number in range(2, NODES):
        lines.append(f"def node_{number}(node_{number - 1}: int, node_{number - 2}: int) -> int:")
        lines.append(f"    return node_{number - 1} - node_{number - 2} + 1")
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
last = [f"node_{NODES - 1}"]


def plain_loop() -> int:
    """The same calls without a framework: values kept by name, arguments passed by keyword."""
    values = {"node_0": functions[0](start=1)}
    values["node_1"] = functions[1](node_0=values["node_0"])
    for number in range(2, NODES):
        one, two = f"node_{number - 1}", f"node_{number - 2}"
        values[f"node_{number}"] = functions[number](**{one: values[one], two: values[two]})
    return values[last[0]]


expected = plain_loop()
assert dr.execute(last, inputs={"start": 1})[last[0]] == expected
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
