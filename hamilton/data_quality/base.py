"""What a validator of values is, and what happens when a value fails."""

import abc
import dataclasses
import enum
import inspect
import logging
from typing import Any

logger = logging.getLogger(__name__)


class DataValidationError(Exception):
    """Values failed validators whose importance is "fail"."""


class DataValidationLevel(enum.Enum):
    """What a failed validation leads to."""

    WARN = "warn"
    FAIL = "fail"


@dataclasses.dataclass
class ValidationResult:
    """The judgement on one value."""

    passes: bool
    message: str
    diagnostics: dict[str, Any] = dataclasses.field(default_factory=dict)


class DataValidator(abc.ABC):
    """Judges values.

    :param importance: "warn" to log a failure, "fail" to raise it.
    :raises ValueError: if the importance is neither.
    """

    def __init__(self, importance: str):
        self._importance = DataValidationLevel(importance)

    @property
    def importance(self) -> DataValidationLevel:
        """What a failure leads to."""
        return self._importance

    @abc.abstractmethod
    def applies_to(self, datatype: type[type]) -> bool:
        """Whether values of a type can be judged."""

    @abc.abstractmethod
    def description(self) -> str:
        """What is demanded of a value."""

    @classmethod
    @abc.abstractmethod
    def name(cls) -> str:
        """The name of the validator, part of the name of its nodes."""

    @abc.abstractmethod
    def validate(self, dataset: Any) -> ValidationResult:
        """Judge a value."""


class AsyncDataValidator(DataValidator, abc.ABC):
    """Judges values in a coroutine."""

    @abc.abstractmethod
    async def validate(self, dataset: Any) -> ValidationResult:
        """Judge a value."""


def is_async_validator(validator: DataValidator) -> bool:
    """Whether a validator judges in a coroutine."""
    return inspect.iscoroutinefunction(validator.validate)


def act_warn(node_name: str, validation_result: ValidationResult, validator: DataValidator) -> None:
    """Log a failure.

    :param node_name: whose value it is.
    :param validation_result: the judgement; nothing is logged if the value passes.
    :param validator: who judged.
    """
    if not validation_result.passes:
        logger.warning(_failure(node_name, validation_result, validator))


def act_fail_bulk(node_name: str, failures: list[tuple[ValidationResult, DataValidator]]) -> None:
    """Raise failures, all at once.

    :param node_name: whose value it is.
    :param failures: judgements with who judged; those that pass do not count.
    :raises DataValidationError: if any failed.
    """
    messages = [_failure(node_name, result, validator) for result, validator in failures if not result.passes]
    for message in messages:
        logger.error(message)
    if messages:
        raise DataValidationError(messages)


def _failure(node_name: str, result: ValidationResult, validator: DataValidator) -> str:
    return f"[{node_name}:{validator.name()}] {result.message} Details: {result.diagnostics}."


class BaseDefaultValidator(DataValidator, abc.ABC):
    """A validator that ``@check_output`` finds by the name of an argument."""

    def __init__(self, importance: str):
        super().__init__(importance)

    @classmethod
    @abc.abstractmethod
    def applies_to(cls, datatype: type[type]) -> bool:
        """Whether values of a type can be judged."""

    @abc.abstractmethod
    def description(self) -> str:
        """What is demanded of a value."""

    @abc.abstractmethod
    def validate(self, data: Any) -> ValidationResult:
        """Judge a value."""

    @classmethod
    @abc.abstractmethod
    def arg(cls) -> str:
        """The argument of ``@check_output`` that stands for the validator."""

    @classmethod
    def name(cls) -> str:
        return f"{cls.arg()}_validator"


class AsyncBaseDefaultValidator(BaseDefaultValidator, abc.ABC):
    """A default validator that judges in a coroutine."""

    @abc.abstractmethod
    async def validate(self, data: Any) -> ValidationResult:
        """Judge a value."""
