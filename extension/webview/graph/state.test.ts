/** Whatever was stored, the panel starts. */

import { expect, it, vi } from "vitest";
import { RememberedState, readState } from "./state";

const camera = { x: 1, y: -2, zoom: 0.5 };
const initial = {
  pinned: false,
  followCursor: true,
  legendOpen: false,
  mapOpen: true,
  orientation: null,
  view: null,
};
const viewed = (view: object) => ({ view: { dataflow: "d", ...view } });
const seen = { ...initial, ...viewed({ camera: null, orientation: null, collapsed: null }) };

it.each([
  ["nothing", undefined, initial],
  ["null", null, initial],
  ["a text", "state", initial],
  ["values of other types", { pinned: 1, followCursor: "yes", legendOpen: 1, mapOpen: 0, view: [] }, initial],
  ["a camera that shows nothing", viewed({ camera: { ...camera, zoom: 0 } }), seen],
  ["a camera that is nowhere", viewed({ camera: { ...camera, x: Number.NaN } }), seen],
  ["groups that are neither open nor closed", viewed({ collapsed: { "module:a": "open" } }), seen],
  ["a direction that there is not", { orientation: "up", ...viewed({ orientation: 1 }) }, seen],
  ["a part", { legendOpen: true }, { ...initial, legendOpen: true }],
  [
    "everything",
    {
      pinned: true,
      followCursor: false,
      legendOpen: true,
      mapOpen: false,
      orientation: "vertical",
      ...viewed({ camera, orientation: "horizontal", collapsed: { "module:a": true } }),
    },
    {
      pinned: true,
      followCursor: false,
      legendOpen: true,
      mapOpen: false,
      orientation: "vertical",
      ...viewed({ camera, orientation: "horizontal", collapsed: { "module:a": true } }),
    },
  ],
])("from %s", (_, stored, expected) => {
  expect(readState(stored)).toEqual(expected);
});

it("keeps the camera as it was left until the dataflow is on show again", () => {
  vi.useFakeTimers();
  let stored: unknown = viewed({ camera });
  const host = { getState: () => stored, setState: (state: unknown) => (stored = state), postMessage() {} };
  const state = new RememberedState(host);
  expect(state.open("d").camera).toEqual(camera);
  // Frames come before the layout does.
  state.keepViewSoon(() => undefined);
  vi.runAllTimers();
  expect(readState(stored).view?.camera).toEqual(camera);
  state.keepViewSoon(() => ({ camera: null, orientation: "vertical" }));
  vi.runAllTimers();
  vi.useRealTimers();
  expect(readState(stored).view).toMatchObject({ camera: null, orientation: "vertical" });
});

it("knows the way back to a dataflow, and nothing of another", () => {
  let stored: unknown = viewed({ camera, collapsed: { "module:a": true } });
  const host = { getState: () => stored, setState: (state: unknown) => (stored = state), postMessage() {} };
  const first = new RememberedState(host);
  expect(first.open("d")).toMatchObject({ dataflow: "d", camera, collapsed: { "module:a": true } });
  expect(first.open("other")).toMatchObject({ dataflow: "other", camera: null, collapsed: null });
  first.keepCollapsed({ "module:b": false });
  first.keep({ pinned: true });
  const later = new RememberedState(host);
  expect(later.current.pinned).toBe(true);
  expect(later.open("other")).toMatchObject({
    dataflow: "other",
    camera: null,
    collapsed: { "module:b": false },
  });
});
