"""What users' modules hold besides plain functions, and names that meet across modules and configuration."""

from program import program

STOCK = "driver.Driver(config, *modules, adapter=base.SimplePythonGraphAdapter(base.DictResult()))"
FUTURE = "from __future__ import annotations\n"
ONE = "def a(x: int) -> int:\n    return x + 1\ndef b(a: int) -> int:\n    return a * 2\n"


def run(name, source, *steps, **kwargs):
    return program(f"run_{name}", source, *(f"dr.execute({step})" for step in steps), **kwargs)


MODULES = [
    run(
        "future_annotations",
        FUTURE
        + "def a(x: int | None, y: Optional[List[int]] = None) -> dict[str, int]:\n    return {'x': x}\ndef b(a: dict[str, int]) -> int | None:\n    return a['x']\n",
        "['b'], inputs={'x': 1}",
        "['b'], inputs={'x': 'u'}",
        "['b'], inputs={'x': None, 'y': []}",
    ),
    run(
        "future_own_class",
        FUTURE
        + "def a(x: int) -> Own:\n    return Own()\ndef b(a: Own) -> str:\n    return type(a).__name__\nclass Own:\n    pass\n",
        "['b'], inputs={'x': 1}",
    ),
    run(
        "future_type_checking_import",
        FUTURE
        + "if TYPE_CHECKING:\n    from decimal import Decimal\ndef a(x: Decimal) -> int:\n    return 1\n",
        "['a'], inputs={'x': 1}",
    ),
    run(
        "future_modifiers",
        FUTURE
        + "@extract_fields({'u': int})\n@tag(k='v')\ndef a(x: int) -> Dict[str, int]:\n    return {'u': x}\n@parameterize(p={'n': source('u')}, q={'n': value(3)})\ndef f(n: int) -> int:\n    return n\n",
        "['p', 'q', 'u'], inputs={'x': 1}",
    ),
    run(
        "optional_without_default",
        "def a(x: Optional[int]) -> int:\n    return 1\n",
        "['a']",
        "['a'], inputs={'x': None}",
        "['a'], inputs={'x': 2}",
    ),
    run(
        "none_default",
        "def a(x: int = None) -> str:\n    return repr(x)\n",
        "['a']",
        "['a'], inputs={'x': None}",
        "['a'], inputs={'x': 'u'}",
    ),
    run(
        "keyword_only",
        "def a(x: int, *, y: int, z: int = 3) -> list:\n    return [x, y, z]\ndef b(*, a: list) -> int:\n    return len(a)\n",
        "['a', 'b'], inputs={'x': 1, 'y': 2}",
        "['b'], inputs={'x': 1}",
    ),
    run(
        "keyword_before_node",
        "def z() -> int:\n    return 9\ndef a(x: int, *, z: int = 3, y: int) -> list:\n    return [x, y, z]\n",
        "['a'], inputs={'x': 1, 'y': 2}",
    ),
    run(
        "default_hides_nothing",
        "def y() -> int:\n    return 9\ndef a(x: int, y: int = 1) -> list:\n    return [x, y]\n",
        "['a'], inputs={'x': 1}",
        "['a'], inputs={'x': 1}, overrides={'y': 4}",
        "['a'], inputs={'x': 1, 'y': 4}",
    ),
    run(
        "two_defaults",
        "def a(x: int = 1) -> int:\n    return x\ndef b(x: int = 2) -> int:\n    return x\n",
        "['a', 'b']",
        "['a', 'b'], inputs={'x': 5}",
        "['a', 'x']",
    ),
    run(
        "mutable_default",
        "def a(x: list = []) -> list:\n    x.append(1)\n    return list(x)\n",
        "['a']",
        "['a']",
        "['a'], inputs={'x': [0]}",
    ),
    run(
        "imported_functions",
        "from os.path import join, basename\nfrom textwrap import dedent\nimport os.path as paths\ndef a(join: str) -> str:\n    return join\n",
        "['a'], inputs={'join': 'u'}",
        "['dedent']",
    ),
    program(
        "imported_from_sibling",
        "def a(x: int) -> int:\n    return x\n#---\nfrom MODULE_0 import a\ndef b(a: int) -> int:\n    return a\n".replace(
            "MODULE_0", "MODULE_0"
        ),
        "dr.execute(['b'], inputs={'x': 1})",
        "[v.name for v in dr.list_available_variables()]",
    ),
    program(
        "imported_only",
        "def a(x: int) -> int:\n    return x\n#---\nfrom MODULE_0 import a\ndef b(a: int) -> int:\n    return a\n",
        "dr.execute(['b'], inputs={'a': 1})",
        build="driver.Builder().with_modules(modules[1]).build()",
    ),
    run(
        "same_module_twice",
        ONE,
        "['b'], inputs={'x': 1}",
        build="driver.Driver({}, m, m, adapter=base.DefaultAdapter())",
    ),
    run(
        "same_module_twice_allowed",
        ONE,
        "['b'], inputs={'x': 1}",
        build="driver.Builder().with_modules(m, m).allow_module_overrides().build()",
    ),
    run("lambda_named", "a = lambda x: x\na.__name__ = 'a'\n", "['a'], inputs={'x': 1}"),
    run(
        "lambda_annotated",
        "a = lambda x: x\na.__name__ = 'a'\na.__annotations__ = {'x': int, 'return': int}\n",
        "['a'], inputs={'x': 1}",
    ),
    run(
        "partial_is_no_node",
        "import functools\ndef _p(x: int, y: int) -> int:\n    return x\np = functools.partial(_p, y=1)\ndef a(p: int) -> int:\n    return p\n",
        "['a'], inputs={'p': 3}",
    ),
    run(
        "class_is_no_node",
        "class Model:\n    def fit(self, x: int) -> int:\n        return x\nmodel = Model()\nfit = model.fit\ndef a(fit: int) -> int:\n    return fit\n",
        "['a'], inputs={'fit': 3}",
    ),
    run(
        "callable_object",
        "class C:\n    def __call__(self, x: int) -> int:\n        return x\nc = C()\ndef a(c: int) -> int:\n    return c\n",
        "['a'], inputs={'c': 3}",
    ),
    run(
        "builtin_is_no_node",
        "total = sum\ndef a(total: int) -> int:\n    return total\n",
        "['a'], inputs={'total': 3}",
    ),
    run(
        "private_functions",
        "def _p() -> int:\n    return 1\ndef __q() -> int:\n    return 1\ndef a(_p: int = 4) -> int:\n    return _p\n",
        "['a']",
        "['_p']",
    ),
    run(
        "public_alias_of_private",
        "def _p() -> int:\n    return 1\np = _p\ndef a(p: int = 4) -> int:\n    return p\n",
        "['a']",
    ),
    run(
        "wrapped",
        "import functools\ndef deco(f):\n    @functools.wraps(f)\n    def inner(*args, **kwargs):\n        return f(*args, **kwargs) + 100\n    return inner\ndeco.__module__ = 'elsewhere'\n@deco\ndef a(x: int, y: int = 2) -> int:\n    return x + y\n",
        "['a'], inputs={'x': 1}",
        "['a'], inputs={'x': 1, 'y': 5}",
    ),
    run(
        "wrapped_carelessly",
        "def _deco(f):\n    def inner(x: int) -> int:\n        return f(x)\n    return inner\n@_deco\ndef a(x: int) -> int:\n    return x\n",
        "['inner'], inputs={'x': 1}",
        "['a'], inputs={'x': 1}",
    ),
    run(
        "cached",
        "import functools\n@functools.lru_cache\ndef a(x: int) -> int:\n    return x\ndef b(a: int) -> int:\n    return a\n",
        "['b'], inputs={'x': 1}",
        "['b'], inputs={'a': 1}",
    ),
    run(
        "conditional_definition",
        "if True:\n    def a(x: int) -> int:\n        return x\nelse:\n    def a(x: str) -> str:\n        return x\n",
        "['a'], inputs={'x': 1}",
    ),
    run(
        "redefined",
        "def a(x: int) -> int:\n    return x\ndef a(x: int) -> int:\n    return x + 1\n",
        "['a'], inputs={'x': 1}",
    ),
    run(
        "nested_function",
        "def a(x: int) -> int:\n    def inner(y: int) -> int:\n        return y\n    return inner(x)\n",
        "['a'], inputs={'x': 1}",
        "['inner']",
    ),
    run(
        "generator",
        "def a(x: int) -> Iterator[int]:\n    yield x\n    yield x + 1\ndef b(a: Iterator[int]) -> list:\n    return list(a)\n",
        "['b'], inputs={'x': 1}",
    ),
    run(
        "generator_read_twice",
        "def a(x: int) -> Iterable[int]:\n    yield x\ndef b(a: Iterable[int]) -> list:\n    return list(a)\ndef c(a: Iterable[int], b: list) -> list:\n    return list(a)\n",
        "['b', 'c'], inputs={'x': 1}",
    ),
    run(
        "async_generator",
        "async def a(x: int) -> AsyncIterator[int]:\n    yield x\ndef b(a: AsyncIterator[int]) -> str:\n    return type(a).__name__\n",
        "['b'], inputs={'x': 1}",
    ),
    run(
        "names_like_builtins",
        "def list(max: int) -> int:\n    return max\ndef dict(list: int, type: int) -> int:\n    return list + type\n",
        "['dict'], inputs={'max': 1, 'type': 2}",
    ),
    run(
        "names_of_the_framework",
        "def node(name: int) -> int:\n    return name\ndef config_(node: int, inputs: int) -> int:\n    return node + inputs\n",
        "['config_'], inputs={'name': 1, 'inputs': 2}",
    ),
    run(
        "parameters_named_as_hooks_are",
        "def a(node_: int, kwargs: int, run_id: int, task_id: int) -> int:\n    return node_ + kwargs + run_id + task_id\n",
        "['a'], inputs={'node_': 1, 'kwargs': 2, 'run_id': 3, 'task_id': 4}",
        build=STOCK,
    ),
    run(
        "letters_of_the_world",
        "def größe(länge: int) -> int:\n    return länge\n",
        "['größe'], inputs={'länge': 1}",
    ),
    run(
        "documentation_and_defaults_of_a_class",
        "import dataclasses\n@dataclasses.dataclass(frozen=True)\nclass S:\n    n: int = 3\ndef a(s: S = S()) -> int:\n    'Size.'\n    return s.n\n",
        "['a']",
        "['a'], inputs={'s': m.S(7)}",
    ),
]
CLASHES = "def a(x: int) -> int:\n    return 1\ndef k(a: int) -> int:\n    return a\n#---\ndef a(y: str) -> {type_}:\n    return {value}\n"
ALLOWED = "driver.Builder().with_modules(*modules).allow_module_overrides().build()"
CONFIGURATION = [
    run("clash", CLASHES.format(type_="int", value=2), "['k'], inputs={'x': 1}"),
    run(
        "clash_allowed",
        CLASHES.format(type_="int", value=2),
        "['k'], inputs={'y': 'u'}",
        "['k'], inputs={'x': 1}",
        build=ALLOWED,
    ),
    run(
        "clash_allowed_other_type",
        CLASHES.format(type_="str", value="''"),
        "['k'], inputs={'y': 'u'}",
        build=ALLOWED,
    ),
    run(
        "clash_reversed",
        CLASHES.format(type_="int", value=2),
        "['k'], inputs={'x': 1}",
        build="driver.Builder().with_modules(*reversed(modules)).allow_module_overrides().build()",
    ),
    run(
        "clash_of_expanded",
        "@extract_fields({'u': int})\ndef a() -> dict:\n    return {'u': 1}\n#---\ndef u() -> int:\n    return 2\n",
        "['u']",
    ),
    run(
        "clash_of_expanded_allowed",
        "@extract_fields({'u': int})\ndef a() -> dict:\n    return {'u': 1}\n#---\ndef u() -> int:\n    return 2\n",
        "['u', 'a']",
        build=ALLOWED,
    ),
    run(
        "clash_of_parameterized",
        "@parameterize(p={'n': value(1)}, q={'n': value(2)})\ndef f(n: int) -> int:\n    return n\ndef p() -> int:\n    return 3\n",
        "['p']",
    ),
    run("config_is_node", ONE, "['b'], inputs={'x': 1}", "['a']", "['b']", config={"a": 10}),
    run("config_is_node_of_wrong_type", ONE, "['b']", config={"a": "ten"}),
    run("config_is_output", ONE, "['b']", "['b', 'a'], inputs={'x': 1}", config={"b": 10}),
    run("config_unused", ONE, "['b', 'unused'], inputs={'x': 1}", "['unused']", config={"unused": 10}),
    run("config_overridden", ONE, "['b'], overrides={'x': 4}", "['x'], overrides={'x': 4}", config={"x": 1}),
    run(
        "config_and_default",
        "def a(x: int = 1) -> int:\n    return x\n",
        "['a']",
        "['a'], inputs={'x': 3}",
        config={"x": 2},
    ),
    run("config_none", ONE, "['b']", config={"x": None}),
    run(
        "config_of_expanded",
        "@extract_fields({'u': int, 'v': int})\ndef a() -> dict:\n    return {'u': 1, 'v': 2}\n",
        "['u', 'v']",
        "['a']",
        config={"u": 5},
    ),
    run("config_dotted", ONE, "['b', 'some.key'], inputs={'x': 1}", config={"some.key": 1}),
    run(
        "config_list",
        "def a(regions: list) -> int:\n    return len(regions)\n",
        "['a']",
        config={"regions": ["u", "v"]},
    ),
]
PROGRAMS = [*MODULES, *CONFIGURATION]
