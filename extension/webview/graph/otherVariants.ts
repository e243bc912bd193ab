/**
 * What other configurations would add to the graph of the chosen one: their nodes and edges, and the
 * variants of each node that depends on the configuration.
 *
 * The answer of a moment. Patches tell the chosen graph only; of them it takes what holds in every
 * configuration, so that what was deleted does not linger until the next answer.
 */

import type { GraphEdge, GraphNode, GraphPatch, GraphVariants, NodeVariant } from "../../src/protocol.gen";

/** An edge as it is shown. */
export interface ShownEdge extends GraphEdge {
  /** The chosen configuration does without it. */
  readonly isOther?: boolean;
}

export class OtherVariants {
  private readonly nodes: Map<string, GraphNode>;
  private readonly edges: Map<string, GraphEdge>;
  readonly variants: ReadonlyMap<string, readonly NodeVariant[]>;

  constructor(
    { nodes, edges, variants }: GraphVariants,
    private readonly keyOf: (edge: { source: string; target: string }) => string,
  ) {
    this.nodes = new Map(nodes.map((node) => [node.name, node]));
    this.edges = new Map(edges.map((edge) => [keyOf(edge), edge]));
    this.variants = new Map(Object.entries(variants));
  }

  /** The nodes of all configurations, the chosen one's first. */
  nodesBeside(chosen: ReadonlyMap<string, GraphNode>): Map<string, GraphNode> {
    const all = new Map(chosen);
    for (const [name, node] of this.nodes) if (!this.isMade(name, chosen)) all.set(name, node);
    return all;
  }

  /** The edges of all configurations, the chosen one's first. */
  edgesBeside(chosen: ReadonlyMap<string, GraphEdge>): ShownEdge[] {
    const others = [...this.edges].filter(([key]) => !chosen.has(key));
    return [...chosen.values(), ...others.map(([, edge]) => ({ ...edge, isOther: true }))];
  }

  /** Whether the chosen configuration has a node, and not only asks for it where others make it. */
  isMade(name: string, chosen: ReadonlyMap<string, GraphNode>): boolean {
    const node = chosen.get(name);
    if (node === undefined) return false;
    const isAsked = node.kind === "input" || node.kind === "config";
    return !(isAsked && this.variants.has(name));
  }

  /** What a patch takes from a node without variants is gone in every configuration. */
  forget({ removedNodes, removedEdges }: GraphPatch): void {
    for (const name of removedNodes) if (!this.variants.has(name)) this.nodes.delete(name);
    for (const edge of removedEdges) if (!this.variants.has(edge.target)) this.edges.delete(this.keyOf(edge));
  }
}
