/**
 * The graph on show, as the server told it: nodes, edges, runs, and who is next to whom.
 *
 * It applies snapshots and patches and answers questions; it knows nothing of places or pixels.
 */

import type {
  GraphEdge,
  GraphNode,
  GraphPatch,
  GraphSnapshot,
  GraphVariants,
  NodeRun,
  NodeVariant,
  RunStates,
} from "../../src/protocol.gen";
import { OtherVariants, type ShownEdge } from "./otherVariants";

/**
 * What became of a patch: `moved` asks for a new layout, `redrawn` only for a new picture;
 * `outdated` means that it starts from another revision and the graph is needed anew.
 */
export type PatchOutcome = "moved" | "redrawn" | "ignored" | "outdated";

export type Direction = "upstream" | "downstream";

export class GraphModel {
  dataflow: string | null = null;
  revision = 0;
  config: Readonly<Record<string, unknown>> = {};
  private readonly nodesByName = new Map<string, GraphNode>();
  private readonly edgesByKey = new Map<string, GraphEdge>();
  private readonly runsByName = new Map<string, NodeRun>();
  /** How nodes differ from those that Hamilton made when the graph was verified. */
  private differences = new Map<string, string>();
  private others: OtherVariants | null = null;
  private allNodes: ReadonlyMap<string, GraphNode> | null = null;
  private neighbours: Record<Direction, Map<string, string[]>> | null = null;

  /** Of the chosen configuration, or of all where all are shown. */
  get nodes(): ReadonlyMap<string, GraphNode> {
    if (!this.others) return this.nodesByName;
    this.allNodes ??= this.others.nodesBeside(this.nodesByName);
    return this.allNodes;
  }

  /** Whether all configurations are shown at once. */
  get showsAllVariants(): boolean {
    return this.others !== null;
  }

  /** The variants of a node that depends on the configuration, while all are shown. */
  variantsOf(name: string): readonly NodeVariant[] {
    return this.others?.variants.get(name) ?? [];
  }

  /** How a node differs from the one that Hamilton makes, as far as that was asked. */
  differenceOf(name: string): string | undefined {
    return this.differences.get(name);
  }

  /** Returns whether the differences are those of the dataflow on show. */
  applyDifferences(dataflow: string, differences: Readonly<Record<string, string>>): boolean {
    if (dataflow !== this.dataflow) return false;
    this.differences = new Map(Object.entries(differences));
    return true;
  }

  /** Whether a node is part of the chosen configuration. */
  isChosen(name: string): boolean {
    return this.others?.isMade(name, this.nodesByName) ?? this.nodesByName.has(name);
  }

  get runs(): ReadonlyMap<string, NodeRun> {
    return this.runsByName;
  }

  /** Edges whose two ends are there. */
  edges(): ShownEdge[] {
    const { nodes } = this;
    const all: Iterable<ShownEdge> = this.others?.edgesBeside(this.edgesByKey) ?? this.edgesByKey.values();
    return [...all].filter(({ source, target }) => nodes.has(source) && nodes.has(target));
  }

  /** Whether some node waits for its turn or is at work. */
  get isRunning(): boolean {
    for (const { state } of this.runsByName.values())
      if (state === "queued" || state === "running") return true;
    return false;
  }

  /** The graph as it is, to be sent whole to another panel; with all configurations where they are shown. */
  whole(): { graph: GraphSnapshot; variants?: GraphVariants } {
    const { revision, config } = this;
    const dataflow = this.dataflow ?? "";
    const nodes = [...this.nodesByName.values()];
    const graph = { dataflow, revision, config: { ...config }, nodes, edges: [...this.edgesByKey.values()] };
    if (!this.others) return { graph };
    const variants = Object.fromEntries([...this.others.variants].map(([name, made]) => [name, [...made]]));
    return { graph, variants: { dataflow, nodes: [...this.nodes.values()], edges: this.edges(), variants } };
  }

  /** Replaces everything. Runs are kept only if it is the same dataflow. */
  applySnapshot(graph: GraphSnapshot): void {
    if (graph.dataflow !== this.dataflow) {
      this.runsByName.clear();
      this.differences.clear();
      this.others = null;
    }
    this.dataflow = graph.dataflow;
    this.revision = graph.revision;
    this.config = graph.config;
    this.nodesByName.clear();
    this.edgesByKey.clear();
    for (const node of graph.nodes) this.nodesByName.set(node.name, node);
    for (const edge of graph.edges) this.edgesByKey.set(edgeKey(edge), edge);
    this.forgetDerived();
  }

  /** Shows all configurations at once, or the chosen one alone where null. */
  showVariants(variants: GraphVariants | null): void {
    this.others = variants && new OtherVariants(variants, edgeKey);
    this.forgetDerived();
  }

  applyPatch(patch: GraphPatch): PatchOutcome {
    if (patch.dataflow !== this.dataflow) return "ignored";
    if (patch.base !== this.revision) return "outdated";
    this.revision = patch.revision;
    const moved = patch.removedNodes.length + patch.removedEdges.length > 0 || this.addsOrResizes(patch);
    for (const name of patch.removedNodes) {
      this.nodesByName.delete(name);
      this.runsByName.delete(name);
    }
    for (const key of patch.removedEdges) this.edgesByKey.delete(edgeKey(key));
    for (const node of patch.nodes) this.nodesByName.set(node.name, node);
    for (const name of [...patch.removedNodes, ...patch.nodes.map((node) => node.name)])
      this.differences.delete(name);
    for (const edge of patch.edges) this.edgesByKey.set(edgeKey(edge), edge);
    this.others?.forget(patch);
    this.forgetDerived();
    return moved ? "moved" : "redrawn";
  }

  /** Returns whether the states are those of the dataflow on show. */
  applyRunStates(states: RunStates): boolean {
    if (states.dataflow !== this.dataflow) return false;
    this.runsByName.clear();
    for (const [name, run] of Object.entries(states.nodes)) this.runsByName.set(name, run);
    return true;
  }

  applyRun(name: string, run: NodeRun): void {
    this.runsByName.set(name, run);
  }

  /** The nodes next to this one, in the order of the edges. */
  next(name: string, direction: Direction): readonly string[] {
    this.neighbours ??= this.indexNeighbours();
    return this.neighbours[direction].get(name) ?? [];
  }

  /** All nodes that can be reached from these in one direction, these included. */
  reach(names: Iterable<string>, direction: Direction): Set<string> {
    const reached = new Set(names);
    for (const name of reached) for (const next of this.next(name, direction)) reached.add(next);
    return reached;
  }

  private addsOrResizes(patch: GraphPatch): boolean {
    return (
      patch.nodes.some((node) => this.nodesByName.get(node.name)?.type !== node.type) ||
      patch.edges.some((edge) => !this.edgesByKey.has(edgeKey(edge)))
    );
  }

  private forgetDerived(): void {
    this.allNodes = null;
    this.neighbours = null;
  }

  private indexNeighbours(): Record<Direction, Map<string, string[]>> {
    const index = { upstream: new Map<string, string[]>(), downstream: new Map<string, string[]>() };
    const add = (map: Map<string, string[]>, from: string, to: string) => {
      const list = map.get(from);
      if (list) list.push(to);
      else map.set(from, [to]);
    };
    for (const { source, target } of this.edges()) {
      add(index.downstream, source, target);
      add(index.upstream, target, source);
    }
    return index;
  }
}

/** Names cannot hold a newline, so the pair is unambiguous. */
export function edgeKey({ source, target }: { source: string; target: string }): string {
  return `${source}\n${target}`;
}
