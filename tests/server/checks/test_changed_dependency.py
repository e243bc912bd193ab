"""HAM015: frames that are changed under the hands of other nodes."""

from __future__ import annotations

import pytest
from hamilton_ls.checks.model import Severity
from hamilton_ls.workspace.changes import Replaced

from tests.server.checks.expect import expect_problems, problems_of
from tests.support.fixture import parse_fixture
from tests.support.workspaces import open_host

REPORTED = {
    "a list, a dict and a set": """
        from typing import Dict
        from hamilton.function_modifiers import tag
        def names(path: str) -> list[str]: ...
        def rates(path: str) -> Dict[str, float]: ...
        def more(names: list[str]) -> list[str]:
        #        ^^^^^ HAM015 `more` changes `names` in place
            names.append("more")
            return names
        def other(names: list[str], rates: Dict[str, float]) -> int:
        #                           ^^^^^ HAM015 gets the changed value
            rates.update(one=1.0)
            return len(names)
        def uses(seen: set[int]) -> int:
        #        ^^^^ HAM015
            seen |= {1}
            return 1
        """,
    "through another name": """
        import pandas as pd
        def raw(path: str) -> pd.DataFrame: ...
        def features(raw: pd.DataFrame) -> pd.DataFrame:
        #            ^^^ HAM015
            frame = raw
            frame.columns = ["a"]
            return frame
        def total(raw: pd.DataFrame) -> float: ...
        """,
    "another node asks for it": """
        import pandas as pd
        def raw(path: str) -> pd.DataFrame: ...
        def features(raw: pd.DataFrame) -> pd.DataFrame:
        #            ^^^ HAM015 `features` changes `raw` in place, which `total` uses, too
            raw["share"] = 1
            return raw
        def total(raw: pd.DataFrame) -> float: ...
        """,
    "an input": """
        import pandas as pd
        from hamilton.function_modifiers import tag
        @tag(kind="features")
        def features(raw: pd.DataFrame) -> pd.DataFrame:
        #            ^^^ HAM015
            raw.dropna(inplace=True)
            return raw
        def total(raw: pd.DataFrame) -> float: ...
        """,
    "under another name": """
        import pandas as pd
        from hamilton.function_modifiers import inject, source
        def raw(path: str) -> pd.Series: ...
        @inject(numbers=source("raw"))
        #                       ^^^ HAM015 `features` changes `numbers` in place
        def features(numbers: pd.Series) -> pd.Series:
            numbers.loc[0] = 1
            return numbers
        def total(raw: pd.Series) -> float: ...
        """,
    "two nodes of the function itself": """
        import numpy as np
        from hamilton.function_modifiers import parameterize, value
        @parameterize(one={"by": value(1)}, two={"by": value(2)})
        def scaled(raw: np.ndarray, by: int) -> np.ndarray:
        #          ^^^ HAM015
            raw[0] *= by
            return raw
        """,
}

REMARKED = {
    "nobody else uses it": """
        import pandas as pd
        def raw(path: str) -> pd.DataFrame: ...
        def features(raw: pd.DataFrame) -> pd.DataFrame:
        #            ^^^ HAM015 whoever asks for `raw`, too, gets the changed value
            raw["share"] = 1
            return raw
        def total(features: pd.DataFrame) -> float: ...
        """,
    "the others run before it, or after it, in any case": """
        import pandas as pd
        def raw(path: str) -> pd.DataFrame: ...
        def mean(raw: pd.DataFrame) -> float: ...
        def features(raw: pd.DataFrame, mean: float) -> pd.DataFrame:
        #            ^^^ HAM015 whoever asks for `raw`, too, gets the changed value
            raw["share"] = mean
            return raw
        def report(raw: pd.DataFrame, features: pd.DataFrame) -> str: ...
        """,
}

SILENT = {
    "methods that make a new value": """
        import pandas as pd
        def raw(path: str) -> pd.DataFrame: ...
        def features(raw: pd.DataFrame) -> pd.DataFrame:
            return raw.append({}).add(1)
        def total(raw: pd.DataFrame, count: int) -> float:
            count += 1
            return count
        """,
    "a copy": """
        import pandas as pd
        def raw(path: str) -> pd.DataFrame: ...
        def features(raw: pd.DataFrame) -> pd.DataFrame:
            raw = raw.copy()
            raw["share"] = 1
            return raw
        def total(raw: pd.DataFrame) -> float: ...
        """,
    "what is not known to be a frame": """
        from frames import Frame
        def raw(path: str) -> Frame: ...
        def features(raw: Frame) -> Frame:
            raw["share"] = 1
            return raw
        def total(raw: Frame) -> float: ...
        """,
    "a function that is being typed": """
        import pandas as pd
        def raw(path: str) -> pd.DataFrame: ...
        def features(raw: pd.DataFrame) -> pd.DataFrame:
            raw["share"] = (1
        def total(raw: pd.DataFrame) -> float: ...
        """,
}


@pytest.mark.parametrize("text", REPORTED.values(), ids=REPORTED)
def test_reported(text: str) -> None:
    expect_problems(text)


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_silent(text: str) -> None:
    expect_problems(text)


def test_what_a_function_did_before_it_broke_is_not_judged() -> None:
    files = parse_fixture(REPORTED["another node asks for it"]).files
    host = open_host(files)
    assert [problem.code for problem in host.snapshot().problems("main.py")] == ["HAM015"]
    host.apply(Replaced("main.py", files["main.py"].replace("features(raw", "features)(raw")))
    assert host.snapshot().problems("main.py") == ()


@pytest.mark.parametrize("text", REMARKED.values(), ids=REMARKED)
def test_remarked(text: str) -> None:
    expect_problems(text)
    (problem,) = problems_of(open_host(parse_fixture(text).files).snapshot())
    assert problem.severity is Severity.HINT
