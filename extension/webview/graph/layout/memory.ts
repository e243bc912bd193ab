/**
 * What one layout remembers for the next, and how much of it still applies.
 *
 * Where little is left of the graph that was drawn before, keeping places does more harm than
 * good; then the layout starts anew.
 */

import type { LayoutGraph, LayoutMemory, LayoutNode, Slot } from "./graph";
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

/** Returns the ids on the other ends of each node's edges. */
export function neighbourIds({ nodes, edges }: LayoutGraph): Map<string, Set<string>> {
  const ids = new Map(nodes.map((node) => [node.id, new Set<string>()]));
  for (const [source, target] of edges) {
    ids.get(nodes[source]!.id)!.add(nodes[target]!.id);
    ids.get(nodes[target]!.id)!.add(nodes[source]!.id);
  }
  return ids;
}

/**
 * Returns the nodes that have no place to keep: those not seen before, and those of which every
 * edge is new. A function is often typed before its parameters; where it stood while it belonged
 * to nobody is not where it belongs.
 */
export function newcomers(memory: LayoutMemory, graph: LayoutGraph): Set<number> {
  const now = neighbourIds(graph);
  const found = new Set<number>();
  graph.nodes.forEach(({ id }, v) => {
    const before = memory.neighbours.get(id);
    const ids = [...now.get(id)!];
    const isRewired = ids.length > 0 && !ids.some((neighbour) => before?.has(neighbour));
    if (!before || isRewired) found.add(v);
  });
  return found;
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

/**
 * Returns a height for everyone: the remembered one, else the middle of its neighbours'. Newcomers
 * and their chains have none to remember.
 */
export function rememberedHeights(
  memory: LayoutMemory,
  graph: LayeredGraph,
  without: ReadonlySet<number>,
): RememberedHeights {
  const heights = new Float64Array(graph.count).fill(Number.NaN);
  const known = new Uint8Array(graph.count);
  const unsettled = new Set([...without].flatMap((v) => [v, ...graph.chains[v]!]));
  let lowest = 0;
  graph.keys.forEach((key, v) => {
    const height = memory.heights.get(key);
    if (height === undefined || unsettled.has(v)) return;
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
