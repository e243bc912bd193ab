"""Write docs/DIAGNOSTICS.md and docs/diagnostics/ from the rules; ``--check`` only says whether they are current."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from hamilton_ls.checks.documentation import markdown, summary
from hamilton_ls.checks.registry import RULES, Rule

DOCS = Path(__file__).resolve().parents[1] / "docs"
INDEX = DOCS / "DIAGNOSTICS.md"
PAGES = DOCS / "diagnostics"

HEAD = """# Diagnostics

Every diagnostic has a code that does not change, and a page with an example of what it reports and of what it does not. This page and those are made from the rules by `scripts/diagnostics.py`: edit those, not these. `hamilton-live explain HAM002` prints a page.

| code | name | severity | |
|---|---|---|---|
"""

REST = """
## Not to hear of one

A comment silences what is said of its line, all of it or some codes. On the line of a `def` it counts for the whole header, decorators included:

```python
def total(spend: str) -> float:  # hamilton: ignore[HAM005]
```

A comment on a line of its own silences some codes in the whole file:

```python
# hamilton: ignore-file[HAM002, HAM005]
```

A code in a comment that no rule has is reported (HAM008). A comment that silences nothing is reported, too, if you want to hear of it: give HAM016 a severity.

A project says in pyproject.toml what it does not want to hear of, and how loudly it wants to hear of the rest (`error`, `warning`, `information`, `hint`, or `off`). A pyproject.toml in a folder speaks for the files below it, instead of those above. Patterns are compared with paths from the folder of the pyproject.toml; `*` stands for any characters, `/` included:

```toml
[tool.hamilton.lint]
ignore = ["HAM002"]
severity = { HAM005 = "warning", HAM020 = "hint" }
per-file-ignores = { "tests/**" = ["HAM006"] }
```

Rules that are off by default are heard as soon as they are given a severity. Editor and command line follow all this in the same way. In the editor, the setting `hamilton.diagnostics.severity` goes before pyproject.toml: an object of the same form, such as `{ "HAM005": "off" }`.
"""


def page(rule: Rule) -> str:
    """The page of one rule."""
    said = f"`{rule.name}`, {_level(rule)} by default. [All diagnostics](../DIAGNOSTICS.md)."
    return f"# {rule.code}: {rule.name}\n\n{said}\n\n{markdown(rule.documentation)}\n"


def index() -> str:
    """The page that lists the rules."""
    rows = (
        f"| [{rule.code}](diagnostics/{rule.code}.md) | {rule.name} | {_level(rule)} | {summary(rule.documentation).replace('``', '`')} |\n"
        for rule in RULES
    )
    return HEAD + "".join(rows) + REST


def _level(rule: Rule) -> str:
    return rule.severity.value if rule.on else "off"


def pages() -> Iterator[tuple[Path, str]]:
    """All pages by where they belong."""
    yield INDEX, index()
    yield from ((PAGES / f"{rule.code}.md", page(rule)) for rule in RULES)


def main() -> int:
    """Write the pages, or with ``--check`` compare them; 1 when one is stale."""
    wanted = dict(pages())
    present = {INDEX, *PAGES.glob("*.md")}
    if "--check" in sys.argv:
        current = {path: path.read_text(encoding="utf-8") for path in present if path.is_file()} == wanted
        print("current" if current else "docs/DIAGNOSTICS.md is stale: run scripts/diagnostics.py")
        return 0 if current else 1
    PAGES.mkdir(exist_ok=True)
    for path in present - wanted.keys():
        path.unlink()
    for path, text in wanted.items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
