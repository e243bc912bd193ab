"""Columns of one frame go into another frame whose columns are extracted again."""

import pandas as pd

from hamilton.function_modifiers import extract_columns, tag


@extract_columns("first_name", "last_name", "born")
def people(source_table: pd.DataFrame) -> pd.DataFrame:
    return source_table


@tag(derived="true")
@extract_columns("full_name", "initials")
def names(first_name: pd.Series, last_name: pd.Series) -> pd.DataFrame:
    return pd.DataFrame({"full_name": first_name + " " + last_name, "initials": first_name.str[0]})


def age(born: pd.Series, today: pd.Timestamp) -> pd.Series:
    return (today - born).dt.days // 365


def directory(full_name: pd.Series, initials: pd.Series, age: pd.Series) -> pd.DataFrame:
    return pd.DataFrame({"name": full_name, "initials": initials, "age": age})
