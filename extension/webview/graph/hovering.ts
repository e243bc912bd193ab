/** The node under the pointer: its tooltip and its small buttons, kept where its card is. */

import type { NodeDescription } from "../../src/protocol.gen";
import { detailAt } from "./draw/renderer";
import { HoverActions, type HoverActionsTarget } from "./furniture/hoverActions";
import { type Gathered, Tooltip } from "./furniture/tooltip";
import type { GraphModel } from "./model";
import type { Showing } from "./shown/showing";
import type { Stage } from "./stage";

export interface HoveringEvents extends HoverActionsTarget {
  canRun(node: string): boolean;
  /** The host shall say more of the node. */
  describe(node: string): void;
  /** Somebody who does not see the tooltip asked for it. */
  announce(text: string): void;
  /** Another node, or none, is under the pointer. */
  changed(): void;
}

export class Hovering {
  readonly tooltip = new Tooltip();
  readonly actions: HoverActions;
  private hovered: string | null = null;
  /** What the host has said of the node. */
  private description: NodeDescription | null = null;
  /** By the pointer, which has to rest first, or by a key. */
  private asked: "by pointer" | "by key" = "by pointer";

  constructor(
    private readonly model: GraphModel,
    private readonly showing: Showing,
    private readonly stage: Stage,
    private readonly events: HoveringEvents,
  ) {
    this.actions = new HoverActions(events);
  }

  get node(): string | null {
    return this.hovered;
  }

  enter(node: string | null): void {
    if (node === this.hovered) return;
    this.turnTo(node);
    this.asked = "by pointer";
    if (node !== null) this.tooltip.showSoon(() => this.ask(node));
  }

  /** As if the pointer had rested on the card. */
  showNow(card: string): void {
    this.turnTo(card);
    this.asked = "by key";
    const content = this.ask(card);
    if (content) this.show(content);
  }

  /** The host has said more of a node. */
  described(node: string, description: NodeDescription | null): void {
    if (node !== this.hovered || !this.tooltip.isShown) return;
    this.description = description;
    const content = this.describe(node);
    if (content) this.show(content);
  }

  /** The card may have moved: puts the buttons where it is now. */
  follow(): void {
    const card = this.hovered === null ? null : this.stage.cardOnPage(this.hovered);
    if (this.hovered === null || !card || detailAt(this.stage.camera.zoom) === "far") {
      this.actions.hide();
      return;
    }
    const runs = this.events.canRun(this.hovered) ? "runnable" : "not runnable";
    this.actions.showAt(this.hovered, card.right, card.top, runs);
  }

  private turnTo(node: string | null): void {
    this.hovered = node;
    this.description = null;
    this.tooltip.hide();
    this.follow();
    this.events.changed();
  }

  private show(gathered: Gathered): void {
    this.tooltip.show(gathered);
    if (this.asked === "by key") this.events.announce(this.tooltip.element.innerText);
  }

  private ask(name: string): Gathered | null {
    if (this.model.nodes.has(name)) this.events.describe(name);
    return this.describe(name);
  }

  private describe(name: string): Gathered | null {
    const card = this.showing.card(name);
    const anchor = this.stage.cardOnPage(name);
    if (!card || !anchor) return null;
    return {
      anchor,
      theme: this.stage.renderer.theme,
      content: {
        card,
        run: this.showing.runOf(name),
        description: this.description,
        needs: this.neighbours(name, "upstream"),
        usedBy: this.neighbours(name, "downstream"),
      },
    };
  }

  /** Of a node those that it has, whether shown or not; of a group those of its card. */
  private neighbours(card: string, direction: "upstream" | "downstream"): readonly string[] {
    const graph = this.model.nodes.has(card) ? this.model : this.showing.graph;
    return graph.next(card, direction);
  }
}
