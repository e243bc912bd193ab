/**
 * Heights: where in its column each node and each chain point stands.
 *
 * Everyone wants to be level with its neighbours; the column's order and gaps are kept by stack.ts.
 * Whoever is remembered wants to stay where it was, and far more strongly than a new one wants its
 * place, so a new node makes room around itself and nothing else moves.
 */

import type { WeightedAdjacency } from "./adjacency";
import type { Fold } from "./fold";
import type { LayoutOptions } from "./graph";
import type { LayeredGraph } from "./layers";
import type { RememberedHeights } from "./memory";
import type { Layers } from "./order";
import { Stacker, type StackTask } from "./stack";

export interface HeightsTask {
  readonly graph: LayeredGraph;
  readonly layers: Layers;
  /** One for each layer. */
  readonly folds: readonly (Fold | null)[];
  /** How tall each node is, and each chain point, which is a line. */
  readonly boxHeights: Float64Array;
  readonly options: LayoutOptions;
}

const ALTERNATING_ROUNDS = 10;
const BOTH_SIDES_ROUNDS = 4;
const STAYS = { node: 1_000, chainPoint: 300, newcomer: 1 };

/** Returns the middle of each node and chain point. */
export function assignHeights(task: HeightsTask, remembered: RememberedHeights | null): Float64Array {
  const settling = new Settling(task);
  if (remembered) settling.stay(remembered);
  else settling.level();
  return settling.heights;
}

class Settling {
  readonly heights: Float64Array;
  /** Of each layer: how far its members are below the first one when they touch. */
  private readonly offsets: readonly Float64Array[];
  private readonly wanted: Float64Array;
  private readonly weights: Float64Array;
  private readonly stacker: Stacker;

  constructor(private readonly task: HeightsTask) {
    const { graph, layers } = task;
    this.heights = new Float64Array(graph.count);
    this.wanted = new Float64Array(graph.count);
    this.weights = new Float64Array(graph.count);
    this.offsets = layers.map((layer) => this.touchingOffsets(layer));
    this.stacker = new Stacker(layers.reduce((most, layer) => Math.max(most, layer.length), 0));
  }

  /** Levels everyone with its neighbours, from nothing. */
  level(): void {
    const { layers, graph } = this.task;
    layers.forEach((layer, k) => {
      const offsets = this.offsets[k]!;
      const middle = (offsets[offsets.length - 1] ?? 0) / 2;
      for (let i = 0; i < layer.length; i++) this.heights[layer[i]!] = offsets[i]! - middle;
      this.placeFold(k, 0);
    });
    const last = layers.length - 1;
    for (let round = 0; round < ALTERNATING_ROUNDS; round++) {
      const sides = round > 1 ? [graph.left, graph.right] : null;
      if (round % 2 === 0) for (let k = 1; k <= last; k++) this.pull(k, sides ?? [graph.left]);
      else for (let k = last - 1; k >= 0; k--) this.pull(k, sides ?? [graph.right]);
    }
    for (let round = 0; round < BOTH_SIDES_ROUNDS; round++) {
      for (let k = 0; k <= last; k++) this.pull(k, [graph.left, graph.right]);
      for (let k = last; k >= 0; k--) this.pull(k, [graph.left, graph.right]);
    }
  }

  /** Leaves everyone where it was, as far as the new ones let it. */
  stay({ heights, known }: RememberedHeights): void {
    const { layers, folds, graph } = this.task;
    layers.forEach((layer, k) => {
      if (folds[k]) {
        this.placeFold(k, this.foldMiddle(k, heights, known));
        return;
      }
      for (const v of layer) {
        this.wanted[v] = heights[v]!;
        const isNode = v < graph.nodeCount;
        this.weights[v] = known[v] ? (isNode ? STAYS.node : STAYS.chainPoint) : STAYS.newcomer;
      }
      this.stacker.settleByMedian(this.stackTask(k), this.heights);
    });
  }

  private pull(k: number, sides: readonly WeightedAdjacency[]): void {
    if (this.task.folds[k]) return;
    const { heights, wanted, weights } = this;
    const layer = this.task.layers[k]!;
    for (let i = 0; i < layer.length; i++) {
      const v = layer[i]!;
      let sum = 0;
      let total = 0;
      for (let side = 0; side < sides.length; side++) {
        const { offsets, ends, weights: strength } = sides[side]!;
        for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
          sum += strength[j]! * heights[ends[j]!]!;
          total += strength[j]!;
        }
      }
      wanted[v] = total > 0 ? sum / total : heights[v]!;
      weights[v] = total > 0 ? total : 0.1;
    }
    this.stacker.settleByMean(this.stackTask(k), heights);
  }

  private stackTask(k: number): StackTask {
    const { offsets, wanted, weights } = this;
    return { layer: this.task.layers[k]!, offsets: offsets[k]!, wanted, weights };
  }

  private touchingOffsets(layer: Int32Array): Float64Array {
    const { graph, boxHeights, options } = this.task;
    const offsets = new Float64Array(layer.length);
    for (let i = 1; i < layer.length; i++) {
      const above = layer[i - 1]!;
      const below = layer[i]!;
      const areNodes = above < graph.nodeCount && below < graph.nodeCount;
      const gap = areNodes ? options.nodeGap : options.edgeGap;
      offsets[i] = offsets[i - 1]! + (boxHeights[above]! + boxHeights[below]!) / 2 + gap;
    }
    return offsets;
  }

  /** Rows of the grid around `middle`; edges that pass the layer run above and below the grid. */
  private placeFold(k: number, middle: number): void {
    const fold = this.task.folds[k];
    if (!fold) return;
    const { graph, options } = this.task;
    const layer = this.task.layers[k]!;
    const { pitch } = fold;
    for (const [v, slot] of fold.slots) this.heights[v] = middle + (slot.row - (fold.rows - 1) / 2) * pitch;
    const half = (fold.rows * pitch) / 2;
    const passing = layer.filter((v) => v >= graph.nodeCount);
    const above = passing.slice(0, Math.floor(passing.length / 2)).reverse();
    const below = passing.slice(Math.floor(passing.length / 2));
    above.forEach((v, i) => {
      this.heights[v] = middle - half - options.edgeGap * (i + 1);
    });
    below.forEach((v, i) => {
      this.heights[v] = middle + half + options.edgeGap * (i + 1);
    });
  }

  private foldMiddle(k: number, heights: Float64Array, known: Uint8Array): number {
    const fold = this.task.folds[k];
    if (!fold) return 0;
    for (const [v, slot] of fold.slots) {
      if (known[v]) return heights[v]! - (slot.row - (fold.rows - 1) / 2) * fold.pitch;
    }
    return 0;
  }
}
