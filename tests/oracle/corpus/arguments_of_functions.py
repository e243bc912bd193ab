import pandas as pd
from hamilton.function_modifiers import extract_columns, parameterize, source, value, tag

def _columns(prefix, count=2):
    """Names."""
    return [f"{prefix}_{i}" for i in range(count)]

def _bindings(name: str) -> dict:
    return {"x": source(name), "y": value(len(name))}

@tag(first=_columns("t")[0])
@extract_columns(*_columns("c", count=3))
def frame() -> pd.DataFrame:
    return pd.DataFrame()

@parameterize(**{f"{name}_sum": _bindings(name) for name in _columns(prefix="c")})
def summed(x: pd.Series, y: int) -> int:
    return y
