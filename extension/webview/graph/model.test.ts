/** The model after snapshots, patches and runs. */

import { beforeEach, describe, expect, it } from "vitest";
import type { GraphEdge, GraphNode, GraphPatch } from "../../src/protocol.gen";
import { GraphModel } from "./model";

function node(name: string, rest: Partial<GraphNode> = {}): GraphNode {
  return {
    name,
    kind: "function",
    type: "int",
    module: "m",
    function: null,
    summary: null,
    tags: {},
    status: "exact",
    reason: null,
    errors: 0,
    warnings: 0,
    ...rest,
  };
}

function edge(source: string, target: string, rest: Partial<GraphEdge> = {}): GraphEdge {
  return { source, target, optional: false, mismatch: false, ...rest };
}

function patch(rest: Partial<GraphPatch>): GraphPatch {
  return {
    dataflow: "d",
    base: 1,
    revision: 2,
    nodes: [],
    removedNodes: [],
    edges: [],
    removedEdges: [],
    ...rest,
  };
}

let model: GraphModel;

beforeEach(() => {
  model = new GraphModel();
  model.applySnapshot({
    dataflow: "d",
    revision: 1,
    config: {},
    nodes: [node("a"), node("b"), node("c"), node("d")],
    edges: [edge("a", "b"), edge("b", "c"), edge("a", "c")],
  });
});

describe("a patch", () => {
  it.each([
    ["adds a node", { nodes: [node("e")] }, "moved"],
    ["removes a node", { removedNodes: ["d"] }, "moved"],
    ["adds an edge", { edges: [edge("c", "d")] }, "moved"],
    ["removes an edge", { removedEdges: [{ source: "a", target: "b" }] }, "moved"],
    ["gives a node another type, so another width", { nodes: [node("a", { type: "float" })] }, "moved"],
    ["gives a node an error", { nodes: [node("a", { errors: 1 })] }, "redrawn"],
    ["makes an edge a mismatch", { edges: [edge("a", "b", { mismatch: true })] }, "redrawn"],
    ["starts from another revision", { base: 5, revision: 6, nodes: [node("e")] }, "outdated"],
    ["belongs to another dataflow", { dataflow: "other" }, "ignored"],
  ] as const)("that %s", (_, changes, outcome) => {
    expect(model.applyPatch(patch(changes as Partial<GraphPatch>))).toBe(outcome);
  });

  it("changes nothing if it starts from another revision", () => {
    model.applyPatch(patch({ base: 5, revision: 6, removedNodes: ["a"] }));
    expect(model.nodes.has("a")).toBe(true);
    expect(model.revision).toBe(1);
  });

  it("is followed by the next one", () => {
    model.applyPatch(patch({ nodes: [node("e")] }));
    expect(model.applyPatch(patch({ base: 2, revision: 3, removedNodes: ["e"] }))).toBe("moved");
    expect([...model.nodes.keys()]).toEqual(["a", "b", "c", "d"]);
  });

  it("takes a removed node's edges and run out of sight", () => {
    model.applyRun("b", { state: "ok", seconds: 1, summary: null });
    model.applyPatch(patch({ removedNodes: ["b"] }));
    expect(model.edges()).toEqual([edge("a", "c")]);
    expect(model.next("a", "downstream")).toEqual(["c"]);
    expect(model.runs.has("b")).toBe(false);
  });
});

describe("neighbours", () => {
  it.each([
    ["a", "downstream", ["b", "c"]],
    ["c", "upstream", ["b", "a"]],
    ["d", "upstream", []],
    ["nobody", "downstream", []],
  ] as const)("of %s %s", (name, direction, expected) => {
    expect(model.next(name, direction)).toEqual(expected);
  });

  it("reach as far as the edges go, once each", () => {
    expect([...model.reach(["a"], "downstream")]).toEqual(["a", "b", "c"]);
    expect([...model.reach(["c"], "upstream")].sort()).toEqual(["a", "b", "c"]);
  });

  it("in a cycle end", () => {
    model.applyPatch(patch({ edges: [edge("c", "a")] }));
    expect(model.reach(["a"], "downstream").size).toBe(3);
  });
});

describe("runs", () => {
  const ok = { state: "ok", seconds: 0.1, summary: "1" } as const;

  it("are those that were told last", () => {
    model.applyRun("a", ok);
    expect(model.applyRunStates({ dataflow: "d", nodes: { b: ok } })).toBe(true);
    expect([...model.runs.keys()]).toEqual(["b"]);
  });

  it("of another dataflow are ignored", () => {
    expect(model.applyRunStates({ dataflow: "other", nodes: { b: ok } })).toBe(false);
    expect(model.runs.size).toBe(0);
  });

  it.each([
    ["queued", true],
    ["running", true],
    ["ok", false],
    ["failed", false],
    ["stale", false],
  ] as const)("in state %s mean that something is running: %s", (state, isRunning) => {
    model.applyRun("a", { state, seconds: null, summary: null });
    expect(model.isRunning).toBe(isRunning);
  });

  it("survive a snapshot of the same dataflow and no other", () => {
    const empty = { revision: 9, config: {}, nodes: [], edges: [] };
    model.applyRun("a", ok);
    model.applySnapshot({ dataflow: "d", ...empty });
    expect(model.runs.size).toBe(1);
    model.applySnapshot({ dataflow: "other", ...empty });
    expect(model.runs.size).toBe(0);
  });
});

describe("what Hamilton makes otherwise", () => {
  const told = { a: "type: int here, float in Hamilton", b: "b could not be built" };

  it("is told of each node until it changes", () => {
    expect(model.applyDifferences("d", told)).toBe(true);
    model.applyPatch(patch({ nodes: [node("a", { type: "float" })] }));
    expect([model.differenceOf("a"), model.differenceOf("b")]).toEqual([undefined, told.b]);
  });

  it("is what was found last", () => {
    model.applyDifferences("d", told);
    model.applyDifferences("d", {});
    expect(model.differenceOf("a")).toBeUndefined();
  });

  it("of another dataflow is ignored", () => {
    expect(model.applyDifferences("other", told)).toBe(false);
    expect(model.differenceOf("a")).toBeUndefined();
    model.applyDifferences("d", told);
    model.applySnapshot({ dataflow: "other", revision: 1, config: {}, nodes: [node("a")], edges: [] });
    expect(model.differenceOf("a")).toBeUndefined();
  });
});
