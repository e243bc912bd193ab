"""Adapters that are ready to be used: watching, debugging, checking and surviving nodes.

They use nothing but the classes of ``lifecycle.api``, as adapters of users do.
"""

import logging
import time
from collections.abc import Callable
from typing import Any, ClassVar

from hamilton import htypes
from hamilton.lifecycle.api import EdgeConnectionHook, NodeExecutionHook, NodeExecutionMethod

logger = logging.getLogger(__name__)

# Which nodes an adapter acts on: a test of name and tags, names, one name, or None for all.
NodeFilter = Callable[[str, dict[str, Any]], bool] | list[str] | str | None

SENTINEL_DEFAULT = None
INJECTION_ALLOWED = "injection is requested"
_SENTINEL_TAG = "hamilton.error_sentinel"
_LONGEST_VALUE = 80


def should_run_node(node_name: str, node_tags: dict[str, Any], node_filter: NodeFilter) -> bool:
    """Whether a filter lets a node through.

    :param node_name: the node's name.
    :param node_tags: its tags.
    :param node_filter: the filter.
    :raises ValueError: if the filter is none of the accepted kinds.
    """
    if node_filter is None:
        return True
    if isinstance(node_filter, str):
        return node_name == node_filter
    if isinstance(node_filter, list):
        return node_name in node_filter
    if callable(node_filter):
        return node_filter(node_name, node_tags)
    raise ValueError(
        f"{node_filter!r} does not choose nodes: pass a name, a list of names, or a function of name and tags."
    )


class PrintLn(NodeExecutionHook):
    """Prints when nodes begin and end.

    :param verbosity: 1 for names and durations, 2 for inputs and results as well.
    :param print_fn: what prints a line.
    :param node_filter: which nodes to print.
    :raises ValueError: if the verbosity is neither 1 nor 2.
    """

    NODE_TIME_STATE = "node_time"

    def __init__(
        self, verbosity: int = 1, print_fn: Callable[[str], None] = print, node_filter: NodeFilter = None
    ):
        if verbosity not in (1, 2):
            raise ValueError(
                f"The verbosity of PrintLn is 1 (names) or 2 (inputs and results as well), not {verbosity}."
            )
        self.verbosity = verbosity
        self.print_fn = print_fn
        self.node_filter = node_filter
        self.timer_dict: dict[str, float] = {}

    def run_before_node_execution(
        self,
        *,
        node_name: str,
        node_tags: dict[str, Any],
        node_kwargs: dict[str, Any],
        task_id: str | None,
        **future_kwargs: Any,
    ):
        if not should_run_node(node_name, node_tags, self.node_filter):
            return
        title = _title(node_name, task_id)
        self.timer_dict[title] = time.perf_counter()
        self.print_fn(f"Node {title} begins." + self._details("Inputs", node_kwargs))

    def run_after_node_execution(
        self,
        *,
        node_name: str,
        node_tags: dict[str, Any],
        node_kwargs: dict[str, Any],
        result: Any,
        error: Exception | None,
        success: bool,
        task_id: str | None,
        **future_kwargs: Any,
    ):
        if not should_run_node(node_name, node_tags, self.node_filter):
            return
        title = _title(node_name, task_id)
        duration = _duration(time.perf_counter() - self.timer_dict.pop(title))
        if success:
            self.print_fn(f"Node {title} is done in {duration}." + self._details("Result", result))
        else:
            self.print_fn(f"Node {title} failed in {duration}." + self._details("Error", error))

    def _details(self, title: str, value: Any) -> str:
        import pprint

        return f" {title}:\n{pprint.pformat(value)}" if self.verbosity == 2 else ""


def _title(node_name: str, task_id: str | None) -> str:
    return node_name if task_id is None else f"{task_id}:{node_name}"


def _duration(seconds: float) -> str:
    if seconds < 0.001:
        return f"{seconds * 1e6:.3g} μs"
    return f"{seconds * 1e3:.3g} ms" if seconds < 1 else f"{seconds:.3g} s"


