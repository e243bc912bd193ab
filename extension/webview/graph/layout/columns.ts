/** Columns: how wide each layer is and where it begins. All nodes of a column are equally wide. */

import type { Fold } from "./fold";
import type { LayoutOptions } from "./graph";
import type { Layers } from "./order";

export interface Columns {
  /** Of each layer. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** Where no node sticks out any more: from here on edges may climb. */
  readonly clear: Float64Array;
  /** Of one node in it. */
  readonly nodeWidth: Float64Array;
}

/** Between the columns of a folded layer. */
export const FOLD_GAP = 32;

/**
 * Assigns a width and a place to each column.
 *
 * @param wanted the width that each node asks for.
 * @param before the width of the column that each node stood in, 0 for those that are new.
 */
export function assignColumns(
  wanted: Float64Array,
  before: Float64Array | null,
  layers: Layers,
  folds: readonly (Fold | null)[],
  options: LayoutOptions,
): Columns {
  const left = new Float64Array(layers.length);
  const right = new Float64Array(layers.length);
  const clear = new Float64Array(layers.length);
  const nodeWidth = new Float64Array(layers.length);
  let at = 0;
  layers.forEach((layer, k) => {
    const needed = widest(layer, wanted);
    const kept = before ? widest(layer, before) : 0;
    const columns = folds[k]?.columns ?? 1;
    nodeWidth[k] = kept > 0 && needed <= kept + options.overhang ? kept : stepped(needed, options.widthStep);
    left[k] = at;
    right[k] = at + columns * nodeWidth[k]! + (columns - 1) * FOLD_GAP;
    clear[k] = right[k]! + (folds[k] ? 0 : Math.max(0, needed - nodeWidth[k]!));
    at = right[k]! + options.columnGap + roomForCurves(layer.length);
  });
  return { left, right, clear, nodeWidth };
}

function widest(layer: Int32Array, widths: Float64Array): number {
  let most = 0;
  for (const v of layer) if (v < widths.length) most = Math.max(most, widths[v]!);
  return most;
}

/** The width of a node in a column of this width: the column's, unless it has to stick out. */
export function widthInColumn(wanted: number, columnWidth: number, { overhang }: LayoutOptions): number {
  return Math.max(columnWidth, Math.min(wanted, columnWidth + overhang));
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
