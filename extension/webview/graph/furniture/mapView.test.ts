/** The overview map shows all of the drawing, and where the page is in it. */

import { expect, it } from "vitest";
import { visibleBounds } from "../draw/camera";
import { fitMap, frameIn, showsAll } from "./mapView";

const map = { width: 180, height: 110 };
const page = { width: 1200, height: 800 };

it.each([
  ["a wide drawing", { left: -500, top: 20, right: 60_000, bottom: 900 }],
  ["a high drawing", { left: 0, top: -9000, right: 10, bottom: 9000 }],
  ["a single point", { left: 5, top: 5, right: 5, bottom: 5 }],
])("%s lies in the map, in its middle", (_, bounds) => {
  const { x, y, zoom } = fitMap(bounds, map, 6);
  const [left, right] = [bounds.left * zoom + x, bounds.right * zoom + x];
  const [top, bottom] = [bounds.top * zoom + y, bounds.bottom * zoom + y];
  expect(left).toBeGreaterThanOrEqual(5.99);
  expect(top).toBeGreaterThanOrEqual(5.99);
  expect(right).toBeLessThanOrEqual(174.01);
  expect(bottom).toBeLessThanOrEqual(104.01);
  if (bounds.right > bounds.left) {
    expect((left + right) / 2).toBeCloseTo(90);
    expect((top + bottom) / 2).toBeCloseTo(55);
  }
});

const drawing = { left: 0, top: 0, right: 2000, bottom: 1000 };

it.each([
  ["all of it", { x: 0, y: 0, zoom: 0.6 }, true],
  ["not its right", { x: 0, y: 0, zoom: 0.7 }, false],
  ["not its left", { x: -20, y: 0, zoom: 0.5 }, false],
  ["not its top", { x: 0, y: -20, zoom: 0.5 }, false],
  ["not its bottom", { x: 0, y: 400, zoom: 0.5 }, false],
])("the page shows %s", (_, camera, expected) => {
  expect(showsAll(drawing, camera, page)).toBe(expected);
});

it("the frame is what the page shows, cut where it leaves the map", () => {
  const view = fitMap(drawing, map, 0);
  const frame = frameIn(visibleBounds({ x: -600, y: 0, zoom: 1 }, page), view, map);
  expect(frame.left).toBeCloseTo(600 * view.zoom);
  expect(frame.right).toBeCloseTo(1800 * view.zoom);
  const far = frameIn(visibleBounds({ x: 0, y: 0, zoom: 0.01 }, page), view, map);
  expect(far).toEqual({ left: 0, top: view.y, right: 180, bottom: 110 });
});
