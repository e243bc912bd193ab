"""What a data loader or saver offers: a name, the types it handles, and its arguments.

An adapter is a dataclass; its fields are the arguments of the modifiers and materializers made of it.
"""

import abc
import dataclasses
import typing
from collections.abc import Collection
from typing import Any

from hamilton.htypes import custom_subclass_check


class AdapterCommon(abc.ABC):
    """What loaders and savers have in common."""

    @classmethod
    @abc.abstractmethod
    def applicable_types(cls) -> Collection[type]:
        """The types it handles."""

    @classmethod
    @abc.abstractmethod
    def applies_to(cls, type_: type[type]) -> bool:
        """Whether it handles a type."""

    @classmethod
    @abc.abstractmethod
    def name(cls) -> str:
        """The key it is registered under, such as "csv"."""

    @classmethod
    def _arguments(cls) -> list[tuple[str, Any, bool]]:
        if not dataclasses.is_dataclass(cls):
            raise TypeError(f"{cls.__qualname__} is no dataclass. Decorate it with @dataclasses.dataclass.")
        hints = typing.get_type_hints(cls)
        missing = dataclasses.MISSING
        return [
            (field.name, hints.get(field.name), field.default is missing and field.default_factory is missing)
            for field in dataclasses.fields(cls)
        ]

    @classmethod
    def get_required_arguments(cls) -> dict[str, type[type]]:
        """Type by name of the arguments that have to be given.

        :raises TypeError: if the class is no dataclass.
        """
        return {name: type_ for name, type_, required in cls._arguments() if required}

    @classmethod
    def get_optional_arguments(cls) -> dict[str, type[type]]:
        """Type by name of the arguments that may be given.

        :raises TypeError: if the class is no dataclass.
        """
        return {name: type_ for name, type_, required in cls._arguments() if not required}

    @classmethod
    def can_load(cls) -> bool:
        """Whether it loads."""
        return False

    @classmethod
    def can_save(cls) -> bool:
        """Whether it saves."""
        return False


class DataLoader(AdapterCommon, abc.ABC):
    """Loads data."""

    @abc.abstractmethod
    def load_data(self, type_: type[type]) -> tuple[type, dict[str, Any]]:
        """Load the data.

        :param type_: the type that is asked for.
        :return: the data, and what is known about it.
        """

    @classmethod
    def can_load(cls) -> bool:
        return True

    @classmethod
    def applies_to(cls, type_: type[type]) -> bool:
        """Whether what it loads may be passed where a type is asked for."""
        return any(custom_subclass_check(loaded, type_) for loaded in cls.applicable_types())


class DataSaver(AdapterCommon, abc.ABC):
    """Saves data."""

    @abc.abstractmethod
    def save_data(self, data: Any) -> dict[str, Any]:
        """Save the data.

        :param data: the data.
        :return: what is known about what was written.
        """

    @classmethod
    def can_save(cls) -> bool:
        return True

    @classmethod
    def applies_to(cls, type_: type[type]) -> bool:
        """Whether it can save values of a type; of a union it has to handle exactly the alternatives."""
        saved = tuple(cls.applicable_types())
        if len(saved) > 1 and typing.Union[saved] == type_:  # noqa: UP007 - made of a tuple
            return True
        return any(custom_subclass_check(type_, one) for one in saved)
