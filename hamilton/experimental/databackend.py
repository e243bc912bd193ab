"""Abstract classes that stand for classes of libraries without importing these."""

import abc
import importlib
import sys
from typing import ClassVar


class _BackendMeta(abc.ABCMeta):
    def register_backend(cls, mod_name: str, cls_name: str) -> None:
        """Let the class stand for one more.

        :param mod_name: the module of the other.
        :param cls_name: its name.
        """
        cls._backends.append((mod_name, cls_name))
        cls._abc_caches_clear()


class AbstractBackend(metaclass=_BackendMeta):
    """Derived classes name the classes they stand for, which count as derived from them once imported."""

    _backends: ClassVar[list[tuple[str, str]]]

    @classmethod
    def __init_subclass__(cls) -> None:
        if not hasattr(cls, "_backends"):
            cls._backends = []

    @classmethod
    def __subclasshook__(cls, subclass: type) -> bool:
        for module_name, class_name in cls._backends:
            # An object of a library that nobody has imported cannot be there.
            if module_name in sys.modules:
                known = getattr(importlib.import_module(module_name), class_name)
                if issubclass(subclass, known):
                    return True
        return NotImplemented
