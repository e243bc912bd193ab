/**
 * Stands in for VS Code around the panel, in a plain browser: gives it a theme and a graph, and
 * plays a run. Choose with the address: ?theme=dark&graph=marketing&state=over&groups=open
 */

import type { GraphSnapshot, NodeRun } from "../../../src/protocol.gen";
import type { HostApi, HostMessage, PanelMessage } from "../messages";
import { GraphModel } from "../model";
import { findGroups } from "../shown/groups";
import { retail, runsOf } from "./retail";
import { grown, MARKETING_RUNS, marketing, sales, someRuns, wide } from "./samples";
import { THEMES } from "./themes";

declare global {
  interface Window {
    acquireVsCodeApi(): HostApi;
    /** What the panel has said so far. */
    sent: PanelMessage[];
    tell(message: HostMessage): void;
    useTheme(name: string): void;
  }
}

const choice = new URLSearchParams(location.search);

window.sent = [];
window.tell = (message) => window.postMessage(message, "*");
window.useTheme = (name) => {
  const theme = THEMES[name]!;
  document.documentElement.removeAttribute("style");
  for (const [key, value] of Object.entries(theme.variables)) {
    document.documentElement.style.setProperty(`--vscode-${key}`, value);
  }
  document.body.className = theme.bodyClass;
};
window.acquireVsCodeApi = () => ({
  postMessage: (message) => {
    window.sent.push(message);
    answer(message);
  },
  getState: () => ({ orientation: choice.get("flow") }),
  setState: () => {},
});
window.useTheme(choice.get("theme") ?? "dark");

function chosenGraph(): GraphSnapshot {
  const [kind, size] = (choice.get("graph") ?? "marketing").split("-");
  if (kind === "retail") return retail(Number(size));
  if (kind === "grown") return grown(Number(size));
  if (kind === "sales") return sales().chosen;
  if (kind === "wide") return wide(Number(size));
  return marketing();
}

function answer(message: PanelMessage): void {
  if (message.type === "ready") begin();
  if (message.type === "showVariants") showVariants(message.shows);
  if (message.type === "run") void playRun(message.nodes);
}

function begin(): void {
  const graph = chosenGraph();
  const choices = ["marketing", "training", "wide"].map((name) => ({ name, origin: `from ${name}.py` }));
  window.tell({ type: "trusted", trusted: choice.get("trusted") !== "false" });
  window.tell({ type: "snapshot", graph, dataflows: choices, collapsed: chosenGroups(graph) });
  const differences = { margin: "type: float here, int in Hamilton" };
  if (graph.dataflow === "sales") window.tell({ type: "verified", dataflow: "sales", differences });
  const nodes = chosenRuns(graph, choice.get("state"));
  if (nodes) window.tell({ type: "runStates", states: { dataflow: graph.dataflow, nodes } });
}

/** Every group open or closed, where the address says so. */
function chosenGroups(graph: GraphSnapshot): Record<string, boolean> {
  const wanted = choice.get("groups");
  if (wanted === null) return {};
  const model = new GraphModel();
  model.applySnapshot(graph);
  const { groups } = findGroups(graph.nodes, (name) => model.next(name, "downstream"));
  return Object.fromEntries([...groups.keys()].map((id) => [id, wanted === "closed"]));
}

function chosenRuns(graph: GraphSnapshot, state: string | null): Record<string, NodeRun> | null {
  if (state === null || state === "none") return null;
  if (graph.dataflow === "retail") return runsOf(graph, state === "halfway" ? "halfway" : "over");
  return graph.dataflow === "marketing" ? { ...MARKETING_RUNS } : someRuns(graph);
}

function showVariants(shows: boolean): void {
  const { dataflow } = chosenGraph();
  const { all } = sales();
  window.tell({ type: "variants", dataflow, variants: shows ? { ...all, dataflow } : null });
}

async function playRun(targets: readonly string[]): Promise<void> {
  const graph = chosenGraph();
  const sources = new Map<string, string[]>();
  for (const { source, target } of graph.edges) sources.set(target, [...(sources.get(target) ?? []), source]);
  const wanted = new Set(targets.length > 0 ? targets : graph.nodes.map((node) => node.name));
  for (const name of wanted) for (const source of sources.get(name) ?? []) wanted.add(source);
  const order = graph.nodes.filter((node) => wanted.has(node.name) && node.kind === "function");
  const say = (node: string, run: NodeRun) => window.tell({ type: "node", node, run });
  for (const { name } of order) say(name, { state: "queued", seconds: null, summary: null });
  for (const { name } of order) {
    say(name, { state: "running", seconds: null, summary: null });
    await new Promise((resolve) => setTimeout(resolve, 400));
    say(name, { state: "ok", seconds: 0.4, summary: "6 × 3 DataFrame" });
  }
}
