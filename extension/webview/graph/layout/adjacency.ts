/** Neighbours in flat arrays: the one form in which every step of the layout reads a graph. */

export interface Adjacency {
  /** The neighbours of `v` are `ends[offsets[v]]` up to, not including, `ends[offsets[v + 1]]`. */
  readonly offsets: Int32Array;
  readonly ends: Int32Array;
  readonly weights: Float64Array;
}

/** Groups pairs by their first end; within a group they keep the order given. */
export function adjacency(
  count: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  weight: ArrayLike<number> | null = null,
): Adjacency {
  const offsets = new Int32Array(count + 1);
  for (let k = 0; k < from.length; k++) offsets[from[k]! + 1]!++;
  for (let v = 0; v < count; v++) offsets[v + 1]! += offsets[v]!;
  const next = offsets.slice();
  const ends = new Int32Array(from.length);
  const weights = new Float64Array(from.length);
  for (let k = 0; k < from.length; k++) {
    const at = next[from[k]!]!++;
    ends[at] = to[k]!;
    weights[at] = weight ? weight[k]! : 1;
  }
  return { offsets, ends, weights };
}

export function degree(graph: Adjacency, v: number): number {
  return graph.offsets[v + 1]! - graph.offsets[v]!;
}
