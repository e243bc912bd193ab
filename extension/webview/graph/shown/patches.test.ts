/** Ten thousand random patches, one after the other, show what the graph sent whole shows. */

import { describe, expect, it } from "vitest";
import type {
  EdgeKey,
  GraphEdge,
  GraphNode,
  GraphPatch,
  GraphSnapshot,
  GraphVariants,
} from "../../../src/protocol.gen";
import { flat } from "../dev/boxes";
import { brokenPromises } from "../dev/promises";
import { pseudoRandom } from "../dev/samples";
import { variantsHeight } from "../draw/variantRows";
import type { LayoutGraph, LayoutMemory } from "../layout/graph";
import { layOutTowards } from "../layout/orientation";
import { edgeKey, GraphModel } from "../model";
import { Showing } from "./showing";

const PATCHES = 10_000;
/** A comparison costs more than a patch. */
const COMPARED_EVERY = 100;
const DRAWN_EVERY = 5;
/** Machines that test may be busy with much else. */
const PATIENCE = 120_000;
const NAMES = Array.from({ length: 40 }, (_, k) => (k % 5 === 0 ? `space${k % 3}.n${k}` : `n${k}`));

/** The graph as a server has it, which changes at random and says what changed. */
class RandomGraph {
  readonly nodes = new Map<string, GraphNode>();
  readonly edges = new Map<string, GraphEdge>();
  private revision = 1;

  constructor(private readonly random: () => number) {}

  get whole(): GraphSnapshot {
    const { revision } = this;
    return {
      dataflow: "d",
      revision,
      config: {},
      nodes: [...this.nodes.values()],
      edges: [...this.edges.values()],
    };
  }

  /** Some nodes and edges go, some come, some change; an edge never outlives its ends. */
  change(): GraphPatch {
    const removedNodes = this.some(NAMES, 0.03).filter((name) => this.nodes.delete(name));
    const nodes = this.some(NAMES, 0.06).map((name) => this.node(name));
    for (const node of nodes) this.nodes.set(node.name, node);
    const gone = [...this.edges.values()].filter(
      ({ source, target }) => !this.nodes.has(source) || !this.nodes.has(target) || this.random() < 0.03,
    );
    const removedEdges: EdgeKey[] = gone.map(({ source, target }) => ({ source, target }));
    for (const edge of removedEdges) this.edges.delete(edgeKey(edge));
    const edges = this.some(NAMES, 0.1).flatMap((source) => this.edgeFrom(source) ?? []);
    for (const edge of edges) this.edges.set(edgeKey(edge), edge);
    const base = this.revision++;
    const removed = removedNodes.filter((name) => !this.nodes.has(name));
    return {
      dataflow: "d",
      base,
      revision: this.revision,
      nodes,
      removedNodes: removed,
      edges,
      removedEdges,
    };
  }

  private some<T>(from: readonly T[], share: number): T[] {
    return from.filter(() => this.random() < share);
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)]!;
  }

  private node(name: string): GraphNode {
    const module = this.pick([null, "load", "features", "model"]);
    return {
      name,
      kind: module === null ? "input" : "function",
      type: this.pick(["int", "str", null]),
      module,
      function: module === null ? null : this.pick([name, "made_by_one", "made_by_other"]),
      summary: null,
      tags: {},
      status: "exact",
      reason: null,
      errors: this.pick([0, 0, 2]),
      warnings: 0,
    };
  }

  private edgeFrom(source: string): GraphEdge | null {
    const target = this.pick(NAMES);
    if (!this.nodes.has(source) || !this.nodes.has(target)) return null;
    return { source, target, optional: this.random() < 0.3, mismatch: this.random() < 0.1 };
  }
}

/** All that can be seen, whatever the order in which it came. */
function seen(model: GraphModel, showing: Showing): unknown {
  const { graph } = showing;
  const ordered = <T>(entries: Iterable<T>) => [...entries].map((each) => JSON.stringify(each)).sort();
  const cards = [...graph.cards.values()].map(({ group, ...card }) =>
    // A group's members come in the order of the graph, and so does the first module of its inputs.
    group ? { ...card, size: group.size, members: [...group.group.members].sort() } : card,
  );
  return {
    nodes: ordered(model.nodes.values()),
    cards: ordered(cards),
    edges: ordered(graph.edges()),
    stands: [...model.nodes.keys()].sort().map((name) => `${name}: ${graph.cardOf(name)}`),
    upstream: [...model.nodes.keys()].sort().map((name) => [...model.next(name, "upstream")].sort()),
  };
}

/** Another configuration has two nodes more, and another edge. */
function variantsBeside({ dataflow, nodes, edges }: GraphSnapshot): GraphVariants {
  const [first] = nodes;
  if (!first) return { dataflow, nodes: [], edges: [], variants: {} };
  const others = ["other", "another"].map((name) => ({ ...first, name }));
  const edge = { source: first.name, target: "other", optional: false, mismatch: false };
  const made = { function: "f", when: ["region='UK'"], chosen: true, type: "int", config: {} };
  return {
    dataflow,
    nodes: [...nodes, ...others],
    edges: [...edges, edge],
    variants: { [first.name]: [made, { ...made, chosen: false }] },
  };
}

/** The cards on show as the stage has them laid out. */
function boxesShown({ graph }: Showing): LayoutGraph {
  const names = [...graph.cards.keys()];
  const edges = graph
    .edges()
    .map(({ source, target }) => [names.indexOf(source), names.indexOf(target)] as const);
  const nodes = [...graph.cards.values()].map((card) => ({
    id: card.name,
    width: 132 + card.name.length,
    height: 64 + variantsHeight(card),
  }));
  return flat({ nodes, edges });
}

describe.each([1, 2])("random patches, seed %i", (seed) => {
  const random = pseudoRandom(seed);
  const graph = new RandomGraph(random);
  const model = new GraphModel();
  const showing = new Showing(model);
  model.applySnapshot(graph.whole);
  showing.begin({});

  it(
    "come to the same as the graph sent whole, and can be drawn on from one to the next",
    () => {
      let memory: LayoutMemory | null = null;
      for (let k = 1; k <= PATCHES / 2; k++) {
        expect(model.applyPatch(graph.change())).not.toBe("outdated");
        showing.refresh();
        const groups = [...showing.groups.keys()];
        const group = groups[Math.floor(random() * groups.length)];
        if (group !== undefined && random() < 0.2) showing.setCollapsed(group, random() < 0.5);
        const node = NAMES[Math.floor(random() * NAMES.length)]!;
        if (random() < 0.05) showing.look({ kind: "around", nodes: [node], directions: "both", hops: 2 });
        if (random() < 0.05) showing.look({ kind: "whole" });
        if (random() < 0.03) model.showVariants(variantsBeside(graph.whole));
        if (random() < 0.1) model.showVariants(null);
        showing.refresh();
        if (k % DRAWN_EVERY === 0) {
          const boxes = boxesShown(showing);
          const drawn = layOutTowards("horizontal", boxes, memory);
          memory = drawn.memory;
          expect(brokenPromises(boxes, drawn.layout, "some")).toEqual([]);
        }
        if (k % COMPARED_EVERY > 0) continue;
        model.showVariants(null);
        showing.refresh();
        const fresh = new GraphModel();
        const shownAnew = new Showing(fresh);
        fresh.applySnapshot(graph.whole);
        shownAnew.begin(showing.choices);
        shownAnew.look(showing.lens);
        expect(seen(model, showing)).toEqual(seen(fresh, shownAnew));
      }
    },
    PATIENCE,
  );
});
