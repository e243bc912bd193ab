/** Polylines: the points of many lines in one growing array, which goes from thread to thread as a whole. */

export class Polylines {
  /** Line `k` has the numbers from `starts[k]` up to, not including, `starts[k + 1]`. */
  readonly starts: Int32Array;
  private numbers: Float64Array;
  private filled = 0;
  private count = 0;

  constructor(lines: number) {
    this.starts = new Int32Array(lines + 1);
    this.numbers = new Float64Array(16 * lines + 16);
  }

  /** `x0, y0, x1, y1, ...` of all lines. */
  get points(): Float64Array {
    return this.numbers.slice(0, this.filled);
  }

  /** Adds a point to the line at hand. */
  add(x: number, y: number): void {
    if (this.filled + 2 > this.numbers.length) this.grow();
    this.numbers[this.filled++] = x;
    this.numbers[this.filled++] = y;
  }

  /** Turns the line at hand round. */
  turn(): void {
    const line = this.numbers.subarray(this.starts[this.count], this.filled);
    line.reverse();
    for (let k = 0; k < line.length; k += 2) line.subarray(k, k + 2).reverse();
  }

  /** Ends the line at hand; the next point begins another. */
  end(): void {
    this.starts[++this.count] = this.filled;
  }

  private grow(): void {
    const larger = new Float64Array(2 * this.numbers.length);
    larger.set(this.numbers);
    this.numbers = larger;
  }
}
