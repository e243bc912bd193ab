/** The line above a result: what ran, how it ended, with which Python, and what can be done now. */

import type { RunState } from "../../src/protocol.gen";
import { button, element } from "./element";
import { duration } from "./format";
import { stateIcon } from "./icons";
import type { Phase, RunPicture, ViewMessage } from "./messages";

const PHASES: Record<Phase, { word: string; icon: RunState }> = {
  remembered: { word: "from an earlier run", icon: "cached" },
  running: { word: "running", icon: "running" },
  ok: { word: "done", icon: "ok" },
  failed: { word: "failed", icon: "failed" },
  cancelled: { word: "cancelled", icon: "cancelled" },
  crashed: { word: "the process ended", icon: "failed" },
  refused: { word: "not run", icon: "skipped" },
};

/** Returns the header of a run. */
export function runHeader(run: RunPicture, post: (message: ViewMessage) => void): HTMLElement {
  const phase = PHASES[run.phase];
  const preposition = run.phase === "ok" ? "in" : "after";
  const took = run.seconds === null ? "" : ` ${preposition} ${duration(run.seconds)}`;
  const versions = [run.python && `Python ${run.python}`, run.hamilton && `Hamilton ${run.hamilton}`].filter(
    Boolean,
  );
  return element(
    "header",
    { class: "run", testId: "hamilton-run" },
    stateIcon(phase.icon),
    element("h1", {}, run.title),
    element(
      "span",
      { class: `outcome ${phase.icon}`, testId: "hamilton-outcome", attributes: { role: "status" } },
      phase.word + took,
    ),
    element("span", { class: "dataflow quiet" }, `dataflow ${run.dataflow}`),
    element("span", { class: "gap" }),
    element("span", { class: "versions quiet" }, versions.join(" · ")),
    run.phase === "running"
      ? button("Cancel", "secondary", {
          testId: "hamilton-cancel",
          on: { click: () => post({ type: "cancel" }) },
        })
      : element(
          "span",
          { class: "buttons" },
          button("Edit inputs", "secondary", {
            testId: "hamilton-edit-inputs",
            on: { click: () => post({ type: "editInputs" }) },
          }),
          button("Run again", "secondary", {
            testId: "hamilton-again",
            on: { click: () => post({ type: "again" }) },
          }),
        ),
  );
}
