"""Tags, replaced code, checks of values, and custom modifiers."""

from program import program

F = "def f(x: int) -> int:\n    return x\n"
S = "import pandas as pd\ndef f(xs: list) -> pd.Series:\n    return pd.Series(xs, dtype=float)\n"


def tagged(name, decorator, *steps):
    return program(name, f"{decorator}\n{F}", *steps)


def checked(name, demands, good, bad, source=F, key="x"):
    decorator = f"@check_output(importance='fail', {demands})\n"
    lines = source.split("\n")
    head = [line for line in lines if line.startswith("import")]
    body = [line for line in lines if not line.startswith("import")]
    return program(
        name,
        "\n".join(head) + "\n" + decorator + "\n".join(body),
        f"dr.execute(['f'], inputs={{'{key}': {good}}})",
        f"dr.execute(['f'], inputs={{'{key}': {bad}}})",
    )


CUSTOM = """
from hamilton.data_quality import base as dq
class Even(dq.DataValidator):
    def applies_to(self, datatype): return True
    def description(self): return 'even'
    @classmethod
    def name(cls): return 'even'
    def validate(self, dataset): return dq.ValidationResult(dataset % 2 == 0, 'odd')
"""
OWN = "from hamilton.function_modifiers import base as fm_base\nfrom hamilton import node\n"

