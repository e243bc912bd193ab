"""Dataflows inside of dataflows: inputs, configuration, namespaces, several of the same functions."""

from program import program

INNER = """
from hamilton.function_modifiers import configuration

def _doubled(x: int, factor: int = 2) -> int:
    return factor * x

def _less(_doubled: int, by: int) -> int:
    return _doubled - by

@config.when(mode="up")
def _moved__up(_doubled: int) -> int:
    return _doubled + 1

@config.when_not(mode="up")
def _moved__down(_doubled: int) -> int:
    return _doubled - 1

async def _later(_doubled: int) -> int:
    return _doubled

def feed(y: int) -> int:
    return 10 * y
"""
RUN = "dr.execute(['out'], inputs={'x': 3, 'y': 4, 'by': 5, 'mode2': 6, 'out.x': 7, 'out.by': 8})"
EXACT = "dr.execute(['out'], inputs={'x': 3, 'y': 4, 'by': 5})"
SHOW = "dr.display_all_functions()"


def inner(name, modifier, parameters="_less: int", body="_less", *steps, config=None):
    """A program of one function with a dataflow of its own."""
    source = INNER + f"\n@{modifier}\ndef out({parameters}) -> int:\n    return {body}\n"
    return program(f"subdag_{name}", source, EXACT, RUN, SHOW, *steps, config=config)


MODULES = """
def doubled(x: int) -> int:
    return 2 * x
def summed(doubled: int, z: int = 1) -> int:
    return doubled + z
@extract_fields({"a": int, "b": int})
def fields(summed: int) -> Dict[str, int]:
    return {"a": summed, "b": -summed}
#---
import MODULE_0
@subdag(MODULE_0, inputs={"x": source("feed")})
def out(a: int, b: int) -> int:
    return a * b
@parameterized_subdag(
    MODULE_0,
    inputs={"x": source("feed")},
    one={},
    two={"inputs": {"z": value(5)}},
    three={"inputs": {"x": value(5)}, "config": {"z": 4}},
    four={"external_inputs": ["feed"]},
)
def each(a: int, summed: int) -> int:
    return a + summed
def feed(y: int) -> int:
    return y + 1
"""

