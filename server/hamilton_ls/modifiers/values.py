"""What an expression comes to, as far as its text decides it: names followed, simple computations carried out.

Literals, module constants, comprehensions, formatted texts, operators, a closed list of builtins and
methods. Each part keeps the place where it was written, so that a string such as ``source("x")`` in a
constant stays navigable. All else raises ``Unknown``: nothing is guessed, and nothing of the user's runs.
"""

from __future__ import annotations

import ast
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, product
from typing import TypeAlias

from hamilton_ls.facts.expressions import (
    Attribute,
    Call,
    Collection,
    Constant,
    Dictionary,
    Name,
    Starred,
    dotted,
)
from hamilton_ls.modifiers import computing
from hamilton_ls.modifiers.building import collection, dictionary, plain
from hamilton_ls.modifiers.calling import inside
from hamilton_ls.modifiers.computing import Uncomputable
from hamilton_ls.modifiers.opening import Opened
from hamilton_ls.modifiers.scope import Elsewhere, Located, Member
from hamilton_ls.modifiers.wording import text_of

_LONGEST_ALIAS_CHAIN = 20

_GATHERING = ("itertools.chain", "itertools.product")

Pairs: TypeAlias = "tuple[tuple[Located, Located], ...]"


class Unknown(Exception):
    """The text alone does not decide the value; the message is a clause that says why."""


def settle(located: Located) -> Located:
    """Follow names to the expression that they were assigned, and compute what is simple to compute.

    Raises:
        Unknown: nothing assigns the name at module level, or its value is computed.
    """
    while True:
        _spend(located)
        expression = located.expression
        if isinstance(expression, Elsewhere):
            located = expression.located
        elif isinstance(expression, (Name, Attribute)):
            located = _constant(located, expression)
        else:
            found = _reduced(located)
            if found is None:
                return located
            located = found


def _spend(located: Located) -> None:
    located.budget.left -= 1
    if located.budget.left < 0:
        raise Unknown("working it out takes too long")


def _constant(located: Located, expression: Name | Attribute) -> Located:
    name = dotted(expression)
    head = None if name is None else name.partition(".")[0]
    found = located.scope.constant(name) if name is not None and head not in located.local else None
    if found is None:
        raise Unknown(f"`{name or 'an argument'}` is not a constant of the workspace")
    if located.followed > _LONGEST_ALIAS_CHAIN:
        raise Unknown("constants refer to each other in a circle")
    return replace(found, followed=located.followed + 1, budget=located.budget)


def _reduced(located: Located) -> Located | None:
    """The expression after one step of computation; None for what is none, or cannot be carried out."""
    try:
        if isinstance(located.expression, Call):
            return _called(located, located.expression)
        opened = Opened.of(located)
        return None if opened is None else _computed(opened)
    except (Unknown, Uncomputable):
        return None


def literal(located: Located) -> object:
    """The plain value: text, numbers, None, and lists, tuples, sets and dicts of them.

    Raises:
        Unknown: the text does not decide it.
    """
    try:
        return _literal(settle(located))
    except RecursionError as error:
        raise Unknown("a value is nested too deeply") from error


def _literal(located: Located) -> object:
    expression = located.expression
    if isinstance(expression, Constant):
        return expression.value
    if isinstance(expression, Collection):
        return _collected(expression.kind, [literal(item) for item in items(located)])
    if isinstance(expression, Dictionary):
        return {_hashed(key): literal(value) for key, value in pairs(located)}
    raise Unknown(f"`{text_of(expression)}` is computed")


def _collected(kind: str, values: list[object]) -> object:
    if kind == "tuple":
        return tuple(values)
    if kind != "set":
        return values
    try:
        return frozenset(values)
    except TypeError as error:
        raise Unknown("a set holds values that cannot be members of one") from error


def items(located: Located) -> tuple[Located, ...]:
    """The items of a list, tuple or set, ``*`` unpacked.

    Raises:
        Unknown: it is not a display of items.
    """
    located = settle(located)
    if not isinstance(located.expression, Collection):
        raise Unknown(f"`{text_of(located.expression)}` is computed")
    return unpacked(tuple(located.beside(item) for item in located.expression.items))


def unpacked(values: tuple[Located, ...]) -> tuple[Located, ...]:
    """The values with each ``*x`` replaced by the items of ``x``.

    Raises:
        Unknown: what is unpacked is computed.
    """
    found: list[Located] = []
    for value in values:
        if isinstance(value.expression, Starred):
            found.extend(iterated(value.beside(value.expression.value)))
        else:
            found.append(value)
    if len(found) > computing.LARGEST:
        raise Unknown("there are too many items")
    return tuple(found)


