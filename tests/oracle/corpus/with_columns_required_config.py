import pandas as pd
from hamilton.plugins.h_pandas import with_columns
import box_columns
@with_columns(box_columns, columns_to_pass=["width", "height"], select=["scaled"], config_required=["unit"])
def a(raw: pd.DataFrame) -> pd.DataFrame:
    return raw
@with_columns(box_columns, columns_to_pass=["width", "height"], select=["scaled"], config_required=[])
def b(raw: pd.DataFrame) -> pd.DataFrame:
    return raw
