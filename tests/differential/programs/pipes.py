"""Pipes: steps before and behind functions, with names, namespaces, conditions and targets, and ``mutate``."""

from program import program

STEPS = """
    def _add(v: int, by: int = 1) -> int:
        return v + by

    def _double(v: int) -> int:
        return 2 * v

    def upstream(y: int) -> int:
        return 10 * y
"""
PIPED = STEPS + "\n    @{pipe}\n    def out(v: int, w: int = 3) -> int:\n        return v - w\n"
SEVERAL = (
    STEPS
    + """
    @{pipe}
    @extract_fields({{"a": int, "b": int}})
    def fields(v: int) -> Dict[str, int]:
        return {{"a": v, "b": 2 * v}}
    def total(a: int, b: int) -> int:
        return a + b
"""
)
RUN = "dr.execute(['out'], inputs={'v': 5, 'y': 7, 'w': 4})"
SHOW = "dr.visualize_execution(['out'], inputs={'v': 5, 'y': 7})"
TOTAL = "dr.execute(['total', 'fields'], inputs={'v': 5, 'y': 7})"


def piped(name, pipe, *steps, **options):
    """A program of one function with a pipe."""
    return program(f"pipe_{name}", PIPED.format(pipe=pipe), RUN, *steps, **options)


def several(name, pipe, *steps, **options):
    """A program of one function with two fields."""
    return program(f"pipe_{name}", SEVERAL.format(pipe=pipe), TOTAL, *steps, **options)


def mutated(name, source, *steps, **options):
    """A program with changed functions."""
    return program(f"mutate_{name}", STEPS + source, *steps, **options)


ARGUMENTS = {
    "one": "step(_add)",
    "literal": "step(_add, by=value(4))",
    "plain": "step(_add, by=4)",
    "positional": "step(_add, 4)",
    "node": "step(_add, by=source('upstream'))",
    "positional_node": "step(_add, source('upstream'))",
    "two": "step(_add, by=2), step(_double)",
    "same_twice": "step(_add, by=2), step(_double), step(_add, by=source('upstream'))",
    "named": "step(_add).named('first'), step(_double)",
    "named_without_namespace": "step(_add).named('first', namespace=None)",
    "named_in_namespace": "step(_add).named('first', namespace='other'), step(_double)",
    "placed": "step(_add).namespaced('other')",
    "placed_nowhere": "step(_add).namespaced(None)",
    "none": "",
    "all_in_namespace": "step(_add), step(_double), namespace='all'",
    "all_without_namespace": "step(_add), step(_double), namespace=None",
    "two_namespaces": "step(_add).named('first', namespace='other'), namespace='all'",
    "missing_argument": "step(_add, of=1)",
    "too_many": "step(_double, 4)",
    "no_parameters": "step(lambda: 1)",
    "not_annotated": "step(lambda v: v)",
    "variadic": "step(print)",
    "by_name": "step('_add')",
    "odd_argument": "step(_add, _name='x')",
    "collapsed": "step(_add), collapse=True",
    "chained": "step(_add), _chain=True",
    "conditional": "step(_add).when(k='u'), step(_double).when_not(k='u')",
    "conditional_in": "step(_add).when_in(k=['u', 'v']), step(_double).when_not_in(k=['u'])",
    "conditional_twice": "step(_add).when(k='u').when(l=1), step(_double)",
    "conditional_all": "step(_add).when(k='none'), step(_double).when(k='none')",
}

