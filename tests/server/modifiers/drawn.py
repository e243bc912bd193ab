"""What modifiers make of functions, drawn as text.

Every source begins with `import pandas as pd` and `from hamilton.function_modifiers import *`. A
line of a result is a node with its type, `<-` what it depends on (`?` where it has a default), and
its tags in braces; `!` is a problem.
"""

from __future__ import annotations

from tests.server.graph.drawing import draw, graph_of

HEADER = "import pandas as pd\nfrom hamilton.function_modifiers import *\n"


def drawn(source: str, config: dict[str, object] | None = None) -> str:
    return draw(graph_of(f"{HEADER}{source}\n", config=config or {}))
