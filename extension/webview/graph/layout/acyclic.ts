/**
 * Cycles. A dataflow has none, but a half-typed one may, and must still be drawn.
 *
 * A depth-first walk turns the edges round that close a cycle. Ranks are then given to the turned
 * graph; routes.ts draws a turned edge backwards.
 */

import { adjacency } from "./adjacency";
import type { LayoutEdge } from "./graph";

export interface AcyclicGraph {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** For each of them, which edge of the graph it is. */
  readonly origins: Int32Array;
  readonly turned: ReadonlySet<number>;
}

const UNSEEN = 0;
const OPEN = 1;
const DONE = 2;

/** Returns the edges without those from a node to itself, turned so that no cycle is left. */
export function breakCycles(count: number, edges: readonly LayoutEdge[]): AcyclicGraph {
  const origins = Int32Array.from(edges.keys()).filter((k) => edges[k]![0] !== edges[k]![1]);
  const turned = closingEdges(count, edges, origins);
  return {
    origins,
    turned,
    sources: origins.map((k) => edges[k]![turned.has(k) ? 1 : 0]),
    targets: origins.map((k) => edges[k]![turned.has(k) ? 0 : 1]),
  };
}

function closingEdges(count: number, edges: readonly LayoutEdge[], origins: Int32Array): Set<number> {
  const from = origins.map((k) => edges[k]![0]);
  const outgoing = adjacency(count, from, origins);
  const state = new Uint8Array(count);
  const next = outgoing.offsets.slice(0, count);
  const closing = new Set<number>();
  for (let root = 0; root < count; root++) {
    if (state[root] !== UNSEEN) continue;
    const path = [root];
    state[root] = OPEN;
    while (path.length > 0) {
      const v = path[path.length - 1]!;
      if (next[v]! === outgoing.offsets[v + 1]!) {
        state[v] = DONE;
        path.pop();
        continue;
      }
      const edge = outgoing.ends[next[v]!++]!;
      const target = edges[edge]![1];
      if (state[target] === OPEN) closing.add(edge);
      else if (state[target] === UNSEEN) {
        state[target] = OPEN;
        path.push(target);
      }
    }
  }
  return closing;
}
