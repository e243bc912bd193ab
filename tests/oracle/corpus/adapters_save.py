"""Results that are saved to files."""

import pandas as pd
from hamilton.function_modifiers import extract_fields, save_to, source, tag, value


@save_to.csv(path=source("out_file"), output_name_="saved_frame")
@tag(owner="finance")
def frame(rows: int) -> pd.DataFrame:
    """A frame."""
    return pd.DataFrame({"row": range(rows)})


@save_to.parquet(path=value("x.parquet"))
def other_frame(rows: int) -> pd.DataFrame:
    return pd.DataFrame({"row": range(rows)})


@save_to.csv(path=value("a.csv"), output_name_="saved_a", target_="a")
@save_to.json(path=source("json_file"), output_name_="saved_b", target_="b")
@extract_fields({"a": pd.DataFrame, "b": dict})
def parts(rows: int) -> dict:
    return {"a": pd.DataFrame(), "b": {}}


@save_to.json(path=value("twice.json"), output_name_="report_of_report")
@save_to.json(path=value("once.json"), output_name_="report")
def summary(rows: int) -> dict[str, int]:
    return {"rows": rows}


@save_to.pickle(path=value("n.pickle"), output_name_="saved_number")
def number(rows: int) -> float:
    return rows / 2


@tag(target_="untagged_saver", level="raw")
@save_to.memory(output_name_="kept")
def untagged_saver(rows: int) -> str:
    return str(rows)
