/** Whatever was stored, the panel starts. */

import { expect, it } from "vitest";
import { readState } from "./state";

const camera = { x: 1, y: -2, zoom: 0.5 };
const initial = {
  followCursor: true,
  legendOpen: false,
  mapOpen: true,
  orientation: "horizontal",
  view: null,
};

it.each([
  ["nothing", undefined, initial],
  ["null", null, initial],
  ["a text", "state", initial],
  ["values of other types", { followCursor: "yes", legendOpen: 1, mapOpen: 0, view: [] }, initial],
  ["a camera that shows nothing", { view: { dataflow: "d", camera: { ...camera, zoom: 0 } } }, initial],
  ["a camera that is nowhere", { view: { dataflow: "d", camera: { ...camera, x: Number.NaN } } }, initial],
  ["a part", { legendOpen: true }, { ...initial, legendOpen: true }],
  [
    "everything",
    {
      followCursor: false,
      legendOpen: true,
      mapOpen: false,
      orientation: "vertical",
      view: { dataflow: "d", camera },
    },
    {
      followCursor: false,
      legendOpen: true,
      mapOpen: false,
      orientation: "vertical",
      view: { dataflow: "d", camera },
    },
  ],
])("from %s", (_, stored, expected) => {
  expect(readState(stored)).toEqual(expected);
});
