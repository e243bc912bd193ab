import { expect, test, vi } from "vitest";

import type { RunError } from "./protocol.gen";
import { endMessage } from "./runProgress";
import { newRecord, type RunRecord } from "./runRecord";

vi.mock("vscode", () => import("../test/fakeVscode"));

const ERROR: RunError = { type: "KeyError", message: "'size'", node: "fit", frames: [], text: "" };

const record = (more: Partial<RunRecord>): RunRecord => ({ ...newRecord("1", "train", ["report"]), ...more });

test.each<[string, Partial<RunRecord>, string | undefined]>([
  ["a node failed", { phase: "failed", errors: [ERROR] }, "fit failed. KeyError: 'size'"],
  [
    "a module does not import",
    { phase: "failed", errors: [{ ...ERROR, node: null }] },
    "report failed. KeyError: 'size'",
  ],
  [
    "the runner died",
    { phase: "crashed", message: "It was killed by signal 9." },
    "The run of report ended without an answer. It was killed by signal 9.",
  ],
  ["all went well", { phase: "ok" }, undefined],
  ["the user cancelled", { phase: "cancelled" }, undefined],
  ["the run was refused, which the form says", { phase: "refused", message: "no" }, undefined],
])("what is told where %s", (_name, more, expected) => {
  expect(endMessage(record(more))).toBe(expected);
});
