"""Loading and saving: modifiers, adapters, materializers, and runs, checks and drawings with them.

Every program works in a folder of its own under the one that the agent runs in; times are not compared.
"""

from program import program

MATERIALIZATION = "from hamilton.io.materialization import to, from_\nimport pandas as pd\n"


def stored(name, source, *steps, build="driver.Builder().with_modules(*modules).with_config(config).build()"):
    """A program that may write into files that begin with its name; ``FILE`` stands for them."""
    named = [text.replace("FILE", f"stored_{name}") for text in (source, *steps, build)]
    return program(f"storage_{name}", MATERIALIZATION + named[0], *named[1:-1], build=named[-1])


def write(path, text):
    """A step that writes a file."""
    return f"__import__('pathlib').Path('{path}').write_text({text!r}) > 0"


def read(path):
    """A step that reads a file."""
    return f"__import__('pathlib').Path('{path}').read_text()"


VALUES = """
def numbers(n: int) -> dict:
    return {"a": n, "b": [n, n]}

def text(n: int) -> str:
    return "t" * n

def raw(n: int) -> bytes:
    return b"r" * n

def frame(n: int) -> pd.DataFrame:
    return pd.DataFrame({"x": range(n), "y": [i / 2 for i in range(n)], "z": ["u"] * n})

def column(n: int) -> pd.Series:
    return pd.Series(range(n))

def anything(n: int) -> object:
    return (n, n)

def asked(given: int) -> int:
    return 2 * given
"""
GIVEN = "inputs={'n': 3}"


def saved(name, materializer, *steps):
    """A program that saves with one materializer, in a run and as part of the graph."""
    call = f"({materializer}, {GIVEN})"
    return stored(
        name,
        VALUES,
        f"dr.materialize{call}",
        f"dr.materialize({materializer}, additional_vars=['text', m.numbers], {GIVEN})[1]",
        f"dr.validate_materialization{call}",
        f"dr.visualize_materialization{call}",
        *steps,
    )


def loaded(name, type_, loader, content, *steps):
    """A program that loads a parameter with a modifier."""
    return stored(
        f"load_{name}",
        f"@load_from.{loader}\ndef out(data: {type_}, k: int = 1) -> int:\n    return len(str(data)) + k\n"
        f"def whole(n: int) -> int:\n    return n\n",
        write("FILE", content),
        "dr.execute(['out'], inputs={'k': 1, 'p': 'FILE', 'e': 'utf-8'})",
        *steps,
    )


SAVERS = {
    "json": "to.json(id='s', dependencies=['numbers'], path='FILE')",
    "json_of_function": "to.json('s', [m.numbers], path='FILE')",
    "json_of_several": "to.json(id='s', dependencies=['numbers', 'text'], combine=base.DictResult(), path='FILE')",
    "several_uncombined": "to.json(id='s', dependencies=['numbers', 'text'], path='FILE')",
    "of_nothing": "to.json(id='s', dependencies=[], path='FILE')",
    "unknown_node": "to.json(id='s', dependencies=['none'], path='FILE')",
    "foreign_function": "to.json(id='s', dependencies=[len], path='FILE')",
    "name_taken": "to.json(id='text', dependencies=['numbers'], path='FILE')",
    "text": "to.file(id='s', dependencies=['text'], path='FILE')",
    "bytes": "to.file(id='s', dependencies=['raw'], path='FILE')",
    "file_of_numbers": "to.file(id='s', dependencies=['numbers'], path='FILE')",
    "pickle": "to.pickle(id='s', dependencies=['numbers'], path='FILE')",
    "pickle_of_object": "to.pickle(id='s', dependencies=['anything'], path='FILE')",
    "memory": "to.memory(id='s', dependencies=['frame'])",
    "memory_of_several": "to.memory(id='s', dependencies=['text', 'numbers'], combine=base.DictResult())",
    "memory_of_frames": "to.memory(id='s', dependencies=['column'], combine=base.PandasDataFrameResult())",
    "path_of_input": "to.file(id='s', dependencies=['text'], path=function_modifiers.source('path'))",
    "path_as_value": "to.file(id='s', dependencies=['text'], path=function_modifiers.value('FILE'))",
    "encoding_of_input": "to.file(id='s', dependencies=['text'], path='FILE', encoding=function_modifiers.source('n'))",
    "no_path": "to.file(id='s', dependencies=['text'])",
    "odd_argument": "to.file(id='s', dependencies=['text'], path='FILE', odd=1)",
    "csv": "to.csv(id='s', dependencies=['frame'], path='FILE.csv')",
    "csv_with_index": "to.csv(id='s', dependencies=['frame'], path='FILE.csv', index=True, sep=';')",
    "csv_of_columns": "to.csv(id='s', dependencies=['column'], combine=base.PandasDataFrameResult(), path='FILE.csv')",
    "csv_of_text": "to.csv(id='s', dependencies=['text'], path='FILE.csv')",
    "json_of_frame": "to.json(id='s', dependencies=['frame'], filepath_or_buffer='FILE.json')",
    "json_of_frame_by_path": "to.json(id='s', dependencies=['frame'], path='FILE.json')",
    "json_in_lines": "to.json(id='s', dependencies=['frame'], filepath_or_buffer='FILE.json', orient='records', lines=True)",
    "pickle_of_frame": "to.pickle(id='s', dependencies=['frame'], path='FILE')",
    "html": "to.html(id='s', dependencies=['frame'], buf='FILE.html')",
    "stata": "to.stata(id='s', dependencies=['frame'], path='FILE.dta')",
    "loading": "from_.json(target='given', path='FILE')",
}

