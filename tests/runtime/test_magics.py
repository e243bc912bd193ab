"""The magics of notebooks, in a shell of IPython: what a cell leaves behind in the notebook, on the screen and on the disk."""

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from hamilton import driver

CELL = """\
def a(x: int = 1) -> int:
    return x + 1

def b(a: int) -> int:
    return 2 * a
"""
PIPED = """\
from hamilton.function_modifiers import pipe_input, step
def _more(v: int) -> int:
    return v + 1
@pipe_input(step(_more).named("raised"))
def c(v: int) -> int:
    return v
"""
VARIABLES = {
    "wanted": ["b"],
    "inputs": {"x": 5},
    "amounts": {"v": 3},
    "overrides": {"a": 10},
    "config": {"k": 1},
    "drawing": {"orient": "TB"},
    "wrong_drawing": {"unknown": 1},
}
PICTURE = "image/svg+xml"


@pytest.fixture
def shell(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    shell = InteractiveShell.instance()
    shell.run_line_magic("load_ext", "hamilton.plugins.jupyter_magic")
    shell.user_ns.update(VARIABLES, builder=driver.Builder().with_config({"from": "builder"}))
    yield shell
    # Otherwise it ends itself when the process does, and says then that its files are gone.
    shell._atexit_once()
    InteractiveShell.clear_instance()


def run(shell, magic, line, cell):
    with capture_output() as shown:
        answer = shell.run_cell_magic(magic, line, cell)
    kinds = [kind for output in shown.outputs for kind in output.data if kind != "text/plain"]
    return answer, shown.stdout, kinds


@pytest.mark.parametrize(
    "line, expected",
    [
        ("sales", {"a": "function", "b": "function"}),
        ("sales --execute", {"a": 2, "b": 4}),
        ("sales -x wanted", {"a": "function", "b": 4}),
        ("sales -x wanted -i inputs", {"b": 12}),
        ("sales -x -o overrides", {"a": 10, "b": 20}),
        ("sales -x -b builder", {"b": 4}),
        ("sales -x -c k=1", {"b": 4}),
        ("""sales -x -c '{"k": 1}'""", {"b": 4}),
        ("sales -x -c config", {"b": 4}),
        ("-m sales -x", {"b": 4}),
    ],
)
def test_a_cell_defines_its_module_and_what_was_executed(shell, line, expected):
    _, said, _ = run(shell, "cell_to_module", line, CELL)
    values = {name: shell.user_ns[name] for name in expected}
    assert {n: "function" if callable(v) else v for n, v in values.items()} == expected
    assert shell.user_ns["sales"].__name__ == "sales"
    assert said == ""


@pytest.mark.parametrize(
    "line, message",
    [
        ("sales -x -i missing", "KeyError: there is no variable missing, which --inputs asks for."),
        ("sales -d missing", "KeyError: there is no variable missing, which --display asks for."),
        ("sales -b missing", "KeyError: there is no variable missing, which --builder asks for."),
        ("sales -c neither", "JSONDecodeError: --config neither is no variable"),
        ("sales -c config -b builder", "AssertionError: --config was given, and the builder builder has"),
        ("sales -m other", "ValueError: the module is called sales and, by --module_name, other."),
        ("sales --hide_results", "DeprecationWarning: --hide_results is what --execute does now"),
    ],
)
def test_a_wrong_option_is_said_below_the_cell_whose_names_are_there_all_the_same(shell, line, message):
    _, said, _ = run(shell, "cell_to_module", line, CELL)
    assert said.startswith(message)
    assert callable(shell.user_ns["a"])


@pytest.mark.parametrize(
    "line, said",
    [
        ("sales -d", ""),
        ("sales -d drawing -x", ""),
        ("sales -d wrong_drawing", "The graph cannot be drawn as asked for"),
    ],
)
def test_the_dataflow_is_drawn(shell, line, said):
    _, message, kinds = run(shell, "cell_to_module", line, CELL)
    assert PICTURE in kinds
    assert message.startswith(said)
    assert bool(message) == bool(said)


def test_steps_of_pipes_are_variables(shell):
    run(shell, "cell_to_module", "piped -x -i amounts", PIPED)
    assert shell.user_ns["c__raised"] == 4
    assert shell.user_ns["c"] == 4


@pytest.mark.parametrize("line, file", [("sales -w", "sales.py"), ("sales -w other.py", "other.py")])
def test_a_cell_is_written_to_a_file(shell, tmp_path, line, file):
    run(shell, "cell_to_module", line, CELL)
    assert (tmp_path / file).read_text() == CELL


def test_a_module_is_put_together_from_cells_in_the_order_of_their_numbers(shell, tmp_path):
    run(shell, "incr_cell_to_module", "parts 2", "def second(first: int) -> int:\n    return first\n")
    run(shell, "incr_cell_to_module", "parts 1", "def first() -> int:\n    return 1\n")
    _, _, kinds = run(shell, "incr_cell_to_module", "parts 1 -d -w", "def first() -> int:\n    return 5\n")
    assert PICTURE in kinds
    text = (tmp_path / "parts.py").read_text()
    assert text.index("return 5") < text.index("def second")
    assert "return 1" not in text


@pytest.mark.parametrize(
    "line, message",
    [
        ("parts 1 -b missing", "KeyError: there is no"),
        ("parts 1 -c a=1 -b builder", "AssertionError: --config"),
    ],
)
def test_a_part_with_wrong_options_is_not_kept(shell, line, message):
    answer, _, _ = run(shell, "incr_cell_to_module", line, "def first() -> int:\n    return 1\n")
    assert answer.startswith(message)
    assert "parts" not in shell.user_ns


def test_parts_are_shown_and_forgotten(shell, capsys):
    run(shell, "incr_cell_to_module", "parts 1", "def first() -> int:\n    return 1\n")
    with capture_output() as shown:
        shell.run_line_magic("print_module", "parts")
    assert "def first" in shown.outputs[0].data["text/plain"]
    for _ in range(2):
        shell.run_line_magic("reset_module", "parts")
    assert capsys.readouterr().out == "Reset `parts`\nKeyError: `parts` not found.\n"


def test_what_a_cell_assigns_becomes_a_dictionary(shell):
    run(shell, "set_dict", "chosen", "p = 1\nq = p + 1\nfor i in range(2):\n    r = i\n")
    assert shell.user_ns["chosen"] == {"p": 1, "q": 2, "r": 1}


@pytest.mark.parametrize("magic", ["module_to_cell", "insert_module"])
def test_a_module_goes_into_the_next_cell(shell, tmp_path, magic):
    (tmp_path / "sales.py").write_text(CELL)
    with capture_output() as shown:
        shell.run_line_magic(magic, "sales.py")
    assert shell.rl_next_input == "%%cell_to_module sales\n" + CELL
    assert "script" in shown.outputs[0].data["text/html"]
