"""Modifiers chosen by the configuration."""

from program import program

POWER = {"hamilton.enable_power_user_mode": True}


def chosen(name, choose, function="def out(a: int) -> int:\n    return a\n", config=None, power=POWER):
    """A program with one function whose modifier a lambda chooses."""
    return program(
        f"delayed_{name}",
        f"@resolve_from_config(decorate_with={choose})\n{function}",
        "dr.execute(['out'], inputs={'a': 3, 'u': 4, 'v': 5})",
        "dr.execute(['p', 'q'], inputs={'a': 3, 'u': 4, 'v': 5})",
        config={**power, **(config or {})},
    )


PARAMETERIZE = "lambda names: parameterize(**{n: dict(a=source(s)) for n, s in names.items()})"
FIELDS = "def out(a: int) -> Dict[str, int]:\n    return {'p': a, 'q': -a}\n"
TWO = "def out(a: int, b: int = 1) -> int:\n    return a + b\n"

PROGRAMS = [
    chosen("parameterize", PARAMETERIZE, config={"names": {"p": "u", "q": "v"}}),
    chosen("missing_key", PARAMETERIZE),
    chosen("without_power", PARAMETERIZE, config={"names": {"p": "u"}}, power={}),
    chosen("power_off", PARAMETERIZE, config={"names": {}}, power={"hamilton.enable_power_user_mode": False}),
    chosen("fields", "lambda k: extract_fields({x: int for x in k})", FIELDS, {"k": ["p", "q"]}),
    chosen("wrong_fields", "lambda k: extract_fields({x: int for x in k})", config={"k": ["p", "q"]}),
    chosen("default", "lambda k='u': inject(a=source(k))"),
    chosen("default_overridden", "lambda k='u': inject(a=source(k))", config={"k": "v"}),
    chosen("both", "lambda j, *, k=1: inject(a=source(j), b=value(k))", TWO, {"j": "u", "k": 7}),
    chosen("variadic", "lambda **k: inject(a=value(1))"),
    chosen("tag", "lambda k: tag(k=k)", config={"k": "l"}),
    chosen("check", "lambda k: check_output(range=(0, k), importance='fail')", config={"k": 1}),
    chosen("condition", "lambda k: config.when(k=k)", config={"k": 1}),
    chosen("load", "lambda k: load_from.literal(value=k)", config={"k": 1}),
    chosen("save", "lambda k: save_to.memory(output_name_=k)", config={"k": "p"}),
    chosen(
        "pipe",
        "lambda k: pipe_output(step(_add, k))",
        "def _add(v: int, by: int) -> int:\n    return v + by\n",
        {"k": 1},
    ).__class__(
        "delayed_pipe",
        (
            "from hamilton.function_modifiers import *\ndef _add(v: int, by: int) -> int:\n    return v + by\n"
            "@resolve(when=ResolveAt.CONFIG_AVAILABLE, decorate_with=lambda k: pipe_output(step(_add, k)))\n"
            "def out(a: int) -> int:\n    return a\n",
        ),
        ("dr.execute(['out'], inputs={'a': 3})",),
        {**POWER, "k": 1},
        "driver.Builder().with_modules(*modules).with_config(config).build()",
    ),
    chosen(
        "twice",
        "lambda k: tag(k=k)",
        "@resolve_from_config(decorate_with=lambda k: tag(j=k))\ndef out(a: int) -> int:\n    return a\n",
        {"k": "l"},
    ),
    chosen(
        "and_tag", "lambda k: tag(k=k)", "@tag(j='i')\ndef out(a: int) -> int:\n    return a\n", {"k": "l"}
    ),
    program(
        "delayed_other_time",
        "@resolve(when=None, decorate_with=lambda: tag(a='b'))\ndef out(a: int) -> int:\n    return a\n",
        config=POWER,
    ),
]
