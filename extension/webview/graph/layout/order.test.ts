/** Crossings are counted rightly, and the order found has few of them. */

import { describe, expect, it } from "vitest";
import { flat } from "../dev/boxes";
import { pseudoRandom } from "../dev/samples";
import { breakCycles } from "./acyclic";
import { adjacency } from "./adjacency";
import { countCrossings, gainOfSwap } from "./crossings";
import { buildLayers, type LayeredGraph } from "./layers";
import { type Layers, orderLayers } from "./order";
import { assignRanks } from "./ranks";

type Edge = readonly [number, number];

function layered(count: number, edges: readonly Edge[]): LayeredGraph {
  const nodes = Array.from({ length: count }, (_, v) => ({ id: String(v), width: 100, height: 60 }));
  const acyclic = breakCycles(flat({ nodes, edges }));
  const outgoing = adjacency(count, acyclic.sources, acyclic.targets);
  const incoming = adjacency(count, acyclic.targets, acyclic.sources);
  return buildLayers(acyclic, assignRanks({ count, outgoing, incoming }, null));
}

function positions({ count }: LayeredGraph, layers: Layers): Int32Array {
  const position = new Int32Array(count);
  for (const layer of layers) for (const [index, v] of layer.entries()) position[v] = index;
  return position;
}

/** Looks at every pair of edges. */
function countedSlowly({ right, layerOf }: LayeredGraph, position: Int32Array): number {
  const pieces: (readonly [number, number])[] = [];
  for (let v = 0; v < layerOf.length; v++) {
    for (let j = right.offsets[v]!; j < right.offsets[v + 1]!; j++) pieces.push([v, right.ends[j]!]);
  }
  let crossings = 0;
  for (const [a, b] of pieces) {
    for (const [c, d] of pieces) {
      if (layerOf[a] !== layerOf[c] || position[a]! >= position[c]!) continue;
      if (position[b]! > position[d]!) crossings++;
    }
  }
  return crossings;
}

function randomEdges(count: number, density: number, seed: number): Edge[] {
  const random = pseudoRandom(seed);
  const edges: Edge[] = [];
  for (let source = 0; source < count; source++) {
    for (let target = source + 1; target < count; target++)
      if (random() < density) edges.push([source, target]);
  }
  return edges;
}

describe.each([1, 2, 3, 4, 5])("in a graph made from seed %d", (seed) => {
  const graph = layered(24, randomEdges(24, 0.12, seed));
  const layers = orderLayers(graph);
  const position = positions(graph, layers);

  it("the crossings are as many as looking at every pair of edges finds", () => {
    expect(countCrossings(layers, graph.right, position)).toBe(countedSlowly(graph, position));
  });

  it("a swap of neighbours gains what it is said to gain", () => {
    for (const layer of layers) {
      const [upper, lower] = layer;
      if (upper === undefined || lower === undefined) continue;
      const gain =
        gainOfSwap(graph.right, position, upper, lower) + gainOfSwap(graph.left, position, upper, lower);
      const swapped = position.slice();
      swapped[upper] = position[lower]!;
      swapped[lower] = position[upper]!;
      expect(countedSlowly(graph, position) - countedSlowly(graph, swapped)).toBe(gain);
    }
  });

  it("no swap of neighbours is left that would gain", () => {
    for (const layer of layers) {
      for (let k = 0; k + 1 < layer.length; k++) {
        const [upper, lower] = [layer[k]!, layer[k + 1]!];
        const gain =
          gainOfSwap(graph.right, position, upper, lower) + gainOfSwap(graph.left, position, upper, lower);
        expect(gain).toBeLessThanOrEqual(0);
      }
    }
  });

  it("every node and point is in its layer, once", () => {
    expect(layers.flatMap((layer) => [...layer]).sort((a, b) => a - b)).toEqual([
      ...Array(graph.count).keys(),
    ]);
    layers.forEach((layer, k) => {
      for (const v of layer) expect(graph.layerOf[v]).toBe(k);
    });
  });
});

describe("no edges cross in", () => {
  /** Numbered so that the order of the numbers is of no help. */
  const shuffled = (edges: readonly Edge[], count: number): Edge[] =>
    edges.map(([source, target]) => [(source * 7) % count, (target * 7) % count] as const);

  it.each([
    ["a tree", 31, Array.from({ length: 30 }, (_, k) => [k >> 1, k + 1] as const)],
    ["parallel chains", 30, Array.from({ length: 25 }, (_, k) => [k, k + 5] as const)],
    ["a ladder", 20, Array.from({ length: 18 }, (_, k) => [k, k + 2] as const)],
    [
      "a fan in and out",
      22,
      Array.from({ length: 40 }, (_, k) => (k < 20 ? [0, k + 1] : [k - 19, 21]) as Edge),
    ],
  ])("%s", (_, count, edges) => {
    const graph = layered(count, shuffled(edges, count));
    const layers = orderLayers(graph);
    expect(countCrossings(layers, graph.right, positions(graph, layers))).toBe(0);
  });
});
