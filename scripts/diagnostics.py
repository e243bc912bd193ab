"""Write docs/DIAGNOSTICS.md from the rules; ``--check`` only says whether it is current."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from hamilton_ls.checks.registry import RULES, Rule

PAGE = Path(__file__).resolve().parents[1] / "docs" / "DIAGNOSTICS.md"
HEAD = """# Diagnostics

Every diagnostic has a code that does not change. This page is made from the rules by `scripts/diagnostics.py`: edit those, not this.

A comment silences what is said of its line, all of it or some codes. On the line of a `def` it counts for the whole header, decorators included:

```python
def total(spend: str) -> float:  # hamilton: ignore[HAM005]
```

A project says in pyproject.toml what it does not want to hear of, and how loudly it wants to hear of the rest (`error`, `warning`, `information` or `hint`). Patterns are compared with paths from the workspace's folder; `*` stands for any characters, `/` included:

```toml
[tool.hamilton.lint]
ignore = ["HAM002"]
severity = { HAM005 = "warning" }
per-file-ignores = { "tests/**" = ["HAM006"] }
```

Editor and command line follow both in the same way.

| code | name | severity |
|---|---|---|
"""


def section(rule: Rule) -> str:
    """The rule's docstring as Markdown: its indented blocks are code."""
    title, _, body = rule.documentation.partition("\n")
    text = re.sub(r"(?:^    .*\n(?:\n(?=    ))?)+", _code_block, body.strip() + "\n", flags=re.MULTILINE)
    text = re.sub(r"(?<!`)``(?!`)", "`", text)
    summary = title.partition(": ")[2]
    return f"\n## {rule.code}: {rule.name}\n\n{summary[:1].upper()}{summary[1:]}\n\n{text}"


def _code_block(match: re.Match[str]) -> str:
    lines = match.group(0).rstrip("\n").split("\n")
    language = "toml" if lines[0].startswith("    [") else "python"
    return "\n".join([f"```{language}", *(line[4:] for line in lines), "```", ""])


def page() -> str:
    """The whole page."""
    rows = "".join(f"| {rule.code} | {rule.name} | {rule.severity.value} |\n" for rule in RULES)
    return HEAD + rows + "".join(section(rule) for rule in RULES)


def main() -> int:
    """Write the page, or with ``--check`` compare it; 1 when it is stale."""
    if "--check" in sys.argv:
        current = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == page()
        print("current" if current else "docs/DIAGNOSTICS.md is stale: run scripts/diagnostics.py")
        return 0 if current else 1
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
