/**
 * Routes: the points that each edge goes through.
 *
 * Two edges of one source give equal points as long as they run together, so that the drawing can
 * find what they share. In a folded layer edges run in the lanes between the rows.
 */

import { type Columns, FOLD_GAP } from "./columns";
import type { Fold } from "./fold";
import type { LayoutEdge, LayoutOptions } from "./graph";
import type { LayeredGraph } from "./layers";

export interface RoutesTask {
  readonly graph: LayeredGraph;
  readonly columns: Columns;
  readonly folds: readonly (Fold | null)[];
  readonly x: Float64Array;
  /** Of nodes and chain points. */
  readonly heights: Float64Array;
  readonly width: Float64Array;
  readonly boxHeight: (v: number) => number;
  readonly options: LayoutOptions;
}

/** Returns the points of each edge, from its source to its target. */
export function routeEdges(
  task: RoutesTask,
  edges: readonly LayoutEdge[],
  turned: ReadonlySet<number>,
): Float64Array[] {
  return edges.map(([source, target], k) => {
    if (source === target) return loop(task, source);
    if (!turned.has(k)) return Float64Array.from(route(task, source, target));
    return backwards(route(task, target, source));
  });
}

function route(task: RoutesTask, source: number, target: number): number[] {
  const { graph, columns, heights } = task;
  const points = leaving(task, source);
  const first = graph.layerOf[source]! + 1;
  for (let layer = first; layer < graph.layerOf[target]!; layer++) {
    const height = heights[graph.chains[source]![layer - first]!]!;
    points.push(columns.left[layer]!, height, columns.right[layer]!, height);
  }
  points.push(...arriving(task, target));
  return points;
}

function leaving(task: RoutesTask, source: number): number[] {
  const { graph, folds, columns, x, heights, width } = task;
  const layer = graph.layerOf[source]!;
  const points = [x[source]! + width[source]! / 2, heights[source]!];
  const fold = folds[layer];
  if (!fold) return points;
  const column = fold.slots.get(source)!.column;
  const lane = laneOf(task, source);
  for (let k = column + 1; k < fold.columns; k++) points.push(columnLeft(task, layer, k), lane);
  if (column + 1 < fold.columns) points.push(columns.right[layer]!, lane);
  return points;
}

function arriving(task: RoutesTask, target: number): number[] {
  const { graph, folds, x, heights, width } = task;
  const layer = graph.layerOf[target]!;
  const points: number[] = [];
  const column = folds[layer]?.slots.get(target)?.column ?? 0;
  const lane = laneOf(task, target);
  for (let k = 0; k < column; k++) {
    const left = columnLeft(task, layer, k);
    points.push(left, lane, left + task.columns.nodeWidth[layer]!, lane);
  }
  points.push(x[target]! - width[target]! / 2, heights[target]!);
  return points;
}

function columnLeft({ columns }: RoutesTask, layer: number, column: number): number {
  return columns.left[layer]! + column * (columns.nodeWidth[layer]! + FOLD_GAP);
}

/** Between the row of a node in a folded layer and the row above. */
function laneOf({ heights, folds, graph }: RoutesTask, v: number): number {
  return heights[v]! - (folds[graph.layerOf[v]!]?.pitch ?? 0) / 2;
}

function backwards(points: readonly number[]): Float64Array {
  const turned = new Float64Array(points.length);
  for (let k = 0; k < points.length; k += 2) {
    turned[k] = points[points.length - 2 - k]!;
    turned[k + 1] = points[points.length - 1 - k]!;
  }
  return turned;
}

/** A node that needs itself: out at the right, over the top, in at the left. */
function loop({ x, heights, width, boxHeight }: RoutesTask, v: number): Float64Array {
  const right = x[v]! + width[v]! / 2;
  const left = x[v]! - width[v]! / 2;
  const middle = heights[v]!;
  const over = middle - boxHeight(v) / 2 - 5;
  return Float64Array.of(right, middle, right + 10, over, left - 10, over, left, middle);
}
