/** Tall layers as grids. */

import { describe, expect, it } from "vitest";
import { foldLayer, rowsFor } from "./fold";
import type { Slot } from "./graph";

const ROWS = 10;
const PITCH = 80;
const nodes = (count: number) => Int32Array.from({ length: count }, (_, v) => v);

/** A grid of so many nodes, and what the next one remembers of it. */
function grid(count: number) {
  return foldLayer(nodes(count), new Map(), ROWS, PITCH)!;
}

/** Every slot is somebody's alone. */
function expectNobodyShares(slots: ReadonlyMap<number, Slot>): void {
  const places = [...slots.values()].map(({ column, row }) => `${column} ${row}`);
  expect(new Set(places).size).toBe(places.length);
}

it.each([
  [1, 14],
  [100, 16],
  [400, 32],
  [5_000, 60],
])("a drawing of %d nodes has rows of %d", (count, rows) => {
  expect(rowsFor(count, { ofRoot: 1.6, least: 14, most: 60 })).toBe(rows);
});

describe("a layer", () => {
  it("that is not much taller than its rows stays a column", () => {
    expect(foldLayer(nodes(15), new Map(), ROWS, PITCH)).toBeNull();
  });

  it("is filled column by column, all about equally tall", () => {
    const { columns, rows, slots } = grid(32);
    expect([columns, rows]).toEqual([4, 8]);
    expect(slots.get(8)).toEqual({ column: 1, row: 0 });
    expectNobodyShares(slots);
  });

  it("stays folded while it becomes a little lower than it would be folded at first", () => {
    expect(foldLayer(nodes(9), grid(32).slots, ROWS, PITCH)).not.toBeNull();
    expect(foldLayer(nodes(7), grid(32).slots, ROWS, PITCH)).toBeNull();
  });
});

describe("a grid that was there before", () => {
  it("gives a newcomer a free place and leaves the others theirs", () => {
    const { slots: before } = grid(31);
    const { slots } = foldLayer(nodes(32), before, ROWS, PITCH)!;
    for (const [v, slot] of before) expect(slots.get(v)).toEqual(slot);
    expectNobodyShares(slots);
  });

  it("gets a row more when it is full, so that nothing beside it moves", () => {
    const { slots: before, columns, rows } = grid(32);
    const after = foldLayer(nodes(33), before, ROWS, PITCH)!;
    expect([after.columns, after.rows]).toEqual([columns, rows + 1]);
    for (const [v, slot] of before) expect(after.slots.get(v)).toEqual(slot);
    expectNobodyShares(after.slots);
  });

  it("gets columns more once it would be much taller than a new one", () => {
    const { columns, rows, slots } = foldLayer(nodes(100), grid(32).slots, ROWS, PITCH)!;
    expect(rows).toBeLessThanOrEqual(1.5 * ROWS);
    expect(columns).toBeGreaterThan(4);
    expectNobodyShares(slots);
  });

  it("has one place for one node, even where two from different layers ask for the same", () => {
    const before = new Map(grid(32).slots);
    before.set(32, { column: 1, row: 3 });
    expectNobodyShares(foldLayer(nodes(33), before, ROWS, PITCH)!.slots);
  });
});
