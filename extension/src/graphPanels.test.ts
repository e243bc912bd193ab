/** Which panel shows what: pinned or going along, restored, dropped on, failing, and left by its dataflow. */

import { beforeEach, describe, expect, test, vi } from "vitest";
import type * as vscode from "vscode";

import { FakeServer } from "../test/fakeServer";
import { EventEmitter, FakePanel, recorded, settled, Uri, window, workspace } from "../test/fakeVscode";
import type { Dataflows } from "./dataflows";
import { GraphPanels, panelFor } from "./graphPanels";
import type { GraphActions, GraphParts } from "./graphRequests";
import { OpenGraphs } from "./openGraphs";
import type { DataflowInfo, NodeParams } from "./protocol.gen";
import type { Server } from "./server";

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

class FakeDataflows {
  all = [info("train"), info("score")];
  areKnown = true;
  workedIn: DataflowInfo | undefined = this.all[0];
  looked: (string | undefined)[] = [];
  readonly change = new EventEmitter<void>();
  readonly currentChange = new EventEmitter<DataflowInfo | undefined>();
  readonly onDidChange = this.change.event;
  readonly onDidChangeCurrent = this.currentChange.event;

  get current(): DataflowInfo | undefined {
    return this.workedIn;
  }

  named(name: string): DataflowInfo | undefined {
    return this.all.find((each) => each.name === name);
  }

  lookAt(name: string | undefined): void {
    this.looked.push(name);
  }

  async choose(): Promise<void> {}

  /** The user goes to a file of another dataflow. */
  async workIn(name: string): Promise<void> {
    this.workedIn = this.named(name);
    this.currentChange.fire(this.workedIn);
    this.change.fire();
    await settled();
  }

  /** The server says which there are now. */
  async become(...names: string[]): Promise<void> {
    this.all = names.map(info);
    this.workedIn = this.all[0];
    this.change.fire();
    await settled();
  }
}

let server: FakeServer;
let dataflows: FakeDataflows;
let moves: EventEmitter<readonly NodeParams[]>;
let log: string[];
let asked: unknown[][];
let memory: Map<string, unknown>;
let panels: GraphPanels;

beforeEach(() => {
  window.panels = [];
  workspace.settings = {};
  server = new FakeServer();
  dataflows = new FakeDataflows();
  moves = new EventEmitter();
  log = [];
  asked = [];
  memory = new Map();
  panels = new GraphPanels({
    extensionUri: Uri.parse("file:///extension"),
    server,
    dataflows: dataflows as unknown as Dataflows,
    graphs: new OpenGraphs(server as unknown as Server),
    cursor: { onDidMove: moves.event, now: async () => undefined },
    actions: new Proxy(
      {},
      {
        get:
          (_, act) =>
          (...args: unknown[]) =>
            asked.push([act, ...args]),
      },
    ) as GraphActions,
    output: { appendLine: (line: string) => log.push(line) },
    workspaceState: {
      get: (key: string, otherwise: unknown) => memory.get(key) ?? otherwise,
      update: async (key: string, value: unknown) => memory.set(key, value),
    },
  } as unknown as GraphParts);
});

/** Lets the page of a panel say that it is ready. */
async function load(panel: FakePanel): Promise<FakePanel> {
  await panel.webview.say({ type: "ready" });
  return panel;
}

async function show(dataflow?: string): Promise<FakePanel> {
  await panels.show(dataflow);
  return load(window.panels.at(-1)!);
}

async function openAnother(dataflow: string): Promise<FakePanel> {
  await panels.openAnother(dataflow);
  return load(window.panels.at(-1)!);
}

async function restore(state: unknown): Promise<FakePanel> {
  const panel = new FakePanel();
  await panels.deserializeWebviewPanel(panel as unknown as vscode.WebviewPanel, state);
  return load(panel);
}

type Sent = {
  type: string;
  pinned?: boolean;
  graph?: { dataflow: string };
  message?: string;
  names?: string[];
};
const sent = (panel: FakePanel, type: string): Sent[] =>
  (panel.webview.sent as Sent[]).filter((message) => message.type === type);
const last = (panel: FakePanel, type: string): Sent | undefined => sent(panel, type).at(-1);
const isPinned = (panel: FakePanel) =>
  sent(panel, "settings").findLast(({ pinned }) => pinned !== undefined)?.pinned;
const titles = () => window.panels.map(({ title }) => title);

