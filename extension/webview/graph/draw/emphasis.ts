/**
 * Emphasis: what stands out and what fades, from what the user points at or searches for.
 *
 * Pure: it maps names to strengths; how a strength looks is for the drawing to decide.
 */

import { edgeKey } from "../model";
import type { ShownGraph } from "../shown/shownGraph";

export interface Emphasis {
  /** From 0 (hidden) to 1. Null: everything is at full strength. */
  readonly strengths: ReadonlyMap<string, number> | null;
  /** Of whoever is not named in `strengths`. */
  readonly rest: number;
  /** Keys of the edges drawn in the accent colour. */
  readonly edges: ReadonlySet<string>;
}

export const NO_EMPHASIS: Emphasis = { strengths: null, rest: 1, edges: new Set() };

const LINEAGE = 0.7;
const FADED = 0.3;

export interface Attention {
  readonly hovered: string | null;
  readonly selected: ReadonlySet<string>;
  /** Null while nothing is searched for. */
  readonly matches: ReadonlySet<string> | null;
  /** The module pointed at in the legend. */
  readonly module: string | null;
}

export function emphasise(graph: ShownGraph, attention: Attention): Emphasis {
  const { hovered, selected, matches, module } = attention;
  if (hovered !== null && graph.cards.has(hovered)) return aroundNode(graph, hovered);
  const edges = new Set([...selected].flatMap((card) => [...edgesOf(graph, card)]));
  if (module !== null) {
    const members = [...graph.cards.values()].filter((node) => node.module === module);
    return { strengths: new Map(members.map((node) => [node.name, 1])), rest: FADED, edges };
  }
  if (matches) {
    const strengths = new Map([...matches].map((name) => [name, 1]));
    for (const card of selected) strengths.set(card, 1);
    return { strengths, rest: FADED, edges };
  }
  return { strengths: null, rest: 1, edges };
}

/** The node and its neighbours in full, what they come from and lead to less, the rest faded. */
function aroundNode(graph: ShownGraph, name: string): Emphasis {
  const strengths = new Map<string, number>();
  for (const relative of graph.reach([name], "upstream")) strengths.set(relative, LINEAGE);
  for (const relative of graph.reach([name], "downstream")) strengths.set(relative, LINEAGE);
  for (const neighbour of graph.next(name, "upstream")) strengths.set(neighbour, 1);
  for (const neighbour of graph.next(name, "downstream")) strengths.set(neighbour, 1);
  strengths.set(name, 1);
  return { strengths, rest: FADED, edges: edgesOf(graph, name) };
}

function edgesOf(graph: ShownGraph, name: string): Set<string> {
  const upstream = graph.next(name, "upstream").map((source) => edgeKey({ source, target: name }));
  const downstream = graph.next(name, "downstream").map((target) => edgeKey({ source: name, target }));
  return new Set([...upstream, ...downstream]);
}
