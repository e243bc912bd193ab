/** Lays a graph out with our layout and with dagre; prints milliseconds and pixels as JSON. */
import { readFileSync } from "node:fs";
import dagre from "@dagrejs/dagre";
import type { GraphNode, GraphSnapshot } from "../../extension/src/protocol.gen";
import { type Boxes, boxesOf, flat } from "../../extension/webview/graph/dev/boxes";
import type { LaidOut, LayoutGraph } from "../../extension/webview/graph/layout/graph";
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

const newcomer: GraphNode = { ...view.nodes[300]!, name: "newcomer" };

/** The graph with a node more, which needs two others. */
function withNewcomer(place: number): LayoutGraph {
  const edges = [100 + 31 * place, 300 + 37 * place].map((v) => ({
    source: view.nodes[v % view.nodes.length]!.name,
    target: newcomer.name,
    optional: false,
    mismatch: false,
  }));
  return flat(boxesOf({ ...view, nodes: [...view.nodes, newcomer], edges: [...view.edges, ...edges] }));
}

const PLACES = 20;
const boxes = boxesOf(view);
const before = flat(boxes);
const drawn = layOut(before);
const after = Array.from({ length: PLACES }, (_, place) => withNewcomer(place));

/** How far the nodes that were there before move, over all places: half of them less, and 95 in 100. */
function moved(again: (graph: LayoutGraph) => LaidOut): { half: number; most: number } {
  const ways = after.flatMap((graph) => {
    const { x, y } = again(graph).layout;
    return boxes.nodes.map((_, v) => Math.hypot(x[v]! - drawn.layout.x[v]!, y[v]! - drawn.layout.y[v]!));
  });
  ways.sort((a, b) => a - b);
  return { half: ways[ways.length >> 1]!, most: ways[Math.floor(ways.length * 0.95)]! };
}

process.stdout.write(
  JSON.stringify({
    scratch: milliseconds(() => layOut(before), 9),
    added: milliseconds(() => layOut(after[0]!, drawn.memory), 9),
    dagre: milliseconds(() => layOutWithDagre(boxes), 3),
    moved: moved((graph) => layOut(graph, drawn.memory)),
    movedFromScratch: moved((graph) => layOut(graph)),
  }),
);
