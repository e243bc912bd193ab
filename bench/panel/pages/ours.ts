/** The graph panel as it is shipped, with a host that only hands graphs over. */

import type { GraphPatch } from "../../../extension/src/protocol.gen";
import type { HostApi, HostMessage } from "../../../extension/webview/graph/messages";
import { painted } from "./painted";

declare global {
  interface Window {
    acquireVsCodeApi(): HostApi;
    show(json: string): Promise<void>;
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

window.show = async (json) => {
  const graph = JSON.parse(json);
  await tell({ type: "snapshot", graph, dataflows: [{ name: graph.dataflow, origin: "bench" }] });
};

window.edit = async (patch) => {
  const begin = performance.now();
  await tell({ type: "patch", patch });
  return performance.now() - begin;
};
