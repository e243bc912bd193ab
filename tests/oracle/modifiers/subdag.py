#- /async.py
"""Asynchronous functions in a subdag."""

from hamilton.function_modifiers import source, subdag


async def fetched(url: str, tries: int = 3) -> bytes:
    """From afar."""
    return url.encode()


async def parsed(fetched: bytes) -> dict:
    return {"bytes": fetched}


@subdag(fetched, parsed, inputs={"url": source("address")})
async def page(parsed: dict) -> dict:
    return parsed


@subdag(parsed)
def other(parsed: dict) -> dict:
    return parsed
