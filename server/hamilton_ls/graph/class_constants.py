"""Constants of classes of the workspace: attributes, members of enumerations, fields of dataclass instances.

Knows what a class statement says. A class with an ``__init__`` of its own, or with bases from elsewhere
that may compute values, has constants but no instances that could be known.
"""

from __future__ import annotations

from dataclasses import dataclass

from hamilton_ls.facts.expressions import Call, Constant, Expr, dotted
from hamilton_ls.facts.model import Assignment, ClassFacts
from hamilton_ls.modifiers.scope import Located, Member, Scope
from hamilton_ls.modifiers.sites import Site
from hamilton_ls.modifiers.values import Unknown

_ENUMS = frozenset({"Enum", "IntEnum", "StrEnum", "Flag", "IntFlag"})
_VALUES = frozenset({"IntEnum", "StrEnum", "IntFlag", "str", "int"})
"""Bases that make a member as good as its value in comparisons."""
_PLAIN_BASES = frozenset({"object", "NamedTuple", "BaseModel"})
_MAKING = frozenset(
    {"__init__", "__new__", "__post_init__", "__getattr__", "__getattribute__", "model_post_init"}
)


@dataclass(frozen=True, slots=True)
class KnownClass:
    """A class and where it was written."""

    facts: ClassFacts
    site: Site
    scope: Scope

    def constant(self, path: str) -> Located | None:
        """What a dotted path behind the class's name means: ``COLUMNS``, or ``RED.value`` of an enumeration."""
        name, _, rest = path.partition(".")
        found = self._assigned(name)
        if found is None:
            return None
        if not self._bases() & _ENUMS:
            return None if rest else Located(found.value, self.site, self.scope)
        if rest == "name":
            return Located(Constant(name, found.name_span), self.site, self.scope)
        if rest == "value":
            return Located(found.value, self.site, self.scope)
        if not rest and self._bases() & _VALUES and isinstance(found.value, Constant):
            return Located(Member(found.value.value, found.value.span), self.site, self.scope)
        return None

    def of_instance(self, made: Call, name: str) -> Expr | None:
        """The expression that a field of an instance has: as given, else the default of the class."""
        if not self._is_plain() or any(keyword.name is None for keyword in made.keywords):
            return None
        given = made.keyword(name)
        order = [field for field, _ in self.facts.fields]
        if len(made.arguments) > len(order) or (made.keywords and not order):
            return None
        if name in order[: len(made.arguments)]:
            return made.arguments[order.index(name)]
        return given

    def default(self, name: str) -> Located | None:
        """The value that instances have if they are given none."""
        found = self._assigned(name) if self._is_plain() else None
        return None if found is None else Located(found.value, self.site, self.scope)

    def answer(self, method: str) -> object:
        """The literal that a method of this class always returns.

        Raises:
            Unknown: the class has the method, and it does something else.
            LookupError: it has no such method.
        """
        if method not in self.facts.methods:
            raise LookupError(method)
        expression = dict(self.facts.answers).get(method)
        if not isinstance(expression, Constant):
            raise Unknown(f"`{self.facts.name}.{method}` computes what it returns")
        return expression.value

    def _assigned(self, name: str) -> Assignment | None:
        if name in self.facts.methods:
            return None
        found = [constant for constant in self.facts.constants if constant.name == name]
        return found[0] if len(found) == 1 else None

    def _bases(self) -> frozenset[str]:
        return frozenset((dotted(base) or "?").rpartition(".")[2] for base in self.facts.bases)

    def _is_plain(self) -> bool:
        return self._bases() <= _PLAIN_BASES and not _MAKING.intersection(self.facts.methods)
