"""HAM007, HAM009 and HAM010: what driver code, pyproject.toml and modifiers say."""

from __future__ import annotations

import pytest

from tests.server.checks.expect import expect_fix, expect_problems
from tests.support.workspaces import open_host

FEATURES = """
        #- /features.py
        def spend(path: str) -> float: ...
        def weekly_report(spend: float) -> str: ...
        #- /run.py
        import features
        from hamilton import driver
        dr = driver.Driver({}, features)
"""

REPORTED = {
    "an output that does not exist": FEATURES
    + """
        dr.execute(["spend", "weekly_reports"], inputs={"path": ""})
        #                     ^^^^^^^^^^^^^^ HAM007 has no node `weekly_reports`. Did you mean `weekly_report`?
        """,
    "an input that nobody asks for": FEATURES
    + """
        dr.execute(["spend"], inputs={"path": "", "colour": 1})
        #                                          ^^^^^^ HAM007 so this input is ignored
        """,
    "an override": FEATURES
    + """
        dr.execute(["spend"], inputs={"path": ""}, overrides={"spnd": 1})
        #                                                      ^^^^ HAM007 Did you mean `spend`?
        """,
    "a drawing": FEATURES
    + """
        dr.visualize_execution(["repotr"], inputs={"path": ""})
        #                        ^^^^^^ HAM007
        """,
}

SILENT = {
    "nodes, inputs and configuration can all be asked for": """
        #- /features.py
        def spend(path: str, factor: float) -> float: ...
        #- /run.py
        import features
        from hamilton import driver
        dr = driver.Driver({"factor": 2.0}, features)
        dr.execute(["spend", "path", "factor"], inputs={"path": ""}, overrides={"spend": 1.0})
        """,
    "a variant that another configuration brings about": """
        #- /features.py
        from hamilton.function_modifiers import config
        def spend() -> float: ...
        @config.when(region="US")
        def tax__us(spend: float) -> float: ...
        #- /run.py
        import features
        from hamilton import driver
        from settings import config
        driver.Driver(config(), features).execute(["tax"])
        """,
    "an input that another variant asks for": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "tax", modules = ["features"], inputs = ["spend", "county"] }]
        #- /features.py
        from hamilton.function_modifiers import config
        def total(spend: float) -> float: ...
        @config.when(region="US")
        def tax__us(total: float, county: str) -> float: ...
        """,
    "a list that is computed": FEATURES
    + """
        dr.execute([name for name in ("spnd",)], inputs={"path": ""})
        """,
}

MISUSED = {
    "columns of something that is no frame": """
        from hamilton.function_modifiers import extract_columns

        @extract_columns("spend")
        #^^^^^^^^^^^^^^^^^^^^^^^^ HAM010 which has no columns to extract
        def marketing(path: str) -> float: ...
        """,
}


@pytest.mark.parametrize("text", REPORTED.values(), ids=REPORTED)
def test_reported(text: str) -> None:
    expect_problems(text)


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_silent(text: str) -> None:
    expect_problems(text)


@pytest.mark.parametrize("text", MISUSED.values(), ids=MISUSED)
def test_misused_modifier(text: str) -> None:
    expect_problems(text)


DECLARATIONS = {
    '{ name = "train", modules = ["featurs"] }': (
        "HAM009",
        "names the module `featurs`, which the workspace does not have",
    ),
    '{ name = "train", modules = ["features"], outputs = ["spent"] }': (
        "HAM007",
        "Dataflow `train` has no node `spent`. Did you mean `spend`?",
    ),
    '{ name = "train", modules = ["features"], inputs = ["path", "colour"] }': (
        "HAM007",
        "No function of dataflow `train` asks for `colour`",
    ),
}


@pytest.mark.parametrize("declaration", DECLARATIONS)
def test_declaration(declaration: str) -> None:
    code, said = DECLARATIONS[declaration]
    files = {
        "pyproject.toml": f"[tool.hamilton]\ndataflows = [{declaration}]\n",
        "features.py": "def spend(path: str) -> float: ...\n",
    }
    (problem,) = open_host(files).snapshot().problems("pyproject.toml")
    assert problem.code == code
    assert said in problem.message


def test_fix_changes_the_string() -> None:
    expect_fix(
        FEATURES + '        dr.execute(["weekly_reports"], inputs={"path": ""})\n',
        "Change to `weekly_report`",
        FEATURES + '        dr.execute(["weekly_report"], inputs={"path": ""})\n',
    )
