"""HAM010"""

from hamilton.function_modifiers import extract_fields


@extract_fields("one", "two")
def numbers(path: str) -> dict: ...
