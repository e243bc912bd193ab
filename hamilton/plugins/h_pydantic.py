"""``check_output`` for functions whose return type is a model of pydantic."""

from pydantic import BaseModel

from hamilton import node
from hamilton.data_quality import base as dq_base
from hamilton.function_modifiers import check_output as base_check_output
from hamilton.function_modifiers.exceptions import InvalidDecoratorException
from hamilton.function_modifiers.targets import TargetType
from hamilton.function_modifiers.validation import BaseDataValidationDecorator
from hamilton.htypes import custom_subclass_check


class check_output(BaseDataValidationDecorator):
    """Checks values by the model that their type is.

    :param importance: what a failure leads to, "warn" or "fail".
    :param target: which nodes of the function; those no other uses if not given.
    """

    def __init__(self, importance: str = dq_base.DataValidationLevel.WARN.value, target: TargetType = None):
        super().__init__(target)
        self.importance = importance
        self.target = target

    def get_validators(self, node_to_validate: node.Node) -> list[dq_base.DataValidator]:
        """The validator of a node.

        :raises InvalidDecoratorException: if its type is no model.
        """
        type_ = node_to_validate.type
        if not custom_subclass_check(type_, BaseModel):
            raise InvalidDecoratorException(
                f"{node_to_validate.name} is of type {type_}, which is no model of pydantic. Annotate the function "
                f"with one, or pass model= to hamilton.function_modifiers.check_output."
            )
        checking = base_check_output(importance=self.importance, model=type_, target_=self.target)
        return checking.get_validators(node_to_validate)