def iterated(located: Located) -> tuple[Located, ...]:
    """What a loop over an expression goes through: items, keys, or characters.

    Raises:
        Unknown: it is computed.
    """
    located = settle(located)
    expression = located.expression
    if isinstance(expression, Dictionary):
        return tuple(key for key, _ in pairs(located))
    if isinstance(expression, Constant) and isinstance(expression.value, str):
        return tuple(located.beside(Constant(letter, expression.span)) for letter in expression.value)
    return items(located)


def pairs(located: Located) -> Pairs:
    """The keys and values of a dict display or of ``dict(a=1)``, ``**`` unpacked, later keys winning.

    Raises:
        Unknown: it is not a display of pairs.
    """
    located = settle(located)
    expression = located.expression
    if not isinstance(expression, Dictionary):
        raise Unknown(f"`{text_of(expression)}` is computed")
    found: list[tuple[Located, Located]] = []
    for key, value in expression.items:
        if key is None:
            found.extend(pairs(located.beside(value)))
        else:
            found.append((located.beside(key), located.beside(value)))
    if len(found) > computing.LARGEST:
        raise Unknown("there are too many items")
    return tuple(found)


def _computed(opened: Opened) -> Located | None:
    """The value of an opaque expression."""
    tree, part = opened.tree, opened.part
    match tree:
        case ast.ListComp(elt=element) | ast.GeneratorExp(elt=element):
            return collection(
                opened.located, "list", [o.part(element) for o in _looped(opened, tree.generators)]
            )
        case ast.SetComp(elt=element):
            return collection(
                opened.located, "set", [o.part(element) for o in _looped(opened, tree.generators)]
            )
        case ast.DictComp(key=key, value=value):
            inside = _looped(opened, tree.generators)
            return dictionary(opened.located, [(o.part(key), o.part(value)) for o in inside])
        case ast.IfExp(test=test, body=body, orelse=other):
            return part(body if literal(part(test)) else other)
        case ast.BoolOp(op=operator, values=values):
            return _chosen([part(value) for value in values], is_or=isinstance(operator, ast.Or))
        case ast.BinOp(left=left, op=operator, right=right):
            return _combined(opened.located, type(operator).__name__, part(left), part(right))
        case ast.UnaryOp(op=operator, operand=operand):
            return plain(opened.located, computing.unary(type(operator).__name__, literal(part(operand))))
        case ast.Compare(left=left, ops=operators, comparators=others):
            return plain(opened.located, _compared(opened, [left, *others], operators))
        case ast.Subscript(value=value, slice=index):
            return _subscribed(opened, part(value), index)
        case ast.JoinedStr(values=values):
            return plain(opened.located, _formatted(opened, values))
        case ast.Name() | ast.Attribute() | ast.Constant() | ast.Call():
            return part(tree)  # A test around a definition is text, however simple it is.
        case _:
            return None


def _looped(opened: Opened, generators: Sequence[ast.comprehension]) -> Iterator[Opened]:
    """The inside of a comprehension, once for each turn of its loops."""
    if not generators:
        yield opened
        return
    loop, *rest = generators
    if loop.is_async:
        raise Unknown("a loop is asynchronous")
    for item in iterated(opened.part(loop.iter)):
        _spend(item)
        inside = opened.where(dict(_bound(loop.target, item)))
        if all(literal(inside.part(test)) for test in loop.ifs):
            yield from _looped(inside, rest)


def _bound(target: ast.expr, item: Located) -> Iterator[tuple[str, Located]]:
    if isinstance(target, ast.Name):
        yield target.id, item
        return
    if not isinstance(target, (ast.Tuple, ast.List)):
        raise Unknown("a loop has an unusual target")
    parts = iterated(item)
    if len(parts) != len(target.elts):
        raise Unknown("a loop takes apart what has another number of parts")
    for inner, part in zip(target.elts, parts, strict=True):
        yield from _bound(inner, part)


def _chosen(values: list[Located], *, is_or: bool) -> Located:
    for value in values[:-1]:
        if bool(literal(value)) is is_or:
            return value
    return values[-1]


def _combined(whole: Located, operator: str, left: Located, right: Located) -> Located:
    """Two operands; lists and dicts are joined item by item, whatever the items are."""
    left, right = settle(left), settle(right)
    one, other = left.expression, right.expression
    if isinstance(one, Collection) and isinstance(other, Collection) and one.kind == other.kind:
        if operator == "Add" and one.kind != "set":
            return collection(whole, one.kind, [*items(left), *items(right)])
        if operator == "BitOr" and one.kind == "set":
            return collection(whole, one.kind, [*items(left), *items(right)])
    if operator == "BitOr" and isinstance(one, Dictionary) and isinstance(other, Dictionary):
        return dictionary(whole, [*pairs(left), *pairs(right)])
    return plain(whole, computing.binary(operator, literal(left), literal(right)))


