"""Problems that a project does not want to hear of, by comments and by settings."""

from __future__ import annotations

import pytest
from hamilton_ls.checks.settings import levels_of
from hamilton_ls.text.edits import Edit
from hamilton_ls.text.spans import Span
from hamilton_ls.workspace.changes import Edited, LevelsChosen, Opened

from tests.server.checks.expect import expect_fix, expect_problems, problems_of
from tests.support.fixture import parse_fixture
from tests.support.workspaces import open_host

COMMENTS = {
    "all problems of a line": """
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: str) -> float: ...  # hamilton: ignore
        """,
    "one code": """
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: str) -> float: ...  # hamilton: ignore[HAM005]
        """,
    "several codes, after another comment": """
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: str) -> float: ...  # noqa # hamilton:ignore [ HAM003, HAM005 ] as agreed
        """,
    "another code": """
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: str) -> float: ...  # hamilton: ignore[HAM003]
        #         ^^^^^ HAM005
        """,
    "no code at all, or half a comment": """
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: str) -> float: ...  # hamilton: ignore[]
        #         ^^^^^ HAM005
        def mean(spend: str) -> float: ...  # hamilton: ignore[HAM005
        #        ^^^^^ HAM005
        def most(spend: str) -> float: ...  # hamilton: ignored
        #        ^^^^^ HAM005
        """,
    "the line before does not count": """
        from hamilton.function_modifiers import tag
        # hamilton: ignore
        def spend() -> float: ...  # hamilton: ignore
        def total(spend: str) -> float: ...
        #         ^^^^^ HAM005
        """,
    "a header of several lines: the problem's own line": """
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def tax() -> float: ...
        def total(
            spend: str,  # hamilton: ignore[HAM005]
            tax: str,
        #   ^^^ HAM005
        ) -> float: ...
        """,
    "a header of several lines: the line of the def": """
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def tax() -> float: ...
        def total(  # hamilton: ignore[HAM005]
            spend: str,
            tax: str,
        ) -> float: ...
        """,
    "a name in a decorator, said on the line of the def": """
        from hamilton.function_modifiers import inject, source
        def spend() -> float: ...
        @inject(amount=source("spned"))
        def doubled(amount: float) -> float: ...  # hamilton: ignore
        """,
    "driver code": """
        #- /features.py
        def spend() -> float: ...
        #- /run.py
        import features
        from hamilton import driver
        driver.Driver({}, features).execute(["spent"])  # hamilton: ignore[HAM007]
        """,
    "a whole file, some codes or all": """
        #- /one.py
        from hamilton.function_modifiers import tag
        # hamilton: ignore-file[HAM005]
        def spend() -> float: ...
        def total(spend: str) -> float: ...
        def share(spnd: float) -> float: ...
        #         ^^^^ HAM002
        def half(spend: str) -> float: ...
        #- /other.py
        # hamilton: ignore-file
        from hamilton.function_modifiers import tag
        def cost() -> float: ...
        def sum_of(cost: str) -> float: ...
        #- /third.py
        from hamilton.function_modifiers import tag
        def tax() -> float: ...  # hamilton: ignore-file[HAM005]
        def net(tax: str) -> float: ...
        #       ^^^ HAM005
        """,
    "codes that no rule has": """
        from hamilton.function_modifiers import tag
        # hamilton: ignore-file[ham002]
        #                       ^^^^^^ HAM008 Did you mean `HAM002`?
        def spend() -> float: ...
        def total(spend: str) -> float: ...  # hamilton: ignore[HAM005, W5]
        #                                                               ^^ HAM008 docs/DIAGNOSTICS.md
        TEXT = "# hamilton: ignore[HAM5]"
        """,
    "pyproject.toml": """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["modle"] }] # hamilton: ignore
        #- /model.py
        def score() -> float: ...
        """,
}

