import { expect, test, vi } from "vitest";

import type { GraphVerification } from "./protocol.gen";
import { describeVerification, differencesOf, summary } from "./verification";

vi.mock("vscode", () => ({}));

const FOUND: GraphVerification = {
  dataflow: "train",
  hamilton: "1.90.0 (installed)",
  failure: null,
  nodes: [
    { name: "cost", verdict: "same", differences: [], reason: null },
    {
      name: "share",
      verdict: "differs",
      differences: [{ what: "type", static: "float", runtime: "int" }],
      reason: null,
    },
    { name: "report", verdict: "could not be built", differences: [], reason: "No module named x." },
  ],
};

test("what needs a look comes first, and what is the same is only counted", () => {
  expect(describeVerification(FOUND)).toBe(
    [
      "train beside Hamilton 1.90.0 (installed): 1 differs, 1 could not be built, 1 same",
      "  share: differs; type: float here, int in Hamilton",
      "  report: could not be built; No module named x.",
    ].join("\n"),
  );
});

test("a dataflow that cannot be built says why", () => {
  const failed = { ...FOUND, nodes: [], failure: "two functions are called cost" };
  expect(describeVerification(failed)).toContain("cannot be built as a whole: two functions are called cost");
  expect(summary([])).toBe("no nodes");
});

test("the graph marks what differs and what could not be built", () => {
  expect(differencesOf(FOUND.nodes)).toEqual({
    share: "type: float here, int in Hamilton",
    report: "No module named x.",
  });
});
