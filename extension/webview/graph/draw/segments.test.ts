/** Shared pieces of edges are drawn once. */

import { expect, it } from "vitest";
import { boxesOf, flat } from "../dev/boxes";
import { grown, pseudoRandom } from "../dev/samples";
import { layOut } from "../layout/layout";
import { Polylines } from "../layout/polylines";
import { Segments } from "./segments";

const EVERYWHERE = { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 };

function found(segments: Segments, area = EVERYWHERE): number[] {
  const all: number[] = [];
  segments.query(area, (segment) => all.push(segment));
  return all.sort((a, b) => a - b);
}

/** Edges through these points, by their sources. */
function segmentsOf(routes: readonly (readonly [source: string, points: readonly number[]])[]): Segments {
  const lines = new Polylines(routes.length);
  for (const [, points] of routes) {
    for (let k = 0; k < points.length; k += 2) lines.add(points[k]!, points[k + 1]!);
    lines.end();
  }
  const edges = routes.map(([source]) => ({ source }));
  return new Segments({ points: lines.points, routeStarts: lines.starts, edges }, [...routes.keys()]);
}

it("keeps one trunk for two edges of a source that part late", () => {
  const trunk = [0, 0, 10, 0, 20, 0];
  const segments = segmentsOf([
    ["a", [...trunk, 30, 5]],
    ["a", [...trunk, 30, -5]],
  ]);
  expect(segments.count).toBe(4);
});

it("keeps the pieces of different sources apart", () => {
  const route = [0, 0, 10, 0];
  const segments = segmentsOf([
    ["a", route],
    ["b", route],
  ]);
  expect(segments.count).toBe(2);
});

it("finds each segment that may be seen, once", () => {
  const segments = segmentsOf([["a", [0, 0, 2_000, 1_500, 2_100, 1_500]]]);
  expect(found(segments)).toEqual([0, 1]);
  expect(found(segments, { left: 2_050, top: 1_400, right: 2_060, bottom: 1_600 })).toEqual([1]);
  expect(found(segments, { left: 2_050, top: 0, right: 2_060, bottom: 100 })).toEqual([]);
  expect(found(segments, { left: -20, top: -20, right: -10, bottom: -10 })).toEqual([]);
});

it("finds the same as looking at all of them, wherever one looks", () => {
  const random = pseudoRandom(5);
  const somewhere = () => Math.round(random() * 20_000 - 8_000);
  const routes = Array.from(
    { length: 400 },
    (_, k) => [String(k % 7), [somewhere(), somewhere(), somewhere(), somewhere()]] as const,
  );
  const segments = segmentsOf(routes);
  for (let look = 0; look < 50; look++) {
    const [left, top] = [somewhere(), somewhere()];
    const area = { left, top, right: left + random() * 3_000, bottom: top + random() * 3_000 };
    const seen = routes.flatMap(([, [x0, y0, x1, y1]], k) => {
      const meets =
        Math.min(x0!, x1!) <= area.right &&
        Math.max(x0!, x1!) >= area.left &&
        Math.min(y0!, y1!) <= area.bottom &&
        Math.max(y0!, y1!) >= area.top;
      return meets ? [k] : [];
    });
    expect(found(segments, area)).toEqual(seen);
  }
});

it("has fewer segments than the edges have pieces in a real graph", () => {
  const graph = grown(300);
  const { points, routeStarts } = layOut(flat(boxesOf(graph))).layout;
  const pieces = points.length / 2 - graph.edges.length;
  const segments = new Segments({ points, routeStarts, edges: graph.edges }, [...graph.edges.keys()]);
  expect(segments.count).toBeLessThan(pieces * 0.95);
});
