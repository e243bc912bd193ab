/**
 * Drift: a drawing that keeps places through many changes ends up with longer ways, and over a larger
 * area, than one that is made from nothing.
 */

import type { Layout } from "./graph";

/** Returns how many times longer, or larger, whichever is more, a drawing is than one from nothing. */
export function driftOf(now: Layout, anew: Layout): number {
  return Math.max(ratio(lengthOf(now), lengthOf(anew)), ratio(areaOf(now), areaOf(anew)));
}

function ratio(now: number, anew: number): number {
  return anew > 0 ? now / anew : 1;
}

/** Of all edges together. */
function lengthOf({ points, routeStarts }: Layout): number {
  let length = 0;
  for (let k = 0; k + 1 < routeStarts.length; k++)
    for (let at = routeStarts[k]! + 2; at < routeStarts[k + 1]!; at += 2)
      length += Math.hypot(points[at]! - points[at - 2]!, points[at + 1]! - points[at - 1]!);
  return length;
}

function areaOf({ bounds: { left, top, right, bottom } }: Layout): number {
  return (right - left) * (bottom - top);
}
