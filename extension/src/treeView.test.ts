/** The dataflows view: what it asks the server for, when it stops, and what it has VS Code draw again. */

import { beforeEach, describe, expect, test, vi } from "vitest";
import type * as vscode from "vscode";

import { FakeServer, graphNode } from "../test/fakeServer";
import { EventEmitter, settled, window, workspace } from "../test/fakeVscode";
import type { Dataflows } from "./dataflows";
import type { TreeEntry } from "./dataflowTree";
import { OpenGraphs } from "./openGraphs";
import type { DataflowInfo, GraphPatch, NodeParams } from "./protocol.gen";
import type { Server } from "./server";
import { TreeView } from "./treeView";

vi.mock("vscode", () => import("../test/fakeVscode"));

const info = (name: string): DataflowInfo => ({
  name,
  origin: "module",
  modules: ["features"],
  uris: [],
  config: {},
  choices: [],
  nodeCount: 1,
});

let server: FakeServer;
let graphs: OpenGraphs;
let known: DataflowInfo[];
let view: TreeView;
let drawn: (TreeEntry[] | undefined)[];
let changed: EventEmitter<void>;
let moves: EventEmitter<readonly NodeParams[]>;

beforeEach(() => {
  moves = new EventEmitter();
  workspace.settings = {};
  changed = new EventEmitter();
  server = new FakeServer();
  known = [info("train"), info("score")];
  graphs = new OpenGraphs(server as unknown as Server);
  const dataflows = {
    ready: async () => {},
    get all() {
      return known;
    },
    named: (name: string) => known.find((each) => each.name === name),
    onDidChange: changed.event,
  } as unknown as Dataflows;
  const output = { appendLine: () => {} } as unknown as vscode.OutputChannel;
  const cursor = { onDidMove: moves.event, now: async () => undefined };
  view = new TreeView(server as unknown as Server, dataflows, graphs, cursor, output);
  drawn = [];
  view.onDidChangeTreeData((entries) => drawn.push(entries));
});

async function open(name: string): Promise<TreeEntry> {
  const roots = await view.getChildren();
  const root = roots.find(({ dataflow }) => dataflow === name);
  await view.getChildren(root);
  return root!;
}

async function patch(rest: Partial<GraphPatch>): Promise<void> {
  const nothing = { nodes: [], removedNodes: [], edges: [], removedEdges: [] };
  server.tell("hamilton/graph/patch", { dataflow: "train", base: 1, revision: 2, ...nothing, ...rest });
  await new Promise((resolve) => setTimeout(resolve, 120));
}

test("a dataflow is asked for when it is opened, and not before", async () => {
  expect((await view.getChildren()).map(({ dataflow }) => dataflow)).toEqual(["train", "score"]);
  expect(server.take()).toEqual([]);
  await open("train");
  await open("train");
  expect(server.take()).toEqual(["graph/open train", "run/states train"]);
});

test("a closed dataflow is no longer kept live, unless the graph panel shows it", async () => {
  const train = await open("train");
  const score = await open("score");
  const panel = {};
  await graphs.open("score", panel);
  server.take();
  window.trees.at(-1)?.collapse.fire({ element: train });
  window.trees.at(-1)?.collapse.fire({ element: score });
  await settled();
  expect(server.take()).toEqual(["graph/close train"]);
  graphs.close("score", panel);
  expect(server.take()).toEqual(["graph/close score"]);
});

test("a dataflow that is opened again is asked for again", async () => {
  const train = await open("train");
  window.trees.at(-1)?.collapse.fire({ element: train });
  window.trees.at(-1)?.expand.fire({ element: train });
  expect(drawn).toEqual([[train]]);
});

test("a patch draws what it changes again, and nothing of another dataflow", async () => {
  await open("train");
  await patch({ nodes: [{ ...graphNode("total"), type: "float" }] });
  expect(drawn.flat().map((entry) => entry?.kind === "node" && entry.node)).toEqual(["total"]);
  await patch({ dataflow: "score", removedNodes: ["total"] });
  expect(drawn.length).toBe(1);
});

test("after a patch that was missed the graph is asked for anew", async () => {
  const train = await open("train");
  server.take();
  server.revision = 9;
  await patch({ base: 8 });
  expect(server.take()).toEqual(["graph/open train", "run/states train"]);
  expect(drawn).toEqual([[train]]);
});

test("looking at another file changes nothing; another configuration does", async () => {
  await view.getChildren();
  changed.fire();
  known = known.map((each) => ({ ...each, nodeCount: 7 }));
  changed.fire();
  expect(drawn).toEqual([]);
  known = known.map((each) => ({ ...each, config: { region: "UK" } }));
  changed.fire();
  expect(drawn).toEqual([undefined]);
});

test("a server that failed has no dataflows, so that the view says what to do", async () => {
  await open("train");
  server.become({ kind: "failed", reason: "no Python" });
  expect(drawn).toEqual([undefined]);
  expect(await view.getChildren()).toEqual([]);
});

test("nodes are dragged as their names", async () => {
  const data = new Map<string, { value: string }>();
  const entries = ["a", "b"].map((name): TreeEntry => ({ kind: "node", dataflow: "train", node: name }));
  view.handleDrag(entries, data as unknown as vscode.DataTransfer);
  expect(data.get("text/plain")?.value).toBe("a, b");
});

describe("the entry of the cursor", () => {
  const at = (...nodes: string[]) => nodes.map((node) => ({ dataflow: "train", node }));
  const selected = () => window.trees.at(-1)?.selection.map((entry) => (entry as { node?: string }).node);

  async function move(nodes: readonly NodeParams[]): Promise<void> {
    moves.fire(nodes);
    await settled();
  }

  test("is selected, in a dataflow that was closed too", async () => {
    await move(at("total"));
    expect(selected()).toEqual(["total"]);
    expect(server.take()).toContain("graph/open train");
  });

  test("gives way to one that was chosen and is made by the same function", async () => {
    const chosen = { kind: "node", dataflow: "train", node: "other" };
    window.trees.at(-1)!.selection = [chosen];
    await move(at("total", "other"));
    expect(selected()).toEqual(["other"]);
  });

  test.each([
    ["there is none", () => {}, []],
    ["the view is hidden", () => (window.trees.at(-1)!.visible = false), at("total")],
    [
      "the user does not wish it",
      () => (workspace.settings["hamilton.dataflows.autoReveal"] = false),
      at("total"),
    ],
    ["it is no longer in the graph", () => {}, at("gone")],
  ])("is not looked for where %s", async (_, prepare, nodes) => {
    prepare();
    await move(nodes);
    expect(selected()).toEqual([]);
  });
});
