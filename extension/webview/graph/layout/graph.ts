/**
 * What goes into a layout and what comes out of it.
 *
 * The layout knows boxes and who needs whom, by index; it knows nothing of Hamilton, of colours or
 * of the canvas. `Layout` crosses from the worker to the page, so it is plain data.
 */

/** Nodes are known by their place in these arrays, edges too. Flat, for it crosses from the page to the worker. */
export interface LayoutGraph {
  /** Of each node: what it is known by from one layout to the next. */
  readonly ids: Int32Array;
  /** The width that its text asks for; it gets the width of its column. */
  readonly widths: Float64Array;
  readonly heights: Float64Array;
  /** Of each edge: the node that is needed. */
  readonly sources: Int32Array;
  /** Of each edge: the node that needs it. */
  readonly targets: Int32Array;
}

export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A place in the grid of a folded layer. */
export interface Slot {
  column: number;
  row: number;
}

/** What a layout hands to the next one, so that what is already there keeps its place. */
export interface LayoutMemory {
  readonly graph: LayoutGraph;
  readonly ranks: Int32Array;
  /** The middle of each node and chain point. */
  readonly heights: Float64Array;
  /** The chain of node `v` are the points from `chainStarts[v]` up to, not including, `chainStarts[v + 1]`. */
  readonly chainStarts: Int32Array;
  /** The left side of each node. */
  readonly lefts: Float64Array;
  /** The width of the column that each node stood in. */
  readonly columnWidths: Float64Array;
  /** By node; of folded layers only. */
  readonly slots: ReadonlyMap<number, Slot>;
}

/** A layout and what to hand to the next one. */
export interface LaidOut {
  readonly layout: Layout;
  readonly memory: LayoutMemory;
}

/** Dataflows run from left to right, or from top to bottom. */
export type Orientation = "horizontal" | "vertical";

export interface Layout {
  readonly orientation: Orientation;
  /** Middle of each node. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: Float64Array;
  /** The points that the edges go through, `x0, y0, x1, y1, ...`, each from its source to its target. */
  readonly points: Float64Array;
  /** Edge `k` has the numbers from `routeStarts[k]` up to, not including, `routeStarts[k + 1]`. */
  readonly routeStarts: Int32Array;
  readonly bounds: Bounds;
}

/** The points of edge `k`, as a view. */
export function routeOf(
  { points, routeStarts }: Pick<Layout, "points" | "routeStarts">,
  k: number,
): Float64Array {
  return points.subarray(routeStarts[k], routeStarts[k + 1]);
}

/** Between two bounds the rows grow with the drawing's other side, which grows with the root of the number of nodes. */
export interface FoldRows {
  readonly ofRoot: number;
  readonly least: number;
  readonly most: number;
}

export interface LayoutOptions {
  /** Between two nodes of a column. */
  nodeGap: number;
  /** Between an edge that passes a column and what is above or below it. */
  edgeGap: number;
  /** Between two columns, before room for many edges is added. */
  columnGap: number;
  /** Widths of columns come in such steps, so that a letter more in a name does not push the rest. */
  widthStep: number;
  /** How far a node may stick out of a column that was there before, instead of making it wider. */
  overhang: number;
  /** How many rows a layer has that is folded because it is much taller than that. */
  foldRows: FoldRows;
}

/** The height of a chain point. */
export const LINE_HEIGHT = 2;

/** An edge fits into the gap between two nodes, so a new one between them moves neither. */
export const DEFAULT_OPTIONS: LayoutOptions = {
  nodeGap: 16,
  edgeGap: 7,
  columnGap: 36,
  widthStep: 12,
  overhang: 30,
  foldRows: { ofRoot: 1.6, least: 14, most: 60 },
};
