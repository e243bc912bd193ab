/**
 * Where the camera goes by itself: to the node of the editor's cursor, to nodes that were sought or found.
 *
 * It goes on following a node over layouts until the user moves the camera himself.
 */

import type { Exploring } from "./exploring";
import type { FocusMessage } from "./messages";
import type { GraphModel } from "./model";
import type { Showing } from "./shown/showing";
import type { Stage } from "./stage";

/** Whoever goes to a node from afar wants to read its name. */
const READABLE_ZOOM = 0.6;

export class Following {
  /** Whether the camera follows the cursor. */
  followsCursor = true;
  /** It may have no place yet, or get another one with the next layout. */
  private followed: string | null = null;

  constructor(
    private readonly model: GraphModel,
    private readonly showing: Showing,
    private readonly stage: Stage,
    private readonly exploring: Exploring,
  ) {}

  /** The user has moved the camera. */
  letGo(): void {
    this.followed = null;
  }

  /** A new layout is on show. */
  arranged(): void {
    if (this.followed !== null) this.stage.bringIntoView(this.followed);
  }

  /** The cursor stands in these nodes: marks them, and shows the first of them if that is wished. */
  focus({ nodes, reveal }: FocusMessage): void {
    const cards = nodes.flatMap((node) => this.showing.graph.cardOf(node) ?? []);
    this.stage.renderer.focused = new Set(cards);
    this.stage.renderer.invalidate();
    const [first] = cards;
    this.followed = null;
    if (!reveal || !this.followsCursor || first === undefined) return;
    this.followed = first;
    this.stage.bringIntoView(first);
  }

  /** Goes to a node, whatever hides it. */
  goTo(node: string): void {
    this.followed = node;
    this.exploring.goTo(node, READABLE_ZOOM);
  }

  /** Goes to nodes, or to all of a group, and returns the cards that stand for them. */
  seek(names: readonly string[]): readonly string[] {
    const { model, showing, stage } = this;
    const nodes = names.flatMap((name) => [...(showing.groups.get(name)?.members ?? [name])]);
    const [first, ...others] = nodes.filter((name) => model.nodes.has(name));
    if (first === undefined) return [];
    this.goTo(first);
    const cards = [...new Set([first, ...others.flatMap((name) => showing.graph.cardOf(name) ?? [])])];
    if (cards.length > 1) {
      this.letGo();
      stage.fitTo(cards);
    }
    return cards;
  }
}
