/** Layers sorted by what their members want. */

import { expect, it } from "vitest";
import { pseudoRandom } from "../dev/samples";
import { sortByKeys } from "./sorting";

function sorted(keys: readonly number[], ties?: "kept" | "turned"): number[] {
  const layer = Int32Array.from(keys, (_, k) => k);
  sortByKeys(layer, Float64Array.from(keys), ties);
  return [...layer];
}

it.each([
  ["nobody", [], "kept", []],
  ["in order already", [1, 2, 3], "kept", [0, 1, 2]],
  ["by their keys", [30.5, -2, 30.25], "kept", [1, 2, 0]],
  ["equal ones keep their order", [2, 1, 2, 1], "kept", [1, 3, 0, 2]],
  ["equal ones turn round", [2, 1, 2, 1], "turned", [3, 1, 2, 0]],
  ["all equal, turned round", [5, 5, 5], "turned", [2, 1, 0]],
] as const)("%s", (_, keys, ties, expected) => {
  expect(sorted(keys, ties)).toEqual(expected);
});

it("sorts as a comparison does", () => {
  const random = pseudoRandom(1);
  const keys = Array.from({ length: 3_000 }, () => Math.round(random() * 40_000) / 8 - 2_000);
  const expected = [...keys.keys()].sort((a, b) => keys[a]! - keys[b]! || a - b);
  expect(sorted(keys)).toEqual(expected);
});
