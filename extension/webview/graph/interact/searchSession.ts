/** A search that is going on: what was typed, what matches, and which match the user is at. */

import { nodesPassing, parseQuery, type Searchable } from "./filter";
import { findNodes } from "./search";

export class SearchSession {
  private query = "";
  private found: string[] = [];
  private at = -1;

  get isActive(): boolean {
    return this.query.trim() !== "";
  }

  get matches(): readonly string[] {
    return this.found;
  }

  /** Counts from 0; -1 as long as the user is at none. */
  get current(): number {
    return this.at;
  }

  /** Begins with what was typed; an empty query ends the search. */
  search(graph: Searchable, query: string): void {
    this.query = query;
    this.refresh(graph);
  }

  /** Searches again in a graph that has changed; the user stays at the same match if it is left. */
  refresh(graph: Searchable): void {
    const current = this.found[this.at];
    this.found = find(graph, this.query);
    this.at = current === undefined ? -1 : this.found.indexOf(current);
  }

  /** Goes to the next match, or the one before, round and round; null where there is none. */
  step(direction: "next" | "previous"): string | null {
    const { length } = this.found;
    if (length === 0) return null;
    if (direction === "next") this.at = (this.at + 1) % length;
    else this.at = this.at <= 0 ? length - 1 : this.at - 1;
    return this.found[this.at]!;
  }
}

/** The nodes that pass the filters and whose names match the rest; with filters alone, all that pass. */
function find(graph: Searchable, query: string): string[] {
  const { filters, text } = parseQuery(query);
  const passing = nodesPassing(filters, graph);
  const nodes = [...graph.nodes.values()].filter(({ name }) => passing?.has(name) ?? true);
  return passing && text === "" ? nodes.map(({ name }) => name) : findNodes(nodes, text);
}
