/** What the layout promises of every graph, tried on graphs of all shapes. */

import { describe, expect, it } from "vitest";
import { type Boxes, boxesOf, flat } from "../dev/boxes";
import { grown, marketing, wide } from "../dev/samples";
import { DEFAULT_OPTIONS, type Layout, type LayoutMemory, routeOf } from "./graph";
import { layOut as layOutFlat } from "./layout";

const HEIGHT = 64;
/** Machines that test may be busy with much else. */
const PATIENCE = 60_000;
const layOut = (boxes: Boxes, memory: LayoutMemory | null = null) => layOutFlat(flat(boxes), memory);
const routesOf = (layout: Layout) =>
  Array.from({ length: layout.routeStarts.length - 1 }, (_, k) => routeOf(layout, k));

function graphOf(edges: string, loose: readonly string[] = []): Boxes {
  const pairs = edges.split(",").flatMap((edge) => {
    const [source, target] = edge.trim().split(" > ");
    return source && target ? [[source, target] as const] : [];
  });
  const names = [...new Set([...pairs.flat(), ...loose])];
  return {
    nodes: names.map((id) => ({ id, width: 120 + 7 * id.length, height: HEIGHT })),
    edges: pairs.map(([source, target]) => [names.indexOf(source), names.indexOf(target)] as const),
  };
}

const SHAPES: Readonly<Record<string, Boxes>> = {
  nothing: graphOf(""),
  "one node": graphOf("", ["a"]),
  "loose nodes": graphOf("", ["a", "b", "c"]),
  chain: graphOf("a > b, b > c, c > d"),
  diamond: graphOf("a > b, a > c, b > d, c > d"),
  "an edge over four columns": graphOf("a > b, b > c, c > d, d > e, a > e"),
  "two components": graphOf("a > b, c > d, d > e"),
  "edges that must cross": graphOf("a > x, a > y, b > x, b > y, c > x, c > y"),
  marketing: boxesOf(marketing()),
  "grown to 60": boxesOf(grown(60)),
  "grown to 400": boxesOf(grown(400)),
  "300 columns of features": boxesOf(wide(300)),
};
const shapes = Object.entries(SHAPES);

