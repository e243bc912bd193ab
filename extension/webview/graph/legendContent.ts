/** What the legend has to explain: only what the graph on show really has. */

import type { NodeKind, RunState } from "../../src/protocol.gen";
import type { ModulePalette } from "./draw/palette";
import type { Theme } from "./draw/theme";
import type { LegendContent } from "./furniture/legend";
import type { GraphModel } from "./model";

const KINDS: readonly NodeKind[] = ["function", "input", "config", "opaque", "materializer"];
const STATES: readonly RunState[] = [
  "queued",
  "running",
  "ok",
  "cached",
  "failed",
  "skipped",
  "cancelled",
  "stale",
];

export function legendContent(model: GraphModel, palette: ModulePalette, theme: Theme): LegendContent {
  const sizes = new Map<string, number>();
  const kinds = new Set<NodeKind>();
  for (const { module, kind } of model.nodes.values()) {
    kinds.add(kind);
    if (module !== null) sizes.set(module, (sizes.get(module) ?? 0) + 1);
  }
  const states = new Set([...model.runs.values()].map((run) => run.state));
  const edges = model.edges();
  return {
    modules: [...sizes]
      .sort(([a], [b]) => palette.number(a)! - palette.number(b)!)
      .map(([name, nodes]) => ({
        name,
        nodes,
        colour: theme.modules[palette.number(name)! % theme.modules.length]!,
      })),
    kinds: KINDS.filter((kind) => kinds.has(kind)),
    hasOptional: edges.some((edge) => edge.optional),
    hasVariants: model.showsAllVariants,
    hasMismatch: edges.some((edge) => edge.mismatch),
    states: STATES.filter((state) => states.has(state)).map((state) => ({
      state,
      colour: theme.states[state],
    })),
  };
}
