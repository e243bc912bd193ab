/** The node under the pointer: its tooltip and its small buttons, kept where its card is. */

import { detailAt } from "./draw/renderer";
import { HoverActions, type HoverActionsTarget } from "./furniture/hoverActions";
import { Tooltip } from "./furniture/tooltip";
import type { GraphModel } from "./model";
import type { Showing } from "./shown/showing";
import type { Stage } from "./stage";

export interface HoveringEvents extends HoverActionsTarget {
  canRun(node: string): boolean;
  /** Another node, or none, is under the pointer. */
  changed(): void;
}

export class Hovering {
  readonly tooltip = new Tooltip();
  readonly actions: HoverActions;
  private hovered: string | null = null;

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
    this.hovered = node;
    this.tooltip.hide();
    this.follow();
    if (node !== null) this.tooltip.showSoon(() => this.describe(node));
    this.events.changed();
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

  private describe(name: string): ReturnType<Parameters<Tooltip["showSoon"]>[0]> {
    const card = this.showing.card(name);
    const anchor = this.stage.cardOnPage(name);
    if (!card || !anchor) return null;
    return {
      anchor,
      theme: this.stage.renderer.theme,
      content: {
        card,
        run: this.showing.runOf(name),
        needs: this.neighbours(name, "upstream"),
        usedBy: this.neighbours(name, "downstream"),
      },
    };
  }

  /** Of a node those that it has, whether shown or not; of a group those of its card. */
  private neighbours(card: string, direction: "upstream" | "downstream"): number {
    const graph = this.model.nodes.has(card) ? this.model : this.showing.graph;
    return graph.next(card, direction).length;
  }
}
