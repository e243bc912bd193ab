/** Search: which nodes match what was typed, the best first. */

import type { GraphNode } from "../../../src/protocol.gen";

/** How well a node matches: lower is better. */
enum Match {
  Whole,
  Start,
  WordStart,
  Inside,
  TypeOrModule,
}

/**
 * Returns the names of the nodes in which every word of the query occurs, in the name, the type or
 * the module. Names that are or begin with the query come first, others in the order of the graph.
 */
export function findNodes(nodes: Iterable<GraphNode>, query: string): string[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found: { name: string; match: Match }[] = [];
  for (const node of nodes) {
    const matches = words.map((word) => matchWord(node, word));
    if (matches.includes(null)) continue;
    found.push({ name: node.name, match: Math.max(...(matches as Match[])) });
  }
  return found.sort((a, b) => a.match - b.match).map(({ name }) => name);
}

function matchWord(node: GraphNode, word: string): Match | null {
  const name = node.name.toLowerCase();
  if (name === word) return Match.Whole;
  if (name.startsWith(word)) return Match.Start;
  if (name.includes(`_${word}`)) return Match.WordStart;
  if (name.includes(word)) return Match.Inside;
  const others = [node.type, node.module].map((text) => text?.toLowerCase() ?? "");
  return others.some((text) => text.includes(word)) ? Match.TypeOrModule : null;
}