function overlaps({ x, y, width }: Layout): string[] {
  const found: string[] = [];
  for (let a = 0; a < x.length; a++) {
    for (let b = a + 1; b < x.length; b++) {
      const besides = Math.abs(x[a]! - x[b]!) >= (width[a]! + width[b]!) / 2;
      const above = Math.abs(y[a]! - y[b]!) >= HEIGHT - 0.01;
      if (!besides && !above) found.push(`${a} and ${b}`);
    }
  }
  return found;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

describe.each(shapes)("the layout of %s", (_, graph) => {
  const { layout } = layOut(graph);
  const { x, y, width, bounds } = layout;
  const routes = routesOf(layout);

  it("gives every node a place of its own", () => {
    expect(overlaps(layout)).toEqual([]);
    expect([...x, ...y, ...width].every(Number.isFinite)).toBe(true);
  });

  it("leads every edge to the right, from the source's right side to the target's left side", () => {
    graph.edges.forEach(([source, target], k) => {
      const route = routes[k]!;
      expect([route[0], route[1]]).toEqual([x[source]! + width[source]! / 2, y[source]]);
      expect([route.at(-2), route.at(-1)]).toEqual([x[target]! - width[target]! / 2, y[target]]);
      for (let at = 2; at < route.length; at += 2) expect(route[at]).toBeGreaterThanOrEqual(route[at - 2]!);
    });
  });

  it("lets no edge run through a node", () => {
    for (const route of routes) {
      for (let at = 2; at < route.length; at += 2) {
        if (route[at - 1] !== route[at + 1]) continue;
        const blocked = graph.nodes.filter(
          (_node, v) =>
            route[at - 2]! < x[v]! + width[v]! / 2 - 1 &&
            route[at]! > x[v]! - width[v]! / 2 + 1 &&
            Math.abs(route[at + 1]! - y[v]!) < HEIGHT / 2,
        );
        expect(blocked).toEqual([]);
      }
    }
  });

  it("keeps everything inside its bounds", () => {
    for (let v = 0; v < x.length; v++) {
      expect(x[v]! - width[v]! / 2).toBeGreaterThanOrEqual(bounds.left);
      expect(x[v]! + width[v]! / 2).toBeLessThanOrEqual(bounds.right);
      expect(y[v]! - HEIGHT / 2).toBeGreaterThanOrEqual(bounds.top);
      expect(y[v]! + HEIGHT / 2).toBeLessThanOrEqual(bounds.bottom);
    }
  });

  it("is the same every time", () => {
    expect(layOut(graph).layout).toEqual(layout);
  });

  it("does not move when nothing has changed", () => {
    const first = layOut(graph);
    const second = layOut(graph, first.memory).layout;
    second.x.forEach((at, v) => {
      expect(at).toBeCloseTo(x[v]!, 6);
    });
    second.y.forEach((at, v) => {
      expect(at).toBeCloseTo(y[v]!, 6);
    });
    expect(overlaps(second)).toEqual([]);
  });
});

describe("half-typed code", () => {
  const cyclic = {
    "a node that needs itself": graphOf("a > a, a > b"),
    "two that need each other": graphOf("a > b, b > a"),
    "a ring with a way in and out": graphOf("in > a, a > b, b > c, c > a, c > out"),
  };

  it.each(Object.entries(cyclic))("%s is drawn all the same", (_, graph) => {
    const { layout } = layOut(graph);
    expect(overlaps(layout)).toEqual([]);
    for (const route of routesOf(layout)) {
      expect(route.length).toBeGreaterThanOrEqual(4);
      expect(route.every(Number.isFinite)).toBe(true);
    }
  });

  it("turns only as many edges of a ring as it must", () => {
    const graph = cyclic["a ring with a way in and out"];
    const { x } = layOut(graph).layout;
    const backwards = graph.edges.filter(([source, target]) => x[source]! > x[target]!);
    expect(backwards).toHaveLength(1);
  });
});

describe("a graph that changes", () => {
  function withNode(graph: Boxes, id: string, sources: readonly number[], targets: readonly number[]): Boxes {
    const added = graph.nodes.length;
    return {
      nodes: [...graph.nodes, { id, width: 150, height: HEIGHT }],
      edges: [
        ...graph.edges,
        ...sources.map((source) => [source, added] as const),
        ...targets.map((target) => [added, target] as const),
      ],
    };
  }

  function displacements(before: Layout, after: Layout): number[] {
    return Array.from(before.x, (x, v) => Math.hypot(after.x[v]! - x, after.y[v]! - before.y[v]!));
  }

  it.each([
    ["marketing", ["spend", "signups"]],
    ["grown to 60", [20, 25]],
    ["grown to 400", [100, 180]],
    ["300 columns of features", [60, 200]],
  ] as const)("%s: a new node leaves most of the others where they are", (name, sources) => {
    const graph = SHAPES[name]!;
    const indexes = sources.map((source) =>
      typeof source === "number" ? source : graph.nodes.findIndex((node) => node.id === source),
    );
    const first = layOut(graph);
    const changed = withNode(graph, "new", indexes, []);
    const { layout } = layOut(changed, first.memory);
    const moved = displacements(first.layout, layout);
    expect(median(moved)).toBeLessThan(0.01);
    // Whoever makes room moves by no more than the new one takes up.
    expect(moved.filter((distance) => distance > HEIGHT + DEFAULT_OPTIONS.nodeGap + 1)).toEqual([]);
    expect(overlaps(layout)).toEqual([]);
  });

  it("a new node goes to a free place beside others of its source, and nobody moves for it", () => {
    const graph = graphOf("total > mean, total > spread, mean > report, spread > report");
    const first = layOut(graph);
    const { layout } = layOut(withNode(graph, "doubled", [0], []), first.memory);
    expect(displacements(first.layout, layout)).toEqual(graph.nodes.map(() => 0));
    expect(layout.x[graph.nodes.length]).toBe(layout.x[1]);
    expect(overlaps(layout)).toEqual([]);
  });

  it("puts a new input to the left of what needs it and leaves the rest", () => {
    const graph = SHAPES.chain!;
    const first = layOut(graph);
    const { layout } = layOut(withNode(graph, "input", [], [0]), first.memory);
    expect(layout.x[4]).toBeLessThan(layout.x[0]!);
    expect(Math.max(...displacements(first.layout, layout))).toBeLessThan(0.01);
  });

  it("moves a function to where it belongs once its parameters are typed", () => {
    const graph = SHAPES["grown to 60"]!;
    const first = layOut(graph);
    const source = 15;
    const alone = layOut(withNode(graph, "typed", [], []), first.memory);
    const halfTyped = layOut(
      {
        nodes: [
          ...graph.nodes,
          { id: "typed", width: 150, height: HEIGHT },
          { id: "hal", width: 150, height: HEIGHT },
        ],
        edges: [...graph.edges, [61, 60]],
      },
      alone.memory,
    );
    const { layout } = layOut(withNode(graph, "typed", [source], []), halfTyped.memory);
    const direct = layOut(withNode(graph, "typed", [source], []), first.memory).layout;
    expect(Math.abs(layout.y[60]! - layout.y[source]!)).toBeLessThan(4 * HEIGHT);
    expect(layout.x[60]).toBeCloseTo(direct.x[60]!);
    expect(median(displacements(first.layout, layout))).toBeLessThan(0.01);
  });

  it("keeps order when a node in the middle is taken away and comes back", () => {
    const graph = SHAPES["grown to 60"]!;
    const first = layOut(graph);
    const gone = 30;
    const without: Boxes = {
      nodes: graph.nodes.filter((_node, v) => v !== gone),
      edges: graph.edges
        .filter(([source, target]) => source !== gone && target !== gone)
        .map(
          ([source, target]) =>
            [source > gone ? source - 1 : source, target > gone ? target - 1 : target] as const,
        ),
    };
    const second = layOut(without, first.memory);
    const third = layOut(graph, second.memory).layout;
    expect(median(displacements(first.layout, third))).toBeLessThan(0.01);
  });

  it("stays free of overlaps and deterministic over many changes", () => {
    let graph = SHAPES.marketing!;
    let memory: LayoutMemory | null = null;
    for (let step = 0; step < 40; step++) {
      const count = graph.nodes.length;
      graph = withNode(graph, `step ${step}`, [(step * 7) % count], step % 3 === 0 ? [] : []);
      const result = layOut(graph, memory);
      expect(layOut(graph, memory).layout).toEqual(result.layout);
      expect(overlaps(result.layout)).toEqual([]);
      memory = result.memory;
    }
  });

  it("starts anew for another graph", () => {
    const other = SHAPES["two components"]!;
    const memory = layOut(SHAPES["grown to 60"]!).memory;
    expect(layOut(other, memory).layout).toEqual(layOut(other).layout);
  });
});

describe("a layer of hundreds", () => {
  it("is folded into rows of about the number asked for", () => {
    const graph = SHAPES["300 columns of features"]!;
    const { y } = layOut(graph).layout;
    expect(new Set(y).size).toBeLessThan(150);
  });

  it("leaves a free place to a new node instead of moving the others", () => {
    const graph = SHAPES["300 columns of features"]!;
    const first = layOut(graph);
    const { layout } = layOut(
      {
        nodes: [...graph.nodes, { id: "new", width: 100, height: HEIGHT }],
        edges: [...graph.edges, [3, graph.nodes.length]],
      },
      first.memory,
    );
    expect(Array.from(layout.y.slice(0, -1))).toEqual(Array.from(first.layout.y));
  });
});

describe("time", () => {
  /** Work of a known size on this machine now: sorting and summing, which is what a layout does. */
  function referenceMilliseconds(): number {
    const start = performance.now();
    const values = Float64Array.from({ length: 200_000 }, (_, k) => (k * 7_919) % 200_003);
    let sum = 0;
    for (let round = 0; round < 5; round++) {
      const sorted = Array.from(values).sort((a, b) => a - b);
      sum += sorted[round]!;
    }
    expect(sum).toBeGreaterThanOrEqual(0);
    return performance.now() - start;
  }

  it(
    "lays out 1,000 nodes in less time than that",
    () => {
      const graph = boxesOf(grown(1_000));
      layOut(graph);
      const reference = Math.min(referenceMilliseconds(), referenceMilliseconds());
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        layOut(graph);
        return performance.now() - start;
      });
      expect(Math.min(...times) / reference).toBeLessThan(1);
    },
    PATIENCE,
  );
});
