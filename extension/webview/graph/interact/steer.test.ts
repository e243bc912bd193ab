/** Where the arrow keys lead, in a drawing of three columns. */

import { expect, it } from "vitest";
import type { GraphEdge } from "../../../src/protocol.gen";
import { Scene } from "../draw/scene";
import { GraphModel } from "../model";
import { Showing } from "../shown/showing";
import { nodeNearest, nodeTowards } from "./steer";

/*  a ── c ── e
    b ── d
         f        (f hangs on nothing)  */
const PLACES = { a: [0, 0], b: [0, 100], c: [200, 0], d: [200, 100], e: [400, 0], f: [200, 200] } as const;
const names = Object.keys(PLACES);
const edges: GraphEdge[] = ["a c", "b d", "c e", "d e"].map((pair) => {
  const [source, target] = pair.split(" ") as [string, string];
  return { source, target, optional: false, mismatch: false };
});

const scene = new Scene(
  {
    names,
    identities: Int32Array.from(names.keys()),
    edges,
    boxHeights: new Float64Array(names.length).fill(60),
  },
  {
    orientation: "horizontal",
    x: Float64Array.from(Object.values(PLACES), ([x]) => x),
    y: Float64Array.from(Object.values(PLACES), ([, y]) => y),
    width: new Float64Array(names.length).fill(100),
    points: Float64Array.from(edges.flatMap(() => [0, 0, 1, 0])),
    routeStarts: Int32Array.from({ length: edges.length + 1 }, (_, k) => 4 * k),
    bounds: { left: -50, top: -30, right: 450, bottom: 230 },
  },
);
const model = new GraphModel();
model.applySnapshot({
  dataflow: "d",
  revision: 1,
  config: {},
  edges,
  nodes: names.map((name) => ({
    name,
    kind: "function",
    type: null,
    module: null,
    function: null,
    summary: null,
    tags: {},
    status: "exact",
    reason: null,
    errors: 0,
    warnings: 0,
  })),
});

const showing = new Showing(model);
showing.begin({});

it.each([
  ["a", "right", "c"],
  ["b", "right", "d"],
  ["e", "left", "c"],
  ["c", "down", "d"],
  ["d", "up", "c"],
  ["d", "down", "f"],
  ["f", "left", "b"],
  ["f", "right", "e"],
  ["a", "left", null],
  ["a", "up", null],
  ["nobody", "up", null],
] as const)("from %s %s is %s", (from, heading, expected) => {
  expect(nodeTowards(scene, showing.graph, from, heading)).toBe(expected);
});

it.each([
  ["a", "right", "c"],
  ["c", "down", "e"],
  ["e", "up", "c"],
  ["d", "up", "b"],
] as const)("from %s %s is %s where the drawing flows down", (from, heading, expected) => {
  const flowing = Object.create(scene, { orientation: { value: "vertical" } });
  expect(nodeTowards(flowing, showing.graph, from, heading)).toBe(expected);
});

it("begins with the node nearest to the middle of what is seen", () => {
  expect(nodeNearest(scene, 180, 120)).toBe("d");
  expect(nodeNearest(Scene.EMPTY, 0, 0)).toBe(null);
});

it.each([
  [0, 0, 0, "a"],
  [49, 29, 0, "a"],
  [52, 0, 0, undefined],
  [52, 0, 5, "a"],
  [1_000, 1_000, 5, undefined],
] as const)("a click at %d, %d with slack %d hits %s", (x, y, slack, expected) => {
  expect(scene.boxAt(x, y, slack)?.name).toBe(expected);
});
