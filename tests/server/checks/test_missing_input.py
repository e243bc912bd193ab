"""HAM001: what nothing provides, where the inputs are known."""

from __future__ import annotations

import pytest

from tests.server.checks.expect import expect_fix, expect_no_dataflow, expect_problems
from tests.support.workspaces import open_host

REPORTED = {
    "a required parameter that the driver does not give": """
        #- /features.py
        def total(spend: float, tax: float) -> float: ...
        #                       ^^^ HAM001 Nothing provides `tax`: dataflow `run` has no such node

        def net(total: float) -> float: ...
        #- /run.py
        import features
        from hamilton import driver
        dr = driver.Driver({}, features)
        dr.execute(["net"], inputs={"spend": 1.0})
        """,
    "the way out is said": """
        #- /features.py
        def total(tax: float) -> float: ...
        #         ^^^ HAM001 Write a function `tax`, give it as an input, or give the parameter a default.
        #- /run.py
        import features
        from hamilton import driver
        driver.Driver({}, features).execute(["total"], inputs={})
        """,
    "each call is looked at by itself": """
        #- /features.py
        def total(tax: float) -> float: ...
        #         ^^^ HAM001 it is not among the inputs of a call that needs it

        def net(rate: float) -> float: ...
        #- /run.py
        import features
        from hamilton import driver
        dr = driver.Driver({}, features)
        dr.execute(["total"], inputs={"rate": 1.0})
        dr.execute(["net"], inputs={"rate": 1.0, "tax": 1.0})
        """,
    "a call beside others whose arguments are computed": """
        #- /features.py
        def total(tax: float) -> float: ...
        #         ^^^ HAM001
        #- /run.py
        import features
        from hamilton import driver
        from settings import given, wanted
        dr = driver.Driver({}, features)
        dr.execute(["total"], inputs=given())
        dr.execute(wanted(), inputs={})
        dr.execute(["total"])
        """,
    "a call of a dataflow that pyproject.toml declares without inputs": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["features"] }]
        #- /features.py
        def total(tax: float) -> float: ...
        #         ^^^ HAM001
        #- /run.py
        import features
        from hamilton import driver
        driver.Driver({}, features).execute(["total"], inputs={})
        """,
    "one of the nodes that a function makes": """
        #- /features.py
        from hamilton.function_modifiers import parameterize, value

        @parameterize(one={"factor": value(1)}, two={"factor": value(2)})
        def times(number: float, factor: int) -> float: ...
        #         ^^^^^^ HAM001
        #- /run.py
        import features
        from hamilton import driver
        driver.Driver({}, features).execute(["two"])
        """,
    "inputs that pyproject.toml declares are all there are, whatever is asked for": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["model"], inputs = ["seed"], outputs = ["score"] }]
        #- /model.py
        def score(seed: int, depth: int) -> float: ...
        #                    ^^^^^ HAM001
        """,
    "a near miss of an input is an error, too, and says which": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["model"], inputs = ["learning_rate"] }]
        #- /model.py
        def score(learning_rte: float) -> float: ...
        #         ^^^^^^^^^^^^ HAM001 Did you mean `learning_rate`?
        """,
    "a string in a modifier": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["model"], inputs = ["seed"] }]
        #- /model.py
        from hamilton.function_modifiers import parameterize, source

        @parameterize(one={"number": source("sed")})
        #                                    ^^^ HAM001
        def many(number: int) -> int: ...

        def other(seed: int) -> int: ...
        """,
    "a function of which only the header can be read": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["model"], inputs = [] }]
        #- /model.py
        def score(depth: int) -> float:
        #         ^^^^^ HAM001
            return depth +
        """,
}

SILENT = {
    "nobody knows the inputs: they are external": """
        #- /features.py
        def total(spend: float, tax: float) -> float: ...
        def net(total: float) -> float: ...
        """,
    "a default": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["model"], inputs = [] }]
        #- /model.py
        def score(depth: int = 3) -> float: ...
        """,
    "a configuration key": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["model"], inputs = [], config = { depth = 3 } }]
        #- /model.py
        def score(depth: int) -> float: ...
        """,
    "a node that no call asks for": """
        #- /features.py
        def total(spend: float) -> float: ...
        def unused(tax: float) -> float: ...
        #- /run.py
        import features
        from hamilton import driver
        driver.Driver({}, features).execute(["total"], inputs={"spend": 1.0})
        """,
    "a node below one that is overridden": """
        #- /features.py
        def gross(tax: float) -> float: ...
        def total(gross: float) -> float: ...
        #- /run.py
        import features
        from hamilton import driver
        driver.Driver({}, features).execute(["total"], overrides={"gross": 1.0})
        """,
    "an input that is given where the other call does not need it": """
        #- /features.py
        def total(spend: float) -> float: ...
        def net(tax: float) -> float: ...
        #- /run.py
        import features
        from hamilton import driver
        dr = driver.Driver({}, features)
        dr.execute(["total"], inputs={"spend": 1.0})
        dr.execute(["net"], inputs={"tax": 1.0})
        """,
    "outputs that the driver computes": """
        #- /model.py
        def score(depth: int) -> float: ...
        #- /run.py
        import model
        from hamilton import driver
        from settings import wanted
        driver.Driver({}, model).execute(wanted(), inputs={})
        """,
    "a call that runs nothing": """
        #- /model.py
        def score(depth: int) -> float: ...
        #- /run.py
        import model
        from hamilton import driver
        driver.Driver({}, model).visualize_execution(["score"])
        """,
    "inputs that the driver computes": """
        #- /model.py
        def score(depth: int) -> float: ...
        #- /run.py
        import model
        from hamilton import driver
        from settings import given
        driver.Driver({}, model).execute(["score"], inputs=given())
        """,
    "a configuration that the driver computes": """
        #- /model.py
        def score(depth: int) -> float: ...
        #- /run.py
        import model
        from hamilton import driver
        from settings import config
        driver.Driver(config(), model).execute(["score"], inputs={})
        """,
    "a configuration that a loop goes through": """
        #- /model.py
        from hamilton.function_modifiers import config

        @config.when(stage="store")
        def score__store(path: str) -> float: ...

        @config.when_not(stage="store")
        def score(depth: int) -> float: ...
        #- /run.py
        import model
        from hamilton import driver
        for stage in ("train", "store"):
            dr = driver.Builder().with_config({"stage": stage}).with_modules(model).build()
            dr.execute(["score"], inputs={"path": "x"})
        """,
    "a configuration that is put together": """
        #- /model.py
        from hamilton.function_modifiers import config

        @config.when(stage="store")
        def score__store(path: str) -> float: ...

        @config.when_not(stage="store")
        def score(depth: int) -> float: ...
        #- /run.py
        import model
        from hamilton import driver
        stage = "st"
        stage += "ore"
        driver.Driver({"stage": stage}, model).execute(["score"], inputs={"path": "x"})
        """,
    "a configuration that a branch decides": """
        #- /model.py
        from hamilton.function_modifiers import config

        @config.when(stage="store")
        def score__store(path: str) -> float: ...

        @config.when_not(stage="store")
        def score(depth: int) -> float: ...
        #- /run.py
        import model
        from hamilton import driver
        stage = "store"
        if __debug__:
            stage = "train"
        driver.Driver({"stage": stage}, model).execute(["score"], inputs={"path": "x"})
        """,
    "a configuration to which something is added": """
        #- /model.py
        from hamilton.function_modifiers import config

        @config.when(stage="store")
        def score__store(path: str) -> float: ...

        @config.when_not(stage="store")
        def score(depth: int) -> float: ...
        #- /run.py
        import model
        from hamilton import driver
        config = {}
        config["stage"] = "store"
        driver.Driver(config, model).execute(["score"], inputs={"path": "x"})
        """,
    "a module that is not in the workspace may provide it": """
        #- /model.py
        def score(depth: int) -> float: ...
        #- /run.py
        import model
        import depths
        from hamilton import driver
        driver.Driver({}, model, depths).execute(["score"], inputs={})
        """,
    "a computed modifier may provide it": """
        #- /model.py
        from hamilton.function_modifiers import parameterize
        from settings import nodes

        @parameterize(**nodes())
        def many(number: int) -> int: ...

        def score(depth: int, number: int) -> float: ...
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["model"], inputs = ["number"] }]
        """,
}


@pytest.mark.parametrize("text", REPORTED.values(), ids=REPORTED)
def test_reported(text: str) -> None:
    expect_problems(text)


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_silent(text: str) -> None:
    expect_problems(text)


def test_an_ordinary_python_file_is_left_alone() -> None:
    expect_no_dataflow(
        """
        #- /tools.py
        def open_all(paths, mode): ...
        def close(open_all): ...
        def share(spnd: float) -> float: ...
        """
    )


def test_the_first_call_that_fails_is_shown() -> None:
    files = {
        "features.py": "from hamilton.function_modifiers import parameterize, value\n"
        "@parameterize(one={'factor': value(1)}, two={'factor': value(2)})\n"
        "def times(number: float, factor: int) -> float: ...\n",
        "run.py": "import features\nfrom hamilton import driver\ndr = driver.Driver({}, features)\n"
        "dr.execute(['one'], inputs={'number': 1})\ndr.raw_execute(['two'])\ndr.execute(['one'])\n",
    }
    (problem,) = open_host(files).snapshot().problems_of("run")
    ((anchor, message),) = problem.related
    assert (problem.code, anchor.path, message) == ("HAM001", "run.py", "This `raw_execute` needs `two`")


def test_fix_takes_the_name_of_the_input() -> None:
    expect_fix(
        """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["model"], inputs = ["learning_rate"] }]
        #- /model.py
        def score(learning_rte: float) -> float:
            return learning_rte * 2
        """,
        "Change to `learning_rate`",
        """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["model"], inputs = ["learning_rate"] }]
        #- /model.py
        def score(learning_rate: float) -> float:
            return learning_rate * 2
        """,
    )
