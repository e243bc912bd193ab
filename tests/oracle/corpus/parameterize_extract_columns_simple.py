"""@parameterize_extract_columns: frames for several arguments, each taken apart."""

import pandas as pd
from hamilton.function_modifiers import ParameterizedExtract, parameterize_extract_columns, source, tag, value

FIRST = ParameterizedExtract(("o1", "o2"), {"x": source("i1"), "n": value(1)})


@tag(owner="x")
@parameterize_extract_columns(FIRST, ParameterizedExtract(("o3",), {"x": source("i2")}))
def frames(x: pd.Series, n: int) -> pd.DataFrame:
    """From {x}."""
    return pd.DataFrame({"o1": x, "o2": x, "o3": x})
