"""@config above every other modifier: the whole stack comes or goes."""

import pandas as pd

from hamilton.function_modifiers import config, extract_columns, extract_fields, parameterize_sources, tag, value
from hamilton.function_modifiers import parameterize


@config.when(source="warehouse")
@tag(origin="warehouse")
@extract_columns("customer", "amount")
def sales__warehouse(connection: str) -> pd.DataFrame:
    return pd.read_sql("sales", connection)


@config.when(source="files")
@extract_columns("customer", "amount", "file_name")
def sales__files(folder: str) -> pd.DataFrame:
    return pd.read_csv(folder)


@config.when_not_in(source=["warehouse", "files"])
@extract_fields({"customer": pd.Series, "amount": pd.Series})
def sales__constant() -> dict:
    return {"customer": pd.Series(["a"]), "amount": pd.Series([1.0])}


@config.when(source="files")
@parameterize_sources(first_file={"column": "file_name"}, first_customer={"column": "customer"})
def first_of(column: pd.Series) -> str:
    return column.iloc[0]


@config.when_in(source=["warehouse", "files"])
@tag(currency="EUR")
@parameterize(amount_eur={"rate": value(1.0)}, amount_usd={"rate": value(1.1)})
def converted(amount: pd.Series, rate: float) -> pd.Series:
    return amount * rate
