/** Columns: how wide each layer is and where it begins. All nodes of a column are equally wide. */

import type { Fold } from "./fold";
import type { LayoutNode, LayoutOptions } from "./graph";
import type { Layers } from "./order";

export interface Columns {
  /** Of each layer. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** Of one node in it. */
  readonly nodeWidth: Float64Array;
}

/** Between the columns of a folded layer. */
export const FOLD_GAP = 32;
/** How far a new node may stick out of its column before the column is widened. */
const OVERHANG = 30;

/** `widths` are those of the nodes' columns in the last layout, where there was one. */
export function assignColumns(
  nodes: readonly LayoutNode[],
  layers: Layers,
  folds: readonly (Fold | null)[],
  widths: ReadonlyMap<string, number>,
  options: LayoutOptions,
): Columns {
  const left = new Float64Array(layers.length);
  const right = new Float64Array(layers.length);
  const nodeWidth = new Float64Array(layers.length);
  let at = 0;
  layers.forEach((layer, k) => {
    const real = layer.flatMap((v) => nodes[v] ?? []);
    const needed = Math.max(0, ...real.map((node) => node.width));
    const before = Math.max(0, ...real.map((node) => widths.get(node.id) ?? 0));
    const columns = folds[k]?.columns ?? 1;
    nodeWidth[k] = before > 0 && needed <= before + OVERHANG ? before : stepped(needed, options.widthStep);
    left[k] = at;
    right[k] = at + columns * nodeWidth[k]! + (columns - 1) * FOLD_GAP;
    at = right[k]! + options.columnGap + roomForCurves(layer.length);
  });
  return { left, right, nodeWidth };
}

/** The width of a node in a column of this width: the column's, unless it has to stick out. */
export function widthInColumn(node: LayoutNode, columnWidth: number): number {
  return Math.max(columnWidth, Math.min(node.width, columnWidth + OVERHANG));
}

function stepped(width: number, step: number): number {
  return Math.ceil(width / step) * step;
}

/**
 * Curves beside tall columns are steep; more room keeps them apart. It grows by whole steps with
 * each doubling, so that a node more does not move all columns to the right.
 */
function roomForCurves(layerLength: number): number {
  return 15 * Math.min(4, Math.max(0, Math.floor(Math.log2(layerLength / 8))));
}
