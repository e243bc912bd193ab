"""Hover: what is said of the name at ``$0``."""

from __future__ import annotations

from hamilton_ls.ide.hover import SHOWN_NEIGHBOURS, hover
from inline_snapshot import snapshot

from tests.server.ide.look import look


def said(text: str) -> str:
    at = look(text)
    found = hover(at.snapshot, *at.cursor)
    return found.markdown if found else "nothing"


def test_a_function_of_another_module() -> None:
    assert said("""
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["loaders", "features"] }]
        #- /loaders.py
        import pandas as pd

        from hamilton.function_modifiers import tag

        @tag(owner="finance", pii="no")
        def spend(path: str) -> pd.Series:
            \"\"\"What we spent.

            By week.
            \"\"\"
            return pd.read_csv(path)
        #- /features.py
        import pandas as pd

        def total(spe$0nd: pd.Series) -> float:
            return spend.sum()

        def mean(spend: pd.Series) -> float:
            return spend.mean()
    """) == snapshot("""\
```python
(node) spend: pd.Series
```

What we spent.

By week.

Made in `loaders`.

**Needs** `path`  \n\
**Used by** `mean`, `total`

Tags: `owner=finance`, `pii=no`

*dataflow train*\
""")


def test_an_external_input() -> None:
    assert said("""
        from hamilton.function_modifiers import tag

        def cost(ra$0te: float) -> float:
            return rate

        def fee(rate: int = 2) -> float:
            return rate
    """) == snapshot("""\
```python
(input) rate: float
```

An external input: no function of this dataflow makes it.

**Asked for by** `cost`, `fee`

Asked for with different types: `float`, `int`

*dataflow main*\
""")


def test_an_optional_input() -> None:
    assert said("""
        from hamilton.function_modifiers import tag

        def cost(ra$0te: float = 0.5) -> float:
            return rate
    """) == snapshot("""\
```python
(input) rate: float
```

An external input: no function of this dataflow makes it.

**Asked for by** `cost`

Optional: everybody who asks for it has a default.

*dataflow main*\
""")


def test_a_configuration_value() -> None:
    assert said("""
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [{ name = "train", modules = ["features"], config = { region = "US" } }]
        #- /features.py
        def label(reg$0ion: str) -> str:
            return region
    """) == snapshot("""\
```python
(configuration) region: str
```

Given by the configuration: `'US'`.

**Asked for by** `label`

*dataflow train*\
""")


def test_a_column_says_who_extracts_it() -> None:
    assert said("""
        import pandas as pd
        from hamilton.function_modifiers import extract_columns

        @extract_columns("spend", "signups")
        def marketing(path: str) -> pd.DataFrame:
            \"\"\"The table.\"\"\"
            return pd.read_csv(path)

        def total(spe$0nd: pd.Series) -> float:
            return spend.sum()
    """) == snapshot("""\
```python
(node) spend: pd.Series
```

The table.

Made by `marketing` in `main`.

**Needs** `marketing`  \n\
**Used by** `total`

*dataflow main*\
""")


def test_two_dataflows_that_say_the_same() -> None:
    assert said("""
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [
            { name = "a", modules = ["features"] },
            { name = "b", modules = ["features"], config = { x = 1 } },
        ]
        #- /features.py
        def cost(rate: float) -> float:
            return rate

        def total(co$0st: float) -> float:
            return cost
    """) == snapshot("""\
```python
(node) cost: float
```

Made in `features`.

**Needs** `rate`  \n\
**Used by** `total`

*dataflows a, b*\
""")


def test_two_dataflows_that_say_different_things() -> None:
    assert said("""
        #- /pyproject.toml
        [tool.hamilton]
        dataflows = [
            { name = "a", modules = ["features"] },
            { name = "b", modules = ["features", "rates"] },
        ]
        #- /features.py
        def cost(ra$0te: float) -> float:
            return rate
        #- /rates.py
        def rate() -> float:
            return 0.5
    """) == snapshot("""\
```python
(input) rate: float
```

An external input: no function of this dataflow makes it.

**Asked for by** `cost`

*dataflow a*

---

```python
(node) rate: float
```

Made in `rates`.

**Used by** `cost`

*dataflow b*\
""")


def test_a_name_in_driver_code_that_is_no_node() -> None:
    assert said("""
        #- /features.py
        def total(spend: int) -> int:
            return spend
        #- /run.py
        from hamilton import driver
        import features

        dr = driver.Builder().with_modules(features).build()
        dr.execute(["tot$0l"], inputs={"spend": 1})
    """) == snapshot("""\
`totl` is no node of this dataflow.

*dataflow run*\
""")


def test_nothing_in_a_body() -> None:
    assert (
        said("""
        from hamilton.function_modifiers import tag

        def cost(rate: float) -> float:
            return ra$0te
    """)
        == "nothing"
    )


def test_nothing_in_a_file_that_is_not_hamilton() -> None:
    assert said("def cost(ra$0te):\n    return rate\n") == "nothing"


def test_the_hover_covers_the_name() -> None:
    at = look("""
        from hamilton.function_modifiers import tag

        def cost(ra$0te: float) -> float:
        #        ^^^^^^ hover
            return rate
    """)
    found = hover(at.snapshot, *at.cursor)
    assert found is not None
    assert [at.frame("main.py", found.span.start, found.span.end)] == at.marked("hover")


def test_many_neighbours_are_counted() -> None:
    users = "\n".join(f"def user_{n:02}(base: int) -> int:\n    return base\n" for n in range(20))
    text = f"from hamilton.function_modifiers import tag\n\ndef ba$0se() -> int:\n    return 1\n\n{users}"
    assert f"and {20 - SHOWN_NEIGHBOURS} more" in said(text)