PROGRAMS = [
    *(saved(name, materializer) for name, materializer in SAVERS.items()),
    stored(
        "two_at_once",
        VALUES,
        f"dr.materialize(to.memory(id='s', dependencies=['frame']), to.json(id='t', dependencies=['numbers'], path='FILE'), {GIVEN})",
        read("FILE"),
        f"dr.materialize({GIVEN})",
        f"dr.materialize(additional_vars=['text'], {GIVEN})",
        "dr.materialize(to.memory(id='s', dependencies=['text']), overrides={'text': 'o'})",
        "dr.materialize(to.memory(id='s', dependencies=['text']))",
        "dr.visualize_materialization(to.memory(id='s', dependencies=['text']))",
        "dr.visualize_materialization(to.memory(id='s', dependencies=['text']), bypass_validation=True)",
        "dr.validate_materialization(to.memory(id='s', dependencies=['text']))",
        "[v.name for v in dr.list_available_variables()]",
    ),
    stored(
        "loaded_input",
        VALUES,
        write("FILE", "3"),
        "dr.materialize(from_.literal(target='given', value=4), additional_vars=['asked'])",
        "dr.materialize(from_.literal(target='given', value=function_modifiers.source('n')), additional_vars=['asked'], inputs={'n': 3})",
        "dr.materialize(from_.file(target='text', path='FILE'), additional_vars=['text'])",
        "dr.materialize(from_.json(target='given', path='FILE'), additional_vars=['asked'])",
        "dr.materialize(from_.literal(target='none', value=4), additional_vars=['asked'])",
        "dr.materialize(from_.literal(target='given', value=4), to.memory(id='s', dependencies=['asked']))",
        "dr.visualize_materialization(from_.literal(target='given', value=4), to.memory(id='s', dependencies=['asked']))",
        "dr.materialize(from_.literal(target='given'), additional_vars=['asked'])",
        "hasattr(from_, 'nothing'), hasattr(to, 'nothing'), hasattr(to, 'csv')",
    ),
    stored(
        "built_in",
        VALUES,
        f"dr.execute(['s', 'asked'], {GIVEN})",
        "dr.display_all_functions()",
        f"dr.visualize_execution(['s'], {GIVEN})",
        "[v.name for v in dr.list_available_variables(tag_filter={'hamilton.data_saver': None})]",
        build="driver.Builder().with_modules(m).with_materializers(to.json(id='s', dependencies=['numbers'], path='FILE'), from_.literal(target='given', value=4)).build()",
    ),
    stored(
        "built_in_copied",
        VALUES,
        f"dr.execute(['s'], {GIVEN})",
        build="driver.Builder().with_modules(m).with_materializers(to.memory(id='s', dependencies=['numbers'])).copy().build()",
    ),
    stored("built_in_wrong", VALUES, build="driver.Builder().with_modules(m).with_materializers(3).build()"),
    stored("built_in_list", VALUES, build="driver.Builder().with_modules(m).with_materializers([1]).build()"),
    stored(
        "hooked",
        VALUES,
        f"dr.materialize(to.memory(id='s', dependencies=['text']), additional_vars=['text'], {GIVEN})",
        "dr.adapter.adapters[0].seen",
        "dr.adapter.adapters[1].seen",
        build="driver.Builder().with_modules(m).with_adapters(Recorder(), GraphRecorder()).build()",
    ),
    stored(
        "round_trip",
        VALUES,
        f"dr.materialize(to.pickle(id='s', dependencies=['frame'], path='FILE'), to.csv(id='t', dependencies=['frame'], path='FILE.csv'), to.json(id='u', dependencies=['frame'], filepath_or_buffer='FILE.json'), {GIVEN})[1]",
        "dr.materialize(from_.pickle(target='frame', path='FILE'), additional_vars=['frame'])",
        "dr.materialize(from_.csv(target='frame', path='FILE.csv'), additional_vars=['frame'])",
        "dr.materialize(from_.csv(target='frame', path='FILE.csv', nrows=1, usecols=['x']), additional_vars=['frame'])",
        "dr.materialize(from_.json(target='frame', filepath_or_buffer='FILE.json'), additional_vars=['frame'])",
        "dr.materialize(from_.csv(target='text', path='FILE.csv'), additional_vars=['frame'])",
    ),
    loaded(
        "json",
        "dict",
        "json(path='FILE', inject_='data')",
        '{"a": 1}',
        "dr.visualize_execution(['out'], inputs={'k': 1})",
    ),
    loaded("json_list", "list", "json(path=value('FILE'), inject_='data')", "[1]"),
    loaded("file", "str", "file(path=source('p'), inject_='data')", "text"),
    loaded("encoding", "str", "file(path=source('p'), encoding=source('e'), inject_='data')", "text"),
    loaded("literal", "int", "literal(value=3, inject_='data')", "."),
    loaded("environment", "dict", "environment(names=('PATH',), inject_='data')", "."),
    loaded("missing_variable", "dict", "environment(names=('NO_SUCH',), inject_='data')", "."),
    loaded("csv", "pd.DataFrame", "csv(path='FILE', inject_='data')", "a,b\n1,2\n"),
    loaded("csv_as_dict", "dict", "csv(path='FILE', inject_='data')", "a,b\n1,2\n"),
    loaded("table", "pd.DataFrame", "json(filepath_or_buffer='FILE', inject_='data')", '{"a": {"0": 1}}'),
    loaded("which_parameter", "dict", "json(path='FILE')", "{}"),
    loaded("no_such_parameter", "dict", "json(path='FILE', inject_='none')", "{}"),
    loaded("no_path", "dict", "json(inject_='data')", "{}"),
    loaded("odd_argument", "dict", "json(path='FILE', odd=1, inject_='data')", "{}"),
    loaded("wrong_type", "int", "json(path='FILE', inject_='data')", "{}"),
    loaded("broken", "dict", "json(path='FILE', inject_='data')", "{"),
    loaded("no_file", "dict", "json(path='FILE_none', inject_='data')", "{"),
    loaded(
        "twice", "dict", "json(path='FILE', inject_='data')\n@load_from.literal(value=3, inject_='k')", "{}"
    ),
    stored(
        "load_only_parameter",
        "@load_from.literal(value=3)\ndef out(data: int) -> int:\n    return data\n@load_from.literal(value=3)\ndef none() -> int:\n    return 1\n",
    ),
    stored(
        "load_fields",
        "@load_from.literal(value=3, inject_='x')\n@extract_fields({'a': int})\ndef out(x: int, y: int) -> Dict[str, int]:\n    return {'a': x + y}\n",
        "dr.execute(['a'], inputs={'y': 1})",
    ),
    stored(
        "load_parameterized",
        "@load_from.literal(value=3, inject_='x')\n@parameterize(a={'y': value(1)}, b={'y': source('a')})\ndef out(x: int, y: int) -> int:\n    return x + y\n",
        "dr.execute(['a', 'b'])",
    ),
    *(
        stored(
            f"save_{name}",
            f"@save_to.{saver}\ndef out(n: int) -> {type_}:\n    return {value}\n",
            "dr.execute(['out', 's'], inputs={'n': 1, 'p': 'FILE'})",
            "dr.execute(['save.out'], inputs={'n': 1, 'p': 'FILE'})",
            "dr.visualize_execution(['out'], inputs={'n': 1})",
        )
        for name, saver, type_, value in (
            ("json", "json(path='FILE', output_name_='s')", "dict", "{}"),
            ("unnamed", "json(path=value('FILE'))", "dict", "{'a': n}"),
            ("path_of_input", "file(path=source('p'), output_name_='s')", "str", "'u'"),
            ("wrong_type", "file(path=source('p'), output_name_='s')", "int", "n"),
            ("no_path", "file(output_name_='s')", "str", "'u'"),
            ("csv", "csv(path='FILE.csv', output_name_='s')", "pd.DataFrame", "pd.DataFrame({'a': [n]})"),
            ("twice", "memory(output_name_='s')\n@save_to.pickle(path='FILE2')", "dict", "{}"),
            (
                "field",
                "memory(output_name_='s', target_='a')\n@extract_fields({'a': int, 'b': int})",
                "Dict[str, int]",
                "{'a': n, 'b': n}",
            ),
            (
                "fields",
                "memory(output_name_='s')\n@extract_fields({'a': int, 'b': int})",
                "Dict[str, int]",
                "{'a': n, 'b': n}",
            ),
            ("no_such_target", "memory(output_name_='s', target_='none')", "int", "n"),
        )
    ),
    *(
        stored(
            f"function_{name}",
            f"@dataloader()\ndef out(n: int) -> {type_}:\n    return n, {{'rows': n}}\ndef after(out: int) -> int:\n    return out + 1\n",
            "dr.execute(['after', 'out', 'out.loader'], inputs={'n': 1})",
            "dr.visualize_execution(['after'], inputs={'n': 1})",
        )
        for name, type_ in (
            ("tuple", "Tuple[int, dict]"),
            ("builtin_tuple", "tuple[int, dict[str, int]]"),
            ("other_keys", "tuple[int, dict[int, int]]"),
            ("three", "tuple[int, dict, int]"),
            ("no_dictionary", "tuple[int, int]"),
            ("no_tuple", "int"),
            ("bare_tuple", "tuple"),
        )
    ),
    *(
        stored(
            f"saver_{name}",
            f"@datasaver()\ndef out(n: int) -> {type_}:\n    return {{'rows': n}}\n",
            "dr.execute(['out'], inputs={'n': 1})",
            "dr.display_all_functions()",
        )
        for name, type_ in (
            ("dict", "dict"),
            ("keys", "dict[str, int]"),
            ("typing", "Dict"),
            ("number", "int"),
        )
    ),
    stored(
        "own_adapter",
        """
import dataclasses
from hamilton import registry
from hamilton.io.data_adapters import DataLoader, DataSaver

@dataclasses.dataclass
class Own(DataLoader, DataSaver):
    path: str
    times: int = 1
    @classmethod
    def applicable_types(cls): return [int]
    @classmethod
    def name(cls): return "json"
    def load_data(self, type_): return len(self.path) * self.times, {}
    def save_data(self, data): return {"saved": data, "path": self.path}

class Careless(DataSaver):
    @classmethod
    def applicable_types(cls): return [int]
    @classmethod
    def name(cls): return "careless"
    def save_data(self, data): return {}

registry.register_adapter(Own)
registry.register_adapter(Careless)

@load_from.json(path="12345", times=2)
def a(data: int) -> int:
    return data

@save_to.json(path=source("where"), output_name_="saved")
def b(a: int) -> int:
    return a
""",
        "dr.execute(['a', 'saved'], inputs={'where': 'u'})",
        "dr.materialize(to.careless(id='s', dependencies=['a']))",
        "[c.__name__ for c in registry.LOADER_REGISTRY['json']][-1]",
        "sorted(set(registry.LOADER_REGISTRY) & {'csv', 'json', 'file', 'yaml', 'literal'})",
        "'careless' in registry.SAVER_REGISTRY, 'careless' in registry.LOADER_REGISTRY",
    ),
]
