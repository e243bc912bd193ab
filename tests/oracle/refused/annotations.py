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


#- /for_type_checkers_only.py
"""HAM018"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hamilton.function_modifiers import tag

if TYPE_CHECKING:
    from decimal import Decimal


@tag(unit="euro")
def total(spend: float) -> Decimal: ...


#- /of_an_unknown_name.py
"""HAM018"""

from hamilton.function_modifiers import tag


@tag(unit="euro")
def total(spend: "Money") -> float: ...


#- /of_an_unknown_part.py
"""HAM018"""

from __future__ import annotations

from hamilton.function_modifiers import tag


@tag(unit="euro")
def total(spend: list[Money]) -> float: ...
