/** Searching: what is typed into the search box, the cards that match, and going from one to the next. */

import type { SearchBox } from "./furniture/searchBox";
import { SearchSession } from "./interact/searchSession";
import type { GraphModel } from "./model";
import type { Showing } from "./shown/showing";

export interface SearchingEvents {
  /** Other nodes match, or the user is at another match. */
  changed(): void;
  goTo(node: string): void;
  /** The user asked again for the only match. */
  choose(node: string): void;
}

export class Searching {
  private readonly session = new SearchSession();

  constructor(
    private readonly model: GraphModel,
    private readonly showing: Showing,
    private readonly box: SearchBox,
    private readonly events: SearchingEvents,
  ) {}

  get isActive(): boolean {
    return this.session.isActive;
  }

  /** The cards that match; null where nothing is searched for. */
  get cards(): ReadonlySet<string> | null {
    const { graph } = this.showing;
    if (!this.isActive) return null;
    return new Set(this.session.matches.flatMap((node) => graph.cardOf(node) ?? []));
  }

  find(query: string): void {
    this.session.search(this.model, query);
    this.show();
  }

  step(direction: "next" | "previous"): void {
    const { session } = this;
    const before = session.current;
    const node = session.step(direction);
    if (node === null) return;
    if (session.matches.length === 1 && before === session.current) {
      this.events.choose(node);
      return;
    }
    this.show();
    this.events.goTo(node);
  }

  /** The graph is another one. */
  refresh(): void {
    this.session.refresh(this.model);
  }

  show(): void {
    this.box.showMatches(this.session.matches.length, this.session.current);
    this.events.changed();
  }
}
