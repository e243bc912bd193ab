/**
 * Which part of a graph is shown: all of it, the surroundings of a node, or the ways between two.
 *
 * A lens chooses among the nodes; it does not collapse, and it knows nothing of the screen.
 */

import type { Direction } from "../model";

/** `both` looks up and down; hops beyond the graph's depth show everything in that direction. */
export type Lens =
  | { readonly kind: "whole" }
  | {
      readonly kind: "around";
      readonly nodes: readonly string[];
      readonly directions: "both" | Direction;
      /** The number of edges to follow; Infinity for all that a run needs or feeds. */
      readonly hops: number;
    }
  | { readonly kind: "between"; readonly from: string; readonly to: string };

export const WHOLE: Lens = { kind: "whole" };

export interface Neighbours {
  next(name: string, direction: Direction): readonly string[];
}

/** The nodes that a lens shows; null for all of them. */
export function nodesSeen(lens: Lens, graph: Neighbours): ReadonlySet<string> | null {
  switch (lens.kind) {
    case "whole":
      return null;
    case "around": {
      const seen = new Set(lens.nodes);
      if (lens.directions !== "downstream") follow(lens.nodes, "upstream", lens.hops, graph, seen);
      if (lens.directions !== "upstream") follow(lens.nodes, "downstream", lens.hops, graph, seen);
      return seen;
    }
    case "between":
      return between(lens.from, lens.to, graph);
  }
}

/** Adds what lies within some hops in one direction. */
function follow(
  from: readonly string[],
  direction: Direction,
  hops: number,
  graph: Neighbours,
  seen: Set<string>,
): void {
  const reached = new Set(from);
  let front: readonly string[] = from;
  for (let hop = 0; hop < hops && front.length > 0; hop++) {
    const next: string[] = [];
    for (const name of front)
      for (const neighbour of graph.next(name, direction))
        if (!reached.has(neighbour)) {
          reached.add(neighbour);
          next.push(neighbour);
        }
    front = next;
  }
  for (const name of reached) seen.add(name);
}

/** The nodes of all paths between two nodes, whichever of them is upstream; the two alone where there is none. */
function between(from: string, to: string, graph: Neighbours): ReadonlySet<string> {
  for (const [start, end] of [
    [from, to],
    [to, from],
  ] as const) {
    const below = new Set<string>();
    const above = new Set<string>();
    follow([start], "downstream", Infinity, graph, below);
    if (!below.has(end)) continue;
    follow([end], "upstream", Infinity, graph, above);
    return new Set([...below].filter((name) => above.has(name)));
  }
  return new Set([from, to]);
}
