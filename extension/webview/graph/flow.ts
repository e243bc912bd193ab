/**
 * Which way the drawing flows: as the user wishes, or, as long as he has not said so, the way in which
 * more of a dataflow can be read when it is opened.
 *
 * It decides by what has been drawn; drawing is the stage's business.
 */

import type { Orientation } from "./layout/graph";

/** Names can be read from about here on. */
const READABLE = 0.4;
/** From left to right is what people expect: the other way must be worth it. */
const WORTH_TURNING = 1.2;
/** A second drawing of more cards than these would be waited for. */
const MOST_CARDS = 150;

/** Nothing is to be found out; the first drawing is awaited; the second one is, and the first had this zoom. */
type Trial = "over" | "first" | { readonly before: number };

export class Flow {
  private wish: Orientation | null = null;
  private flow: Orientation = "horizontal";
  private trial: Trial = "over";

  get now(): Orientation {
    return this.flow;
  }

  /** The user wants it this way; null leaves it to the drawing. */
  want(orientation: Orientation | null): void {
    this.wish = orientation;
    this.trial = "over";
    if (orientation !== null) this.flow = orientation;
  }

  /** A dataflow is opened; `before` is how it was drawn when it was looked at last, null if it never was. */
  open(before: Orientation | null): void {
    this.flow = this.wish ?? before ?? "horizontal";
    this.trial = this.wish === null && before === null ? "first" : "over";
  }

  /**
   * Whether a drawing is to be shown, which would fit in at this zoom. Otherwise it flows another way from
   * now on, and another drawing is needed.
   */
  accepts(zoom: number, cards: number): boolean {
    const { trial } = this;
    this.trial = "over";
    if (trial === "over") return true;
    if (trial === "first") {
      if (zoom >= READABLE || cards > MOST_CARDS) return true;
      this.trial = { before: zoom };
      this.flow = "vertical";
      return false;
    }
    if (zoom >= trial.before * WORTH_TURNING) return true;
    this.flow = "horizontal";
    return false;
  }
}
