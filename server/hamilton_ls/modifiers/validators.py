"""What a validator calls itself, which is the end of its node's name.

Knows the validators of the framework by their classes; those of the workspace say it in ``name`` or ``arg``.
"""

from __future__ import annotations

from hamilton_ls.facts.expressions import Call, dotted
from hamilton_ls.modifiers.scope import Located
from hamilton_ls.modifiers.values import Unknown, settle
from hamilton_ls.modifiers.wording import text_of

_BASES = frozenset({"BaseDefaultValidator", "AsyncBaseDefaultValidator"})
_ARGUMENTS = {
    "AllowNaNsValidatorPandasSeries": "allow_nans",
    "AllowNoneValidator": "allow_none",
    "DataInRangeValidatorPandasSeries": "range",
    "DataInRangeValidatorPrimitives": "range",
    "DataInValuesValidatorPandasSeries": "values_in",
    "DataInValuesValidatorPrimitives": "values_in",
    "DataTypeValidatorPandasSeries": "data_type",
    "DataTypeValidatorPrimitives": "data_type",
    "MaxFractionNansValidatorPandasSeries": "max_fraction_nans",
    "MaxStandardDevValidatorPandasSeries": "max_standard_dev",
    "MeanInRangeValidatorPandasSeries": "mean_in_range",
    "PanderaDataFrameValidator": "pandera_schema",
    "PanderaSeriesSchemaValidator": "pandera_schema",
    "StrContainsValidator": "contains",
    "StrDoesNotContainValidator": "does_not_contain",
}
"""By the class of a validator of the framework: the argument of ``check_output`` that stands for it."""


def custom_name(validator: Located) -> str:
    """The name of a validator that is given as an instance.

    Raises:
        Unknown: it is computed, or of a class that is not known.
    """
    settled = settle(validator)
    expression = settled.expression
    class_ = dotted(expression.function) if isinstance(expression, Call) else None
    if class_ is None:
        raise Unknown(f"`{text_of(expression)}` is computed")
    said = _answer(settled, class_, "name")
    if said is not None:
        return said
    for origin in settled.scope.origins(class_):
        name = origin.rpartition(".")[2]
        if origin.startswith("hamilton.") and name in _ARGUMENTS:
            return f"{_answer(settled, class_, 'arg') or _ARGUMENTS[name]}_validator"
        if origin.startswith("hamilton.") and name in _BASES:
            argument = _answer(settled, class_, "arg")
            if argument is not None:
                return f"{argument}_validator"
    raise Unknown(f"what a `{class_}` calls itself is not known")


def _answer(located: Located, class_: str, method: str) -> str | None:
    try:
        said = located.scope.answer(class_, method)
    except LookupError:
        return None
    if not isinstance(said, str):
        raise Unknown(f"`{class_}.{method}` returns no text")
    return said
