"""check_output and does, compared with what the runtime makes of them; `drawn` says how results are written."""

from __future__ import annotations

import pytest
from inline_snapshot import snapshot

from tests.server.modifiers.drawn import drawn

CHECKS = {
    "a check that does not exist": (
        "@check_output(colour='red')\ndef f() -> float: ...",
        snapshot("""\
f: float
! HAM010 `@check_output` has no validator `colour`. It has `allow_nans`, `allow_none`, `contains`, `data_type`, `does_not_contain`, `max_fraction_nans`, `max_standard_dev`, `mean_in_range`, `model`, `range`, `schema`, `values_in`; give one of your own in `default_validator_candidates`, or use `@check_output_custom`.\
"""),
    ),
    "a check of one's own": (
        "from mine import Colour\n@check_output(colour='red', default_validator_candidates=[Colour])\ndef f() -> float: ...",
        snapshot("""\
f: float <- f_raw: float, f_colour_validator: ValidationResult
f_colour_validator: ValidationResult <- f_raw: float {hamilton.data_quality.contains_dq_results=True, hamilton.data_quality.source_node=f}
f_raw: float\
"""),
    ),
    "does with other parameters": (
        "def _by(a: int, by: int) -> int: ...\n@does(_by)\ndef f(a: int, factor: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int, factor: int
factor: int (input)
! HAM010 `_by` cannot stand in for `f`: it takes no `factor` by name and nothing is passed for its `by`. Give both the same parameters, or map them: `@does(_by, its_parameter="parameter")`.\
"""),
    ),
    "does with a mapping": (
        "def _by(a: int, by: int) -> int: ...\n@does(_by, by='factor')\ndef f(a: int, factor: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int, factor: int
factor: int (input)\
"""),
    ),
    "does with a mapping of a parameter that is not there": (
        "def _by(a: int) -> int: ...\n@does(_by, a='b')\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int
! HAM010 `@does` hands on `b`, which `f` has no parameter for.\
"""),
    ),
    "does with a default, and with what is positional": (
        "def _by(a: int, /, b: int = 1) -> int: ...\n@does(replacing_function=_by)\ndef f(a: int) -> int: ...",
        snapshot("""\
a: int (input)
f: int <- a: int
! HAM010 `_by` cannot stand in for `f`: it takes no `a` by name and nothing is passed for its `a`. Give both the same parameters, or map them: `@does(_by, its_parameter="parameter")`.\
"""),
    ),
    "does with a function whose signature a decorator may change": (
        "from mine import bound\n@bound\ndef _by(a: int) -> int: ...\n@does(_by)\ndef f(b: int) -> int: ...",
        snapshot("""\
b: int (input)
f: int <- b: int\
"""),
    ),
    "does with a mapping that is computed": (
        "from mine import names\ndef _by(a: int) -> int: ...\n@does(_by, **names())\ndef f(b: int) -> int: ...",
        snapshot("""\
b: int (input)
f: int <- b: int\
"""),
    ),
    "one check": (
        "@check_output(range=(0, 1))\ndef f(a: int) -> float: ...",
        snapshot("""\
a: int (input)
f: float <- f_raw: float, f_range_validator: ValidationResult
f_range_validator: ValidationResult <- f_raw: float {hamilton.data_quality.contains_dq_results=True, hamilton.data_quality.source_node=f}
f_raw: float <- a: int\
"""),
    ),
    "several checks": (
        "@check_output(range=(0, 1), allow_none=False, importance='fail')\ndef f() -> float: ...",
        snapshot("""\
f: float <- f_raw: float, f_range_validator: ValidationResult, f_allow_none_validator: ValidationResult
f_allow_none_validator: ValidationResult <- f_raw: float {hamilton.data_quality.contains_dq_results=True, hamilton.data_quality.source_node=f}
f_range_validator: ValidationResult <- f_raw: float {hamilton.data_quality.contains_dq_results=True, hamilton.data_quality.source_node=f}
f_raw: float\
"""),
    ),
    "a check by a schema of pandera": (
        "@check_output(schema=SCHEMA)\ndef f() -> pd.DataFrame: ...",
        snapshot("""\
f: pd.DataFrame <- f_raw: pd.DataFrame, f_pandera_schema_validator: ValidationResult
f_pandera_schema_validator: ValidationResult <- f_raw: pd.DataFrame {hamilton.data_quality.contains_dq_results=True, hamilton.data_quality.source_node=f}
f_raw: pd.DataFrame\
"""),
    ),
    "a check by a schema of ibis": (
        "import ibis.expr.types as ir\n@check_output(schema=SCHEMA)\ndef f() -> ir.Table: ...",
        snapshot("""\
f: ir.Table <- f_raw: ir.Table, f_schema_validator: ValidationResult
f_raw: ir.Table
f_schema_validator: ValidationResult <- f_raw: ir.Table {hamilton.data_quality.contains_dq_results=True, hamilton.data_quality.source_node=f}\
"""),
    ),
    "a tag above a check": (
        "@tag(a='1')\n@check_output(range=(0, 1))\ndef f() -> float: ...",
        snapshot("""\
f: float <- f_raw: float, f_range_validator: ValidationResult {a=1}
f_range_validator: ValidationResult <- f_raw: float {hamilton.data_quality.contains_dq_results=True, hamilton.data_quality.source_node=f}
f_raw: float\
"""),
    ),
    "a check of a column": (
        "@check_output(range=(0, 1), target_='x')\n@extract_columns('x', 'y')\ndef f() -> pd.DataFrame: ...",
        snapshot("""\
f: pd.DataFrame
x: pd.Series <- x_raw: pd.Series, x_range_validator: ValidationResult
x_range_validator: ValidationResult <- x_raw: pd.Series {hamilton.data_quality.contains_dq_results=True, hamilton.data_quality.source_node=x}
x_raw: pd.Series <- f: pd.DataFrame
y: pd.Series <- f: pd.DataFrame\
"""),
    ),
    "a check of the whole below an extraction": (
        "@extract_columns('x')\n@check_output(allow_none=False)\ndef f() -> pd.DataFrame: ...",
        snapshot("""\
f: pd.DataFrame <- f_raw: pd.DataFrame, f_allow_none_validator: ValidationResult
f_allow_none_validator: ValidationResult <- f_raw: pd.DataFrame {hamilton.data_quality.contains_dq_results=True, hamilton.data_quality.source_node=f}
f_raw: pd.DataFrame
x: pd.Series <- f: pd.DataFrame\
"""),
    ),
    "does keeps the parameters": (
        "def _sum(**kwargs: int) -> int: ...\n@does(_sum)\ndef f(a: int, b: int = 2) -> int:\n    pass",
        snapshot("""\
a: int (input)
b: int (input)
f: int <- a: int, b?: int\
"""),
    ),
    "does under a tag": (
        "def _sum(**kwargs: int) -> int: ...\n@tag(k='v')\n@does(_sum)\ndef f(a: int) -> int:\n    pass",
        snapshot("""\
a: int (input)
f: int <- a: int {k=v}\
"""),
    ),
}


@pytest.mark.parametrize("case", CHECKS)
def test_checks_and_does(case: str) -> None:
    source, expected = CHECKS[case]
    assert drawn(source) == expected
