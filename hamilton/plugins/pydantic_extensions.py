"""The validator of values by models of pydantic."""

from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from hamilton.data_quality import base
from hamilton.htypes import custom_subclass_check

COLUMN_FRIENDLY_DF_TYPE = False


class PydanticModelValidator(base.BaseDefaultValidator):
    """Demands that a value is what a model describes, strictly: nothing is converted.

    :param model: the model.
    :param importance: what a failure leads to, "warn" or "fail".
    """

    def __init__(self, model: type[BaseModel], importance: str):
        super().__init__(importance)
        self.model = model
        self._model_adapter = TypeAdapter(model)

    @classmethod
    def applies_to(cls, datatype: type[type]) -> bool:
        return any(custom_subclass_check(datatype, accepted) for accepted in (BaseModel, dict))

    def description(self) -> str:
        return f"The value is what {self.model} describes."

    def validate(self, data: Any) -> base.ValidationResult:
        try:
            self._model_adapter.validate_python(data, strict=True)
        except ValidationError as e:
            return base.ValidationResult(False, str(e), {"model_errors": e.errors()})
        return base.ValidationResult(True, f"The value is what {self.model} describes.")

    @classmethod
    def arg(cls) -> str:
        return "model"

    @classmethod
    def name(cls) -> str:
        return "pydantic_validator"


DATA_ADAPTERS: list[type] = []
VALIDATORS = [PydanticModelValidator]
