/**
 * Layers: the graph with a point in every column that an edge passes, so that all edges go from
 * one column to the next.
 *
 * The edges of one source share their points: a source has a single chain, up to its farthest
 * target, and its targets branch off from it.
 */

import type { AcyclicGraph } from "./acyclic";
import { type Adjacency, adjacency } from "./adjacency";
import type { LayoutNode } from "./graph";

export interface LayeredGraph {
  /** Nodes come first; from `nodeCount` on there are chain points. */
  readonly nodeCount: number;
  readonly count: number;
  readonly layerCount: number;
  readonly layerOf: Int32Array;
  /** The identity of each node and chain point from one layout to the next. */
  readonly keys: readonly string[];
  /** For each node the points of its chain, one in each layer from the next one on. */
  readonly chains: readonly (readonly number[])[];
  readonly right: Adjacency;
  readonly left: Adjacency;
}

/** How strongly a piece of an edge pulls itself straight. */
const STRAIGHTNESS = { direct: 1, branch: 2, leaving: 3, passing: 8 };

export function buildLayers(
  nodes: readonly LayoutNode[],
  { sources, targets }: AcyclicGraph,
  ranks: Int32Array,
): LayeredGraph {
  const layerOf: number[] = Array.from(ranks);
  const keys = nodes.map((node) => node.id);
  const from: number[] = [];
  const to: number[] = [];
  const weight: number[] = [];
  const join = (a: number, b: number, strength: number) => {
    from.push(a);
    to.push(b);
    weight.push(strength);
  };

  const farthest = ranks.slice();
  sources.forEach((source, k) => {
    farthest[source] = Math.max(farthest[source]!, ranks[targets[k]!]!);
  });
  const chains = nodes.map((node, source) => {
    const chain: number[] = [];
    let last = source;
    for (let layer = ranks[source]! + 1; layer < farthest[source]!; layer++) {
      const point = layerOf.length;
      layerOf.push(layer);
      keys.push(`${node.id}>${layer - ranks[source]!}`);
      join(last, point, last === source ? STRAIGHTNESS.leaving : STRAIGHTNESS.passing);
      chain.push(point);
      last = point;
    }
    return chain;
  });
  sources.forEach((source, k) => {
    const target = targets[k]!;
    const span = ranks[target]! - ranks[source]!;
    if (span === 1) join(source, target, STRAIGHTNESS.direct);
    else join(chains[source]![span - 2]!, target, STRAIGHTNESS.branch);
  });

  const count = layerOf.length;
  return {
    nodeCount: nodes.length,
    count,
    layerCount: ranks.reduce((most, rank) => Math.max(most, rank + 1), 0),
    layerOf: Int32Array.from(layerOf),
    keys,
    chains,
    right: adjacency(count, from, to, weight),
    left: adjacency(count, to, from, weight),
  };
}
