/** Graphviz compiled to WebAssembly, its drawing put into the page. */

import { Graphviz } from "@hpcc-js/wasm-graphviz";
import type { GraphSnapshot } from "../../../extension/src/protocol.gen";
import { painted } from "./painted";

window.show = async (json) => {
  const { nodes, edges }: GraphSnapshot = JSON.parse(json);
  const graphviz = await Graphviz.load();
  const lines = [
    ...nodes.map(({ name }) => `"${name}";`),
    ...edges.map(({ source, target }) => `"${source}" -> "${target}";`),
  ];
  const root = document.querySelector("#root")!;
  root.innerHTML = graphviz.dot(`digraph { rankdir=LR; node [shape=box];\n${lines.join("\n")}\n}`);
  await painted();
};
