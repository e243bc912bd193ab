"""When a run lets go of the values it has computed.

Knows orders of nodes only; ``plan`` asks here, ``loop`` does it.
"""

from collections.abc import Collection, Sequence

from hamilton.node import Node


def after_last_use(
    dependencies: Sequence[tuple[str, ...]], wanted: Collection[str]
) -> tuple[tuple[str, ...], ...]:
    """Let go of each value when the last node that uses it is computed.

    :param dependencies: names of the arguments of each node, in the order in which they are computed.
    :param wanted: names whose values are kept.
    :return: for each node the names whose values are dropped after it.
    """
    last_use: dict[str, int] = {}
    for step, names in enumerate(dependencies):
        for name in names:
            last_use[name] = step
    dropped: list[tuple[str, ...]] = [()] * len(dependencies)
    for name, step in last_use.items():
        if name not in wanted:
            dropped[step] += (name,)
    return tuple(dropped)


def when_nobody_waits(
    nodes: Sequence[Node], wanted: Collection[str], known: Collection[str]
) -> tuple[tuple[str, ...], ...]:
    """Let go of each value when all of its users in the graph have one, whether or not the run computes them.

    Callers of ``execute_subdag`` see what is left. An output keeps all that it was computed from, and a
    value keeps what it was computed from once it is dropped itself.

    :param nodes: the nodes in the order in which they are computed.
    :param wanted: names of the outputs.
    :param known: names that have a value before the first node is computed.
    :return: for each node the names whose values are dropped after it.
    """
    present = set(known)
    dropped: list[tuple[str, ...]] = []
    for node_ in nodes:
        present.add(node_.name)
        names = []
        for dependency in () if node_.name in wanted else node_.dependencies:
            name = dependency.name
            if name in present and name not in wanted and _is_settled(dependency, present, wanted):
                names.append(name)
                present.discard(name)
        dropped.append(tuple(names))
    return tuple(dropped)


def _is_settled(node_: Node, present: Collection[str], wanted: Collection[str]) -> bool:
    return all(user.name in present and user.name not in wanted for user in node_.depended_on_by)
