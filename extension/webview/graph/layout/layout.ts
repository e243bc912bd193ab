/**
 * The layout: boxes and edges in, places and routes out.
 *
 * A layered drawing from left to right in the usual five steps, each a module of its own: break
 * cycles, assign ranks, split edges at the columns, order each column, place everyone. It is a
 * pure function: the same graph and the same memory always give the same drawing.
 */

import { breakCycles } from "./acyclic";
import { adjacency } from "./adjacency";
import { assignColumns, type Columns, FOLD_GAP, widthInColumn } from "./columns";
import { type Fold, foldLayer } from "./fold";
import {
  type Bounds,
  DEFAULT_OPTIONS,
  type LaidOut,
  type Layout,
  type LayoutGraph,
  type LayoutMemory,
  type LayoutNode,
  type LayoutOptions,
  LINE_HEIGHT,
} from "./graph";
import { assignHeights } from "./heights";
import { buildLayers, type LayeredGraph } from "./layers";
import { applicable, neighbourIds, newcomers, rememberedHeights, rememberedSlots } from "./memory";
import { orderByHeight, orderLayers } from "./order";
import { assignRanks } from "./ranks";
import { routeEdges } from "./routes";

/**
 * Lays a graph out.
 *
 * @param memory what the last layout of this graph returned; its nodes keep their places. Null, or
 *   a memory of a quite different graph, starts anew.
 */
export function layOut(
  graph: LayoutGraph,
  memory: LayoutMemory | null = null,
  options: LayoutOptions = DEFAULT_OPTIONS,
): LaidOut {
  const { nodes, edges } = graph;
  const kept = applicable(memory, nodes);
  const fresh = kept ? newcomers(kept, graph) : new Set<number>();
  const acyclic = breakCycles(nodes.length, edges);
  const ranks = assignRanks(
    {
      count: nodes.length,
      outgoing: adjacency(nodes.length, acyclic.sources, acyclic.targets),
      incoming: adjacency(nodes.length, acyclic.targets, acyclic.sources),
    },
    nodes.map((node, v) => (fresh.has(v) ? undefined : kept?.ranks.get(node.id))),
  );

  const layered = buildLayers(nodes, acyclic, ranks);
  const known = kept && rememberedHeights(kept, layered, fresh);
  const layers = known ? orderByHeight(layered, known.heights) : orderLayers(layered);
  const folds = layers.map((layer) => {
    const real = layer.filter((v) => v < nodes.length);
    return foldLayer(
      real,
      rememberedSlots(kept, nodes, real),
      options.foldRows,
      options.nodeGap + Math.max(0, ...real.map((v) => nodes[v]!.height)),
    );
  });
  const boxHeight = (v: number) => nodes[v]?.height ?? LINE_HEIGHT;
  const heights = assignHeights({ graph: layered, layers, folds, boxHeight, options }, known);
  const columns = assignColumns(nodes, layers, folds, kept?.columnWidths ?? new Map(), options);

  const { x, width } = placeInColumns(nodes, layered, folds, columns);
  const routes = routeEdges(
    { graph: layered, columns, folds, x, heights, width, boxHeight, options },
    edges,
    acyclic.turned,
  );
  const drawing = { x, y: heights.slice(0, nodes.length), width, routes };
  shift(
    drawing,
    heights,
    kept ? medianShift(nodes, x, width, kept) : 0,
    kept ? 0 : -topOf(heights, boxHeight),
  );
  let memoryOfThis: LayoutMemory | undefined;
  return {
    layout: { ...drawing, orientation: "horizontal", bounds: boundsOf(drawing, boxHeight) },
    // Made when it is asked for: a graph that is only looked at needs none.
    get memory() {
      memoryOfThis ??= remember(graph, layered, folds, columns, drawing, heights);
      return memoryOfThis;
    },
  };
}

type Drawing = Omit<Layout, "bounds" | "orientation">;

function placeInColumns(
  nodes: readonly LayoutNode[],
  { nodeCount, layerOf }: LayeredGraph,
  folds: readonly (Fold | null)[],
  columns: Columns,
): { x: Float64Array; width: Float64Array } {
  const x = new Float64Array(nodeCount);
  const width = new Float64Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    const layer = layerOf[v]!;
    const column = folds[layer]?.slots.get(v)?.column ?? 0;
    const columnWidth = columns.nodeWidth[layer]!;
    width[v] = folds[layer] ? columnWidth : widthInColumn(nodes[v]!, columnWidth);
    x[v] = columns.left[layer]! + column * (columnWidth + FOLD_GAP) + width[v]! / 2;
  }
  return { x, width };
}

/** How far the whole drawing is to be moved so that most nodes stand where they stood. */
function medianShift(
  nodes: readonly LayoutNode[],
  x: Float64Array,
  width: Float64Array,
  { lefts }: LayoutMemory,
): number {
  const moves = nodes.flatMap(({ id }, v) => {
    const before = lefts.get(id);
    return before === undefined ? [] : [before - (x[v]! - width[v]! / 2)];
  });
  moves.sort((a, b) => a - b);
  return moves[moves.length >> 1] ?? 0;
}

function topOf(heights: Float64Array, boxHeight: (v: number) => number): number {
  return heights.reduce((top, height, v) => Math.min(top, height - boxHeight(v) / 2), Infinity);
}

function shift({ x, y, routes }: Drawing, heights: Float64Array, right: number, down: number): void {
  if (!Number.isFinite(down)) return;
  for (let v = 0; v < x.length; v++) {
    x[v]! += right;
    y[v]! += down;
  }
  for (let v = 0; v < heights.length; v++) heights[v]! += down;
  for (const route of routes) {
    for (let k = 0; k < route.length; k += 2) {
      route[k]! += right;
      route[k + 1]! += down;
    }
  }
}

function boundsOf({ x, y, width, routes }: Drawing, boxHeight: (v: number) => number): Bounds {
  if (x.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const include = (left: number, top: number, right: number, bottom: number) => {
    bounds.left = Math.min(bounds.left, left);
    bounds.top = Math.min(bounds.top, top);
    bounds.right = Math.max(bounds.right, right);
    bounds.bottom = Math.max(bounds.bottom, bottom);
  };
  for (let v = 0; v < x.length; v++) {
    const halfWidth = width[v]! / 2;
    const halfHeight = boxHeight(v) / 2;
    include(x[v]! - halfWidth, y[v]! - halfHeight, x[v]! + halfWidth, y[v]! + halfHeight);
  }
  for (const route of routes) {
    for (let k = 0; k < route.length; k += 2) include(route[k]!, route[k + 1]!, route[k]!, route[k + 1]!);
  }
  return bounds;
}

function remember(
  graph: LayoutGraph,
  layered: LayeredGraph,
  folds: readonly (Fold | null)[],
  { nodeWidth }: Columns,
  { x, width }: Drawing,
  heights: Float64Array,
): LayoutMemory {
  const { nodes } = graph;
  const slots = folds.flatMap((fold) => (fold ? [...fold.slots] : []));
  return {
    ranks: new Map(nodes.map((node, v) => [node.id, layered.layerOf[v]!])),
    heights: new Map(layered.keys.map((key, v) => [key, heights[v]!])),
    lefts: new Map(nodes.map((node, v) => [node.id, x[v]! - width[v]! / 2])),
    columnWidths: new Map(nodes.map((node, v) => [node.id, nodeWidth[layered.layerOf[v]!]!])),
    neighbours: neighbourIds(graph),
    slots: new Map(slots.map(([v, slot]) => [nodes[v]!.id, slot])),
  };
}
