/** Shared pieces of edges are drawn once. */

import { expect, it } from "vitest";
import { grown } from "../dev/samples";
import { layOut } from "../layout/layout";
import { Segments } from "./segments";

const EVERYWHERE = { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 };

function found(segments: Segments, area = EVERYWHERE): number[] {
  const all: number[] = [];
  segments.query(area, (segment) => all.push(segment));
  return all.sort((a, b) => a - b);
}

it("keeps one trunk for two edges of a source that part late", () => {
  const trunk = [0, 0, 10, 0, 20, 0];
  const segments = new Segments(
    [Float64Array.of(...trunk, 30, 5), Float64Array.of(...trunk, 30, -5)],
    ["a", "a"],
  );
  expect(segments.count).toBe(4);
});

it("keeps the pieces of different sources apart", () => {
  const route = Float64Array.of(0, 0, 10, 0);
  expect(new Segments([route, route], ["a", "b"]).count).toBe(2);
});

it("finds each segment that may be seen, once", () => {
  const segments = new Segments([Float64Array.of(0, 0, 2_000, 1_500, 2_100, 1_500)], ["a"]);
  expect(found(segments)).toEqual([0, 1]);
  expect(found(segments, { left: 2_050, top: 1_400, right: 2_060, bottom: 1_600 })).toEqual([1]);
  expect(found(segments, { left: 2_050, top: 0, right: 2_060, bottom: 100 })).toEqual([]);
});

it("has fewer segments than the edges have pieces in a real graph", () => {
  const { nodes, edges } = grown(300);
  const numbers = new Map(nodes.map((node, v) => [node.name, v]));
  const { routes } = layOut({
    nodes: nodes.map((node) => ({ id: node.name, width: 180, height: 64 })),
    edges: edges.map(({ source, target }) => [numbers.get(source)!, numbers.get(target)!] as const),
  }).layout;
  const pieces = routes.reduce((sum, route) => sum + route.length / 2 - 1, 0);
  const segments = new Segments(
    routes,
    edges.map((edge) => edge.source),
  );
  expect(segments.count).toBeLessThan(pieces * 0.95);
});
