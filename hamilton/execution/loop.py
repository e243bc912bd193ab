"""Following a plan: the loop that computes nodes, alone or with the adapters' hooks around each.

Where no adapter takes part in running nodes, nothing but the nodes themselves is called.
"""

import functools
import logging
import pprint
from collections.abc import Callable
from typing import Any

from hamilton.base import SimplePythonDataFrameGraphAdapter
from hamilton.execution.plan import Plan
from hamilton.lifecycle.adapter_set import LifecycleAdapterSet
from hamilton.lifecycle.api import GraphAdapter
from hamilton.node import Node
from hamilton.signatures import place

logger = logging.getLogger(__name__)

_NODE_HOOKS = frozenset(("pre_node_execute", "post_node_execute"))
_STOCK_METHODS = {
    "do_node_execute": GraphAdapter.do_node_execute,
    "execute_node": SimplePythonDataFrameGraphAdapter.execute_node,
}
_LONGEST_VALUE = 50
_LONGEST_INPUTS = 1000


def follow(
    plan: Plan,
    values: dict[str, Any],
    inputs: dict[str, Any],
    overrides: dict[str, Any],
    adapter: LifecycleAdapterSet,
    run_id: str | None,
    task_id: str | None = None,
) -> None:
    """Compute the nodes of a plan.

    :param plan: what to compute in which order.
    :param values: values known already, by name; gets the new ones and loses those no longer needed.
    :param inputs: value by name of input.
    :param overrides: values that replace computed ones.
    :param adapter: adapters that may act on each node.
    :param run_id: identifies the run to adapters.
    :param task_id: identifies the task to adapters.
    :raises NotImplementedError: if a required input has no value.
    """
    for name in plan.inputs:
        if name not in inputs:
            raise NotImplementedError(f"The input {name} is required but was not passed.")
        values[name] = inputs[name]
    for name in plan.overrides:
        values[name] = overrides[name]
    if _only_calls_nodes(adapter):
        _compute(plan, values)
    else:
        _compute_with_adapters(plan, values, adapter, run_id, task_id)


def _only_calls_nodes(adapter: LifecycleAdapterSet) -> bool:
    """Whether no adapter does more about a node than calling it."""
    if "do_remote_execute" in adapter.sync_methods or not _NODE_HOOKS.isdisjoint(adapter.sync_hooks):
        return False
    return all(_is_stock(executor) for executor in adapter.sync_methods.get("do_node_execute", ()))


def _is_stock(adapter: Any) -> bool:
    """Whether an adapter runs nodes by the methods that Hamilton's own graph adapters have.

    Looked up on the object, as the call would be: a subclass or a test may have replaced them.
    """
    return all(
        getattr(getattr(adapter, name, None), "__func__", None) is method
        for name, method in _STOCK_METHODS.items()
    )


def _compute(plan: Plan, values: dict[str, Any]) -> None:
    steps = zip(plan.names, plan.callables, plan.dependencies, plan.dropped, strict=True)
    try:
        for name, compute, dependencies, dropped in steps:
            values[name] = compute(**{key: values[key] for key in dependencies})
            for key in dropped:
                del values[key]
    except Exception:
        node_ = plan.nodes[plan.names.index(name)]
        logger.exception(describe_failure(node_, {key: values[key] for key in dependencies}))
        raise


def _compute_with_adapters(
    plan: Plan, values: dict[str, Any], adapter: LifecycleAdapterSet, run_id: str | None, task_id: str | None
) -> None:
    if "do_remote_execute" in adapter.sync_methods:
        run: Callable[[Node, dict[str, Any]], Any] = functools.partial(
            _run_remotely, adapter=adapter, run_id=run_id, task_id=task_id
        )
    else:
        run = _Lifecycle(adapter, run_id, task_id).run
    for node_, dependencies, dropped in plan.steps():
        values[node_.name] = run(node_, {key: values[key] for key in dependencies})
        for key in dropped:
            del values[key]


