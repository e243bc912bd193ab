/**
 * What the layout promises of every drawing, tried on graphs of all shapes: laid out from nothing, and
 * kept up with through many changes, in both directions.
 *
 * HAMILTON_LAYOUT_SEEDS=200 tries that many seeds of each shape instead of a few.
 */

import { describe, expect, it } from "vitest";
import { flat } from "../dev/boxes";
import { brokenPromises } from "../dev/promises";
import { pseudoRandom } from "../dev/samples";
import { CYCLIC, changed, SHAPE_NAMES, shaped } from "../dev/shapes";
import type { LaidOut, Orientation } from "./graph";
import { layOutTowards } from "./orientation";

const SEEDS = Number(process.env.HAMILTON_LAYOUT_SEEDS ?? 2);
const COUNTS = [1, 2, 7, 30, 90];
const CHANGES = 20;
/** Machines that test may be busy with much else. */
const PATIENCE = 600_000;
const ORIENTATIONS: readonly Orientation[] = ["horizontal", "vertical"];

const cyclesOf = (shape: string) => (CYCLIC.has(shape) ? "some" : "none");
const cases = SHAPE_NAMES.flatMap((shape) =>
  ORIENTATIONS.map((orientation) => [shape, orientation] as const),
);
const seeds = Array.from({ length: SEEDS }, (_, seed) => seed + 1);

describe.each(cases)("%s, %s", (shape, orientation) => {
  it(
    "keeps every promise when laid out from nothing, the same way each time",
    () => {
      for (const count of COUNTS)
        for (const seed of seeds) {
          const graph = flat(shaped(shape, count, seed));
          const { layout } = layOutTowards(orientation, graph);
          expect({ count, seed, broken: brokenPromises(graph, layout, cyclesOf(shape)) }).toEqual({
            count,
            seed,
            broken: [],
          });
          expect(layOutTowards(orientation, graph).layout).toEqual(layout);
        }
    },
    PATIENCE,
  );

  it.each(seeds)(
    "keeps every promise through changes, seed %d",
    (seed) => {
      const random = pseudoRandom(seed);
      let boxes = shaped(shape, COUNTS[1 + (seed % (COUNTS.length - 1))]!, seed);
      let last: LaidOut = layOutTowards(orientation, flat(boxes));
      for (let step = 0; step < CHANGES; step++) {
        boxes = changed(boxes, random, `new ${step}`, cyclesOf(shape));
        const graph = flat(boxes);
        last = layOutTowards(orientation, graph, last.memory);
        const broken = brokenPromises(graph, last.layout, cyclesOf(shape));
        expect({ step, broken }).toEqual({ step, broken: [] });
      }
    },
    PATIENCE,
  );
});
