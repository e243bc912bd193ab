"""A function with its modifiers, turned into the nodes that it makes.

Applies the stages in the runtime's order. Text that does not decide a modifier's arguments makes
the nodes opaque; arguments that cannot work are reported and the modifier is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from hamilton_ls.facts.expressions import Call, Name, dotted
from hamilton_ls.facts.model import FunctionFacts
from hamilton_ls.modifiers.application import (
    ONCE_ONLY,
    Application,
    Beyond,
    Modifier,
    Nodes,
    Resolver,
    Rewriter,
    Stage,
)
from hamilton_ls.modifiers.catalogue import (
    KNOWN,
    NO_FUNCTIONS,
    PACKAGE,
    TRANSPARENT,
    canonical_path,
    modifier_at,
)
from hamilton_ls.modifiers.configuration import without_suffix
from hamilton_ls.modifiers.evaluation import Invalid, Unknown, text_of
from hamilton_ls.modifiers.following import followed
from hamilton_ls.modifiers.pipes import mutated
from hamilton_ls.modifiers.scope import Defined, Located, Scope
from hamilton_ls.modifiers.settings import Settings
from hamilton_ls.modifiers.signatures import check_call
from hamilton_ls.modifiers.sites import Site
from hamilton_ls.modifiers.specs import Condition, Dependency, Expansion, Misuse, NodeSpec, Origin

_PIPE_OUTPUT = f"{PACKAGE}.pipe_output"
_MUTATE = f"{PACKAGE}.mutate"
_SCHEMA_OUTPUT = f"{PACKAGE}.schema.output"


def expand(
    function: FunctionFacts, site: Site, scope: Scope, config: Mapping[str, object] | None = None
) -> Expansion:
    """All that a function contributes to a dataflow under a configuration.

    Args:
        function: the function; one whose name begins with ``_`` makes nothing.
        site: its chunk.
        scope: the names of its module.
        config: the configuration; only parts of modifiers ask it, the function's own conditions are
            given back.

    Returns:
        Its nodes, the conditions under which they exist, and what is wrong with its modifiers.
    """
    if function.name.startswith("_"):
        return Expansion()
    return _Expander(function, site, scope, Settings(config or {})).run()


def applications(
    function: FunctionFacts, site: Site, scope: Scope
) -> tuple[tuple[Application, Modifier | None], ...]:
    """The function's decorators from the nearest outwards, each with the modifier that it is."""
    found: list[tuple[Application, Modifier | None]] = []
    for decorator in reversed(function.decorators):
        written = Located(decorator.expression, site, scope)
        path, modifier = _meaning(written)
        followed_ = followed(written) if modifier is None and path not in KNOWN else None
        for located in (written,) if followed_ is None else followed_:
            path, modifier = _meaning(located)
            anchor = written.anchor() if located is not written else None
            found.append((Application(path, located, function, site, scope, placed=anchor), modifier))
    return tuple(found)


def _meaning(located: Located) -> tuple[str, Modifier | None]:
    """The path by which a decorator is shown, and the modifier that it is."""
    expression = located.expression
    named = dotted(expression.function if isinstance(expression, Call) else expression)
    path = located.scope.full_path(named) if named is not None else None
    if path is None:
        return named or text_of(expression), None
    return canonical_path(path), modifier_at(path)


def _nodes_within(function: Defined, settings: Settings) -> Nodes:
    """The nodes of a function inside a subdag, where the configuration is settled.

    One whose name begins with ``_`` makes a node here: it was named by whoever put it in.
    """
    made = _Expander(function.facts, function.site, function.scope, settings).run()
    settings.open_ended |= made.open_ended
    if not settings.hold(made.conditions):
        return ()
    origin = Origin(function.facts.name, function.scope.module_name, function.anchor(), function.facts.status)
    return tuple(node if node.origin else replace(node, origin=origin) for node in made.nodes)


