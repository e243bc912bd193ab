/**
 * A retailer's dataflow as teams write them, of any size: tables are loaded, cleaned and cut into columns,
 * columns become features, features train models, and models are judged and reported.
 *
 * Made from lists, without chance: the same size always gives the same graph.
 */

import type { GraphEdge, GraphNode, GraphSnapshot, NodeRun } from "../../../src/protocol.gen";

/** Each table with the columns that features are made of. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  orders: ["revenue", "basket_size", "discount", "shipping_cost"],
  customers: ["age", "tenure", "household_income"],
  sessions: ["duration", "pages_seen", "bounce"],
  ad_spend: ["impressions", "clicks", "cost"],
  returns: ["refund", "days_to_return"],
  products: ["price", "margin", "stock_level"],
  emails: ["opened", "clicked", "unsubscribed"],
  stores: ["footfall", "staff_hours"],
  weather: ["temperature", "rainfall"],
  tickets: ["waiting_time", "rating"],
  payments: ["fee", "chargeback"],
  reviews: ["stars", "length"],
};

/** What is made of a column: its ending, and the endings of what it is made of ("" is the column itself). */
const VIEWS: readonly (readonly [ending: string, from: readonly string[], type?: string])[] = [
  ["mean", [""], "float"],
  ["rolling_7d", [""]],
  ["std", [""], "float"],
  ["rolling_28d", [""]],
  ["zscore", ["", "mean", "std"]],
  ["trend", ["rolling_7d", "rolling_28d"]],
  ["lag_1w", [""]],
  ["clipped", ["", "mean", "std"]],
  ["log", ["clipped"]],
  ["change_1w", ["", "lag_1w"]],
  ["by_region", [""], "pd.DataFrame"],
  ["share_of_region", ["", "by_region"]],
  ["rank", ["share_of_region"]],
  ["bucket", ["rank"], "pd.Categorical"],
  ["encoded", ["bucket"], "np.ndarray"],
  ["lag_4w", [""]],
  ["change_4w", ["", "lag_4w"]],
  ["rolling_84d", [""]],
  ["seasonality", ["rolling_84d", "lag_4w"]],
  ["without_season", ["", "seasonality"]],
  ["outliers", ["zscore"], "pd.Series"],
  ["filled", ["without_season", "outliers"]],
  ["quantiles", ["filled"], "dict[str, float]"],
  ["scaled", ["filled", "quantiles"]],
  ["momentum", ["trend", "change_4w"]],
  ["volatility", ["rolling_28d", "rolling_84d"]],
  ["signal", ["momentum", "volatility"]],
];
const TARGETS = ["churn", "lifetime_value", "demand"];
const MARKETS = ["uk", "de", "fr", "us", "jp"];
const NODES_PER_TABLE = 32;
const NODES_PER_MARKET = 900;
/** Models are fed with so many features at most, the latest made. */
const FEATURES_OF_MODEL = 14;

class Draft {
  readonly nodes = new Map<string, GraphNode>();
  readonly edges: GraphEdge[] = [];

  add(
    name: string,
    type: string | null,
    module: string | null,
    from: readonly string[],
    rest: Partial<GraphNode> = {},
  ): string {
    const kind = module === null ? "input" : "function";
    const made = { function: module === null ? null : name, summary: null, tags: {}, reason: null };
    const plain = { kind, status: "exact", errors: 0, warnings: 0 } as const;
    this.nodes.set(name, { name, type, module, ...plain, ...made, ...rest });
    for (const source of new Set(from))
      if (this.nodes.has(source)) this.edges.push({ source, target: name, optional: false, mismatch: false });
    return name;
  }
}

/** Returns a dataflow of exactly `size` nodes, ten at least. */
export function retail(size: number): GraphSnapshot {
  const draft = new Draft();
  const markets = size > NODES_PER_MARKET * 2 ? MARKETS : [""];
  const share = Math.floor(size / markets.length);
  markets.forEach((market, k) => {
    const isLast = k === markets.length - 1;
    addMarket(draft, market === "" ? "" : `${market}_`, isLast ? size : share * (k + 1));
  });
  addBlemishes(draft);
  return {
    dataflow: "retail",
    revision: 1,
    config: { region: "UK" },
    nodes: [...draft.nodes.values()],
    edges: draft.edges,
  };
}

/** @param end the size of the whole graph once this market is part of it. */
function addMarket(draft: Draft, market: string, end: number): void {
  const room = end - draft.nodes.size;
  const tables = Object.keys(TABLES).slice(0, Math.max(1, Math.round(room / NODES_PER_TABLE)));
  const modelsRoom = room < 30 ? 1 : 4 + TARGETS.length * 7;
  const columns = tables.flatMap((table) => addTable(draft, market, table, room));
  const features = addFeatures(draft, market, columns, end - modelsRoom);
  if (room < 30)
    draft.add(`${market}weekly_report`, "dict[str, float]", `${market}report`, features.slice(-4));
  else addModels(draft, market, columns, features);
  const calendar = `${market}calendar`;
  for (let k = 0; draft.nodes.size < end; k++)
    if (k === 0) draft.add(`${market}holidays`, "pd.Series", calendar, []);
    else draft.add(`${market}holidays_lag_${k}d`, "pd.Series", calendar, [`${market}holidays`]);
}

interface Column {
  readonly table: string;
  readonly name: string;
}

