"""Functions without modifiers: wiring, types, inputs, overrides, defaults, several modules."""

from program import DRIVER, program

CHAIN = """
    def doubled(amount: int) -> int:
        '''Twice the amount.'''
        return amount * 2

    def total(doubled: int, fee: float = 0.5) -> float:
        return doubled + fee
"""

PROGRAMS = [
    program(
        "chain",
        CHAIN,
        "dr.execute(['total'], inputs={'amount': 2})",
        "dr.execute(['total', 'doubled', 'amount'], inputs={'amount': 2, 'fee': 1.5})",
        "dr.execute(['total'], inputs={'amount': 2}, overrides={'doubled': 100})",
        "dr.execute(['total'], overrides={'doubled': 100})",
        "dr.execute(['doubled'], overrides={'doubled': 100})",
        "dr.execute(['total'], overrides={'total': 100})",
        "dr.execute(['total', 'unused'], inputs={'amount': 2, 'unused': 3})",
        "dr.execute(['fee'], inputs={})",
        "dr.execute(['fee'])",
        "dr.execute([m.total, 'doubled'], inputs={'amount': 1})",
        "dr.execute([dr.list_available_variables()[0]], inputs={'amount': 1})",
        "dr.execute([])",
        "[v.name for v in dr.list_available_variables()]",
        "dr.execute(['amount', 'amount'], inputs={'amount': 1})",
        "dr.raw_execute(['total'], inputs={'amount': 2})",
        "dr.validate_execution(['total'], inputs={'amount': 2})",
        "dr.execute(['total'], inputs={'amount': None}, overrides={'doubled': 1})",
    ),
    program(
        "chain_errors",
        CHAIN,
        "dr.execute(['total'])",
        "dr.execute(['totl'], inputs={'amount': 1})",
        "dr.execute(['total'], inputs={'amount': 'two'})",
        "dr.execute(['total'], inputs={'amount': 1, 'fee': 'much'})",
        "dr.execute([print], inputs={'amount': 1})",
        "dr.execute([3], inputs={'amount': 1})",
        "dr.raw_execute(['total'])",
        "dr.validate_execution(['total'])",
        "dr.validate_execution(['nothing'])",
        "dr.execute(['total'], inputs={'amount': 1}, overrides={'amount': 2})",
        "dr.execute(['total'], overrides={'amount': 2})",
    ),
    program("raises", "def bad(x: int) -> int:\n    return 1 // x\n", "dr.execute(['bad'], inputs={'x': 0})"),
    program(
        "none_type", "def a() -> None:\n    pass\ndef b(a: None) -> int:\n    return 1\n", "dr.execute(['b'])"
    ),
    program("no_return_type", "def a(x: int):\n    return 1\n"),
    program("no_parameter_type", "def a(x) -> int:\n    return 1\n"),
    program("variadic", "def a(*args: int, **kwargs: str) -> int:\n    return 1\n"),
    program("variadic_bare", "def a(**kwargs) -> int:\n    return 1\n"),
    program(
        "positional_only", "def a(x: int, /) -> int:\n    return x\n", "dr.execute(['a'], inputs={'x': 1})"
    ),
    program(
        "keyword_only",
        "def a(*, x: int, y: int = 2) -> int:\n    return x + y\n",
        "dr.execute(['a'], inputs={'x': 1})",
    ),
    program("wrong_edge", "def a() -> int:\n    return 1\ndef b(a: str) -> int:\n    return 1\n"),
    program(
        "subclass_edge",
        "def a() -> bool:\n    return True\ndef b(a: int) -> int:\n    return a\n",
        "dr.execute(['b'])",
    ),
    program("superclass_edge", "def a() -> int:\n    return 1\ndef b(a: bool) -> int:\n    return a\n"),
    program(
        "any_edge",
        "def a() -> Any:\n    return 1\ndef b(a: str) -> Any:\n    return a\ndef c(b: Any) -> int:\n    return 1\n",
    ),
    program(
        "union_edge",
        "def a() -> int:\n    return 1\ndef b(a: int | str) -> Optional[int]:\n    return a\ndef c(b: Optional[int]) -> int:\n    return b\n",
        "dr.execute(['c'])",
    ),
    program(
        "optional_to_plain", "def b() -> Optional[int]:\n    return 1\ndef c(b: int) -> int:\n    return b\n"
    ),
    program(
        "generic_edges",
        "def a() -> list[int]:\n    return [1]\ndef b(a: List[int]) -> Dict[str, int]:\n    return {}\ndef c(b: dict, a: list) -> int:\n    return 1\n",
        "dr.execute(['c'])",
    ),
    program(
        "generic_mismatch",
        "def a() -> list[int]:\n    return [1]\ndef b(a: list[str]) -> int:\n    return 1\n",
    ),
    program(
        "sequence_edge",
        "def a() -> list[int]:\n    return [1]\ndef b(a: Sequence[int], t: Tuple[int, ...]) -> int:\n    return 1\n",
        "dr.execute(['b'], inputs={'t': (1, 2)})",
    ),
    program(
        "literal_input",
        "def a(mode: Literal['x', 'y']) -> str:\n    return mode\n",
        "dr.execute(['a'], inputs={'mode': 'x'})",
        "dr.execute(['a'], inputs={'mode': 'z'})",
    ),
    program(
        "type_variable",
        "T = TypeVar('T')\ndef a(x: T) -> T:\n    return x\ndef b(a: T) -> int:\n    return 1\n",
        "dr.execute(['b'], inputs={'x': 1})",
    ),
    program(
        "annotated",
        "def a(x: Annotated[int, 'count']) -> Annotated[float, 'money']:\n    return x\ndef b(a: float) -> int:\n    return 1\n",
        "dr.execute(['b'], inputs={'x': 1})",
    ),
    program(
        "text_annotations",
        "from __future__ import annotations\ndef a(x: int, y: list[int] | None = None) -> 'float':\n    return x\ndef b(a: float) -> int:\n    return 1\n",
        "dr.execute(['b'], inputs={'x': 1})",
    ),
    program("unknown_annotation", "def a(x: 'Nowhere') -> int:\n    return x\n"),
    program(
        "input_narrowed",
        "def a(x: int | str) -> int:\n    return 1\ndef b(x: int) -> int:\n    return 1\n",
        "dr.execute(['a', 'b'], inputs={'x': 1})",
        "dr.execute(['a', 'b'], inputs={'x': 'y'})",
    ),
    program("input_contested", "def a(x: int) -> int:\n    return 1\ndef b(x: str) -> int:\n    return 1\n"),
    program(
        "input_shared_default",
        "def a(x: int = 1) -> int:\n    return x\ndef b(x: int) -> int:\n    return x\n",
        "dr.execute(['a'])",
        "dr.execute(['a', 'b'])",
        "dr.execute(['b'], inputs={'x': 4})",
    ),
    program(
        "input_kinds",
        "def a(l: list[int], d: dict[str, int], s: set, f: Callable, g: Iterable[int]) -> int:\n    return 1\n",
        "dr.execute(['a'], inputs={'l': [1], 'd': {}, 's': {1}, 'f': len, 'g': [1]})",
        "dr.execute(['a'], inputs={'l': ['x'], 'd': {}, 's': {1}, 'f': len, 'g': [1]})",
        "dr.execute(['a'], inputs={'l': [], 'd': [], 's': {1}, 'f': len, 'g': 1})",
    ),
    program(
        "optional_upstream",
        "def a(x: int) -> int:\n    return x\ndef b(a: int = 7) -> int:\n    return a\n",
        "dr.execute(['b'], inputs={'x': 1})",
        "dr.execute(['b'])",
    ),
    program(
        "private_and_imported",
        "from os.path import join\ndef _hidden() -> int:\n    return 1\ndef a(_hidden: int) -> int:\n    return 1\nclass C:\n    pass\n",
        "dr.execute(['a'], inputs={'_hidden': 3})",
    ),
    program("alias_is_a_second_definition", "def a() -> int:\n    return 1\nb = a\n"),
    program("lambda_is_a_function", "lam = lambda: 1\n"),
    program(
        "two_modules",
        "def a(x: int) -> int:\n    return x\n#---\ndef b(a: int) -> int:\n    return a + 1\n",
        "dr.execute(['b'], inputs={'x': 1})",
    ),
    program("duplicate", "def a() -> int:\n    return 1\n#---\ndef a() -> int:\n    return 2\n"),
    program(
        "override_module",
        "def a() -> int:\n    return 1\n#---\ndef a() -> int:\n    return 2\ndef b(a: int) -> int:\n    return a\n",
        "dr.execute(['b'])",
        build="driver.Builder().with_modules(*modules).allow_module_overrides().build()",
    ),
    program(
        "override_module_driver",
        "def a() -> int:\n    return 1\n#---\ndef a() -> int:\n    return 2\n",
        "dr.execute(['a'])",
        build="driver.Driver({}, *modules, adapter=base.DefaultAdapter(), allow_module_overrides=True)",
    ),
    program(
        "cycle",
        "def a(b: int) -> int:\n    return 1\ndef b(a: int) -> int:\n    return 1\n",
        "dr.has_cycles(['a'])",
        "dr.execute(['a'])",
        "[v.name for v in dr.what_is_upstream_of('a')].__len__()",
    ),
    program("own_name", "def a(a: int) -> int:\n    return 1\n", "dr.has_cycles(['a'])"),
    program(
        "config_as_input",
        CHAIN,
        "dr.execute(['total'])",
        "dr.execute(['total'], inputs={'amount': 2})",
        "dr.execute(['amount'])",
        config={"amount": 4},
    ),
    program(
        "config_replaces_function",
        CHAIN,
        "dr.execute(['total'])",
        "dr.execute(['doubled'])",
        config={"doubled": 4},
    ),
    program("config_wrong_type", CHAIN, "dr.execute(['total'])", config={"amount": "four"}),
    program(
        "async_function",
        "async def a(x: int) -> int:\n    return x\n",
        "type(dr.execute(['a'], inputs={'x': 1})['a'].close()).__name__",
    ),
    program(
        "parallel",
        "def a() -> htypes.Parallelizable[int]:\n    yield 1\ndef b(a: int) -> int:\n    return a\ndef c(b: htypes.Collect[int]) -> int:\n    return 1\n",
        "dr.execute(['c'])",
        "dr.execute(['b'])",
        "dr.graph.nodes['c'].collect_dependency",
        "str(dr.graph.nodes['a'].node_role)",
    ),
    program(
        "diamond_order",
        "import time\ndef a(x: int) -> int:\n    return x\ndef c(a: int, x: int) -> int:\n    return a\ndef b(c: int, a: int) -> int:\n    return c\ndef d(b: int, c: int) -> int:\n    return b\n",
        "dr.execute(['d', 'a'], inputs={'x': 1})",
        "[n.name for n in dr.graph.get_nodes()]",
        "sorted(dr.graph.execute([dr.graph.nodes['d']], inputs={'x': 1}))",
        "sorted(dr.graph.execute([dr.graph.nodes['c']], inputs={'x': 1}))",
        "sorted(dr.graph.execute([dr.graph.nodes['c'], dr.graph.nodes['d']], inputs={'x': 1}))",
        "sorted(dr.graph.execute(inputs={'x': 1}))",
        "dr.graph.execute([dr.graph.nodes['d']])",
    ),
    program(
        "none_values",
        "def a(x: int) -> Optional[int]:\n    return None\ndef b(a: Optional[int] = 3) -> str:\n    return repr(a)\n",
        "dr.execute(['b'], inputs={'x': None})",
    ),
    program("empty_module", "X = 1\n", "dr.execute([])", "dr.list_available_variables()"),
    program(
        "no_modules",
        "X = 1\n",
        "dr.list_available_variables()",
        config={"a": 1},
        build="driver.Driver(config)",
    ),
    program(
        "pandas_default",
        "import pandas as pd\ndef a() -> pd.Series:\n    return pd.Series([1, 2])\ndef b(a: pd.Series) -> pd.Series:\n    return a * 2\n",
        "dr.execute(['a', 'b'])",
        build=DRIVER,
    ),
]
