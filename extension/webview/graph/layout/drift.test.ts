/** Drawings that keep places drift, which can be told from one made from nothing. */

import { expect, it } from "vitest";
import { boxesOf, flat } from "../dev/boxes";
import { grown, pseudoRandom } from "../dev/samples";
import { changed } from "../dev/shapes";
import { driftOf } from "./drift";
import { layOut } from "./layout";

it("a drawing from nothing has not drifted", () => {
  const graph = flat(boxesOf(grown(80)));
  const { layout, memory } = layOut(graph);
  expect(driftOf(layout, layout)).toBe(1);
  expect(driftOf(layOut(graph, memory).layout, layout)).toBeCloseTo(1);
});

it("one of nothing has not drifted", () => {
  const { layout } = layOut(flat({ nodes: [], edges: [] }));
  expect(driftOf(layout, layout)).toBe(1);
});

it.each([1, 2, 3])("one that kept up with many changes has, seed %d", (seed) => {
  const random = pseudoRandom(seed);
  let boxes = boxesOf(grown(80));
  let last = layOut(flat(boxes));
  for (let step = 0; step < 250; step++) {
    boxes = changed(boxes, random, `new ${step}`, "none");
    last = layOut(flat(boxes), last.memory);
  }
  const drift = driftOf(last.layout, layOut(flat(boxes)).layout);
  expect(drift).toBeGreaterThan(1.2);
});