describe("the panel for a dataflow", () => {
  const [free, train, score] = [
    { dataflow: "score", isPinned: false },
    { dataflow: "train", isPinned: true },
    { dataflow: "score", isPinned: true },
  ];

  test.each([
    ["is a new one where there is none", "train", [], undefined],
    ["is a new one where all are pinned to others", "train", [score], undefined],
    ["is the one that goes along", "train", [score, free], free],
    ["is one that shows it already", "train", [free, train], train],
    ["is the one that goes along, of those that show it", "score", [score, free], free],
    ["is the one that goes along, where no dataflow is known", undefined, [score, free], free],
  ])("%s", (_, dataflow, all, expected) => {
    expect(panelFor(dataflow, all)).toBe(expected);
  });
});

describe("panels", () => {
  test("one goes along with the user's work, pinned ones stay", async () => {
    const free = await show();
    await openAnother("train");
    await dataflows.workIn("score");
    expect(titles()).toEqual(["Graph: score", "Graph: train"]);
    expect(last(free, "snapshot")?.graph?.dataflow).toBe("score");
  });

  test("Show Graph takes the one that is there", async () => {
    await show();
    await panels.show("score");
    await panels.show("train");
    expect(titles()).toEqual(["Graph: train"]);
  });

  test("one that is pinned says so, and keeps its dataflow", async () => {
    const panel = await show();
    expect(isPinned(panel)).toBe(false);
    await panel.webview.say({ type: "pin", pinned: true });
    expect(isPinned(panel)).toBe(true);
    await dataflows.workIn("score");
    expect(titles()).toEqual(["Graph: train"]);
  });

  test("one that is let go goes to where the user works; the other that went along stays where it is", async () => {
    const first = await show();
    const second = await openAnother("score");
    await second.webview.say({ type: "pin", pinned: false });
    expect(titles()).toEqual(["Graph: train", "Graph: train"]);
    expect([isPinned(first), isPinned(second)]).toEqual([true, false]);
  });

  test("a graph that comes late is not shown over the one asked for since", async () => {
    const panel = await show();
    panel.webview.take();
    const answers: (() => void)[] = [];
    const request = server.request.bind(server);
    server.request = async (method, params) => {
      if (method === "hamilton/graph/open") {
        await new Promise<void>((resolve) => answers.push(resolve));
      }
      return request(method, params);
    };
    const showing = [panels.show("score"), panels.show("train")];
    await settled();
    for (const arrive of answers.reverse()) {
      arrive();
      await settled();
    }
    await Promise.all(showing);
    expect(sent(panel, "snapshot").map(({ graph }) => graph?.dataflow)).toEqual(["train"]);
  });

  test("a graph is kept live for as long as one of them shows it", async () => {
    const first = await show();
    const second = await openAnother("train");
    first.dispose();
    expect(server.take()).not.toContain("graph/close train");
    second.dispose();
    expect(server.take()).toContain("graph/close train");
  });

  test("commands speak of the dataflow of the panel with the keyboard", async () => {
    await show();
    const second = await openAnother("score");
    second.become({ active: true });
    expect(dataflows.looked.at(-1)).toBe("score");
    second.become({ active: false });
    expect(dataflows.looked.at(-1)).toBeUndefined();
  });

  test("what a panel asks for is of its own dataflow", async () => {
    await show();
    const second = await openAnother("score");
    await second.webview.say({ type: "findReferences", node: "total" });
    await second.webview.say({ type: "rename", node: "total" });
    await second.webview.say({ type: "openAnother", dataflow: "train" });
    expect(asked).toEqual([
      ["findReferences", "score", "total"],
      ["rename", "score", "total"],
    ]);
    expect(titles()).toEqual(["Graph: train", "Graph: score", "Graph: train"]);
  });

  test("the cursor is shown in every panel, as far as its dataflow has the node", async () => {
    const first = await show();
    const second = await openAnother("score");
    moves.fire([{ dataflow: "score", node: "total" }]);
    expect(last(first, "focus")).toEqual({ type: "focus", nodes: [], reveal: true });
    expect(last(second, "focus")).toEqual({ type: "focus", nodes: ["total"], reveal: true });
  });
});

