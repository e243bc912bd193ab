"""The configuration that a dataflow asks for: keys and values named in its ``@config`` decorators."""

from __future__ import annotations

from hamilton_ls.graph.cache import GraphCache
from hamilton_ls.graph.model import ConfigValue, Dataflow
from hamilton_ls.graph.modules import WorkspaceFacts
from hamilton_ls.modifiers.specs import Comparison


def config_choices(
    workspace: WorkspaceFacts, dataflow: Dataflow, cache: GraphCache | None = None
) -> tuple[tuple[str, tuple[ConfigValue, ...]], ...]:
    """What may be chosen for a dataflow.

    Args:
        workspace: the facts of all files.
        dataflow: the dataflow.
        cache: what earlier questions left behind.

    Returns:
        Each key with the values that some decorator names, in source order of the sorted functions;
        keys of the dataflow's own configuration come with their value. Sorted by key.
    """
    cache = GraphCache() if cache is None else cache
    cache.look_at(workspace)
    found: dict[str, list[ConfigValue]] = {key: [value] for key, value in dataflow.config}
    for module, path in zip(dataflow.modules, dataflow.paths, strict=True):
        for _, contribution in cache.module_nodes(path, module, dict(dataflow.config)).contributions:
            for condition in contribution.choices:
                in_group = condition.comparison in (Comparison.WHEN_IN, Comparison.WHEN_NOT_IN)
                for key, value in condition.pairs:
                    values = _members(value) if in_group else (value,)
                    known = found.setdefault(key, [])
                    known += [v for v in values if not any(v == k and type(v) is type(k) for k in known)]
    return tuple((key, tuple(values)) for key, values in sorted(found.items()))


def _members(group: object) -> tuple[ConfigValue, ...]:
    if isinstance(group, (list, tuple)):
        return tuple(group)
    return tuple(sorted(group, key=repr)) if isinstance(group, frozenset) else (group,)
