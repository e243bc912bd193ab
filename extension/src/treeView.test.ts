/** The dataflows view: what it asks the server for, when it stops, and what it has VS Code draw again. */

import { beforeEach, expect, test, vi } from "vitest";
import type * as vscode from "vscode";

import { EventEmitter, settled, window } from "../test/fakeVscode";
import type { Dataflows } from "./dataflows";
import type { TreeEntry } from "./dataflowTree";
import { OpenGraphs } from "./openGraphs";
import type { DataflowInfo, GraphNode, GraphPatch, NodeParams, Notifications } from "./protocol.gen";
import type { Server, ServerState } from "./server";
import { TreeView } from "./treeView";

vi.mock("vscode", () => import("../test/fakeVscode"));

const node = (name: string): GraphNode => ({
  name,
  kind: "function",
  type: "int",
  module: "features",
  function: name,
  summary: null,
  tags: {},
  status: "exact",
  reason: null,
  errors: 0,
  warnings: 0,
});

const info = (name: string): DataflowInfo => ({
  name,
  origin: "module",
  modules: ["features"],
  uris: [],
  config: {},
  choices: [],
  nodeCount: 1,
});

class FakeServer {
  state: ServerState = { kind: "running" };
  readonly states = new EventEmitter<ServerState>();
  readonly onDidChangeState = this.states.event;
  asked: string[] = [];
  revision = 1;
  private readonly notifications = new Map<string, EventEmitter<unknown>>();

  async request(method: string, { dataflow }: { dataflow: string }): Promise<unknown> {
    this.asked.push(`${method.replace("hamilton/", "")} ${dataflow}`);
    const { revision } = this;
    const nodes = method === "hamilton/run/states" ? {} : [node("total")];
    return { dataflow, revision, config: {}, nodes, edges: [] };
  }

  on(method: string, listener: (params: unknown) => void): vscode.Disposable {
    const emitter = this.notifications.get(method) ?? new EventEmitter<unknown>();
    this.notifications.set(method, emitter);
    return emitter.event(listener);
  }

  tell<N extends keyof Notifications>(method: N, params: Notifications[N]): void {
    this.notifications.get(method)?.fire(params);
  }

  take(): string[] {
    return this.asked.splice(0);
  }
}

let server: FakeServer;
let graphs: OpenGraphs;
let known: DataflowInfo[];
let view: TreeView;
let drawn: (TreeEntry[] | undefined)[];
let changed: EventEmitter<void>;
let moves: EventEmitter<readonly NodeParams[]>;

beforeEach(() => {
  moves = new EventEmitter();
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
  await patch({ nodes: [{ ...node("total"), type: "float" }] });
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
  server.state = { kind: "failed", reason: "no Python" };
  server.states.fire(server.state);
  expect(drawn).toEqual([undefined]);
  expect(await view.getChildren()).toEqual([]);
});

test("nodes are dragged as their names", async () => {
  const data = new Map<string, { value: string }>();
  const entries = ["a", "b"].map((name): TreeEntry => ({ kind: "node", dataflow: "train", node: name }));
  view.handleDrag(entries, data as unknown as vscode.DataTransfer);
  expect(data.get("text/plain")?.value).toBe("a, b");
});
