#- /of_a_list.py
"""HAM010"""

from hamilton.function_modifiers import unpack_fields


@unpack_fields("a", "b")
def pair(x: int) -> list[int]: ...


#- /too_many.py
"""HAM010"""

from hamilton.function_modifiers import unpack_fields


@unpack_fields("a", "b", "c")
def pair(x: int) -> tuple[int, int]: ...


#- /without_types.py
"""HAM010"""

from hamilton.function_modifiers import unpack_fields


@unpack_fields("a", "b")
def pair(x: int) -> tuple: ...
