/**
 * Order: who stands above whom in a layer, so that few edges cross.
 *
 * Anew, barycentre sweeps from several starts; in the best order seen neighbours are swapped where that
 * gains. With heights remembered, their order is kept and new ones are put in between.
 */

import { type Adjacency, degree } from "./adjacency";
import { countCrossings, gainOfSwap } from "./crossings";
import type { LayeredGraph } from "./layers";
import { sortByKeys } from "./sorting";

/** The layers from left to right, each from top to bottom; views of one array, one after the other. */
export type Layers = readonly Int32Array[];

/** Returns the layers in an order with few crossings. */
export function orderLayers(graph: LayeredGraph): Layers {
  const start = depthFirstOrder(graph);
  const search = new OrderSearch(graph, start);
  for (let attempt = 0; attempt < attempts(graph); attempt++) search.run(start, attempt);
  return search.finish();
}

/** Returns the layers in the order of the heights, where all of them are known. */
export function orderByHeight(graph: LayeredGraph, heights: Float64Array): Layers {
  const layers = layersOf(graph, depthFirstOrder(graph));
  for (const layer of layers)
    sortByKeys(
      layer,
      Float64Array.from(layer, (v) => heights[v]!),
    );
  return layers;
}

/** Everyone, layer by layer; a walk from the sources puts what belongs together next to each other. */
function depthFirstOrder(graph: LayeredGraph): Int32Array {
  const { count, nodeCount, layerOf, left, right } = graph;
  const members = new Int32Array(count);
  const next = layerStarts(graph);
  const seen = new Uint8Array(count);
  const stack = new Int32Array(right.ends.length + 1);
  for (let root = 0; root < nodeCount; root++) {
    if (degree(left, root) > 0) continue;
    let depth = 0;
    stack[depth++] = root;
    while (depth > 0) {
      const v = stack[--depth]!;
      if (seen[v]) continue;
      seen[v] = 1;
      members[next[layerOf[v]!]!++] = v;
      for (let j = right.offsets[v + 1]! - 1; j >= right.offsets[v]!; j--) stack[depth++] = right.ends[j]!;
    }
  }
  return members;
}

function layerStarts({ layerCount, layerOf }: LayeredGraph): Int32Array {
  const starts = new Int32Array(layerCount + 1);
  for (let v = 0; v < layerOf.length; v++) starts[layerOf[v]! + 1]!++;
  for (let k = 0; k < layerCount; k++) starts[k + 1]! += starts[k]!;
  return starts;
}

function layersOf(graph: LayeredGraph, members: Int32Array): Layers {
  const starts = layerStarts(graph);
  return Array.from({ length: graph.layerCount }, (_, k) => members.subarray(starts[k], starts[k + 1]));
}

/** Small graphs are cheap to try from several starts; large ones get one. */
function attempts(graph: LayeredGraph): number {
  return Math.max(1, Math.min(6, Math.floor(4_000 / (graph.right.ends.length + 1))));
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
/** Above this many nodes and points, swaps take longer than they are worth. */
const SWAP_LIMIT = 16_000;
/** Two nodes with more pairs of edges than this are left to the barycentres. */
const SWAP_PAIRS = 4_000;

class OrderSearch {
  private readonly position: Int32Array;
  /** As tall as the tallest layer may be. */
  private readonly keys: Float64Array;
  private readonly members: Int32Array;
  private readonly layers: Layers;
  private readonly best: Int32Array;
  private fewest: number;

  constructor(
    private readonly graph: LayeredGraph,
    start: Int32Array,
  ) {
    this.position = new Int32Array(graph.count);
    this.keys = new Float64Array(graph.count);
    this.members = start.slice();
    this.layers = layersOf(graph, this.members);
    this.best = start.slice();
    this.placeAll();
    this.fewest = this.crossings();
  }

  run(start: Int32Array, attempt: number): void {
    this.members.set(start);
    this.shuffle(attempt);
    this.placeAll();
    let fruitless = 0;
    let fewestHere = Number.POSITIVE_INFINITY;
    for (let sweep = 0; sweep < SWEEPS && fruitless < FRUITLESS_SWEEPS && this.fewest > 0; sweep++) {
      const ties = sweep % 4 >= 2 ? "turned" : "kept";
      if ((sweep + attempt) % 2 === 0) this.sweepRight(ties);
      else this.sweepLeft(ties);
      const crossings = this.crossings();
      fruitless = crossings < fewestHere ? 0 : fruitless + 1;
      fewestHere = Math.min(fewestHere, crossings);
      this.remember(crossings);
    }
  }

  /** Swaps at the end only: between the sweeps they find no better orders. */
  finish(): Layers {
    this.members.set(this.best);
    this.placeAll();
    for (let round = 0; round < 3 && this.graph.count <= SWAP_LIMIT; round++) {
      this.swapNeighbours();
      if (!this.remember(this.crossings())) break;
    }
    return layersOf(this.graph, this.best);
  }

  /** Another start for each attempt: the one given, the same upside down, then more and more at random. */
  private shuffle(attempt: number): void {
    if (attempt === 0) return;
    const random = pseudoRandom(attempt);
    for (const layer of this.layers) {
      if (attempt === 1) layer.reverse();
      else {
        const reach = layer.length * (attempt - 1) * 0.35;
        sortByKeys(
          layer,
          Float64Array.from(layer, (_, index) => index + random() * reach),
        );
      }
    }
  }

  private remember(crossings: number): boolean {
    if (crossings >= this.fewest) return false;
    this.fewest = crossings;
    this.best.set(this.members);
    return true;
  }

  private crossings(): number {
    return countCrossings(this.layers, this.graph.right, this.position);
  }

  private placeAll(): void {
    for (const layer of this.layers) this.place(layer);
  }

  private place(layer: Int32Array): void {
    for (let index = 0; index < layer.length; index++) this.position[layer[index]!] = index;
  }

  private sweepRight(ties: "kept" | "turned"): void {
    for (let k = 1; k < this.layers.length; k++) this.sortLayer(this.layers[k]!, this.graph.left, ties);
  }

  private sweepLeft(ties: "kept" | "turned"): void {
    for (let k = this.layers.length - 2; k >= 0; k--) this.sortLayer(this.layers[k]!, this.graph.right, ties);
  }

  private sortLayer(layer: Int32Array, { offsets, ends }: Adjacency, ties: "kept" | "turned"): void {
    const { position } = this;
    const keys = this.keys.subarray(0, layer.length);
    // Who has no neighbours on this side stays behind whoever stands above.
    let above = 0;
    for (let index = 0; index < layer.length; index++) {
      const first = offsets[layer[index]!]!;
      const end = offsets[layer[index]! + 1]!;
      let sum = 0;
      for (let j = first; j < end; j++) sum += position[ends[j]!]!;
      if (first < end) above = sum / (end - first);
      keys[index] = above;
    }
    sortByKeys(layer, keys, ties);
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

  private swapIfBetter(layer: Int32Array, index: number): boolean {
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