SETTINGS = {
    "a code nowhere": """
        #- /pyproject.toml
        [tool.hamilton.lint]
          ignore = ["HAM005"]
        #- /main.py
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: str) -> float: ...
        def share(spnd: float) -> float: ...
        #         ^^^^ HAM002
        """,
    "a code that is off": """
        #- /pyproject.toml
        [tool.hamilton.lint]
          severity = { HAM005 = "off" }
        #- /main.py
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: str) -> float: ...
        """,
    "the nearest pyproject.toml counts": """
        #- /pyproject.toml
        [tool.hamilton.lint]
          ignore = ["HAM005"]
        #- /shop/pyproject.toml
        [tool.hamilton.lint]
          ignore = ["HAM002"]
          per-file-ignores = { "drafts/*" = ["HAM005"], "lib/*" = ["W5"] }
        #                                                           ^^ HAM009 no rule has the code `W5`
        #- /shop/plain/pyproject.toml
        [tool.other]
        #- /main.py
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: str) -> float: ...
        def share(spnd: float) -> float: ...
        #         ^^^^ HAM002
        #- /shop/plain/one.py
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: str) -> float: ...
        #         ^^^^^ HAM005
        def share(spnd: float) -> float: ...
        #- /shop/drafts/two.py
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: str) -> float: ...
        def share(spnd: float) -> float: ...
        """,
    "comments that silence nothing": """
        #- /pyproject.toml
        [tool.hamilton.lint]
          severity = { HAM016 = "hint" }
        #- /main.py
        if True: ...  # hamilton: ignore[HAM003]
        #             ^^^^^^^^^^^^^^^^^^^^^^^^^^ HAM016 Nothing here is reported as `HAM003`
        from hamilton.function_modifiers import tag
        def spend() -> float: ...  # hamilton: ignore
        #                          ^^^^^^^^^^^^^^^^^^ HAM016 silences nothing
        def total(spend: str) -> float: ...  # hamilton: ignore[HAM005]
        def mean(  # hamilton: ignore[HAM005, HAM002]
        #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ HAM016 reported as `HAM002`
            spend: str,
        ) -> float: ...
        """,
    "a code not in some files": """
        #- /pyproject.toml
        [tool.hamilton.lint]
          per-file-ignores = { "drafts/**" = ["HAM005"] }
        #- /drafts/one.py
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: str) -> float: ...
        def net(total: float) -> float: ...
        #- /drafts/deep/two.py
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: str) -> float: ...
        def net(total: float) -> float: ...
        #- /main.py
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: str) -> float: ...
        #         ^^^^^ HAM005
        def net(total: float) -> float: ...
        """,
    "a code that no rule has": """
        #- /pyproject.toml
        [tool.hamilton.lint]
          ignore = ["HAM005", "ham002", "W5"]
        #                      ^^^^^^ HAM009 no rule has the code `ham002`; did you mean `HAM002`
        #                                ^^ HAM009 docs/DIAGNOSTICS.md lists them
        #- /main.py
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: str) -> float: ...
        """,
    "a key that means nothing": """
        #- /pyproject.toml
        [tool.hamilton.lint]
          ignore = ["HAM005"]
          select = ["HAM005"]
        # ^^^^^^ HAM009 the keys are `ignore`, `severity` and `per-file-ignores`
        #- /main.py
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: str) -> float: ...
        """,
    "values of the wrong kind": """
        #- /pyproject.toml
        [tool.hamilton.lint]
          ignore = "HAM005"
        # ^^^^^^ HAM009 `ignore` is a list of codes
          severity = { HAM002 = "loud" }
        #              ^^^^^^ HAM009 one of error, warning, information, hint
          per-file-ignores = ["tests"]
        # ^^^^^^^^^^^^^^^^ HAM009 is a table
        #- /main.py
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: float) -> float: ...
        """,
    "no table": """
        #- /pyproject.toml
        [tool.hamilton]
          lint = ["HAM005"]
        # ^^^^ HAM009 is a table
        #- /main.py
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: float) -> float: ...
        """,
}


@pytest.mark.parametrize("text", COMMENTS.values(), ids=COMMENTS)
def test_comments(text: str) -> None:
    expect_problems(text)


@pytest.mark.parametrize("text", SETTINGS.values(), ids=SETTINGS)
def test_settings(text: str) -> None:
    expect_problems(text)


def test_severity() -> None:
    files = parse_fixture(
        """
        #- /pyproject.toml
        [tool.hamilton.lint]
          severity = { HAM005 = "hint" }
        #- /main.py
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: str, spnd: int) -> float: ...
        def share(spnd: int) -> float: ...
        """
    ).files
    found = {problem.code: problem.severity.value for problem in problems_of(open_host(files).snapshot())}
    assert found == {"HAM005": "hint", "HAM002": "warning"}


def test_the_editor_goes_before_pyproject_toml() -> None:
    files = parse_fixture(
        """
        #- /pyproject.toml
        [tool.hamilton.lint]
          severity = { HAM005 = "hint" }
          ignore = ["HAM002"]
        #- /main.py
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        def total(spend: str) -> float: ...
        def share(spnd: float) -> float: ...
        """
    ).files
    host = open_host(files)

    def heard() -> dict[str, str]:
        return {problem.code: problem.severity.value for problem in problems_of(host.snapshot())}

    assert heard() == {"HAM005": "hint"}
    host.apply(
        LevelsChosen(tuple(levels_of({"HAM002": "error", "HAM005": "off", "W5": "off", "HAM003": 3}).items()))
    )
    assert heard() == {"HAM002": "error"}
    host.apply(LevelsChosen(()))
    assert heard() == {"HAM005": "hint"}


def test_a_comment_that_silences_nothing_can_be_removed() -> None:
    expect_fix(
        """
        #- /pyproject.toml
        [tool.hamilton.lint]
        severity = { HAM016 = "hint" }
        #- /main.py
        from hamilton.function_modifiers import tag
        def spend() -> float: ...  # hamilton: ignore[HAM003]
        """,
        "Remove the comment",
        """
        #- /pyproject.toml
        [tool.hamilton.lint]
        severity = { HAM016 = "hint" }
        #- /main.py
        from hamilton.function_modifiers import tag
        def spend() -> float: ...
        """,
    )


def test_a_dataflow_says_what_its_files_say() -> None:
    files = {
        "m.py": "from hamilton.function_modifiers import tag\ndef spend() -> float: ...\ndef total(spend: str) -> float: ...  # hamilton: ignore\n",
    }
    assert open_host(files).snapshot().problems_of("m") == ()


def test_a_comment_that_is_being_typed_costs_no_analysis() -> None:
    text = "from hamilton.function_modifiers import tag\ndef spend() -> float: ...\ndef total(spend: str) -> float: ...\n"
    host = open_host({"m.py": text})
    host.apply(Opened("m.py", text))
    before = host.snapshot()
    assert [problem.code for problem in before.problems("m.py")] == ["HAM005"]
    end = len(text) - 1
    host.apply(Edited("m.py", (Edit(Span(end, end), "  # hamilton: ignore"),)))
    after = host.snapshot()
    assert after.problems("m.py") == ()
    assert after.facts("m.py").outline is before.facts("m.py").outline
    assert after.graph("m") is before.graph("m")
