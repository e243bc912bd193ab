/** Graphs to look at: one small and true to life, others of any size, made from a seed. */

import type {
  GraphEdge,
  GraphNode,
  GraphSnapshot,
  GraphVariants,
  NodeKind,
  NodeRun,
  NodeVariant,
  RunState,
} from "../../../src/protocol.gen";

function node(
  name: string,
  type: string | null,
  module: string | null,
  rest: Partial<GraphNode> = {},
): GraphNode {
  const kind: NodeKind = module === null ? "input" : "function";
  const plain = {
    kind,
    function: module === null ? null : name,
    summary: null,
    tags: {},
    status: "exact",
    reason: null,
    errors: 0,
    warnings: 0,
  } as const;
  return { name, type, module, ...plain, ...rest };
}

function edge(text: string): GraphEdge {
  const [source, sign, target] = text.split(" ") as [string, string, string];
  return { source, target, optional: sign === "?>", mismatch: sign === "!>" };
}

function snapshot(dataflow: string, nodes: GraphNode[], edges: GraphEdge[]): GraphSnapshot {
  return { dataflow, revision: 1, config: {}, nodes, edges };
}

export function marketing(): GraphSnapshot {
  const nodes = [
    node("spend_path", "str", null),
    node("region", "str", null, { kind: "config" }),
    node("rolling_weeks", "int", null),
    node("raw_spend", "pd.DataFrame", "loaders", { summary: "The weekly spend as it comes from the CSV." }),
    node("spend", "pd.Series", "loaders", { summary: "Spend by week, in thousands." }),
    node("signups", "pd.Series", "loaders"),
    node("avg_3wk_spend", "pd.Series", "features", { summary: "Rolling average of spend over three weeks." }),
    node("acquisition_cost", "pd.Series", "features", {
      summary: "The cost per signup.",
      tags: { owner: "growth" },
    }),
    node("spend_mean", "float", "features"),
    node("spend_zero_mean", "pd.Series", "features", { warnings: 1 }),
    node("spend_std_dev", "float", "features"),
    node("spend_zero_mean_unit_variance", "pd.Series", "features", { errors: 2 }),
    node("external_scores", null, "report", {
      kind: "opaque",
      status: "opaque",
      reason: "@resolve decides when the dataflow is built.",
    }),
    node("report", "dict[str, float]", "report", { summary: "What the weekly mail says." }),
  ];
  const edges = [
    "spend_path -> raw_spend",
    "region ?> raw_spend",
    "raw_spend -> spend",
    "raw_spend -> signups",
    "spend -> avg_3wk_spend",
    "rolling_weeks -> avg_3wk_spend",
    "spend -> acquisition_cost",
    "signups -> acquisition_cost",
    "spend -> spend_mean",
    "spend -> spend_zero_mean",
    "spend_mean -> spend_zero_mean",
    "spend -> spend_std_dev",
    "spend_zero_mean -> spend_zero_mean_unit_variance",
    "spend_std_dev !> spend_zero_mean_unit_variance",
    "acquisition_cost -> report",
    "avg_3wk_spend -> report",
    "external_scores ?> report",
  ];
  return snapshot("marketing", nodes, edges.map(edge));
}

/** A dataflow of several regions under one configuration, and under all. */
export function sales(): { chosen: GraphSnapshot; all: GraphVariants } {
  const all = [
    node("region", "str", null, { kind: "config" }),
    node("orders", "pd.DataFrame", null),
    node("vat_rate", "float", null),
    node("sales_tax_table", "dict[str, float]", null),
    node("net_price", "pd.Series", "prices"),
    node("shipping", "float", "prices"),
    node("state", "str", "taxes"),
    node("tax", "pd.Series", "taxes"),
    node("gross_price", "pd.Series", "prices"),
    node("margin", "float", "report"),
  ];
  const variant = (made: string, when: string[], chosen: boolean, type = "pd.Series"): NodeVariant => ({
    function: made,
    when,
    chosen,
    type,
    config: {},
  });
  const shared = [
    "region -> tax",
    "region -> state",
    "orders -> net_price",
    "net_price -> tax",
    "net_price -> gross_price",
    "tax -> gross_price",
    "shipping -> gross_price",
    "gross_price -> margin",
    "orders -> shipping",
    "vat_rate -> tax",
  ];
  const others = ["sales_tax_table -> tax", "state -> tax", "orders -> state"];
  const alone = new Set(["state", "sales_tax_table"]);
  return {
    chosen: snapshot(
      "sales",
      all.filter(({ name }) => !alone.has(name)),
      shared.filter((text) => !text.endsWith("state")).map(edge),
    ),
    all: {
      dataflow: "sales",
      nodes: all,
      edges: [...shared, ...others].map(edge),
      variants: {
        tax: [
          variant("tax__uk", ["region='UK'"], true),
          variant("tax__us", ["region in ['US', 'CA']"], false),
          variant("tax__none", ["region not in ['UK', 'US', 'CA']"], false, "int"),
        ],
        state: [variant("state", ["region='US'"], false, "str")],
        shipping: [
          variant("shipping__fast", ["speed='fast'", "region='UK'"], true, "float"),
          variant("shipping__slow", ["speed='slow'"], false, "float"),
        ],
      },
    },
  };
}