describe("the side bar", () => {
  async function openView(): Promise<{ view: FakePanel & { description?: string }; page: FakePanel }> {
    const view = new FakePanel();
    panels.resolveWebviewView(view as unknown as vscode.WebviewView, {} as vscode.WebviewViewResolveContext);
    return { view, page: await load(view) };
  }

  test("has a graph that goes along, beside that of the editor area", async () => {
    const { view } = await openView();
    await show();
    await dataflows.workIn("score");
    expect(view.description).toBe("score");
    expect(titles()).toEqual(["Graph: score"]);
  });

  test("takes a node that is to be shown, where no panel is open", async () => {
    const { page } = await openView();
    await panels.seek("score", ["total"]);
    expect(titles()).toEqual([]);
    expect(last(page, "seek")?.names).toEqual(["total"]);
  });

  test("turns to a dataflow that is chosen, and opens no panel for it", async () => {
    const { view } = await openView();
    expect(await panels.turnTo("score")).toBe(true);
    expect(view.description).toBe("score");
    view.visible = false;
    expect(await panels.turnTo("train")).toBe(false);
    expect(titles()).toEqual([]);
  });

  test("may pin its own without pinning that of the editor area", async () => {
    const panel = await show();
    const { page } = await openView();
    await page.webview.say({ type: "pin", pinned: true });
    expect([isPinned(panel), isPinned(page)]).toEqual([false, true]);
  });
});

describe("after a reload of the window", () => {
  const view = (dataflow: string) => ({ view: { dataflow, camera: null, collapsed: null } });

  test("each has its dataflow and its pin", async () => {
    const one = await restore({ pinned: true, ...view("score") });
    const other = await restore({ pinned: false, ...view("train") });
    expect([one.title, other.title]).toEqual(["Graph: score", "Graph: train"]);
    expect([isPinned(one), isPinned(other)]).toEqual([true, false]);
  });

  test("the user's own wish to follow the cursor is left as it was", async () => {
    const fresh = await show();
    const restored = await restore({ pinned: true, ...view("score") });
    const follow = (panel: FakePanel) => sent(panel, "settings").some((message) => "followCursor" in message);
    expect([follow(fresh), follow(restored)]).toEqual([true, false]);
  });

  test.each([undefined, null, "old", { view: 7 }])("%j is as a panel that is opened", async (state) => {
    const panel = await restore(state);
    expect(panel.title).toBe("Graph: train");
    expect(isPinned(panel)).toBe(false);
  });
});

describe("what is dropped", () => {
  const drop = (panel: FakePanel, ...uris: string[]) => panel.webview.say({ type: "drop", uris });

  test("nodes and groups are gone to", async () => {
    const panel = await show();
    await drop(
      panel,
      "hamilton-dataflow:/train/node/total?0+0",
      "hamilton-dataflow:/train/group/module%253Aa",
    );
    expect(last(panel, "seek")?.names).toEqual(["total", "module:a"]);
  });

  test("a node of another dataflow brings its dataflow along", async () => {
    const panel = await openAnother("train");
    await drop(panel, "hamilton-dataflow:/score/node/total?0+0");
    expect(panel.title).toBe("Graph: score");
    expect(panel.webview.sent.map(({ type }) => type).slice(-3)).toContain("seek");
    expect(isPinned(panel)).toBe(true);
  });

  test("a file is passed over", async () => {
    const panel = await show();
    await drop(panel, "file:///a.py");
    expect(panel.title).toBe("Graph: train");
    expect(sent(panel, "seek")).toEqual([]);
  });
});

describe("what a panel asks for in vain", () => {
  async function ask(message: unknown): Promise<void> {
    const panel = await show();
    recorded.errors.length = 0;
    server.request = async () => {
      throw new Error("no [total](command:quit) here");
    };
    await panel.webview.say(message);
    expect(log.join()).toContain("no [total](command:quit) here");
  }

  test("is told to the user, and logged", async () => {
    await ask({ type: "reveal", node: "total", where: "here" });
    expect(recorded.errors).toEqual(["Hamilton: no [total]\u200b(command:quit) here"]);
  });

  test("is only logged where the pointer asked, not the user", async () => {
    await ask({ type: "describe", node: "total" });
    expect(recorded.errors).toEqual([]);
  });
});

