/**
 * A stack of boxes that want to be somewhere and may not overlap: isotonic regression.
 *
 * The pool-adjacent-violators algorithm finds the heights nearest to those wanted that keep the
 * order and the gaps. Boxes that push against each other form a block, which moves as one. Where
 * a block goes is a matter of taste: to the mean, everyone gives way a little; to the median, the
 * majority does not move at all and the few make room.
 */

export interface StackTask {
  readonly layer: readonly number[];
  /** How far each member of the layer is below the first one when they touch. */
  readonly offsets: Float64Array;
  readonly wanted: Float64Array;
  readonly weights: Float64Array;
}

/** Where the block of the members from `first` up to, not including, `end` goes. */
type BlockHeight = (first: number, end: number) => number;

/** Heights that only differ by rounding are no reason to pool. */
const ROUNDING = 1e-6;

/** Writes heights at which everyone gives way a little. */
export function settleByMean(task: StackTask, heights: Float64Array): void {
  const { length } = task.layer;
  const wishesAbove = new Float64Array(length + 1);
  const weightAbove = new Float64Array(length + 1);
  task.layer.forEach((v, i) => {
    wishesAbove[i + 1] = wishesAbove[i]! + wishOf(task, i) * task.weights[v]!;
    weightAbove[i + 1] = weightAbove[i]! + task.weights[v]!;
  });
  settle(task, heights, (first, end) =>
    end - first === 1
      ? wishOf(task, first)
      : (wishesAbove[end]! - wishesAbove[first]!) / (weightAbove[end]! - weightAbove[first]!),
  );
}

/** Writes heights at which as many as can stay where they want to be. */
export function settleByMedian(task: StackTask, heights: Float64Array): void {
  settle(task, heights, (first, end) =>
    end - first === 1 ? wishOf(task, first) : medianWish(task, first, end),
  );
}

function settle({ layer, offsets }: StackTask, heights: Float64Array, blockHeight: BlockHeight): void {
  const firsts = new Int32Array(layer.length + 1);
  const values = new Float64Array(layer.length);
  let blocks = 0;
  for (let i = 0; i < layer.length; i++) {
    firsts[blocks] = i;
    values[blocks] = blockHeight(i, i + 1);
    blocks++;
    while (blocks > 1 && values[blocks - 2]! > values[blocks - 1]! + ROUNDING) {
      blocks--;
      values[blocks - 1] = blockHeight(firsts[blocks - 1]!, i + 1);
    }
  }
  firsts[blocks] = layer.length;
  for (let block = 0; block < blocks; block++) {
    for (let i = firsts[block]!; i < firsts[block + 1]!; i++)
      heights[layer[i]!] = values[block]! + offsets[i]!;
  }
}

/** Where the first member would be if member `i` had its way and all touched. */
function wishOf({ layer, offsets, wanted }: StackTask, i: number): number {
  return wanted[layer[i]!]! - offsets[i]!;
}

function medianWish(task: StackTask, first: number, end: number): number {
  const members = Array.from({ length: end - first }, (_, k) => first + k);
  members.sort((a, b) => wishOf(task, a) - wishOf(task, b));
  const weight = (i: number) => task.weights[task.layer[i]!]!;
  const half = members.reduce((sum, i) => sum + weight(i), 0) / 2;
  let sum = 0;
  for (const i of members) {
    sum += weight(i);
    if (sum >= half) return wishOf(task, i);
  }
  return wishOf(task, first);
}
