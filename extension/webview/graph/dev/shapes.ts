/** Graphs of all shapes, made from a seed, and changes to them such as typing makes. */

import type { Boxes, BoxNode } from "./boxes";
import { boxesOf } from "./boxes";
import { grown, pseudoRandom, wide } from "./samples";

type Random = () => number;
type Edge = readonly [source: number, target: number];

/** The edges between so many nodes. */
type Shape = (count: number, random: Random) => Edge[];

const below = (random: Random, count: number) => Math.floor(random() * count);

function randomEdges(density: number): Shape {
  return (count, random) => {
    const edges: Edge[] = [];
    for (let target = 1; target < count; target++)
      for (let source = 0; source < target; source++) if (random() < density) edges.push([source, target]);
    return edges;
  };
}

const SHAPES: Readonly<Record<string, Shape>> = {
  loose: () => [],
  chain: (count) => Array.from({ length: count - 1 }, (_, k) => [k, k + 1]),
  tree: (count, random) => Array.from({ length: count - 1 }, (_, k) => [below(random, k + 1), k + 1]),
  "star of inputs": (count) => Array.from({ length: count - 1 }, (_, k) => [k, count - 1]),
  "star of outputs": (count) => Array.from({ length: count - 1 }, (_, k) => [0, k + 1]),
  sparse: (count, random) => randomEdges(1.5 / count)(count, random),
  even: (count, random) => randomEdges(4 / count)(count, random),
  dense: (count, random) => randomEdges(0.3)(Math.min(count, 40), random),
  "chain with long edges": (count, random) =>
    Array.from({ length: count - 1 }, (_, k): Edge[] =>
      random() < 0.4
        ? [
            [k, k + 1],
            [below(random, k + 1), k + 1],
          ]
        : [[k, k + 1]],
    ).flat(),
  "three parts": (count, random) =>
    Array.from({ length: count - 3 }, (_, k) => [3 * below(random, Math.floor(k / 3) + 1) + (k % 3), k + 3]),
  cycles: (count, random) =>
    Array.from({ length: Math.round(1.3 * count) }, () => [below(random, count), below(random, count)]),
  "a ring": (count) => Array.from({ length: count }, (_, k) => [k, (k + 1) % count]),
};

export const SHAPE_NAMES = [...Object.keys(SHAPES), "grown", "wide"];

/** Shapes whose edges may lead back. */
export const CYCLIC: ReadonlySet<string> = new Set(["cycles", "a ring"]);

/** A graph of a shape, its cards as different in size as cards are. */
export function shaped(shape: string, count: number, seed: number): Boxes {
  const random = pseudoRandom(seed);
  if (shape === "grown") return boxesOf(grown(Math.max(8, count), seed));
  if (shape === "wide") return boxesOf(wide(count));
  const edges = count > 1 ? SHAPES[shape]!(count, random) : [];
  const known = new Set<string>();
  return {
    nodes: Array.from({ length: count }, (_, k) => card(`n${k}`, random)),
    edges: edges.filter(([source, target]) => {
      const key = `${source} ${target}`;
      return source >= 0 && target < count && !known.has(key) && known.add(key);
    }),
  };
}

function card(id: string, random: Random): BoxNode {
  const height = random() < 0.7 ? 64 : 64 + 16 * (1 + below(random, 5));
  return { id, width: 132 + below(random, 49), height };
}

/** One change: a node or an edge comes or goes, or a card changes its size. Cycles come only where they are allowed. */
export function changed({ nodes, edges }: Boxes, random: Random, id: string, cycles: "none" | "some"): Boxes {
  const count = nodes.length;
  const pick = () => below(random, count);
  const kind = random();
  if (count === 0 || kind < 0.35) {
    const sources = count === 0 ? [] : Array.from({ length: below(random, 4) }, pick);
    return { nodes: [...nodes, card(id, random)], edges: [...edges, ...edgesTo(count, sources)] };
  }
  if (kind < 0.55) return without({ nodes, edges }, pick());
  if (kind < 0.7) return { nodes, edges: edges.filter((_, k) => k !== below(random, edges.length)) };
  if (kind < 0.85) {
    const at = pick();
    const grownNode = { ...card(id, random), id: nodes[at]!.id };
    return { nodes: nodes.with(at, grownNode), edges };
  }
  const [source, target] = [pick(), pick()];
  const isKnown = edges.some(([from, to]) => from === source && to === target);
  const closes = source === target || reaches(edges, target, source);
  if (isKnown || (closes && cycles === "none")) return { nodes, edges };
  return { nodes, edges: [...edges, [source, target]] };
}

function edgesTo(target: number, sources: readonly number[]): Edge[] {
  return [...new Set(sources)].map((source) => [source, target]);
}

function without({ nodes, edges }: Boxes, gone: number): Boxes {
  const moved = (v: number) => (v > gone ? v - 1 : v);
  return {
    nodes: nodes.filter((_, v) => v !== gone),
    edges: edges
      .filter(([source, target]) => source !== gone && target !== gone)
      .map(([source, target]) => [moved(source), moved(target)]),
  };
}

function reaches(edges: readonly Edge[], from: number, to: number): boolean {
  const reached = new Set([from]);
  for (const v of reached) for (const [source, target] of edges) if (source === v) reached.add(target);
  return reached.has(to);
}
