"""What is true of every rule."""

from __future__ import annotations

import re
from pathlib import Path

import hamilton_ls
import pytest
from hamilton_ls.checks.registry import RULES, Rule

CODES = [rule.code for rule in RULES]


def test_every_code_that_the_server_says_has_a_rule() -> None:
    sources = (path.read_text("utf-8") for path in Path(hamilton_ls.__path__[0]).rglob("*.py"))
    said = {code for source in sources for code in re.findall(r'"(HAM\d+)"', source)}
    assert said == set(CODES)


def test_rules_are_in_order_and_each_has_a_code_of_its_own() -> None:
    assert sorted(set(CODES)) == CODES


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_a_rule_says_what_is_wrong_and_what_is_right(rule: Rule) -> None:
    assert rule.documentation.startswith(f"{rule.code}: ")
    assert "\n\nWrong" in rule.documentation
    assert "\n\nRight" in rule.documentation
