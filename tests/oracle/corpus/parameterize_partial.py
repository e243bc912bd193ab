"""@parameterize that leaves some parameters alone: they stay dependencies of every node."""

from hamilton.function_modifiers import parameterize, source, value


@parameterize(
    north={"region": value("north")},
    south={"region": value("south")},
)
def regional(sales: dict, region: str, exchange_rate: float = 1.0) -> float:
    return sales[region] * exchange_rate


@parameterize(
    north_share={"part": source("north")},
    south_share={"part": source("south")},
)
def share(part: float, total: float) -> float:
    return part / total


def total(north: float, south: float) -> float:
    return north + south


@parameterize(
    renamed={},
    renamed_too={"total": source("north")},
)
def original(total: float) -> float:
    return total
