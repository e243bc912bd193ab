/**
 * Routes: the points that each edge goes through.
 *
 * Two edges of one source give equal points as long as they run together, so that the drawing can
 * find what they share. In a folded layer edges run in the lanes between the rows.
 */

import { type Columns, FOLD_GAP } from "./columns";
import type { Fold } from "./fold";
import type { LayoutGraph, LayoutOptions } from "./graph";
import type { LayeredGraph } from "./layers";
import { Polylines } from "./polylines";

export interface RoutesTask {
  readonly graph: LayeredGraph;
  readonly columns: Columns;
  readonly folds: readonly (Fold | null)[];
  readonly x: Float64Array;
  /** Of nodes and chain points. */
  readonly heights: Float64Array;
  readonly width: Float64Array;
  /** How tall each node is. */
  readonly boxHeights: Float64Array;
  readonly options: LayoutOptions;
}

/** Returns the points of each edge, from its source to its target. */
export function routeEdges(
  task: RoutesTask,
  { sources, targets }: LayoutGraph,
  turned: ReadonlySet<number>,
): Polylines {
  const lines = new Polylines(sources.length);
  for (let k = 0; k < sources.length; k++) {
    const [source, target] = [sources[k]!, targets[k]!];
    if (source === target) loop(task, source, lines);
    else if (turned.has(k)) {
      route(task, target, source, lines);
      lines.turn();
    } else route(task, source, target, lines);
    lines.end();
  }
  return lines;
}

function route(task: RoutesTask, source: number, target: number, lines: Polylines): void {
  const { graph, columns, heights } = task;
  leave(task, source, lines);
  const first = graph.layerOf[source]! + 1;
  const chain = graph.chainStarts[source]!;
  for (let layer = first; layer < graph.layerOf[target]!; layer++) {
    const height = heights[chain + layer - first]!;
    lines.add(columns.left[layer]!, height);
    lines.add(columns.clear[layer]!, height);
  }
  arrive(task, target, lines);
}

function leave(task: RoutesTask, source: number, lines: Polylines): void {
  const { graph, folds, columns, x, heights, width } = task;
  const layer = graph.layerOf[source]!;
  const right = x[source]! + width[source]! / 2;
  lines.add(right, heights[source]!);
  const fold = folds[layer];
  if (!fold) {
    if (right < columns.clear[layer]!) lines.add(columns.clear[layer]!, heights[source]!);
    return;
  }
  const { column } = fold.slots.get(source)!;
  const lane = laneOf(task, source);
  for (let k = column + 1; k < fold.columns; k++) lines.add(columnLeft(task, layer, k), lane);
  if (column + 1 < fold.columns) lines.add(columns.right[layer]!, lane);
}

function arrive(task: RoutesTask, target: number, lines: Polylines): void {
  const { graph, folds, x, heights, width } = task;
  const layer = graph.layerOf[target]!;
  const column = folds[layer]?.slots.get(target)?.column ?? 0;
  const lane = laneOf(task, target);
  for (let k = 0; k < column; k++) {
    const left = columnLeft(task, layer, k);
    lines.add(left, lane);
    lines.add(left + task.columns.nodeWidth[layer]!, lane);
  }
  lines.add(x[target]! - width[target]! / 2, heights[target]!);
}

function columnLeft({ columns }: RoutesTask, layer: number, column: number): number {
  return columns.left[layer]! + column * (columns.nodeWidth[layer]! + FOLD_GAP);
}

/** Between the row of a node in a folded layer and the row above. */
function laneOf({ heights, folds, graph }: RoutesTask, v: number): number {
  return heights[v]! - (folds[graph.layerOf[v]!]?.pitch ?? 0) / 2;
}

/** A node that needs itself: out at the right, over the top, in at the left. */
function loop({ x, heights, width, boxHeights }: RoutesTask, v: number, lines: Polylines): void {
  const right = x[v]! + width[v]! / 2;
  const left = x[v]! - width[v]! / 2;
  const middle = heights[v]!;
  const over = middle - boxHeights[v]! / 2 - 5;
  lines.add(right, middle);
  lines.add(right + 10, over);
  lines.add(left - 10, over);
  lines.add(left, middle);
}
