/** How many edges cross each other, in a given order of the layers. */

import type { Adjacency } from "./adjacency";
import type { Layers } from "./order";

/** Counts the crossings between all neighbouring layers, with a Fenwick tree for each pair. */
export function countCrossings(layers: Layers, right: Adjacency, position: Int32Array): number {
  let tallest = 0;
  for (const layer of layers) tallest = Math.max(tallest, layer.length);
  const tree = new Int32Array(tallest + 1);
  let total = 0;
  for (let k = 0; k + 1 < layers.length; k++) {
    const below = layers[k + 1]!.length;
    total += crossingsBetween(layers[k]!, right, position, tree.fill(0, 0, below + 1), below);
  }
  return total;
}

function crossingsBetween(
  layer: Int32Array,
  { offsets, ends }: Adjacency,
  position: Int32Array,
  tree: Int32Array,
  size: number,
): number {
  let crossings = 0;
  let seen = 0;
  for (let index = 0; index < layer.length; index++) {
    const first = offsets[layer[index]!]!;
    const last = offsets[layer[index]! + 1]!;
    // Edges of one node do not cross each other: all are counted before any is entered.
    for (let j = first; j < last; j++) {
      let notBelow = 0;
      for (let at = position[ends[j]!]! + 1; at > 0; at -= at & -at) notBelow += tree[at]!;
      crossings += seen - notBelow;
    }
    for (let j = first; j < last; j++)
      for (let at = position[ends[j]!]! + 1; at <= size; at += at & -at) tree[at]!++;
    seen += last - first;
  }
  return crossings;
}

/** How many crossings fewer there are once `upper`, which stands right above `lower`, is below it. */
export function gainOfSwap(graph: Adjacency, position: Int32Array, upper: number, lower: number): number {
  const { offsets, ends } = graph;
  let gain = 0;
  for (let i = offsets[upper]!; i < offsets[upper + 1]!; i++) {
    const upperEnd = position[ends[i]!]!;
    for (let j = offsets[lower]!; j < offsets[lower + 1]!; j++) {
      const lowerEnd = position[ends[j]!]!;
      if (upperEnd > lowerEnd) gain++;
      else if (upperEnd < lowerEnd) gain--;
    }
  }
  return gain;
}
