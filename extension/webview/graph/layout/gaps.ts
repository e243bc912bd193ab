/**
 * Gaps: a newcomer goes to a free place of its column near to where it wants to be, so that nobody has to
 * make room for it. Where there is none near, it squeezes in, and heights.ts moves as few as can be.
 */

import type { LayoutOptions } from "./graph";
import type { LayeredGraph } from "./layers";
import type { RememberedHeights } from "./memory";

/** A place further off than this would tear a node from what it belongs to. */
const REACH = 320;
/** Taller columns are folded, and have places of their own. */
const MOST_MEMBERS = 300;
const ROUNDING = 1e-6;

/** Writes the height of a free place for each newcomer that finds one. */
export function findGaps(
  { heights, known }: RememberedHeights,
  { layerOf, nodeCount, count }: LayeredGraph,
  boxHeights: Float64Array,
  { nodeGap, edgeGap }: LayoutOptions,
): void {
  const newcomers = [...known.subarray(0, nodeCount).keys()].filter((v) => known[v] === 0);
  if (newcomers.length === 0) return;
  const settled = new Map<number, number[]>(newcomers.map((v) => [layerOf[v]!, []]));
  for (let v = 0; v < count; v++) if (known[v]) settled.get(layerOf[v]!)?.push(v);
  newcomers.sort((a, b) => heights[a]! - heights[b]! || a - b);
  for (const v of newcomers) {
    const others = settled.get(layerOf[v]!)!;
    if (others.length <= MOST_MEMBERS) heights[v] = freePlace(v, others);
    others.push(v);
  }

  function freePlace(v: number, others: readonly number[]): number {
    const wanted = heights[v]!;
    const apart = (u: number) => (boxHeights[u]! + boxHeights[v]!) / 2 + (u < nodeCount ? nodeGap : edgeGap);
    const isFree = (place: number) =>
      others.every((u) => Math.abs(heights[u]! - place) >= apart(u) - ROUNDING);
    const places = others.flatMap((u) => [heights[u]! - apart(u), heights[u]! + apart(u)]);
    const near = [wanted, ...places].filter((place) => Math.abs(place - wanted) <= REACH);
    near.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b);
    return near.find(isFree) ?? wanted;
  }
}
