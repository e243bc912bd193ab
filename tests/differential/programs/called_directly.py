"""Parts that programs call by themselves, without a driver: steps of modifiers, questions to graphs, checks.

Some names begin with an underscore and are called all the same, by tests of modifiers that users write.
"""

from program import program

# Function, and the arguments of each call.
CHECKS = {
    "group": (
        "importlib.import_module('hamilton.function_modifiers.dependencies')._validate_group_params",
        [
            "[function_modifiers.source('a'), function_modifiers.value(1)], {}",
            "[], {'a': function_modifiers.source('a')}",
            "[function_modifiers.source('a')], {'a': function_modifiers.source('a')}",
            "['a'], {}",
            "[], {'a': 'a'}",
            "[], {}",
        ],
    ),
    "fields": (
        "function_modifiers.expanders._validate_extract_fields",
        [
            "{'a': int, 'b': list[str]}",
            "None",
            "'text'",
            "['text']",
            "{}",
            "{1: 'text', 'a': str}",
            "{'a': len}",
        ],
    ),
    "subdag": (
        "function_modifiers.recursive._validate_config_inputs",
        [
            "{'a': 1}, {}",
            "{'a': 1}, {'b': function_modifiers.source('a')}",
            "{'a': 1}, {'a': function_modifiers.source('b')}",
            "{'a': 1}, {'b': 'text'}",
        ],
    ),
    "subdag_configuration": (
        "function_modifiers.recursive._resolve_subdag_configuration",
        [
            "{'a': 1}, {}, 'f'",
            "{'a': 1}, {'c': function_modifiers.value(3), 'd': function_modifiers.configuration('a')}, 'f'",
            "{'a': 1}, {'d': function_modifiers.configuration('e')}, 'f'",
            "{'a': 1}, {'d': function_modifiers.source('e')}, 'f'",
            "{'a': 1}, {'d': function_modifiers.group(function_modifiers.source('e'))}, 'f'",
        ],
    ),
}

DOCUMENTED = '''
import inspect
def out(a: int) -> int:
    """Text."""
    # A comment.
    text = """no documentation"""
    return a  # trailing
'''

STEPS = """
def _add(x: int, y: int = 1) -> int:
    return x + y
def _other(x: int, y: int) -> int:
    return x * y
def out(a: int) -> int:
    return a
def _names(decorator, node_):
    return [s.name for s in decorator._filter_individual_target(node_)]
def _created(decorator):
    made = decorator._create_step(mutating_fn=_other, remote_applicable_builder=decorator.remote_applicables[0])
    return made.fn.__name__, made.kwargs
"""

CYCLE = """
def a(c: int, x: int) -> int:
    return c
def c(a: int) -> int:
    return a
"""
PLAIN = """
def a(x: int) -> int:
    return x
def c(a: int, y: int = 1) -> int:
    return a
"""


def parts(of_users: str) -> str:
    return f"[n for n in dr.graph.get_nodes() if n.user_defined is {of_users}]"


PROGRAMS = [
    program(
        f"direct_{name}",
        "def out() -> int:\n    return 1\n",
        *(f"attempt({function}, {arguments})" for arguments in cases),
    )
    for name, (function, cases) in CHECKS.items()
] + [
    program(
        "direct_source_without_documentation",
        DOCUMENTED,
        "graph_types._remove_docs_and_comments(m.inspect.getsource(m.out))",
        "graph_types._remove_docs_and_comments('def f():\\n    return 1')",
    ),
    program(
        "direct_functions_behind_nodes",
        "def out(a: int) -> int:\n    return a\ndef other() -> int:\n    return 1\n",
        "[n.originating_functions for n in function_modifiers.base._add_original_function_to_nodes("
        "m.other, [node.Node.from_fn(m.out), node.Node.from_fn(m.other).copy_with(originating_functions=(m.out,))])]",
    ),
    program(
        "direct_copied_function",
        "@tag(a='b')\ndef out(a: int, b: int = 2) -> int:\n    return a + b\n",
        "ad_hoc_utils._copy_func(m.out) is m.out",
        "[ad_hoc_utils._copy_func(m.out)(1), ad_hoc_utils._copy_func(m.out).__annotations__]",
        "sorted(ad_hoc_utils._copy_func(m.out).__dict__)",
        "'-' in ad_hoc_utils._generate_unique_temp_module_name()",
    ),
    program(
        "direct_steps_for_an_output",
        STEPS,
        "m._names(function_modifiers.pipe_output(function_modifiers.step(m._add).named('u').on_output('a'), "
        "function_modifiers.step(m._add).named('v').on_output(['a', 'b'])), node.Node.from_fn(m.out, name='b'))",
        "m._names(function_modifiers.pipe_output(function_modifiers.step(m._add).named('u')), "
        "node.Node.from_fn(m.out, name='b'))",
    ),
    program(
        "direct_step_of_mutate",
        STEPS,
        "m._created(function_modifiers.mutate(function_modifiers.apply_to(m.out), y=17))",
        "m._created(function_modifiers.mutate(function_modifiers.apply_to(m.out, y=13), y=17))",
        "m._created(function_modifiers.mutate(m.out))",
    ),
    *(
        program(
            f"direct_cycles_{name}",
            source,
            f"dr.graph.has_cycles({parts(False)}, {parts(True)})",
            f"dr.graph.has_cycles(set({parts(False)}), set({parts(True)}))",
            f"sorted(map(sorted, dr.graph.get_cycles({parts(False)}, {parts(True)})))",
            f"sorted(graph.create_networkx_graph({parts(False)}, {parts(True)}, 'g').edges)",
        )
        for name, source in (("there", CYCLE), ("not_there", PLAIN))
    ),
    program(
        "direct_frames_of_users",
        "class Frame:\n    pass\nclass Column:\n    pass\ndef out() -> int:\n    return 1\n",
        "registry.register_types('mine', m.Frame, m.Column)",
        "registry.get_column_type_from_df_type(m.Frame) is m.Column",
        "attempt(registry.get_column, m.Frame(), 'a')",
        "attempt(registry.fill_with_scalar, m.Frame(), 'a', 1)",
        "[registry.get_column.register(m.Frame)(lambda df, name: name), registry.get_column(m.Frame(), 'a')][1]",
        "attempt(registry.get_column, pd.DataFrame({'a': [1]}), 'a')",
    ),
]