def _compared(opened: Opened, operands: list[ast.expr], operators: Sequence[ast.cmpop]) -> bool:
    values = [literal(opened.part(operand)) for operand in operands]
    steps = zip(operators, values, values[1:], strict=False)
    return all(computing.compared(type(operator).__name__, left, right) for operator, left, right in steps)


def _subscribed(opened: Opened, value: Located, index: ast.expr) -> Located:
    value = settle(value)
    if isinstance(value.expression, Dictionary):
        wanted = literal(opened.part(index))
        found = [item for key, item in pairs(value) if literal(key) == wanted]
        if not found:
            raise Unknown(f"there is no `{wanted!r}` in a constant")
        return found[-1]
    sequence = iterated(value)
    if isinstance(index, ast.Slice):
        lower, upper, step = (_bound_of(opened, bound) for bound in (index.lower, index.upper, index.step))
        if step == 0:
            raise Unknown("a slice has no steps")
        kept = sequence[lower:upper:step]
        if isinstance(value.expression, Constant):
            return plain(value, "".join(str(literal(one)) for one in kept))
        return collection(value, getattr(value.expression, "kind", "list"), list(kept))
    position = literal(opened.part(index))
    if not isinstance(position, int) or not -len(sequence) <= position < len(sequence):
        raise Unknown("an index is no number, or there is no such item")
    return sequence[position]


def _bound_of(opened: Opened, bound: ast.expr | None) -> int | None:
    value = None if bound is None else literal(opened.part(bound))
    if value is None or isinstance(value, int):
        return value
    raise Unknown("the bound of a slice is no number")


def _formatted(opened: Opened, values: Sequence[ast.expr]) -> str:
    text = ""
    for value in values:
        if isinstance(value, ast.FormattedValue):
            inside = value.format_spec
            spec = _formatted(opened, inside.values) if isinstance(inside, ast.JoinedStr) else ""
            text += computing.formatted(_printable(opened.part(value.value)), value.conversion, spec)
        elif isinstance(value, ast.Constant):
            text += str(value.value)
    return text


def _printable(located: Located) -> object:
    """A plain value whose text is that of its literal."""
    settled = settle(located)
    if isinstance(settled.expression, Member):
        raise Unknown("how a member of an enumeration prints depends on the version of Python")
    return literal(settled)


def _called(located: Located, call: Call) -> Located | None:
    """What a call of a harmless builtin or method gives, or of a function that only returns an expression."""
    name = dotted(call.function)
    function = located.scope.function(name) if name is not None and name not in located.local else None
    if function is not None:
        return inside(function, _positional(located, call), _keywords(located, call), located.budget)
    if isinstance(call.function, Attribute):
        path = located.scope.full_path(name) if name is not None else None
        if path in _GATHERING:
            return _gathered(located, path, [iterated(argument) for argument in _positional(located, call)])
        return _method(located, call, call.function)
    if not isinstance(call.function, Name) or name is None or name in located.local:
        return None
    path = located.scope.full_path(name)
    if path in _GATHERING:
        return _gathered(located, path, [iterated(argument) for argument in _positional(located, call)])
    return _builtin(located, call, name) if path in (None, name) else None


def _positional(located: Located, call: Call) -> tuple[Located, ...]:
    return unpacked(tuple(located.beside(argument) for argument in call.arguments))


def _keywords(located: Located, call: Call) -> dict[str, Located]:
    found: dict[str, Located] = {}
    for keyword in call.keywords:
        value = located.beside(keyword.value)
        if keyword.name is None:
            found.update((str(literal(key)), inner) for key, inner in pairs(value))
        else:
            found[keyword.name] = value
    return found


