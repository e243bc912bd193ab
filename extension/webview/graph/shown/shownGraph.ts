/**
 * What is shown of a graph: cards and the edges between them, after the lens chose and groups closed.
 *
 * A card is a node, or a group that stands for its members. The drawing, the pointer and the keyboard
 * know cards only; what a card stands for is asked here. Nothing is remembered: the same model, groups
 * and choices always show the same.
 */

import type { GraphNode, NodeRun, NodeVariant, RunState } from "../../../src/protocol.gen";
import { type Direction, edgeKey, type GraphModel } from "../model";
import type { ShownEdge } from "../otherVariants";
import type { Collapse } from "./collapse";
import type { Group, Grouping } from "./groups";

/** What a closed group says of its members. */
export interface GroupSummary {
  readonly group: Group;
  /** Of the members that the lens shows. */
  readonly size: number;
}

/** A node, or a closed group, whose name is the group's id: no node can have it, for it holds a colon. */
export interface Card extends GraphNode {
  readonly group?: GroupSummary;
  /** Of a node that depends on the configuration, while all configurations are shown. */
  readonly variants?: readonly NodeVariant[];
  /** Only other configurations have it. */
  readonly isOther?: boolean;
  /** How it differs from the node that Hamilton makes, where that was found. */
  readonly difference?: string;
}

/** How many members of a group stand how; in the order in which states are shown. */
export type StateCounts = ReadonlyMap<RunState, number>;

/** The run of a group: its members' taken together. */
export interface GroupRun extends NodeRun {
  readonly counts: StateCounts;
}

/** How a group stands, by the state of one of its members: the first of these that occurs. */
const LOUDEST: readonly RunState[] = [
  "failed",
  "running",
  "queued",
  "cancelled",
  "skipped",
  "stale",
  "ok",
  "cached",
];

export class ShownGraph {
  static readonly EMPTY = new ShownGraph(new Map(), new Map(), new Map());
  private neighbours: Record<Direction, Map<string, string[]>> | null = null;

  private constructor(
    readonly cards: ReadonlyMap<string, Card>,
    private readonly edgesByKey: ReadonlyMap<string, ShownEdge>,
    private readonly cardOfNode: ReadonlyMap<string, string>,
  ) {}

  /**
   * @param seen the nodes that the lens shows; null for all of them. Where a lens chose, nothing is
   *   collapsed: whoever asks for a few nodes wants to see them.
   */
  static of(
    model: GraphModel,
    grouping: Grouping,
    collapse: Collapse,
    seen: ReadonlySet<string> | null,
  ): ShownGraph {
    const cards = new Map<string, Card>();
    const cardOfNode = new Map<string, string>();
    for (const node of model.nodes.values()) {
      if (seen && !seen.has(node.name)) continue;
      const closed = seen ? null : collapse.cardOf(node.name, grouping);
      cardOfNode.set(node.name, closed ?? node.name);
      if (closed === null) cards.set(node.name, nodeCard(node, model));
      else if (!cards.has(closed)) cards.set(closed, groupCard(grouping.groups.get(closed)!, model));
    }
    return new ShownGraph(cards, mergeEdges(model.edges(), cardOfNode), cardOfNode);
  }

  edges(): ShownEdge[] {
    return [...this.edgesByKey.values()];
  }

  /** The card that stands for a node; null where the lens does not show it. */
  cardOf(node: string): string | null {
    return this.cardOfNode.get(node) ?? null;
  }

  /** The nodes that a card stands for. */
  members(card: string): readonly string[] {
    const shown = this.cards.get(card);
    return shown ? (shown.group?.group.members ?? [card]) : [];
  }

  /** How a card stands: a node's own run, or what its members' runs come to. */
  runOf(card: string, runs: ReadonlyMap<string, NodeRun>): NodeRun | GroupRun | undefined {
    const shown = this.cards.get(card);
    return shown?.group ? runOfMembers(shown.group.group.members, runs) : runs.get(card);
  }

