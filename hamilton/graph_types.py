"""What users and adapters see of nodes and graphs: plain, stable descriptions.

Built from ``node.Node`` and ``graph.FunctionGraph``, which are internal. Also the fingerprint of a
function's source, by which two versions of a node are told apart.
"""

import ast
import contextlib
import functools
import hashlib
import inspect
import logging
import typing
from collections.abc import Callable
from dataclasses import dataclass

from hamilton import node
from hamilton.htypes import get_type_as_string

if typing.TYPE_CHECKING:
    from hamilton import graph

logger = logging.getLogger(__name__)


def hash_source_code(source: str | typing.Callable, strip: bool = False) -> str:
    """Fingerprint source code.

    :param source: source text or a function.
    :param strip: whether documentation and comments are left out.
    :return: a hexadecimal digest.
    :raises OSError: if the source of the function is not available.
    """
    text = inspect.getsource(source) if callable(source) else source
    text = text.strip()
    if strip:
        # Methods and nested functions are indented and do not parse alone; they are taken as they are.
        with contextlib.suppress(SyntaxError):
            text = _remove_docs_and_comments(text)
    return hashlib.sha256(text.encode()).hexdigest()


def _remove_docs_and_comments(source: str) -> str:
    tree = ast.parse(source)
    for item in ast.walk(tree):
        if isinstance(item, (ast.FunctionDef, ast.AsyncFunctionDef)) and _is_docstring(item.body[0]):
            item.body = item.body[1:]
    return ast.unparse(tree)


def _is_docstring(statement: ast.stmt) -> bool:
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    )


@dataclass
class HamiltonNode:
    """A node as users see it."""

    name: str
    type: type
    tags: dict[str, str | list[str]]
    is_external_input: bool
    originating_functions: tuple[Callable, ...] | None
    documentation: str | None
    required_dependencies: set[str]
    optional_dependencies: set[str]
    optional_dependencies_default_values: dict[str, typing.Any]

    def as_dict(self, include_optional_dependencies_default_values: bool = False) -> dict:
        """Describe the node in plain data.

        :param include_optional_dependencies_default_values: whether to add the defaults, which may be
            any objects.
        :return: what JSON can hold, the defaults apart.
        """
        functions = self.originating_functions
        described = {
            "name": self.name,
            "tags": self.tags,
            "output_type": get_type_as_string(self.type) or "",
            "required_dependencies": sorted(self.required_dependencies),
            "optional_dependencies": sorted(self.optional_dependencies),
            "source": inspect.getsource(functions[0]) if functions else None,
            "documentation": self.documentation,
            "version": self.version,
        }
        if include_optional_dependencies_default_values:
            described["optional_dependencies_default_values"] = self.optional_dependencies_default_values
        return described

    @staticmethod
    def from_node(n: node.Node) -> "HamiltonNode":
        """Describe a node of the graph."""
        by_kind: dict[node.DependencyType, set[str]] = {kind: set() for kind in node.DependencyType}
        for dependency, (_, kind) in n.input_types.items():
            by_kind[kind].add(dependency)
        return HamiltonNode(
            name=n.name,
            type=n.type,
            tags=n.tags,
            is_external_input=n.user_defined,
            originating_functions=n.originating_functions,
            documentation=n.documentation,
            required_dependencies=by_kind[node.DependencyType.REQUIRED],
            optional_dependencies=by_kind[node.DependencyType.OPTIONAL],
            optional_dependencies_default_values=dict(n.default_parameter_values),
        )

    @functools.cached_property
    def version(self) -> str | None:
        """Fingerprint of the function behind the node; the name for an input; None if unknown."""
        if not self.originating_functions:
            return self.name if self.is_external_input else None
        try:
            return hash_source_code(self.originating_functions[0], strip=True)
        except OSError:
            logger.warning(
                "The source of node %s is not available, so it has no version. "
                "Define its function in a file to give it one.",
                self.name,
            )
            return None

    def __repr__(self) -> str:
        return f'Node("{self.name}": {get_type_as_string(self.type)})'


@dataclass
class HamiltonGraph:
    """A graph as users see it: its nodes."""

    nodes: list[HamiltonNode]

    @staticmethod
    def from_graph(fn_graph: "graph.FunctionGraph") -> "HamiltonGraph":
        """Describe a function graph."""
        return HamiltonGraph(nodes=[HamiltonNode.from_node(n) for n in fn_graph.nodes.values()])

    @functools.cached_property
    def version(self) -> str:
        """Fingerprint of the code of all nodes."""
        versions = sorted(n.version for n in self.nodes if n.version is not None)
        return hashlib.sha256(str(versions).encode()).hexdigest()

    @functools.cached_property
    def _node_by_name(self) -> dict[str, HamiltonNode]:
        return {n.name: n for n in self.nodes}

    def __getitem__(self, key: str) -> HamiltonNode:
        return self._node_by_name[key]

    def filter_nodes(self, filter: Callable[[HamiltonNode], bool]) -> list[HamiltonNode]:
        """The nodes for which a function answers True.

        :param filter: called with each node.
        """
        return [n for n in self.nodes if filter(n) is True]
