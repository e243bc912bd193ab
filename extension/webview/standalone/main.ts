/** The standalone page: shows the graphs that are written into it, and needs no network. */

import { Browser } from "./browserHost";
import type { PageData, PageGraph } from "./pageData";

/** What the page remembers as the dataflow that was on show last. */
const DATAFLOW = "dataflow";
const browser = new Browser();
const data = JSON.parse(document.getElementById("hamilton-data")?.textContent ?? "[]") as PageData;
const dataflows = data.map(({ graph, origin }) => ({ name: graph.dataflow, origin }));
let shown = named(browser.memory.get(DATAFLOW)) ?? data[0];
let showsVariants = shown?.showsVariants ?? false;

function named(dataflow: unknown): PageGraph | undefined {
  return data.find(({ graph }) => graph.dataflow === dataflow);
}

function show(): void {
  if (shown === undefined) {
    browser.tell({ type: "status", kind: "empty", message: "There is no dataflow in this file." });
    return;
  }
  const { graph, runs, variants } = shown;
  const collapsed = browser.collapsed(graph.dataflow, shown.collapsed);
  const all = showsVariants && variants !== undefined ? { variants } : {};
  browser.tell({ type: "snapshot", graph, dataflows, collapsed, ...all });
  browser.tell({ type: "runStates", states: { dataflow: graph.dataflow, nodes: { ...runs } } });
}

browser.serve({
  shownIn: "browser",
  ready: show,
  resync: show,
  choose: (dataflow) => {
    shown = named(dataflow);
    browser.memory.set(DATAFLOW, dataflow);
    show();
  },
  reveal: (node) => {
    const place = shown?.places[node];
    if (place !== undefined) browser.inform(`${node}: ${place}`);
  },
  describe: (node) =>
    browser.tell({ type: "described", node, description: shown?.descriptions[node] ?? null }),
  showVariants: (shows) => {
    if (shown === undefined) return;
    const { graph, variants } = shown;
    if (variants === undefined) {
      browser.inform("This page knows of no other configuration in which the dataflow has other nodes.");
      return;
    }
    showsVariants = shows;
    browser.tell({ type: "variants", dataflow: graph.dataflow, variants: shows ? variants : null });
  },
  configure: () => undefined,
  saveAsPage: () =>
    browser.inform("This page is such a file already: save it with your browser, or pass it on."),
});
