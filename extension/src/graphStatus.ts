/**
 * What a graph panel says where it has no graph to show: what is going on, and what to do about it.
 *
 * Pure. When a graph is asked for, and what a failed request means, the panel's host knows.
 */

import type { StatusMessage } from "../webview/graph/messages";
import type { ServerState } from "./server";

/** All that decides whether there can be a graph. */
export interface Situation {
  readonly server: ServerState;
  /** Undefined until the server has said which there are. */
  readonly dataflows: readonly string[] | undefined;
  /** The dataflow that the panel is to show, where there is one. */
  readonly wanted: string | undefined;
  /** Whether a graph is on show from before. */
  readonly hasGraph: boolean;
}

/** The panel chooses for itself alone: see the host. */
export const CHOOSE_HERE = "hamilton.chooseDataflow";

/** Returns what to say instead of a graph; undefined where the graph can be asked for. */
export function statusInstead({ server, dataflows, wanted, hasGraph }: Situation): StatusMessage | undefined {
  if (server.kind === "failed") {
    return serverFailed(server);
  }
  if (server.kind !== "running") {
    return hasGraph
      ? status("info", "The language server is starting again. The graph is as it was last.")
      : status("loading", "The language server is starting…");
  }
  if (dataflows === undefined) {
    return status("loading", "The workspace is being read…");
  }
  if (dataflows.length === 0) {
    return status(
      "empty",
      "There is no Hamilton dataflow in this workspace yet.\nOpen a module of yours, or write one: a function's name is the name of what it makes, and its parameters name what it needs.",
    );
  }
  if (wanted === undefined) {
    const action = { label: "Choose a dataflow", command: CHOOSE_HERE };
    return status("empty", "No dataflow is chosen for this panel.", action);
  }
  if (!dataflows.includes(wanted)) {
    return status(
      "error",
      `There is no dataflow ${wanted} in this workspace any more.\nIts module was renamed, deleted or left out. It is shown again as soon as it is back.`,
      { label: "Choose another dataflow", command: CHOOSE_HERE },
    );
  }
  return undefined;
}

/** What is said while a graph is asked for. */
export function reading(dataflow: string): StatusMessage {
  return status("loading", `The graph of ${dataflow} is being read…`);
}

/** What is said where the server has no graph to give; the output has the reason. */
export function unreadable(dataflow: string): StatusMessage {
  return status("error", `The graph of ${dataflow} could not be read. The output says why.`, {
    label: "Show the output",
    command: "hamilton.showOutput",
  });
}

function serverFailed({ reason, remedy }: ServerState & { kind: "failed" }): StatusMessage {
  return status(
    "error",
    `The language server failed: ${reason.replace(/\.$/, "")}.`,
    remedy ?? { label: "Restart the server", command: "hamilton.restartServer" },
  );
}

function status(
  kind: StatusMessage["kind"],
  message: string,
  action?: StatusMessage["action"],
): StatusMessage {
  return { type: "status", kind, message, ...(action && { action }) };
}
