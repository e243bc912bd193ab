/**
 * A stack of boxes that want to be somewhere and may not overlap: isotonic regression.
 *
 * The pool-adjacent-violators algorithm finds, in linear time, the heights nearest to those wanted
 * (least weighted squares) that keep the order and the gaps.
 */

export class Stack {
  private readonly value: Float64Array;
  private readonly weight: Float64Array;
  private readonly size: Int32Array;

  constructor(tallest: number) {
    this.value = new Float64Array(tallest);
    this.weight = new Float64Array(tallest);
    this.size = new Int32Array(tallest);
  }

  /**
   * Writes the height of each member of `layer` into `heights`. `offsets[i]` is how far member `i`
   * is below the first one when they touch.
   */
  settle(
    layer: readonly number[],
    offsets: Float64Array,
    wanted: Float64Array,
    weights: Float64Array,
    heights: Float64Array,
  ): void {
    const { value, weight, size } = this;
    let blocks = 0;
    for (let i = 0; i < layer.length; i++) {
      value[blocks] = wanted[layer[i]!]! - offsets[i]!;
      weight[blocks] = weights[layer[i]!]!;
      size[blocks] = 1;
      blocks++;
      while (blocks > 1 && value[blocks - 2]! > value[blocks - 1]!) {
        blocks--;
        const sum = weight[blocks - 1]! + weight[blocks]!;
        value[blocks - 1] =
          (value[blocks - 1]! * weight[blocks - 1]! + value[blocks]! * weight[blocks]!) / sum;
        weight[blocks - 1] = sum;
        size[blocks - 1]! += size[blocks]!;
      }
    }
    let member = 0;
    for (let block = 0; block < blocks; block++) {
      for (let left = size[block]!; left > 0; left--, member++) {
        heights[layer[member]!] = value[block]! + offsets[member]!;
      }
    }
  }
}
