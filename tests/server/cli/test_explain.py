"""``hamilton-live explain``: the page of a rule."""

from __future__ import annotations

import pytest
from hamilton_ls.checks.registry import RULES

from tests.server.cli.conftest import Command


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_page(hamilton_live: Command, rule: object) -> None:
    code, name = rule.code, rule.name  # type: ignore[attr-defined]
    by_code, by_name = hamilton_live("explain", code.lower()), hamilton_live("explain", name)
    assert by_code.status == by_name.status == 0
    assert by_code.output == by_name.output
    assert by_code.output.startswith(f"# {code}: {name} (")
    assert "```python" in by_code.output or "```toml" in by_code.output


def test_an_unknown_code(hamilton_live: Command) -> None:
    result = hamilton_live("explain", "HAM999")
    assert (result.status, result.output) == (2, "")
    assert "there is no diagnostic 'HAM999'" in result.errors