PROGRAMS = [
    tagged(
        "tags",
        "@tag(team='a', **{'x.y': 'b'}, many=['p', 'q'])",
        "dr.list_available_variables(tag_filter={'team': 'a'})",
        "dr.list_available_variables(tag_filter={'many': ['q', 'z']})",
        "dr.list_available_variables(tag_filter={'many': 'z'})",
        "dr.list_available_variables(tag_filter={'x.y': None})",
        "dr.list_available_variables(tag_filter={'team': []})",
        "dr.list_available_variables(tag_filter={'team': 3})",
        "dr.list_available_variables(tag_filter={'none': 'a'})",
        "dr.list_available_variables(tag_filter={'module': 'tags_0', 'team': 'a'})",
    ),
    tagged("tags_stacked", "@tag(a='1', b='1')\n@tag(a='2')"),
    tagged("tag_reserved", "@tag(module='x')"),
    tagged("tag_reserved_bypassed", "@tag(module='x', bypass_reserved_namespaces_=True)"),
    tagged("tag_bad_key", "@tag(**{'a-b': 'x'})"),
    tagged("tag_bad_value", "@tag(a=3)"),
    tagged("tag_empty_list", "@tag(a=[])"),
    tagged("tag_same_twice", "@tag(a=['x', 'x'])"),
    tagged("tag_unknown_target", "@tag(target_='nothing', a='x')"),
    tagged("tag_wrong_target", "@tag(target_=3, a='x')"),
    tagged("cache", "@cache(behavior='recompute', format='json')"),
    program(
        "schema",
        "import pandas as pd\n@schema.output(('a', 'int'), ('b', 'str'))\ndef df() -> pd.DataFrame:\n    return None\n",
        "dr.display_all_functions()",
    ),
    tagged("schema_of_no_frame", "@schema.output(('a', 'int'))"),
    program(
        "does",
        "def add(**kw) -> int:\n    return sum(kw.values())\nadd.__module__ = 'elsewhere'\n@does(add)\ndef f(a: int, b: int, c: int = 3) -> int:\n    pass\n",
        "dr.execute(['f'], inputs={'a': 1, 'b': 2})",
        "dr.execute(['f'], inputs={'a': 1, 'b': 2, 'c': 0})",
    ),
    program(
        "does_mapped",
        "def _sub(u: int, v: int) -> int:\n    return u - v\n@does(_sub, u='a', v='b')\ndef f(a: int, b: int) -> int:\n    '''Documented.'''\n    pass\n",
        "dr.execute(['f'], inputs={'a': 5, 'b': 2})",
    ),
    program(
        "does_swapped",
        "def _sub(a: int, b: int) -> int:\n    return a - b\n@does(_sub, a='b', b='a')\ndef f(a: int, b: int) -> int:\n    pass\n",
        "dr.execute(['f'], inputs={'a': 5, 'b': 2})",
    ),
    program(
        "does_not_empty",
        "def _g(a: int) -> int:\n    return a\n@does(_g)\ndef f(a: int) -> int:\n    return 1\n",
    ),
    program(
        "does_incompatible",
        "def _g(a: int) -> int:\n    return a\n@does(_g)\ndef f(b: int) -> int:\n    pass\n",
    ),
    program(
        "does_variadic", "def _g(**kw) -> int:\n    return 1\n@does(_g)\ndef f(*b: int) -> int:\n    pass\n"
    ),
    program(
        "does_tagged_and_checked",
        "def _g(a: int) -> int:\n    return a\n@tag(k='v')\n@check_output(range=(0, 1), importance='fail')\n@does(_g)\ndef f(a: int) -> int:\n    pass\n",
        "dr.execute(['f'], inputs={'a': 1})",
        "dr.execute(['f'], inputs={'a': 3})",
    ),
    program(
        "does_twice",
        "def _g(a: int) -> int:\n    return a\n@does(_g)\n@does(_g)\ndef f(a: int) -> int:\n    pass\n",
    ),
    checked("range", "range=(0, 5)", "5", "6"),
    checked("values_in", "values_in=[1, 2]", "1", "3"),
    checked("data_type", "data_type=int", "1", "True"),
    checked("several", "range=(0, 5), values_in=[1, 7]", "1", "7"),
    checked("none", "allow_none=False", "1", "None"),
    checked("text", "contains=['a', 'b']", "'ab'", "'a'", "def f(x: str) -> str:\n    return x\n"),
    checked("text_not", "does_not_contain='a'", "'b'", "'a'", "def f(x: str) -> str:\n    return x\n"),
    checked("series_range", "range=(0, 5)", "[0, 5]", "[0, 6]", S, "xs"),
    checked(
        "series_range_of_nullable",
        "range=(0, 5)",
        "[0, None]",
        "[9, None]",
        S.replace("float", "'Int64'"),
        "xs",
    ),
    checked("series_values", "values_in=[1.0, 2.0]", "[1, 2, None]", "[3]", S, "xs"),
    checked("series_nans", "allow_nans=False", "[1]", "[None]", S, "xs"),
    checked("series_nan_fraction", "max_fraction_nans=0.5", "[1, None]", "[1, None, None]", S, "xs"),
    checked("series_type", "data_type=__import__('numpy').float64", "[1]", "[]", S, "xs"),
    checked("series_mean", "mean_in_range=(0, 1)", "[0, 1]", "[5]", S, "xs"),
    checked("series_deviation", "max_standard_dev=1", "[1, 1]", "[1, 9]", S, "xs"),
    program(
        "check_warns",
        f"@check_output(range=(0, 1))\n{F}",
        "dr.execute(['f'], inputs={'x': 7})",
        "dr.execute(['f_range_validator'], inputs={'x': 7})['f_range_validator'].diagnostics",
    ),
    program("check_unknown", f"@check_output(shine=(0, 1))\n{F}"),
    program("check_wrong_type", "@check_output(range=(0, 1))\ndef f() -> str:\n    return ''\n"),
    program("check_no_class", "@check_output(range=(0, 1))\ndef f() -> list[int]:\n    return []\n"),
    program("check_bad_fraction", S.replace("def f", "@check_output(max_fraction_nans=2)\ndef f")),
    program("check_allow_nans_true", S.replace("def f", "@check_output(allow_nans=True)\ndef f")),
    program("check_bad_importance", f"@check_output(range=(0, 1), importance='loud')\n{F}"),
    program(
        "check_custom",
        CUSTOM + f"@check_output_custom(Even('fail'), Even('warn'))\n{F}",
        "dr.execute(['f'], inputs={'x': 2})",
        "dr.execute(['f'], inputs={'x': 3})",
        "dr.execute(['f_raw', 'f_even', 'f_even_1'], inputs={'x': 3}).keys()",
    ),
    program(
        "check_stacked",
        f"@check_output(range=(0, 5), importance='fail')\n@check_output(values_in=[1], importance='fail')\n{F}",
        "dr.execute(['f'], inputs={'x': 1})",
    ),
    program(
        "check_overridden",
        f"@check_output(range=(0, 5), importance='fail')\n{F}",
        "dr.execute(['f'], overrides={'f_raw': 9})",
        "dr.execute(['f'], overrides={'f': 9})",
    ),
    program("check_tagged", f"@tag(k='v')\n@check_output(range=(0, 5))\n{F}"),
    program(
        "own_decorator",
        OWN
        + "class Loud(fm_base.NodeDecorator):\n    def __init__(self):\n        super().__init__(target=...)\n    def decorate_node(self, node_):\n        return node_.copy_with(doc_string='LOUD')\n"
        + f"@Loud()\n{F}",
    ),
    program(
        "own_transformer",
        OWN
        + "class Twice(fm_base.SingleNodeNodeTransformer):\n    def transform_node(self, node_, config, fn):\n        return [node_, node_.copy_with(name=node_.name + '_again', include_refs=False)]\n    def validate(self, fn):\n        pass\n"
        + f"@Twice()\n{F}",
        "dr.execute(['f_again'], inputs={'x': 2})",
    ),
    program(
        "own_creator",
        OWN
        + "class Two(fm_base.NodeCreator):\n    def generate_nodes(self, fn, config):\n        return [node.Node.from_fn(fn), node.Node.from_fn(fn, name='g')]\n    def validate(self, fn):\n        pass\n"
        + f"@Two()\n{F}",
        "dr.execute(['f', 'g'], inputs={'x': 2})",
    ),
    program(
        "own_expander_on_two",
        OWN
        + "class Two(fm_base.NodeCreator):\n    def generate_nodes(self, fn, config):\n        return [node.Node.from_fn(fn), node.Node.from_fn(fn, name='g')]\n    def validate(self, fn):\n        pass\n"
        + f"@inject(x=value(1))\n@Two()\n{F}",
    ),
    program(
        "own_injector",
        OWN
        + "class Give(fm_base.NodeInjector):\n    def inject_nodes(self, params, config, fn):\n        return [node.Node('given', int, callabl=lambda: 4, input_types={})], {'x': 'given'}\n    def validate(self, fn):\n        pass\n"
        + f"@Give()\n{F}",
        "dr.execute(['f'])",
    ),
    program(
        "own_config",
        OWN
        + "class Needs(fm_base.NodeDecorator):\n    def __init__(self):\n        super().__init__(target=None)\n    def required_config(self):\n        return ['key']\n    def decorate_node(self, node_):\n        return node_\n"
        + f"@Needs()\n{F}",
    ),
    program(
        "node_operations",
        F,
        "dr.graph.nodes['f'].reassign_inputs({'x': 'y'})(y=3)",
        "dr.graph.nodes['f'].reassign_inputs(input_values={'x': 5})()",
        "dr.graph.nodes['f'].transform_output(lambda out, kw: out + kw['x'], int)(x=3)",
        "dr.graph.nodes['f'].copy_with(name='g').name",
        "dr.graph.nodes['f'] == dr.graph.nodes['f'].copy()",
        "dr.graph.nodes['f'].requires('x')",
        "dr.graph.nodes['x'].user_defined",
        "repr(dr.graph.nodes['f'])",
        "node.Node('a', None)",
        "dr.graph.nodes['f'].collect_dependency",
    ),
]
