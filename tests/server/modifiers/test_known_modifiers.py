"""Every public modifier of apache-hamilton is known to the analysis: one more in a later version fails here.

Modifiers are looked for in the source of the installed package, so that those of plugins whose libraries
are not installed are found, too.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from hamilton_ls.modifiers.catalogue import modifiers

from tests.oracle.three_graphs import ORACLE_PYTHON

pytestmark = pytest.mark.oracle

LIFECYCLE = {
    "NodeResolver",
    "NodeCreator",
    "SubDAGModifier",
    "NodeInjector",
    "NodeExpander",
    "NodeTransformer",
    "SingleNodeNodeTransformer",
    "NodeDecorator",
    "DynamicResolver",
}
NOT_FOR_USERS = {
    "BaseDataValidationDecorator": "a base of the checks",
    "DefaultNodeCreator": "stands where no modifier does",
    "DefaultNodeDecorator": "stands where no modifier does",
    "DefaultNodeResolver": "stands where no modifier does",
    "LoadFromDecorator": "what `load_from.csv` makes",
    "RayRemote": "the class of `ray_remote_options`",
    "SaveToDecorator": "what `save_to.csv` makes",
    "SchemaOutput": "the class of `schema.output`",
    "with_columns_base": "a base of the plugins' `with_columns`",
}
"""Classes that take part in making nodes and are not written above functions, each with what it is."""


def modifiers_of(package: Path) -> Iterator[str]:
    """The full paths of classes that derive from a stage of the lifecycle, however far."""
    classes: dict[str, tuple[str, list[str]]] = {}
    for file in sorted(package.rglob("*.py")):
        module = ".".join(("hamilton", *file.relative_to(package).with_suffix("").parts))
        for statement in ast.parse(file.read_text("utf-8")).body:
            if isinstance(statement, ast.ClassDef):
                bases = [ast.unparse(base).rpartition(".")[2] for base in statement.bases]
                classes[f"{module}.{statement.name}"] = (statement.name, bases)
    known, found = set(LIFECYCLE), set[str]()
    while True:
        more = {path for path, (_, bases) in classes.items() if known.intersection(bases)} - found
        if not more:
            break
        found |= more
        known |= {classes[path][0] for path in more}
    yield from sorted(path for path in found if classes[path][0] not in LIFECYCLE)


def test_every_public_modifier_is_known() -> None:
    installed = next(ORACLE_PYTHON.parents[1].glob("[Ll]ib*/**/site-packages/hamilton"))
    found = list(modifiers_of(installed))
    assert len(found) > 35
    names = {path: path.rpartition(".")[2] for path in found}
    assert [path for path in found if path not in modifiers() and names[path] not in NOT_FOR_USERS] == []
    assert set(NOT_FOR_USERS) - set(names.values()) == set()
