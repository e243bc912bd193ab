/**
 * Segments: the edges cut into pieces, each drawn once however many edges run through it.
 *
 * Stroking is what a frame costs. A source with fifty targets has one trunk, not fifty.
 */

import type { Bounds } from "../layout/graph";
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

export class Segments {
  /** `x0, y0, x1, y1` of each. */
  readonly points: Float64Array;
  readonly count: number;
  private readonly index: GridIndex;

  /** `routes[k]` is the way of an edge from `sources[k]`; only edges of one source share pieces. */
  constructor(routes: readonly Float64Array[], sources: readonly string[]) {
    const points: number[] = [];
    const seen = new Map<string, Set<string>>();
    routes.forEach((route, k) => {
      const ofSource = seen.get(sources[k]!) ?? new Set();
      seen.set(sources[k]!, ofSource);
      for (let i = 0; i + 3 < route.length; i += 2) {
        const key = `${route[i]},${route[i + 1]},${route[i + 2]},${route[i + 3]}`;
        if (ofSource.has(key)) continue;
        ofSource.add(key);
        points.push(route[i]!, route[i + 1]!, route[i + 2]!, route[i + 3]!);
      }
    });
    this.points = Float64Array.from(points);
    this.count = points.length / 4;
    this.index = new GridIndex(this.count);
    for (let k = 0; k < this.count; k++) this.index.add(k, this.boundsOf(k));
  }

  /** Calls `visit` for each segment that may be seen in the rectangle. */
  query(area: Bounds, visit: (segment: number) => void): void {
    this.index.query(area, (segment) => {
      const { left, top, right, bottom } = this.boundsOf(segment);
      if (left <= area.right && right >= area.left && top <= area.bottom && bottom >= area.top)
        visit(segment);
    });
  }

  private boundsOf(segment: number): Bounds {
    const at = segment * 4;
    const x0 = this.points[at]!;
    const y0 = this.points[at + 1]!;
    const x1 = this.points[at + 2]!;
    const y1 = this.points[at + 3]!;
    return {
      left: Math.min(x0, x1),
      top: Math.min(y0, y1),
      right: Math.max(x0, x1),
      bottom: Math.max(y0, y1),
    };
  }
}
