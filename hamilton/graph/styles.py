"""How the parts of a drawing look: attributes of graphviz by kind of node and by what is special about one."""

_FONT = "Helvetica"

# The four things a node can be.
BASE: dict[str, dict[str, str]] = {
    "config": {"shape": "note", "style": "filled", "fontname": _FONT},
    "input": {"shape": "rectangle", "margin": "0.15", "style": "filled,dashed", "fontname": _FONT},
    "materializer": {"shape": "cylinder", "style": "filled", "margin": "0.15,0.1", "fontname": _FONT},
    "function": {
        "shape": "rectangle",
        "margin": "0.15",
        "style": "rounded,filled",
        "fillcolor": "#b4d8e4",
        "fontname": _FONT,
    },
}

# What is laid over that.
SPECIAL: dict[str, dict[str, str]] = {
    "output": {"fillcolor": "#FFC857"},
    "collect": {"peripheries": "2", "color": "#EA5556"},
    "expand": {"peripheries": "2", "color": "#56E39F"},
    "override": {"style": "filled,diagonals"},
    "materializer": {"shape": "cylinder"},
    "field": {"fillcolor": "#c8dae0", "fontname": "Courier"},
    "cluster": {"fillcolor": "#ffffff", "color": "#649fb3", "style": "rounded,filled,dashed"},
}

FIELD_CLUSTER = {**SPECIAL["cluster"], "margin": "10"}
FIELD = {**SPECIAL["field"], "fontsize": "10"}

PATH_COLOUR = "red"
EDGE_FROM_EXPAND = {"dir": "both", "arrowhead": "crow", "arrowtail": "none"}
EDGE_TO_COLLECT = {"dir": "both", "arrowtail": "crow"}

LEGEND_ORDER = (
    "config",
    "input",
    "function",
    "cluster",
    "field",
    "output",
    "materializer",
    "override",
    "expand",
    "collect",
)
LEGEND = {"label": "Legend", "rank": "same", "fontname": "helvetica", "fillcolor": "#ffffff"}

GRAPH = {
    "ranksep": "0.4",
    "compound": "true",
    "concentrate": "true",
    "style": "filled",
}
NODE = {"fillcolor": "#ffffff"}


def base(kind: str) -> dict[str, str]:
    """The look of a kind of node; unknown kinds look like functions."""
    return dict(BASE.get(kind, BASE["function"]))


def legend_entry(kind: str) -> dict[str, str]:
    """The look of an entry of the legend."""
    return {**base(kind), **SPECIAL.get(kind, {})}