export const MARKETING_RUNS: Readonly<Record<string, NodeRun>> = {
  raw_spend: { state: "cached", seconds: 0.0124, summary: "6 × 4 DataFrame" },
  spend: { state: "ok", seconds: 0.0003, summary: "6 Series" },
  signups: { state: "ok", seconds: 0.0004, summary: "6 Series" },
  avg_3wk_spend: { state: "ok", seconds: 0.0021, summary: "6 Series" },
  acquisition_cost: { state: "running", seconds: null, summary: null },
  spend_mean: { state: "ok", seconds: 0.0002, summary: "41.67" },
  spend_zero_mean: { state: "stale", seconds: 0.0007, summary: "6 Series" },
  spend_std_dev: { state: "failed", seconds: 1.3, summary: "ZeroDivisionError" },
  spend_zero_mean_unit_variance: { state: "skipped", seconds: null, summary: null },
  report: { state: "queued", seconds: null, summary: null },
};

/** The same numbers for the same seed. */
export function pseudoRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const THINGS =
  "customer order spend visit session signup price basket region device age income churn click refund margin stock".split(
    " ",
  );
const VIEWS =
  "mean sum rolling lag ratio zscore log norm rank by_week by_region encoded clean filled bucket delta trend share".split(
    " ",
  );
const TYPES = [
  "pd.Series",
  "pd.Series",
  "pd.Series",
  "pd.DataFrame",
  "float",
  "int",
  "np.ndarray",
  "dict[str, float]",
];
const MODULES =
  "loaders clean time_features spend_features user_features joins encoders aggregates model_inputs train evaluate report".split(
    " ",
  );

/** A dataflow as they grow: inputs, many features in the middle, a few results. */
export function grown(size: number, seed = size): GraphSnapshot {
  const random = pseudoRandom(seed);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!;
  const layerCount = Math.max(5, Math.round(4 + 2.2 * Math.log2(size / 8)));
  const layers: string[][] = Array.from({ length: layerCount }, () => []);
  const modules = MODULES.slice(0, Math.min(12, Math.max(3, Math.round(Math.sqrt(size) / 2))));
  const nodes: GraphNode[] = [];
  const edges = new Map<string, GraphEdge>();
  for (let k = 0; k < size; k++) {
    const position = k / size;
    const layer = Math.min(
      layerCount - 1,
      Math.floor((0.5 - Math.cos(Math.PI * position) / 2) * layerCount * 0.5 + position * layerCount * 0.5),
    );
    const drift = Math.round((layer / layerCount) * modules.length + (random() - 0.5) * 1.4);
    const module = layer === 0 ? null : modules[Math.max(0, Math.min(modules.length - 1, drift))]!;
    const name = layer === 0 ? `${pick(THINGS)}_raw_${k}` : `${pick(THINGS)}_${pick(VIEWS)}_${k}`;
    nodes.push(node(name, pick(TYPES), module));
    const place = layers[layer]!.length;
    for (let wanted = layer === 0 ? 0 : 1 + Math.floor(random() * 3); wanted > 0; wanted--) {
      const from = layers[Math.max(0, layer - (random() < 0.75 ? 1 : 1 + Math.floor(random() * layer)))]!;
      if (from.length === 0) continue;
      const near = Math.floor(
        ((place + 0.5) / (size / layerCount)) * from.length + (random() - 0.5) * from.length * 0.25,
      );
      const source = from[Math.max(0, Math.min(from.length - 1, near))]!;
      edges.set(`${source} ${name}`, { source, target: name, optional: random() < 0.05, mismatch: false });
    }
    layers[layer]!.push(name);
  }
  return snapshot(`grown ${size}`, nodes, [...edges.values()]);
}

/** A wide feature set: few inputs, very many features, one frame of them all. */
export function wide(features: number): GraphSnapshot {
  const random = pseudoRandom(features);
  const inputs = Array.from({ length: 20 }, (_, k) => `${THINGS[k % THINGS.length]}_raw_${k}`);
  const nodes = inputs.map((name) => node(name, "pd.Series", null));
  const edges: GraphEdge[] = [];
  for (let k = 0; k < features; k++) {
    const name = `${THINGS[k % THINGS.length]}_${VIEWS[Math.floor(k / THINGS.length) % VIEWS.length]}_${k}`;
    nodes.push(node(name, "pd.Series", `features_${Math.floor((k * 8) / features)}`));
    const first = Math.floor((k / features) * 20);
    for (const source of new Set([first, (first + Math.floor(random() * 3)) % 20])) {
      edges.push({ source: inputs[source]!, target: name, optional: false, mismatch: false });
    }
    edges.push({ source: name, target: `model_input_${k % 10}`, optional: false, mismatch: false });
  }
  for (let k = 0; k < 10; k++) {
    nodes.push(node(`model_input_${k}`, "pd.DataFrame", "model"));
    edges.push({ source: `model_input_${k}`, target: "training_frame", optional: false, mismatch: false });
  }
  nodes.push(node("training_frame", "pd.DataFrame", "model"));
  return snapshot(`wide ${features}`, nodes, edges);
}

const OUTCOMES: readonly RunState[] = [
  "ok",
  "ok",
  "ok",
  "ok",
  "cached",
  "cached",
  "stale",
  "failed",
  "skipped",
];

/** Runs of most nodes, of every kind. */
export function someRuns(graph: GraphSnapshot): Record<string, NodeRun> {
  const random = pseudoRandom(graph.nodes.length);
  const runs: Record<string, NodeRun> = {};
  for (const { name, kind } of graph.nodes) {
    if (kind === "input" || random() < 0.15) continue;
    const state = OUTCOMES[Math.floor(random() * OUTCOMES.length)]!;
    const hasValue = state === "ok" || state === "cached" || state === "stale";
    runs[name] = {
      state,
      seconds: hasValue ? random() ** 4 * 3 : null,
      summary: hasValue ? "6 × 3 DataFrame" : null,
    };
  }
  return runs;
}
