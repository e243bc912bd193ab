"""Marking functions and classes as going away, with what to use in their place.

A mark warns from one version on and fails from another. What the versions of Hamilton mean is not known here.
"""

import dataclasses
import functools
import logging
import types
from collections.abc import Callable
from typing import Any

from hamilton import version

logger = logging.getLogger(__name__)


@dataclasses.dataclass
class Version:
    """A version of three numbers."""

    major: int
    minor: int
    patch: int

    def __gt__(self, other: "Version") -> bool:
        return dataclasses.astuple(self) > dataclasses.astuple(other)

    @staticmethod
    def from_version_tuple(version_tuple: tuple[int | str, ...]) -> "Version":
        """Make a version of the first three parts of a tuple.

        :param version_tuple: the parts; those after the third, such as "rc0", do not count.
        """
        return Version(*version_tuple[:3])

    @staticmethod
    def current() -> "Version":
        """The version of this package."""
        return Version.from_version_tuple(version.VERSION)

    def __repr__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"


CURRENT_VERSION = Version.current()


class DeprecationError(Exception):
    """Something was used that is no longer supported."""

    def raise_(self) -> None:
        """Raise the error; for where only an expression may stand."""
        raise self


@dataclasses.dataclass
class deprecated:
    """Marks a function or a class, which warns or fails when it is called.

    :param warn_starting: the version after which a call warns.
    :param fail_starting: the version after which a call fails, a major one.
    :param use_this: what to use in its place.
    :param explanation: why.
    :param migration_guide: where to read how; needed if there is nothing to use in its place.
    :param current_version: the version to compare with.
    :param warn_action: called with the warning.
    :param fail_action: called with the message of failure.
    :raises ValueError: if the versions or the guide make no sense.
    """

    warn_starting: tuple[int, int, int] | Version
    fail_starting: tuple[int, int, int] | Version
    use_this: Callable | None
    explanation: str
    migration_guide: str | None
    current_version: tuple[int, int, int] | Version = dataclasses.field(
        default_factory=lambda: CURRENT_VERSION
    )
    warn_action: Callable[[str], None] = dataclasses.field(default=logger.warning)
    fail_action: Callable[[str], None] = dataclasses.field(
        default=lambda message: DeprecationError(message).raise_()
    )

    def __post_init__(self) -> None:
        if self.use_this is None and self.migration_guide is None:
            raise ValueError("Where nothing replaces what is deprecated, a migration guide is needed.")
        for field in ("warn_starting", "fail_starting", "current_version"):
            written = getattr(self, field)
            setattr(self, field, Version(*written) if isinstance(written, tuple) else written)
        last = self.fail_starting
        if last.major > 0 and (last.minor or last.patch):
            raise ValueError(f"Support can only end with a major version, which {last} is not.")
        if self.warn_starting > last:
            raise ValueError(f"Warnings would start at {self.warn_starting}, after support ends at {last}.")

    def _act(self, subject: Callable) -> None:
        guide = f"See {self.migration_guide}." if self.migration_guide else "It is a drop-in replacement."
        advice = [self.explanation, guide]
        if self.use_this is not None:
            advice.insert(1, f"Use {self.use_this.__qualname__} instead.")
        if self.current_version > self.fail_starting:
            self.fail_action(
                f"{subject.__qualname__} was removed in {self.fail_starting}. {' '.join(advice)}"
            )
        elif self.current_version > self.warn_starting:
            self.warn_action(
                f"{subject.__qualname__} will be removed in {self.fail_starting}. {' '.join(advice)}"
            )

    def __call__(self, fn: Callable) -> Callable:
        """Mark a function, or a class whose objects are called.

        :param fn: what is deprecated.
        :return: a function in its place; the same class.
        """
        if isinstance(fn, types.FunctionType):

            @functools.wraps(fn)
            def warning_first(*args: Any, **kwargs: Any) -> Any:
                self._act(fn)
                return fn(*args, **kwargs)

            return warning_first

        call = fn.__call__

        @functools.wraps(call)
        def warned_call(instance: Any, *args: Any, **kwargs: Any) -> Any:
            self._act(fn)
            return call(instance, *args, **kwargs)

        fn.__call__ = warned_call
        return fn
