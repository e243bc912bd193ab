/** Graphs to lay out as tests and benchmarks write them, with names and pairs, and as the layout takes them. */

import type { GraphSnapshot } from "../../../src/protocol.gen";
import type { LayoutGraph } from "../layout/graph";

export interface BoxNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** Boxes and who needs whom, by index. */
export interface Boxes {
  readonly nodes: readonly BoxNode[];
  readonly edges: readonly (readonly [source: number, target: number])[];
}

export function flat({ nodes, edges }: Boxes): LayoutGraph {
  return {
    ids: Int32Array.from(nodes, (node) => numberOf(node.id)),
    widths: Float64Array.from(nodes, (node) => node.width),
    heights: Float64Array.from(nodes, (node) => node.height),
    sources: Int32Array.from(edges, ([source]) => source),
    targets: Int32Array.from(edges, ([, target]) => target),
  };
}

/** Cards as wide as they are for such names. */
export function boxesOf({ nodes, edges }: GraphSnapshot, height = 64): Boxes {
  const numbers = new Map(nodes.map((node, v) => [node.name, v]));
  return {
    nodes: nodes.map(({ name }) => ({
      id: name,
      width: Math.min(180, Math.max(132, 39 + 7 * name.length)),
      height,
    })),
    edges: edges.map(({ source, target }) => [numbers.get(source)!, numbers.get(target)!] as const),
  };
}

/** The same number for the same name, and hardly ever for two. */
function numberOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < name.length; k++) hash = Math.imul(hash ^ name.charCodeAt(k), 0x01000193);
  return hash | 0;
}
