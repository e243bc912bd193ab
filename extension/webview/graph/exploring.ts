/**
 * Exploring: opens and closes groups, puts lenses on and takes them off, and goes to nodes.
 *
 * It changes what is shown and has it laid out; what is selected or searched for is the panel's business.
 */

import type { LensBar } from "./furniture/lensBar";
import type { GraphModel } from "./model";
import type { CollapseChoices } from "./shown/collapse";
import { type Lens, WHOLE } from "./shown/lens";
import type { Showing } from "./shown/showing";
import type { Stage } from "./stage";

export interface ExploringEvents {
  /** Other cards are shown than before. */
  changed(): void;
  /** Groups were opened or closed by the user. */
  collapsed(choices: CollapseChoices): void;
}

/** The first neighbourhood: who it needs and who needs it, and theirs. */
const FIRST_HOPS = 2;

export class Exploring {
  constructor(
    private readonly model: GraphModel,
    private readonly showing: Showing,
    private readonly stage: Stage,
    private readonly lensBar: LensBar,
    private readonly events: ExploringEvents,
  ) {}

  /** Opens a closed group in its place. */
  open(card: string): void {
    const members = this.showing.graph.members(card);
    this.showing.setCollapsed(card, false);
    this.regroup(members);
  }

  /** Closes the innermost group that is open around a card, or says that there is none. */
  close(card: string): boolean {
    const [node] = this.showing.graph.members(card);
    const around = node === undefined ? [] : this.showing.groupsAround(node);
    const at = around.findIndex((group) => group.id === card);
    const group = around[at + 1];
    if (!group) return false;
    this.closeGroup(group.id);
    return true;
  }

  closeGroup(group: string): void {
    this.showing.setCollapsed(group, true);
    this.regroup(this.showing.groups.get(group)?.members ?? []);
  }

  openAll(): void {
    this.showing.setAllCollapsed(false);
    this.regroup([]);
    this.stage.fitSoon();
  }

  closeAll(): void {
    this.showing.setAllCollapsed(true);
    this.regroup([]);
    this.stage.fitSoon();
  }

  /** Shows only what is around some cards. */
  around(cards: readonly string[], directions: "both" | "upstream" | "downstream"): void {
    const nodes = cards.flatMap((card) => this.showing.graph.members(card));
    if (nodes.length === 0) return;
    this.look({ kind: "around", nodes, directions, hops: directions === "both" ? FIRST_HOPS : Infinity });
  }

  /** Shows only the ways between two cards. */
  between(from: string, to: string): void {
    const [first] = this.showing.graph.members(from);
    const [second] = this.showing.graph.members(to);
    if (first !== undefined && second !== undefined) this.look({ kind: "between", from: first, to: second });
  }

  /** A hop more or less around the nodes that the lens is on; returns whether there is such a lens. */
  changeHops(by: 1 | -1): boolean {
    const { lens } = this.showing;
    if (lens.kind !== "around") return false;
    const deepest = this.model.nodes.size;
    const hops = lens.hops === Infinity ? (by > 0 ? Infinity : FIRST_HOPS) : Math.max(1, lens.hops + by);
    this.look({ ...lens, hops: hops > deepest ? Infinity : hops });
    return true;
  }

  /** Takes the lens off; returns whether there was one. */
  leave(): boolean {
    if (this.showing.lens.kind === "whole") return false;
    this.look(WHOLE);
    return true;
  }

  /** Goes to a node, opening whatever hides it. */
  goTo(node: string, leastZoom: number): void {
    if (this.showing.reveal(node)) {
      this.regroup([node]);
      this.lensBar.show(this.showing.lens);
    }
    this.stage.bringIntoView(node, leastZoom);
  }

  /** Another dataflow, or another graph, is on show. */
  showLens(): void {
    this.lensBar.show(this.showing.lens);
  }

  private look(lens: Lens): void {
    this.showing.look(lens);
    this.lensBar.show(lens);
    this.stage.arrange("anew");
    this.stage.fitSoon();
    this.events.changed();
  }

  /** Lays out anew around nodes that stay where they are on the page. */
  private regroup(pivot: readonly string[]): void {
    this.stage.arrangeAround(pivot);
    this.events.collapsed(this.showing.choices);
    this.events.changed();
  }
}
