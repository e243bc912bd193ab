/**
 * Cycles. A dataflow has none, but a half-typed one may, and must still be drawn.
 *
 * A depth-first walk turns the edges round that close a cycle. Ranks are then given to the turned
 * graph; routes.ts draws a turned edge backwards.
 */

import { adjacency } from "./adjacency";
import type { LayoutGraph } from "./graph";

export interface AcyclicGraph {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** The edges of the graph that were turned, by their numbers there. */
  readonly turned: ReadonlySet<number>;
}

const UNSEEN = 0;
const OPEN = 1;
const DONE = 2;

/** Returns the edges without those from a node to itself, turned so that no cycle is left. */
export function breakCycles({ ids, sources, targets }: LayoutGraph): AcyclicGraph {
  const turned = closingEdges(ids.length, sources, targets);
  const hasLoops = sources.some((source, k) => source === targets[k]);
  if (turned.size === 0 && !hasLoops) return { sources, targets, turned };
  const kept = Int32Array.from(sources.keys()).filter((k) => sources[k] !== targets[k]);
  return {
    turned,
    sources: kept.map((k) => (turned.has(k) ? targets : sources)[k]!),
    targets: kept.map((k) => (turned.has(k) ? sources : targets)[k]!),
  };
}

function closingEdges(count: number, sources: Int32Array, targets: Int32Array): Set<number> {
  const outgoing = adjacency(
    count,
    sources,
    sources.map((_, k) => k),
  );
  const state = new Uint8Array(count);
  const next = outgoing.offsets.slice(0, count);
  const path = new Int32Array(count);
  const closing = new Set<number>();
  for (let root = 0; root < count; root++) {
    if (state[root] !== UNSEEN) continue;
    let depth = 0;
    path[depth++] = root;
    state[root] = OPEN;
    while (depth > 0) {
      const v = path[depth - 1]!;
      if (next[v]! === outgoing.offsets[v + 1]!) {
        state[v] = DONE;
        depth--;
        continue;
      }
      const edge = outgoing.ends[next[v]!++]!;
      const target = targets[edge]!;
      if (target === v) continue;
      if (state[target] === OPEN) closing.add(edge);
      else if (state[target] === UNSEEN) {
        state[target] = OPEN;
        path[depth++] = target;
      }
    }
  }
  return closing;
}
