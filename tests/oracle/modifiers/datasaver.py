#- /adapters_saver.py
# config: {}
# config: {'sink': 'files'}
"""Functions that save data and say what they saved."""

import pandas as pd
from hamilton.function_modifiers import config, datasaver, tag


@datasaver()
def saved(orders: pd.DataFrame, out_file: str = "out.csv") -> dict:
    """Saves all orders."""
    orders.to_csv(out_file)
    return {"path": out_file}


@tag(owner="sales")
@datasaver()
def tagged(orders: pd.DataFrame) -> dict:
    return {}


@config.when(sink="files")
@datasaver()
def written__files(orders: pd.DataFrame) -> dict:
    return {}


@datasaver()
async def sent(orders: pd.DataFrame, url: str) -> dict:
    return {"url": url}


def after(saved: dict, tagged: dict) -> int:
    return len(saved) + len(tagged)
