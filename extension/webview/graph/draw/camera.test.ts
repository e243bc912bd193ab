/** The camera: what it shows stays where it is expected. */

import { expect, it } from "vitest";
import { between, centreOn, fitCamera, LEAST_ZOOM, MOST_ZOOM, visibleBounds, zoomAt } from "./camera";

const size = { width: 1_000, height: 600 };
const insets = { top: 60, right: 20, bottom: 40, left: 20 };

it.each([
  ["a wide drawing", { left: -100, top: 0, right: 5_000, bottom: 300 }],
  ["a tall drawing", { left: 0, top: -2_000, right: 100, bottom: 2_000 }],
  ["a small drawing", { left: 0, top: 0, right: 50, bottom: 50 }],
])("fits %s between the furniture", (_, bounds) => {
  const { x, y, zoom } = fitCamera(bounds, size, insets);
  expect(bounds.left * zoom + x).toBeGreaterThanOrEqual(insets.left - 0.01);
  expect(bounds.right * zoom + x).toBeLessThanOrEqual(size.width - insets.right + 0.01);
  expect(bounds.top * zoom + y).toBeGreaterThanOrEqual(insets.top - 0.01);
  expect(bounds.bottom * zoom + y).toBeLessThanOrEqual(size.height - insets.bottom + 0.01);
});

it("does not blow a small drawing up", () => {
  expect(fitCamera({ left: 0, top: 0, right: 50, bottom: 50 }, size, insets).zoom).toBeLessThanOrEqual(1.1);
});

it("keeps what is under the pointer there while zooming", () => {
  const before = { x: 30, y: -80, zoom: 0.7 };
  const after = zoomAt(before, 1.6, 400, 250);
  expect((400 - after.x) / after.zoom).toBeCloseTo((400 - before.x) / before.zoom);
  expect((250 - after.y) / after.zoom).toBeCloseTo((250 - before.y) / before.zoom);
});

it.each([
  [1e9, MOST_ZOOM],
  [1e-9, LEAST_ZOOM],
])("zooming by %d ends at %d", (factor, expected) => {
  expect(zoomAt({ x: 0, y: 0, zoom: 1 }, factor, 0, 0).zoom).toBe(expected);
});

it("puts a node into the middle of what is free", () => {
  const { x, y, zoom } = centreOn({ x: 0, y: 0, zoom: 2 }, 300, 200, size, insets);
  expect([300 * zoom + x, 200 * zoom + y]).toEqual([500, 310]);
});

it("sees the part of the drawing that is on the screen", () => {
  expect(visibleBounds({ x: -100, y: 50, zoom: 0.5 }, size)).toEqual({
    left: 200,
    top: -100,
    right: 2_200,
    bottom: 1_100,
  });
});

it("travels from one camera to the other", () => {
  const from = { x: 0, y: 0, zoom: 0.25 };
  const to = { x: 100, y: 50, zoom: 4 };
  expect(between(from, to, 0)).toEqual(from);
  expect(between(from, to, 1)).toEqual(to);
  expect(between(from, to, 0.5).zoom).toBeCloseTo(1);
});
