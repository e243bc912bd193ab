"""What is asked of a driver: outputs, inputs, overrides, and what comes back when nodes fail or are missing."""

from program import BUILDER, DRIVER, program

STOCK = "driver.Driver(config, *modules, adapter=base.SimplePythonGraphAdapter(base.DictResult()))"
ONE = "def a(x: int) -> int:\n    return x + 1\ndef b(a: int) -> int:\n    return a * 2\n"
FOUR = "def a(x: int) -> int:\n    return x\ndef b(a: int, y: int = 5) -> int:\n    return a + y\ndef c(b: int, a: int) -> int:\n    return b * a\ndef d(c: int) -> int:\n    return c\n"
DEEP = "import sys\ndef n0(x: int) -> int:\n    return x\n" + "".join(
    f"def n{i}(n{i - 1}: int) -> int:\n    return n{i - 1} + 1\n" for i in range(1, 200)
)


def run(name, source, *steps, **kwargs):
    return program(f"run_{name}", source, *(f"dr.execute({step})" for step in steps), **kwargs)


PROGRAMS = [
    *(
        program(
            f"overrides_{how}",
            FOUR,
            "dr.execute(['d', 'b'], inputs={'x': 2})",
            "dr.execute(['d'], inputs={'x': 2}, overrides={'b': 7})",
            "dr.execute(['d'], inputs={'x': 2}, overrides={'a': 7, 'b': 3})",
            "dr.execute(['d'], overrides={'a': 7})",
            "dr.execute(['d'], overrides={'c': 7})",
            "dr.execute(['d'], overrides={'b': 7})",
            "dr.execute(['d', 'x'], inputs={'x': 2}, overrides={'d': None})",
            "dr.execute(['d', 'x'], overrides={'a': 1})",
            "dr.execute(['d', 'y'], inputs={'x': 2})",
            "dr.execute(['y', 'd'], inputs={'x': 2, 'y': 1})",
            "dr.execute(['d'], inputs={'x': 2}, overrides={'x': 3})",
            "dr.execute(['d'], inputs={'x': 2}, overrides={'y': 3})",
            "dr.execute(['d'], overrides={'x': 3})",
            "dr.execute(['d'], inputs={'x': 2}, overrides={'nothing': 3})",
            "dr.execute(['d'], inputs={'x': 2, 'c': 3})",
            "dr.execute(['d', 'extra'], inputs={'x': 2, 'extra': 3})",
            "dr.execute(['extra'], inputs={'extra': 3})",
            "dr.execute(['extra'])",
            "dr.execute(['d'], inputs={'x': 2, 'b': 'u'})",
            build=build,
        )
        for how, build in (
            ("builder", BUILDER),
            ("stock", STOCK),
            ("hooked", "driver.Builder().with_modules(m).with_adapters(Recorder()).build()"),
        )
    ),
    program(
        "leftovers",
        FOUR,
        *(
            f"sorted(dr.graph.execute([dr.graph.nodes[n] for n in {names}], inputs={{'x': 2}}{more}))"
            for names in ("['d']", "['c']", "['b', 'd']", "['d', 'x']", "['y']")
            for more in (
                "",
                ", overrides={'b': 3}",
                ", computed={'a': 1}",
                ", computed={'a': 1, 'b': 2}",
                ", overrides={'a': 3}, computed={'c': 2}",
            )
        ),
    ),
    run(
        "functions",
        ONE,
        "[m.b, m.a], inputs={'x': 1}",
        "[m.b, 'a', m.b], inputs={'x': 1}",
        "[modules[0]], inputs={'x': 1}",
        "[lambda: 1], inputs={'x': 1}",
        "[None], inputs={'x': 1}",
        "'b', inputs={'x': 1}",
    ),
    run(
        "variables",
        ONE,
        "dr.list_available_variables(), inputs={'x': 1}",
        "[v for v in dr.list_available_variables() if v.name == 'b'] + [m.a], inputs={'x': 1}",
        "list(dr.graph.nodes.values()), inputs={'x': 1}",
    ),
    run(
        "decorated_functions",
        "@parameterize(p={'n': value(1)})\ndef f(n: int) -> int:\n    return n\n@config.when(k=1)\ndef v__1() -> int:\n    return 1\n",
        "[m.f]",
        "[m.v__1]",
        "['p', 'v']",
        config={"k": 1},
    ),
    run(
        "none_results",
        "def a() -> Optional[int]:\n    return None\ndef b(a: Optional[int]) -> list:\n    return [a]\ndef c(a: Optional[int] = 5) -> list:\n    return [a]\n",
        "['a', 'b', 'c']",
        "['a']",
        "['b'], overrides={'a': None}",
    ),
    run(
        "none_result_stock",
        "def a() -> int:\n    return None\ndef b(a: int) -> list:\n    return [a]\n",
        "['a', 'b']",
        build=STOCK,
    ),
    *(
        run(
            f"raises_{name}",
            f"class Own(Exception):\n    pass\ndef a(x: int) -> int:\n    {body}\ndef b(a: int) -> int:\n    return a\n",
            "['b'], inputs={'x': 0}",
            build=build,
        )
        for name, body in (
            ("own", "raise Own(x)"),
            ("key", "return {}[x]"),
            ("stop", "raise StopIteration"),
            ("type", "return x()"),
            ("recursion", "raise RecursionError"),
        )
        for name, build in ((name, BUILDER), (f"{name}_stock", STOCK))
    ),
    program(
        "raises_hooked",
        "def a(x: int) -> int:\n    return 1 // x\ndef b(a: int) -> int:\n    return a\n",
        "dr.execute(['b'], inputs={'x': 0})",
        "dr.adapter.adapters[0].seen",
        build="driver.Builder().with_modules(m).with_adapters(Recorder()).build()",
    ),
    program(
        "stock_hooked",
        FOUR,
        "dr.execute(['d'], inputs={'x': 2})",
        "dr.execute(['b'], inputs={'x': 2}, overrides={'a': 4})",
        "dr.adapter.adapters[1].seen",
        build="driver.Driver({}, m, adapter=[base.SimplePythonGraphAdapter(base.DictResult()), Recorder()])",
    ),
    program(
        "stock_of_frames",
        FOUR,
        "dr.execute(['d', 'b'], inputs={'x': 2})",
        build="driver.Driver({}, m, adapter=base.SimplePythonDataFrameGraphAdapter())",
    ),
    program(
        "frames_by_default",
        FOUR,
        "dr.execute(['d', 'b'], inputs={'x': 2})",
        "dr.execute(['b'])",
        build=DRIVER,
    ),
    program(
        "own_graph_adapter",
        FOUR,
        "dr.execute(['d', 'b'], inputs={'x': 2})",
        "dr.execute(['d'], inputs={'x': 'u'})",
        build="driver.Driver({}, m, adapter=type('Own', (base.SimplePythonGraphAdapter,), {'execute_node': lambda self, node, kwargs: 10 + node.callable(**kwargs)})(base.DictResult()))",
    ),
    program(
        "own_input_check",
        FOUR,
        "dr.execute(['a'], inputs={'x': 'u'})",
        "dr.execute(['a'], inputs={'x': 1})",
        build="driver.Driver({}, m, adapter=type('Own', (base.SimplePythonGraphAdapter,), {'check_input_type': staticmethod(lambda node_type, input_value: isinstance(input_value, str))})(base.DictResult()))",
    ),
    program(
        "own_edge_check",
        "def a() -> int:\n    return 1\ndef b(a: str) -> str:\n    return a\n",
        "dr.execute(['b'])",
        build="driver.Driver({}, m, adapter=type('Own', (base.SimplePythonGraphAdapter,), {'check_node_type_equivalence': staticmethod(lambda node_type, input_type: True)})(base.DictResult()))",
    ),
    run("deep", DEEP, "['n199', 'n7'], inputs={'x': 1}", "['n199'], overrides={'n150': 0}", build=STOCK),
    run(
        "cycle_of_three",
        "def a(c: int) -> int:\n    return 1\ndef b(a: int) -> int:\n    return 1\ndef c(b: int) -> int:\n    return 1\ndef d(x: int) -> int:\n    return x\n",
        "['c']",
        "['d'], inputs={'x': 1}",
        "['c'], overrides={'a': 1}",
    ),
    program(
        "cycle_asked_about",
        "def a(b: int) -> int:\n    return 1\ndef b(a: int) -> int:\n    return 1\ndef d(x: int) -> int:\n    return x\n",
        "dr.has_cycles(['a'])",
        "dr.has_cycles(['d'])",
        "sorted(v.name for v in dr.what_is_downstream_of('a'))",
        "sorted(v.name for v in dr.what_is_upstream_of('a', 'd'))",
    ),
    program(
        "missing_several",
        "def a(x: int, y: int, z: int = 1) -> int:\n    return 1\ndef b(a: int, w: str) -> int:\n    return 1\n",
        "dr.execute(['b'])",
        "dr.execute(['b'], inputs={'x': 1, 'y': 2})",
        "dr.execute(['b'], inputs={'X': 1, 'y': 2, 'w': 'u'})",
        "dr.validate_execution(['b'], inputs={'x': 1})",
        "dr.validate_execution(['b'], inputs={'x': 1, 'y': 'u', 'w': 'u'})",
        "dr.validate_execution(['b'], inputs={'x': 1, 'y': 2, 'w': 'u'})",
    ),
    program(
        "paths",
        FOUR,
        "sorted(v.name for v in dr.what_is_the_path_between('a', 'd'))",
        "sorted(v.name for v in dr.what_is_the_path_between('d', 'a'))",
        "dr.what_is_the_path_between('none', 'a')",
        "sorted(v.name for v in dr.what_is_upstream_of('c'))",
        "dr.what_is_upstream_of('none')",
        "sorted(v.name for v in dr.what_is_downstream_of('x', 'y'))",
    ),
]