PROGRAMS = [
    inner("plain", "subdag(_doubled, _less)"),
    inner("of_source", "subdag(_doubled, _less, inputs={'x': source('feed')})"),
    inner("of_value", "subdag(_doubled, _less, inputs={'x': value(7), 'by': value(1)})"),
    inner("of_unused_source", "subdag(_doubled, _less, inputs={'none': source('feed')})"),
    inner("of_unused_value", "subdag(_doubled, _less, inputs={'none': value(1)})"),
    inner("overridden_default", "subdag(_doubled, _less, inputs={'factor': value(10)})"),
    inner("of_wrong_value", "subdag(_doubled, _less, inputs={'x': value('text')})"),
    inner("of_plain_value", "subdag(_doubled, _less, inputs={'x': 1})"),
    inner("of_group", "subdag(_doubled, _less, inputs={'x': group(source('feed'))})"),
    inner("named", "subdag(_doubled, _less, namespace='n')"),
    inner("final_name", "subdag(_doubled, _less, final_node_name='last')"),
    inner("both_names", "subdag(_doubled, _less, namespace='n', final_node_name='out')"),
    inner(
        "config_in_other_namespace",
        "subdag(_doubled, _moved__up, _moved__down, config={'mode': 'up'}, namespace='n')",
        "_moved: int",
        "_moved",
    ),
    inner(
        "external",
        "subdag(_doubled, external_inputs=['feed'])",
        "_doubled: int, feed: int",
        "_doubled + feed",
    ),
    inner("not_external", "subdag(_doubled)", "_doubled: int, feed: int", "_doubled + feed"),
    inner("optional", "subdag(_doubled)", "_doubled: int, none: int = 5", "_doubled + none"),
    inner("nothing", "subdag()"),
    inner(
        "config", "subdag(_doubled, _moved__up, _moved__down, config={'mode': 'up'})", "_moved: int", "_moved"
    ),
    inner("config_else", "subdag(_doubled, _moved__up, _moved__down)", "_moved: int", "_moved"),
    inner(
        "config_outer",
        "subdag(_doubled, _moved__up, _moved__down)",
        "_moved: int",
        "_moved",
        config={"mode": "up"},
    ),
    inner(
        "config_over_outer",
        "subdag(_doubled, _moved__up, _moved__down, config={'mode': 'down'})",
        "_moved: int",
        "_moved",
        config={"mode": "up"},
    ),
    inner(
        "config_linked",
        "subdag(_doubled, _moved__up, _moved__down, config={'mode': configuration('other')})",
        "_moved: int",
        "_moved",
        config={"other": "up"},
    ),
    inner(
        "config_unlinked",
        "subdag(_doubled, _moved__up, _moved__down, config={'mode': configuration('other')})",
        "_moved: int",
        "_moved",
    ),
    inner(
        "config_value",
        "subdag(_doubled, _moved__up, _moved__down, config={'mode': value('up')})",
        "_moved: int",
        "_moved",
    ),
    inner(
        "config_source",
        "subdag(_doubled, _moved__up, _moved__down, config={'mode': source('feed')})",
        "_moved: int",
        "_moved",
    ),
    inner("config_as_input", "subdag(_doubled, _less, config={'by': 2})"),
    inner("config_and_input", "subdag(_doubled, _less, config={'by': 2}, inputs={'by': value(2)})"),
    inner("tagged", "tag(u='v')\n@subdag(_doubled, _less)"),
    inner("checked", "check_output(range=(0, 1))\n@subdag(_doubled, _less)"),
    inner("piped", "pipe_output(step(_doubled))\n@subdag(_doubled, _less)"),
    inner(
        "saved",
        "save_to.memory(output_name_='s')\n@subdag(_doubled, _less)",
        "_less: int",
        "_less",
        "dr.execute(['s'], inputs={'x': 1, 'by': 2})",
    ),
    inner(
        "loaded",
        "load_from.literal(value=3, inject_='x')\n@subdag(_doubled, external_inputs=['x'])",
        "_doubled: int, x: int",
        "x",
    ),
    inner("variant", "config.when(k=1)\n@subdag(_doubled, _less)", config={"k": 1}),
    inner("left_out", "config.when(k=1)\n@subdag(_doubled, _less)"),
    inner("twice", "subdag(_doubled)\n@subdag(_less)"),
    inner("with_does", "subdag(_doubled)\n@does(_less)"),
    inner("async", "subdag(_doubled, _later)", "_later: int", "1"),
    inner("none_of_several", "parameterized_subdag(_doubled)"),
    inner("of_several_wrong", "parameterized_subdag(_doubled, one={'inputs': {'x': 3}})"),
    inner("of_several_nothing", "parameterized_subdag(one={})"),
    inner("inner_modifiers", "subdag(_half, _doubled)", "_half: int", "_half").__class__(
        "subdag_inner_modifiers",
        (
            "from hamilton.function_modifiers import *\nfrom typing import *\n"
            "def _half(x: int) -> int:\n    return x // 2\n"
            "@parameterize(a=dict(v=value(1)), b=dict(v=source('x')))\n@tag(k='l')\ndef _given(v: int) -> int:\n    'of {v}'\n    return v\n"
            "@extract_fields({'p': int, 'q': int})\ndef _two(a: int, b: int) -> Dict[str, int]:\n    return {'p': a, 'q': b}\n"
            "@check_output(range=(0, 5))\n@pipe_input(step(_half))\ndef _piped(p: int, q: int) -> int:\n    return p + q\n"
            "@subdag(_given, _two, _piped, inputs={'x': source('y')})\ndef out(_piped: int, a: int) -> int:\n    return _piped + a\n",
        ),
        ("dr.execute(['out'], inputs={'y': 3})", SHOW),
        {},
        "driver.Builder().with_modules(*modules).build()",
    ),
    program(
        "subdag_nested",
        INNER
        + "\n@subdag(_doubled, inputs={'x': source('z')})\ndef _inside(_doubled: int) -> int:\n    return _doubled\n"
        + "@subdag(_inside, inputs={'z': source('feed')})\ndef out(_inside: int) -> int:\n    return _inside\n",
        "dr.execute(['out'], inputs={'y': 1, 'x': 2})",
        SHOW,
    ),
    program(
        "subdag_modules",
        MODULES,
        "dr.execute(['out', 'one', 'two', 'three'], inputs={'y': 1, 'x': 2, 'z': 3})",
        "dr.execute(['four'], inputs={'y': 1, 'x': 2, 'z': 3})",
        SHOW,
        "dr.visualize_execution(['two'], inputs={'y': 1})",
        build="driver.Builder().with_modules(n).build()",
    ),
]
