"""What a driver can be made of, asked, and drawn; result builders and adapters."""

from program import DRIVER, program

WIDE = """
import pandas as pd

def spend(raw: list) -> pd.Series:
    '''Spend.'''
    return pd.Series(raw)

def signups(raw: list, scale: int = 2) -> pd.Series:
    return pd.Series(raw) * scale

@tag(kind='ratio')
def cost(spend: pd.Series, signups: pd.Series) -> pd.Series:
    return spend / signups

def mean_cost(cost: pd.Series) -> float:
    return cost.mean()

def unrelated(other: int) -> int:
    return other
"""
NUMBERS = "def a(x: int) -> int:\n    return x + 1\ndef b(a: int) -> int:\n    return a * 10\n"
FRAMES = """
import pandas as pd
def times() -> pd.Series:
    return pd.Series([1, 2], index=pd.date_range('2024-01-01', periods=2))
def numbers() -> pd.Series:
    return pd.Series([3, 4])
def frame() -> pd.DataFrame:
    return pd.DataFrame({'p': [1, 2], 'q': [3, 4]})
def clash() -> int:
    return 1
def scalar() -> int:
    return 7
def index() -> pd.Index:
    return pd.Index([5, 6])
"""
RAW = "inputs={'raw': [1.0, 2.0]}"


def with_adapter(
    name, adapter, source, *steps, made="driver.Builder().with_modules(*modules).with_adapters({}).build()"
):
    return program(name, source, *steps, build=made.format(adapter))


