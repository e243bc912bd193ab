"""``step(function, ...)`` and ``apply_to(function, ...)`` with what is said of them: names, namespaces, conditions.

Knows how a step is written and which nodes it takes. What a pipe makes of its steps is known in
``pipes``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from types import EllipsisType
from typing import TypeAlias

from hamilton_ls.facts.expressions import Attribute, Call, dotted
from hamilton_ls.facts.model import Anchor, Parameter, ParameterKind
from hamilton_ls.modifiers.application import Application
from hamilton_ls.modifiers.bindings import Binding, argument_binding
from hamilton_ls.modifiers.evaluation import Arguments, Invalid, Unknown, arguments, literal, settle, text_of
from hamilton_ls.modifiers.scope import Defined, Located
from hamilton_ls.modifiers.specs import Comparison, Condition

_MODIFIERS = "hamilton.function_modifiers."
_STEPS = frozenset({f"{_MODIFIERS}step", f"{_MODIFIERS}macros.step"})
_TARGETS = frozenset({f"{_MODIFIERS}apply_to", f"{_MODIFIERS}macros.apply_to"})
_CONDITIONS = {comparison.value: comparison for comparison in Comparison}

Namespace: TypeAlias = "str | EllipsisType | None"
"""A name, None for none, or ``...`` for the one that the pipe gives."""


class Chain(str, Enum):
    """What a call in a pipe begins with."""

    STEP = "step"
    APPLY_TO = "apply_to"


@dataclass(frozen=True, slots=True)
class Step:
    """One function that a pipe sends a value through."""

    function: Defined
    bindings: tuple[tuple[str, Binding], ...]
    """What the parameters after the first are bound to, as far as the step says."""
    name: str | None
    namespace: Namespace
    conditions: tuple[Condition, ...]
    targets: tuple[str, ...] | None
    """The nodes that it is for; None for all that the pipe is for."""
    anchor: Anchor
    """Where its node is named: the name that is given to it, else the function in the call."""


@dataclass(frozen=True, slots=True)
class Written:
    """A step as written, before its arguments meet the function's parameters."""

    function: Located
    given: Arguments
    name: str | None
    namespace: Namespace
    conditions: tuple[Condition, ...]
    targets: tuple[str, ...] | None
    anchor: Anchor


def steps_of(use: Application, given: Arguments) -> tuple[Step, ...]:
    """The steps of a pipe.

    Raises:
        Invalid: something else, or arguments that a function does not take.
        Unknown: one of them is computed.
    """
    return tuple(_step(use, located) for located in given.positional)


def _step(use: Application, located: Located) -> Step:
    written = read(use, located, Chain.STEP)
    return bound(use, written, function_of(written.function))


def function_of(located: Located) -> Defined:
    """The function of the workspace that an expression means.

    Raises:
        Unknown: it is computed, or not of the workspace.
    """
    name = dotted(located.expression)
    found = located.scope.function(name) if name is not None else None
    if found is None:
        raise Unknown(f"`{text_of(located.expression)}` is no function of the workspace")
    return found


def read(use: Application, located: Located, wanted: Chain) -> Written:
    """A call of ``step`` or ``apply_to`` and of the methods after it.

    Raises:
        Unknown: it is computed.
    """
    if wanted is Chain.STEP:
        _refuse_bare_function(use, located)
    located = settle(located)
    call = located.expression
    if not isinstance(call, Call):
        raise Unknown(f"`{text_of(call)}` is computed")
    path = located.scope.full_path(dotted(call.function) or "")
    if path in (_STEPS if wanted is Chain.STEP else _TARGETS):
        return _begun(use, located)
    if not isinstance(call.function, Attribute):
        raise Unknown(f"`{text_of(call)}` is computed")
    before = read(use, located.beside(call.function.value), wanted)
    return _changed(use, before, call.function.attribute, located)


def _refuse_bare_function(use: Application, located: Located) -> None:
    name = dotted(located.expression)
    if name is not None and located.scope.function(name) is not None:
        raise Invalid(
            f"`{use.label}` takes steps, not functions: write `step({name})`.",
            located.anchor(),
        )


