/** A drawing from top to bottom keeps the promises of one from left to right. */

import { describe, expect, it } from "vitest";
import { boxesOf, flat } from "../dev/boxes";
import { brokenPromises } from "../dev/promises";
import { grown, marketing, wide } from "../dev/samples";
import { routeOf } from "./graph";
import { layOutTowards } from "./orientation";

const HEIGHT = 44;

describe.each([
  ["marketing", boxesOf(marketing(), HEIGHT)],
  ["grown to 400", boxesOf(grown(400), HEIGHT)],
  ["300 columns of features", boxesOf(wide(300), HEIGHT)],
])("%s from top to bottom", (_, graph) => {
  const { layout, memory } = layOutTowards("vertical", flat(graph));
  const { x, y, width, bounds } = layout;

  it("gives every node a place of its own, inside the bounds", () => {
    const places = graph.nodes.map((_node, v) => ({
      left: x[v]! - width[v]! / 2,
      right: x[v]! + width[v]! / 2,
      top: y[v]! - HEIGHT / 2,
      bottom: y[v]! + HEIGHT / 2,
    }));
    const overlapping = places.filter((a, i) =>
      places.some(
        (b, j) =>
          i < j &&
          a.left < b.right - 0.01 &&
          b.left < a.right - 0.01 &&
          a.top < b.bottom - 0.01 &&
          b.top < a.bottom - 0.01,
      ),
    );
    expect(overlapping).toEqual([]);
    expect(Math.min(...places.map((place) => place.left))).toBeGreaterThanOrEqual(bounds.left);
    expect(Math.max(...places.map((place) => place.right))).toBeLessThanOrEqual(bounds.right);
    expect(Math.min(...places.map((place) => place.top))).toBeGreaterThanOrEqual(bounds.top);
    expect(Math.max(...places.map((place) => place.bottom))).toBeLessThanOrEqual(bounds.bottom);
  });

  it("leads every edge down, from the lower side of its source to the upper side of its target", () => {
    graph.edges.forEach(([source, target], k) => {
      const route = routeOf(layout, k);
      expect([route[0], route[1]]).toEqual([x[source], y[source]! + HEIGHT / 2]);
      expect([route.at(-2), route.at(-1)]).toEqual([x[target], y[target]! - HEIGHT / 2]);
      for (let at = 3; at < route.length; at += 2) expect(route[at]).toBeGreaterThanOrEqual(route[at - 2]!);
    });
  });

  it("does not move when nothing has changed", () => {
    const again = layOutTowards("vertical", flat(graph), memory).layout;
    again.x.forEach((at, v) => {
      expect(at).toBeCloseTo(x[v]!, 6);
    });
  });
});

it("leads edges on to the lower ones of cards that differ in height", () => {
  const heights = { a: 44, tall: 90, low: 44, end: 60 };
  const names = Object.keys(heights);
  const nodes = Object.entries(heights).map(([id, height]) => ({ id, width: 140, height }));
  const edges = ["a tall", "a low", "tall end", "low end", "a end"].map((text) => {
    const [source, target] = text.split(" ").map((name) => names.indexOf(name));
    return [source!, target!] as const;
  });
  const { layout } = layOutTowards("vertical", flat({ nodes, edges }));
  const { y } = layout;
  edges.forEach(([source, target], k) => {
    expect(routeOf(layout, k)[1]).toBe(y[source]! + nodes[source]!.height / 2);
    expect(routeOf(layout, k).at(-1)).toBe(y[target]! - nodes[target]!.height / 2);
  });
});

it("makes a row higher for a card that has become higher", () => {
  const boxes = boxesOf(wide(60), HEIGHT);
  const first = layOutTowards("vertical", flat(boxes));
  const at = boxes.nodes.length - 20;
  const higher = { ...boxes, nodes: boxes.nodes.with(at, { ...boxes.nodes[at]!, height: HEIGHT + 21 }) };
  const { layout } = layOutTowards("vertical", flat(higher), first.memory);
  expect(brokenPromises(flat(higher), layout, "none")).toEqual([]);
});
