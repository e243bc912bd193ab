"""What adapters have in common that each call one function of a library with their own fields."""

import dataclasses
from collections.abc import Collection
from typing import Any, ClassVar


class LibraryCall:
    """An adapter that hands its fields on to a library."""

    key: ClassVar[str]
    #: What it loads or saves.
    types: ClassVar[Collection[type]]
    #: The field that says where the data are.
    place: ClassVar[str] = "path"
    #: Fields that the library is not called with.
    withheld: ClassVar[frozenset[str]] = frozenset()
    #: Whether the library is told of fields that are None.
    passes_none: ClassVar[bool] = False

    @classmethod
    def applicable_types(cls) -> Collection[type]:
        return list(cls.types)

    @classmethod
    def name(cls) -> str:
        return cls.key

    def arguments(self) -> dict[str, Any]:
        """The arguments that the library is called with, besides the place."""
        fields = {field.name: getattr(self, field.name) for field in dataclasses.fields(self)}
        return {
            name: value
            for name, value in fields.items()
            if name != self.place and name not in self.withheld and (self.passes_none or value is not None)
        }

    # What apache-hamilton calls them; those who subclass an adapter to change them find them under these names.
    def _get_loading_kwargs(self) -> dict[str, Any]:
        return self.arguments()

    def _get_saving_kwargs(self) -> dict[str, Any]:
        return self.arguments()
