"""Quick fixes at ``$0``, and what they make of the file."""

from __future__ import annotations

from hamilton_ls.ide.actions import quick_fixes
from hamilton_ls.text.edits import apply_together
from hamilton_ls.text.spans import Span
from inline_snapshot import snapshot

from tests.server.ide.look import look

NEAR_MISS = """
    from hamilton.function_modifiers import tag

    def spend(path: str) -> int:
        return 1

    def share(spn$0d: int) -> int:
        return spnd / 2
"""


def fixed(text: str) -> list[str]:
    at = look(text)
    path, offset = at.cursor
    return [
        f"{fix.title}{' (preferred)' if fix.preferred else ''}\n"
        + "".join(apply_together(at.fixture.files[file], edits) for file, edits in fix.edits)
        for fix in quick_fixes(at.snapshot, path, Span(offset, offset))
    ]


def test_a_near_miss_is_renamed_with_its_uses() -> None:
    assert fixed(NEAR_MISS) == snapshot(
        [
            """\
Change to `spend` (preferred)
from hamilton.function_modifiers import tag

def spend(path: str) -> int:
    return 1

def share(spend: int) -> int:
    return spend / 2
"""
        ]
    )


def test_nothing_beside_the_problem() -> None:
    assert fixed(NEAR_MISS.replace("spn$0d", "spnd").replace("sp", "s$0p", 1)) == []


def test_one_fix_for_several_dataflows() -> None:
    text = """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [
            { name = "a", modules = ["features"] },
            { name = "b", modules = ["features"], config = { x = 1 } },
        ]
        #- /features.py
        def spend(path: str) -> int:
            return 1

        def share(spn$0d: int) -> int:
            return spnd / 2
    """
    titles = [fix.splitlines()[0] for fix in fixed(text)]
    assert len(titles) == len(set(titles)) == len(fixed(NEAR_MISS))