def _run_remotely(
    node_: Node, kwargs: dict[str, Any], adapter: LifecycleAdapterSet, run_id: str | None, task_id: str | None
) -> Any:
    run = functools.partial(
        execute_lifecycle_for_node, __node_=node_, __adapter=adapter, __run_id=run_id, __task_id=task_id
    )
    return adapter.call_lifecycle_method_sync(
        "do_remote_execute", node=node_, execute_lifecycle_for_node=run, **kwargs
    )


def execute_lifecycle_for_node(
    __node_: Node, __adapter: LifecycleAdapterSet, __run_id: str, __task_id: str, **__kwargs: Any
) -> Any:
    """Run one node with the hooks around it.

    :param __node_: the node.
    :param __adapter: the adapters.
    :param __run_id: identifies the run to them.
    :param __task_id: identifies the task to them.
    :param __kwargs: the inputs of the node.
    :return: the value of the node.
    """
    return _Lifecycle(__adapter, __run_id, __task_id).run(__node_, __kwargs)


class _Lifecycle:
    """What happens around each node of one run.

    Who takes part is looked up once and not for every node.
    """

    def __init__(self, adapter: LifecycleAdapterSet, run_id: str | None, task_id: str | None):
        self._before = [a.pre_node_execute for a in adapter.sync_hooks.get("pre_node_execute", ())]
        self._after = [a.post_node_execute for a in adapter.sync_hooks.get("post_node_execute", ())]
        # Adapters are a set in which one at most implements a method.
        executors = [a for a in adapter.sync_methods.get("do_node_execute", ()) if not _is_stock(a)]
        self._execute = executors[0].do_node_execute if executors else None
        self._run_id = run_id
        self._task_id = task_id

    def run(self, node_: Node, kwargs: dict[str, Any]) -> Any:
        """Run one node.

        :param node_: the node.
        :param kwargs: its inputs.
        :return: its value.
        """
        run_id, task_id = self._run_id, self._task_id
        try:
            for hook in self._before:
                hook(run_id=run_id, node_=node_, kwargs=kwargs, task_id=task_id)
        except Exception:
            logger.exception(describe_failure(node_, kwargs, "A hook before the node failed."))
            raise
        error, result = None, None
        try:
            if self._execute is None:
                result = node_.callable(**kwargs)
            else:
                result = self._execute(run_id=run_id, node_=node_, kwargs=kwargs, task_id=task_id)
            return result
        except Exception as e:
            error = e
            logger.exception(describe_failure(node_, kwargs))
            raise
        finally:
            try:
                for hook in self._after:
                    hook(
                        run_id=run_id,
                        node_=node_,
                        kwargs=kwargs,
                        task_id=task_id,
                        success=error is None,
                        error=error,
                        result=result,
                    )
            except Exception:
                logger.exception(describe_failure(node_, kwargs, "A hook after the node failed."))
                raise


def describe_failure(node_: Node, kwargs: dict[str, Any], what: str = "It raised an error.") -> str:
    """Say which node failed, where it is written, and what it was given.

    :param node_: the node.
    :param kwargs: its inputs.
    :param what: what happened.
    :return: the message.
    """
    functions = node_.originating_functions or ()
    origin = "a function that is not known"
    if functions:
        written_name = getattr(functions[0], "__original_name__", functions[0].__name__)
        origin = f"{functions[0].__module__}.{written_name}(), {place(functions[0])}"
    return f"Node {node_.name} [{origin}] could not be computed. {what} Its inputs were:\n{shortened(kwargs)}"


def shortened(kwargs: dict[str, Any]) -> str:
    """Print inputs of a node, each of them and all together shortened."""
    shown = {}
    for key, value in kwargs.items():
        text = repr(value)
        shown[key] = value if len(text) <= _LONGEST_VALUE else text[:_LONGEST_VALUE] + "..."
    text = pprint.pformat(shown)
    return text if len(text) <= _LONGEST_INPUTS else text[:_LONGEST_INPUTS] + "..."