PROGRAMS = [
    program(
        "questions",
        WIDE,
        "[v.name for v in dr.list_available_variables()]",
        "dr.what_is_upstream_of('cost')",
        "dr.what_is_upstream_of('cost', 'unrelated')",
        "dr.what_is_downstream_of('spend')",
        "dr.what_is_downstream_of('raw')",
        "dr.what_is_upstream_of('nothing')",
        "dr.what_is_downstream_of('nothing')",
        "dr.what_is_the_path_between('raw', 'mean_cost')",
        "dr.what_is_the_path_between('spend', 'cost')",
        "dr.what_is_the_path_between('mean_cost', 'spend')",
        "dr.what_is_the_path_between('spend', 'spend')",
        "dr.what_is_the_path_between('nothing', 'spend')",
        "dr.what_is_the_path_between('spend', 'nothing')",
        "dr.has_cycles(['mean_cost'])",
        "sorted(n.name for n in dr.graph.nodes_between('raw', 'mean_cost'))",
        "sorted(n.name for n in dr.graph.nodes_between('other', 'mean_cost'))",
        "graph_utils.find_functions(m).__len__()",
        "sorted(graph_types.HamiltonGraph.from_graph(dr.graph)['cost'].required_dependencies)",
        "graph_types.HamiltonGraph.from_graph(dr.graph).version",
        "sorted(dr.graph.decorator_counter) != []",
    ),
    program(
        "exports",
        WIDE,
        f"__import__('json').loads(dr.export_execution(['mean_cost'], {RAW}))",
        "dr.export_execution(['mean_cost'])",
        "dr.export_execution(['nothing'])",
        "__import__('json').loads(dr.export_execution(['mean_cost'], overrides={'cost': 1}))",
    ),
    program(
        "drawings",
        WIDE,
        "dr.display_all_functions()",
        "dr.display_all_functions(show_legend=False, orient='TB', hide_inputs=True)",
        "dr.display_all_functions(deduplicate_inputs=True)",
        "dr.display_all_functions(graphviz_kwargs={'graph_attr': {'ratio': '1'}, 'name': 'picture'})",
        "dr.display_all_functions(custom_style_function=lambda *, node, node_class: ({'fillcolor': 'red'}, 'function', 'mine') if node.tags.get('kind') else ({}, None, None))",
        "dr.display_all_functions(custom_style_function=lambda node, node_class: 1)",
        f"dr.visualize_execution(['mean_cost'], {RAW})",
        f"dr.visualize_execution(['mean_cost', 'spend'], {RAW}, overrides={{'signups': 1}})",
        "dr.visualize_execution(['mean_cost'])",
        "dr.visualize_execution(['mean_cost'], bypass_validation=True)",
        "dr.visualize_execution([m.cost], bypass_validation=True)",
        "dr.visualize_execution(['nothing'])",
        "dr.display_upstream_of('cost')",
        "dr.display_downstream_of('spend')",
        "dr.display_downstream_of('raw', hide_inputs=True)",
        "dr.visualize_path_between('spend', 'mean_cost')",
        "dr.visualize_path_between('spend', 'mean_cost', strict_path_visualization=True)",
        "dr.visualize_path_between('raw', 'mean_cost')",
        "dr.visualize_path_between('mean_cost', 'spend')",
        "dr.visualize_path_between('nothing', 'spend')",
    ),
    program(
        "drawing_config",
        "@config.when(k=1)\ndef a__1(y: list[int]) -> 'dict[str, int]':\n    return 1\n@tag(display_name='B & <b>')\ndef b(a: dict[str, int], n: Any) -> Optional[int]:\n    return 1\n",
        "dr.display_all_functions()",
        "dr.visualize_execution(['b'], bypass_validation=True)",
        config={"k": 1, "n": "<x>"},
    ),
    program(
        "drawing_parallel",
        "def a() -> htypes.Parallelizable[int]:\n    yield 1\ndef b(a: int) -> int:\n    return a\ndef c(b: htypes.Collect[int]) -> int:\n    return 1\n",
        "dr.display_all_functions()",
    ),
    program(
        "drawing_written",
        NUMBERS,
        "[dr.display_all_functions(str(__import__('pathlib').Path(__import__('tempfile').mkdtemp()) / f).__class__(__import__('os').path.join(__import__('tempfile').gettempdir(), f)), keep_dot=k) is not None for f, k in (('one.dot', False), ('two.svg', True))]",
    ),
    program(
        "frames",
        FRAMES,
        "dr.execute(['numbers', 'scalar'])",
        "dr.execute(['scalar', 'clash'])",
        "dr.execute(['frame'])",
        "dr.execute(['frame', 'numbers', 'scalar'])",
        "dr.execute(['times', 'numbers'])",
        "dr.execute(['index', 'numbers'])",
        "dr.execute(['times', 'scalar'])",
        "base.PandasDataFrameResult.pandas_index_types(dict(i=m.index(), n=m.numbers(), t=m.times(), f=m.frame(), s=1))",
        build=DRIVER,
    ),
    with_adapter(
        "frames_strict",
        "base.StrictIndexTypePandasDataFrameResult()",
        FRAMES,
        "dr.execute(['numbers', 'scalar'])",
        "dr.execute(['scalar', 'clash'])",
        "dr.execute(['times', 'numbers'])",
        "dr.execute(['index', 'numbers'])",
    ),
    with_adapter(
        "matrix",
        "base.NumpyMatrixResult()",
        FRAMES,
        "dr.execute(['numbers', 'scalar'])",
        "dr.execute(['numbers', 'frame'])",
        "dr.execute(['scalar', 'numbers'])",
    ),
    with_adapter("dictionary", "base.DictResult()", NUMBERS, "dr.execute(['a', 'b'], inputs={'x': 1})"),
    with_adapter("own_builder", "Total()", NUMBERS, "dr.execute(['a', 'b'], inputs={'x': 1})"),
    with_adapter(
        "graph_adapter",
        "base.SimplePythonGraphAdapter(base.DictResult())",
        NUMBERS,
        "dr.execute(['a', 'b'], inputs={'x': 1})",
        made="driver.Driver({{}}, *modules, adapter={})",
    ),
    with_adapter(
        "graph_adapter_builder",
        "base.SimplePythonDataFrameGraphAdapter()",
        NUMBERS,
        "dr.execute(['a', 'b'], inputs={'x': 1})",
        made="driver.Builder().with_modules(*modules).with_adapter({}).build()",
    ),
    with_adapter(
        "adapter_list",
        "[base.DictResult(), Recorder()]",
        NUMBERS,
        "dr.execute(['b'], inputs={'x': 1})",
        "dr.adapter.adapters[1].seen",
        made="driver.Driver({{}}, *modules, adapter={})",
    ),
    with_adapter(
        "recorded",
        "Recorder()",
        NUMBERS,
        "dr.execute(['b', 'a'], inputs={'x': 1})",
        "dr.adapter.adapters[0].seen",
        "dr.execute(['b'], inputs={'x': 1}, overrides={'a': 3})",
        "dr.adapter.adapters[0].seen",
    ),
    with_adapter(
        "recorded_failure",
        "Recorder()",
        "def a(x: int) -> float:\n    return 1 / x\ndef b(a: float) -> float:\n    return a\n",
        "dr.execute(['b'], inputs={'x': 0})",
        "dr.adapter.adapters[0].seen",
    ),
    with_adapter(
        "run_recorded",
        "GraphRecorder()",
        NUMBERS,
        "dr.execute(['b'], inputs={'x': 1})",
        "dr.execute(['b'])",
        "dr.adapter.adapters[0].seen",
    ),
    with_adapter("doubled", "Doubler()", NUMBERS, "dr.execute(['b'], inputs={'x': 1})"),
    with_adapter("doubled_twice", "Doubler(), Doubler()", NUMBERS),
    with_adapter(
        "lenient",
        "Lenient()",
        "def a(x: int) -> int:\n    return 1\ndef b(a: str) -> int:\n    return 1\n",
        "dr.execute(['b'], inputs={'x': 'no number'})",
    ),
    with_adapter("validated", "NoUnderscores()", "def a_b() -> int:\n    return 1\n"),
    with_adapter("validated_well", "NoUnderscores()", NUMBERS, "dr.execute(['b'], inputs={'x': 1})"),
    program(
        "builder_twice",
        NUMBERS,
        "dr.execute(['b'], inputs={'x': 1})",
        build="driver.Builder().with_adapter(base.DefaultAdapter()).with_adapter(base.DefaultAdapter()).build()",
    ),
    program(
        "builder_copied",
        NUMBERS,
        "dr.execute(['b'])",
        "dr.config",
        build="driver.Builder().with_modules(*modules).with_config({'x': 1}).copy().with_config({'y': 2}).build()",
    ),
    program(
        "temporary_module",
        "X = 1\n",
        "dr.execute(['one', 'two'])",
        build="driver.Builder().with_modules(ad_hoc_utils.module_from_source('def one() -> int:\\n    return 1\\ndef two(one: int) -> int:\\n    return 2\\n', 'from_source')).build()",
    ),
    program(
        "temporary_functions",
        "def _f(x: int) -> int:\n    return 1\ndef g(x: int, y: int = 2) -> int:\n    return x + y\n",
        "dr.execute(['g'], inputs={'x': 1})",
        "ad_hoc_utils.create_temporary_module(m._f)",
        "ad_hoc_utils.create_temporary_module(m.g, m.g)",
        "ad_hoc_utils.create_temporary_module(m.g, module_name='os')",
        build="driver.Builder().with_modules(ad_hoc_utils.create_temporary_module(m.g, module_name='temporary_functions_made')).build()",
    ),
    program(
        "pickled",
        NUMBERS,
        "__import__('pickle').loads(__import__('pickle').dumps(dr)).execute(['b'], inputs={'x': 1})",
        build="driver.Driver({}, *modules, adapter=base.DefaultAdapter())",
    ),
    program(
        "telemetry",
        NUMBERS,
        "telemetry.disable_telemetry()",
        "telemetry.is_telemetry_enabled()",
        "settings.ENABLE_POWER_USER_MODE",
    ),
    program(
        "types",
        NUMBERS,
        *(
            f"htypes.types_match({asked}, {provided})"
            for asked, provided in (
                ("int", "bool"),
                ("dict", "dict[str, int]"),
                ("dict[str, int]", "dict"),
                ("htypes.Collect[int]", "int"),
                ("int", "htypes.Parallelizable[int]"),
                ("str", "htypes.Parallelizable[int]"),
                ("int | None", "type(None)"),
                ("tuple[int, str]", "tuple[int, str]"),
                ("tuple[int, str]", "tuple[int, int]"),
                ("tuple", "tuple[int, int]"),
                ("object", "int"),
                ("object", "list[int]"),
            )
        ),
        *(
            f"htypes.check_instance({value}, {type_})"
            for value, type_ in (
                ("[1]", "list[int]"),
                ("['a']", "list[int]"),
                ("{'a': 1}", "dict[str, int]"),
                ("{1: 1}", "dict[str, int]"),
                ("1", "typing.Union[int, str]"),
                ("1", "str"),
            )
        ),
        *(
            f"htypes.get_type_as_string({t})"
            for t in (
                "int",
                "list[int]",
                "typing.Optional[int]",
                "typing.List[int]",
                "int | None",
                "pd.Series",
                "typing.Any",
            )
        ),
        *(
            f"htypes.check_input_type({type_}, {value})"
            for type_ in (
                "int",
                "float",
                "list",
                "list[int]",
                "tuple[int, ...]",
                "dict",
                "dict[str, int]",
                "set[int]",
                "typing.Iterable[int]",
                "typing.Sequence[int]",
                "typing.List",
                "typing.Optional[int]",
                "int | str",
                "typing.Literal[1, 'x']",
                "typing.Any",
                "typing.Callable",
                "typing.Mapping[str, int]",
                "pd.Series",
                "type(None)",
                "object",
                "typing.Annotated[int, 1]",
            )
            for value in (
                "1",
                "True",
                "'x'",
                "[1]",
                "['x']",
                "(1,)",
                "()",
                "{1}",
                "{'x': 1}",
                "len",
                "None",
                "pd.Series([1])",
                "1.5",
            )
        ),
        *(
            f"htypes.custom_subclass_check({provided}, {asked})"
            for provided in (
                "int",
                "list",
                "list[int]",
                "typing.List[int]",
                "dict[str, int]",
                "tuple[int]",
                "typing.Optional[int]",
                "int | None",
                "bool",
                "typing.Annotated[int, 1]",
            )
            for asked in (
                "int",
                "list",
                "list[int]",
                "typing.Sequence[int]",
                "typing.Iterable",
                "dict",
                "tuple",
                "typing.Tuple[int]",
                "typing.Optional[int]",
                "int | None | str",
                "typing.Any",
                "object",
                "typing.Annotated[int, 1]",
                "typing.Annotated[typing.Optional[int], 1]",
            )
        ),
        "htypes.validate_type_annotation(htypes.column[pd.Series, int])",
        "htypes.validate_type_annotation(htypes.column[pd.Series, dict])",
        "htypes.validate_type_annotation(htypes.column[int, int])",
        "registry.get_column_type_from_df_type(pd.DataFrame)",
        "registry.get_column_type_from_df_type(int)",
    ),
]
