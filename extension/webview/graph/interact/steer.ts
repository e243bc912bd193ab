/**
 * Steering: which node the arrow keys lead to.
 *
 * Along the flow of the drawing they follow the edges where there are any, across it they stay in the
 * column or row; otherwise it is the nearest node on that side.
 */

import type { Box, Scene } from "../draw/scene";
import type { ShownGraph } from "../shown/shownGraph";

export type Heading = "left" | "right" | "up" | "down";

/** How much worse it is to stray to the side than to go straight on. */
const STRAYING = 3;

/** Returns the node in that direction, or null where there is none. */
export function nodeTowards(scene: Scene, graph: ShownGraph, from: string, heading: Heading): string | null {
  const start = scene.box(from);
  if (!start) return null;
  const [upstream, downstream] = scene.orientation === "horizontal" ? ["left", "right"] : ["up", "down"];
  if (heading === upstream || heading === downstream) {
    const linked = graph.next(from, heading === upstream ? "upstream" : "downstream");
    const boxes = linked.flatMap((name) => scene.box(name) ?? []);
    const nearest = least(boxes, (box) => across(start, box, heading));
    if (nearest) return nearest.name;
  }
  const candidates = scene.boxes.filter((box) => along(start, box, heading) > 1);
  const reach = (box: Box) => along(start, box, heading) + STRAYING * across(start, box, heading);
  return least(candidates, reach)?.name ?? null;
}

/** Where to begin when nothing is selected: the node nearest to a point of the drawing. */
export function nodeNearest(scene: Scene, x: number, y: number): string | null {
  return least(scene.boxes, (box) => Math.hypot(box.x - x, box.y - y))?.name ?? null;
}

function along(from: Box, to: Box, heading: Heading): number {
  if (heading === "left") return from.x - to.x;
  if (heading === "right") return to.x - from.x;
  return heading === "up" ? from.y - to.y : to.y - from.y;
}

function across(from: Box, to: Box, heading: Heading): number {
  const isSideways = heading === "left" || heading === "right";
  return isSideways ? Math.abs(to.y - from.y) : Math.abs(to.x - from.x);
}

function least(boxes: readonly Box[], cost: (box: Box) => number): Box | undefined {
  let best: Box | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    const value = cost(box);
    if (value >= lowest) continue;
    lowest = value;
    best = box;
  }
  return best;
}
