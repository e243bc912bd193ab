#- /fields_of_a_list.py
"""HAM010"""

from hamilton.function_modifiers import extract_fields


@extract_fields({"one": int})
def numbers(path: str) -> list: ...


#- /fields_that_a_typed_dict_lacks.py
"""HAM010"""

from typing import TypedDict

from hamilton.function_modifiers import extract_fields


class Numbers(TypedDict):
    one: int


@extract_fields({"one": int, "two": int})
def numbers(path: str) -> Numbers: ...


#- /fields_without_types.py
"""HAM010"""

from hamilton.function_modifiers import extract_fields


@extract_fields("one", "two")
def numbers(path: str) -> dict: ...
