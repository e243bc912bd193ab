/**
 * Which node is which while the user types its name.
 *
 * To the server a node is its name: renaming removes one node and adds another. To the eye it is
 * the same card. An identity stays with the card, so that it keeps its place and is not faded in
 * anew with every letter.
 */

import type { GraphNode, GraphPatch } from "../../src/protocol.gen";

export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** Returns the rename that a patch amounts to: one node gone, one of its sort new. */
export function findRename(nodes: ReadonlyMap<string, GraphNode>, patch: GraphPatch): Rename | null {
  const added = patch.nodes.filter((node) => !nodes.has(node.name));
  const removed = patch.removedNodes.flatMap((name) => nodes.get(name) ?? []);
  const [before] = removed;
  const [after] = added;
  if (removed.length !== 1 || added.length !== 1 || !before || !after) return null;
  const isSameSort = before.kind === after.kind && before.module === after.module;
  return isSameSort ? { from: before.name, to: after.name } : null;
}

export class Identities {
  private readonly byName = new Map<string, number>();
  private count = 0;

  /** The identity of a node; it gets one when it is first asked for. */
  of(name: string): number {
    let identity = this.byName.get(name);
    if (identity === undefined) {
      identity = ++this.count;
      this.byName.set(name, identity);
    }
    return identity;
  }

  rename({ from, to }: Rename): void {
    this.byName.set(to, this.of(from));
    this.byName.delete(from);
  }

  forget(): void {
    this.byName.clear();
  }
}
