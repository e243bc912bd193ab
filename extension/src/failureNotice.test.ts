import { expect, test, vi } from "vitest";

import { EventEmitter, recorded, settled } from "../test/fakeVscode";
import { endMessage, FailureNotice } from "./failureNotice";
import type { RunError } from "./protocol.gen";
import { newRecord, type RunRecord } from "./runRecord";
import type { Runs } from "./runs";

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

test.each([
  ["a results view in sight says it itself", true, []],
  ["otherwise a message does", false, ["fit failed. KeyError: 'size'"]],
] as const)("where a node failed, %s", async (_name, isVisible, expected) => {
  recorded.errors.length = 0;
  const ends = new EventEmitter<RunRecord>();
  const notice = new FailureNotice({ onDidEnd: ends.event } as unknown as Runs, { isVisible });
  ends.fire(record({ phase: "failed", errors: [ERROR] }));
  await settled();
  notice.dispose();
  expect(recorded.errors).toEqual(expected);
});
