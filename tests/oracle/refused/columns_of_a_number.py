"""HAM010"""

from hamilton.function_modifiers import extract_columns


@extract_columns("spend", "signups")
def marketing(path: str) -> float: ...
