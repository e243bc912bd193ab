"""The server's verdict on types is that of both runtimes, for every pair of a long list.

The server may say that it does not know. It must not where the list is of common types only.
"""

from __future__ import annotations

import pytest
from hamilton_ls.graph.compatibility import Compatibility, TypeRelation
from hamilton_ls.graph.known_libraries import OTHERS, SCIKIT_LEARN
from hamilton_ls.graph.known_types import ABSTRACT, BUILTIN, LIBRARY

from tests.oracle.cases import CORPUS
from tests.oracle.static_graphs import types_at
from tests.oracle.three_graphs import matches_of_apache_hamilton, matches_of_our_runtime

pytestmark = pytest.mark.oracle

COMMON = (
    "int", "float", "bool", "str", "None", "object", "typing.Any", "datetime.date", "datetime.datetime",
    "list", "list[int]", "list[float]", "list[typing.Any]", "typing.List", "typing.List[int]",
    "list[list[int]]", "typing.List[typing.List[int]]", "dict", "typing.Dict", "dict[str, int]",
    "typing.Dict[str, int]", "typing.Dict[str, typing.Any]", "tuple", "tuple[int, int]",
    "typing.Tuple[int, int]", "tuple[int, ...]", "set[int]", "typing.Set[int]", "typing.Optional[int]",
    "int | None", "typing.Union[int, str]", "str | int", "typing.Optional[typing.List[int]]",
    "list[int] | None", "typing.Literal['a']", "typing.Literal['a', 'b']", "pandas.DataFrame",
    "pandas.Series", "pandas.Timestamp", "pandas.DatetimeIndex", "pandas.Series | None",
    "typing.Annotated[pandas.Series, int]", "typing.Annotated[pandas.Series, float]", "numpy.ndarray",
    "numpy.float64", "numpy.int64", "polars.DataFrame", "polars.Series", "polars.LazyFrame",
    "dict[str, pandas.DataFrame]", "list[pandas.Series]", "hamilton.htypes.Parallelizable[int]",
)  # fmt: skip
RARE = (
    "typing.Mapping[str, int]",
    "typing.Sequence[int]",
    "collections.abc.Sequence[int]",
    "typing.Iterable[int]",
    "typing.Union[list[float], typing.Sequence[int]]",
    "hamilton.htypes.Collect[int]",
    "typing.Generator[int, None, None]",
    "typing.Iterator[int]",
    "numpy.typing.NDArray[numpy.float64]",
    "numpy.ndarray[typing.Any, numpy.dtype[numpy.float64]]",
    "typing.Callable[[int], int]",
    "typing.Callable[[int], str]",
    "type_aliases.Discount",
    "type_aliases.GoldDiscount",
    "type_aliases.Tier",
    "type_aliases.Invoice",
    "dict[str, type_aliases.Discount]",
    "type_aliases.Discount | None",
    *BUILTIN,
    *ABSTRACT,
    *(name for name in LIBRARY if name not in SCIKIT_LEARN and name not in OTHERS),
)
FEW = ("object", "dict", "tuple", "typing.Iterable[int]", "collections.abc.Mapping", "pandas.DataFrame")
LISTS = (tuple(dict.fromkeys((*COMMON, *RARE))), (*SCIKIT_LEARN, *OTHERS, *FEW))
"""Each list is compared with itself: estimators and arrays have little to do with each other."""


@pytest.fixture(scope="module")
def relation() -> TypeRelation:
    """Knows the classes of the corpus."""
    return types_at(CORPUS)


@pytest.mark.parametrize("matches", [matches_of_apache_hamilton, matches_of_our_runtime])
@pytest.mark.parametrize("types", LISTS, ids=["common", "libraries"])
def test_no_verdict_is_wrong(types: tuple[str, ...], matches: object, relation: TypeRelation) -> None:
    assert callable(matches)
    wrong = []
    for provided, row in zip(types, matches(CORPUS, types), strict=True):
        for asked, accepted in zip(types, row, strict=True):
            verdict = relation.compatible(provided, asked)
            if verdict is (Compatibility.NO if accepted else Compatibility.YES):
                wrong.append(
                    f"{provided} for {asked}: the server says {verdict.value}, the runtime {accepted}"
                )
    assert wrong == []


def test_common_types_are_known(relation: TypeRelation) -> None:
    unknown = [
        f"{provided} for {asked}"
        for provided in COMMON
        for asked in COMMON
        if relation.compatible(provided, asked) is Compatibility.UNKNOWN
    ]
    assert unknown == []
