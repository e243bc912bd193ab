/** Neighbours in flat arrays: the one form in which every step of the layout reads a graph. */

export interface Adjacency {
  /** The neighbours of `v` are `ends[offsets[v]]` up to, not including, `ends[offsets[v + 1]]`. */
  readonly offsets: Int32Array;
  readonly ends: Int32Array;
}

export interface WeightedAdjacency extends Adjacency {
  /** Of each of the ends. */
  readonly weights: Float64Array;
}

/** Groups pairs by their first end; within a group they keep the order given. */
export function adjacency(count: number, from: Int32Array, to: Int32Array): Adjacency {
  const { offsets, places } = grouped(count, from);
  const ends = new Int32Array(from.length);
  for (let k = 0; k < from.length; k++) ends[places[k]!] = to[k]!;
  return { offsets, ends };
}

/** The same, and each pair has a weight. */
export function weightedAdjacency(
  count: number,
  from: Int32Array,
  to: Int32Array,
  weight: Float64Array,
): WeightedAdjacency {
  const { offsets, places } = grouped(count, from);
  const ends = new Int32Array(from.length);
  const weights = new Float64Array(from.length);
  for (let k = 0; k < from.length; k++) {
    ends[places[k]!] = to[k]!;
    weights[places[k]!] = weight[k]!;
  }
  return { offsets, ends, weights };
}

function grouped(count: number, from: Int32Array): { offsets: Int32Array; places: Int32Array } {
  const offsets = new Int32Array(count + 1);
  for (let k = 0; k < from.length; k++) offsets[from[k]! + 1]!++;
  for (let v = 0; v < count; v++) offsets[v + 1]! += offsets[v]!;
  const next = offsets.slice();
  const places = new Int32Array(from.length);
  for (let k = 0; k < from.length; k++) places[k] = next[from[k]!]!++;
  return { offsets, places };
}

export function degree(graph: Adjacency, v: number): number {
  return graph.offsets[v + 1]! - graph.offsets[v]!;
}
