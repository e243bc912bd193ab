/**
 * What goes into a layout and what comes out of it.
 *
 * The layout knows boxes and who needs whom, by index; it knows nothing of Hamilton, of colours or
 * of the canvas. `Layout` crosses from the worker to the page, so it is plain data.
 */

export interface LayoutNode {
  /** Its identity from one layout to the next. */
  readonly id: string;
  /** The width that its text asks for; it gets the width of its column. */
  readonly width: number;
  readonly height: number;
}

/** From the node that is needed to the node that needs it, as indexes into the nodes. */
export type LayoutEdge = readonly [source: number, target: number];

export interface LayoutGraph {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
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
  /** The rank of each node, by id. */
  readonly ranks: ReadonlyMap<string, number>;
  /** The middle of each node and chain point, by id. */
  readonly heights: ReadonlyMap<string, number>;
  /** The left side of each node. */
  readonly lefts: ReadonlyMap<string, number>;
  /** The width of the column that each node stood in. */
  readonly columnWidths: ReadonlyMap<string, number>;
  readonly slots: ReadonlyMap<string, Slot>;
  /** The ids on the other ends of each node's edges. */
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>;
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
  /** For each edge the points it goes through, `x0, y0, x1, y1, ...`, from source to target. */
  readonly routes: Float64Array[];
  readonly bounds: Bounds;
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
  /** A layer of more than one and a half times as many nodes is folded into rows of this number. */
  foldRows: number;
}

/** The height of a chain point. */
export const LINE_HEIGHT = 2;

/** An edge fits into the gap between two nodes, so a new one between them moves neither. */
export const DEFAULT_OPTIONS: LayoutOptions = {
  nodeGap: 16,
  edgeGap: 7,
  columnGap: 36,
  widthStep: 12,
  foldRows: 60,
};
