"""HAM010"""

from typing import TypedDict

from hamilton.function_modifiers import extract_fields


class Numbers(TypedDict):
    one: int


@extract_fields({"one": int, "two": int})
def numbers(path: str) -> Numbers: ...
