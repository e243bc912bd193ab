#- /no_such_parameter.py
"""HAM010"""

from hamilton.function_modifiers import parametrized_input


@parametrized_input("weeks", {"one": ("a", "A.")})
def window(days: int) -> int: ...


#- /without_documentation.py
"""HAM010"""

from hamilton.function_modifiers import parametrized_input


@parametrized_input("days", {"one": "a"})
def window(days: int) -> int: ...


#- /no_inputs.py
"""HAM010"""

from hamilton.function_modifiers import parametrized_input


@parametrized_input("days")
def window(days: int) -> int: ...
