"""Graphs for others to read: JSON data, DOT and Mermaid text. Each is stable from run to run."""

from hamilton_ls.graph.render.data import Locate, document, graph_data
from hamilton_ls.graph.render.dot import dot_text
from hamilton_ls.graph.render.mermaid import mermaid_text

__all__ = ["Locate", "document", "dot_text", "graph_data", "mermaid_text"]
