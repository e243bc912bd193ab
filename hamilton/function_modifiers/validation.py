"""Modifiers that check the value of a node.

The node is split: ``x_raw`` computes, a node for each validator judges, and ``x`` hands the value on, or
fails.
"""

import abc
import inspect
from collections.abc import Callable, Collection
from typing import Any

from hamilton import node
from hamilton.data_quality import base as dq_base
from hamilton.data_quality import default_validators
from hamilton.function_modifiers.targets import NodeTransformer, TargetType

IS_DATA_VALIDATOR_TAG = "hamilton.data_quality.contains_dq_results"
DATA_VALIDATOR_ORIGINAL_OUTPUT_TAG = "hamilton.data_quality.source_node"

_REQUIRED = node.DependencyType.REQUIRED


class BaseDataValidationDecorator(NodeTransformer):
    """Checks the value of a node by validators."""

    @abc.abstractmethod
    def get_validators(self, node_to_validate: node.Node) -> list[dq_base.DataValidator]:
        """The validators for a node."""

    def transform_node(self, node_: node.Node, config: dict[str, Any], fn: Callable) -> Collection[node.Node]:
        """Split the node into computing, judging and handing on."""
        validators = self._named(node_)
        raw = node.Node(
            name=f"{node_.name}_raw",
            typ=node_.type,
            doc_string=node_.documentation,
            callabl=node_.callable,
            node_source=node_.node_role,
            input_types=node_.input_types,
            tags=node_.tags,
        )
        judges = [_judging_node(name, validator, node_, raw) for name, validator in validators.items()]
        inputs = {raw.name: (node_.type, _REQUIRED)}
        inputs.update((judge.name, (judge.type, _REQUIRED)) for judge in judges)
        checked = node.Node(
            name=node_.name,
            typ=node_.type,
            doc_string=node_.documentation,
            callabl=_handing_on(node_.name, raw.name, validators),
            node_source=node_.node_role,
            input_types=inputs,
            tags=node_.tags,
        )
        return [*judges, checked, raw]

    def _named(self, node_: node.Node) -> dict[str, dq_base.DataValidator]:
        named: dict[str, dq_base.DataValidator] = {}
        count: dict[str, int] = {}
        for validator in self.get_validators(node_):
            name = f"{node_.name}_{validator.name()}"
            count[name] = count.get(name, 0) + 1
            named[name if count[name] == 1 else f"{name}_{count[name] - 1}"] = validator
        return named

    def validate(self, fn: Callable) -> None:
        """Any function will do; types are looked at when there are nodes."""


def _judging_node(name: str, validator: dq_base.DataValidator, node_: node.Node, raw: node.Node) -> node.Node:
    if dq_base.is_async_validator(validator):

        async def judge(**kwargs: Any) -> dq_base.ValidationResult:
            return await validator.validate(kwargs[raw.name])

    else:

        def judge(**kwargs: Any) -> dq_base.ValidationResult:
            result = validator.validate(kwargs[raw.name])
            if inspect.iscoroutine(result):
                result.close()
                raise TypeError(
                    f"The validator {validator.name()} returned a coroutine. Declare its validate() `async`, and "
                    f"run the dataflow with hamilton.async_driver."
                )
            return result

    return node.Node(
        name=name,
        typ=dq_base.ValidationResult,
        doc_string=validator.description(),
        callabl=judge,
        input_types={raw.name: (node_.type, _REQUIRED)},
        tags={
            **node_.tags,
            IS_DATA_VALIDATOR_TAG: True,
            DATA_VALIDATOR_ORIGINAL_OUTPUT_TAG: node_.name,
        },
    )


def _handing_on(node_name: str, raw_name: str, validators: dict[str, dq_base.DataValidator]) -> Callable:
    def hand_on(**kwargs: Any) -> Any:
        failures = []
        for name, validator in validators.items():
            if validator.importance is dq_base.DataValidationLevel.WARN:
                dq_base.act_warn(node_name, kwargs[name], validator)
            else:
                failures.append((kwargs[name], validator))
        dq_base.act_fail_bulk(node_name, failures)
        return kwargs[raw_name]

    return hand_on


class check_output_custom(BaseDataValidationDecorator):
    """Checks the value of a node by validators of one's own.

    :param validators: the validators.
    :param target_: which nodes of the function; those no other uses if not given.
    """

    def __init__(self, *validators: dq_base.DataValidator, target_: TargetType = None):
        super().__init__(target=target_)
        self.validators = list(validators)

    def get_validators(self, node_to_validate: node.Node) -> list[dq_base.DataValidator]:
        return self.validators


class check_output(BaseDataValidationDecorator):
    """Checks the value of a node by default validators.

    :param importance: what a failure leads to, "warn" or "fail".
    :param default_validator_candidates: the validators to choose from; all known ones if not given.
    :param target_: which nodes of the function; those no other uses if not given.
    :param default_validator_kwargs: what is demanded, such as ``range=(0, 1)`` or ``allow_nans=False``.
    """

    def __init__(
        self,
        importance: str = dq_base.DataValidationLevel.WARN.value,
        default_validator_candidates: list[type[dq_base.BaseDefaultValidator]] | None = None,
        target_: TargetType = None,
        **default_validator_kwargs: Any,
    ):
        super().__init__(target=target_)
        self.importance = importance
        self.default_validator_kwargs = default_validator_kwargs
        self.default_validator_candidates = default_validator_candidates

    def get_validators(self, node_to_validate: node.Node) -> list[dq_base.DataValidator]:
        """The validators for what is demanded of a node.

        :raises ValueError: if there is none for a demand and the node's type.
        """
        try:
            return default_validators.resolve_default_validators(
                node_to_validate.type,
                importance=self.importance,
                available_validators=self.default_validator_candidates,
                **self.default_validator_kwargs,
            )
        except ValueError as e:
            raise ValueError(
                f"@check_output cannot check {node_to_validate.name}: {e} "
                f"If the function makes several nodes, choose one with target_."
            ) from e
