"""Whether the runtime accepts a value of one type where another is asked for.

Knows how Hamilton compares the two annotations of an edge when it builds a graph, which is
stricter in places than a type checker (``int`` is not accepted for ``float``, nor ``list[int]``
for ``list[Any]``) and laxer in others (a bare ``list`` is accepted for ``list[int]``). It works
on canonical annotations, as text, and never imports what they name. So it has three answers:
a class whose bases it does not know gives UNKNOWN, which nobody reports.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from typing import TypeAlias

from hamilton_ls.graph.known_types import ABSTRACT, BUILTIN, GENERIC_ORIGINS, LIBRARY, SAME_TYPE


class Compatibility(Enum):
    """The runtime's verdict on an edge."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


YES, NO, UNKNOWN = Compatibility.YES, Compatibility.NO, Compatibility.UNKNOWN

BasesOf: TypeAlias = Callable[[str], tuple[str, ...] | None]
"""From the path of a class to the paths of its bases; None for a class that is not known."""


@dataclass(frozen=True, slots=True)
class TypeForm:
    """An annotation as a head with arguments: ``list[int]``, ``typing.Union[int, None]``, ``int``.

    ``head`` is a path, ``""`` where the annotation says something that is not followed here.
    Literals are compared by their source, so they are heads, too.
    """

    head: str
    arguments: tuple[TypeForm, ...] = ()
    subscripted: bool = False

    @property
    def origin(self) -> str:
        """The class behind the head."""
        return GENERIC_ORIGINS.get(self.head, self.head)


_UNREADABLE = TypeForm("")
_ANY = TypeForm("typing.Any")
_UNION = "typing.Union"
_ANNOTATED = "typing.Annotated"
_CALLABLES = ("typing.Callable", "collections.abc.Callable")
_GENERIC = "typing.Generic"
_PARALLELIZABLE = "hamilton.htypes.Parallelizable"
_COLLECT = "hamilton.htypes.Collect"
_OWN_RULES = frozenset({_UNION, _ANNOTATED, "typing.Literal", "typing.Any", *_CALLABLES})
_WRAPPERS = frozenset({_PARALLELIZABLE, _COLLECT})


@lru_cache(maxsize=4096)
def parse_type(canonical: str) -> TypeForm:
    """Read a canonical annotation.

    Args:
        canonical: The annotation with every name replaced by its full path.

    Returns:
        Its form; an unreadable one where the text is not an annotation.
    """
    try:
        tree = ast.parse(canonical.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError):
        return _UNREADABLE
    return _form(tree)


def _form(tree: ast.expr) -> TypeForm:
    if isinstance(tree, ast.Constant):
        return TypeForm("None") if tree.value is None else TypeForm(f"={tree.value!r}")
    if isinstance(tree, (ast.Name, ast.Attribute)):
        path = ast.unparse(tree).removeprefix("builtins.")
        return TypeForm(SAME_TYPE.get(path, path))
    if isinstance(tree, ast.List):
        return TypeForm("=[]", tuple(_form(e) for e in tree.elts), subscripted=True)
    if isinstance(tree, ast.BinOp) and isinstance(tree.op, ast.BitOr):
        return _union((_form(tree.left), _form(tree.right)))
    if isinstance(tree, ast.Subscript):
        return _subscript(tree)
    return _UNREADABLE


def _subscript(tree: ast.Subscript) -> TypeForm:
    head = _form(tree.value).head
    inside = tree.slice.elts if isinstance(tree.slice, ast.Tuple) else [tree.slice]
    arguments = tuple(_form(e) for e in inside)
    if head == "typing.Optional":
        return _union((*arguments, TypeForm("None")))
    if head == _UNION:
        return _union(arguments)
    return TypeForm(head, arguments, subscripted=True) if head else _UNREADABLE


def _union(members: Iterable[TypeForm]) -> TypeForm:
    """A union is flat, a set, and nothing but its member where it has one only."""
    flat: dict[TypeForm, None] = {}
    for member in members:
        flat.update(dict.fromkeys(member.arguments if member.head == _UNION else (member,)))
    return next(iter(flat)) if len(flat) == 1 else TypeForm(_UNION, tuple(flat), subscripted=True)


def _not_known(path: str) -> tuple[str, ...] | None:
    return None


