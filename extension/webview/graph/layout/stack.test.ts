/** Boxes that push against each other. Each is 10 high here. */

import { describe, expect, it } from "vitest";
import { pseudoRandom } from "../dev/samples";
import { Stacker } from "./stack";

type Settle = "settleByMean" | "settleByMedian";

function settle(
  how: Settle,
  wanted: readonly number[],
  weights: readonly number[] = wanted.map(() => 1),
): number[] {
  const heights = new Float64Array(wanted.length);
  new Stacker(wanted.length)[how](
    {
      layer: Int32Array.from(wanted.keys()),
      offsets: Float64Array.from(wanted.keys(), (k) => k * 10),
      wanted: Float64Array.from(wanted),
      weights: Float64Array.from(weights),
    },
    heights,
  );
  return Array.from(heights);
}

describe.each<[string, Settle]>([
  ["mean", "settleByMean"],
  ["median", "settleByMedian"],
])("by %s", (_, how) => {
  it("leaves boxes alone that have room", () => {
    expect(settle(how, [0, 10, 35])).toEqual([0, 10, 35]);
  });

  it("keeps every gap, whatever is wanted", () => {
    const heights = settle(how, [50, 3, 3, 20, -10, 90, 15]);
    for (let k = 1; k < heights.length; k++)
      expect(heights[k]! - heights[k - 1]!).toBeGreaterThanOrEqual(10 - 1e-6);
  });
});

it("by mean, two that want the same place part by the same distance", () => {
  expect(settle("settleByMean", [20, 20])).toEqual([15, 25]);
});

it("by mean, the heavier one moves less", () => {
  const [upper] = settle("settleByMean", [20, 20], [9, 1]);
  expect(upper).toBeCloseTo(19);
});

it("by median, one that squeezes in moves the fewer of those who were there", () => {
  // Three touching boxes above the newcomer, one below: only the one below gives way.
  expect(settle("settleByMedian", [0, 10, 20, 25, 30], [9, 9, 9, 1, 9])).toEqual([0, 10, 20, 30, 40]);
});

it.each(Array.from({ length: 40 }, (_, k) => k + 1))(
  "by median, nobody finds better heights, seed %d",
  (seed) => {
    const random = pseudoRandom(seed);
    const wanted = Array.from({ length: 7 }, () => Math.floor(random() * 60));
    const weights = wanted.map(() => 1 + Math.floor(random() * 4));
    const cost = (heights: readonly number[]) =>
      heights.reduce((sum, height, k) => sum + weights[k]! * Math.abs(height - wanted[k]!), 0);
    const found = settle("settleByMedian", wanted, weights);
    // The best heights put some box of each block exactly where it wants to be.
    const places = new Set(wanted.flatMap((place, k) => wanted.map((_, j) => place + 10 * (j - k))));
    const best = (k: number, least: number): number =>
      k === wanted.length
        ? 0
        : Math.min(
            ...[...places]
              .filter((place) => place >= least)
              .map((place) => weights[k]! * Math.abs(place - wanted[k]!) + memoized(k + 1, place + 10)),
          );
    const known = new Map<string, number>();
    const memoized = (k: number, least: number): number => {
      const key = `${k} ${least}`;
      if (!known.has(key)) known.set(key, best(k, least));
      return known.get(key)!;
    };
    expect(cost(found)).toBeCloseTo(memoized(0, Number.NEGATIVE_INFINITY));
  },
);
