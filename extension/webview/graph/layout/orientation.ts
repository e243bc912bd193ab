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
} from "./graph";
import { layOut } from "./layout";

/** Cards are wider than high, so a long row is folded sooner than a long column; they grow into the gap below. */
const VERTICAL_OPTIONS: LayoutOptions = { ...DEFAULT_OPTIONS, columnGap: 60, widthStep: 1, foldRows: 24 };

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
  const turned = graph.nodes.map(({ id, width, height }) => ({ id, width: height, height: width }));
  const result = layOut({ nodes: turned, edges: graph.edges }, memory, VERTICAL_OPTIONS);
  return {
    layout: turn(result.layout, graph),
    get memory() {
      return result.memory;
    },
  };
}

function turn({ x, y, routes, bounds }: Layout, { nodes, edges }: LayoutGraph): Layout {
  /** Cards of a column are equally wide, those of a row are not equally high: edges go on to the card itself. */
  const reach = (v: number, end: number) => x[v]! + (Math.sign(end - x[v]!) * nodes[v]!.height) / 2;
  return {
    orientation: "vertical",
    x: y,
    y: x,
    width: Float64Array.from(nodes, (node) => node.width),
    routes: routes.map((route, k) => {
      const [source, target] = edges[k]!;
      const last = route.length - 2;
      const first = [reach(source, route[0]!), route[1]!];
      const end = [reach(target, route[last]!), route[last + 1]!];
      return turnRoute(joined(first, route, end));
    }),
    bounds: { left: bounds.top, top: bounds.left, right: bounds.bottom, bottom: bounds.right },
  };
}

/** A route with its ends, where they are not the same already. */
function joined(first: number[], route: Float64Array, end: number[]): Float64Array {
  const before = first[0] === route[0] ? [] : first;
  const after = end[0] === route[route.length - 2] ? [] : end;
  return Float64Array.from([...before, ...route, ...after]);
}

function turnRoute(route: Float64Array): Float64Array {
  const turned = new Float64Array(route.length);
  for (let k = 0; k < route.length; k += 2) {
    turned[k] = route[k + 1]!;
    turned[k + 1] = route[k]!;
  }
  return turned;
}
