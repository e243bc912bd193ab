/**
 * What is collapsed: the first choice for a graph, and what the user chose since.
 *
 * The first choice is made once for each dataflow and stays while its code changes, so that typing
 * the node that crosses the threshold does not fold the picture away.
 */

import { ancestors, type Group, type Grouping } from "./groups";

/** Above about this many cards a graph is read in overview, not node by node. */
const MOST_CARDS = 300;

/** The choices for the groups that differ from the first one: true is collapsed. */
export type CollapseChoices = Readonly<Record<string, boolean>>;

export class Collapse {
  private readonly chosen: Map<string, boolean>;

  private constructor(
    /** Whether a group that nobody chose for is collapsed. */
    private readonly first: "open" | "modules" | "inner",
    choices: CollapseChoices,
  ) {
    this.chosen = new Map(Object.entries(choices));
  }

  /** Begins a graph: all open where it is small; else modules closed, or what is inside a lone module. */
  static of(grouping: Grouping, nodeCount: number, choices: CollapseChoices): Collapse {
    const modules = [...grouping.groups.values()].filter(({ kind }) => kind === "module").length;
    const first = nodeCount <= MOST_CARDS ? "open" : modules > 1 ? "modules" : "inner";
    return new Collapse(first, choices);
  }

  isCollapsed({ id, kind, members }: Group): boolean {
    const chosen = this.chosen.get(id);
    if (chosen !== undefined) return chosen;
    // A lone node tells more by its own name than by that of its module.
    if (members.length === 1) return false;
    // Inside a module that the user opened, the next level is an overview again.
    return this.first === "open" ? false : this.first === "modules" || kind !== "module";
  }

  set(id: string, isCollapsed: boolean): void {
    this.chosen.set(id, isCollapsed);
  }

  setAll(groups: Iterable<Group>, isCollapsed: boolean): void {
    for (const { id } of groups) this.chosen.set(id, isCollapsed);
  }

  /** Opens whatever hides a node. */
  reveal(node: string, { groups, innermost }: Grouping): void {
    for (const id of ancestors(innermost.get(node) ?? null, groups)) this.chosen.set(id, false);
  }

  get choices(): CollapseChoices {
    return Object.fromEntries(this.chosen);
  }

  /** The outermost collapsed group that a node lies in: the card that stands for it. */
  cardOf(node: string, { groups, innermost }: Grouping): string | null {
    let card: string | null = null;
    for (const id of ancestors(innermost.get(node) ?? null, groups))
      if (this.isCollapsed(groups.get(id)!)) card = id;
    return card;
  }
}