@dataclass(slots=True)
class TypeRelation:
    """Compares types of one workspace and remembers every answer.

    ``bases_of`` tells the bases of the workspace's own classes.
    """

    bases_of: BasesOf = _not_known
    _answers: dict[tuple[str, str], Compatibility] = field(default_factory=dict)

    def compatible(self, provided: str, asked: str) -> Compatibility:
        """Whether a node of type ``provided`` may feed a parameter annotated ``asked``.

        Args:
            provided: The canonical annotation of the node.
            asked: The canonical annotation of the parameter.

        Returns:
            What the runtime would decide; UNKNOWN where that depends on code not seen here.
        """
        key = (provided, asked)
        if (answer := self._answers.get(key)) is None:
            answer = self._answers[key] = self._match(parse_type(provided), parse_type(asked))
        return answer

    def _match(self, provided: TypeForm, asked: TypeForm) -> Compatibility:
        if provided == _ANY:
            return YES
        if any(self._is_made_by("typing.TypeVar", form) for form in (provided, asked)):
            return self._equal(provided, asked)
        return _either(self._equal(provided, asked), lambda: self._accepted(provided, asked))

    def _accepted(self, provided: TypeForm, asked: TypeForm) -> Compatibility:
        """The runtime's search beyond equality; it is asked of each member of a union anew."""
        if asked.head == _ANNOTATED and asked.arguments:
            asked = asked.arguments[0]
        if asked == _ANY:
            return YES
        if not provided.head or not asked.head:
            return UNKNOWN
        if asked.head == _UNION:
            # A union that is provided was compared as a whole already; no member accepts it.
            return _any(self._accepted(provided, member) for member in asked.arguments)
        if provided.head == _PARALLELIZABLE and provided.arguments:
            return self._accepted(provided.arguments[0], asked)
        if asked.head == _COLLECT and asked.arguments:
            return self._accepted(provided, asked.arguments[0])
        if provided.head == _ANNOTATED and provided.arguments:
            return NO if asked.arguments else self._subclass(provided.arguments[0].origin, asked.origin)
        if provided.head in _OWN_RULES or asked.head in _OWN_RULES:
            return self._special(provided, asked)
        if any(self._is_made_by("typing.NewType", form) for form in (provided, asked)):
            return YES if provided == asked else NO
        if self._is_generic_class(provided) or self._is_generic_class(asked):
            return self._without_origin(provided, asked)
        related = self._subclass(provided.origin, asked.origin)
        if provided.arguments and asked.arguments and related is not NO:
            return _both(related, self._equal_arguments(provided, asked))
        return related

    def _special(self, provided: TypeForm, asked: TypeForm) -> Compatibility:
        """Forms that are no classes: only what equals them is accepted, and equality was tried.

        A class may be callable, and a bare ``collections.abc.Callable`` is a class itself.
        """
        if any(form.head in _CALLABLES for form in (provided, asked)):
            return self._callable(provided, asked)
        if asked.head == "typing.Literal" or provided.head == "typing.Literal":
            other = provided if asked.head == "typing.Literal" else asked
            return NO if self._is_known(other.origin) else UNKNOWN
        if provided.head == _UNION:
            return NO if self._is_known(asked.origin) else UNKNOWN
        return UNKNOWN

    def _callable(self, provided: TypeForm, asked: TypeForm) -> Compatibility:
        """What is called: with arguments it is no class, and nothing else is accepted for it."""
        if provided.subscripted or asked.subscripted:
            return NO if self._is_known(provided.head) and self._is_known(asked.head) else UNKNOWN
        if provided.head in _CALLABLES and asked.head in _CALLABLES:
            return YES
        of = provided if asked.head in _CALLABLES else asked
        return (
            NO
            if (of.origin in LIBRARY or of.origin in BUILTIN) and of.head not in ("object", "type")
            else UNKNOWN
        )

    def _without_origin(self, provided: TypeForm, asked: TypeForm) -> Compatibility:
        """Classes that inherit from ``Generic`` have no origin where they are not subscripted.

        The runtime compares origins, so it takes any two of them for one type, and none of them
        for the same class with arguments.
        """
        if self._is_generic_class(provided) and self._is_generic_class(asked):
            # Asking whether something belongs to a protocol fails, unless it is made to be asked.
            return UNKNOWN if "typing.Protocol" in self._ancestors(asked.head)[0] else YES
        if any(form.subscripted or form.head in GENERIC_ORIGINS for form in (provided, asked)):
            return NO
        return self._subclass(provided.head, asked.head)

    def _is_generic_class(self, form: TypeForm) -> bool:
        return not form.subscripted and _GENERIC in (form.head, *self._ancestors(form.head)[0])

    def _is_made_by(self, maker: str, form: TypeForm) -> bool:
        return not form.subscripted and maker in self._ancestors(form.head)[0]

    def _equal_arguments(self, provided: TypeForm, asked: TypeForm) -> Compatibility:
        if provided.origin == "numpy.ndarray" and provided.head != asked.head:
            return UNKNOWN
        if len(provided.arguments) != len(asked.arguments):
            return NO
        pairs = zip(provided.arguments, asked.arguments, strict=True)
        return _all(self._equal(one, other) for one, other in pairs)

    def _equal(self, one: TypeForm, other: TypeForm) -> Compatibility:
        """Python's ``==`` of two annotations: ``List[int]`` differs from ``list[int]``."""
        if not one.head or not other.head:
            return UNKNOWN
        if one.head == other.head:
            if one.head == _UNION:
                return self._equal_unions(one, other)
            if one.subscripted != other.subscripted or len(one.arguments) != len(other.arguments):
                return NO
            return _all(self._equal(a, b) for a, b in zip(one.arguments, other.arguments, strict=True))
        return NO if self._is_known(one.head) and self._is_known(other.head) else UNKNOWN

    def _equal_unions(self, one: TypeForm, other: TypeForm) -> Compatibility:
        def covered(members: tuple[TypeForm, ...], by: tuple[TypeForm, ...]) -> Compatibility:
            return _all(_any(self._equal(member, candidate) for candidate in by) for member in members)

        return _both(covered(one.arguments, other.arguments), covered(other.arguments, one.arguments))

    def _is_known(self, path: str) -> bool:
        """Whether the path names a type and not, perhaps, another name of one."""
        return (
            path in BUILTIN
            or path in ABSTRACT
            or path in LIBRARY
            or path in GENERIC_ORIGINS
            or path in _OWN_RULES
            or path in _WRAPPERS
            or path.startswith("=")
            or self.bases_of(path) is not None
        )

    def _subclass(self, path: str, of: str) -> Compatibility:
        if path == of or of == "object":
            return YES
        ancestors, complete = self._ancestors(path)
        if of in ancestors:
            return YES
        if not complete or not self._is_known(of):
            return UNKNOWN
        return UNKNOWN if self._may_be_virtual(path, ancestors, of) else NO

    def _may_be_virtual(self, path: str, ancestors: frozenset[str], of: str) -> bool:
        """Whether ``path`` may belong to ``of`` without inheriting from it."""
        if of not in ABSTRACT:
            return not _OPEN_TO_OTHERS.isdisjoint(self._ancestors(of)[0])
        if path in ABSTRACT:
            return not _is_container(path) or not _is_container(of)
        return not ({path, *ancestors} <= BUILTIN.keys() | ABSTRACT.keys())

    def _ancestors(self, path: str) -> tuple[frozenset[str], bool]:
        """All bases that are known, and whether these are all."""
        found: set[str] = set()
        complete = True
        waiting = [path]
        while waiting:
            current = waiting.pop()
            bases = _known_bases(current)
            if bases is None:
                bases = self.bases_of(current)
            if bases is None:
                complete = False
                continue
            waiting.extend(base for base in bases if base not in found)
            found.update(bases)
        return frozenset(found), complete


