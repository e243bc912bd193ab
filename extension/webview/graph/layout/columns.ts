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

/** Widths come in steps, so that a letter more in a name does not push the rest of the graph. */
const WIDTH_STEP = 20;
/** Between the columns of a folded layer. */
export const FOLD_GAP = 32;

export function assignColumns(
  nodes: readonly LayoutNode[],
  layers: Layers,
  folds: readonly (Fold | null)[],
  options: LayoutOptions,
): Columns {
  const left = new Float64Array(layers.length);
  const right = new Float64Array(layers.length);
  const nodeWidth = new Float64Array(layers.length);
  let at = 0;
  layers.forEach((layer, k) => {
    const widest = layer.reduce((most, v) => Math.max(most, nodes[v]?.width ?? 0), 0);
    const columns = folds[k]?.columns ?? 1;
    nodeWidth[k] = Math.ceil(widest / WIDTH_STEP) * WIDTH_STEP;
    left[k] = at;
    right[k] = at + columns * nodeWidth[k]! + (columns - 1) * FOLD_GAP;
    at = right[k]! + options.columnGap + roomForCurves(layer.length);
  });
  return { left, right, nodeWidth };
}

/**
 * Curves beside tall columns are steep; more room keeps them apart. It grows by whole steps with
 * each doubling, so that a node more does not move all columns to the right.
 */
function roomForCurves(layerLength: number): number {
  return 15 * Math.min(4, Math.max(0, Math.floor(Math.log2(layerLength / 8))));
}