@dataclass(slots=True)
class _Expander:
    """The state of one function's expansion."""

    function: FunctionFacts
    site: Site
    scope: Scope
    settings: Settings
    conditions: list[Condition] = field(default_factory=list)
    misuses: list[Misuse] = field(default_factory=list)
    opaque: str | None = None
    open_ended: bool = False

    def run(self) -> Expansion:
        uses = applications(self.function, self.site, self.scope)
        if any(use.path in NO_FUNCTIONS for use, _ in uses):
            return Expansion()
        uses = self._admitted(uses)
        resolved = self._resolved(uses)
        if resolved is None:
            return Expansion(misuses=tuple(self.misuses))
        name, keys = resolved
        for use, modifier in uses:
            if modifier is None and use.path not in TRANSPARENT:
                self.opaque = (
                    f"`@{use.path}` is no modifier of Hamilton, so what it does to the function is not known."
                )
        uses = tuple(
            (replace(use, name=name, settings=self.settings, expand=_nodes_within), modifier)
            for use, modifier in uses
        )
        nodes: Nodes = (self._plain(name, keys),)
        for stage in (Stage.CREATE, Stage.INJECT, Stage.EXPAND, Stage.TRANSFORM):
            nodes = self._staged(stage, uses, nodes)
        nodes = self._mutated(name, uses, nodes)
        nodes = self._staged(Stage.DECORATE, uses, nodes)
        return Expansion(
            nodes,
            tuple(self.conditions),
            tuple(self.misuses),
            self.open_ended or self.settings.open_ended,
            tuple(sorted(self.settings.asked.items())),
            tuple(self.settings.conditions),
        )

    def _admitted(
        self, uses: tuple[tuple[Application, Modifier | None], ...]
    ) -> tuple[tuple[Application, Modifier | None], ...]:
        """Those that can be called as they are, and stand beside those below them."""
        admitted: list[tuple[Application, Modifier | None]] = []
        for use, modifier in uses:
            try:
                check_call(use)
                _check_company(use, modifier, admitted)
            except Invalid as invalid:
                self._refuse(invalid, modifier)
            else:
                admitted.append((use, modifier))
        return tuple(admitted)

    def _refuse(self, invalid: Invalid, modifier: Modifier | None) -> None:
        self.misuses.append(Misuse(str(invalid), invalid.anchor))
        if isinstance(modifier, (Rewriter, Beyond)):
            # What it was meant to make is not missing elsewhere: one mistake is reported once.
            self.open_ended |= modifier.stage is not Stage.DECORATE

    def _mutated(
        self, name: str, uses: tuple[tuple[Application, Modifier | None], ...], nodes: Nodes
    ) -> Nodes:
        """The nodes after other functions of the module changed them; a pipe of its own has done that."""
        if not self.scope.mutators() or any(use.path == _PIPE_OUTPUT for use, _ in uses):
            return nodes
        here = Located(Name(self.function.name, self.function.name_span), self.site, self.scope)
        use = Application(_MUTATE, here, self.function, self.site, self.scope, name, self.settings)
        return self._applied(use, Rewriter(Stage.TRANSFORM, mutated), nodes)

    def _resolved(
        self, uses: tuple[tuple[Application, Modifier | None], ...]
    ) -> tuple[str, tuple[str, ...] | None] | None:
        """The function's name after its resolvers and the keys of the last; None if it is excluded."""
        name = self.function.name
        keys: tuple[str, ...] | None = None
        for use, modifier in uses:
            if not isinstance(modifier, Resolver):
                continue
            try:
                verdict = modifier.resolve(use, name)
            except Unknown as unknown:
                name, keys = without_suffix(name), ("__UNKNOWN__",)
                self.opaque = _undecided(use, str(unknown))
                continue
            except Invalid as invalid:
                self._refuse(invalid, modifier)
                continue
            if verdict.excluded:
                return None
            name, keys = verdict.name, verdict.keys
            if verdict.unknown is not None:
                self.opaque = _undecided(use, verdict.unknown)
            if verdict.condition is not None:
                self.conditions.append(verdict.condition)
        return name, keys

    def _plain(self, name: str, keys: tuple[str, ...] | None) -> NodeSpec:
        """The node of the undecorated function."""
        dependencies = tuple(
            Dependency(
                node=parameter.name,
                type=self.scope.type_named(parameter.annotation.text) if parameter.annotation else None,
                optional=parameter.default is not None,
                parameter=parameter.name,
                anchor=self.site.anchor(parameter.span),
            )
            for parameter in self.function.parameters
        )
        return NodeSpec(
            name=name,
            type=self.scope.type_named(self.function.returns.text) if self.function.returns else None,
            dependencies=dependencies,
            tags=(("hamilton.config", ",".join(keys)),) if keys is not None else (),
            anchor=self.site.anchor(self.function.name_span),
            documentation=self.function.documentation,
            opaque=self.opaque,
        )

    def _staged(
        self, stage: Stage, uses: tuple[tuple[Application, Modifier | None], ...], nodes: Nodes
    ) -> Nodes:
        """The nodes after all modifiers of one stage."""
        for use, modifier in uses:
            if isinstance(modifier, (Rewriter, Beyond)) and modifier.stage is stage:
                nodes = self._applied(use, modifier, nodes)
        return nodes

    def _applied(self, use: Application, modifier: Rewriter | Beyond, nodes: Nodes) -> Nodes:
        if isinstance(modifier, Beyond):
            self.open_ended |= modifier.open_ended
            return _veiled(nodes, f"`{use.label}`: {modifier.because}.", tentative=modifier.tentative)
        try:
            if modifier.stage is Stage.EXPAND and len(nodes) > 1:
                raise _expands_several(use, nodes)
            return modifier.rewrite(use, nodes)
        except Unknown as unknown:
            if modifier.stage is Stage.DECORATE:
                return nodes  # Tags that cannot be read hide no node and no edge.
            self.open_ended = True
            return _veiled(
                nodes,
                f"What `{use.label}` makes is only known when the program runs: {unknown}.",
                tentative=modifier.stage is not Stage.TRANSFORM,
            )
        except Invalid as invalid:
            self._refuse(invalid, modifier)
            return nodes


def _check_company(
    use: Application, modifier: Modifier | None, below: list[tuple[Application, Modifier | None]]
) -> None:
    """Refuse a modifier above one of its stage, where it suffers none."""
    if not isinstance(modifier, (Rewriter, Beyond)):
        return
    if modifier.stage not in ONCE_ONLY and use.path != _SCHEMA_OUTPUT:
        return
    for other, met in below:
        if isinstance(met, (Rewriter, Beyond)) and met.stage is modifier.stage:
            message = f"`{other.label}` and `{use.label}` cannot both stand above `{use.function.name}`. Keep one of them."
            if modifier.stage not in ONCE_ONLY and other.path != use.path:
                message = f"`{use.label}` has to stand below `{other.label}`."
            raise Invalid(message, use.anchor)


def _undecided(use: Application, because: str) -> str:
    return f"Whether `{use.label}` keeps this function is only known when the program runs: {because}."


def _expands_several(use: Application, nodes: Nodes) -> Invalid:
    made = ", ".join(f"`{node.name}`" for node in nodes)
    return Invalid(
        f"`{use.label}` works on a function that makes one node, but `{use.function.name}` makes {len(nodes)} before "
        f"it: {made}. Leave one of its modifiers out, or put it on a function of its own.",
        use.anchor,
    )


def _veiled(nodes: Nodes, because: str, *, tentative: bool) -> Nodes:
    return tuple(replace(n, opaque=n.opaque or because, tentative=n.tentative or tentative) for n in nodes)
