/**
 * Folding: a layer of hundreds of nodes is drawn as a grid instead of one endless column.
 *
 * The grid is filled column by column in the order of the layer. With slots remembered, nodes keep
 * theirs and new ones take the nearest free place or start a new column at the right.
 */

import type { FoldRows, Slot } from "./graph";

export interface Fold {
  readonly columns: number;
  readonly rows: number;
  /** From the middle of a row to that of the next: room for its tallest node, and the gap. */
  readonly pitch: number;
  /** By node. */
  readonly slots: ReadonlyMap<number, Slot>;
}

/** A layer is folded once it is so much taller than it would be folded, */
const TALL = 1.5;
/** and stays folded until it is so much lower, lest it flips with every node. */
const LOW = 0.75;

/** Returns how many rows a folded layer has in a drawing of so many nodes. */
export function rowsFor(nodes: number, { ofRoot, least, most }: FoldRows): number {
  return Math.max(least, Math.min(most, Math.round(ofRoot * Math.sqrt(nodes))));
}

/** Whether so few members need not be folded, however they were drawn before. */
export function mayStayFlat(members: number, rows: number): boolean {
  return members <= LOW * rows;
}

/**
 * @param rows of a new fold; one that is remembered keeps its own.
 * @param pitch from row to row.
 * @returns the grid of a layer, or null where the layer is low enough to be a plain column.
 */
export function foldLayer(
  nodes: Int32Array,
  remembered: ReadonlyMap<number, Slot>,
  rows: number,
  pitch: number,
): Fold | null {
  const isFolded = remembered.size > 0;
  if (nodes.length <= (isFolded ? LOW : TALL) * rows) return null;
  const grid = isFolded ? keepSlots(nodes, remembered, rows) : fillColumns(nodes, rows);
  return { ...grid, pitch };
}

type Grid = Omit<Fold, "pitch">;

function fillColumns(nodes: Int32Array, targetRows: number): Grid {
  const columns = Math.ceil(nodes.length / targetRows);
  const rows = Math.ceil(nodes.length / columns);
  const slots = new Map<number, Slot>();
  nodes.forEach((v, index) => {
    slots.set(v, { column: Math.floor(index / rows), row: index % rows });
  });
  return { columns, rows, slots };
}

/** A grid that is full gets a row more, which moves nobody, until it would be this much taller than a new one. */
const FULL = 1.5;

function keepSlots(nodes: Int32Array, remembered: ReadonlyMap<number, Slot>, wanted: number): Grid {
  const before = [...remembered.values()];
  const columns = before.reduce((most, slot) => Math.max(most, slot.column + 1), 1);
  const least = before.reduce((most, slot) => Math.max(most, slot.row + 1), 1);
  const rows = Math.max(least, Math.min(Math.ceil(nodes.length / columns), Math.floor(FULL * wanted)));
  const slots = new Map<number, Slot>();
  const taken = new Set<number>();
  const indexOf = (slot: Slot) => slot.column * rows + slot.row;
  for (const v of nodes) {
    const slot = remembered.get(v);
    // One that comes from another folded layer may ask for a place that somebody has.
    if (!slot || taken.has(indexOf(slot))) continue;
    slots.set(v, slot);
    taken.add(indexOf(slot));
  }
  let last = 0;
  for (const v of nodes) {
    const kept = slots.get(v);
    if (kept) {
      last = indexOf(kept);
      continue;
    }
    const free = nearestFree(taken, last, rows * Math.max(columns, Math.ceil((taken.size + 1) / rows)));
    slots.set(v, { column: Math.floor(free / rows), row: free % rows });
    taken.add(free);
  }
  return {
    columns: [...slots.values()].reduce((most, slot) => Math.max(most, slot.column + 1), 0),
    rows,
    slots,
  };
}

/** There is always one, for the size has room for one more than are taken. */
function nearestFree(taken: ReadonlySet<number>, wanted: number, size: number): number {
  for (let distance = 0; distance < size; distance++) {
    if (wanted + distance < size && !taken.has(wanted + distance)) return wanted + distance;
    if (wanted - distance >= 0 && !taken.has(wanted - distance)) return wanted - distance;
  }
  return size;
}
