"""``check_output`` and ``check_output_custom``: the node that is checked, its raw value, and one node for each validator."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from hamilton_ls.facts.expressions import Constant
from hamilton_ls.facts.model import Anchor
from hamilton_ls.modifiers.application import Application, Nodes
from hamilton_ls.modifiers.evaluation import Arguments, Invalid, settle
from hamilton_ls.modifiers.metadata import with_tags
from hamilton_ls.modifiers.selection import targeted, targets
from hamilton_ls.modifiers.specs import Dependency, NodeSpec, TagValue, TypeRef
from hamilton_ls.modifiers.validators import custom_name

VALIDATION_RESULT = TypeRef("ValidationResult", "hamilton.data_quality.base.ValidationResult")

PANDERA = "pandera_schema_validator"
PYDANTIC = "pydantic_validator"

_CANDIDATES = "default_validator_candidates"
_OWN_ARGUMENTS = ("importance", _CANDIDATES, "target_")

_VALIDATORS = frozenset(
    {
        "allow_nans",
        "allow_none",
        "contains",
        "data_type",
        "does_not_contain",
        "max_fraction_nans",
        "max_standard_dev",
        "mean_in_range",
        "range",
        "values_in",
        # Of the plugins for pandera, ibis and pydantic:
        "model",
        "schema",
    }
)


_IMPORTANCES = ("warn", "fail")
_OF_NUMBERS = frozenset({"data_type", "range", "values_in"})
_OF_TEXT = frozenset({"contains", "data_type", "does_not_contain", "values_in"})
_OF_SERIES = frozenset(
    {
        "allow_nans",
        "data_type",
        "max_fraction_nans",
        "max_standard_dev",
        "mean_in_range",
        "range",
        "values_in",
    }
)
_TYPED = _OF_NUMBERS | _OF_TEXT | _OF_SERIES
"""The validators that are chosen by the type of what they check."""
_NONE = frozenset[str]()
_VALIDATORS_OF = {
    **dict.fromkeys(("bytes", "complex", "dict", "frozenset", "list", "object", "set", "tuple"), _NONE),
    "bool": _OF_NUMBERS,
    "float": _OF_NUMBERS,
    "int": _OF_NUMBERS,
    "numpy.ndarray": _NONE,
    "pandas.DataFrame": _NONE,
    "pandas.Series": _OF_SERIES,
    "str": _OF_TEXT,
    "typing.Any": _NONE,
}
"""By the class; ``dict[str, int]`` is as good as ``dict``."""


def check_output(use: Application, nodes: Nodes) -> Nodes:
    """``@check_output(range=(0, 1), importance="fail")``: ``x_raw``, ``x_range_validator`` and ``x``."""
    arguments = use.arguments()
    if arguments.argument(1, _CANDIDATES) is None:
        _check_names(arguments)
    _check_importance(arguments)
    chosen = targets(use, arguments, nodes)
    if arguments.argument(1, _CANDIDATES) is None:
        _check_types(use, arguments, chosen)
    kept = tuple(node for node in nodes if all(node is not other for other in chosen))
    return kept + tuple(made for node in chosen for made in _checked(use, arguments, node))


def _check_names(arguments: Arguments) -> None:
    for keyword in arguments.others(*_OWN_ARGUMENTS):
        if keyword.name not in _VALIDATORS:
            known = ", ".join(f"`{name}`" for name in sorted(_VALIDATORS))
            raise Invalid(
                f"`@check_output` has no validator `{keyword.name}`. It has {known}; give one of your own "
                f"in `{_CANDIDATES}`, or use `@check_output_custom`.",
                keyword.anchor,
            )


def _check_importance(arguments: Arguments) -> None:
    given = arguments.argument(0, "importance")
    settled = None if given is None else settle(given)
    if settled is None or not isinstance(settled.expression, Constant):
        return
    if settled.expression.value not in _IMPORTANCES:
        raise Invalid('The importance of a check is "warn" or "fail".', settled.anchor())


def _check_types(use: Application, arguments: Arguments, chosen: Nodes) -> None:
    """Refuse validators that take no values of a type; only types are judged of which all are known."""
    for node in chosen:
        if node.type is None:
            continue
        applicable = _VALIDATORS_OF.get(use.scope.arguments_of(node.type)[0])
        if applicable is None:
            continue
        for keyword in arguments.others(*_OWN_ARGUMENTS):
            if keyword.name in _TYPED and keyword.name not in applicable:
                known = ", ".join(f"`{name}`" for name in sorted({*applicable, "allow_none"}))
                raise Invalid(
                    f"The validator `{keyword.name}` does not check `{node.type.text}`, the type of "
                    f"`{node.name}`. These do: {known}.",
                    keyword.anchor,
                )


def check_output_custom(use: Application, nodes: Nodes) -> Nodes:
    """``@check_output_custom(Validator(...))``: the same with validators that are given as instances.

    Raises:
        Unknown: a validator is computed, or says its own name in a way that is not known.
    """
    arguments = use.arguments()
    validators = [(custom_name(validator), validator.anchor()) for validator in arguments.positional]
    chosen = targets(use, arguments, nodes)
    kept = tuple(node for node in nodes if all(node is not other for other in chosen))
    return kept + tuple(made for node in chosen for made in _validated(use, node, validators))


def checked_by(validator: str) -> Callable[[Application, Nodes], Nodes]:
    """The rewriting of a plugin's ``check_output``, which takes what to check from the annotation.

    Args:
        validator: what the plugin's validator calls itself.
    """

    def rewrite(use: Application, nodes: Nodes) -> Nodes:
        chosen = targeted(use, use.arguments().argument(1, "target"), nodes)
        kept = tuple(node for node in nodes if all(node is not other for other in chosen))
        given = [(validator, use.anchor)]
        return kept + tuple(made for node in chosen for made in _validated(use, node, given))

    return rewrite


def _checked(use: Application, arguments: Arguments, node: NodeSpec) -> Nodes:
    given = arguments.others(*_OWN_ARGUMENTS)
    return _validated(use, node, [(_validator_name(one.name, node.type), one.anchor) for one in given])


def _validated(use: Application, node: NodeSpec, given: list[tuple[str, Anchor]]) -> Nodes:
    """The nodes that stand for one that is checked by validators of these names."""
    here = use.site.anchor(use.function.name_span)
    raw = replace(node, name=f"{node.name}_raw")
    validators: list[NodeSpec] = []
    count = Counter[str]()
    for name, anchor in given:
        again = f"_{count[name]}" if count[name] else ""
        count[name] += 1
        validator = NodeSpec(
            name=f"{node.name}_{name}{again}",
            type=VALIDATION_RESULT,
            dependencies=(Dependency(raw.name, node.type, False, raw.name, here),),
            tags=node.tags,
            anchor=anchor,
            documentation=f"Checks `{node.name}`: `{name}`.",
            opaque=node.opaque,
        )
        marks: dict[str, TagValue] = {
            "hamilton.data_quality.contains_dq_results": True,
            "hamilton.data_quality.source_node": node.name,
        }
        validators.append(with_tags(validator, marks))
    dependencies = (
        Dependency(raw.name, node.type, False, raw.name, here),
        *(Dependency(v.name, VALIDATION_RESULT, False, v.name, here) for v in validators),
    )
    return (*validators, replace(node, dependencies=dependencies), raw)


def _validator_name(argument: str, checked: TypeRef | None) -> str:
    """What a validator calls itself, which is the end of its node's name.

    Two plugins take ``schema=``: the one for ibis keeps to the rule, the one for pandera does not; nor
    does that of pydantic, which takes ``model=``.
    """
    is_of_ibis = checked is not None and (checked.canonical or "").startswith("ibis.")
    if argument == "schema" and not is_of_ibis:
        return PANDERA
    if argument == "model":
        return PYDANTIC
    return f"{argument}_validator"
