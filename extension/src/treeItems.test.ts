/** What entries of the dataflows view look like, and what a screen reader says of them. */

import { describe, expect, test, vi } from "vitest";

import { Uri } from "../test/fakeVscode";
import { DataflowTree, type TreeEntry } from "./dataflowTree";
import type { DataflowInfo, GraphNode, NodeRun, RunState } from "./protocol.gen";
import { dataflowItem, groupItem, nodeItem, nodeTooltip, ProblemBadges } from "./treeItems";

vi.mock("vscode", () => import("../test/fakeVscode"));

const ROOT = { kind: "dataflow", dataflow: "train" } as const;
const INFO: DataflowInfo = {
  name: "train",
  origin: "module",
  modules: ["features"],
  uris: ["file:///features.py"],
  config: { region: "US" },
  choices: [],
  nodeCount: 2,
};
const NODE: GraphNode = {
  name: "total",
  kind: "function",
  type: "float",
  module: "features",
  function: "total",
  summary: "All of <b>it</b>.",
  tags: { owner: "growth" },
  status: "exact",
  reason: null,
  errors: 0,
  warnings: 0,
};

function treeOf(node: Partial<GraphNode>, state?: RunState): [DataflowTree, TreeEntry & { kind: "node" }] {
  const tree = new DataflowTree(ROOT);
  const shown = { ...NODE, ...node };
  tree.applySnapshot({ dataflow: "train", revision: 1, config: {}, nodes: [shown], edges: [] });
  if (state !== undefined) {
    tree.applyRun(shown.name, { state, seconds: 0.5, summary: null });
  }
  return [tree, { kind: "node", dataflow: "train", node: shown.name }];
}

const itemOf = (node: Partial<GraphNode>, state?: RunState) => nodeItem(...treeOf(node, state), "open");
const iconOf = (node: Partial<GraphNode>, state?: RunState) => {
  const { id, color } = itemOf(node, state).iconPath as { id: string; color?: { id: string } };
  return [id, color?.id];
};

describe("a node", () => {
  test("shows its kind until it runs, then how that went", () => {
    expect(iconOf({})).toEqual(["symbol-method", undefined]);
    expect(iconOf({ kind: "input" })).toEqual(["symbol-parameter", undefined]);
    expect(iconOf({}, "ok")).toEqual(["pass-filled", "testing.iconPassed"]);
    expect(iconOf({}, "running")).toEqual(["sync~spin", "progressBar.background"]);
  });

  test("no two states look alike", () => {
    const states = ["queued", "running", "ok", "cached", "failed", "skipped", "cancelled", "stale"] as const;
    expect(new Set(states.map((state) => iconOf({}, state)[0])).size).toBe(states.length);
  });

  test("is described by its type; one that is broken says that it is as last understood", () => {
    expect(itemOf({}).description).toBe("float");
    expect(itemOf({ status: "stale" }).description).toBe("float as last understood");
  });

  test.each<[string, Partial<GraphNode>, RunState | undefined, string]>([
    ["its kind and type", {}, undefined, "total, Function, float"],
    ["its state", {}, "stale", "total, Function, float, Out of date"],
    ["its problems", { errors: 1, warnings: 2 }, undefined, "total, Function, float, 1 error, 2 warnings"],
    ["that it comes from outside", { kind: "input", type: null, function: null }, undefined, "total, Input"],
  ])("tells a screen reader %s", (_what, node, state, label) => {
    expect(itemOf(node, state).accessibilityInformation?.label).toBe(label);
  });

  test.each<[Partial<GraphNode>, RunState | undefined, string]>([
    [{}, undefined, "node runnable written"],
    [{}, "ok", "node runnable written result"],
    [{}, "queued", "node runnable written"],
    [{ kind: "input", function: null }, undefined, "node outside"],
    [{ kind: "config", function: null }, undefined, "node outside"],
  ])("%j, %s, has the menu of: %s", (node, state, context) => {
    expect(itemOf(node, state).contextValue).toBe(context);
  });

  test("in a namespace is called by the last part of its name", () => {
    expect(itemOf({ name: "sales.raw" }).label).toBe("raw");
  });

  test("has its documentation in the tooltip, as text and never as markup", () => {
    const run: NodeRun = { state: "ok", seconds: 0.25, summary: "6 × 3 DataFrame" };
    const { value } = nodeTooltip(NODE, run);
    expect(value).toContain("total: float");
    expect(value).toContain("text(All of <b>it</b>.)");
    expect(value).toContain("text(owner: growth)");
    expect(value).toContain("text(Succeeded in 0.25 s: 6 × 3 DataFrame)");
  });
});

test("a group counts its nodes and shows the state that asks most for attention", () => {
  const [tree] = treeOf({ warnings: 1 }, "failed");
  const item = groupItem(tree, { kind: "group", dataflow: "train", group: "module:features" });
  expect(item.description).toBe("1 node");
  expect((item.iconPath as { id: string }).id).toBe("error");
  expect(item.accessibilityInformation?.label).toBe("Module features, 1 node, Failed, 1 warning");
});

test("a dataflow says its configuration, and is open where it is the only one", () => {
  const item = dataflowItem(INFO, ROOT, true);
  expect([item.label, item.description, item.collapsibleState]).toEqual(["train", "region=US", 2]);
  expect(dataflowItem({ ...INFO, config: {} }, ROOT, false)).toMatchObject({
    description: "",
    collapsibleState: 1,
  });
});

test.each<[Partial<GraphNode>, string | undefined, string | undefined]>([
  [{}, undefined, undefined],
  [{ warnings: 2 }, "2", "list.warningForeground"],
  [{ errors: 3, warnings: 2 }, "3", "list.errorForeground"],
  [{ errors: 12 }, "9+", "list.errorForeground"],
])("the badge of %j is %s", (node, badge, colour) => {
  const uri = itemOf(node).resourceUri;
  const decoration = uri && new ProblemBadges().provideFileDecoration(uri);
  expect([decoration?.badge, decoration?.color?.id]).toEqual([badge, colour]);
});

test("files of the workspace get no badge from here", () => {
  expect(new ProblemBadges().provideFileDecoration(Uri.parse("file:///a.py") as never)).toBeUndefined();
});
