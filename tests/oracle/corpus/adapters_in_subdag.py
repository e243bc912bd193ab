"""Loading and saving inside a namespace."""

import adapters_loader
import adapters_save
from adapters_load import order_count
from hamilton.function_modifiers import source, subdag, value


@subdag(adapters_loader, inputs={"orders_file": source("file")}, config={"source": "files"})
def loaded(joined: adapters_loader.pd.DataFrame) -> int:
    return len(joined)


@subdag(adapters_save, inputs={"rows": value(3)})
def saved(saved_frame: dict, number: float) -> int:
    return len(saved_frame)


@subdag(order_count, inputs={"orders_file": source("file")})
def counted(order_count: int) -> int:
    return order_count
