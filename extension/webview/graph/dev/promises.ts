/** What every drawing promises; says in words where one is broken. */

import { type Layout, type LayoutGraph, routeOf } from "../layout/graph";

/** Points looked at on each piece of an edge. */
const SAMPLES = 16;
const ROUNDING = 0.01;

/** @param cycles where there are none, every edge must lead on. */
export function brokenPromises(graph: LayoutGraph, layout: Layout, cycles: "none" | "some"): string[] {
  return [
    ...strangeNumbers(layout),
    ...overlaps(graph, layout),
    ...looseEnds(graph, layout),
    ...edgesThroughCards(graph, layout),
    ...outOfBounds(graph, layout),
    ...(cycles === "none" ? backwardEdges(layout) : []),
  ];
}

function strangeNumbers({ x, y, width, points }: Layout): string[] {
  const isFine = [x, y, width, points].every((numbers) => numbers.every(Number.isFinite));
  return isFine ? [] : ["a number that is none"];
}

function overlaps({ heights }: LayoutGraph, { x, y, width }: Layout): string[] {
  const found: string[] = [];
  for (let a = 0; a < x.length; a++)
    for (let b = a + 1; b < x.length; b++) {
      const besides = Math.abs(x[a]! - x[b]!) >= (width[a]! + width[b]!) / 2 - ROUNDING;
      const above = Math.abs(y[a]! - y[b]!) >= (heights[a]! + heights[b]!) / 2 - ROUNDING;
      if (!besides && !above) found.push(`${a} lies over ${b}`);
    }
  return found;
}

/** Edges begin and end at the middle of a side of their cards. */
function looseEnds({ sources, targets, heights }: LayoutGraph, layout: Layout): string[] {
  const { x, y, width, orientation } = layout;
  const [alongX, alongY] = orientation === "horizontal" ? [0.5, 0] : [0, 0.5];
  const isAt = (v: number, side: number, left: number, top: number) =>
    Math.abs(left - x[v]! - side * alongX * width[v]!) < ROUNDING &&
    Math.abs(top - y[v]! - side * alongY * heights[v]!) < ROUNDING;
  return [...sources.keys()].flatMap((k) => {
    const route = routeOf(layout, k);
    const [source, target] = [sources[k]!, targets[k]!];
    const [left, top] = [route.at(-2)!, route.at(-1)!];
    const leads = isAt(source, 1, route[0]!, route[1]!) && isAt(target, -1, left, top);
    // One that was turned round for a cycle leaves its source where others arrive.
    const leadsBack = isAt(source, -1, route[0]!, route[1]!) && isAt(target, 1, left, top);
    return leads || leadsBack ? [] : [`the edge ${source} > ${target} has a loose end`];
  });
}

/** Looks at points of each edge as it is drawn. */
function edgesThroughCards({ sources, targets, heights }: LayoutGraph, layout: Layout): string[] {
  const { x, y, width, orientation } = layout;
  const found = new Set<string>();
  const order = [...x.keys()].sort((a, b) => x[a]! - x[b]!);
  const widest = width.reduce((most, each) => Math.max(most, each), 0);
  for (let k = 0; k < sources.length; k++) {
    for (const [left, top] of pointsOf(routeOf(layout, k), orientation)) {
      for (let at = firstFrom(order, x, left - widest / 2); at < order.length; at++) {
        const v = order[at]!;
        if (x[v]! - widest / 2 > left) break;
        if (v === sources[k] || v === targets[k]) continue;
        const isInside =
          Math.abs(x[v]! - left) < width[v]! / 2 - 0.5 && Math.abs(y[v]! - top) < heights[v]! / 2 - 0.5;
        if (isInside) found.add(`the edge ${sources[k]} > ${targets[k]} runs through ${v}`);
      }
    }
  }
  return [...found];
}

function firstFrom(order: readonly number[], x: Float64Array, least: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x[order[middle]!]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Points on the curves that draw/edges traces between the points of a route. */
function* pointsOf(route: Float64Array, orientation: Layout["orientation"]): Generator<[number, number]> {
  for (let k = 0; k + 3 < route.length; k += 2) {
    const [x0, y0, x1, y1] = [route[k]!, route[k + 1]!, route[k + 2]!, route[k + 3]!];
    for (let sample = 1; sample < SAMPLES; sample++) {
      const share = sample / SAMPLES;
      const straight = share;
      const bent = share * share * (3 - 2 * share);
      const along = (from: number, to: number) => from + (to - from) * bezierAlong(straight);
      const across = (from: number, to: number) => from + (to - from) * bent;
      yield orientation === "horizontal" ? [along(x0, x1), across(y0, y1)] : [across(x0, x1), along(y0, y1)];
    }
  }
}

/** Both control points of a curve are half way along. */
function bezierAlong(t: number): number {
  return 1.5 * t * (1 - t) * (1 - t) + 1.5 * t * t * (1 - t) + t * t * t;
}

function outOfBounds({ heights }: LayoutGraph, { x, y, width, points, bounds }: Layout): string[] {
  const found: string[] = [];
  const check = (left: number, top: number, right: number, bottom: number, what: string) => {
    const isInside =
      left >= bounds.left - ROUNDING &&
      top >= bounds.top - ROUNDING &&
      right <= bounds.right + ROUNDING &&
      bottom <= bounds.bottom + ROUNDING;
    if (!isInside) found.push(`${what} is out of bounds`);
  };
  for (let v = 0; v < x.length; v++) {
    const [w, h] = [width[v]! / 2, heights[v]! / 2];
    check(x[v]! - w, y[v]! - h, x[v]! + w, y[v]! + h, `node ${v}`);
  }
  for (let k = 0; k < points.length; k += 2)
    check(points[k]!, points[k + 1]!, points[k]!, points[k + 1]!, "an edge");
  return found;
}

function backwardEdges(layout: Layout): string[] {
  const first = layout.orientation === "horizontal" ? 0 : 1;
  return Array.from({ length: layout.routeStarts.length - 1 }, (_, k) => routeOf(layout, k)).flatMap(
    (route, k) => {
      for (let at = first + 2; at < route.length; at += 2)
        if (route[at]! < route[at - 2]! - ROUNDING) return [`edge ${k} leads back`];
      return [];
    },
  );
}
