"""Following a plan: the loop that computes nodes, alone or with the adapters' hooks around each.

Where no adapter takes part in running nodes, nothing but the nodes themselves is called.
"""

import functools
import logging
import pprint
from typing import Any

from hamilton.execution.plan import Plan
from hamilton.lifecycle.adapter_set import LifecycleAdapterSet
from hamilton.node import Node
from hamilton.signatures import place

logger = logging.getLogger(__name__)

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
    if _acts_on_nodes(adapter):
        _compute_with_adapters(plan, values, adapter, run_id, task_id)
    else:
        _compute(plan, values)


def _acts_on_nodes(adapter: LifecycleAdapterSet) -> bool:
    return not (
        adapter.sync_hooks.keys().isdisjoint(("pre_node_execute", "post_node_execute"))
        and adapter.sync_methods.keys().isdisjoint(("do_node_execute", "do_remote_execute"))
    )


def _compute(plan: Plan, values: dict[str, Any]) -> None:
    step = None
    try:
        for step in plan.steps:
            name, compute, arguments, count, dependencies, dropped, _ = step
            if count == 0:
                values[name] = compute()
            elif arguments is None:
                values[name] = compute(**{key: values[key] for key in dependencies})
            elif count == 1:
                values[name] = compute(arguments(values))
            else:
                values[name] = compute(*arguments(values))
            for key in dropped:
                del values[key]
    except Exception:
        logger.exception(describe_failure(step.node, {key: values[key] for key in step.dependencies}))
        raise


def _compute_with_adapters(
    plan: Plan, values: dict[str, Any], adapter: LifecycleAdapterSet, run_id: str | None, task_id: str | None
) -> None:
    remote = "do_remote_execute" in adapter.sync_methods
    for step in plan.steps:
        run = functools.partial(
            execute_lifecycle_for_node,
            __node_=step.node,
            __adapter=adapter,
            __run_id=run_id,
            __task_id=task_id,
        )
        kwargs = {key: values[key] for key in step.dependencies}
        if remote:
            values[step.name] = adapter.call_lifecycle_method_sync(
                "do_remote_execute", node=step.node, execute_lifecycle_for_node=run, **kwargs
            )
        else:
            values[step.name] = run(**kwargs)
        for key in step.dropped:
            del values[key]


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
    moment = {"run_id": __run_id, "node_": __node_, "kwargs": __kwargs, "task_id": __task_id}
    try:
        __adapter.call_all_lifecycle_hooks_sync("pre_node_execute", **moment)
    except Exception:
        logger.exception(describe_failure(__node_, __kwargs, "A hook before the node failed."))
        raise
    error, result = None, None
    try:
        if "do_node_execute" in __adapter.sync_methods:
            result = __adapter.call_lifecycle_method_sync("do_node_execute", **moment)
        else:
            result = __node_(**__kwargs)
        return result
    except Exception as e:
        error = e
        logger.exception(describe_failure(__node_, __kwargs))
        raise
    finally:
        try:
            __adapter.call_all_lifecycle_hooks_sync(
                "post_node_execute", **moment, success=error is None, error=error, result=result
            )
        except Exception:
            logger.exception(describe_failure(__node_, __kwargs, "A hook after the node failed."))
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
    return (
        f"Node {node_.name} [{origin}] could not be computed. {what} Its inputs were:\n{_shortened(kwargs)}"
    )


def _shortened(kwargs: dict[str, Any]) -> str:
    shown = {}
    for key, value in kwargs.items():
        text = repr(value)
        shown[key] = value if len(text) <= _LONGEST_VALUE else text[:_LONGEST_VALUE] + "..."
    text = pprint.pformat(shown)
    return text if len(text) <= _LONGEST_INPUTS else text[:_LONGEST_INPUTS] + "..."
