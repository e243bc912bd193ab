#- /parameter_without_annotation.py
"""HAM006"""

from hamilton.function_modifiers import tag


@tag(kind="sum")
def rate() -> float: ...


def total(spend) -> float: ...


#- /result_without_annotation.py
"""HAM006"""

from hamilton.function_modifiers import tag


@tag(kind="sum")
def total(spend: float): ...
