/** The line above a result: what ran, how it ended, with which Python, and what can be done now. */

import type { Outcome, RunState } from "../../src/protocol.gen";
import { button, element } from "./element";
import { duration } from "./format";
import { stateIcon } from "./icons";
import type { RunPicture, ViewMessage } from "./messages";

const ENDS: Record<Outcome, { word: string; icon: RunState }> = {
  ok: { word: "done", icon: "ok" },
  failed: { word: "failed", icon: "failed" },
  cancelled: { word: "cancelled", icon: "cancelled" },
  crashed: { word: "the runner ended", icon: "failed" },
  refused: { word: "not run", icon: "skipped" },
};

/** Returns the header of a run. */
export function runHeader(run: RunPicture, post: (message: ViewMessage) => void): HTMLElement {
  const end = run.outcome === null ? { word: "running", icon: "running" as const } : ENDS[run.outcome];
  const took = run.seconds === null ? "" : ` in ${duration(run.seconds)}`;
  const versions = [run.python && `Python ${run.python}`, run.hamilton && `Hamilton ${run.hamilton}`].filter(
    Boolean,
  );
  const hasRun = run.rows.length > 0 || run.outcome === null;
  return element(
    "header",
    { class: "run", testId: "hamilton-run" },
    stateIcon(end.icon),
    element("h1", {}, run.title),
    hasRun
      ? element(
          "span",
          { class: `outcome ${end.icon}`, testId: "hamilton-outcome", attributes: { role: "status" } },
          end.word + took,
        )
      : null,
    element("span", { class: "dataflow quiet" }, run.dataflow),
    element("span", { class: "gap" }),
    element("span", { class: "versions quiet" }, versions.join(" · ")),
    run.outcome === null
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
