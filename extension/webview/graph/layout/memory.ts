/**
 * What one layout remembers for the next, and how much of it still applies.
 *
 * Where little is left of the graph that was drawn before, keeping places does more harm than
 * good; then the layout starts anew.
 */

import type { LayoutMemory, LayoutNode, Slot } from "./graph";
import type { LayeredGraph } from "./layers";

export interface RememberedHeights {
  /** For everyone; those that are not known are guessed from their neighbours. */
  readonly heights: Float64Array;
  /** 1 where the height is remembered. */
  readonly known: Uint8Array;
}

/** Half of the nodes must be remembered for their places to be kept. */
const ENOUGH = 0.5;
const GUESSING_ROUNDS = 4;

/** Returns the memory, or null where it does not fit these nodes. */
export function applicable(memory: LayoutMemory | null, nodes: readonly LayoutNode[]): LayoutMemory | null {
  if (!memory) return null;
  const kept = nodes.filter((node) => memory.ranks.has(node.id)).length;
  return kept > 0 && kept >= ENOUGH * Math.max(nodes.length, memory.ranks.size) ? memory : null;
}

/** Returns the slots of those nodes of a layer that had one. */
export function rememberedSlots(
  memory: LayoutMemory | null,
  nodes: readonly LayoutNode[],
  layer: readonly number[],
): Map<number, Slot> {
  const slots = new Map<number, Slot>();
  for (const v of layer) {
    const slot = memory?.slots.get(nodes[v]!.id);
    if (slot) slots.set(v, slot);
  }
  return slots;
}

/** Returns a height for everyone: the remembered one, else the middle of its neighbours'. */
export function rememberedHeights(memory: LayoutMemory, graph: LayeredGraph): RememberedHeights {
  const heights = new Float64Array(graph.count).fill(Number.NaN);
  const known = new Uint8Array(graph.count);
  let lowest = 0;
  graph.keys.forEach((key, v) => {
    const height = memory.heights.get(key);
    if (height === undefined) return;
    heights[v] = height;
    known[v] = 1;
    lowest = Math.max(lowest, height);
  });
  for (let round = 0; round < GUESSING_ROUNDS; round++) {
    for (let v = 0; v < graph.count; v++) if (!known[v]) heights[v] = middleOfNeighbours(graph, heights, v);
  }
  // Who belongs to nobody yet goes below everything.
  for (let v = 0; v < graph.count; v++) if (Number.isNaN(heights[v])) heights[v] = lowest + 1;
  return { heights, known };
}

function middleOfNeighbours({ left, right }: LayeredGraph, heights: Float64Array, v: number): number {
  let sum = 0;
  let total = 0;
  for (const side of [left, right]) {
    for (let j = side.offsets[v]!; j < side.offsets[v + 1]!; j++) {
      const height = heights[side.ends[j]!]!;
      if (Number.isNaN(height)) continue;
      sum += height;
      total++;
    }
  }
  return total > 0 ? sum / total : heights[v]!;
}
