/** Search: which nodes match what was typed, the best first. */

import type { GraphNode } from "../../../src/protocol.gen";

/** How well a node matches: lower is better. */
enum Match {
  Whole,
  Start,
  WordStart,
  Inside,
}

/**
 * Returns the names of the nodes in which every word of the query occurs. Names that are or begin
 * with the query come first, others in the order of the graph. Only if no name matches are types
 * and modules searched, so that `spend` does not find all of `spend_features`.
 */
export function findNodes(nodes: Iterable<GraphNode>, query: string): string[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const all = [...nodes];
  const byName = matching(all, words, matchName);
  return byName.length > 0 ? byName : matching(all, words, matchTypeOrModule);
}

type Matcher = (node: GraphNode, word: string) => Match | null;

function matching(nodes: readonly GraphNode[], words: readonly string[], matcher: Matcher): string[] {
  const found: { name: string; match: Match }[] = [];
  for (const node of nodes) {
    const matches = words.map((word) => matcher(node, word));
    if (matches.includes(null)) continue;
    found.push({ name: node.name, match: Math.max(...(matches as Match[])) });
  }
  return found.sort((a, b) => a.match - b.match).map(({ name }) => name);
}

function matchName(node: GraphNode, word: string): Match | null {
  const name = node.name.toLowerCase();
  if (name === word) return Match.Whole;
  if (name.startsWith(word)) return Match.Start;
  if (name.includes(`_${word}`)) return Match.WordStart;
  return name.includes(word) ? Match.Inside : null;
}

function matchTypeOrModule(node: GraphNode, word: string): Match | null {
  const texts = [node.name, node.type, node.module].map((text) => text?.toLowerCase() ?? "");
  return texts.some((text) => text.includes(word)) ? Match.Inside : null;
}