_FRAMEWORK_BASES: dict[str, tuple[str, ...]] = {
    "abc.ABC": (),
    "typing.Generic": (),
    "typing.NewType": (),
    "typing.TypeVar": (),
    "typing.Protocol": ("typing.Generic",),
    "typing.TypedDict": ("dict",),
    "typing.NamedTuple": ("tuple",),
}
_OPEN_TO_OTHERS = frozenset({"abc.ABC", "typing.Protocol"})


def _is_container(path: str) -> bool:
    return path.startswith("collections.abc.") and path != "collections.abc.Hashable"


def _known_bases(path: str) -> tuple[str, ...] | None:
    for table in (BUILTIN, ABSTRACT, LIBRARY, _FRAMEWORK_BASES):
        if (bases := table.get(path)) is not None:
            return bases
    return None


def _either(first: Compatibility, second: Callable[[], Compatibility]) -> Compatibility:
    return first if first is YES else _any((first, second()))


def _both(first: Compatibility, second: Compatibility) -> Compatibility:
    return _all((first, second))


def _any(answers: Iterable[Compatibility]) -> Compatibility:
    result = NO
    for answer in answers:
        if answer is YES:
            return YES
        if answer is UNKNOWN:
            result = UNKNOWN
    return result


def _all(answers: Iterable[Compatibility]) -> Compatibility:
    result = YES
    for answer in answers:
        if answer is NO:
            return NO
        if answer is UNKNOWN:
            result = UNKNOWN
    return result
