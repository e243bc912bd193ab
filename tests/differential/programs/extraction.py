"""Parts of frames, dictionaries and tuples as nodes."""

from program import program

FRAME = "import pandas as pd\n@extract_columns('a', ('b', 'the b'))\ndef df(n: int) -> pd.DataFrame:\n    '''A frame.'''\n    return pd.DataFrame({'a': range(n), 'b': range(n)})\n"


def decorated(decorator):
    return FRAME.replace("@extract", decorator + "@extract")


FIELDS = "\ndef f(x: int) -> RETURNS:\n    '''Doc.'''\n    return {'a': x, 'b': 'text'}\n"


def fields(name, decorator, returns, *steps):
    return program(name, decorator + FIELDS.replace("RETURNS", returns), *steps)


RUN = "dr.execute(['a', 'f'], inputs={'x': 1})"
TYPED = "class T(TypedDict):\n    a: int\n    b: str\n"

PROGRAMS = [
    program(
        "columns",
        FRAME + "def s(a: pd.Series, b: pd.Series) -> pd.Series:\n    return a + b\n",
        "dr.execute(['s', 'a', 'df'], inputs={'n': 2})",
        "dr.execute(['a'], overrides={'df': __import__('pandas').DataFrame({'a': [1]})})",
    ),
    program(
        "columns_missing",
        FRAME.replace("'a', (", "'z', ("),
        "dr.execute(['z'], inputs={'n': 2})",
        "dr.execute(['b'], inputs={'n': 2})",
    ),
    program(
        "columns_filled",
        FRAME.replace("'a', ('b', 'the b')", "'a', 'z', fill_with=0"),
        "dr.execute(['z', 'df'], inputs={'n': 2})",
    ),
    program("columns_none", "import pandas as pd\n@extract_columns()\ndef df() -> pd.DataFrame:\n    pass\n"),
    program(
        "columns_list", "import pandas as pd\n@extract_columns(['a'])\ndef df() -> pd.DataFrame:\n    pass\n"
    ),
    program("columns_of_no_frame", "@extract_columns('a')\ndef df() -> int:\n    pass\n"),
    program(
        "columns_of_series", "import pandas as pd\n@extract_columns('a')\ndef df() -> pd.Series:\n    pass\n"
    ),
    program("columns_tagged", decorated("@tag(k='v')\n")),
    program("columns_all_tagged", decorated("@tag(target_=..., k='v')\n")),
    program("columns_frame_tagged", decorated("@tag(target_='df', k='v')\n")),
    program("columns_some_tagged", decorated("@tag_outputs(a={'k': 'v'})\n")),
    program(
        "columns_checked",
        decorated("@check_output(range=(0, 5), importance='fail', target_='a')\n"),
        "dr.execute(['a'], inputs={'n': 2})",
        "dr.execute(['a'], inputs={'n': 12})",
    ),
    program("columns_twice", decorated("@extract_columns('c')\n")),
    fields("fields", "@extract_fields({'a': int, 'b': str})", "dict", RUN),
    fields("fields_generic", "@extract_fields({'a': int, 'b': str})", "Dict[str, Any]", RUN),
    fields("fields_names", "@extract_fields(['a', 'b'])", "dict[str, Any]", RUN),
    fields("fields_more_names", "@extract_fields('a', 'b')", "dict[str, Any]", RUN),
    fields("fields_typed_dict", TYPED + "@extract_fields()", "T", RUN),
    fields("fields_typed_dict_some", TYPED + "@extract_fields(['a'])", "T", RUN),
    fields("fields_typed_dict_types", TYPED + "@extract_fields({'a': bool})", "T", RUN),
    fields("fields_typed_dict_wrong", TYPED + "@extract_fields({'a': str})", "T"),
    fields("fields_typed_dict_unknown", TYPED + "@extract_fields({'z': str})", "T"),
    fields("fields_names_of_bare", "@extract_fields(['a'])", "dict"),
    fields("fields_none", "@extract_fields()", "dict[str, int]"),
    fields("fields_empty", "@extract_fields({})", "dict"),
    fields("fields_no_dict", "@extract_fields({'a': int})", "int"),
    fields("fields_list_return", "@extract_fields({'a': int})", "list[int]"),
    fields("fields_bad_type", "@extract_fields({'a': 3})", "dict"),
    fields(
        "fields_missing",
        "@extract_fields({'z': int, 'a': int})",
        "dict",
        RUN,
        "dr.execute(['z'], inputs={'x': 1})",
    ),
    fields(
        "fields_filled",
        "@extract_fields({'z': int, 'a': int}, fill_with=9)",
        "dict",
        RUN,
        "dr.execute(['z'], inputs={'x': 1})",
    ),
    fields("fields_unions", "@extract_fields({'a': int | None, 'b': Optional[str], 'c': list[int]})", "dict"),
    fields(
        "fields_injected", "@extract_fields({'a': int})\n@inject(x=value(4))", "dict", "dr.execute(['a'])"
    ),
    fields("fields_tagged_inside", "@extract_fields({'a': int})\n@tag(k='v')", "dict"),
    fields("fields_does_not_reach", "@extract_fields({'a': int})\n@check_output(allow_none=False)", "dict"),
    program(
        "fields_async",
        "@extract_fields({'a': int})\nasync def f() -> dict:\n    return {'a': 1}\n",
        "[n.callable.__class__.__name__ for n in dr.graph.get_nodes()].__len__()",
    ),
    program(
        "elements",
        "@unpack_fields('a', 'b')\ndef f() -> tuple[int, str]:\n    return 1, 'x'\n",
        "dr.execute(['a', 'b', 'f'])",
    ),
    program(
        "elements_some",
        "@unpack_fields('a')\ndef f() -> Tuple[int, str]:\n    return 1, 'x'\n",
        "dr.execute(['a'])",
    ),
    program(
        "elements_any_number",
        "@unpack_fields('a', 'b')\ndef f(n: int) -> Tuple[int, ...]:\n    return tuple(range(n))\n",
        "dr.execute(['b'], inputs={'n': 2})",
        "dr.execute(['b'], inputs={'n': 1})",
    ),
    program("elements_too_many", "@unpack_fields('a', 'b')\ndef f() -> tuple[int]:\n    return 1,\n"),
    program("elements_no_tuple", "@unpack_fields('a')\ndef f() -> list[int]:\n    return [1]\n"),
    fields("fields_annotated", "@extract_fields({'a': int})", "Annotated[dict, 'm']", RUN),
    program(
        "elements_annotated",
        "@unpack_fields('a')\ndef f() -> Annotated[tuple[int, str], 'm']:\n    return 1, 'x'\n",
        "dr.execute(['a'])",
    ),
    program(
        "columns_annotated",
        "import pandas as pd\n@extract_columns('a')\ndef f() -> Annotated[pd.DataFrame, 'm']:\n    return pd.DataFrame({'a': [1]})\n",
        "dr.execute(['a'])",
    ),
]
