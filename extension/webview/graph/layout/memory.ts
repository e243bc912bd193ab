/**
 * What one layout remembers for the next, and how much of it still applies.
 *
 * Where little is left of the graph that was drawn before, keeping places does more harm than
 * good; then the layout starts anew.
 */

import type { Adjacency } from "./adjacency";
import type { LayoutGraph, LayoutMemory, Slot } from "./graph";
import type { LayeredGraph } from "./layers";
import { NO_RANK } from "./ranks";

/** The layout before this one, where it still applies. */
export interface Before {
  readonly memory: LayoutMemory;
  /** The number that each node had in it; `NEW` for nodes that have no place to keep. */
  readonly numbers: Int32Array;
}

export interface RememberedHeights {
  /** For everyone; those that are not known are guessed from their neighbours. */
  readonly heights: Float64Array;
  /** 1 where the height is remembered. */
  readonly known: Uint8Array;
}

export const NEW = -1;
/** Half of the nodes must be remembered for their places to be kept. */
const ENOUGH = 0.5;
const GUESSING_ROUNDS = 4;

/** Returns what is remembered of these nodes, or null where it does not fit them. */
export function recall(memory: LayoutMemory | null, graph: LayoutGraph): Before | null {
  if (!memory) return null;
  const before = memory.graph.ids;
  const numberOf = new Map<number, number>();
  for (let v = 0; v < before.length; v++) numberOf.set(before[v]!, v);
  const numbers = graph.ids.map((id) => numberOf.get(id) ?? NEW);
  const kept = numbers.reduce((count, number) => (number === NEW ? count : count + 1), 0);
  if (kept === 0 || kept < ENOUGH * Math.max(numbers.length, before.length)) return null;
  forgetRewired(numbers, memory.graph, graph);
  return { memory, numbers };
}

/**
 * Nodes of which every edge is new have no place to keep either. A function is often typed before
 * its parameters; where it stood while it belonged to nobody is not where it belongs.
 */
function forgetRewired(numbers: Int32Array, before: LayoutGraph, { sources, targets }: LayoutGraph): void {
  const neighbours = pairsOf(before);
  const hasEdges = new Uint8Array(numbers.length);
  const hasOldEdges = new Uint8Array(numbers.length);
  for (let k = 0; k < sources.length; k++) {
    const [source, target] = [sources[k]!, targets[k]!];
    hasEdges[source] = hasEdges[target] = 1;
    const [a, b] = [numbers[source]!, numbers[target]!];
    if (a === NEW || b === NEW || !neighbours.has(pair(a, b))) continue;
    hasOldEdges[source] = hasOldEdges[target] = 1;
  }
  for (let v = 0; v < numbers.length; v++) if (hasEdges[v] && !hasOldEdges[v]) numbers[v] = NEW;
}

function pairsOf({ sources, targets }: LayoutGraph): Set<number> {
  const pairs = new Set<number>();
  for (let k = 0; k < sources.length; k++) pairs.add(pair(sources[k]!, targets[k]!));
  return pairs;
}

/** Two nodes as one number, whichever comes first. */
function pair(a: number, b: number): number {
  return Math.min(a, b) * 2 ** 26 + Math.max(a, b);
}

/** Returns the rank of each node, as far as it is remembered. */
export function rememberedRanks({ memory, numbers }: Before): Int32Array {
  return numbers.map((number) => (number === NEW ? NO_RANK : memory.ranks[number]!));
}

/** Returns the width of the column that each node stood in; 0 for those that had none. */
export function rememberedWidths({ memory, numbers }: Before): Float64Array {
  return Float64Array.from(numbers, (number) => (number === NEW ? 0 : memory.columnWidths[number]!));
}

/** Returns the slots of those nodes of a layer that had one. */
export function rememberedSlots(before: Before | null, layer: Int32Array): Map<number, Slot> {
  const slots = new Map<number, Slot>();
  if (!before || before.memory.slots.size === 0) return slots;
  for (const v of layer) {
    const slot = before.memory.slots.get(before.numbers[v]!);
    if (slot) slots.set(v, slot);
  }
  return slots;
}

/**
 * Returns a height for everyone: the remembered one, else the middle of its neighbours'. Newcomers
 * and their chains have none to remember.
 */
export function rememberedHeights({ memory, numbers }: Before, graph: LayeredGraph): RememberedHeights {
  const heights = new Float64Array(graph.count).fill(Number.NaN);
  const known = new Uint8Array(graph.count);
  let lowest = 0;
  const remember = (v: number, height: number) => {
    heights[v] = height;
    known[v] = 1;
    lowest = Math.max(lowest, height);
  };
  for (let v = 0; v < graph.nodeCount; v++) {
    const number = numbers[v]!;
    if (number === NEW) continue;
    remember(v, memory.heights[number]!);
    const chain = memory.chainStarts[number]!;
    const { length } = memory.heights.subarray(chain, memory.chainStarts[number + 1]);
    const start = graph.chainStarts[v]!;
    const end = Math.min(graph.chainStarts[v + 1]!, start + length);
    for (let point = start; point < end; point++) remember(point, memory.heights[chain + point - start]!);
  }
  guessTheRest(graph, heights, known, lowest);
  return { heights, known };
}

function guessTheRest(
  { left, right }: LayeredGraph,
  heights: Float64Array,
  known: Uint8Array,
  lowest: number,
): void {
  const unknown = Int32Array.from(known.keys()).filter((v) => known[v] === 0);
  for (let round = 0; round < GUESSING_ROUNDS; round++)
    for (const v of unknown) heights[v] = middleOfNeighbours([left, right], heights, v);
  // Who belongs to nobody yet goes below everything.
  for (const v of unknown) if (Number.isNaN(heights[v])) heights[v] = lowest + 1;
}

function middleOfNeighbours(sides: readonly Adjacency[], heights: Float64Array, v: number): number {
  let sum = 0;
  let total = 0;
  for (const { offsets, ends } of sides) {
    for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
      const height = heights[ends[j]!]!;
      if (Number.isNaN(height)) continue;
      sum += height;
      total++;
    }
  }
  return total > 0 ? sum / total : heights[v]!;
}
