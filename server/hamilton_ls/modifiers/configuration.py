"""``@config``: whether a function is part of the dataflow, and under which name."""

from __future__ import annotations

from hamilton_ls.modifiers.application import Application, Resolver, Verdict
from hamilton_ls.modifiers.evaluation import Invalid, Named, literal
from hamilton_ls.modifiers.specs import Comparison, Condition


def without_suffix(name: str) -> str:
    """``spend__us`` is a variant of ``spend``: the part before the last two underscores."""
    head, found, _ = name.rpartition("__")
    return head if found else name


_AMONG_SEVERAL = (Comparison.WHEN_IN, Comparison.WHEN_NOT_IN)


def comparing(comparison: Comparison) -> Resolver:
    """The resolver of ``@config.when`` or one of its siblings."""

    def resolve(use: Application, name: str) -> Verdict:
        _refuse_trailing_underscores(use)
        arguments = use.arguments()
        # The runtime takes a name in all four forms, but when_not_in ignores it.
        target = None if comparison is Comparison.WHEN_NOT_IN else arguments.argument(0, "name")
        keywords = arguments.others("name")
        condition = Condition(comparison, tuple((k.name, literal(k.value)) for k in keywords))
        if comparison in _AMONG_SEVERAL:
            _refuse_single_values(use, keywords)
        renamed = literal(target) if target is not None else None
        final = renamed if isinstance(renamed, str) else without_suffix(name)
        return Verdict(condition, final, tuple(k.name for k in keywords))

    return Resolver(resolve)


def custom(use: Application, name: str) -> Verdict:
    """``@config(function)``: only running the function tells whether the function stays, but not its name."""
    _refuse_trailing_underscores(use)
    arguments = use.arguments()
    target, used = arguments.argument(1, "target_name"), arguments.argument(2, "config_used")
    renamed = literal(target) if target is not None else None
    keys = literal(used) if used is not None else None
    return Verdict(
        None,
        renamed if isinstance(renamed, str) else without_suffix(name),
        tuple(map(str, keys)) if isinstance(keys, (list, tuple)) else ("__UNKNOWN__",),
        unknown="the condition is a function of the configuration",
    )


def exclude(use: Application, name: str) -> Verdict:
    """``@hamilton_exclude``: the function is no node."""
    return Verdict(None, name, (), excluded=True)


def _refuse_single_values(use: Application, keywords: tuple[Named, ...]) -> None:
    for keyword in keywords:
        value = literal(keyword.value)
        if value is None or isinstance(value, (bool, int, float)):
            raise Invalid(
                f"`{use.label}` wants a list of values for `{keyword.name}`, and `{value!r}` is one: write "
                f"`{keyword.name}=[{value!r}]`.",
                keyword.value.anchor(),
            )


def _refuse_trailing_underscores(use: Application) -> None:
    if use.function.name.endswith("__"):
        raise Invalid(
            f"`{use.label}` drops what follows the last `__` of a name, and `{use.function.name}` has nothing there. "
            f"Add a suffix or remove the underscores.",
            use.site.anchor(use.function.name_span),
        )
