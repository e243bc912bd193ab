"""Parameters that a body changes in place, by name."""

from __future__ import annotations

import pytest
from hamilton_ls.facts.files import file_facts

CASES: dict[str, tuple[str, ...]] = {
    "df['x'] = 1": ("df",),
    "df['x'] += 1": ("df",),
    "df['x'], other['y'] = 1, 2": ("df", "other"),
    "df.loc[0, 'x'] = 1": ("df",),
    "del df['x']": ("df",),
    "df.drop('x', inplace=True)": ("df",),
    "if other:\n        df['x'] = 1": ("df",),
    "df.columns = ['x']": ("df",),
    "df += 1": ("df",),
    "df.append(1)": ("df.append",),
    "df.update(other)\n    other['x'] = 1": ("df.update", "other"),
    "frame = df\n    frame['x'] = 1": ("df",),
    "frame = df\n    frame = frame.copy()\n    frame['x'] = 1": (),
    "df = df.copy()\n    frame = df\n    frame['x'] = 1": (),
    "df += 1\n    df = df + 1": (),
    "rows = []\n    rows.append(df)": (),
    "return df['x']": (),
    "df.drop('x', inplace=False)": (),
    "df.drop('x', inplace=other)": (),
    "made = {}\n    made['x'] = df": (),
    "df = df.copy()\n    df['x'] = 1": (),
    "df['x'] = 1\n    df = df.copy()": (),
    "if other:\n        df = df.copy()\n    df['x'] = 1": (),
    "with df.open() as df:\n        df['x'] = 1": (),
    "df.attrs['x'] = 1": (),
    "df['x']['y'] = 1": (),
    "def inner():\n        df['x'] = 1": (),
    "df['x'] == 1": (),
}


@pytest.mark.parametrize("body, expected", CASES.items(), ids=CASES)
def test_changed_in_place(body: str, expected: tuple[str, ...]) -> None:
    (function,) = file_facts("m.py", f"def f(df, *, other):\n    {body}\n").functions
    assert function.changes_in_place == expected


def test_typing_in_a_body_that_changes_a_parameter_leaves_the_facts_equal() -> None:
    text = "def f(df):\n    df['x'] = 1\n"
    assert file_facts("m.py", text).functions == file_facts("m.py", text + "    df['y'] = 2\n").functions
