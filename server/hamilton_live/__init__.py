"""The interactive graph of a driver in a notebook's output.

    from hamilton_live import show_graph

    show_graph(dr)

A package of its own, because ``hamilton`` is the framework's name, whoever provides it, and its
``display_all_functions`` keeps drawing with graphviz; because the language server must not know the
runtime; and because it works with a driver of ``apache-hamilton`` as well. It asks a driver for what its
public methods tell, needs the standard library and the page that the build makes, imports neither
``hamilton`` nor IPython, and runs no node.
"""

from hamilton_live.display import GraphDisplay, show_graph

__all__ = ["GraphDisplay", "show_graph"]
