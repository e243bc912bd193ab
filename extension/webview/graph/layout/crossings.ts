/** How many edges cross each other, in a given order of the layers. */

import type { Adjacency } from "./adjacency";

/** Counts the crossings between all neighbouring layers, with a Fenwick tree for each pair. */
export function countCrossings(
  layers: readonly (readonly number[])[],
  right: Adjacency,
  position: Float64Array,
): number {
  const tallest = layers.reduce((most, layer) => Math.max(most, layer.length), 0);
  const tree = new Int32Array(tallest + 2);
  let total = 0;
  for (let k = 0; k + 1 < layers.length; k++) {
    tree.fill(0);
    total += crossingsBetween(layers[k]!, layers[k + 1]!.length, right, position, tree);
  }
  return total;
}

function crossingsBetween(
  layer: readonly number[],
  nextLength: number,
  right: Adjacency,
  position: Float64Array,
  tree: Int32Array,
): number {
  let crossings = 0;
  let seen = 0;
  const ends: number[] = [];
  for (const v of layer) {
    ends.length = 0;
    for (let j = right.offsets[v]!; j < right.offsets[v + 1]!; j++) ends.push(position[right.ends[j]!]!);
    for (const end of ends) {
      let notBelow = 0;
      for (let at = end + 1; at > 0; at -= at & -at) notBelow += tree[at]!;
      crossings += seen - notBelow;
    }
    for (const end of ends) {
      seen++;
      for (let at = end + 1; at <= nextLength; at += at & -at) tree[at]!++;
    }
  }
  return crossings;
}

/** How many crossings fewer there are once `upper`, which stands right above `lower`, is below it. */
export function gainOfSwap(graph: Adjacency, position: Float64Array, upper: number, lower: number): number {
  let gain = 0;
  for (let i = graph.offsets[upper]!; i < graph.offsets[upper + 1]!; i++) {
    const upperEnd = position[graph.ends[i]!]!;
    for (let j = graph.offsets[lower]!; j < graph.offsets[lower + 1]!; j++) {
      gain += Math.sign(upperEnd - position[graph.ends[j]!]!);
    }
  }
  return gain;
}
