/**
 * One dataflow as a tree: modules, namespaces and functions that make many nodes, nodes.
 *
 * It groups as the graph panel does, and says after each change which entries look different now,
 * so that nothing else is drawn again. Pure: it knows nothing of VS Code.
 */

import { GraphModel, type PatchOutcome } from "../webview/graph/model";
import { ancestors, findGroups, type Group, type Grouping } from "../webview/graph/shown/groups";
import type { GraphNode, GraphPatch, GraphSnapshot, NodeRun, RunState, RunStates } from "./protocol.gen";

/** An entry. The same entry is the same object for as long as it is there. */
export type TreeEntry =
  | { readonly kind: "dataflow"; readonly dataflow: string }
  | { readonly kind: "group"; readonly dataflow: string; readonly group: string }
  | { readonly kind: "node"; readonly dataflow: string; readonly node: string };

/** What the nodes of a group, or of the whole dataflow, come to. */
export interface Tally {
  readonly nodes: number;
  readonly errors: number;
  readonly warnings: number;
  /** The one that asks most for attention; undefined where nothing has run. */
  readonly state: RunState | undefined;
}

/** From what asks most for attention to what asks least. */
const URGENCY: readonly RunState[] = [
  "failed",
  "running",
  "queued",
  "skipped",
  "cancelled",
  "stale",
  "ok",
  "cached",
];

export class DataflowTree {
  private readonly model = new GraphModel();
  private readonly entries = new Map<string, TreeEntry>();
  private readonly touched = new Set<string>();
  private readonly tallies = new Map<TreeEntry, string>();
  private needsGrouping = false;
  private isWhollyNew = false;
  private grouping: Grouping = { groups: new Map(), innermost: new Map() };
  private below = new Map<TreeEntry, TreeEntry[]>();

  constructor(readonly root: TreeEntry & { kind: "dataflow" }) {}

  children(entry: TreeEntry): readonly TreeEntry[] {
    return this.below.get(entry) ?? [];
  }

  /** Returns the entry around one; undefined for the dataflow and for what is gone. */
  parent(entry: TreeEntry): TreeEntry | undefined {
    if (entry.kind === "dataflow") {
      return undefined;
    }
    const { groups, innermost } = this.grouping;
    const group = entry.kind === "node" ? innermost.get(entry.node) : groups.get(entry.group)?.parent;
    return group ? this.groupEntry(group) : this.root;
  }

  /** Returns the entry of a node, if there is such a node. */
  entryOf(node: string): TreeEntry | undefined {
    return this.model.nodes.has(node) ? this.nodeEntry(node) : undefined;
  }

  node(name: string): GraphNode | undefined {
    return this.model.nodes.get(name);
  }

  run(name: string): NodeRun | undefined {
    return this.model.runs.get(name);
  }

  group(id: string): Group | undefined {
    return this.grouping.groups.get(id);
  }

  /** Sums up the nodes below an entry; of what is gone there are none. */
  tally(entry: TreeEntry): Tally {
    let [nodes, errors, warnings, urgency] = [0, 0, 0, URGENCY.length];
    for (const name of this.namesBelow(entry)) {
      const node = this.model.nodes.get(name);
      const state = this.model.runs.get(name)?.state;
      nodes += 1;
      errors += node?.errors ?? 0;
      warnings += node?.warnings ?? 0;
      urgency = state === undefined ? urgency : Math.min(urgency, URGENCY.indexOf(state));
    }
    return { nodes, errors, warnings, state: URGENCY[urgency] };
  }

  applySnapshot(graph: GraphSnapshot): void {
    this.model.applySnapshot(graph);
    this.isWhollyNew = true;
    this.regroup();
  }

  applyPatch(patch: GraphPatch): PatchOutcome {
    const isElsewhere = patch.nodes.some((node) => {
      const before = this.model.nodes.get(node.name);
      return before?.module !== node.module || before.function !== node.function;
    });
    const outcome = this.model.applyPatch(patch);
    if (outcome === "moved" || outcome === "redrawn") {
      for (const { name } of patch.nodes) {
        this.touched.add(name);
      }
      this.needsGrouping ||= isElsewhere || outcome === "moved";
    }
    return outcome;
  }

  applyRunStates(states: RunStates): void {
    const before = new Map(this.model.runs);
    if (this.model.applyRunStates(states)) {
      for (const name of new Set([...before.keys(), ...this.model.runs.keys()])) {
        if (!isSameRun(before.get(name), this.model.runs.get(name))) {
          this.touched.add(name);
        }
      }
    }
  }

