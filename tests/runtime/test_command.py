"""The ``hamilton`` command: what it prints, draws and refuses."""

import json
import subprocess

import pytest

from hamilton.cli.__main__ import main

MODULE = "def a(x: int) -> int:\n    return x\n\n\ndef b(a: int) -> int:\n    return a\n"
CHANGED = "def a(x: int) -> int:\n    return x + 1\n\n\ndef c(a: int) -> int:\n    return a\n"


@pytest.fixture
def module(tmp_path, monkeypatch):
    """A module in a folder of its own, which is the working folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "flow.py"
    path.write_text(MODULE)
    return path


def answer(capsys, *arguments):
    assert main(["--json-out", *map(str, arguments)]) == 0
    return json.loads(capsys.readouterr().out)


def context(folder, **values):
    path = folder / "context.json"
    path.write_text(json.dumps({f"HAMILTON_{name.upper()}": value for name, value in values.items()}))
    return path


def test_build(module, capsys):
    assert answer(capsys, "build", module) == {
        "command": "build",
        "success": True,
        "message": {"modules": ["flow"]},
    }


def test_version_changes_with_the_code_only(module, capsys):
    before = answer(capsys, "version", module)["message"]
    module.write_text(MODULE.replace("return x", "return x  # A comment."))
    commented = answer(capsys, "version", module)["message"]
    module.write_text(CHANGED)
    changed = answer(capsys, "version", module)["message"]
    assert commented == before
    assert changed["dataflow_hash"] != before["dataflow_hash"]
    assert set(before["nodes_hash"]) == {"a", "b", "x"}


def test_validate(module, capsys, tmp_path):
    good = context(tmp_path, final_vars=["b"], inputs={"x": 1})
    assert answer(capsys, "validate", module, "--context", good)["message"]["HAMILTON_FINAL_VARS"] == ["b"]


@pytest.mark.parametrize(
    "values, message",
    [
        ({"final_vars": ["b"]}, "Required input x"),
        ({"final_vars": ["none"]}, "Unknown nodes requested: none"),
        ({"final_vars": ["b"], "inputs": {"x": "text"}}, "Input x is of the wrong type"),
    ],
)
def test_validate_says_what_is_wrong(module, tmp_path, caplog, values, message):
    assert main(["validate", str(module), "--context", str(context(tmp_path, **values))]) == 1
    assert message in caplog.text


def test_a_context_may_be_a_module(module, capsys, tmp_path):
    (tmp_path / "context.py").write_text("HAMILTON_FINAL_VARS = ['a']\nHAMILTON_OVERRIDES = {'a': 1}\n")
    told = answer(capsys, "validate", module, "-ctx", tmp_path / "context.py")["message"]
    assert told == {
        "HAMILTON_CONFIG": {},
        "HAMILTON_FINAL_VARS": ["a"],
        "HAMILTON_INPUTS": {},
        "HAMILTON_OVERRIDES": {"a": 1},
    }


def test_diff_with_the_last_commit(module, capsys, tmp_path):
    who = ["-c", "user.name=n", "-c", "user.email=e"]
    for command in (["init", "-q"], ["add", "flow.py"], [*who, "commit", "-q", "-m", "First"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    module.write_text(CHANGED)
    assert answer(capsys, "diff", module)["message"] == {
        "current_only": {"c": "c"},
        "reference_only": {"b": "b"},
        "edit": {"a": "a", "x": "a"},
    }


def test_diff_outside_of_a_repository(module, caplog, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(module.parent.parent))
    assert main(["diff", str(module)]) == 1
    assert "git repository" in caplog.text


def test_verbose_tells_every_step(module, capsys):
    main(["--verbose", "--json-out", "version", str(module)])
    told = [json.loads(line)["command"] for line in capsys.readouterr().out.splitlines()]
    assert told == ["build", "version"]


def test_a_broken_module(module, caplog):
    module.write_text("def a(x) -> int:\n    return x\n")
    assert main(["build", str(module)]) == 1
    assert "Missing type hint" in caplog.text


def test_a_missing_module(module, capsys):
    with pytest.raises(SystemExit):
        main(["build", "none.py"])
    assert "there is no file none.py" in capsys.readouterr().err
