"""One run: import the modules, build the driver, execute what changed, tell the client.

A failed node does not end the run: what depends on it is skipped, the rest goes on, so that one
broken node hides nothing else.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from hamilton_runner.fingerprints import Fingerprints, of_value
from hamilton_runner.framework import Framework
from hamilton_runner.inputs import InputError
from hamilton_runner.interrupts import Interrupts
from hamilton_runner.plan import PlanError, read_nodes, upstream_first
from hamilton_runner.preparation import build_driver, complete, import_modules, read_inputs, targets_of
from hamilton_runner.request import Request
from hamilton_runner.results import Kept, Results
from hamilton_runner.summaries import summarise
from hamilton_runner.tracebacks import describe
from hamilton_runner.user_code import Failure, attempt
from hamilton_runner.workspace_modules import WorkspaceModules

Emit = Callable[[dict[str, Any]], None]


@dataclass(frozen=True)
class Workshop:
    """What outlives a run."""

    framework: Framework
    modules: WorkspaceModules
    results: Results
    interrupts: Interrupts


class _Broken(Exception):
    """The run ends here: ``failure`` is what user code raised before any node ran."""

    def __init__(self, failure: Failure) -> None:
        super().__init__()
        self.failure = failure


class _Absent:
    """Stands for the value of a node that failed or was skipped."""


_ABSENT = _Absent()


class Run:
    """Executes one request. Main thread only."""

    def __init__(self, request: Request, workshop: Workshop, emit: Emit) -> None:
        self._request = request
        self._shop = workshop
        self._emit = emit
        self._fingerprints: dict[str, str] = {}
        self._failed = 0

    def execute(self) -> dict[str, Any]:
        """Run, telling of each node.

        Returns:
            The ``finished`` event, for the caller to send once all output is written.
        """
        started = time.perf_counter()
        outcome, message = self._outcome()
        seconds = time.perf_counter() - started
        return {"event": "finished", "outcome": outcome, "seconds": seconds, "message": message}

    def _outcome(self) -> tuple[str, str | None]:
        try:
            self._run()
        except KeyboardInterrupt:
            return "cancelled", None
        except (PlanError, InputError) as refusal:
            return "refused", str(refusal)
        except _Broken as broken:
            error = describe(broken.failure.error, self._shop.modules.owns)
            self._emit({"event": "error", "error": error})
            return "failed", f"{error['type']}: {error['message']}"
        if self._failed:
            return "failed", f"{self._failed} {'node' if self._failed == 1 else 'nodes'} failed."
        return "ok", None

    def _run(self) -> None:
        os.chdir(self._shop.modules.root)
        modules = self._guarded(lambda: import_modules(self._request, self._shop.modules))
        driver = self._guarded(
            lambda: build_driver(self._request, list(modules.values()), self._step, self._shop.framework)
        )
        nodes = self._guarded(lambda: read_nodes(driver))
        targets = targets_of(self._request, nodes)
        order = upstream_first(nodes, targets)
        self._shop.results.forget_others(self._request.dataflow, nodes)
        with self._shop.interrupts.allowed():
            values = read_inputs(self._request, nodes, order, modules, self._shop.modules.root)
        given = {name: of_value(value) for name, value in {**self._request.config, **values}.items()}
        prints = Fingerprints(nodes, self._shop.modules, self._request.config, modules)
        self._fingerprints = prints.compute(order, given)
        self._emit(
            {
                "event": "started",
                "nodes": [name for name in order if not nodes[name].is_input],
                "targets": list(targets),
                "hamilton": str(self._shop.framework),
            }
        )
        for name in order:
            if nodes[name].is_input and name in values:
                self._keep(name, values[name], None, "ok")
        with self._shop.interrupts.allowed():
            executed = attempt(lambda: driver.execute(list(targets), inputs=values))
        if isinstance(executed, Failure):
            # What nodes raise ends in _step: this is the framework refusing the inputs.
            raise PlanError(str(executed.error)) from executed.error

    def _guarded(self, action: Callable[[], Any]) -> Any:
        """Do what may run user code; what it raises ends the run."""
        with self._shop.interrupts.allowed():
            outcome = attempt(action)
        if isinstance(outcome, Failure):
            raise outcome.error if isinstance(outcome.error, PlanError) else _Broken(outcome)
        return outcome.value

    def _step(self, name: str, call: Callable[..., Any], arguments: Mapping[str, Any]) -> Any:
        """Called by the framework in place of each node's callable."""
        dataflow, results = self._request.dataflow, self._shop.results
        if any(value is _ABSENT for value in arguments.values()):
            results.forget(dataflow, name)
            self._report(name, "skipped", None, None)
            return _ABSENT
        kept = results.reusable(dataflow, name, self._fingerprints.get(name))
        if kept is not None:
            self._report(name, "cached", kept.seconds, kept.summary)
            return kept.value
        self._report(name, "running", None, None)
        started = time.perf_counter()
        with self._shop.interrupts.allowed():
            outcome = attempt(lambda: complete(call(**arguments)))
        seconds = time.perf_counter() - started
        if self._shop.interrupts.requested:
            raise KeyboardInterrupt
        if isinstance(outcome, Failure):
            self._failed += 1
            results.forget(dataflow, name)
            error = describe(outcome.error, self._shop.modules.owns, name)
            self._emit({"event": "error", "error": error})
            self._report(name, "failed", seconds, error["type"])
            return _ABSENT
        self._keep(name, outcome.value, seconds, "ok")
        return outcome.value

    def _keep(self, name: str, value: Any, seconds: float | None, state: str) -> None:
        summary = summarise(value)
        kept = Kept(value, self._fingerprints.get(name), seconds, summary)
        self._shop.results.keep(self._request.dataflow, name, kept)
        self._report(name, state, seconds, summary)

    def _report(self, name: str, state: str, seconds: float | None, summary: str | None) -> None:
        run = {"state": state, "seconds": seconds, "summary": summary}
        self._emit({"event": "node", "node": name, "run": run})
