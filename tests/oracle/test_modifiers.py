"""Every public modifier in at least ten modules: server, our runtime and apache-hamilton make one graph.

``modifiers/`` has a file for each of them, ``modifiers/stacked.py`` holds what does not fit one.
Where only the running program can know what a function makes, the server must say so and nothing
else: no other node is wrong, and nothing is reported.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hamilton_ls.graph.model import NodeKind

from tests.oracle.cases import Case
from tests.oracle.sections import Section, read_sections, write_sections
from tests.oracle.static_graphs import static_graph, static_problems
from tests.oracle.three_graphs import (
    differences,
    disagreements,
    oracle_graphs,
    our_graphs,
    public_modifiers,
)

pytestmark = pytest.mark.oracle

FOLDER = Path(__file__).with_name("modifiers")
FILES: Mapping[str, tuple[Section, ...]] = {
    file.stem: read_sections(file) for file in sorted(FOLDER.glob("*.py"))
}
MODULES = [
    (name, section, config)
    for name, sections in FILES.items()
    for section in sections
    if section.is_dataflow
    for config in section.configs
]
IDS = [f"{name}/{section.module}{dict(config) or ''}" for name, section, config in MODULES]

SERVER_DIFFERS: Mapping[str, str] = {}
"""FIXME: modules of which the server says something else, each with what. It should be empty."""


class Built(NamedTuple):
    """One module under one configuration, as both runtimes build it."""

    case: Case
    theirs: dict[str, Any]
    ours: dict[str, Any]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[Built]:
    """All modules, built by one process of each runtime."""
    root = tmp_path_factory.mktemp("modifiers")
    folders = {name: write_sections(sections, root / name) for name, sections in FILES.items()}
    cases = [
        Case(folders[name], (section.module,), config, section.opaque, section.untagged)
        for name, section, config in MODULES
    ]
    return [Built(*row) for row in zip(cases, oracle_graphs(cases), our_graphs(cases), strict=True)]


@pytest.mark.parametrize("position", range(len(MODULES)), ids=IDS)
def test_server_agrees_with_apache_hamilton(position: int, built: list[Built]) -> None:
    case, theirs, _ = built[position]
    refused = MODULES[position][1].refused
    compared = [] if refused else disagreements(case, theirs)
    said = [*compared, *static_problems(case), *_wrongly_opaque(case)]
    if IDS[position].partition("{")[0] not in SERVER_DIFFERS:
        assert said == []


@pytest.mark.parametrize("position", range(len(MODULES)), ids=IDS)
def test_our_runtime_agrees_with_apache_hamilton(position: int, built: list[Built]) -> None:
    _, theirs, ours = built[position]
    refused = MODULES[position][1].refused
    assert ("error" in theirs) == refused
    assert _said_of(ours, theirs) == []


def _said_of(ours: dict[str, Any], theirs: dict[str, Any]) -> list[str]:
    """What our runtime does differently: it refuses what the other does not, or for another reason."""
    if "error" in ours or "error" in theirs:
        reasons = [described.get("error", "none").partition(":")[0] for described in (ours, theirs)]
        return [] if reasons[0] == reasons[1] else [f"refused for {reasons[0]}, not for {reasons[1]}: {ours}"]
    return differences("our runtime", ours["nodes"], "apache-hamilton", theirs["nodes"])


def test_known_differences_are_differences(built: list[Built]) -> None:
    agreeing = set(SERVER_DIFFERS)
    for identifier, (case, theirs, _) in zip(IDS, built, strict=True):
        name = identifier.partition("{")[0]
        if name in agreeing and [
            *disagreements(case, theirs),
            *static_problems(case),
            *_wrongly_opaque(case),
        ]:
            agreeing.remove(name)
    assert agreeing == set(), "these agree now: take them out of the list"


def _wrongly_opaque(case: Case) -> Iterator[str]:
    """Where a function is opaque that can be known."""
    if wrongly := _opaque(case) - case.opaque:
        yield f"the server takes {sorted(wrongly)} for opaque"


def _opaque(case: Case) -> set[str]:
    nodes = static_graph(case).nodes.values()
    return {node.function for node in nodes if node.kind is NodeKind.OPAQUE and node.function is not None}


def test_what_cannot_be_known_is_opaque(built: list[Built]) -> None:
    found: dict[str, set[str]] = {}
    for identifier, (case, _, _) in zip(IDS, built, strict=True):
        if case.opaque:
            found.setdefault(identifier.partition("{")[0], set()).update(_opaque(case))
    assert len(found) > 50
    assert [name for name, functions in found.items() if not functions] == []


@pytest.fixture(scope="module")
def modifiers() -> list[str]:
    """What apache-hamilton offers, by the name of its file here."""
    return public_modifiers()


def test_every_public_modifier_has_ten_modules(modifiers: list[str]) -> None:
    counts = {name: sum(section.is_dataflow for section in FILES.get(name, ())) for name in modifiers}
    assert len(modifiers) > 35
    assert {name: count for name, count in counts.items() if count < 10} == {}


@pytest.mark.parametrize("name", [name for name in FILES if name != "stacked"])
def test_every_module_is_about_its_modifier(name: str) -> None:
    words = name.split("__")
    strangers = [s.path for s in FILES[name] if s.is_dataflow and words[-1] not in s.text]
    assert strangers == []


def test_no_module_hides_one_of_the_standard_library() -> None:
    names = {section.module for sections in FILES.values() for section in sections}
    assert names & sys.stdlib_module_names == set()
