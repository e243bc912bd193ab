/**
 * Order: who stands above whom in a layer, so that few edges cross.
 *
 * Anew, barycentre sweeps from several starts, with swaps of neighbours in between, and the best
 * order seen wins. With heights remembered, their order is kept and new ones are put in between.
 */

import { type Adjacency, degree } from "./adjacency";
import { countCrossings, gainOfSwap } from "./crossings";
import type { LayeredGraph } from "./layers";

export type Layers = number[][];

/** Returns the layers from left to right, each from top to bottom. */
export function orderLayers(graph: LayeredGraph): Layers {
  const start = depthFirstOrder(graph);
  const search = new OrderSearch(graph, start);
  for (let attempt = 0; attempt < attempts(graph); attempt++)
    search.run(startOfAttempt(start, attempt), attempt);
  return search.finish();
}

/** Returns the layers in the order of the heights, where all of them are known. */
export function orderByHeight(graph: LayeredGraph, heights: Float64Array): Layers {
  const layers = depthFirstOrder(graph);
  for (const layer of layers) layer.sort((a, b) => heights[a]! - heights[b]!);
  return layers;
}

/** A walk from the sources puts what belongs together next to each other. */
function depthFirstOrder({ count, nodeCount, layerCount, layerOf, left, right }: LayeredGraph): Layers {
  const layers: Layers = Array.from({ length: layerCount }, () => []);
  const seen = new Uint8Array(count);
  for (let root = 0; root < nodeCount; root++) {
    if (degree(left, root) > 0) continue;
    const stack = [root];
    while (stack.length > 0) {
      const v = stack.pop()!;
      if (seen[v]) continue;
      seen[v] = 1;
      layers[layerOf[v]!]!.push(v);
      for (let j = right.offsets[v + 1]! - 1; j >= right.offsets[v]!; j--) stack.push(right.ends[j]!);
    }
  }
  return layers;
}

/** Small graphs are cheap to try from several starts; large ones get one. */
function attempts(graph: LayeredGraph): number {
  return Math.max(1, Math.min(6, Math.floor(12_000 / (graph.right.ends.length + 1))));
}

function startOfAttempt(start: Layers, attempt: number): Layers {
  if (attempt === 0) return start.map((layer) => layer.slice());
  if (attempt === 1) return start.map((layer) => layer.slice().reverse());
  const random = pseudoRandom(attempt);
  return start.map((layer) => {
    const reach = layer.length * (attempt - 1) * 0.35;
    const keys = new Map(layer.map((v, index) => [v, index + random() * reach]));
    return layer.slice().sort((a, b) => keys.get(a)! - keys.get(b)!);
  });
}

/** Seeded, because the same graph must always get the same layout. */
function pseudoRandom(seed: number): () => number {
  let state = 12_345 + seed * 7_919;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

const SWEEPS = 24;
const FRUITLESS_SWEEPS = 5;
/** Above this many nodes and points, swaps between sweeps take longer than they are worth. */
const SWAP_LIMIT = 4_000;
/** Two nodes with more pairs of edges than this are left to the barycentres. */
const SWAP_PAIRS = 4_000;

class OrderSearch {
  private readonly position: Float64Array;
  private readonly barycentre: Float64Array;
  private layers: Layers;
  private best: Layers;
  private fewest: number;

  constructor(
    private readonly graph: LayeredGraph,
    start: Layers,
  ) {
    this.position = new Float64Array(graph.count);
    this.barycentre = new Float64Array(graph.count);
    this.layers = start.map((layer) => layer.slice());
    this.best = start;
    for (const layer of this.layers) this.place(layer);
    this.fewest = this.crossings();
  }

  run(start: Layers, attempt: number): void {
    this.layers = start;
    for (const layer of start) this.place(layer);
    let fruitless = 0;
    let fewestHere = Number.POSITIVE_INFINITY;
    for (let sweep = 0; sweep < SWEEPS && fruitless < FRUITLESS_SWEEPS && this.fewest > 0; sweep++) {
      const tiesTurned = sweep % 4 >= 2;
      if ((sweep + attempt) % 2 === 0) this.sweepRight(tiesTurned);
      else this.sweepLeft(tiesTurned);
      if (this.graph.count <= SWAP_LIMIT && sweep % 3 === 2) this.swapNeighbours();
      const crossings = this.crossings();
      fruitless = crossings < fewestHere ? 0 : fruitless + 1;
      fewestHere = Math.min(fewestHere, crossings);
      this.remember(crossings);
    }
  }

  finish(): Layers {
    this.layers = this.best.map((layer) => layer.slice());
    for (const layer of this.layers) this.place(layer);
    for (let round = 0; round < 3 && this.graph.count <= 4 * SWAP_LIMIT; round++) {
      this.swapNeighbours();
      if (!this.remember(this.crossings())) break;
    }
    return this.best;
  }

  private remember(crossings: number): boolean {
    if (crossings >= this.fewest) return false;
    this.fewest = crossings;
    this.best = this.layers.map((layer) => layer.slice());
    return true;
  }

  private crossings(): number {
    return countCrossings(this.layers, this.graph.right, this.position);
  }

  private place(layer: readonly number[]): void {
    for (let index = 0; index < layer.length; index++) this.position[layer[index]!] = index;
  }

  private sweepRight(tiesTurned: boolean): void {
    for (let k = 1; k < this.layers.length; k++) this.sortLayer(this.layers[k]!, this.graph.left, tiesTurned);
  }

  private sweepLeft(tiesTurned: boolean): void {
    for (let k = this.layers.length - 2; k >= 0; k--) {
      this.sortLayer(this.layers[k]!, this.graph.right, tiesTurned);
    }
  }

  private sortLayer(layer: number[], neighbours: Adjacency, tiesTurned: boolean): void {
    const { position, barycentre } = this;
    // Who has no neighbours on this side stays behind whoever stands above.
    let above = 0;
    for (const v of layer) {
      const first = neighbours.offsets[v]!;
      const end = neighbours.offsets[v + 1]!;
      let sum = 0;
      for (let j = first; j < end; j++) sum += position[neighbours.ends[j]!]!;
      above = first < end ? sum / (end - first) : above;
      barycentre[v] = above;
    }
    const tie = tiesTurned ? -1 : 1;
    layer.sort((a, b) => barycentre[a]! - barycentre[b]! || tie * (position[a]! - position[b]!));
    this.place(layer);
  }

  private swapNeighbours(): void {
    let improved = true;
    for (let round = 0; improved && round < 6; round++) {
      improved = false;
      for (const layer of this.layers) {
        for (let k = 0; k + 1 < layer.length; k++) improved = this.swapIfBetter(layer, k) || improved;
      }
    }
  }

  private swapIfBetter(layer: number[], index: number): boolean {
    const { left, right } = this.graph;
    const upper = layer[index]!;
    const lower = layer[index + 1]!;
    const pairs = degree(right, upper) * degree(right, lower) + degree(left, upper) * degree(left, lower);
    if (pairs > SWAP_PAIRS) return false;
    const gain =
      gainOfSwap(right, this.position, upper, lower) + gainOfSwap(left, this.position, upper, lower);
    if (gain <= 0) return false;
    layer[index] = lower;
    layer[index + 1] = upper;
    this.position[upper] = index + 1;
    this.position[lower] = index;
    return true;
  }
}
