"""Rename: with the cursor at ``$0`` every place in brackets changes, and nothing else. And back again."""

from __future__ import annotations

import re

import pytest
from hamilton_ls.ide.rename import Renamable, RenameRefused, renamable, rename
from hamilton_ls.text.edits import apply_together

from tests.server.ide.look import Look, case, look
from tests.support.fixture import parse_fixture

NEW = "another"

CASES = dict(
    [
        case(
            "a function, all who ask for it and their bodies",
            """
            #- /pyproject.toml
            [tool.hamilton]
            dataflows = [{ name = "train", modules = ["loaders", "features"], outputs = ["‹spend›"] }]
            #- /loaders.py
            def ‹sp$0end›(path: str) -> list:
                return [path]

            __all__ = ["‹spend›"]
            #- /features.py
            def total(‹spend›: list) -> float:
                return sum(‹spend›) + max(x for x in ‹spend› if x) + f(lambda spend: spend)

            def share(‹spend›: list, total: float) -> str:
                "Of all spend."
                other = [spend for spend in total]
                return f"{‹spend›} of {other} {len(‹spend›):>{total}}"

            def plain(spends: int) -> int:
                return spends
            """,
        ),
        case(
            "from a parameter, and with driver code",
            """
            #- /features.py
            from hamilton.function_modifiers import source, parameterize

            def ‹spend›(path: str) -> int: ...

            @parameterize(low={"value": source("‹spend›")}, high={"value": source("total")})
            def level(value: int) -> int: ...

            def total(‹sp$0end›: int) -> int:
                return ‹spend›
            #- /run.py
            from hamilton import driver
            import features

            dr = driver.Builder().with_modules(features).build()
            result = dr.execute(["‹spend›", "total"], inputs={"path": "spend"}, overrides={"‹spend›": 1})
            """,
        ),
        case(
            "an extracted column is renamed where it is extracted",
            """
            #- /features.py
            from hamilton.function_modifiers import extract_columns, tag_outputs
            import pandas as pd

            @tag_outputs(‹spend›={"a": "b"}, cost={"a": "b"})
            @extract_columns("‹spend›", "cost")
            def frame(path: str) -> pd.DataFrame: ...

            def total(‹sp$0end›: pd.Series) -> int: ...
            """,
        ),
        case(
            "an input is renamed where it is asked for and given",
            """
            #- /features.py
            from hamilton.function_modifiers import tag

            def low(‹ra$0te›: float) -> float:
                return ‹rate›

            def high(‹rate›: float = 2.0) -> float:
                return ‹rate› * 2
            #- /run.py
            from hamilton import driver
            import features

            dr = driver.Builder().with_modules(features).build()
            dr.execute(["low"], inputs={"‹rate›": 2.0})
            """,
        ),
        case(
            "all variants are renamed, whichever the configuration chooses",
            """
            #- /features.py
            from hamilton.function_modifiers import config

            @config.when(region="US")
            def ‹tax›__us(rate: float) -> float: ...

            @config.when(region="EU")
            def ‹ta$0x›__eu(rate: float) -> float: ...

            def total(‹tax›: float) -> float: ...

            @config.when(region="EU")
            def extra__eu(‹tax›: float) -> float: ...
            """,
        ),
        case(
            "names that are made from the name change with it",
            """
            #- /features.py
            from hamilton.function_modifiers import check_output

            @check_output(data_type=float)
            def ‹ra$0te›(base: float) -> float: ...

            def compare(‹rate›: float, ‹rate›_raw: float) -> float: ...
            #- /run.py
            from hamilton import driver
            import features

            dr = driver.Builder().with_modules(features).build()
            dr.execute(["‹rate›_raw"])
            """,
        ),
        case(
            "Python's own uses, through imports and re-exports",
            """
            #- /pkg/__init__.py
            from .loaders import ‹spend›
            #- /pkg/loaders.py
            from hamilton.function_modifiers import tag

            def ‹sp$0end›(path: str) -> int: ...

            CALLED = ‹spend›("x")
            #- /pkg/features.py
            from pkg import loaders
            import pkg.loaders
            import pkg as p

            PLAIN = loaders.‹spend›

            def helper() -> int:
                from pkg.loaders import ‹spend› as s, other
                return pkg.loaders.‹spend›(s) + p.‹spend› + other.spend
            """,
        ),
        case(
            "a function that a subdag holds, by its name in the namespace too",
            """
            #- /features.py
            from hamilton.function_modifiers import subdag, source
            import inner

            @subdag(inner, inputs={"a": source("b")})
            def sub(‹total›: int) -> int: ...
            #- /inner.py
            def ‹to$0tal›(a: int) -> int: ...
            #- /run.py
            from hamilton import driver
            import features

            dr = driver.Builder().with_modules(features).build()
            dr.execute(["sub", "sub.‹total›"])
            """,
        ),
        case(
            "a pipe says which parameter it stands before",
            """
            #- /features.py
            from hamilton.function_modifiers import pipe_input, step, source

            def _twice(value: int, other: int) -> int: ...

            @pipe_input(step(_twice, other=source("‹cost›")), on_input="‹cost›")
            def total(‹co$0st›: int) -> int: ...
            """,
        ),
    ]
)


def cases(text: str) -> tuple[Look, dict[str, str]]:
    """A workspace, and its files once what stands in brackets is called otherwise."""
    at = look(re.sub("[‹›]", "", text))
    marked = parse_fixture(text.replace("$0", "")).files
    return at, {path: re.sub(r"‹\w+›", NEW, source) for path, source in marked.items()}