def _begun(use: Application, located: Located) -> Written:
    given = arguments(located)
    if not given.positional:
        raise Invalid(f"A step of `{use.label}` needs a function.", located.anchor())
    function = given.positional[0]
    rest = Arguments(given.positional[1:], given.keywords)
    return Written(function, rest, None, ..., (), None, function.anchor())


def _changed(use: Application, before: Written, method: str, located: Located) -> Written:
    """What a method says of the step before it."""
    given = arguments(located)
    if method in _CONDITIONS:
        pairs = tuple((k.name, literal(k.value)) for k in given.keywords)
        added = Condition(_CONDITIONS[method], pairs)
        return replace(before, conditions=(*before.conditions, added))
    if method == "named":
        name = given.argument(0, "name")
        chosen = literal(name) if name is not None else None
        namespace = _namespace(given.argument(1, "namespace"))
        return replace(
            before,
            name=chosen if isinstance(chosen, str) else before.name,
            namespace=before.namespace if namespace is ... else namespace,
            anchor=_content(settle(name)) if name is not None else before.anchor,
        )
    if method == "namespaced":
        return replace(before, namespace=_namespace(given.argument(0, "namespace")))
    if method == "on_output":
        wanted = given.argument(0, "target")
        return replace(before, targets=names_in(wanted) if wanted is not None else before.targets)
    raise Invalid(
        f"A step of `{use.label}` has no method `{method}`; it has `named`, `namespaced`, `on_output`, `when`, "
        f"`when_not`, `when_in` and `when_not_in`.",
        located.anchor(),
    )


def _content(located: Located) -> Anchor:
    return located.anchor(getattr(located.expression, "content", None))


def _namespace(given: Located | None) -> Namespace:
    value = ... if given is None else literal(given)
    if value is None or value is ... or isinstance(value, str):
        return value
    raise Unknown("a namespace is neither a name, None nor `...`")


def namespace_of(given: Arguments) -> Namespace:
    """The ``namespace`` of a whole pipe."""
    return _namespace(given.keyword("namespace"))


def names_in(given: Located) -> tuple[str, ...] | None:
    """One name or several; None for None.

    Raises:
        Unknown: they are computed.
    """
    value = literal(given)
    if value is None:
        return None
    if isinstance(value, str):
        return (value,)
    if isinstance(value, (list, tuple, frozenset)):
        return tuple(str(name) for name in value)
    raise Unknown("a target is neither a name nor several")


def bound(use: Application, written: Written, function: Defined) -> Step:
    """A step whose arguments have met the parameters of its function.

    Raises:
        Invalid: the function does not take them.
        Unknown: one of them is computed.
    """
    parameters = function.facts.parameters
    _check_parameters(use, written, function, parameters)
    after = [parameter.name for parameter in parameters[1:] if parameter.kind is ParameterKind.NORMAL]
    given = dict(zip(after, written.given.positional, strict=False))
    named = {keyword.name: keyword.value for keyword in written.given.keywords}
    unknown = sorted(
        named.keys() - {parameter.name for parameter in parameters[1:]} | named.keys() & given.keys()
    )
    if unknown or len(written.given.positional) > len(after):
        wrong = (
            ", ".join(f"`{name}`" for name in unknown)
            or f"{len(written.given.positional)} positional arguments"
        )
        raise Invalid(
            f"`{function.facts.name}` cannot be a step of `{use.label}` with {wrong}: the value that is piped is its "
            f"first argument, and the others must be parameters of it.",
            written.function.anchor(),
        )
    bindings = tuple((name, argument_binding(use, value)) for name, value in {**given, **named}.items())
    return Step(
        function,
        bindings,
        written.name,
        written.namespace,
        written.conditions,
        written.targets,
        written.anchor,
    )


def _check_parameters(
    use: Application, written: Written, function: Defined, parameters: tuple[Parameter, ...]
) -> None:
    friendly = (ParameterKind.NORMAL, ParameterKind.KEYWORD_ONLY)
    if not parameters or any(parameter.kind not in friendly for parameter in parameters):
        raise Invalid(
            f"`{function.facts.name}` cannot be a step of `{use.label}`: a step needs at least one parameter, and all "
            f"of them must be ones that can be passed by name.",
            written.function.anchor(),
        )
