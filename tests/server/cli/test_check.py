"""``hamilton-live check``: what is printed, in three formats, and with which status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.server.cli.conftest import Command

SLIP = """

def share(spnd: float) -> float:
    return spnd
"""
MISMATCH = """

def text(cost: str) -> str:
    return cost
"""


def add(project: Path, file: str, text: str) -> None:
    with (project / file).open("a", encoding="utf-8") as stream:
        stream.write(text)


def test_a_sound_project(hamilton_live: Command, project: Path) -> None:
    result = hamilton_live("check", project)
    assert (result.status, result.output) == (0, "No problems found.\n")


def test_text_shows_the_code(hamilton_live: Command, project: Path) -> None:
    add(project, "features.py", SLIP + MISMATCH)
    result = hamilton_live("check", "shop")
    assert result.status == 1
    assert (
        result.output
        == """\
warning[HAM002]: No node is called `spnd`, so it is taken for an external input. Did you mean `spend`?
  --> shop/features.py:15:11
   |
15 | def share(spnd: float) -> float:
   |           ^^^^
   = shop/loaders.py:1:5: `spend` is defined here
   = fix: Change to `spend`

error[HAM005]: `text` asks for `cost` as `str`, but `cost` returns `float`. Hamilton does not accept one for the other: change one of the two annotations.
  --> shop/features.py:19:10
   |
19 | def text(cost: str) -> str:
   |          ^^^^
   = shop/features.py:5:5: `cost` is `float` here
   = fix: Ask for `float`

Found 1 error and 1 warning in 1 file.
"""
    )


def test_warnings_are_no_failure(hamilton_live: Command, project: Path) -> None:
    add(project, "features.py", SLIP)
    assert hamilton_live("check", project).status == 0


def test_json_is_stable(hamilton_live: Command, project: Path) -> None:
    add(project, "features.py", SLIP)
    result = hamilton_live("check", project, "--format", "json")
    assert json.loads(result.output) == {
        "version": 1,
        "problems": [
            {
                "code": "HAM002",
                "severity": "warning",
                "message": "No node is called `spnd`, so it is taken for an external input. Did you mean `spend`?",
                "file": "features.py",
                "line": 15,
                "column": 11,
                "end_line": 15,
                "end_column": 15,
                "related": [
                    {
                        "message": "`spend` is defined here",
                        "file": "loaders.py",
                        "line": 1,
                        "column": 5,
                        "end_line": 1,
                        "end_column": 10,
                    }
                ],
                "dataflow": "run",
            }
        ],
    }


def test_json_of_nothing(hamilton_live: Command, tmp_path: Path) -> None:
    result = hamilton_live("check", tmp_path, "--format", "json")
    assert (result.status, json.loads(result.output)) == (0, {"version": 1, "problems": []})


def test_github_annotations(hamilton_live: Command, project: Path) -> None:
    add(project, "features.py", MISMATCH)
    result = hamilton_live("check", "shop", "--format", "github")
    assert result.output.startswith(
        "::error file=shop/features.py,line=15,endLine=15,col=10,endColumn=13,title=HAM005::`text` asks for"
    )
    assert result.output.count("\n") == 1


def test_only_the_files_asked_for(hamilton_live: Command, project: Path) -> None:
    add(project, "features.py", MISMATCH)
    assert hamilton_live("check", project / "loaders.py").status == 0
    assert hamilton_live("check", project / "loaders.py", project / "features.py").status == 1


def test_a_file_is_checked_within_its_project(hamilton_live: Command, project: Path) -> None:
    """``spend`` comes from another file: the workspace is found above the file."""
    add(project, "features.py", SLIP)
    assert "Did you mean `spend`?" in hamilton_live("check", project / "features.py").output


def test_two_workspaces_at_once(hamilton_live: Command, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "nodes.py").write_text(
            "from hamilton.function_modifiers import tag\n@tag(a='b')\ndef one() -> int: ...\ndef two(one: str) -> str: ...\n"
        )
    result = hamilton_live("check", "one", "two", "--format", "json")
    assert [problem["file"] for problem in json.loads(result.output)["problems"]] == [
        "one/nodes.py",
        "two/nodes.py",
    ]


def test_what_python_cannot_read_is_an_error(hamilton_live: Command, project: Path) -> None:
    add(project, "features.py", "\n\ndef broken(cost: float) -> float:\n    return (cost\n")
    result = hamilton_live("check", project)
    assert result.status == 1
    assert "error[HAM000]: Python cannot read this: " in result.output


def test_ordinary_python_may_be_broken(hamilton_live: Command, tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text("def broken(:\n")
    assert hamilton_live("check", tmp_path).status == 0


@pytest.mark.parametrize(
    "arguments, said",
    [
        (("no/such/folder",), "no/such/folder: no such file or folder"),
        (("shop/pyproject.toml",), "not a Python file"),
        ((), "the following arguments are required: PATH"),
        (("shop", "--format", "xml"), "invalid choice: 'xml'"),
    ],
)
def test_usage_errors(hamilton_live: Command, project: Path, arguments: tuple[str, ...], said: str) -> None:
    result = hamilton_live("check", *arguments)
    assert result.status == 2
    assert said in result.errors


def test_settings_and_comments_count_for_the_status(hamilton_live: Command, project: Path) -> None:
    add(project, "features.py", MISMATCH.replace(":\n", ":  # hamilton: ignore[HAM005]\n"))
    add(project, "loaders.py", "\n\ndef broken(:\n")
    lint = '[tool.hamilton.lint]\nseverity = { HAM000 = "warning" }\n'
    add(project, "pyproject.toml", lint)
    result = hamilton_live("check", "shop")
    assert (result.status, "warning[HAM000]" in result.output) == (0, True)
    (project / "pyproject.toml").write_text(lint + 'per-file-ignores = { "load*" = ["HAM000"] }\n')
    assert hamilton_live("check", "shop").output == "No problems found.\n"


def test_sarif(hamilton_live: Command, project: Path) -> None:
    add(project, "features.py", SLIP + MISMATCH)
    result = hamilton_live("check", project, "--format", "sarif")
    log = json.loads(result.output)
    (run,) = log["runs"]
    slip, mismatch = run["results"]
    assert (log["version"], result.status) == ("2.1.0", 1)
    assert [run["tool"]["driver"]["rules"][r["ruleIndex"]]["id"] for r in run["results"]] == [
        "HAM002",
        "HAM005",
    ]
    assert (slip["level"], mismatch["level"]) == ("warning", "error")
    assert slip["message"]["text"].startswith("No node is called `spnd`")
    assert slip["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "shop/features.py"},
                "region": {"startLine": 15, "startColumn": 11, "endLine": 15, "endColumn": 15},
            }
        }
    ]
    (related,) = slip["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"] == {"uri": "shop/loaders.py"}


def test_sarif_says_the_level_that_the_project_wants(hamilton_live: Command, project: Path) -> None:
    add(project, "features.py", SLIP)
    add(project, "pyproject.toml", '\n[tool.hamilton.lint]\nseverity = { HAM002 = "hint" }\n')
    (result,) = json.loads(hamilton_live("check", project, "--format", "sarif").output)["runs"][0]["results"]
    assert result["level"] == "note"
