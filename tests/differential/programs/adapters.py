"""The adapters that come with Hamilton: what they let pass, refuse, and put in the place of errors."""

from program import program

FAILS = """
    from hamilton import lifecycle

    def bad(x: int) -> int:
        return 1 // x

    def after(bad: int, y: int = 1) -> int:
        return bad + y

    def beside(x: int) -> int:
        return x

    @lifecycle.accept_error_sentinels
    def gathered(after: int, beside: int) -> list:
        return [after, beside]

    def both(after: int, beside: int) -> int:
        return after + beside
"""
TYPED = """
    def a(x: list[int]) -> {type_}:
        return {value}

    def b(a: {type_}) -> int:
        return 1
"""


def adapted(name, source, adapters, *steps):
    """A program whose driver has these adapters."""
    build = f"driver.Builder().with_modules(*modules).with_adapters({adapters}).build()"
    return program(name, source, *steps, build=build)


GRACEFUL = "lifecycle.GracefulErrorAdapter(error_to_catch={})"
ALL = "dr.execute(['bad', 'after', 'beside', 'gathered', 'both'], inputs={'x': 0})"

PROGRAMS = [
    *(
        adapted(f"graceful_{name}", FAILS, GRACEFUL.format(arguments), ALL, ALL.replace("0", "1"))
        for name, arguments in (
            ("default", "ZeroDivisionError"),
            ("wider", "Exception"),
            ("other_error", "KeyError"),
            ("sentinel", "ZeroDivisionError, sentinel_value='failed'"),
            ("sentinel_like_a_value", "ZeroDivisionError, sentinel_value=1"),
            ("no_injection", "ZeroDivisionError, allow_injection=False"),
        )
    ),
    adapted(
        "graceful_with_series",
        "import pandas as pd\ndef a() -> pd.Series:\n    return pd.Series([1])\ndef b(a: pd.Series) -> int:\n    return len(a)\n",
        GRACEFUL.format("KeyError, sentinel_value=0"),
        "dr.execute(['b'])",
    ),
    *(
        adapted(
            f"checker_{name}",
            TYPED.format(type_=type_, value=value),
            f"lifecycle.FunctionInputOutputTypeChecker({arguments})",
            "dr.execute(['b'], inputs={'x': [1, 2]})",
            "dr.execute(['b'], inputs={'x': [1, 'u']})",
        )
        for name, type_, value, arguments in (
            ("right", "int", "1", ""),
            ("wrong", "int", "'u'", ""),
            ("wrong_element", "dict[str, int]", "{'u': 'v'}", ""),
            ("right_elements", "dict[str, list[int]]", "{'u': [1]}", ""),
            ("union", "Optional[int]", "None", ""),
            ("literal", "Literal['u']", "'v'", ""),
            ("inputs_only", "int", "'u'", "check_output=False"),
            ("outputs_only", "int", "'u'", "check_input=False"),
            ("neither", "int", "'u'", "False, False"),
        )
    ),
    adapted(
        "no_checking",
        "def a(x: int) -> int:\n    return x\ndef b(a: str) -> str:\n    return a\n",
        "lifecycle.NoEdgeAndInputTypeChecking()",
        "dr.execute(['b'], inputs={'x': 'u'})",
    ),
    *(
        adapted(
            f"printed_{name}",
            "def a(x: int) -> int:\n    return 1 // x\ndef b(a: int) -> int:\n    return a\n",
            f"lifecycle.PrintLn({arguments})",
            "dr.execute(['b'], inputs={'x': 1})",
            "dr.execute(['b'], inputs={'x': 0})",
            "len(dr.adapter.adapters[0].print_fn.__self__)",
        )
        for name, arguments in (
            ("names", "1, [].append"),
            ("values", "2, [].append"),
            ("one", "print_fn=[].append, node_filter='b'"),
            ("some", "print_fn=[].append, node_filter=['a', 'c']"),
            ("tested", "print_fn=[].append, node_filter=lambda name, tags: 'module' in tags and name == 'a'"),
        )
    ),
    adapted("printed_too_much", "def a() -> int:\n    return 1\n", "lifecycle.PrintLn(3)"),
    adapted(
        "slowed_down",
        "def a() -> int:\n    return 1\n",
        "lifecycle.SlowDownYouMoveTooFast(0, 0)",
        "dr.execute(['a'])",
    ),
    adapted(
        "debugger_elsewhere",
        "def a() -> int:\n    return 1\n",
        "lifecycle.PDBDebugger('b', before=True, during=True, after=True)",
        "dr.execute(['a'])",
    ),
]