PROGRAMS = [
    *(
        piped(f"{side}_{name}", f"pipe_{side}({arguments})", SHOW, config=config)
        for side in ("input", "output")
        for name, arguments in ARGUMENTS.items()
        for config in [{"k": "u"} if name.startswith("conditional") else {}]
    ),
    *(
        piped(f"{side}_conditional_{name}", f"pipe_{side}({ARGUMENTS['conditional']})", config=config)
        for side in ("input", "output")
        for name, config in (("other", {"k": "w"}), ("unset", {}))
    ),
    piped("older", "pipe(step(_add), step(_double, ), on_input='w')"),
    piped("older_collapsed", "pipe(step(_add), collapse=True)"),
    piped("on_second", "pipe_input(step(_add), on_input='w')"),
    piped("on_unknown", "pipe_input(step(_add), on_input='none')"),
    piped("on_several", "pipe_input(step(_add), on_input=['v', 'w'])"),
    piped("on_all", "pipe_input(step(_add), on_input=...)"),
    piped("on_each", "pipe_input(step(_add), on_input='w')\n    @pipe_input(step(_double), on_input='v')"),
    piped(
        "on_each_in_namespace",
        "pipe_input(step(_add), on_input='w', namespace='s')\n    @pipe_input(step(_add), on_input='v', namespace='t')",
    ),
    piped("both_sides", "pipe_input(step(_add))\n    @pipe_output(step(_double))"),
    piped("output_twice", "pipe_output(step(_add))\n    @pipe_output(step(_double))"),
    piped("tagged", "tag(u='v')\n    @pipe_output(step(_double))"),
    piped("checked", "check_output(range=(0, 100))\n    @pipe_output(step(_double))"),
    piped("variant", "config.when(k='u')\n    @pipe_output(step(_double))", config={"k": "u"}),
    piped("left_out", "config.when(k='u')\n    @pipe_output(step(_double))"),
    piped(
        "input_of_parameterized",
        "pipe_input(step(_add))\n    @parameterize(out=dict(w=value(1)), other=dict(w=source('upstream')))",
    ),
    piped(
        "input_gone",
        "pipe_input(step(_add))\n    @parameterize(out=dict(v=value(1)))",
    ),
    piped("input_injected", "pipe_input(step(_add))\n    @inject(v=source('upstream'))"),
    piped(
        "output_of_parameterized",
        "pipe_output(step(_add))\n    @parameterize(out=dict(w=value(1)), other=dict(w=source('upstream')))",
    ),
    piped("output_on_all", "pipe_output(step(_add), on_output=...)"),
    piped("output_on_unknown", "pipe_output(step(_add), on_output='none')"),
    program(
        "pipe_other_type",
        "def _text(v: int) -> str:\n    return str(v)\n@pipe_output(step(_text))\ndef out(v: int) -> int:\n    return v\n"
        "def after(out: str) -> str:\n    return 2 * out\n",
        "dr.execute(['after', 'out.raw'], inputs={'v': 5})",
    ),
    *(
        several(name, pipe, "dr.visualize_execution(['total'], inputs={'v': 5, 'y': 7})")
        for name, pipe in (
            ("fields", "pipe_output(step(_add))"),
            ("one_field", "pipe_output(step(_add), on_output='a')"),
            ("some_fields", "pipe_output(step(_add), on_output=['a', 'b'])"),
            ("field_of_step", "pipe_output(step(_add).on_output('a'), step(_double))"),
            ("fields_of_step", "pipe_output(step(_add).on_output(['a', 'b']), step(_double).on_output('b'))"),
            ("unknown_field", "pipe_output(step(_add).on_output('none'))"),
            ("two_targets", "pipe_output(step(_add).on_output('a'), on_output='b')"),
            ("field_in_namespace", "pipe_output(step(_add), on_output='a', namespace='n')"),
            ("fields_without_namespace", "pipe_output(step(_add), namespace=None)"),
            ("input_of_fields", "pipe_input(step(_add))"),
        )
    ),
    mutated(
        "one",
        "\n    def out(x: int) -> int:\n        return x\n    @mutate(out)\n    def change(v: int) -> int:\n        return v + 1\n",
        "dr.execute(['out'], inputs={'x': 1})",
        "m.change(3)",
    ),
    mutated(
        "two_functions",
        "\n    def out(x: int) -> int:\n        return x\n    def other(out: int) -> int:\n        return -out\n    @mutate(out, other)\n    def _change(v: int) -> int:\n        return v + 1\n    @mutate(other)\n    def _again(v: int) -> int:\n        return v * 2\n",
        "dr.execute(['out', 'other'], inputs={'x': 1})",
    ),
    mutated(
        "arguments",
        "\n    def out(x: int) -> int:\n        return x\n    def other(out: int) -> int:\n        return -out\n    @mutate(apply_to(out, by=value(5)), other, by=source('upstream'))\n    def _change(v: int, by: int) -> int:\n        return v + by\n",
        "dr.execute(['out', 'other'], inputs={'x': 1, 'y': 2})",
    ),
    mutated(
        "fields",
        "\n    @extract_fields({'a': int, 'b': int})\n    def fields(x: int) -> Dict[str, int]:\n        return {'a': x, 'b': x}\n    @mutate(apply_to(fields).on_output('a').named('changed'))\n    def _change(v: int) -> int:\n        return v + 1\n",
        "dr.execute(['a', 'b'], inputs={'x': 1})",
    ),
    mutated(
        "conditional",
        "\n    def out(x: int) -> int:\n        return x\n    @mutate(apply_to(out).when(k='u'))\n    def _change(v: int) -> int:\n        return v + 1\n",
        "dr.execute(['out'], inputs={'x': 1})",
        config={"k": "u"},
    ),
    mutated(
        "of_other_module",
        "\n    import json\n    @mutate(json.loads)\n    def change(v: int) -> int:\n        return v\n",
    ),
    mutated(
        "collapsed",
        "\n    @mutate(upstream, collapse=True)\n    def change(v: int) -> int:\n        return v\n",
    ),
    mutated(
        "by_name", "\n    @mutate(apply_to('upstream'))\n    def change(v: int) -> int:\n        return v\n"
    ),
    mutated(
        "wrong_arguments", "\n    @mutate(upstream, by=3)\n    def change(v: int) -> int:\n        return v\n"
    ),
    mutated(
        "unknown_target",
        "\n    @mutate(apply_to(upstream).on_output('none'))\n    def change(v: int) -> int:\n        return v\n",
        "dr.execute(['upstream'], inputs={'y': 1})",
    ),
    *(
        program(
            f"output_of_coroutine_{name}",
            "def _g(x: int) -> int:\n    return x\n"
            f"@pipe_output(step(_g){chosen})\nasync def f(a: int) -> int:\n    return a\n",
            config={"k": 1},
        )
        for name, chosen in (("", ""), ("not_met", ".when(k=2)"), ("elsewhere", ".on_output('z')"))
    ),
]
