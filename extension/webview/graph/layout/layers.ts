/**
 * Layers: the graph with a point in every column that an edge passes, so that all edges go from
 * one column to the next.
 *
 * The edges of one source share their points: a source has a single chain, up to its farthest
 * target, and its targets branch off from it.
 */

import type { AcyclicGraph } from "./acyclic";
import { type WeightedAdjacency, weightedAdjacency } from "./adjacency";

export interface LayeredGraph {
  /** Nodes come first; from `nodeCount` on there are chain points. */
  readonly nodeCount: number;
  readonly count: number;
  readonly layerCount: number;
  readonly layerOf: Int32Array;
  /**
   * The chain of node `v` are the points from `chainStarts[v]` up to, not including,
   * `chainStarts[v + 1]`, one in each layer from the next one on.
   */
  readonly chainStarts: Int32Array;
  readonly right: WeightedAdjacency;
  readonly left: WeightedAdjacency;
}

/** How strongly a piece of an edge pulls itself straight. */
const STRAIGHTNESS = { direct: 1, branch: 2, leaving: 3, passing: 8 };

export function buildLayers({ sources, targets }: AcyclicGraph, ranks: Int32Array): LayeredGraph {
  const nodeCount = ranks.length;
  const chainStarts = startsOfChains(sources, targets, ranks);
  const count = chainStarts[nodeCount]!;
  const layerOf = new Int32Array(count);
  layerOf.set(ranks);

  const pieces = count - nodeCount + sources.length;
  const from = new Int32Array(pieces);
  const to = new Int32Array(pieces);
  const weight = new Float64Array(pieces);
  let filled = 0;
  for (let source = 0; source < nodeCount; source++) {
    const start = chainStarts[source]!;
    for (let point = start; point < chainStarts[source + 1]!; point++) {
      layerOf[point] = ranks[source]! + 1 + point - start;
      from[filled] = point === start ? source : point - 1;
      to[filled] = point;
      weight[filled++] = point === start ? STRAIGHTNESS.leaving : STRAIGHTNESS.passing;
    }
  }
  for (let k = 0; k < sources.length; k++) {
    const source = sources[k]!;
    const span = ranks[targets[k]!]! - ranks[source]!;
    from[filled] = span === 1 ? source : chainStarts[source]! + span - 2;
    to[filled] = targets[k]!;
    weight[filled++] = span === 1 ? STRAIGHTNESS.direct : STRAIGHTNESS.branch;
  }

  return {
    nodeCount,
    count,
    layerCount: ranks.reduce((most, rank) => Math.max(most, rank + 1), 0),
    layerOf,
    chainStarts,
    right: weightedAdjacency(count, from, to, weight),
    left: weightedAdjacency(count, to, from, weight),
  };
}

function startsOfChains(sources: Int32Array, targets: Int32Array, ranks: Int32Array): Int32Array {
  const farthest = ranks.slice();
  for (let k = 0; k < sources.length; k++) {
    const source = sources[k]!;
    farthest[source] = Math.max(farthest[source]!, ranks[targets[k]!]!);
  }
  const starts = new Int32Array(ranks.length + 1);
  starts[0] = ranks.length;
  for (let v = 0; v < ranks.length; v++)
    starts[v + 1] = starts[v]! + Math.max(0, farthest[v]! - ranks[v]! - 1);
  return starts;
}
