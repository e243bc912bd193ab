/** A drawing from top to bottom keeps the promises of one from left to right. */

import { describe, expect, it } from "vitest";
import type { GraphSnapshot } from "../../../src/protocol.gen";
import { grown, marketing, wide } from "../dev/samples";
import type { LayoutGraph } from "./graph";
import { layOutTowards } from "./orientation";

const HEIGHT = 44;

function graphFrom({ nodes, edges }: GraphSnapshot): LayoutGraph {
  const numbers = new Map(nodes.map((node, v) => [node.name, v]));
  return {
    nodes: nodes.map(({ name }) => ({ id: name, width: 60 + 8 * name.length, height: HEIGHT })),
    edges: edges.map(({ source, target }) => [numbers.get(source)!, numbers.get(target)!] as const),
  };
}

describe.each([
  ["marketing", graphFrom(marketing())],
  ["grown to 400", graphFrom(grown(400))],
  ["300 columns of features", graphFrom(wide(300))],
])("%s from top to bottom", (_, graph) => {
  const { layout, memory } = layOutTowards("vertical", graph);
  const { x, y, width, routes, bounds } = layout;

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
      const route = routes[k]!;
      expect([route[0], route[1]]).toEqual([x[source], y[source]! + HEIGHT / 2]);
      expect([route.at(-2), route.at(-1)]).toEqual([x[target], y[target]! - HEIGHT / 2]);
      for (let at = 3; at < route.length; at += 2) expect(route[at]).toBeGreaterThanOrEqual(route[at - 2]!);
    });
  });

  it("does not move when nothing has changed", () => {
    const again = layOutTowards("vertical", graph, memory).layout;
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
  const { y, routes } = layOutTowards("vertical", { nodes, edges }).layout;
  edges.forEach(([source, target], k) => {
    expect(routes[k]![1]).toBe(y[source]! + nodes[source]!.height / 2);
    expect(routes[k]!.at(-1)).toBe(y[target]! - nodes[target]!.height / 2);
  });
});
