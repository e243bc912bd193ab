"""``parameterize_frame``: the parametrisations of ``parameterize_extract_columns`` as a table."""

from typing import TYPE_CHECKING

from hamilton.function_modifiers import ParameterizedExtract, parameterize_extract_columns, source, value
from hamilton.function_modifiers.exceptions import InvalidDecoratorException

if TYPE_CHECKING:
    import pandas as pd

_DEPENDENCIES = {"value": value, "source": source}
_OUTPUT = "out"


class parameterize_frame(parameterize_extract_columns):
    """Makes a frame, and nodes of its columns, for each row of a table.

    :param parameterization: the table. Its columns have two levels: a parameter of the function and "source"
        or "value", which says what the cells are, or any name and "out", where the cells are names of nodes.
    :raises InvalidDecoratorException: if the columns do not have two levels, or none is "out".
    :raises ValueError: if the second level says something else.
    """

    def __init__(self, parameterization: "pd.DataFrame"):
        super().__init__(*_extracts(parameterization))


def _extracts(table: "pd.DataFrame") -> list[ParameterizedExtract]:
    columns = list(table.columns)
    levels = list(zip(*columns, strict=False))
    if len(levels) != 2 or _OUTPUT not in levels[1]:
        raise InvalidDecoratorException(
            "The columns of the table have to have two levels: names of parameters, and out, source or value, with "
            f"at least one out. They are {columns}."
        )
    if unknown := [kind for kind in levels[1] if kind != _OUTPUT and kind not in _DEPENDENCIES]:
        raise ValueError(f"The second level of a column is out, source or value, not {unknown[0]!r}.")
    return [
        ParameterizedExtract(
            tuple(cell for (_, kind), cell in zip(columns, row, strict=True) if kind == _OUTPUT),
            {
                parameter: _DEPENDENCIES[kind](cell)
                for (parameter, kind), cell in zip(columns, row, strict=True)
                if kind != _OUTPUT
            },
        )
        for _, row in table.iterrows()
    ]