  /** The cards next to this one. */
  next(card: string, direction: Direction): readonly string[] {
    this.neighbours ??= indexNeighbours(this.edgesByKey.values());
    return this.neighbours[direction].get(card) ?? [];
  }

  /** All cards that can be reached from these in one direction, these included. */
  reach(cards: Iterable<string>, direction: Direction): Set<string> {
    const reached = new Set(cards);
    for (const card of reached) for (const next of this.next(card, direction)) reached.add(next);
    return reached;
  }
}

function nodeCard(node: GraphNode, model: GraphModel): Card {
  const difference = model.differenceOf(node.name);
  const told = difference === undefined ? node : { ...node, difference };
  if (!model.showsAllVariants) return told;
  return { ...told, variants: model.variantsOf(node.name), isOther: !model.isChosen(node.name) };
}

function groupCard(group: Group, model: GraphModel): Card {
  const members = group.members.flatMap((name) => model.nodes.get(name) ?? []);
  const sum = (count: (node: GraphNode) => number) => members.reduce((total, node) => total + count(node), 0);
  return {
    name: group.id,
    kind: "function",
    type: null,
    module: group.module,
    function: null,
    summary: null,
    tags: {},
    status: "exact",
    reason: null,
    errors: sum((node) => node.errors),
    warnings: sum((node) => node.warnings),
    group: { group, size: members.length },
    isOther: members.every((node) => !model.isChosen(node.name)),
  };
}

/** One edge between two cards, however many join their members; it is optional only if all of them are. */
function mergeEdges(
  edges: readonly ShownEdge[],
  cardOfNode: ReadonlyMap<string, string>,
): Map<string, ShownEdge> {
  const merged = new Map<string, ShownEdge>();
  for (const edge of edges) {
    const source = cardOfNode.get(edge.source);
    const target = cardOfNode.get(edge.target);
    const isWithin = source === target && edge.source !== edge.target;
    if (source === undefined || target === undefined || isWithin) continue;
    const key = edgeKey({ source, target });
    const known = merged.get(key);
    merged.set(key, {
      source,
      target,
      optional: (known?.optional ?? true) && edge.optional,
      mismatch: (known?.mismatch ?? false) || edge.mismatch,
      isOther: (known?.isOther ?? true) && (edge.isOther ?? false),
    });
  }
  return merged;
}

function runOfMembers(members: readonly string[], runs: ReadonlyMap<string, NodeRun>): GroupRun | undefined {
  const counts = new Map<RunState, number>();
  let seconds: number | null = null;
  for (const name of members) {
    const run = runs.get(name);
    if (!run) continue;
    counts.set(run.state, (counts.get(run.state) ?? 0) + 1);
    if (run.seconds !== null) seconds = (seconds ?? 0) + run.seconds;
  }
  const state = LOUDEST.find((candidate) => counts.has(candidate));
  if (state === undefined) return undefined;
  const done = (counts.get("ok") ?? 0) + (counts.get("cached") ?? 0);
  const ordered = new Map(LOUDEST.toReversed().flatMap((each) => entryOf(counts, each)));
  return { state, seconds, summary: `${done} of ${members.length} done`, counts: ordered };
}

function entryOf(counts: StateCounts, state: RunState): [RunState, number][] {
  const count = counts.get(state);
  return count === undefined ? [] : [[state, count]];
}

function indexNeighbours(edges: Iterable<ShownEdge>): Record<Direction, Map<string, string[]>> {
  const index = { upstream: new Map<string, string[]>(), downstream: new Map<string, string[]>() };
  const add = (map: Map<string, string[]>, from: string, to: string) => {
    const list = map.get(from);
    if (list) list.push(to);
    else map.set(from, [to]);
  };
  for (const { source, target } of edges) {
    add(index.downstream, source, target);
    add(index.upstream, target, source);
  }
  return index;
}
