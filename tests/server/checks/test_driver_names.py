"""HAM007, HAM009 and HAM010: what driver code, pyproject.toml and modifiers say."""

from __future__ import annotations

import pytest

from tests.server.checks.expect import expect_fix, expect_problems

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
        dr.execute([name for name in load("spnd")], inputs={"path": ""})
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


FEATURES_ALONE = """
        #- /features.py
        def spend(path: str) -> float: ...
        """

DECLARATIONS = {
    "a module that is not there": """
        #- /pyproject.toml
        [project]
        name = "train"
        description = "featurs"
        [tool.hamilton]
        dataflows = [
          { name = "other", modules = ["features"] },
          { name = "train", modules = ["features", "featurs"] },
        #                                           ^^^^^^^ HAM009 names the module `featurs`, which the workspace does not have
        ]
        """,
    "an output that is not there": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["features"], outputs = ["spent"] }]
        #                                                                  ^^^^^ HAM007 Dataflow `train` has no node `spent`. Did you mean `spend`?
        """,
    "an input that nobody asks for": """
        #- /pyproject.toml
        [[tool.hamilton.dataflows]]
        inputs = ["path", "colour"]
        #                  ^^^^^^ HAM007 No function of dataflow `train` asks for `colour`
        name = 'train'
        modules = ["features"]
        """,
    "a key that means nothing": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["features"], module = "features" }]
        #                                                      ^^^^^^ HAM009 has a key `module`, which means nothing
        """,
    "no modules": """
        #- /pyproject.toml
        [[tool.hamilton.dataflows]]
        name = "train"
        #       ^^^^^ HAM009 needs `modules`
        """,
    "the dataflow of the same name is meant": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [
          { name = "one", modules = ["features"], outputs = ["spend"] },
          { name = "two", modules = ["features"], outputs = 3 },
        #                                         ^^^^^^^ HAM009 needs a list of names as its `outputs`
        ]
        """,
    "a word before the name, which the next dataflow has as well": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [
          { outputs = 3, name = "one", modules = ["features"] },
        #   ^^^^^^^ HAM009 The dataflow `one` in pyproject.toml needs a list of names as its `outputs`.
          { name = "two", modules = ["features"], outputs = ["spend"] },
        ]
        """,
    "no list": """
        #- /pyproject.toml
        [tool.hamilton]
        #^^^^^^^^^^^^^ HAM009 `dataflows` under `[tool.hamilton]` is a list of tables.
        dataflows = 3
        """,
    "a table that is written in another way": """
        #- /pyproject.toml
        [tool]
        hamilton.dataflows = [{ name = "train", modules = 3 }]
        #                                       ^^^^^^^ HAM009
        """,
    "a name that the text does not show": """
        #- /pyproject.toml
        [tool.hamilton]
        #^^^^^^^^^^^^^ HAM009 names the module `featurs`
        dataflows = [{ "name" = "tr\\u0061in", modules = ["featurs"] }]
        """,
}


@pytest.mark.parametrize("text", DECLARATIONS.values(), ids=DECLARATIONS)
def test_declaration(text: str) -> None:
    expect_problems(text + FEATURES_ALONE)


def test_fix_changes_the_string() -> None:
    expect_fix(
        FEATURES + '        dr.execute(["weekly_reports"], inputs={"path": ""})\n',
        "Change to `weekly_report`",
        FEATURES + '        dr.execute(["weekly_report"], inputs={"path": ""})\n',
    )
