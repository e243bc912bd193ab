/**
 * A glide: the way from one scene to the next. Nodes that stay move, new ones come in from the
 * node that they hang on, and their edges go with them.
 */

import type { Box, Route, Scene } from "./scene";

const GLIDE_MILLISECONDS = 260;
/** Larger scenes jump; drawing thousands of single routes would stutter. */
const MOST_ROUTES = 1_500;
const NEW_NODE_DISTANCE = 28;

/** Where a card that was not there comes from: the group that opened, or the members that closed into it. */
export type Origin = (card: string) => { readonly x: number; readonly y: number } | null;

interface Move {
  readonly dx: number;
  readonly dy: number;
  readonly isNew: boolean;
}

export class Glide {
  private readonly moves = new Map<string, Move>();

  private constructor(
    private readonly to: Scene,
    private readonly startedAt: number,
  ) {}

  /** Returns the glide, or null where nothing moves or too much would. */
  static between(from: Scene, to: Scene, now: number, origin: Origin): Glide | null {
    if (from.boxes.length === 0 || to.routes.length > MOST_ROUTES) return null;
    const glide = new Glide(to, now);
    const entrance =
      to.orientation === "horizontal" ? { dx: -NEW_NODE_DISTANCE, dy: 0 } : { dx: 0, dy: -NEW_NODE_DISTANCE };
    const places = new Map(from.boxes.map((box) => [box.identity, box]));
    for (const box of to.boxes) {
      const before = places.get(box.identity) ?? origin(box.name);
      const move: Move = before
        ? { dx: before.x - box.x, dy: before.y - box.y, isNew: !places.has(box.identity) }
        : { ...entrance, isNew: true };
      if (move.isNew || Math.abs(move.dx) + Math.abs(move.dy) > 0.5) glide.moves.set(box.name, move);
    }
    return glide.moves.size > 0 ? glide : null;
  }

  /** From 0 to 1, slowing down towards the end. */
  progress(now: number): number {
    const linear = Math.min(1, Math.max(0, (now - this.startedAt) / GLIDE_MILLISECONDS));
    return 1 - (1 - linear) ** 3;
  }

  /** Where a box is at this moment, and how much of it is seen. */
  at(box: Box, progress: number): { box: Box; strength: number } {
    const move = this.moves.get(box.name);
    if (!move) return { box, strength: 1 };
    const left = 1 - progress;
    return {
      box: { ...box, x: box.x + move.dx * left, y: box.y + move.dy * left },
      strength: move.isNew ? progress : 1,
    };
  }

  /** All routes, with their ends where the boxes are at this moment. */
  *routes(progress: number): Generator<Route> {
    const left = 1 - progress;
    for (const route of this.to.routes) {
      const source = this.moves.get(route.edge.source);
      const target = this.moves.get(route.edge.target);
      yield source || target ? { ...route, points: bend(route.points, source, target, left) } : route;
    }
  }
}

function bend(
  points: Float64Array,
  source: Move | undefined,
  target: Move | undefined,
  left: number,
): Float64Array {
  const bent = points.slice();
  const last = points.length / 2 - 1;
  for (let k = 0; k <= last; k++) {
    const share = k / last;
    bent[2 * k]! += left * ((source?.dx ?? 0) * (1 - share) + (target?.dx ?? 0) * share);
    bent[2 * k + 1]! += left * ((source?.dy ?? 0) * (1 - share) + (target?.dy ?? 0) * share);
  }
  return bent;
}
