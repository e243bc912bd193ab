/** A panel without a graph says what is going on, and what to do. */

import { expect, test } from "vitest";
import { type Situation, statusInstead } from "./graphStatus";

const RUNNING: Situation = {
  server: { kind: "running" },
  dataflows: ["train", "score"],
  wanted: "train",
  hasGraph: false,
};

const said = (situation: Partial<Situation>): string => {
  const status = statusInstead({ ...RUNNING, ...situation });
  return status === undefined
    ? "the graph"
    : `${status.kind}: ${status.message.split("\n")[0]}${status.action ? ` [${status.action.label}]` : ""}`;
};

const failed = { kind: "failed", reason: "no Python 3.10 or newer was found" } as const;
const remedy = { label: "Reload the window", command: "workbench.action.reloadWindow" };

test.each<[string, Partial<Situation>, string]>([
  ["all is well", {}, "the graph"],
  ["the server starts", { server: { kind: "starting" } }, "loading: The language server is starting…"],
  [
    "the server starts again under a graph",
    { server: { kind: "starting" }, hasGraph: true },
    "info: The language server is starting again. The graph is as it was last.",
  ],
  ["the workspace is being read", { dataflows: undefined }, "loading: The workspace is being read…"],
  [
    "there is nothing to show",
    { dataflows: [], wanted: undefined },
    "empty: There is no Hamilton dataflow in this workspace yet.",
  ],
  [
    "the last dataflow of all has gone",
    { dataflows: [] },
    "empty: There is no Hamilton dataflow in this workspace yet.",
  ],
  [
    "the dataflow of a pinned panel has gone",
    { wanted: "old" },
    "error: There is no dataflow old in this workspace any more. [Choose another dataflow]",
  ],
  [
    "a pinned panel was restored that never showed a dataflow",
    { wanted: undefined },
    "empty: No dataflow is chosen for this panel. [Choose a dataflow]",
  ],
  [
    "the server failed",
    { server: failed },
    "error: The language server failed: no Python 3.10 or newer was found. [Restart the server]",
  ],
  [
    "the server failed, and starting again would not help",
    { server: { ...failed, remedy }, hasGraph: true },
    "error: The language server failed: no Python 3.10 or newer was found. [Reload the window]",
  ],
])("where %s", (_, situation, expected) => {
  expect(said(situation)).toBe(expected);
});