  applyRun(name: string, run: NodeRun): void {
    this.model.applyRun(name, run);
    this.touched.add(name);
  }

  /** Returns the entries that have to be drawn again since the last call; with each, all below it. */
  takeChanges(): TreeEntry[] {
    const changed = new Set<TreeEntry>(this.isWhollyNew ? [this.root] : []);
    const isGroupedAnew = this.needsGrouping || this.isWhollyNew;
    if (this.needsGrouping) {
      const before = this.below;
      this.regroup();
      for (const [entry, entries] of this.below) {
        if (!isSameList(before.get(entry) ?? [], entries)) {
          changed.add(entry);
        }
      }
    }
    const touched = [...this.touched].filter((name) => this.model.nodes.has(name));
    const { groups } = this.grouping;
    const tallied = isGroupedAnew ? groups.keys() : this.groupsAround(touched);
    for (const entry of [...tallied].map((group) => this.groupEntry(group))) {
      if (this.tallies.get(entry) !== this.retally(entry)) {
        changed.add(entry);
      }
    }
    for (const name of touched) {
      changed.add(this.nodeEntry(name));
    }
    this.touched.clear();
    this.isWhollyNew = false;
    return [...changed].filter((entry) => !this.isBelowAny(entry, changed));
  }

  private regroup(): void {
    this.needsGrouping = false;
    const { nodes } = this.model;
    this.grouping = findGroups(nodes.values(), (name) => this.model.next(name, "downstream"));
    const below = new Map<TreeEntry, TreeEntry[]>([[this.root, []]]);
    const entries = [
      ...[...this.grouping.groups.keys()].sort().map((id) => this.groupEntry(id)),
      ...[...nodes.keys()].sort().map((name) => this.nodeEntry(name)),
    ];
    for (const entry of entries) {
      const parent = this.parent(entry) ?? this.root;
      const list = below.get(parent);
      if (list === undefined) {
        below.set(parent, [entry]);
      } else {
        list.push(entry);
      }
    }
    this.below = below;
    const there = new Set(entries);
    for (const [key, entry] of this.entries) {
      if (!there.has(entry)) {
        this.entries.delete(key);
        this.tallies.delete(entry);
      }
    }
  }

  private groupsAround(names: readonly string[]): Set<string> {
    const { groups, innermost } = this.grouping;
    return new Set(names.flatMap((name) => [...ancestors(innermost.get(name) ?? null, groups)]));
  }

  private retally(entry: TreeEntry): string {
    const { nodes, errors, warnings, state } = this.tally(entry);
    const text = `${nodes} ${errors} ${warnings} ${state}`;
    this.tallies.set(entry, text);
    return text;
  }

  private namesBelow(entry: TreeEntry): Iterable<string> {
    switch (entry.kind) {
      case "dataflow":
        return this.model.nodes.keys();
      case "group":
        return this.grouping.groups.get(entry.group)?.members ?? [];
      case "node":
        return [entry.node];
    }
  }

  private isBelowAny(entry: TreeEntry, others: ReadonlySet<TreeEntry>): boolean {
    for (let at = this.parent(entry); at !== undefined; at = this.parent(at)) {
      if (others.has(at)) {
        return true;
      }
    }
    return false;
  }

  private groupEntry(group: string): TreeEntry {
    return this.entry(`group:${group}`, { kind: "group", dataflow: this.root.dataflow, group });
  }

  private nodeEntry(node: string): TreeEntry {
    return this.entry(`node:${node}`, { kind: "node", dataflow: this.root.dataflow, node });
  }

  private entry(key: string, made: TreeEntry): TreeEntry {
    const known = this.entries.get(key) ?? made;
    this.entries.set(key, known);
    return known;
  }
}

/** Returns what a graph shows of entries: nodes by their names, groups by their identities. */
export function graphNamesOf(entries: readonly TreeEntry[]): string[] {
  return entries.flatMap((entry) =>
    entry.kind === "node" ? [entry.node] : entry.kind === "group" ? [entry.group] : [],
  );
}

function isSameList(one: readonly TreeEntry[], other: readonly TreeEntry[]): boolean {
  return one.length === other.length && one.every((entry, k) => entry === other[k]);
}

function isSameRun(one: NodeRun | undefined, other: NodeRun | undefined): boolean {
  return one?.state === other?.state && one?.seconds === other?.seconds && one?.summary === other?.summary;
}
