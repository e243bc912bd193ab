/** A grid of cells over the drawing: finds what is near a rectangle without looking at everything. */

import type { Bounds } from "../layout/graph";

const CELL = 512;
/** Cells get larger where there would be more of them than this for each item. */
const CELLS_FOR_AN_ITEM = 4;
const LEAST_CELLS = 64;

/** The rectangles of items, each known by its number from 0 on: `left, top, right, bottom` of each. */
export type Rectangles = Float64Array;

export class GridIndex {
  private readonly extent: Bounds;
  private readonly cell: number;
  private readonly columns: number;
  private readonly rows: number;
  /** The items of cell `c` are `items[starts[c]]` up to, not including, `items[starts[c + 1]]`. */
  private readonly starts: Int32Array;
  private readonly items: Int32Array;
  private readonly stamps: Int32Array;
  private stamp = 0;

  constructor(private readonly rectangles: Rectangles) {
    const count = rectangles.length / 4;
    this.extent = extentOf(rectangles);
    const { left, top, right, bottom } = this.extent;
    const most = Math.max(LEAST_CELLS, CELLS_FOR_AN_ITEM * count);
    this.cell = Math.max(
      CELL,
      Math.sqrt(((right - left) * (bottom - top)) / most),
      Math.max(right - left, bottom - top) / most,
    );
    this.columns = Math.floor((right - left) / this.cell) + 1;
    this.rows = Math.floor((bottom - top) / this.cell) + 1;
    this.stamps = new Int32Array(count);
    this.starts = new Int32Array(this.columns * this.rows + 1);
    for (let item = 0; item < count; item++)
      this.eachCell(this.rectangleOf(item), (cell) => this.starts[cell + 1]!++);
    for (let cell = 0; cell + 1 < this.starts.length; cell++) this.starts[cell + 1]! += this.starts[cell]!;
    this.items = new Int32Array(this.starts[this.starts.length - 1]!);
    const next = this.starts.slice();
    for (let item = 0; item < count; item++) {
      this.eachCell(this.rectangleOf(item), (cell) => {
        this.items[next[cell]!++] = item;
      });
    }
  }

  /** Calls `visit` once for each item that reaches into the rectangle. */
  query(area: Bounds, visit: (item: number) => void): void {
    const { rectangles, stamps, items, starts, extent } = this;
    if (covers(area, extent)) {
      for (let item = 0; item < stamps.length; item++) visit(item);
      return;
    }
    if (!meets(area, extent.left, extent.top, extent.right, extent.bottom)) return;
    const stamp = ++this.stamp;
    this.eachCell(area, (cell) => {
      for (let k = starts[cell]!; k < starts[cell + 1]!; k++) {
        const item = items[k]!;
        if (stamps[item] === stamp) continue;
        stamps[item] = stamp;
        const at = 4 * item;
        if (meets(area, rectangles[at]!, rectangles[at + 1]!, rectangles[at + 2]!, rectangles[at + 3]!))
          visit(item);
      }
    });
  }

  private rectangleOf(item: number): Bounds {
    const [left, top, right, bottom] = this.rectangles.subarray(4 * item, 4 * item + 4);
    return { left: left!, top: top!, right: right!, bottom: bottom! };
  }

  private eachCell({ left, top, right, bottom }: Bounds, visit: (cell: number) => void): void {
    const { extent, cell, columns, rows } = this;
    const first = Math.max(0, Math.floor((left - extent.left) / cell));
    const last = Math.min(columns - 1, Math.floor((right - extent.left) / cell));
    const lowest = Math.min(rows - 1, Math.floor((bottom - extent.top) / cell));
    for (let row = Math.max(0, Math.floor((top - extent.top) / cell)); row <= lowest; row++)
      for (let column = first; column <= last; column++) visit(row * columns + column);
  }
}

function covers(area: Bounds, { left, top, right, bottom }: Bounds): boolean {
  return area.left <= left && area.top <= top && area.right >= right && area.bottom >= bottom;
}

function meets(area: Bounds, left: number, top: number, right: number, bottom: number): boolean {
  return left <= area.right && right >= area.left && top <= area.bottom && bottom >= area.top;
}

function extentOf(rectangles: Rectangles): Bounds {
  if (rectangles.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < rectangles.length; at += 4) {
    left = Math.min(left, rectangles[at]!);
    top = Math.min(top, rectangles[at + 1]!);
    right = Math.max(right, rectangles[at + 2]!);
    bottom = Math.max(bottom, rectangles[at + 3]!);
  }
  return { left, top, right, bottom };
}
