/**
 * Segments: the edges cut into pieces, each drawn once however many edges run through it.
 *
 * Stroking is what a frame costs. A source with fifty targets has one trunk, not fifty.
 */

import type { Bounds, Layout } from "../layout/graph";
import type { ShownEdge } from "../otherVariants";
import { GridIndex } from "./grid";

/** How an edge looks; later ones are drawn over earlier ones. */
export const EDGE_STYLES = ["other", "plain", "optional", "mismatch"] as const;
export type EdgeStyle = (typeof EDGE_STYLES)[number];

export function styleOf(edge: ShownEdge): EdgeStyle {
  if (edge.mismatch) return "mismatch";
  if (edge.isOther) return "other";
  return edge.optional ? "optional" : "plain";
}

/** The ways of edges, and where each of them starts. */
export interface Ways extends Pick<Layout, "points" | "routeStarts"> {
  readonly edges: readonly { readonly source: string }[];
}

export class Segments {
  /** `x0, y0, x1, y1` of each. */
  readonly points: Float64Array;
  readonly count: number;
  private index: GridIndex | null = null;

  /** Cuts the edges with these numbers; only edges of one source share pieces. */
  constructor(ways: Ways, numbers: readonly number[]) {
    const pieces = new Pieces(numbers.reduce((sum, k) => sum + piecesOf(ways, k), 0));
    for (const k of numbers) {
      const { source } = ways.edges[k]!;
      const end = ways.routeStarts[k + 1]!;
      for (let at = ways.routeStarts[k]!; at + 3 < end; at += 2) pieces.add(ways.points, at, source);
    }
    this.points = pieces.points;
    this.count = this.points.length / 4;
  }

  /** Calls `visit` for each segment that may be seen in the rectangle. */
  query(area: Bounds, visit: (segment: number) => void): void {
    if (!this.index && this.isWithin(area)) {
      // A drawing that is seen whole needs no index before somebody zooms in.
      for (let segment = 0; segment < this.count; segment++) visit(segment);
      return;
    }
    this.index ??= new GridIndex(this.rectangles());
    this.index.query(area, visit);
  }

  private isWithin({ left, top, right, bottom }: Bounds): boolean {
    const { points } = this;
    for (let at = 0; at < points.length; at += 2)
      if (points[at]! < left || points[at]! > right || points[at + 1]! < top || points[at + 1]! > bottom)
        return false;
    return true;
  }

  private rectangles(): Float64Array {
    const { points } = this;
    const rectangles = new Float64Array(points.length);
    for (let at = 0; at < points.length; at += 4) {
      rectangles[at] = Math.min(points[at]!, points[at + 2]!);
      rectangles[at + 1] = Math.min(points[at + 1]!, points[at + 3]!);
      rectangles[at + 2] = Math.max(points[at]!, points[at + 2]!);
      rectangles[at + 3] = Math.max(points[at + 1]!, points[at + 3]!);
    }
    return rectangles;
  }
}

function piecesOf({ routeStarts }: Ways, k: number): number {
  return (routeStarts[k + 1]! - routeStarts[k]!) / 2 - 1;
}

const FREE = -1;

/** Pieces as a set: a table with open addressing, for keys of text would cost more than the rest of the scene. */
class Pieces {
  private readonly numbers: Float64Array;
  private readonly sources: string[] = [];
  private readonly table: Int32Array;

  constructor(most: number) {
    this.numbers = new Float64Array(4 * most);
    this.table = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2))).fill(FREE);
  }

  get points(): Float64Array {
    return this.numbers.subarray(0, 4 * this.sources.length);
  }

  /** Adds the piece whose four numbers begin at a place of the points. */
  add(points: Float64Array, at: number, source: string): void {
    const { numbers, sources, table } = this;
    const mask = table.length - 1;
    let slot = hash(points, at) & mask;
    while (table[slot] !== FREE) {
      if (sources[table[slot]!] === source && this.isSame(table[slot]!, points, at)) return;
      slot = (slot + 1) & mask;
    }
    table[slot] = sources.length;
    const piece = 4 * sources.length;
    for (let k = 0; k < 4; k++) numbers[piece + k] = points[at + k]!;
    sources.push(source);
  }

  private isSame(piece: number, points: Float64Array, at: number): boolean {
    const { numbers } = this;
    return (
      numbers[4 * piece] === points[at] &&
      numbers[4 * piece + 1] === points[at + 1] &&
      numbers[4 * piece + 2] === points[at + 2] &&
      numbers[4 * piece + 3] === points[at + 3]
    );
  }
}

/** Of tenths of a pixel, which is enough to tell most pieces apart. */
function hash(points: Float64Array, at: number): number {
  let mixed = 0;
  for (let k = 0; k < 4; k++) mixed = Math.imul(mixed ^ Math.round(10 * points[at + k]!), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
