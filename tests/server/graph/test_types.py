"""What an annotation means: the canonical form of types, through imports and aliases."""

from __future__ import annotations

import pytest
from hamilton_ls.graph.modules import ModuleIndex
from hamilton_ls.graph.scopes import ModuleScope, Scopes

from tests.server.graph.drawing import workspace

FILES = """
#- m.py
from __future__ import annotations
import datetime as dt
import typing as t
import pandas as pd
import a.b
import pkg.deep
from typing import TYPE_CHECKING, Dict, List, Literal, Optional, TypeVar, Union
from pandas import DataFrame as Frame
from frames import Table, Series as S
from pkg import Shape
from .sibling import Local
from stars import *
if TYPE_CHECKING:
    import polars as pl
try:
    import numpy as np
except ImportError:
    np = None

class Own: ...
Series = pd.Series
Prices = Dict[str, "pd.Series"]
Maybe = int | None
T = TypeVar("T")
Loop = Pool
Pool = Loop
def dt_like() -> int: ...
#- frames.py
import pandas
Table = pandas.DataFrame
from pandas import Series
#- pkg/__init__.py
from .shapes import Shape
#- pkg/shapes.py
class Shape: ...
#- pkg/deep.py
class Deep: ...
#- sibling.py
class Local: ...
#- stars.py
class Starred: ...
"""

CANONICAL = {
    "int": "int",
    "None": "None",
    "dict[str, int]": "dict[str, int]",
    "pd.Series": "pandas.Series",
    "pd.core.frame.DataFrame": "pandas.core.frame.DataFrame",
    "a.b.C": "a.b.C",
    "dt.datetime": "datetime.datetime",
    "Dict[str, List[pd.Series]]": "typing.Dict[str, typing.List[pandas.Series]]",
    "t.Any": "typing.Any",
    "Optional[Frame]": "typing.Optional[pandas.DataFrame]",
    "Union[int, 'Frame']": "typing.Union[int, pandas.DataFrame]",
    "int | None": "int | None",
    "'int'": "int",
    "Table": "pandas.DataFrame",
    "S": "pandas.Series",
    "Shape": "pkg.shapes.Shape",
    "pkg.deep.Deep": "pkg.deep.Deep",
    "Local": "sibling.Local",
    "Starred": "stars.Starred",
    "pl.DataFrame": "polars.DataFrame",
    "np.ndarray": "numpy.ndarray",
    "Own": "m.Own",
    "list[Own]": "list[m.Own]",
    "Series": "pandas.Series",
    "Prices": "typing.Dict[str, pandas.Series]",
    "Maybe": "int | None",
    "Literal['a', 'b']": "typing.Literal['a', 'b']",
    "t.Annotated[pd.Series, 'x', np]": "typing.Annotated[pandas.Series, 'x', numpy]",
    "t.Callable[[int, Own], str]": "typing.Callable[[int, m.Own], str]",
    "tuple[int, ...]": "tuple[int, ...]",
    "tuple[()]": "tuple[()]",
    "t.Type[Own]": "typing.Type[m.Own]",
    "T": "m.T",
}

UNRESOLVED = ["Unknown", "list[Unknown]", "Loop", "int +", "f(x)", "Optional['not a type!']", "1", ""]


@pytest.fixture(scope="module")
def scope() -> ModuleScope:
    scopes = Scopes()
    scopes.look_at(workspace(FILES))
    return scopes.scope("m.py")


@pytest.mark.parametrize(("text", "expected"), CANONICAL.items())
def test_an_annotation_is_resolved(scope: ModuleScope, text: str, expected: str) -> None:
    assert scope.type_named(text).canonical == expected


@pytest.mark.parametrize("text", UNRESOLVED)
def test_what_cannot_be_resolved_is_left_open(scope: ModuleScope, text: str) -> None:
    assert scope.type_named(text).canonical is None


@pytest.mark.parametrize(
    ("text", "head", "arguments"),
    [
        ("Dict[str, int]", "dict", ["str", "int"]),
        ("Optional[List[pd.Series]]", "list", ["pd.Series"]),
        ("list[int] | None", "list", ["int"]),
        ("Prices", "dict", ["str", "pandas.Series"]),
        ("t.Mapping[str, Own]", "collections.abc.Mapping", ["str", "Own"]),
        ("Frame", "pandas.DataFrame", []),
        ("int | str", "", []),
        ("Unknown[int]", "", []),
    ],
)
def test_a_type_is_taken_apart(scope: ModuleScope, text: str, head: str, arguments: list[str]) -> None:
    found, inner = scope.arguments_of(scope.type_named(text))
    assert (found, [argument.text for argument in inner]) == (head, arguments)


INDEX = ModuleIndex(
    frozenset({"run.py", "jobs/run.py", "jobs/features.py", "models/fit.py", "src/shop/__init__.py", "src/shop/a.py", "src/flat.py", "pandas.py", "json.py", "hamilton/driver.py"})
)  # fmt: skip


@pytest.mark.parametrize(
    ("module", "importer", "level", "path"),
    [
        ("features", "jobs/run.py", 0, "jobs/features.py"),
        ("features", "run.py", 0, None),
        ("jobs.features", "run.py", 0, "jobs/features.py"),
        ("models.fit", None, 0, "models/fit.py"),
        ("shop", None, 0, "src/shop/__init__.py"),
        ("shop.a", "jobs/run.py", 0, "src/shop/a.py"),
        ("flat", None, 0, "src/flat.py"),
        ("a", "src/shop/__init__.py", 1, "src/shop/a.py"),
        ("", "src/shop/a.py", 1, "src/shop/__init__.py"),
        ("features", "jobs/run.py", 1, "jobs/features.py"),
        ("flat", "src/shop/a.py", 2, "src/flat.py"),
        ("x", "run.py", 3, None),
        ("json", "run.py", 0, None),
        ("hamilton.driver", "run.py", 0, None),
        ("nowhere", "run.py", 0, None),
    ],
)
def test_a_module_is_found(module: str, importer: str | None, level: int, path: str | None) -> None:
    assert INDEX.resolve(module, importer, level) == path


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("run.py", "run"),
        ("jobs/features.py", "features"),
        ("src/shop/a.py", "shop.a"),
        ("src/shop/__init__.py", "shop"),
    ],
)
def test_the_name_of_a_file(path: str, name: str) -> None:
    assert INDEX.dotted_name(path) == name
