"""Measured in a process of its own, under either package: prints figures as JSON.

``import``: CPU milliseconds of the import. ``layers N``: building and running N nodes in layers of 100,
milliseconds, and the peak memory of the process in MiB. ``chain N``: the same for N nodes each of which
needs the one before, with the milliseconds of checking and of drawing it.
"""

import gc
import json
import logging
import resource
import sys
import time
import types

WIDTH = 100


def timed_import() -> float:
    """CPU milliseconds of ``import hamilton.driver``."""
    begin = time.process_time()
    import hamilton.driver  # noqa: F401

    return (time.process_time() - begin) * 1000


def layered(number: int) -> tuple[str, ...]:
    """What a node needs: two nodes of the layer above."""
    if number < WIDTH:
        return ("start",)
    first = number - WIDTH
    return f"node_{first}", f"node_{first + 1 if (first + 1) % WIDTH else first + 1 - WIDTH}"


def chained(number: int) -> tuple[str, ...]:
    """What a node needs: the one before."""
    return (f"node_{number - 1}",) if number else ("start",)


def module_of(count: int, needs) -> types.ModuleType:
    """A module of trivial functions."""
    lines = []
    for number in range(count):
        needed = needs(number)
        parameters = ", ".join(f"{name}: int" for name in needed)
        lines += [f"def node_{number}({parameters}) -> int:", f"    return {' - '.join(needed)} + 1"]
    module = types.ModuleType("bench_nodes")
    sys.modules["bench_nodes"] = module
    exec(compile("\n".join(lines), "bench_nodes.py", "exec"), module.__dict__)
    return module


def median_of(work, times: int) -> float:
    """CPU milliseconds of the median of ``times`` runs: other programs do not count."""
    taken = []
    for _ in range(times):
        gc.collect()
        begin = time.process_time()
        work()
        taken.append(time.process_time() - begin)
    return sorted(taken)[times // 2] * 1000


def driver_of(module: types.ModuleType, *adapters):
    """A driver that returns dictionaries."""
    from hamilton import driver

    return driver.Builder().with_modules(module).with_adapters(*adapters).build()


def noting_hook():
    """A hook before and after every node that does next to nothing."""
    from hamilton.lifecycle import NodeExecutionHook

    class Counting(NodeExecutionHook):
        seen = 0

        def run_before_node_execution(self, *, node_name, **future_kwargs):
            self.seen += 1

        def run_after_node_execution(self, *, node_name, **future_kwargs):
            self.seen += 1

    return Counting()


def peak() -> float:
    """The most memory that this process had, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def layers(count: int, times: int) -> dict[str, float]:
    """Build and run nodes in layers."""
    module = module_of(count, layered)
    driver = driver_of(module)
    inputs = {"start": 1}
    last = [f"node_{number}" for number in range(count - WIDTH, count)]
    steps = [(f"node_{n}", getattr(module, f"node_{n}"), layered(n)) for n in range(count)]

    def plain_loop() -> dict[str, int]:
        """The same calls without a framework: values by name, arguments by keyword."""
        values = {"start": 1}
        for name, function, needed in steps:
            values[name] = function(**{parameter: values[parameter] for parameter in needed})
        return {name: values[name] for name in last}

    memory = peak()
    first = median_of(lambda: driver.execute(last, inputs=inputs), 1)
    assert driver.execute(last, inputs=inputs) == plain_loop()
    hooked = driver_of(module, noting_hook())
    return {
        "memory": memory,
        "first": first,
        "build": median_of(lambda: driver_of(module), times),
        "execute": median_of(lambda: driver.execute(last, inputs=inputs), times),
        "hooked": median_of(lambda: hooked.execute(last, inputs=inputs), times),
        "loop": median_of(plain_loop, times),
    }


def chain(count: int) -> dict[str, float]:
    """Build, check, run and draw one long chain; ends the process if its depth exhausts the stack."""
    module = module_of(count, chained)
    driver = driver_of(module)
    last = [f"node_{count - 1}"]
    inputs = {"start": 1}
    assert driver.execute(last, inputs=inputs) == {last[0]: count + 1}
    return {
        "build": median_of(lambda: driver_of(module), 1),
        "validate": median_of(lambda: driver.validate_execution(last, inputs=inputs), 1),
        "execute": median_of(lambda: driver.execute(last, inputs=inputs), 3),
        "draw": median_of(lambda: driver.visualize_execution(last, inputs=inputs), 1),
    }


def main() -> None:
    """Measure what the arguments ask for."""
    logging.disable(logging.CRITICAL)
    what, *sizes = sys.argv[1:]
    if what == "import":
        figures = {"import": timed_import()}
    elif what == "chain":
        figures = chain(int(sizes[0]))
    else:
        count = int(sizes[0])
        figures = layers(count, 11 if count <= 5000 else 3)
    print(json.dumps(figures))


main()
