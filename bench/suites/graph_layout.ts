/** Lays a graph out with our layout and with dagre; prints milliseconds and pixels as JSON. */
import { readFileSync } from "node:fs";
import dagre from "@dagrejs/dagre";
import type { GraphEdge, GraphNode, GraphSnapshot } from "../../extension/src/protocol.gen";
import { type Boxes, boxesOf, flat } from "../../extension/webview/graph/dev/boxes";
import { layOut } from "../../extension/webview/graph/layout/layout";

const view: GraphSnapshot = JSON.parse(readFileSync(process.argv[2]!, "utf8"));

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}

function milliseconds(work: () => unknown, times: number): number {
  work();
  return median(
    Array.from({ length: times }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

function layOutWithDagre({ nodes, edges }: Boxes): void {
  const graph = new dagre.graphlib.Graph().setGraph({ rankdir: "LR", ranker: "tight-tree" });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  for (const [source, target] of edges) graph.setEdge(nodes[source]!.id, nodes[target]!.id);
  dagre.layout(graph);
}

const before = boxesOf(view);
const newcomer: GraphNode = { ...view.nodes[300]!, name: "newcomer" };
const edgeFrom = (source: string): GraphEdge => ({
  source,
  target: newcomer.name,
  optional: false,
  mismatch: false,
});
const after = flat(
  boxesOf({
    ...view,
    nodes: [...view.nodes, newcomer],
    edges: [...view.edges, edgeFrom(view.nodes[100]!.name), edgeFrom(view.nodes[300]!.name)],
  }),
);
const graph = flat(before);
const drawn = layOut(graph);

/** How far the nodes that were there before have moved: half of them less, and 95 in 100. */
function moved(again: ReturnType<typeof layOut>): { half: number; most: number } {
  const ways = before.nodes
    .map((_, at) =>
      Math.hypot(again.layout.x[at]! - drawn.layout.x[at]!, again.layout.y[at]! - drawn.layout.y[at]!),
    )
    .sort((a, b) => a - b);
  return { half: ways[ways.length >> 1]!, most: ways[Math.floor(ways.length * 0.95)]! };
}

process.stdout.write(
  JSON.stringify({
    scratch: milliseconds(() => layOut(graph), 9),
    added: milliseconds(() => layOut(after, drawn.memory), 9),
    dagre: milliseconds(() => layOutWithDagre(before), 3),
    moved: moved(layOut(after, drawn.memory)),
    movedFromScratch: moved(layOut(after)),
  }),
);
