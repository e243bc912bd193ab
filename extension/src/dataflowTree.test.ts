/** A dataflow as a tree: its grouping, and which entries a change makes look different. */

import { beforeEach, describe, expect, test } from "vitest";

import { DataflowTree, type TreeEntry } from "./dataflowTree";
import type { GraphNode, GraphPatch, RunState } from "./protocol.gen";

const ROOT = { kind: "dataflow", dataflow: "train" } as const;

/** `module.function` makes it; an input has no maker. */
function node(name: string, maker = "", rest: Partial<GraphNode> = {}): GraphNode {
  const [module = null, made = null] = maker === "" ? [] : maker.split(".");
  return {
    name,
    kind: module === null ? "input" : "function",
    type: "int",
    module,
    function: made ?? (module === null ? null : name),
    summary: null,
    tags: {},
    status: "exact",
    reason: null,
    errors: 0,
    warnings: 0,
    ...rest,
  };
}

const edge = (source: string, target: string) => ({ source, target, optional: false, mismatch: false });

const ran = (state: RunState) => ({ state, seconds: 1, summary: null });

function patch(rest: Partial<GraphPatch>): GraphPatch {
  const nothing = { nodes: [], removedNodes: [], edges: [], removedEdges: [] };
  return { dataflow: "train", base: 1, revision: 2, ...nothing, ...rest };
}

let tree: DataflowTree;

beforeEach(() => {
  tree = new DataflowTree(ROOT);
  tree.applySnapshot({
    dataflow: "train",
    revision: 1,
    config: {},
    nodes: [
      node("path"),
      node("rate"),
      node("sales", "loaders.load"),
      node("sales.raw", "loaders.load"),
      node("share", "features"),
      node("total", "features"),
    ],
    edges: [
      edge("path", "sales.raw"),
      edge("sales.raw", "sales"),
      edge("rate", "total"),
      edge("rate", "sales"),
      edge("total", "share"),
    ],
  });
  tree.takeChanges();
});

const name = (entry: TreeEntry) =>
  entry.kind === "node" ? entry.node : entry.kind === "group" ? entry.group : entry.dataflow;
const below = (entry: TreeEntry) => tree.children(entry).map(name);
const changes = () => tree.takeChanges().map(name);

function entries(from: TreeEntry = ROOT): TreeEntry[] {
  return tree.children(from).flatMap((entry) => [entry, ...entries(entry)]);
}

function find(wanted: string): TreeEntry {
  const found = entries().find((entry) => name(entry) === wanted);
  if (found === undefined) {
    throw new Error(`there is no ${wanted}`);
  }
  return found;
}

describe("grouping", () => {
  test("modules hold namespaces, namespaces hold nodes; an input that one module needs is part of it", () => {
    expect(below(ROOT)).toEqual(["module:features", "module:loaders", "rate"]);
    expect(below(find("module:features"))).toEqual(["share", "total"]);
    expect(below(find("module:loaders"))).toEqual(["namespace:sales", "path"]);
    expect(below(find("namespace:sales"))).toEqual(["sales", "sales.raw"]);
  });

  test("every entry knows the one around it", () => {
    const path = [];
    for (let at: TreeEntry | undefined = find("sales.raw"); at !== undefined; at = tree.parent(at)) {
      path.push(name(at));
    }
    expect(path).toEqual(["sales.raw", "namespace:sales", "module:loaders", "train"]);
  });
});

describe("what a change makes look different", () => {
  test("a whole graph: everything", () => {
    tree.applySnapshot({ dataflow: "train", revision: 7, config: {}, nodes: [node("path")], edges: [] });
    expect(changes()).toEqual(["train"]);
    expect(below(ROOT)).toEqual(["path"]);
  });

  test("another type: its node alone", () => {
    tree.applyPatch(patch({ nodes: [node("total", "features", { type: "float" })] }));
    expect(changes()).toEqual(["total"]);
  });

  test("a problem: the group that counts it, with what is below", () => {
    tree.applyPatch(patch({ nodes: [node("total", "features", { errors: 1 })] }));
    expect(changes()).toEqual(["module:features"]);
    expect(tree.tally(find("module:features")).errors).toBe(1);
  });

  test("a node more, and one less: their group", () => {
    tree.applyPatch(patch({ nodes: [node("extra", "features")], removedNodes: ["share"] }));
    expect(changes()).toEqual(["module:features"]);
    expect(below(find("module:features"))).toEqual(["extra", "total"]);
  });

  test("a node deep in a namespace: the outermost group whose count it changes", () => {
    tree.applyPatch(patch({ nodes: [node("sales.more", "loaders.load")] }));
    expect(changes()).toEqual(["module:loaders"]);
  });

  test("an input that another module needs as well moves out of the first", () => {
    tree.applyPatch(patch({ edges: [edge("path", "total")] }));
    expect(changes()).toEqual(["train"]);
    expect(below(ROOT)).toEqual(["module:features", "module:loaders", "path", "rate"]);
  });

  test("a patch from another revision, or of another dataflow: nothing", () => {
    expect(tree.applyPatch(patch({ base: 5 }))).toBe("outdated");
    expect(tree.applyPatch({ ...patch({ removedNodes: ["rate"] }), dataflow: "other" })).toBe("ignored");
    expect(changes()).toEqual([]);
  });

  test("entries stay the same objects, so that VS Code keeps what is open and selected", () => {
    const before = [find("module:features"), find("total")];
    tree.applyPatch(patch({ nodes: [node("extra", "features")] }));
    tree.takeChanges();
    expect([find("module:features"), find("total")].every((entry, k) => entry === before[k])).toBe(true);
  });
});

describe("runs", () => {
  test("the first state reaches the groups, the next one like it only its node", () => {
    tree.applyRun("total", ran("ok"));
    expect(changes()).toEqual(["module:features"]);
    tree.applyRun("share", ran("ok"));
    expect(changes()).toEqual(["share"]);
  });

  test.each<[RunState, RunState, RunState]>([
    ["ok", "failed", "failed"],
    ["running", "queued", "running"],
    ["ok", "stale", "stale"],
    ["cached", "ok", "ok"],
    ["skipped", "ok", "skipped"],
  ])("of %s and %s a group shows %s", (one, other, shown) => {
    tree.applyRun("total", ran(one));
    tree.applyRun("share", ran(other));
    expect(tree.tally(find("module:features")).state).toBe(shown);
  });

  test("states that are as they were change nothing", () => {
    tree.applyRunStates({ dataflow: "train", nodes: { total: ran("ok") } });
    expect(changes()).toEqual(["module:features"]);
    tree.applyRunStates({ dataflow: "train", nodes: { total: ran("ok") } });
    expect(changes()).toEqual([]);
    tree.applyRunStates({ dataflow: "train", nodes: {} });
    expect(changes()).toEqual(["module:features"]);
  });

  test("many events are drawn once", () => {
    for (const state of ["queued", "running", "ok"] as const) {
      tree.applyRun("rate", ran(state));
    }
    expect(changes()).toEqual(["rate"]);
    expect(changes()).toEqual([]);
  });
});

test("of twenty thousand nodes, the one that changed is drawn again", () => {
  const nodes = Array.from({ length: 20_000 }, (_, k) => node(`n${k}`, `m${k % 40}`));
  tree.applySnapshot({ dataflow: "train", revision: 1, config: {}, nodes, edges: [] });
  tree.takeChanges();
  tree.applyPatch(patch({ nodes: [node("n7", "m7", { type: "float" })] }));
  expect(changes()).toEqual(["n7"]);
});
