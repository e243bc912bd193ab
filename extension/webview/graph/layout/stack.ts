/**
 * A stack of boxes that want to be somewhere and may not overlap: isotonic regression.
 *
 * It finds the heights nearest to those wanted that keep the order and the gaps. What is nearest is
 * a matter of taste: by squares, boxes that push against each other all give way a little; by
 * distances, the majority does not move at all and the few make room.
 */

export interface StackTask {
  readonly layer: Int32Array;
  /** How far each member of the layer is below the first one when they touch. */
  readonly offsets: Float64Array;
  readonly wanted: Float64Array;
  readonly weights: Float64Array;
}

/** Heights that only differ by rounding are no reason to pool. */
const ROUNDING = 1e-6;

/** Settles one stack after the other; keeps the memory that it works in. */
export class Stacker {
  private readonly firsts: Int32Array;
  private readonly sums: Float64Array;
  private readonly totals: Float64Array;

  /** @param tallest the number of boxes of the tallest stack. */
  constructor(tallest: number) {
    this.firsts = new Int32Array(tallest + 1);
    this.sums = new Float64Array(tallest + 1);
    this.totals = new Float64Array(tallest + 1);
  }

  /** Writes heights at which everyone gives way a little: blocks that push are pooled at their mean. */
  settleByMean({ layer, offsets, wanted, weights }: StackTask, heights: Float64Array): void {
    const { firsts, sums, totals } = this;
    let blocks = 0;
    for (let i = 0; i < layer.length; i++) {
      const v = layer[i]!;
      firsts[blocks] = i;
      sums[blocks] = (wanted[v]! - offsets[i]!) * weights[v]!;
      totals[blocks++] = weights[v]!;
      while (blocks > 1 && mean(sums, totals, blocks - 2) > mean(sums, totals, blocks - 1) + ROUNDING) {
        blocks--;
        sums[blocks - 1]! += sums[blocks]!;
        totals[blocks - 1]! += totals[blocks]!;
      }
    }
    firsts[blocks] = layer.length;
    for (let block = 0; block < blocks; block++) {
      const first = firsts[block]!;
      const height = mean(sums, totals, block);
      for (let i = first; i < firsts[block + 1]!; i++) heights[layer[i]!] = height + offsets[i]!;
      // A box of its own is where it wants to be, and not the rounding of a product away from there.
      if (firsts[block + 1] === first + 1) heights[layer[first]!] = wanted[layer[first]!]!;
    }
  }

  /**
   * Writes heights at which as many as can stay where they want to be.
   *
   * The cost of the best heights so far is a convex function of where the last box stands; a heap
   * holds the places at which its slope changes, down to where it is least.
   */
  settleByMedian({ layer, offsets, wanted, weights }: StackTask, heights: Float64Array): void {
    const heap = new SlopeHeap(this.sums, this.totals);
    for (let i = 0; i < layer.length; i++) {
      const v = layer[i]!;
      heap.push(wanted[v]! - offsets[i]!, 2 * weights[v]!);
      heap.takeOff(weights[v]!);
      heights[v] = heap.highest;
    }
    let below = Number.POSITIVE_INFINITY;
    for (let i = layer.length - 1; i >= 0; i--) {
      const v = layer[i]!;
      below = Math.min(below, heights[v]!);
      heights[v] = below + offsets[i]!;
    }
  }
}

function mean(sums: Float64Array, totals: Float64Array, block: number): number {
  return sums[block]! / totals[block]!;
}

/** Places with weights; the highest place is on top. */
class SlopeHeap {
  private size = 0;

  constructor(
    private readonly places: Float64Array,
    private readonly weights: Float64Array,
  ) {}

  get highest(): number {
    return this.places[0]!;
  }

  push(place: number, weight: number): void {
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.places[parent]! >= place) break;
      this.put(at, this.places[parent]!, this.weights[parent]!);
      at = parent;
    }
    this.put(at, place, weight);
  }

  /** Takes this much weight off the top; as much is always there. */
  takeOff(weight: number): void {
    let left = weight;
    while (this.weights[0]! <= left) {
      left -= this.weights[0]!;
      this.pop();
    }
    this.weights[0]! -= left;
  }

  private pop(): void {
    const last = --this.size;
    const place = this.places[last]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= last) break;
      if (child + 1 < last && this.places[child + 1]! > this.places[child]!) child++;
      if (this.places[child]! <= place) break;
      this.put(at, this.places[child]!, this.weights[child]!);
      at = child;
    }
    this.put(at, place, this.weights[last]!);
  }

  private put(at: number, place: number, weight: number): void {
    this.places[at] = place;
    this.weights[at] = weight;
  }
}
