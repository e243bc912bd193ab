/**
 * The layout: boxes and edges in, places and routes out.
 *
 * A layered drawing from left to right in the usual five steps, each a module of its own: break
 * cycles, assign ranks, split edges at the columns, order each column, place everyone. It is a
 * pure function: the same graph and the same memory always give the same drawing.
 */

import { type AcyclicGraph, breakCycles } from "./acyclic";
import { adjacency } from "./adjacency";
import { assignColumns, type Columns, FOLD_GAP, widthInColumn } from "./columns";
import { type Fold, foldLayer, mayStayFlat, rowsFor } from "./fold";
import { findGaps } from "./gaps";
import {
  type Bounds,
  DEFAULT_OPTIONS,
  type LaidOut,
  type Layout,
  type LayoutGraph,
  type LayoutMemory,
  type LayoutOptions,
  LINE_HEIGHT,
} from "./graph";
import { assignHeights } from "./heights";
import { buildLayers, type LayeredGraph } from "./layers";
import {
  type Before,
  NEW,
  recall,
  rememberedHeights,
  rememberedRanks,
  rememberedSlots,
  rememberedWidths,
} from "./memory";
import { type Layers, orderByHeight, orderLayers } from "./order";
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
  const count = graph.ids.length;
  const before = recall(memory, graph);
  const acyclic = breakCycles(graph);
  const ranks = ranksOf(count, acyclic, before);
  const layered = buildLayers(acyclic, ranks);
  const boxHeights = new Float64Array(layered.count).fill(LINE_HEIGHT);
  boxHeights.set(graph.heights);
  const known = before && rememberedHeights(before, layered);
  if (known) findGaps(known, layered, boxHeights, options);
  const layers = known ? orderByHeight(layered, known.heights) : orderLayers(layered);
  const folds = layers.map((layer) => foldIfTall(layer, graph.heights, before, options));
  const heights = assignHeights({ graph: layered, layers, folds, boxHeights, options }, known);
  const columns = assignColumns(graph.widths, before && rememberedWidths(before), layers, folds, options);

  const { x, width } = placeInColumns(graph.widths, layered, folds, columns, options);
  const task = { graph: layered, columns, folds, x, heights, width, boxHeights, options };
  const { points, starts: routeStarts } = routeEdges(task, graph, acyclic.turned);
  const drawing = { x, width, points, routeStarts };
  shift(
    drawing,
    heights,
    before ? medianShift(x, width, before) : 0,
    before ? 0 : -topOf(heights, boxHeights),
  );
  const y = heights.slice(0, count);
  const bounds = boundsOf({ ...drawing, y }, graph.heights);
  return {
    layout: { ...drawing, y, orientation: "horizontal", bounds },
    memory: {
      graph,
      ranks,
      heights,
      chainStarts: layered.chainStarts,
      ...columnsToRemember(drawing, ranks, columns),
      slots: new Map(folds.flatMap((fold) => (fold ? [...fold.slots] : []))),
    },
  };
}

function ranksOf(count: number, { sources, targets }: AcyclicGraph, before: Before | null): Int32Array {
  const outgoing = adjacency(count, sources, targets);
  const incoming = adjacency(count, targets, sources);
  return assignRanks({ count, outgoing, incoming }, before && rememberedRanks(before));
}

function columnsToRemember(
  { x, width }: Pick<Layout, "x" | "width">,
  ranks: Int32Array,
  { nodeWidth }: Columns,
): Pick<LayoutMemory, "lefts" | "columnWidths"> {
  return {
    lefts: x.map((middle, v) => middle - width[v]! / 2),
    columnWidths: Float64Array.from(ranks, (rank) => nodeWidth[rank]!),
  };
}

function foldIfTall(
  layer: Layers[number],
  heights: Float64Array,
  before: Before | null,
  { foldRows, nodeGap }: LayoutOptions,
): Fold | null {
  const rows = rowsFor(heights.length, foldRows);
  if (mayStayFlat(layer.length, rows)) return null;
  const nodes = layer.filter((v) => v < heights.length);
  const tallest = nodes.reduce((most, v) => Math.max(most, heights[v]!), 0);
  return foldLayer(nodes, rememberedSlots(before, nodes), rows, nodeGap + tallest);
}

function placeInColumns(
  widths: Float64Array,
  { nodeCount, layerOf }: LayeredGraph,
  folds: readonly (Fold | null)[],
  columns: Columns,
  options: LayoutOptions,
): { x: Float64Array; width: Float64Array } {
  const x = new Float64Array(nodeCount);
  const width = new Float64Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) {
    const layer = layerOf[v]!;
    const fold = folds[layer];
    const column = fold?.slots.get(v)?.column ?? 0;
    const columnWidth = columns.nodeWidth[layer]!;
    width[v] = fold ? columnWidth : widthInColumn(widths[v]!, columnWidth, options);
    x[v] = columns.left[layer]! + column * (columnWidth + FOLD_GAP) + width[v]! / 2;
  }
  return { x, width };
}

/** How far the whole drawing is to be moved so that most nodes stand where they stood. */
function medianShift(x: Float64Array, width: Float64Array, { memory, numbers }: Before): number {
  const known = Int32Array.from(numbers.keys()).filter((v) => numbers[v] !== NEW);
  const moves = Float64Array.from(known, (v) => memory.lefts[numbers[v]!]! - (x[v]! - width[v]! / 2)).sort();
  return moves[moves.length >> 1] ?? 0;
}

function topOf(heights: Float64Array, boxHeights: Float64Array): number {
  let top = Infinity;
  for (let v = 0; v < heights.length; v++) top = Math.min(top, heights[v]! - boxHeights[v]! / 2);
  return Number.isFinite(top) ? top : 0;
}

function shift(
  { x, points }: { x: Float64Array; points: Float64Array },
  heights: Float64Array,
  right: number,
  down: number,
): void {
  for (let v = 0; v < x.length; v++) x[v]! += right;
  for (let v = 0; v < heights.length; v++) heights[v]! += down;
  for (let k = 0; k < points.length; k += 2) {
    points[k]! += right;
    points[k + 1]! += down;
  }
}

function boundsOf(
  { x, y, width, points }: Pick<Layout, "x" | "y" | "width" | "points">,
  boxHeights: Float64Array,
): Bounds {
  if (x.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let v = 0; v < x.length; v++) {
    left = Math.min(left, x[v]! - width[v]! / 2);
    right = Math.max(right, x[v]! + width[v]! / 2);
    top = Math.min(top, y[v]! - boxHeights[v]! / 2);
    bottom = Math.max(bottom, y[v]! + boxHeights[v]! / 2);
  }
  for (let k = 0; k < points.length; k += 2) {
    left = Math.min(left, points[k]!);
    right = Math.max(right, points[k]!);
    top = Math.min(top, points[k + 1]!);
    bottom = Math.max(bottom, points[k + 1]!);
  }
  return { left, top, right, bottom };
}
