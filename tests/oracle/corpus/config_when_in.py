"""@config.when_in and when_not_in, several keys, and keys that are not there."""

from hamilton.function_modifiers import config


@config.when_in(engine=["postgres", "sqlite"])
def rows__sql(query: str) -> list:
    return [query]


@config.when_in(engine=["files"])
def rows__files(folder: str) -> list:
    return [folder]


@config.when_not_in(engine=["postgres", "sqlite", "files"])
def rows__none() -> list:
    return []


@config.when(engine="postgres", pooled=True)
def connection__pooled(url: str, pool_size: int = 5) -> str:
    return f"{url}?pool={pool_size}"


@config.when(engine="postgres", pooled=False)
def connection__single(url: str) -> str:
    return url


@config.when_not_in(engine=["postgres"])
def connection__none() -> None:
    return None


def row_count(rows: list, connection: str | None = None) -> int:
    return len(rows)
