/** React Flow, laid out by elkjs or by dagre: what most lineage views are made of. */

import dagre from "@dagrejs/dagre";
import { type Edge, type Node, Position, ReactFlow } from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import ELK from "elkjs/lib/elk.bundled.js";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import type { GraphSnapshot } from "../../../extension/src/protocol.gen";
import { painted } from "./painted";

const HEIGHT = 44;
const widthOf = (name: string) => Math.max(132, 40 + 7 * name.length);

type Places = Map<string, { x: number; y: number }>;

async function placedByElk({ nodes, edges }: GraphSnapshot): Promise<Places> {
  const drawn = await new ELK().layout({
    id: "root",
    layoutOptions: { "elk.algorithm": "layered", "elk.direction": "RIGHT" },
    children: nodes.map(({ name }) => ({ id: name, width: widthOf(name), height: HEIGHT })),
    edges: edges.map(({ source, target }, k) => ({ id: `e${k}`, sources: [source], targets: [target] })),
  });
  return new Map(drawn.children!.map(({ id, x, y }) => [id, { x: x!, y: y! }]));
}

async function placedByDagre({ nodes, edges }: GraphSnapshot): Promise<Places> {
  const graph = new dagre.graphlib.Graph().setGraph({ rankdir: "LR", ranker: "tight-tree" });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { name } of nodes) graph.setNode(name, { width: widthOf(name), height: HEIGHT });
  for (const { source, target } of edges) graph.setEdge(source, target);
  dagre.layout(graph);
  return new Map(graph.nodes().map((name) => [name, graph.node(name) as { x: number; y: number }]));
}

const place = document.body.dataset.layout === "dagre" ? placedByDagre : placedByElk;

window.show = async (json) => {
  const graph: GraphSnapshot = JSON.parse(json);
  const places = await place(graph);
  const nodes: Node[] = graph.nodes.map(({ name }) => ({
    id: name,
    position: places.get(name)!,
    data: { label: name },
    width: widthOf(name),
    height: HEIGHT,
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
  }));
  const edges: Edge[] = graph.edges.map(({ source, target }, k) => ({ id: `e${k}`, source, target }));
  const flow = createElement(ReactFlow, { nodes, edges, fitView: true, minZoom: 0.001 });
  createRoot(document.querySelector("#root")!).render(flow);
  while (document.querySelectorAll(".react-flow__edge").length < edges.length) await painted();
  await painted();
};
