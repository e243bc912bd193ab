/** The standalone page: shows the graphs that are written into it, and needs no network. */

import { Browser } from "./browserHost";
import type { PageData, PageGraph } from "./pageData";

const browser = new Browser();
const data = JSON.parse(document.getElementById("hamilton-data")?.textContent ?? "[]") as PageData;
const dataflows = data.map(({ graph, origin }) => ({ name: graph.dataflow, origin }));
let shown = data[0];

function show(page: PageGraph | undefined): void {
  shown = page;
  if (page === undefined) {
    browser.tell({ type: "status", kind: "empty", message: "There is no dataflow in this file." });
    return;
  }
  const { graph, runs, variants } = page;
  const collapsed = browser.collapsed(graph.dataflow, page.collapsed);
  browser.tell({ type: "snapshot", graph, dataflows, collapsed, ...(variants && { variants }) });
  browser.tell({ type: "runStates", states: { dataflow: graph.dataflow, nodes: { ...runs } } });
}

browser.serve({
  ready: () => show(shown),
  resync: () => show(shown),
  choose: (dataflow) => show(data.find(({ graph }) => graph.dataflow === dataflow)),
  reveal: (node) => {
    const place = shown?.places[node];
    if (place !== undefined) browser.inform(`${node}: ${place}`);
  },
  saveAsPage: () =>
    browser.inform("This page is such a file already: save it with your browser, or pass it on."),
});
