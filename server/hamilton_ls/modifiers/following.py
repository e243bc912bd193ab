"""Decorators of the workspace, followed to the modifiers that they come to.

``@DAILY`` after ``DAILY = tag(schedule="daily")``, ``functools.partial``, functions that return a modifier
or apply one, and wrappers that keep the signature. What does more than that is not followed.
"""

from __future__ import annotations

from dataclasses import replace

from hamilton_ls.facts.expressions import Call, Name, Opaque, dotted
from hamilton_ls.facts.model import FunctionFacts
from hamilton_ls.modifiers.calling import inside
from hamilton_ls.modifiers.catalogue import modifier_at
from hamilton_ls.modifiers.evaluation import arguments
from hamilton_ls.modifiers.opening import Opened
from hamilton_ls.modifiers.scope import Defined, Elsewhere, Located
from hamilton_ls.modifiers.values import Unknown

_DEEPEST = 10


def followed(decorator: Located) -> tuple[Located, ...] | None:
    """The modifiers that a decorator stands for, the nearest to the function first.

    Args:
        decorator: the expression behind the ``@``.

    Returns:
        Modifiers as they would be written above the function; none for a decorator that leaves it as it
        is; None where that is not known.
    """
    try:
        return _followed(decorator, 0)
    except Unknown:
        return None


def is_modifier(located: Located) -> bool:
    """Whether an expression is a modifier of Hamilton, called or not."""
    expression = located.expression
    name = dotted(expression.function if isinstance(expression, Call) else expression)
    path = located.scope.full_path(name) if name is not None else None
    return path is not None and modifier_at(path) is not None


def _followed(located: Located, depth: int) -> tuple[Located, ...]:
    if depth > _DEEPEST:
        raise Unknown("decorators refer to each other in a circle")
    if is_modifier(located):
        return (located,)
    expression = located.expression
    if isinstance(expression, Opaque):
        return _of_lambda(located, depth)
    if isinstance(expression, Call):
        return _followed(_made(located, expression), depth + 1)
    name = dotted(expression)
    if name is None:
        raise Unknown("a decorator is computed")
    function = located.scope.function(name)
    if function is not None:
        (parameter,) = _names(function.facts) or ("",)
        return _applied(_body(function, located), parameter, depth + 1)
    return _followed(_constant(located, name), depth + 1)


def _constant(located: Located, name: str) -> Located:
    found = located.scope.constant(name)
    if found is None:
        raise Unknown(f"`{name}` is not of the workspace")
    return replace(found, budget=located.budget)


def _made(located: Located, call: Call) -> Located:
    """What a call of a function that makes decorators, or of a partial one, comes to."""
    name = dotted(call.function) or ""
    function = located.scope.function(name)
    if function is None:
        return _completed(_constant(located, name), located, call)
    given = arguments(located)
    keywords = {named.name: named.value for named in given.keywords}
    body = inside(function, given.positional, keywords, located.budget)
    if body is None:
        raise Unknown(f"what `{name}` makes is not known")
    return body


def _completed(partial: Located, located: Located, call: Call) -> Located:
    """A call of ``functools.partial(tag, ...)`` as a call of the modifier with all arguments."""
    made = partial.expression
    if not isinstance(made, Call) or not _is_partial(partial, made) or not made.arguments:
        raise Unknown(f"`{dotted(call.function)}` is computed")
    more = tuple(Elsewhere.of(located.beside(argument)) for argument in call.arguments)
    given = {keyword.name for keyword in call.keywords}
    keywords = [keyword for keyword in made.keywords if keyword.name not in given]
    keywords += [replace(k, value=Elsewhere.of(located.beside(k.value))) for k in call.keywords]
    whole = replace(
        made,
        function=made.arguments[0],
        arguments=(*made.arguments[1:], *more),
        keywords=tuple(keywords),
    )
    return partial.beside(whole)


def _is_partial(located: Located, call: Call) -> bool:
    name = dotted(call.function)
    return name is not None and located.scope.full_path(name) == "functools.partial"


def _body(function: Defined, located: Located) -> Located:
    if function.facts.returned is None:
        raise Unknown(f"what `{function.facts.name}` does to a function is not known")
    return Located(function.facts.returned, function.site, function.scope, budget=located.budget)


def _of_lambda(located: Located, depth: int) -> tuple[Located, ...]:
    """An inner decorator: ``lambda function: tag(owner="x")(function)``."""
    taken = Opened.of(located)
    parts = taken.as_lambda() if taken is not None else None
    if parts is None:
        raise Unknown("a decorator is computed")
    parameter, body = parts
    return _applied(body, parameter, depth + 1)


def _applied(body: Located, parameter: str, depth: int) -> tuple[Located, ...]:
    """The modifiers of ``tag(...)(extract_columns(...)(function))``, innermost first."""
    expression = body.expression
    if isinstance(expression, Name) and expression.id == parameter:
        return ()
    if not isinstance(expression, Call) or len(expression.arguments) != 1 or expression.keywords:
        raise Unknown("a decorator is computed")
    inner = _applied(body.beside(expression.arguments[0]), parameter, depth)
    return (*inner, *_followed(body.beside(expression.function), depth))


def _names(facts: FunctionFacts) -> tuple[str, ...]:
    """The one parameter of a decorator."""
    return tuple(p.name for p in facts.parameters) if len(facts.parameters) == 1 else ()
