"""Asynchronous functions that load and save."""

import pandas as pd
from hamilton.function_modifiers import load_from, save_to, source, value


@load_from.csv(path=source("orders_file"))
async def counted(orders: pd.DataFrame) -> int:
    return len(orders)


@save_to.json(path=source("out_file"), output_name_="saved")
async def made(counted: int) -> dict:
    return {"n": counted}


def user(saved: dict) -> int:
    return len(saved)