describe("never blank:", () => {
  const said = (panel: FakePanel) => last(panel, "status")?.message?.split("\n")[0];

  test("a pinned dataflow that is gone is said to be gone, and comes back", async () => {
    const panel = await openAnother("score");
    await dataflows.become("train");
    expect(said(panel)).toBe("There is no dataflow score in this workspace any more.");
    panel.webview.take();
    await dataflows.become("train", "score");
    expect(last(panel, "snapshot")?.graph?.dataflow).toBe("score");
  });

  test("a panel that is there before the dataflows are known shows one as soon as they are", async () => {
    dataflows.areKnown = false;
    const known = dataflows.all;
    dataflows.all = [];
    dataflows.workedIn = undefined;
    const panel = await show();
    expect(said(panel)).toBe("The workspace is being read…");
    dataflows.areKnown = true;
    await dataflows.become(...known.map(({ name }) => name));
    expect(last(panel, "snapshot")?.graph?.dataflow).toBe("train");
  });

  test("a panel that goes along leaves a dataflow that is gone", async () => {
    const panel = await show("score");
    await dataflows.become("train");
    expect(panel.title).toBe("Graph: train");
  });

  test("while the server starts again the graph stays; then it is asked for anew", async () => {
    const panel = await show();
    server.become({ kind: "starting" });
    expect(last(panel, "status")).toMatchObject({ kind: "info" });
    panel.webview.take();
    server.become({ kind: "running" });
    await settled();
    expect(sent(panel, "snapshot").length).toBe(1);
    expect(said(panel)).toBe("");
  });

  test("a graph that cannot be read is told, and logged", async () => {
    server.request = async () => {
      throw new Error("broken");
    };
    const panel = await show();
    expect(said(panel)).toBe("The graph of train could not be read. The output says why.");
    expect(log).toEqual(["The graph of train: Error: broken"]);
  });

  test("a page that fails before it is ready gives way to one that offers to begin anew", async () => {
    await panels.show();
    const panel = window.panels.at(-1)!;
    await panel.webview.say({ type: "error", message: "no <canvas>", stack: "at start" });
    expect(log).toEqual(["The graph panel failed: no <canvas>\nat start"]);
    expect(panel.webview.html).toContain("no &lt;canvas>");
    expect(panel.webview.html).toContain('href="command:hamilton.reloadGraph"');
    panels.reload();
    await load(panel);
    expect(last(panel, "snapshot")?.graph?.dataflow).toBe("train");
  });

  test("a page that fails later is only logged: it tells the user itself", async () => {
    const panel = await show();
    const { html } = panel.webview;
    await panel.webview.say({ type: "error", message: "layout", stack: "" });
    expect(panel.webview.html).toBe(html);
    expect(log).toEqual(["The graph panel failed: layout"]);
  });

  test("a reload puts a fresh page there, which is told everything", async () => {
    const panel = await show();
    const { html } = panel.webview;
    await panel.webview.say({ type: "reload" });
    expect(panel.webview.html).not.toBe(html);
    panel.webview.take();
    await load(panel);
    expect(panel.webview.take().map(({ type }) => type)).toEqual(
      expect.arrayContaining(["settings", "trusted", "snapshot", "runStates"]),
    );
  });

  test("a page that says nothing is loaded once more, then gives way, unless nobody looks", async () => {
    vi.useFakeTimers();
    await panels.show();
    const panel = window.panels.at(-1)!;
    panel.visible = false;
    vi.advanceTimersByTime(20_000);
    expect(log).toEqual([]);
    panel.visible = true;
    const { html } = panel.webview;
    vi.advanceTimersByTime(9_000);
    const again = panel.webview.html;
    expect([again !== html, again.includes("<script")]).toEqual([true, true]);
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    expect(panel.webview.html).toContain("its page said nothing for 60 seconds");
    expect(log).toEqual([
      "The graph panel is loaded once more: its page said nothing for 8 seconds.",
      "The graph panel did not start: its page said nothing for 60 seconds.",
    ]);
  });

  test("a page whose script does not arrive is tried again, three times in all", async () => {
    vi.useFakeTimers();
    await panels.show();
    const { webview } = window.panels.at(-1)!;
    for (const isTriedAgain of [true, true, false]) {
      const { html } = webview;
      void webview.say({ type: "unloaded" });
      vi.advanceTimersByTime(1_000);
      expect(webview.html).not.toBe(html);
      expect(webview.html.includes("<script")).toBe(isTriedAgain);
    }
    vi.useRealTimers();
    expect(log.at(-1)).toBe("The graph panel did not start: its script did not arrive.");
  });

  test("a page that answers is left alone", async () => {
    vi.useFakeTimers();
    await panels.show();
    const panel = window.panels.at(-1)!;
    const { html } = panel.webview;
    void panel.webview.say({ type: "ready" });
    vi.advanceTimersByTime(120_000);
    vi.useRealTimers();
    expect(panel.webview.html).toBe(html);
  });
});