class PDBDebugger(NodeExecutionHook, NodeExecutionMethod):
    """Stops in Python's debugger at nodes.

    :param node_filter: at which nodes.
    :param before: whether to stop before a node runs.
    :param during: whether to run the node in the debugger; what is known of it is in ``PDBDebugger.CONTEXT``.
    :param after: whether to stop after a node ran, or failed.
    """

    CONTEXT: ClassVar[dict[str, Any]] = {}

    def __init__(
        self, node_filter: NodeFilter, before: bool = False, during: bool = False, after: bool = False
    ):
        self.node_filter = node_filter
        self.run_before = before
        self.run_during = during
        self.run_after = after

    def run_to_execute_node(
        self,
        *,
        node_name: str,
        node_tags: dict[str, Any],
        node_callable: Any,
        node_kwargs: dict[str, Any],
        task_id: str | None,
        **future_kwargs: Any,
    ) -> Any:
        if not self.run_during or not should_run_node(node_name, node_tags, self.node_filter):
            return node_callable(**node_kwargs)
        import pdb

        PDBDebugger.CONTEXT = {
            "node_name": node_name,
            "node_tags": node_tags,
            "node_callable": node_callable,
            "node_kwargs": node_kwargs,
            "task_id": task_id,
            "future_kwargs": future_kwargs,
        }
        _announce(f"Running node {node_name} in the debugger", PDBDebugger.CONTEXT)
        return pdb.runcall(node_callable, **node_kwargs)

    def run_before_node_execution(
        self,
        *,
        node_name: str,
        node_tags: dict[str, Any],
        node_kwargs: dict[str, Any],
        node_return_type: type,
        task_id: str | None,
        **future_kwargs: Any,
    ):
        if self.run_before and should_run_node(node_name, node_tags, self.node_filter):
            import pdb

            _announce(f"Stopping before node {node_name}", locals())
            pdb.set_trace()

    def run_after_node_execution(
        self,
        *,
        node_name: str,
        node_tags: dict[str, Any],
        node_kwargs: dict[str, Any],
        node_return_type: type,
        result: Any,
        error: Exception | None,
        success: bool,
        task_id: str | None,
        **future_kwargs: Any,
    ):
        if self.run_after and should_run_node(node_name, node_tags, self.node_filter):
            import pdb

            _announce(f"Stopping after node {node_name}", locals())
            pdb.set_trace()


def _announce(what: str, variables: dict[str, Any]) -> None:
    shown = [
        f"  {name} = {repr(value)[:_LONGEST_VALUE]}"
        for name, value in variables.items()
        if name not in ("self", "pdb")
    ]
    logger.warning("%s. There you have:\n%s", what, "\n".join(shown))


def wait_random(mean: float, stddev: float) -> None:
    """Sleep for a random time, normally distributed.

    :param mean: the mean in seconds.
    :param stddev: the standard deviation in seconds.
    """
    import random

    time.sleep(max(0, random.gauss(mu=mean, sigma=stddev)))


class SlowDownYouMoveTooFast(NodeExecutionHook):
    """Sleeps before each node; for trying out what shows progress.

    :param sleep_time_mean: the mean in seconds.
    :param sleep_time_std: the standard deviation in seconds.
    """

    def __init__(self, sleep_time_mean: float, sleep_time_std: float):
        self.sleep_time_mean = sleep_time_mean
        self.sleep_time_std = sleep_time_std

    def run_before_node_execution(self, **future_kwargs: Any):
        wait_random(self.sleep_time_mean, self.sleep_time_std)

    def run_after_node_execution(self, **future_kwargs: Any):
        pass


