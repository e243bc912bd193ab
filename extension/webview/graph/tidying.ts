/**
 * Tidying in the background: once the user rests, a drawing that has drifted is laid out anew, if that takes
 * nothing from under his eyes. Otherwise it waits until he looks elsewhere.
 *
 * It decides when; how a drawing is made and shown is the stage's business.
 */

import { type Camera, type Size, visibleBounds } from "./draw/camera";
import type { Scene } from "./draw/scene";
import { driftOf } from "./layout/drift";

/** So long nothing must have changed or moved. */
export const QUIET_MILLISECONDS = 4_000;
/** Less is not worth a move. */
const DRIFTED = 1.2;
/** A card that is seen may move this far on the page, which is about a card's own height near. */
const FARTHEST = 48;

export interface Tidied {
  /** What is on show. */
  scene(): Scene;
  view(): { readonly camera: Camera; readonly size: Size };
  isHidden(): boolean;
  /** Has a drawing made from nothing, aside; it comes back through `compare`. */
  drawAside(): void;
  /** Shows the drawing from nothing; these cards stay where they are on the page, taken together. */
  tidy(cards: readonly string[]): void;
}

export class Tidying {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private state: "tidy" | "kept" | Scene = "tidy";

  constructor(private readonly tidied: Tidied) {}

  /** A drawing is on show that was made from nothing. */
  drawnAnew(): void {
    this.state = "tidy";
    clearTimeout(this.timer);
  }

  /** A drawing is on show that kept places of the one before. */
  drawnOn(): void {
    this.state = "kept";
    this.rest();
  }

  /** The user moved something, or looks elsewhere. */
  moved(): void {
    if (this.state !== "tidy") this.rest();
  }

  /** What the drawing on show would be from nothing. */
  compare(anew: Scene): void {
    if (this.state === "tidy") return;
    if (driftOf(this.tidied.scene().layout, anew.layout) < DRIFTED) this.state = "tidy";
    else {
      this.state = anew;
      this.tidyUnseen(anew);
    }
  }

  private rest(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), this.tidied.isHidden() ? 0 : QUIET_MILLISECONDS);
  }

  private look(): void {
    if (this.state === "kept") this.tidied.drawAside();
    else if (this.state !== "tidy") this.tidyUnseen(this.state);
  }

  private tidyUnseen(anew: Scene): void {
    const { tidied } = this;
    const { camera, size } = tidied.view();
    const seen = cardsSeen(tidied.scene(), camera, size);
    if (!tidied.isHidden() && !hidesNothing(tidied.scene(), anew, seen, camera.zoom)) return;
    this.state = "tidy";
    tidied.tidy(seen);
  }
}

/** The cards whose middles are on the page. */
function cardsSeen(scene: Scene, camera: Camera, size: Size): string[] {
  const { left, top, right, bottom } = visibleBounds(camera, size);
  return scene.boxes
    .filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom)
    .map(({ name }) => name);
}

/** Whether none of the cards that are seen moves far, once the page follows them as a whole. */
function hidesNothing(before: Scene, anew: Scene, seen: readonly string[], zoom: number): boolean {
  const ways = seen.flatMap((name) => {
    const [from, to] = [before.box(name), anew.box(name)];
    return from && to ? [{ x: to.x - from.x, y: to.y - from.y }] : [];
  });
  if (ways.length < seen.length) return false;
  const mean = (of: (way: { x: number; y: number }) => number) =>
    ways.reduce((sum, way) => sum + of(way), 0) / ways.length;
  const [x, y] = [mean((way) => way.x), mean((way) => way.y)];
  return ways.every((way) => Math.hypot(way.x - x, way.y - y) * zoom <= FARTHEST);
}
