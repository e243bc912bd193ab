"""hamilton/run/plan, start, debug, cancel, restart, result, states."""

from __future__ import annotations

from hamilton_ls.execution.execution import Execution
from hamilton_ls.execution.request import RunRefused, RunRequest
from hamilton_ls.ide.runplan import run_plan, unrunnable
from hamilton_ls.lsp.methods.dataflows import known_dataflow
from hamilton_ls.lsp.running import UNTRUSTED, RequestFailed, run_request
from hamilton_ls.lsp.session import Session
from hamilton_ls.protocol.messages import (
    DebugPlan,
    GraphOpenParams,
    NodeParams,
    ResultPreview,
    RunIdParams,
    RunPlan,
    RunPlanParams,
    RunStarted,
    RunStartParams,
    RunStates,
)
from hamilton_ls.protocol.methods import NoParams


def hamilton_run_plan(session: Session, params: RunPlanParams) -> RunPlan:
    """What a run would execute, which inputs it needs, and why it cannot start."""
    view = known_dataflow(session, params["dataflow"])
    plan = run_plan(view.snapshot, params["dataflow"], params["targets"])
    if not session.trusted:
        plan["problems"].insert(0, UNTRUSTED)
    return plan


async def hamilton_run_start(session: Session, params: RunStartParams) -> RunStarted:
    """Starts a run; its events follow."""
    execution, request = await _asked(session, params)
    try:
        run = await execution.start(request)
    except RunRefused as refusal:
        raise RequestFailed(str(refusal)) from refusal
    return RunStarted(runId=run)


async def hamilton_run_debug(session: Session, params: RunStartParams) -> DebugPlan:
    """What a debugger has to launch to compute the same nodes. Nothing is started."""
    execution, request = await _asked(session, params)
    try:
        return await execution.debugged(request)
    except RunRefused as refusal:
        raise RequestFailed(str(refusal)) from refusal


async def _asked(session: Session, params: RunStartParams) -> tuple[Execution, RunRequest]:
    """Who runs it, and what.

    Raises:
        RequestFailed: the workspace is not trusted, or the modules cannot be imported from outside.
    """
    view = known_dataflow(session, params["dataflow"])
    dataflow = view.snapshot.dataflow(params["dataflow"])
    assert dataflow is not None
    if not session.trusted:
        raise RequestFailed(UNTRUSTED)
    if reasons := unrunnable(dataflow):
        raise RequestFailed(" ".join(reasons))
    execution = await session.running.started(view.folder)
    return execution, run_request(view.snapshot, dataflow, params)


def hamilton_run_cancel(session: Session, params: RunIdParams) -> None:
    """Stops a run, wherever it is."""
    for execution in session.running.all():
        execution.cancel(params["runId"])


async def hamilton_run_restart(session: Session, params: NoParams) -> None:
    """Fresh processes; all results are forgotten."""
    for execution in session.running.all():
        await execution.restart()


async def hamilton_run_result(session: Session, params: NodeParams) -> ResultPreview | None:
    """A bounded picture of a node's last value."""
    view = known_dataflow(session, params["dataflow"])
    execution = session.running.known(view.folder)
    return await execution.result(params["dataflow"], params["node"]) if execution else None


def hamilton_run_states(session: Session, params: GraphOpenParams) -> RunStates:
    """The states of a dataflow's nodes, those of a run that goes on included."""
    view = known_dataflow(session, params["dataflow"])
    execution = session.running.known(view.folder)
    return (
        execution.states(params["dataflow"])
        if execution
        else RunStates(dataflow=params["dataflow"], nodes={})
    )