function addTable(draft: Draft, market: string, table: string, room: number): Column[] {
  const at = `${market}${table}`;
  const path = draft.add(`${at}_path`, "str", null, []);
  const raw = draft.add(`${at}_raw`, "pd.DataFrame", `${market}loaders`, [path], {
    summary: `The table of ${table} as it comes from the warehouse.`,
    tags: { owner: "platform", source: "warehouse" },
  });
  const clean = draft.add(`${at}_clean`, "pd.DataFrame", `${market}cleaning`, [raw], {
    tags: { owner: "platform" },
  });
  const names = TABLES[table]!.slice(0, room < 30 ? 1 : undefined);
  return names.map((column) => {
    const name = draft.add(`${at}_${column}`, "pd.Series", `${market}cleaning`, [clean], {
      function: `${at}_columns`,
    });
    return { table, name };
  });
}

function addFeatures(draft: Draft, market: string, columns: readonly Column[], most: number): string[] {
  const made: string[] = [];
  for (const [ending, from, type = "pd.Series"] of VIEWS)
    for (const { table, name } of columns) {
      if (draft.nodes.size >= most) return made;
      const sources = from.map((each) => (each === "" ? name : `${name}_${each}`));
      const owner = { owner: table === "ad_spend" ? "growth" : "features" };
      made.push(draft.add(`${name}_${ending}`, type, `${market}features.${table}`, sources, { tags: owner }));
    }
  return made;
}

function addModels(
  draft: Draft,
  market: string,
  columns: readonly Column[],
  features: readonly string[],
): void {
  const seed = draft.add(`${market}random_seed`, "int", null, []);
  const kind = draft.add(`${market}model_kind`, "str", null, [], { kind: "config" });
  const metrics = TARGETS.map((target, k) => {
    const at = `${market}${target}`;
    const label = draft.add(`${at}_label`, "pd.Series", `${market}training`, [columns[k]!.name]);
    const chosen = features.filter((_, f) => f % TARGETS.length === k).slice(-FEATURES_OF_MODEL);
    const frame = draft.add(`${at}_features`, "pd.DataFrame", `${market}training`, chosen);
    const inModel = { function: `${at}_model` };
    const split = draft.add(`${at}_model.split`, "Split", `${market}training`, [frame, label, seed], inModel);
    const fitted = draft.add(
      `${at}_model.fitted`,
      "Estimator",
      `${market}training`,
      [split, kind, seed],
      inModel,
    );
    const model = draft.add(`${at}_model`, "Estimator", `${market}training`, [fitted], inModel);
    draft.add(`save_${at}_model`, "dict[str, Any]", null, [model], { kind: "materializer" });
    return draft.add(`${at}_metrics`, "dict[str, float]", `${market}evaluation`, [model, split]);
  });
  draft.add(`${market}weekly_report`, "str", `${market}report`, metrics, {
    summary: "What the team reads on Monday morning.",
  });
}

/** No dataflow is without: a warning, an error, a type that does not fit, a default, a node known only when run. */
function addBlemishes(draft: Draft): void {
  const change = (name: string, to: Partial<GraphNode>) => {
    const node = draft.nodes.get(name);
    if (node) draft.nodes.set(name, { ...node, ...to });
  };
  const edges = (name: string, to: Partial<GraphEdge>) => {
    for (const edge of draft.edges) if (edge.source === name) Object.assign(edge, to);
  };
  for (const market of ["", ...MARKETS.map((each) => `${each}_`)]) {
    change(`${market}orders_discount_zscore`, { errors: 1 });
    change(`${market}sessions_bounce_std`, { warnings: 2 });
    change(`${market}orders_revenue_trend`, { warnings: 1 });
    edges(`${market}orders_discount_std`, { mismatch: true });
    edges(`${market}random_seed`, { optional: true });
    change(`${market}churn_model.fitted`, {
      kind: "opaque",
      status: "opaque",
      type: null,
      reason: "@resolve decides when the dataflow is built.",
    });
  }
}

/** How a run may stand: half of it done, or over, with one node failed and what it feeds skipped. */
export type Moment = "halfway" | "over";

export function runsOf({ nodes, edges }: GraphSnapshot, moment: Moment): Record<string, NodeRun> {
  const functions = nodes.filter(({ kind }) => kind !== "input" && kind !== "config");
  const failed = moment === "over" ? functions[Math.floor(functions.length * 0.6)]?.name : undefined;
  const without = new Set(failed === undefined ? [] : [failed]);
  const needed = new Map<string, string[]>();
  for (const { source, target } of edges) needed.set(source, [...(needed.get(source) ?? []), target]);
  for (const name of without) for (const next of needed.get(name) ?? []) without.add(next);
  const runs: Record<string, NodeRun> = {};
  functions.forEach(({ name, type }, k) => {
    const seconds = ((k * 7919) % 1000) ** 2 / 400_000;
    const done: NodeRun = { state: k % 5 === 1 ? "cached" : "ok", seconds, summary: shapeOf(type, k) };
    if (name === failed) runs[name] = { state: "failed", seconds: 0.8, summary: "ZeroDivisionError" };
    else if (without.has(name)) runs[name] = { state: "skipped", seconds: null, summary: null };
    else if (moment === "over") runs[name] = k % 23 === 7 ? { ...done, state: "stale" } : done;
    else if (k < functions.length * 0.55) runs[name] = done;
    else {
      const isNext = k < functions.length * 0.55 + 1;
      runs[name] = { state: isNext ? "running" : "queued", seconds: null, summary: null };
    }
  });
  return runs;
}

function shapeOf(type: string | null, k: number): string {
  if (type === "pd.DataFrame") return `52,118 × ${3 + (k % 14)} DataFrame`;
  if (type === "pd.Series") return "52,118 Series";
  if (type === "np.ndarray") return "52,118 × 8 ndarray";
  if (type === "float") return (((k * 37) % 1000) / 7).toFixed(2);
  return type?.startsWith("dict") ? `dict of ${2 + (k % 6)}` : (type ?? "object");
}
