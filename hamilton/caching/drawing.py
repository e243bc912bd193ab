"""A drawing of a run that shows which results were found in the cache."""

from typing import Any

from hamilton.caching.events import CachingEvent, CachingEventType
from hamilton.graph import FunctionGraph, VisualizationNodeModifiers

_FOUND = {"penwidth": "3", "color": "#F06449", "fillcolor": "#ffffff"}


def draw_run(graph: FunctionGraph, logs: dict[Any, list[CachingEvent]], output_file_path: str | None) -> Any:
    """Draw a run.

    :param graph: its graph.
    :param logs: all its events, by node.
    :param output_file_path: where the picture goes.
    :return: the drawing; None if graphviz is not installed.
    :raises ValueError: if the run was one by tasks.
    """
    if any(isinstance(key, tuple) for key in logs):
        raise ValueError("Runs by tasks cannot be drawn: read what happened from logs(run_id).")

    def named(event_type: CachingEventType) -> list[str]:
        return [name for name, events in logs.items() if any(e.event_type is event_type for e in events)]

    found = set(named(CachingEventType.GET_RESULT))
    outputs, inputs = named(CachingEventType.IS_FINAL_VAR), named(CachingEventType.IS_INPUT)
    overrides = [name for name in named(CachingEventType.IS_OVERRIDE) if name not in inputs]
    nodes, user_nodes = graph.get_upstream_nodes(outputs, dict.fromkeys(inputs), dict.fromkeys(overrides))
    special = {name: {VisualizationNodeModifiers.IS_OUTPUT} for name in outputs}
    for node_ in user_nodes:
        special.setdefault(node_.name, set()).add(VisualizationNodeModifiers.IS_USER_INPUT)
    for node_ in nodes:
        if node_.name in overrides:
            special.setdefault(node_.name, set()).add(VisualizationNodeModifiers.IS_OVERRIDE)

    def style(*, node: Any, node_class: str) -> tuple[dict[str, str], str, str | None]:
        return (_FOUND, node_class, "from cache") if node.name in found else ({}, node_class, None)

    return graph.display(
        nodes,
        output_file_path,
        render_kwargs={},
        node_modifiers=special,
        strictly_display_only_passed_in_nodes=True,
        custom_style_function=style,
        config=graph.config,
    )
