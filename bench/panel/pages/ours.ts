/** The graph panel as it is shipped, with a host that only hands graphs over. */

import type { GraphPatch, GraphSnapshot } from "../../../extension/src/protocol.gen";
import type { HostApi, HostMessage } from "../../../extension/webview/graph/messages";
import { painted } from "./painted";

declare global {
  interface Window {
    acquireVsCodeApi(): HostApi;
    /** With `open`, groups that the first view closes are open, as if the user had opened them. */
    show(json: string, groups?: "open"): Promise<void>;
    edit(patch: GraphPatch): Promise<number>;
  }
}

window.acquireVsCodeApi = () => ({ postMessage: () => {}, getState: () => null, setState: () => {} });

const arrangements = () => Number(document.body.dataset.arranged ?? 0);

/** Tells the panel something that asks for a new layout; resolves when that is painted. */
async function tell(message: HostMessage): Promise<void> {
  const before = arrangements();
  const arranged = new Promise<void>((done) => {
    const observer = new MutationObserver(() => {
      if (arrangements() === before) return;
      observer.disconnect();
      done();
    });
    observer.observe(document.body, { attributes: true });
  });
  window.dispatchEvent(new MessageEvent("message", { data: message }));
  await arranged;
  await painted();
}

window.show = async (json, groups) => {
  const graph: GraphSnapshot = JSON.parse(json);
  const modules = new Set(graph.nodes.map(({ module }) => `module:${module}`));
  const collapsed = Object.fromEntries([...modules, "inputs:Inputs"].map((group) => [group, false]));
  const dataflows = [{ name: graph.dataflow, origin: "bench" }];
  await tell({ type: "snapshot", graph, dataflows, ...(groups === "open" ? { collapsed } : {}) });
};

window.edit = async (patch) => {
  const begin = performance.now();
  await tell({ type: "patch", patch });
  return performance.now() - begin;
};
