"""Types as users write them: the server's verdict on an edge is that of apache-hamilton.

``types/spellings.py`` has a function for each spelling; every one feeds every other. What the
server does not know it may say, but seldom: it must know the common ones.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hamilton_ls.graph.compatibility import Compatibility

from tests.oracle.cases import Case
from tests.oracle.static_graphs import static_graph, types_at
from tests.oracle.three_graphs import written_types_of_apache_hamilton

pytestmark = pytest.mark.oracle

FOLDER = Path(__file__).with_name("types")
SEEN_AS = {True: Compatibility.YES, False: Compatibility.NO, None: Compatibility.NO}
"""Where it cannot compare two types, apache-hamilton fails: the edge cannot be."""
UNKNOWN_AT_MOST = 0.1
"""The share of pairs that the server may leave open."""


@pytest.fixture(scope="module")
def canonical() -> dict[str, str | None]:
    """What the server takes each annotation for."""
    nodes = static_graph(Case(FOLDER, ("spellings",))).nodes
    return {name: node.type and node.type.canonical for name, node in nodes.items() if name.startswith("t_")}


@pytest.fixture(scope="module")
def verdicts(canonical: dict[str, str | None]) -> dict[tuple[str, str], Compatibility]:
    """The server's verdict on each pair."""
    relation = types_at(FOLDER)
    return {
        (one, other): relation.compatible(provided, asked) if provided and asked else Compatibility.UNKNOWN
        for one, provided in canonical.items()
        for other, asked in canonical.items()
    }


@pytest.fixture(scope="module")
def answers() -> dict[str, dict[str, bool | None]]:
    """What apache-hamilton says of each pair."""
    return written_types_of_apache_hamilton(FOLDER, "spellings")


def test_every_annotation_is_resolved(canonical: dict[str, str | None]) -> None:
    assert [name for name, type_ in canonical.items() if type_ is None] == []


def test_no_verdict_is_wrong(
    verdicts: dict[tuple[str, str], Compatibility], answers: dict[str, dict[str, bool | None]]
) -> None:
    assert verdicts.keys() == {(one, other) for one, row in answers.items() for other in row}
    wrong = [
        f"{one} for {other}: the server says {verdict.value}, apache-hamilton {answers[one][other]}"
        for (one, other), verdict in verdicts.items()
        if verdict not in (Compatibility.UNKNOWN, SEEN_AS[answers[one][other]])
    ]
    assert wrong == []


def test_seldom_unknown(verdicts: dict[tuple[str, str], Compatibility]) -> None:
    unknown = Counter(one for (one, _), verdict in verdicts.items() if verdict is Compatibility.UNKNOWN)
    assert len(verdicts) >= 400
    assert unknown.total() <= UNKNOWN_AT_MOST * len(verdicts), unknown.most_common(20)
