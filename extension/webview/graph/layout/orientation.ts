/**
 * Which way a drawing flows. Everything else of the layout thinks from left to right; a drawing from
 * top to bottom is the same one with the two axes exchanged.
 */

import {
  DEFAULT_OPTIONS,
  type LaidOut,
  type Layout,
  type LayoutGraph,
  type LayoutMemory,
  type LayoutOptions,
  type Orientation,
  routeOf,
} from "./graph";
import { layOut } from "./layout";
import { Polylines } from "./polylines";

/** Cards are wider than high, so a long row is folded sooner than a long column; they grow into the gap below. */
const VERTICAL_OPTIONS: LayoutOptions = {
  ...DEFAULT_OPTIONS,
  columnGap: 60,
  widthStep: 1,
  // A card that is cut in its width can be read; one that is cut in its height cannot.
  overhang: 0,
  foldRows: { ofRoot: 0.8, least: 8, most: 24 },
};

/**
 * Lays a graph out in a direction.
 *
 * @param memory of a layout in the same direction, or null.
 */
export function layOutTowards(
  orientation: Orientation,
  graph: LayoutGraph,
  memory: LayoutMemory | null = null,
): LaidOut {
  if (orientation === "horizontal") return layOut(graph, memory);
  const turned = { ...graph, widths: graph.heights, heights: graph.widths };
  const result = layOut(turned, memory, VERTICAL_OPTIONS);
  return { layout: turn(result.layout, graph), memory: result.memory };
}

function turn(layout: Layout, { widths, heights, sources, targets }: LayoutGraph): Layout {
  const { x, y, bounds } = layout;
  /** Cards of a column are equally wide, those of a row are not equally high: edges go on to the card itself. */
  const reach = (v: number, end: number) => x[v]! + (Math.sign(end - x[v]!) * heights[v]!) / 2;
  const lines = new Polylines(sources.length);
  for (let k = 0; k < sources.length; k++) {
    const route = routeOf(layout, k);
    const last = route.length - 2;
    const first = reach(sources[k]!, route[0]!);
    if (first !== route[0]) lines.add(route[1]!, first);
    for (let at = 0; at < route.length; at += 2) lines.add(route[at + 1]!, route[at]!);
    const end = reach(targets[k]!, route[last]!);
    if (end !== route[last]) lines.add(route[last + 1]!, end);
    lines.end();
  }
  return {
    orientation: "vertical",
    x: y,
    y: x,
    width: widths.slice(),
    points: lines.points,
    routeStarts: lines.starts,
    bounds: { left: bounds.top, top: bounds.left, right: bounds.bottom, bottom: bounds.right },
  };
}
