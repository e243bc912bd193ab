"""Where the numbers come from: one CSV, its columns as nodes."""

import pandas as pd

from hamilton.function_modifiers import extract_columns, tag


@tag(owner="growth", source="marketing.csv")
@extract_columns("spend", "signups")
def marketing(marketing_csv: str) -> pd.DataFrame:
    """Weekly marketing spend and the signups of the same week."""
    return pd.read_csv(marketing_csv, parse_dates=["week"], index_col="week").astype(float)
