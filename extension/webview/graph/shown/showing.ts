/**
 * What of the model is on show now: the user's choices, and the cards that come of them.
 *
 * The only place that holds what is collapsed and which lens is on; whoever draws, points or steers asks
 * it for cards.
 */

import type { NodeRun } from "../../../src/protocol.gen";
import type { GraphModel } from "../model";
import { Collapse, type CollapseChoices } from "./collapse";
import { findGroups, type Group, type Grouping } from "./groups";
import { type Lens, nodesSeen, WHOLE } from "./lens";
import { type Card, type GroupRun, ShownGraph } from "./shownGraph";

const NO_GROUPS: Grouping = { groups: new Map(), innermost: new Map() };

export class Showing {
  private shown = ShownGraph.EMPTY;
  private grouping = NO_GROUPS;
  private collapse = Collapse.of(NO_GROUPS, 0, {});
  private chosenLens: Lens = WHOLE;
  private readonly groupRuns = new Map<string, NodeRun | GroupRun | undefined>();

  constructor(private readonly model: GraphModel) {}

  get graph(): ShownGraph {
    return this.shown;
  }

  get lens(): Lens {
    return this.chosenLens;
  }

  get choices(): CollapseChoices {
    return this.collapse.choices;
  }

  get groups(): ReadonlyMap<string, Group> {
    return this.grouping.groups;
  }

  /** Begins another dataflow, with what was chosen for it before. */
  begin(choices: CollapseChoices): void {
    this.chosenLens = WHOLE;
    this.group();
    this.collapse = Collapse.of(this.grouping, this.model.nodes.size, choices);
    this.update();
  }

  /** The graph has changed. A lens on nodes that have gone is taken off. */
  refresh(): void {
    this.group();
    const lens = this.chosenLens;
    const wanted = lens.kind === "around" ? lens.nodes : lens.kind === "between" ? [lens.from, lens.to] : [];
    if (wanted.some((name) => !this.model.nodes.has(name))) this.chosenLens = WHOLE;
    this.update();
  }

  look(lens: Lens): void {
    this.chosenLens = lens;
    this.update();
  }

  setCollapsed(group: string, isCollapsed: boolean): void {
    this.collapse.set(group, isCollapsed);
    this.update();
  }

  setAllCollapsed(isCollapsed: boolean): void {
    this.collapse.setAll(this.grouping.groups.values(), isCollapsed);
    this.update();
  }

  /** Makes sure that a node has a card of its own; returns whether anything had to change for it. */
  reveal(node: string): boolean {
    if (!this.model.nodes.has(node) || this.shown.cardOf(node) === node) return false;
    if (this.shown.cardOf(node) === null) this.chosenLens = WHOLE;
    this.collapse.reveal(node, this.grouping);
    this.update();
    return true;
  }

  /** The groups that a node lies in and that could be closed over it, innermost first. */
  groupsAround(node: string): Group[] {
    const found: Group[] = [];
    for (let id = this.grouping.innermost.get(node) ?? null; id !== null; ) {
      const group = this.grouping.groups.get(id)!;
      found.push(group);
      id = group.parent;
    }
    return found;
  }

  card(name: string): Card | undefined {
    return this.shown.cards.get(name);
  }

  /** How a card stands. What a group's runs come to is worked out once for each change of a run. */
  runOf(card: string): NodeRun | GroupRun | undefined {
    if (!this.shown.cards.get(card)?.group) return this.model.runs.get(card);
    if (!this.groupRuns.has(card)) this.groupRuns.set(card, this.shown.runOf(card, this.model.runs));
    return this.groupRuns.get(card);
  }

  /** Some run has changed. */
  forgetRuns(): void {
    this.groupRuns.clear();
  }

  private group(): void {
    this.grouping = findGroups(this.model.nodes.values(), (name) => this.model.next(name, "downstream"));
  }

  private update(): void {
    const seen = nodesSeen(this.chosenLens, this.model);
    this.shown = ShownGraph.of(this.model, this.grouping, this.collapse, seen);
    this.forgetRuns();
  }
}
