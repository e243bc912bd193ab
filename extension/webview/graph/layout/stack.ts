/**
 * A stack of boxes that want to be somewhere and may not overlap: isotonic regression.
 *
 * The pool-adjacent-violators algorithm finds the heights nearest to those wanted that keep the
 * order and the gaps. Boxes that push against each other form a block, which moves as one. Where
 * a block goes is a matter of taste: to the mean, everyone gives way a little; to the median, the
 * majority does not move at all and the few make room.
 */

interface Block {
  value: number;
  weight: number;
  /** What its members want, less their offset. Kept only for medians. */
  wishes: Wish[];
  size: number;
}

interface Wish {
  readonly value: number;
  readonly weight: number;
}

type Pool = (upper: Block, lower: Block) => number;

/** Equal wishes differ by rounding; that is no reason to pool. */
const ROUNDING = 1e-6;

export interface StackTask {
  readonly layer: readonly number[];
  /** How far each member of the layer is below the first one when they touch. */
  readonly offsets: Float64Array;
  readonly wanted: Float64Array;
  readonly weights: Float64Array;
}

/** Writes heights at which everyone gives way a little. */
export function settleByMean(task: StackTask, heights: Float64Array): void {
  settle(
    task,
    heights,
    ({ value, weight }, lower) => (value * weight + lower.value * lower.weight) / (weight + lower.weight),
  );
}

/** Writes heights at which as many as can stay where they want to be. */
export function settleByMedian(task: StackTask, heights: Float64Array): void {
  settle(task, heights, (upper, lower) => {
    // Wishes pile up in the upper block; it is the larger one, for boxes come from above.
    for (const wish of lower.wishes) upper.wishes.push(wish);
    return medianWish(upper.wishes);
  });
}

function settle({ layer, offsets, wanted, weights }: StackTask, heights: Float64Array, pool: Pool): void {
  const blocks: Block[] = [];
  layer.forEach((v, i) => {
    const wish = { value: wanted[v]! - offsets[i]!, weight: weights[v]! };
    blocks.push({ ...wish, wishes: [wish], size: 1 });
    for (let last = blocks.length - 1; last > 0; last--) {
      const upper = blocks[last - 1]!;
      const lower = blocks[last]!;
      if (upper.value <= lower.value + ROUNDING) break;
      upper.value = pool(upper, lower);
      upper.weight += lower.weight;
      upper.size += lower.size;
      blocks.pop();
    }
  });
  let member = 0;
  for (const { value, size } of blocks) {
    for (let k = 0; k < size; k++, member++) heights[layer[member]!] = value + offsets[member]!;
  }
}

function medianWish(wishes: Wish[]): number {
  wishes.sort((a, b) => a.value - b.value);
  const half = wishes.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  for (const { value, weight } of wishes) {
    sum += weight;
    if (sum >= half) return value;
  }
  return wishes[0]!.value;
}
