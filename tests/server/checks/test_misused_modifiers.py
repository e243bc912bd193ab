"""HAM010: arguments that apache-hamilton refuses, and such that it takes. Each was tried there."""

from __future__ import annotations

import pytest

from tests.server.checks.expect import problems_of
from tests.support.workspaces import open_host

HEADER = """
from typing import Any, Dict, List, Optional, Tuple
import pandas as pd
from typing_extensions import TypedDict
from hamilton.function_modifiers import *
class Numbers(TypedDict):
    one: int
"""

REFUSED = {
    "@extract_columns('a')\ndef f(x: int) -> pd.Series: ...": "has no columns to extract",
    "@extract_columns('a')\ndef f(x: int) -> pd.DataFrame | None: ...": "has no columns to extract",
    "@extract_columns('a')\ndef f(x: int) -> Optional[pd.DataFrame]: ...": "has no columns to extract",
    "@extract_columns(1)\ndef f(x: int) -> pd.DataFrame: ...": "`1` is no name",
    "@extract_fields({})\ndef f(x: int) -> dict: ...": "at least one field",
    "@extract_fields({1: int})\ndef f(x: int) -> dict: ...": "`1` is no name",
    "@extract_fields(3)\ndef f(x: int) -> dict: ...": "`3` is no name",
    "@extract_fields({'a': 'int'})\ndef f(x: int) -> dict: ...": "is no type",
    "@extract_fields({'one': str})\ndef f(x: int) -> Numbers: ...": "is `int`, not `str`",
    "@unpack_fields(1, 2)\ndef f(x: int) -> Tuple[int, int]: ...": "`1` is no name",
    "@dataloader()\ndef f(x: int) -> Tuple[int, int]: ...": "must be a dict of metadata",
    "@dataloader()\ndef f(x: int) -> Tuple[int, Dict[int, Any]]: ...": "must be a dict of metadata",
    "@save_to.csv(output_name_='o')\ndef f(x: int) -> pd.DataFrame: ...": "needs `path`",
    "@schema.output('a')\ndef f(x: int) -> pd.DataFrame: ...": "pair of a name and a type",
    "@schema.output(('a', 'int'))\ndef f(x: int) -> pd.Series: ...": "describes a data frame",
    "@check_output(importance='loud', range=(0, 1))\ndef f(x: int) -> int: ...": '"warn" or "fail"',
    "@check_output(range=(0, 1))\ndef f(x: int) -> str: ...": "`range` does not check `str`",
    "@check_output(range=(0, 1))\ndef f(x: int) -> pd.DataFrame: ...": "does not check `pd.DataFrame`",
    "@check_output(allow_nans=False)\ndef f(x: int) -> int: ...": "`allow_nans` does not check `int`",
    "@check_output(contains='a')\ndef f(x: int) -> pd.Series: ...": "`contains` does not check `pd.Series`",
}

TAKEN = (
    "@extract_fields({'one': bool})\ndef f(x: int) -> Numbers: ...",
    "@tag_outputs(f={'a': 1, 'b': [2]})\ndef f(x: int) -> int: ...",
    "@dataloader()\ndef f(x: int) -> Tuple[int, Dict[str, Any]]: ...",
    "@dataloader()\ndef f(x: int) -> tuple[int, dict]: ...",
    "@schema.output(('a', 'int'))\ndef f(x: int) -> pd.DataFrame: ...",
    "@check_output(range=(0, 1), data_type=float, importance='fail')\ndef f(x: int) -> float: ...",
    "@check_output(allow_none=False)\ndef f(x: int) -> List[int]: ...",
    "@check_output(contains='a', values_in=['a'])\ndef f(x: int) -> str: ...",
    "@check_output(allow_nans=False, mean_in_range=(0, 1))\ndef f(x: int) -> pd.Series: ...",
)


def said_of(code: str) -> list[tuple[str, str]]:
    found = problems_of(open_host({"main.py": HEADER + code + "\n"}).snapshot())
    return [(problem.code, problem.message) for problem in found]


@pytest.mark.parametrize("code", REFUSED)
def test_refused(code: str) -> None:
    ((found, message),) = said_of(code)
    assert found == "HAM010"
    assert REFUSED[code] in message


@pytest.mark.parametrize("code", TAKEN)
def test_taken(code: str) -> None:
    assert said_of(code) == []
