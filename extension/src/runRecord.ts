/**
 * The picture of one run, folded from its events.
 *
 * Pure: an event goes in, the next picture comes out. What is printed is kept to a bound, because
 * a node in an endless loop may print for ever.
 */

import type { OutputChunk, Phase, RunPicture, RunRow } from "../webview/results/messages";
import type { NodeRun, RunError, RunEvent, RunStates } from "./protocol.gen";

export const OUTPUT_LIMIT = 200_000;

export interface RunRecord {
  readonly runId: string;
  readonly dataflow: string;
  readonly targets: readonly string[];
  readonly nodes: ReadonlyMap<string, NodeRun>;
  readonly python: string | null;
  readonly hamilton: string | null;
  readonly phase: Phase;
  readonly seconds: number | null;
  readonly message: string | null;
  readonly errors: readonly RunError[];
}

const QUEUED: NodeRun = { state: "queued", seconds: null, summary: null };

/** Returns the record under which a result of earlier runs is looked at. */
export function rememberedRecord(dataflow: string, node: string): RunRecord {
  return { ...newRecord("", dataflow, [node]), phase: "remembered" };
}

/** Returns the record of a run that was accepted and of which nothing is known yet. */
export function newRecord(runId: string, dataflow: string, targets: readonly string[]): RunRecord {
  return {
    runId,
    dataflow,
    targets,
    nodes: new Map(),
    python: null,
    hamilton: null,
    phase: "running",
    seconds: null,
    message: null,
    errors: [],
  };
}

/** Returns the record after an event. Output is not part of it, see `boundedOutput`. */
export function fold(record: RunRecord, event: RunEvent): RunRecord {
  switch (event.event) {
    case "started":
      return {
        ...record,
        nodes: new Map((event.nodes ?? []).map((node) => [node, record.nodes.get(node) ?? QUEUED])),
        python: event.python ?? null,
        hamilton: event.hamilton ?? null,
      };
    case "node":
      return event.node === undefined || event.run === undefined
        ? record
        : { ...record, nodes: withNode(record.nodes, event.node, event.run) };
    case "error":
      return event.error === undefined ? record : { ...record, errors: [...record.errors, event.error] };
    case "finished":
      return {
        ...record,
        phase: event.outcome ?? "ok",
        seconds: event.seconds ?? null,
        message: event.message ?? null,
      };
    case "output":
      return record;
  }
}

function withNode(nodes: RunRecord["nodes"], node: string, run: NodeRun): RunRecord["nodes"] {
  // What the start did not list is an input: it comes before all that is made of it.
  return nodes.has(node) ? new Map(nodes).set(node, run) : new Map([[node, run], ...nodes]);
}

/** Returns the record with the states that its nodes have by now: code that changed makes them stale. */
export function withStates(record: RunRecord, states: RunStates): RunRecord {
  const now = [...record.nodes].map(([node, run]): [string, NodeRun] => [node, states.nodes[node] ?? run]);
  return { ...record, nodes: new Map(now) };
}

/** Returns the node whose result answers the question that the run was: what failed, else the last target. */
export function nodeToShow(record: RunRecord): string | null {
  const failed = record.errors.find((error) => error.node !== null)?.node;
  const done = [...record.nodes].filter(([, run]) => run.state === "ok" || run.state === "cached");
  return failed ?? record.targets.at(-1) ?? done.at(-1)?.[0] ?? null;
}

/** Returns the error that answers for a node: its own, else one that kept the whole run from starting. */
export function errorOf(record: RunRecord, node: string): RunError | undefined {
  const own = record.errors.find((error) => error.node === node);
  const hasRun = record.nodes.has(node) && record.nodes.get(node)?.state !== "queued";
  return own ?? (hasRun ? undefined : record.errors.find((error) => error.node === null));
}

/** Says why a node has no result to show. */
export function whyNoResult(record: RunRecord, node: string): string {
  switch (record.nodes.get(node)?.state) {
    case "cancelled":
      return `${node} was cancelled before it had a result.`;
    case "skipped":
      return `${node} did not run, because a node that it needs has failed.`;
    case "queued":
    case "running":
      return record.phase === "running"
        ? `${node} has not finished.`
        : `${node} did not run. ${record.message ?? ""}`.trim();
    default:
      return record.message ?? `${node} has no result yet. Run it to see one.`;
  }
}

/** Returns how far the run is: nodes that have come to an end, and all. */
export function progress(record: RunRecord): { done: number; total: number; running: string | null } {
  const runs = [...record.nodes];
  return {
    done: runs.filter(([, run]) => run.state !== "queued" && run.state !== "running").length,
    total: runs.length,
    running: runs.find(([, run]) => run.state === "running")?.[0] ?? null,
  };
}

/** Returns the record as the results view shows it. */
export function picture(record: RunRecord, selected: string | null): RunPicture {
  const targets = new Set(record.targets);
  const rows: RunRow[] = [...record.nodes].map(([node, run]) => ({
    node,
    ...run,
    isTarget: targets.has(node),
  }));
  return {
    dataflow: record.dataflow,
    title: runTitle(record.targets),
    phase: record.phase,
    seconds: record.seconds,
    message: record.message,
    python: record.python,
    hamilton: record.hamilton,
    rows,
    selected,
  };
}

/** Names what a run is for; no targets are all nodes. */
export function runTitle(targets: readonly string[]): string {
  const [first, second] = targets;
  if (first === undefined) {
    return "all nodes";
  }
  if (second === undefined) {
    return first;
  }
  return targets.length === 2 ? `${first} and ${second}` : `${first} and ${targets.length - 1} more`;
}

/** Returns output with a chunk added, the oldest text dropped where it grew over the bound. */
export function boundedOutput(chunks: readonly OutputChunk[], chunk: OutputChunk): OutputChunk[] {
  const last = chunks.at(-1);
  const joined =
    last?.stream === chunk.stream
      ? [...chunks.slice(0, -1), { stream: chunk.stream, text: last.text + chunk.text }]
      : [...chunks, chunk];
  let surplus = joined.reduce((sum, { text }) => sum + text.length, 0) - OUTPUT_LIMIT;
  return joined.flatMap(({ stream, text }) => {
    const kept = surplus > 0 ? text.slice(surplus) : text;
    surplus -= text.length - kept.length;
    return kept === "" ? [] : [{ stream, text: kept }];
  });
}
