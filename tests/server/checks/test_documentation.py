"""The page of each rule: its wrong example is reported under the rule's code only, its right one not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hamilton_ls.checks.documentation import Block, blocks, example, markdown, summary
from hamilton_ls.checks.registry import RULES, Rule
from hamilton_ls.cli.main import main

CODES = [rule.code for rule in RULES]


def codes_of(block: Block, folder: Path, capsys: pytest.CaptureFixture[str]) -> set[str]:
    """What the command line says of an example."""
    for path, text in block.files:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    main(["check", str(folder), "--format", "json"])
    return {problem["code"] for problem in json.loads(capsys.readouterr().out)["problems"]}


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_the_wrong_example_is_reported_under_its_code(
    rule: Rule, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert codes_of(example(rule.documentation, "Wrong"), tmp_path, capsys) == {rule.code}


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_the_right_example_is_not_reported(
    rule: Rule, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    right = example(rule.documentation, "Right")
    assert codes_of(right, tmp_path, capsys) == set()
    assert right != example(rule.documentation, "Wrong")


PAGE = """
HAM999: a rule about ``x``.

Wrong, for ``x`` is no name:

    #- /one.py
    x = 1


    y = 2
    #- /pyproject.toml
    [tool]

Right:

    z = 3

More.
""".strip("\n")


def test_blocks_are_small_workspaces() -> None:
    assert list(blocks(PAGE)) == [
        Block(
            "Wrong, for ``x`` is no name:", (("one.py", "x = 1\n\n\ny = 2\n"), ("pyproject.toml", "[tool]\n"))
        ),
        Block("Right:", (("dataflow.py", "z = 3\n"),)),
    ]


def test_a_page_in_markdown() -> None:
    assert summary(PAGE) == "A rule about ``x``."
    assert (
        markdown(PAGE)
        == """
A rule about `x`.

Wrong, for `x` is no name:

`one.py`:

```python
x = 1


y = 2
```

`pyproject.toml`:

```toml
[tool]
```

Right:

```python
z = 3
```

More.
""".strip("\n")
    )
