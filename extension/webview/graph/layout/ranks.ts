/**
 * Ranks: which column each node stands in.
 *
 * Anew, the rank is the longest path from a source, then every node is drawn to the side where it
 * has more to gain. With ranks remembered, a node keeps its own as long as its sources stand to
 * its left; only what must move does.
 */

import { type Adjacency, degree } from "./adjacency";

export interface Dag {
  readonly count: number;
  readonly outgoing: Adjacency;
  readonly incoming: Adjacency;
}

/** The rank of a node that has none to keep. */
export const NO_RANK = -1;

/**
 * Returns a rank for each node, from 0 on with none left out; every edge goes to a higher rank.
 *
 * @param remembered the ranks to keep, `NO_RANK` for nodes that have none; null to start anew.
 */
export function assignRanks(dag: Dag, remembered: Int32Array | null): Int32Array {
  const order = topologicalOrder(dag);
  const depth = longestPaths(dag, order);
  const ranks = remembered ? keepRanks(dag, order, depth, remembered) : tighten(dag, order, depth);
  return closeGaps(ranks);
}

function topologicalOrder({ count, outgoing, incoming }: Dag): Int32Array {
  const waiting = new Int32Array(count);
  const order = new Int32Array(count);
  let filled = 0;
  for (let v = 0; v < count; v++) {
    waiting[v] = degree(incoming, v);
    if (waiting[v] === 0) order[filled++] = v;
  }
  for (let k = 0; k < filled; k++) {
    const v = order[k]!;
    for (let j = outgoing.offsets[v]!; j < outgoing.offsets[v + 1]!; j++) {
      const target = outgoing.ends[j]!;
      if (--waiting[target]! === 0) order[filled++] = target;
    }
  }
  return order;
}

function longestPaths(dag: Dag, order: Int32Array): Int32Array {
  const depth = new Int32Array(dag.count);
  for (const v of order) depth[v] = Math.max(0, afterSources(dag, depth, v));
  return depth;
}

/** The lowest rank that keeps `v` to the right of all its sources. */
function afterSources({ incoming }: Dag, ranks: ArrayLike<number>, v: number): number {
  let lowest = Number.NEGATIVE_INFINITY;
  for (let j = incoming.offsets[v]!; j < incoming.offsets[v + 1]!; j++) {
    lowest = Math.max(lowest, ranks[incoming.ends[j]!]! + 1);
  }
  return lowest;
}

/** The highest rank that keeps `v` to the left of all its targets. */
function beforeTargets({ outgoing }: Dag, ranks: ArrayLike<number>, v: number): number {
  let highest = Number.POSITIVE_INFINITY;
  for (let j = outgoing.offsets[v]!; j < outgoing.offsets[v + 1]!; j++) {
    highest = Math.min(highest, ranks[outgoing.ends[j]!]! - 1);
  }
  return highest;
}

const TIGHTENING_ROUNDS = 12;

function tighten(dag: Dag, order: Int32Array, depth: Int32Array): Int32Array {
  const ranks = depth.slice();
  for (let round = 0; round < TIGHTENING_ROUNDS; round++) {
    let moved = 0;
    for (let k = order.length - 1; k >= 0; k--) moved += drawCloser(dag, ranks, order[k]!);
    for (const v of order) moved += drawCloser(dag, ranks, v);
    if (moved === 0) break;
  }
  return ranks;
}

function drawCloser(dag: Dag, ranks: Int32Array, v: number): number {
  const incoming = degree(dag.incoming, v);
  const outgoing = degree(dag.outgoing, v);
  // Edges to the right share one chain up to the farthest target, so each further one costs less.
  const outgoingCost = outgoing === 0 ? 0 : 1 + 0.25 * (outgoing - 1);
  let rank = ranks[v]!;
  if (outgoingCost > incoming) rank = beforeTargets(dag, ranks, v);
  else if (incoming > outgoingCost) rank = afterSources(dag, ranks, v);
  if (rank === ranks[v]) return 0;
  ranks[v] = rank;
  return 1;
}

/** New nodes stand right after their sources; new sources just before what needs them. */
function keepRanks(dag: Dag, order: Int32Array, depth: Int32Array, remembered: Int32Array): Int32Array {
  const ranks = new Float64Array(dag.count);
  for (const v of order) {
    const kept = remembered[v] === NO_RANK ? Number.NEGATIVE_INFINITY : remembered[v]!;
    ranks[v] = Math.max(kept, afterSources(dag, ranks, v));
  }
  for (let k = order.length - 1; k >= 0; k--) {
    const v = order[k]!;
    if (ranks[v] !== Number.NEGATIVE_INFINITY) continue;
    const before = beforeTargets(dag, ranks, v);
    ranks[v] = before === Number.POSITIVE_INFINITY ? depth[v]! : before;
  }
  return Int32Array.from(ranks);
}

/** New sources may have been put before the first rank. */
function closeGaps(ranks: Int32Array): Int32Array {
  const lowest = ranks.reduce((least, rank) => Math.min(least, rank), 0);
  const highest = ranks.reduce((most, rank) => Math.max(most, rank), 0);
  const closed = new Int32Array(highest - lowest + 1);
  for (const rank of ranks) closed[rank - lowest] = 1;
  let next = 0;
  for (let rank = 0; rank < closed.length; rank++) if (closed[rank] === 1) closed[rank] = next++;
  return ranks.map((rank) => closed[rank - lowest]!);
}
