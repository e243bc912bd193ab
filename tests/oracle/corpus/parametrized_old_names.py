"""The names that the parameterize family had before."""

from hamilton.function_modifiers import parameterized_inputs, parametrized, parametrized_input


@parametrized(parameter="p", assigned_output={("first", "One."): 1, ("second", "Two."): 2})
def constant(p: int, q: int) -> int:
    """Old."""
    return p + q


@parametrized_input(parameter="p", variable_inputs={"s1": ("from_s1", "A."), "s2": ("from_s2", "B.")})
def one_input(p: int, q: int) -> int:
    return p + q


@parameterized_inputs(many_a={"p": "s1"}, many_b={"p": "s2", "q": "s1"})
def several(p: int, q: int) -> int:
    """Takes {p}."""
    return p + q
