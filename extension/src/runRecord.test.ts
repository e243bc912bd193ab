import { describe, expect, test } from "vitest";

import type { NodeRun, RunError, RunEvent, RunState } from "./protocol.gen";
import {
  boundedOutput,
  errorOf,
  fold,
  newRecord,
  nodeToShow,
  OUTPUT_LIMIT,
  picture,
  progress,
  type RunRecord,
  runTitle,
  whyNoResult,
  withStates,
} from "./runRecord";

const run = (state: RunState): NodeRun => ({ state, seconds: null, summary: null });

const failure = (node: string | null): RunError => ({
  type: "ValueError",
  message: "no",
  node,
  frames: [],
  text: "ValueError: no",
});

/** The record after the events, each given by what is special about it. */
function told(targets: string[], ...events: Partial<RunEvent>[]): RunRecord {
  return events.reduce<RunRecord>(
    (record, event) => fold(record, { event: "node", runId: "1", dataflow: "train", ...event }),
    newRecord("1", "train", targets),
  );
}

const started = (...nodes: string[]): Partial<RunEvent> => ({ event: "started", nodes, python: "3.11" });
const node = (name: string, state: RunState): Partial<RunEvent> => ({
  event: "node",
  node: name,
  run: run(state),
});
const failed = (name: string | null): Partial<RunEvent> => ({ event: "error", error: failure(name) });
const finished = (outcome: NonNullable<RunEvent["outcome"]>, message?: string): Partial<RunEvent> => ({
  event: "finished",
  outcome,
  ...(message === undefined ? {} : { message }),
});

describe("a run, told by its events", () => {
  test("is running from the start, with all its nodes waiting", () => {
    const record = told(["b"], started("a", "b"));
    expect(record.phase).toBe("running");
    expect([...record.nodes].map(([name, { state }]) => [name, state])).toEqual([
      ["a", "queued"],
      ["b", "queued"],
    ]);
  });

  test("counts the nodes that came to an end, and names the one that runs", () => {
    const record = told(["c"], started("a", "b", "c"), node("a", "cached"), node("b", "running"));
    expect(progress(record)).toEqual({ done: 1, total: 3, running: "b" });
  });

  test("keeps the order upstream first whatever the order of events", () => {
    const record = told(["b"], started("a", "b"), node("b", "ok"), node("a", "ok"), finished("ok"));
    expect(picture(record, "b").rows.map((row) => [row.node, row.isTarget])).toEqual([
      ["a", false],
      ["b", true],
    ]);
    expect(record.phase).toBe("ok");
  });

  test("shows inputs, which the start does not list, before what is made of them", () => {
    const record = told(["b"], started("a", "b"), node("a", "ok"), node("csv", "ok"));
    expect([...record.nodes.keys()]).toEqual(["csv", "a", "b"]);
  });

  test("takes a node's event that overtook the start", () => {
    expect(told(["a"], node("a", "ok"), started("a")).nodes.get("a")?.state).toBe("ok");
  });
});

describe("what is shown at the end", () => {
  test.each<[string, RunRecord, string | null]>([
    ["the last target", told(["a", "b"], started("a", "b"), node("b", "ok"), finished("ok")), "b"],
    [
      "what failed",
      told(["b"], started("a", "b"), node("a", "failed"), failed("a"), finished("failed")),
      "a",
    ],
    [
      "the last that was made, where all ran",
      told([], started("a", "b"), node("a", "ok"), finished("ok")),
      "a",
    ],
    ["nothing, where nothing ran", told([], finished("refused")), null],
  ])("%s", (_name, record, expected) => {
    expect(nodeToShow(record)).toBe(expected);
  });

  test("an error of the whole run answers for nodes that did not run, and for no other", () => {
    const record = told(["b"], started("a", "b"), node("a", "ok"), failed(null), finished("failed"));
    expect(errorOf(record, "b")).toEqual(failure(null));
    expect(errorOf(record, "a")).toBeUndefined();
  });

  test.each<[RunState, string]>([
    ["cancelled", "b was cancelled before it had a result."],
    ["skipped", "b did not run, because a node that it needs has failed."],
    ["queued", "b did not run. The interpreter was killed."],
  ])("a node that is %s says why it has no result", (state, expected) => {
    const record = told(
      ["b"],
      started("b"),
      node("b", state),
      finished("crashed", "The interpreter was killed."),
    );
    expect(whyNoResult(record, "b")).toBe(expected);
  });
});

test("code that changed makes the nodes of the run stale", () => {
  const record = told(["b"], started("a", "b"), node("a", "ok"), node("b", "ok"), finished("ok"));
  const states = withStates(record, {
    dataflow: "train",
    nodes: { b: run("stale"), elsewhere: run("ok") },
  }).nodes;
  expect([...states].map(([name, { state }]) => `${name} ${state}`)).toEqual(["a ok", "b stale"]);
});

test.each([
  [[], "all nodes"],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a and 2 more"],
])("a run of %j is called %s", (targets, title) => {
  expect(runTitle(targets)).toBe(title);
});

describe("output", () => {
  test("of one stream is joined, of two is kept apart", () => {
    const chunks = [
      { stream: "stdout", text: "a" },
      { stream: "stdout", text: "b" },
      { stream: "stderr", text: "c" },
    ] as const;
    expect(chunks.reduce(boundedOutput, [])).toEqual([
      { stream: "stdout", text: "ab" },
      { stream: "stderr", text: "c" },
    ]);
  });

  test("is bounded: the oldest goes first", () => {
    const before = [{ stream: "stderr" as const, text: "old" }];
    const after = boundedOutput(before, { stream: "stdout", text: "x".repeat(OUTPUT_LIMIT - 1) });
    expect(after.map(({ stream, text }) => [stream, text.length])).toEqual([
      ["stderr", 1],
      ["stdout", OUTPUT_LIMIT - 1],
    ]);
    expect(after[0]?.text).toBe("d");
  });
});
