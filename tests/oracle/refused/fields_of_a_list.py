"""HAM010"""

from hamilton.function_modifiers import extract_fields


@extract_fields({"one": int})
def numbers(path: str) -> list: ...