class FunctionInputOutputTypeChecker(NodeExecutionHook):
    """Checks that values are what the annotations say, strictly, elements of containers included.

    :param check_input: whether inputs of nodes are checked.
    :param check_output: whether results of nodes are checked.
    """

    def __init__(self, check_input: bool = True, check_output: bool = True):
        self.check_input = check_input
        self.check_output = check_output

    def run_before_node_execution(
        self,
        node_name: str,
        node_tags: dict[str, Any],
        node_kwargs: dict[str, Any],
        node_return_type: type,
        task_id: str | None,
        run_id: str,
        node_input_types: dict[str, Any],
        **future_kwargs: Any,
    ):
        for name, value in node_kwargs.items() if self.check_input else ():
            if not htypes.check_instance(value, node_input_types[name]):
                raise TypeError(
                    f"Node {node_name} asks for {name}: {node_input_types[name]}, but was given a {type(value)}."
                )

    def run_after_node_execution(
        self,
        node_name: str,
        node_tags: dict[str, Any],
        node_kwargs: dict[str, Any],
        node_return_type: type,
        result: Any,
        error: Exception | None,
        success: bool,
        task_id: str | None,
        run_id: str,
        **future_kwargs: Any,
    ):
        # A node that failed has no result that could be of a wrong type.
        if self.check_output and success and not htypes.check_instance(result, node_return_type):
            raise TypeError(
                f"Node {node_name} is annotated with {node_return_type}, but returned a {type(result)}."
            )


def accept_error_sentinels(func: Callable) -> Callable:
    """Let a function run even where an input failed; it is given the sentinel of ``GracefulErrorAdapter``."""
    # Modifiers know adapters, so this cannot be known when adapters are imported.
    from hamilton.function_modifiers.metadata import tag

    return tag(**{_SENTINEL_TAG: INJECTION_ALLOWED}, bypass_reserved_namespaces_=True)(func)


class GracefulErrorAdapter(NodeExecutionMethod):
    """Goes on where nodes fail: they and all that needs them have a sentinel for their value.

    :param error_to_catch: the exceptions that count as failing.
    :param sentinel_value: stands for the value of a failed node.
    :param try_all_parallel: whether a parallel block runs for the elements made before it failed.
    :param allow_injection: whether functions with ``accept_error_sentinels`` are run on sentinels.
    """

    def __init__(
        self,
        error_to_catch: type[Exception],
        sentinel_value: Any = SENTINEL_DEFAULT,
        try_all_parallel: bool = True,
        allow_injection: bool = True,
    ):
        self.error_to_catch = error_to_catch
        self.sentinel_value = sentinel_value
        self.try_all_parallel = try_all_parallel
        self.allow_injection = allow_injection

    def run_to_execute_node(
        self,
        *,
        node_callable: Any,
        node_kwargs: dict[str, Any],
        is_expand: bool,
        is_collect: bool,
        **future_kwargs: Any,
    ) -> Any:
        failed = [self.sentinel_value] if is_expand else self.sentinel_value
        accepts = self.allow_injection and future_kwargs["node_tags"].get(_SENTINEL_TAG) == INJECTION_ALLOWED
        if not accepts and any(self._is_sentinel(value) for value in node_kwargs.values()):
            return failed
        if is_expand and self.try_all_parallel:
            # A task makes a list of the elements at once; those before a failure are known to what yields them only.
            node_callable = getattr(node_callable, "keywords", {}).get("_callable", node_callable)
        elements: list[Any] = []
        try:
            value = node_callable(**node_kwargs)
            if not is_expand:
                return value
            for element in value:
                elements.append(element)
        except self.error_to_catch:
            return [*elements, self.sentinel_value] if is_expand and self.try_all_parallel else failed
        return elements

    def _is_sentinel(self, value: Any) -> bool:
        # The type first: comparing with a data frame does not give a truth value.
        return type(value) is type(self.sentinel_value) and value == self.sentinel_value


class NoEdgeAndInputTypeChecking(EdgeConnectionHook):
    """Lets every edge and every input pass, whatever the types."""

    def check_edge_types_match(self, type_from: type, type_to: type, **kwargs: Any) -> bool:
        return True

    def validate_input(self, node_type: type, input_value: Any, **kwargs: Any) -> bool:
        return True


def __dir__() -> list[str]:
    return [*globals(), "CacheAdapter"]


def __getattr__(name: str) -> Any:
    # Only those load the shelf who use it.
    if name == "CacheAdapter":
        from hamilton.lifecycle.cache import CacheAdapter

        return CacheAdapter
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
