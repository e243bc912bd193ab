/** What the legend has to explain: only what the graph on show really has. */

import type { NodeKind, RunState } from "../../src/protocol.gen";
import type { ModulePalette } from "./draw/palette";
import type { Theme } from "./draw/theme";
import type { LegendContent, LegendSign } from "./furniture/legend";
import type { GraphModel } from "./model";
import type { GroupKind } from "./shown/groups";
import type { Card } from "./shown/shownGraph";

const KINDS: readonly NodeKind[] = ["function", "input", "config", "opaque", "materializer"];
const GROUPS: readonly GroupKind[] = ["module", "namespace", "function", "inputs"];
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

/** How to tell from a card that a sign is on it, in the order in which signs are explained. */
const SIGNS: readonly (readonly [LegendSign, (card: Card) => boolean])[] = [
  ["errors", ({ errors }) => errors > 0],
  ["warnings", ({ errors, warnings }) => errors === 0 && warnings > 0],
  ["differs", ({ difference }) => difference !== undefined],
  ["broken", ({ status }) => status === "partial" || status === "stale"],
  ["chosen", ({ variants }) => (variants ?? []).some(({ chosen }) => chosen)],
  ["notChosen", ({ variants }) => (variants ?? []).some(({ chosen }) => !chosen)],
];

/** The colours on show, and the cards: of a stage and of what it shows. */
interface Colours {
  readonly palette: ModulePalette;
  readonly renderer: { readonly theme: Theme };
}

export function legendContent(
  model: GraphModel,
  { graph }: { readonly graph: { readonly cards: ReadonlyMap<string, Card> } },
  { palette, renderer: { theme } }: Colours,
): LegendContent {
  const sizes = new Map<string, number>();
  const kinds = new Set<NodeKind>();
  for (const { module, kind } of model.nodes.values()) {
    kinds.add(kind);
    if (module !== null) sizes.set(module, (sizes.get(module) ?? 0) + 1);
  }
  const groups = new Set<GroupKind>();
  const signs = new Set<LegendSign>();
  for (const card of graph.cards.values()) {
    if (card.group) groups.add(card.group.group.kind);
    for (const [sign, isOn] of SIGNS) if (isOn(card)) signs.add(sign);
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
    groups: GROUPS.filter((kind) => groups.has(kind)),
    signs: SIGNS.flatMap(([sign]) => (signs.has(sign) ? [sign] : [])),
    hasOptional: edges.some((edge) => edge.optional),
    hasVariants: model.showsAllVariants,
    hasMismatch: edges.some((edge) => edge.mismatch),
    states: STATES.filter((state) => states.has(state)).map((state) => ({
      state,
      colour: theme.states[state],
    })),
  };
}