def _builtin(located: Located, call: Call, name: str) -> Located | None:
    given, keywords = _positional(located, call), _keywords(located, call)
    match name:
        case "dict":
            return _dict_of(located, call, given)
        case "list" | "tuple" | "set" | "frozenset" if not keywords and len(given) <= 1:
            kind = "set" if name == "frozenset" else name
            return collection(located, kind, list(iterated(given[0])) if given else [])
        case "reversed" if len(given) == 1:
            return collection(located, "list", list(reversed(iterated(given[0]))))
        case "sorted" if len(given) == 1 and "key" not in keywords:
            return _sorted(located, iterated(given[0]), keywords)
        case "enumerate":
            start = keywords.get("start", given[1] if len(given) > 1 else None)
            first = 0 if start is None else literal(start)
            if not isinstance(first, int):
                return None
            counted = iterated(given[0])
            numbers = [plain(located, number) for number in range(first, first + len(counted))]
            return _gathered(located, "zip", [numbers, counted])
        case "zip" if not keywords:
            return _gathered(located, "zip", [iterated(argument) for argument in given])
        case "range" if not keywords:
            return _range(located, [literal(argument) for argument in given])
        case _:
            values = {key: literal(value) for key, value in keywords.items()}
            return plain(
                located, computing.function(name, [_printable(argument) for argument in given], values)
            )


def _dict_of(located: Located, call: Call, given: tuple[Located, ...]) -> Located:
    found: list[tuple[Located, Located]] = []
    for argument in given:
        settled = settle(argument)
        if isinstance(settled.expression, Dictionary):
            found.extend(pairs(settled))
            continue
        for pair in iterated(settled):
            parts = iterated(pair)
            if len(parts) != 2:
                raise Unknown("a dict is made of what are no pairs")
            found.append((parts[0], parts[1]))
    for keyword in call.keywords:
        value = located.beside(keyword.value)
        if keyword.name is None:
            found.extend(pairs(value))
        else:
            span = keyword.name_span or call.span
            found.append((located.beside(Constant(keyword.name, span, content=span)), value))
    return dictionary(located, found)


def _sorted(located: Located, given: tuple[Located, ...], keywords: Mapping[str, Located]) -> Located:
    backwards = literal(keywords["reverse"]) if "reverse" in keywords else False
    values = [literal(item) for item in given]
    try:
        order = sorted(range(len(values)), key=values.__getitem__, reverse=bool(backwards))  # type: ignore[arg-type]
    except TypeError as error:
        raise Unknown("what cannot be sorted is sorted") from error
    return collection(located, "list", [given[position] for position in order])


def _range(located: Located, bounds: list[object]) -> Located:
    if not bounds or not all(isinstance(bound, int) for bound in bounds):
        raise Uncomputable
    try:
        numbers = range(*bounds)  # type: ignore[call-overload]
    except (TypeError, ValueError) as error:
        raise Uncomputable from error
    if len(numbers[: computing.LARGEST + 1]) > computing.LARGEST:
        raise Uncomputable
    return collection(located, "list", [plain(located, number) for number in numbers])


def _gathered(located: Located, path: str | None, sequences: Sequence[Sequence[Located]]) -> Located:
    if path == "itertools.chain":
        return collection(located, "list", list(chain(*sequences)))
    if path == "itertools.product":
        size = 1
        for sequence in sequences:
            size *= len(sequence)
        if size > computing.LARGEST:
            raise Uncomputable
        rows: Iterator[tuple[Located, ...]] = product(*sequences)
    else:
        rows = zip(*sequences, strict=False)
    return collection(located, "list", [collection(located, "tuple", list(row)) for row in rows])


def _method(located: Located, call: Call, function: Attribute) -> Located | None:
    """A method of a constant; None for that of anything else, such as a module's function."""
    owner = settle(located.beside(function.value))
    expression, name = owner.expression, function.attribute
    if isinstance(expression, Dictionary):
        return _of_dictionary(located, owner, name, _positional(located, call))
    if not isinstance(expression, (Constant, Collection)):
        return None
    values = [_printable(argument) for argument in _positional(located, call)]
    keywords = {key: _printable(value) for key, value in _keywords(located, call).items()}
    return plain(located, computing.method(literal(owner), name, values, keywords))


def _of_dictionary(located: Located, owner: Located, name: str, given: tuple[Located, ...]) -> Located | None:
    entries = list({_hashed(key): (key, value) for key, value in pairs(owner)}.values())
    match name:
        case "keys" if not given:
            return collection(located, "list", [key for key, _ in entries])
        case "values" if not given:
            return collection(located, "list", [value for _, value in entries])
        case "items" if not given:
            return collection(located, "list", [collection(located, "tuple", [*entry]) for entry in entries])
        case "copy" if not given:
            return owner
        case "get" if given:
            wanted = literal(given[0])
            found = [value for key, value in entries if literal(key) == wanted]
            return found[0] if found else given[1] if len(given) > 1 else plain(located, None)
        case _:
            return None


def _hashed(key: Located) -> Hashable:
    value = literal(key)
    if not isinstance(value, Hashable):
        raise Unknown("a dict has keys that cannot be keys")
    return value
