"""One function, several nodes."""

from program import program

PROGRAMS = [
    program(
        "sources_and_values",
        "@parameterize(p={'a': source('x'), 'b': value(2)}, q={'a': value(1)})\ndef f(a: int, b: int) -> int:\n    '''{output_name} of {a} and {b}'''\n    return 10 * a + b\n",
        "dr.execute(['p', 'q'], inputs={'x': 3, 'b': 4})",
    ),
    program(
        "documented",
        "@parameterize(p=({'a': value(1)}, 'the p'), q={'a': value(2)})\ndef f(a: int) -> int:\n    return a\n",
        "dr.execute(['p', 'q'])",
    ),
    program(
        "same_source_twice",
        "@parameterize(p={'a': source('x'), 'b': source('x')})\ndef f(a: int, b: int) -> int:\n    return a * b\n",
        "dr.execute(['p'], inputs={'x': 3})",
    ),
    program(
        "swapped",
        "@parameterize(p={'a': source('b'), 'b': source('a')})\ndef f(a: int, b: int) -> int:\n    return a - b\n",
        "dr.execute(['p'], inputs={'a': 5, 'b': 3})",
    ),
    program(
        "default_kept",
        "@parameterize(p={'a': source('x')})\ndef f(a: int, b: int = 5) -> int:\n    return a - b\n",
        "dr.execute(['p'], inputs={'x': 5})",
        "dr.execute(['p'], inputs={'x': 5, 'b': 1})",
    ),
    program(
        "default_replaced",
        "@parameterize(p={'b': source('x')})\ndef f(a: int, b: int = 5) -> int:\n    return a - b\n",
        "dr.execute(['p'], inputs={'a': 5, 'x': 1})",
    ),
    program(
        "own_output",
        "@parameterize(f={'a': value(1)})\ndef f(a: int) -> int:\n    return a\n",
        "dr.execute(['f'])",
    ),
    program(
        "group_list",
        "@parameterize(p={'xs': group(source('a'), source('b'), value(3))})\ndef f(xs: List[int]) -> int:\n    return sum(xs)\n",
        "dr.execute(['p'], inputs={'a': 1, 'b': 2})",
    ),
    program(
        "group_dict",
        "@parameterize(p={'xs': group(u=source('a'), v=value(3))})\ndef f(xs: Dict[str, int]) -> dict:\n    return xs\n",
        "dr.execute(['p'], inputs={'a': 1})",
    ),
    program(
        "group_optional",
        "@inject(xs=group(source('a')))\ndef f(xs: Optional[List[int]]) -> int:\n    return len(xs)\n",
        "dr.execute(['f'], inputs={'a': 1})",
    ),
    program("group_not_a_list", "@inject(xs=group(source('a')))\ndef f(xs: int) -> int:\n    return 1\n"),
    program("group_bare_list", "@inject(xs=group(source('a')))\ndef f(xs: list) -> int:\n    return 1\n"),
    program(
        "group_wrong_keys",
        "@inject(xs=group(u=source('a')))\ndef f(xs: Dict[int, int]) -> int:\n    return 1\n",
    ),
    program("group_empty", "g = group()\n"),
    program("group_both", "g = group(source('a'), b=source('c'))\n"),
    program("group_nested", "g = group(group(source('a')))\n"),
    program(
        "injected",
        "@inject(a=source('x'), b=value(4))\ndef f(a: int, b: int, c: int) -> int:\n    '''{a}'''\n    return a + b + c\n",
        "dr.execute(['f'], inputs={'x': 1, 'c': 2})",
    ),
    program(
        "values",
        "@parameterize_values('a', {('p', 'doc p'): 1, ('q', 'doc q'): 2})\ndef f(a: int, b: int) -> int:\n    return a + b\n",
        "dr.execute(['p', 'q'], inputs={'b': 1})",
    ),
    program("values_wrong_key", "@parameterize_values('a', {'p': 1})\ndef f(a: int) -> int:\n    return a\n"),
    program(
        "sources",
        "@parameterize_sources(p={'a': 'x'}, q={'a': 'y', 'b': 'x'})\ndef f(a: int, b: int) -> int:\n    return a - b\n",
        "dr.execute(['p', 'q'], inputs={'x': 1, 'y': 2, 'b': 3})",
    ),
    program("sources_none", "@parameterize_sources()\ndef f(a: int) -> int:\n    return a\n"),
    program("sources_empty", "@parameterize_sources(p={})\ndef f(a: int) -> int:\n    return a\n"),
    program("not_a_dependency", "@parameterize(p={'a': 3})\ndef f(a: int) -> int:\n    return a\n"),
    program("unknown_parameter", "@parameterize(p={'z': value(1)})\ndef f(a: int) -> int:\n    return a\n"),
    program(
        "reserved_parameter",
        "@parameterize(p={'output_name': value('1')})\ndef f(output_name: str) -> int:\n    return 1\n",
    ),
    program(
        "twice",
        "@parameterize(p={'a': value(1)})\n@inject(b=value(1))\ndef f(a: int, b: int) -> int:\n    return a\n",
    ),
    program(
        "older_names",
        "@parametrized('a', {('p', 'd'): 1})\ndef f(a: int) -> int:\n    return a\n@parameterized_inputs(q={'a': 'p'})\ndef g(a: int) -> int:\n    return a\n@parametrized_input('a', {'q': ('r', 'd')})\ndef h(a: int) -> int:\n    return a\n",
        "dr.execute(['p', 'q', 'r'])",
    ),
    program(
        "typed_wrongly",
        "def x() -> str:\n    return ''\n@parameterize(p={'a': source('x')})\ndef f(a: int) -> int:\n    return a\n",
    ),
    program(
        "value_types",
        "@parameterize(p={'a': value({'k': [1]})}, q={'a': value(None)})\ndef f(a: Any) -> str:\n    return repr(a)\n",
        "dr.execute(['p', 'q'])",
    ),
    program(
        "value_and_source_are_idempotent",
        "@parameterize(p={'a': value(value(1)), 'b': source(source('x'))})\ndef f(a: int, b: int) -> int:\n    return a + b\n",
        "dr.execute(['p'], inputs={'x': 1})",
    ),
    program(
        "tagged_outputs",
        "@tag_outputs(p={'k': 'v'}, q={'k': ['a', 'b']})\n@parameterize(p={'a': value(1)}, q={'a': value(2)}, r={'a': value(3)})\ndef f(a: int) -> int:\n    return a\n",
        "dr.list_available_variables(tag_filter={'k': None})",
    ),
    program(
        "outputs_checked",
        "@check_output(range=(0, 1), importance='fail', target_='p')\n@parameterize(p={'a': value(1)}, q={'a': value(2)})\ndef f(a: int) -> int:\n    return a\n",
        "dr.execute(['p', 'q'])",
    ),
    program(
        "extract_after_parameterize",
        "@extract_fields({'u': int})\n@parameterize(p={'a': value(1)})\ndef f(a: int) -> dict:\n    return {'u': a}\n",
        "dr.execute(['u', 'p'])",
    ),
    program(
        "extract_after_two",
        "@extract_fields({'u': int})\n@parameterize(p={'a': value(1)}, q={'a': value(2)})\ndef f(a: int) -> dict:\n    return {'u': a}\n",
    ),
    program(
        "columns_parameterized",
        "import pandas as pd\n@parameterize_extract_columns(ParameterizedExtract(('u', 'v'), {'n': value(2)}), ParameterizedExtract(('w', 'x'), {'n': source('k')}))\ndef f(n: int) -> pd.DataFrame:\n    return pd.DataFrame({'a': range(n), 'b': range(n)})\n",
        "dr.execute(['u', 'x'], inputs={'k': 3})",
    ),
    program(
        "configuration_is_no_replacement",
        "from hamilton.function_modifiers import configuration as key\n@parameterize(p={'a': key('k'), 'b': value(1)})\ndef f(a: int, b: int) -> int:\n    return a + b\n",
        "dr.execute(['p'], inputs={'a': 3})",
        config={"k": 7},
    ),
]
