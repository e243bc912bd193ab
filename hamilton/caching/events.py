"""The words of caching: what may be done about a node, where it stands in a run, what happened to it."""

import dataclasses
import enum
import time
from typing import Any, Literal

CACHING_BEHAVIORS = Literal["default", "recompute", "disable", "ignore"]
Actor = Literal["adapter", "metadata_store", "result_store"]


class CachingBehavior(enum.Enum):
    """What is done about a node.

    DEFAULT finds the result if it is there. RECOMPUTE computes it, and keeps it. DISABLE computes it, and lets
    all that depends on it be computed too. IGNORE computes it, and lets it have no influence on what depends on it.
    """

    __module__ = "hamilton.caching.adapter"

    DEFAULT = 1
    RECOMPUTE = 2
    DISABLE = 3
    IGNORE = 4

    @classmethod
    def from_string(cls, string: str) -> "CachingBehavior":
        """The behaviour of a name, in any case.

        :raises KeyError: if there is none.
        """
        try:
            return cls[string.upper()]
        except KeyError as e:
            names = ", ".join(member.name.lower() for member in cls)
            raise KeyError(f"{string!r} is no caching behaviour. There are {names}.") from e


class NodeRoleInTaskExecution(enum.Enum):
    """Where a node stands: STANDARD without tasks; else at a parallel block, outside or inside of one."""

    __module__ = "hamilton.caching.adapter"

    STANDARD = 1
    EXPAND = 2
    COLLECT = 3
    OUTSIDE = 4
    INSIDE = 5


class CachingEventType(enum.Enum):
    """What happened."""

    __module__ = "hamilton.caching.adapter"

    GET_DATA_VERSION = "get_data_version"
    SET_DATA_VERSION = "set_data_version"
    GET_CACHE_KEY = "get_cache_key"
    SET_CACHE_KEY = "set_cache_key"
    GET_RESULT = "get_result"
    SET_RESULT = "set_result"
    MISSING_RESULT = "missing_result"
    FAILED_RETRIEVAL = "failed_retrieval"
    EXECUTE_NODE = "execute_node"
    FAILED_EXECUTION = "failed_execution"
    RESOLVE_BEHAVIOR = "resolve_behavior"
    UNHASHABLE_DATA_VERSION = "unhashable_data_version"
    IS_OVERRIDE = "is_override"
    IS_INPUT = "is_input"
    IS_FINAL_VAR = "is_final_var"
    IS_DEFAULT_PARAMETER_VALUE = "is_default_parameter_value"


# Whether a result was found or computed, which is what most want to know.
MAIN_EVENTS = (CachingEventType.GET_RESULT, CachingEventType.EXECUTE_NODE)


@dataclasses.dataclass(frozen=True)
class CachingEvent:
    """Something that happened to a node."""

    __module__ = "hamilton.caching.adapter"

    run_id: str
    actor: Actor
    event_type: CachingEventType
    node_name: str
    task_id: str | None = None
    msg: str | None = None
    value: Any | None = None
    timestamp: float = dataclasses.field(default_factory=time.time)

    def __str__(self) -> str:
        parts = (self.node_name, self.task_id, self.actor, self.event_type.value, self.msg or None)
        return "::".join(part for part in parts if part is not None)

    def as_dict(self) -> dict[str, Any]:
        """The event as plain data."""
        told = {field.name: getattr(self, field.name) for field in dataclasses.fields(self)}
        value = str(self.value) if self.value else self.value
        return {**told, "event_type": self.event_type.value, "value": value}