def renamed(at: Look, path: str, offset: int, new: str) -> dict[str, str]:
    files = dict(at.fixture.files)
    for changed, edits in rename(at.snapshot, path, offset, new):
        files[changed] = apply_together(files[changed], edits)
    return files


@pytest.mark.parametrize("text", CASES.values(), ids=CASES.keys())
def test_everything_in_brackets_changes_and_nothing_else(text: str) -> None:
    at, after = cases(text)
    assert renamed(at, *at.cursor, NEW) == after


@pytest.mark.parametrize("text", CASES.values(), ids=CASES.keys())
def test_from_every_place_it_is_the_same_and_the_way_back_too(text: str) -> None:
    at, after = cases(text)
    back = look("".join(f"#- /{path}\n{source}" for path, source in after.items()))
    for path, source in after.items():
        for found in re.finditer(rf"\b{NEW}", source):
            target = renamable_or_none(back, path, found.start() + 1)
            if target is not None:
                (old,) = set(re.findall(r"‹(\w+)›", text.replace("$0", "")))
                assert target.name == NEW
                assert renamed(back, path, found.start() + 1, old) == at.fixture.files


def renamable_or_none(at: Look, path: str, offset: int) -> Renamable | None:
    """Not every place is a node's: a body's uses and imports are Python's."""
    try:
        return renamable(at.snapshot, path, offset)
    except RenameRefused:
        return None


REFUSALS = {
    "a function that only makes other nodes": (
        """
        from hamilton.function_modifiers import parameterize, value
        @parameterize(low={"x": value(1)}, high={"x": value(2)})
        def le$0vel(x: int) -> int: ...
        """,
        "`level` is no node itself: it makes `high`, `low`. Rename one of these.",
    ),
    "a name that is made from another": (
        """
        from hamilton.function_modifiers import check_output
        @check_output(data_type=float)
        def rate(base: float) -> float: ...
        def copy(rate_r$0aw: float) -> float: ...
        """,
        "`rate_raw` is named after what makes it: `rate`. Rename that instead.",
    ),
    "a key of the configuration": (
        """
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["main"], config = { region = "US" } }]
        #- /main.py
        def tax(reg$0ion: str) -> float: ...
        """,
        "`region` is a key of the configuration of train, and is not renamed.",
    ),
    "a name that another node has": (
        """
        from hamilton.function_modifiers import tag
        def co$0st(rate: float) -> float: ...
        def another(cost: float) -> float: ...
        """,
        "`another` is a node of main already. Choose another name.",
    ),
    "a name that an input has": (
        """
        from hamilton.function_modifiers import tag
        def co$0st(rate: float) -> float: ...
        def total(cost: float, another: float) -> float: ...
        """,
        "`another` is an input of main already. Choose another name.",
    ),
    "a name that a body has for something else": (
        """
        from hamilton.function_modifiers import tag
        def co$0st(rate: float) -> float: ...
        def total(cost: float) -> float:
            another = 2
            return cost * another
        """,
        "In main.py `another` means something else where `cost` is used. Choose another name.",
    ),
    "a name that the module has for something else": (
        """
        from hamilton.function_modifiers import tag
        import json as another
        def co$0st(rate: float) -> float: ...
        """,
        "In main.py `another` means something else where `cost` is used. Choose another name.",
    ),
    "a file that does not parse": (
        """
        from hamilton.function_modifiers import tag
        def co$0st(rate: float) -> float: ...
        def total(cost: float) -> float:
            return (
        """,
        "main.py has a syntax error, so not all uses can be found. Correct it, then rename.",
    ),
}


@pytest.mark.parametrize("text, reason", REFUSALS.values(), ids=REFUSALS.keys())
def test_what_cannot_be_renamed_says_why(text: str, reason: str) -> None:
    at = look(text)
    with pytest.raises(RenameRefused) as refused:
        rename(at.snapshot, *at.cursor, NEW)
    assert str(refused.value) == reason


@pytest.mark.parametrize(
    "new, reason",
    {
        "2nd": "`2nd` is no name in Python.",
        "class": "`class` is no name in Python.",
        "_cost": "`_cost` begins with an underscore: Hamilton would take it for no node.",
        "cost__new": "`cost__new` has two underscores: Hamilton drops them and what follows.",
    }.items(),
)
def test_names_that_no_node_can_have(new: str, reason: str) -> None:
    at = look("from hamilton.function_modifiers import tag\ndef co$0st(rate: float) -> float: ...\n")
    with pytest.raises(RenameRefused) as refused:
        rename(at.snapshot, *at.cursor, new)
    assert str(refused.value) == reason


@pytest.mark.parametrize("where", ["de$0f cost(rate: int) -> int: ...", "def cost(rate: in$0t) -> int: ..."])
def test_where_no_node_is_named_there_is_nothing_to_rename(where: str) -> None:
    at = look(f"from hamilton.function_modifiers import tag\n{where}\n")
    assert renamable(at.snapshot, *at.cursor) is None
    assert rename(at.snapshot, *at.cursor, NEW) == ()


def test_the_same_name_again_changes_nothing() -> None:
    at = look("from hamilton.function_modifiers import tag\ndef co$0st(rate: int) -> int: ...\n")
    assert rename(at.snapshot, *at.cursor, "cost") == ()
