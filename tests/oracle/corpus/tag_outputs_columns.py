"""@tag_outputs on extracted columns and fields, in both orders."""

import pandas as pd

from hamilton.function_modifiers import extract_columns, extract_fields, tag, tag_outputs


@tag_outputs(latitude={"unit": "degree", "axis": "y"}, longitude={"unit": "degree", "axis": "x"})
@extract_columns("latitude", "longitude", "altitude")
def track(track_file: str) -> pd.DataFrame:
    return pd.read_csv(track_file)


@tag_outputs(start={"role": "begin"}, finish={"role": "end"})
@extract_fields({"start": float, "finish": float})
def ends(altitude: pd.Series) -> dict:
    return {"start": altitude.iloc[0], "finish": altitude.iloc[-1]}


@tag(trip="alps")
@tag_outputs(mean_x={"stat": "mean"}, mean_y={"stat": ["mean", "centre"]})
@extract_fields({"mean_x": float, "mean_y": float})
def centre(latitude: pd.Series, longitude: pd.Series) -> dict:
    return {"mean_x": longitude.mean(), "mean_y": latitude.mean()}


@tag_outputs(climb={"unit": "metre"})
def climb(start: float, finish: float) -> float:
    return finish - start
