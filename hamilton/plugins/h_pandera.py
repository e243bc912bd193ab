"""``check_output`` for functions whose return type is a schema of pandera."""

import typing

import pandera
from pandera import typing as pa_typing

from hamilton import node
from hamilton.data_quality import base as dq_base
from hamilton.function_modifiers import check_output as base_check_output
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.targets import TargetType
from hamilton.function_modifiers.validation import BaseDataValidationDecorator
from hamilton.htypes import custom_subclass_check


class check_output(BaseDataValidationDecorator):
    """Checks frames by the schema that their type names, ``DataFrame[Schema]``.

    :param importance: what a failure leads to, "warn" or "fail".
    :param target: which nodes of the function; those no other uses if not given.
    """

    def __init__(self, importance: str = dq_base.DataValidationLevel.WARN.value, target: TargetType = None):
        super().__init__(target)
        self.importance = importance
        self.target = target

    def get_validators(self, node_to_validate: node.Node) -> list[dq_base.DataValidator]:
        """The validator of a node.

        :raises InvalidDecoratorException: if its type names no schema.
        """
        type_ = node_to_validate.type
        schemas = typing.get_args(type_)
        if (
            not custom_subclass_check(typing.get_origin(type_), pa_typing.DataFrame)
            or len(schemas) != 1
            or not issubclass(schemas[0], pandera.DataFrameModel)
        ):
            raise InvalidDecoratorException(
                f"{node_to_validate.name} is of type {type_}, which names no schema. Annotate it as "
                f"pandera.typing.DataFrame[Model] with a pandera.DataFrameModel, or pass schema= to "
                f"hamilton.function_modifiers.check_output."
            )
        checking = base_check_output(importance=self.importance, schema=schemas[0], target_=self.target)
        return checking.get_validators(node_to_validate)
