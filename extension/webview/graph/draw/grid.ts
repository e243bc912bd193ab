/** A grid of cells over the drawing: finds what is near a rectangle without looking at everything. */

import type { Bounds } from "../layout/graph";

const CELL = 512;
/** Cells are numbered row by row; a drawing has far fewer columns of cells than this. */
const STRIDE = 1 << 16;

export class GridIndex {
  private readonly cells = new Map<number, number[]>();
  private readonly stamps: Int32Array;
  private stamp = 0;

  /** `count` items, each known by its number from 0 on. */
  constructor(count: number) {
    this.stamps = new Int32Array(count);
  }

  add(item: number, { left, top, right, bottom }: Bounds): void {
    for (let row = cellOf(top); row <= cellOf(bottom); row++) {
      for (let column = cellOf(left); column <= cellOf(right); column++) {
        const cell = this.cells.get(row * STRIDE + column);
        if (cell) cell.push(item);
        else this.cells.set(row * STRIDE + column, [item]);
      }
    }
  }

  /** Calls `visit` once for each item that shares a cell with the rectangle. */
  query({ left, top, right, bottom }: Bounds, visit: (item: number) => void): void {
    this.stamp++;
    const wanted = (cellOf(bottom) - cellOf(top) + 1) * (cellOf(right) - cellOf(left) + 1);
    if (wanted > this.cells.size) {
      for (const cell of this.cells.values()) this.visitCell(cell, visit);
      return;
    }
    for (let row = cellOf(top); row <= cellOf(bottom); row++) {
      for (let column = cellOf(left); column <= cellOf(right); column++) {
        const cell = this.cells.get(row * STRIDE + column);
        if (cell) this.visitCell(cell, visit);
      }
    }
  }

  private visitCell(cell: readonly number[], visit: (item: number) => void): void {
    for (const item of cell) {
      if (this.stamps[item] === this.stamp) continue;
      this.stamps[item] = this.stamp;
      visit(item);
    }
  }
}

function cellOf(coordinate: number): number {
  return Math.floor(coordinate / CELL);
}
