#- /number.py
"""HAM010"""

from hamilton.function_modifiers import datasaver


@datasaver()
def saved(rows: list) -> int: ...


#- /nothing.py
"""HAM010"""

from hamilton.function_modifiers import datasaver


@datasaver()
def saved(rows: list) -> None: ...


#- /dictionary_with_types.py
"""HAM010"""

from hamilton.function_modifiers import datasaver


@datasaver()
def saved(rows: list) -> dict[str, int]: ...


#- /annotation_as_string.py
"""HAM010"""

from __future__ import annotations

from hamilton.function_modifiers import datasaver


@datasaver()
def saved(rows: list) -> dict: ...


#- /called_without.py
"""HAM010"""

from hamilton.function_modifiers import datasaver


@datasaver
def saved(rows: list) -> dict: ...
