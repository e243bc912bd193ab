// Generated from server/hamilton_ls/protocol by scripts/protocol.py. Do not edit.

export const PROTOCOL_VERSION = 1;

export type NodeKind = "function" | "input" | "config" | "opaque" | "materializer";

export type NodeStatus = "exact" | "partial" | "stale" | "opaque";

export type RunState = "queued" | "running" | "ok" | "cached" | "failed" | "skipped" | "cancelled" | "stale";

export type Outcome = "ok" | "failed" | "cancelled" | "crashed" | "refused";

export type VerdictKind = "same" | "differs" | "could not be built" | "not known statically" | "not compared";

export type InputKind = "literal" | "expression" | "file";

/** LSP's position: zero-based line, character in the negotiated encoding. */
export interface WirePosition {
  line: number;
  character: number;
}

/** LSP's range. */
export interface WireRange {
  start: WirePosition;
  end: WirePosition;
}

/** What the client says at the start; every key may be missing. */
export interface InitializationOptions {
  /** False in an untrusted workspace: everything static works, running is refused. */
  trusted?: boolean;
  /** The user's Python, where the client knows it; else the server looks for one. */
  interpreter?: string | null;
  /** Who chose it, for messages: `the setting hamilton.interpreter`, say. */
  interpreterSource?: string | null;
  /** By the URI of a workspace folder: what holds there instead. */
  folders?: Record<string, FolderSettings> | null;
  /** The folder that holds the bundled `hamilton` package. */
  runtimePath?: string | null;
  /** The URI of the folder with the pages of diagnostics, `HAM001.md` and so on. */
  documentation?: string | null;
  diagnostics?: DiagnosticSettings | null;
  /** The client's setting `hamilton.exclude`: patterns as in a .gitignore, of files to leave out. */
  exclude?: string[] | null;
  /** The folder to keep what was read in for the next start, or `off`; else one of the user's own. */
  cache?: string | null;
}

/** What the client says of one of several workspace folders. */
export interface FolderSettings {
  interpreter: string | null;
  interpreterSource: string | null;
}

/** The client's settings `hamilton.diagnostics`. */
export interface DiagnosticSettings {
  /** By code: a severity, or `off`. Goes before pyproject.toml; what means nothing is left out. */
  severity?: Record<string, unknown>;
}

/** A configuration key that the dataflow's functions ask about, and the values they name. */
export interface ConfigChoice {
  key: string;
  values: unknown[];
}

/** One dataflow of the workspace. */
export interface DataflowInfo {
  name: string;
  origin: "pyproject" | "driver" | "module";
  modules: string[];
  uris: string[];
  /** The configuration in force: the chosen one, else the dataflow's own. */
  config: Record<string, unknown>;
  choices: ConfigChoice[];
  nodeCount: number;
}

/** `config` None goes back to the dataflow's own. */
export interface ConfigureParams {
  dataflow: string;
  config: Record<string, unknown> | null;
}

/** Names the dataflow to show. */
export interface GraphOpenParams {
  dataflow: string;
}

/** A node as the graph panel shows it. `name` is its identity within the dataflow. */
export interface GraphNode {
  name: string;
  kind: NodeKind;
  type: string | null;
  module: string | null;
  /** The function that makes it, as written; None for what comes from outside. */
  function: string | null;
  /** The first line of the documentation. */
  summary: string | null;
  tags: Record<string, unknown>;
  status: NodeStatus;
  /** Why an opaque node is opaque. */
  reason: string | null;
  errors: number;
  warnings: number;
}

/** `source` is needed by `target`. Identity: the pair. */
export interface GraphEdge {
  source: string;
  target: string;
  optional: boolean;
  /** The types of its two ends do not go together. */
  mismatch: boolean;
}

/** One of the functions that make a node, each under its own configurations. */
export interface NodeVariant {
  function: string;
  /** All of these must hold: `region='UK'`, `year in [2023, 2024]`. */
  when: string[];
  /** Whether the configuration in force keeps it. */
  chosen: boolean;
  type: string | null;
  /** The configuration in force, changed as little as it takes to keep it; None where nothing would. */
  config: Record<string, unknown> | null;
}

/**
 * A dataflow under all configurations at once: each node on one card, whoever makes it.
 *
 * Edges are those of all variants of their target. A picture of the moment: no patches follow.
 */
export interface GraphVariants {
  dataflow: string;
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** For the nodes that depend on the configuration. */
  variants: Record<string, NodeVariant[]>;
}

/** What a page that shows a dataflow by itself must hold beside the graph: there is nobody to ask later. */
export interface GraphPage {
  dataflow: string;
  /** By node: `features.py:12`. What comes from outside has none. */
  places: Record<string, string>;
  descriptions: Record<string, NodeDescription>;
  variants: GraphVariants;
}

/** A whole graph; patches of the same dataflow follow with rising revisions. */
export interface GraphSnapshot {
  dataflow: string;
  revision: number;
  config: Record<string, unknown>;
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** Names an edge. */
export interface EdgeKey {
  source: string;
  target: string;
}

/** From `base` to `revision`. A client whose revision is not `base` opens the graph anew. */
export interface GraphPatch {
  dataflow: string;
  base: number;
  revision: number;
  /** Added or changed. */
  nodes: GraphNode[];
  removedNodes: string[];
  /** Added or changed. */
  edges: GraphEdge[];
  removedEdges: EdgeKey[];
}

/** Names a node. */
export interface NodeParams {
  dataflow: string;
  node: string;
}

/** A node in full, for whoever points at it. */
export interface NodeDescription {
  dataflow: string;
  node: string;
  /** The header of the function that makes it, as it is written; None for what comes from outside. */
  signature: string | null;
  documentation: string | null;
  /** Of what comes from outside: the configuration's value, or the default, in Python. */
  value: string | null;
}

/** Where a node is defined. */
export interface NodeLocation {
  uri: string;
  /** The whole function. */
  range: WireRange;
  /** Its name, or the string in the decorator that makes this node. */
  selection: WireRange;
}

/** A cursor. */
export interface NodeAtParams {
  uri: string;
  position: WirePosition;
}

/**
 * What the user gave for an input: a Python literal, a Python expression evaluated in the
 * runner, or the path of a data file (csv, parquet, json, pickle...) that the runner loads.
 */
export interface InputValue {
  kind: InputKind;
  text: string;
}

/** An external input that a run needs. */
export interface InputField {
  name: string;
  type: string | null;
  required: boolean;
  /** The source text of the default, where it is optional. */
  default: string | null;
  neededBy: string[];
}

/** `targets` empty means all nodes of the dataflow. */
export interface RunPlanParams {
  dataflow: string;
  targets: string[];
}

/** What a run would execute and which inputs it needs. */
export interface RunPlan {
  dataflow: string;
  targets: string[];
  /** All nodes that would be executed or reused, upstream first. */
  nodes: string[];
  inputs: InputField[];
  /** Why it cannot run, in sentences; empty when it can. */
  problems: string[];
}

/** Run `targets` and all that they need. */
export interface RunStartParams {
  dataflow: string;
  targets: string[];
  inputs: Record<string, InputValue>;
}

/**
 * Whether a debugger that stays in the user's code goes into some other code, too. In the words
 * of debugpy: one of `path` (a pattern) and `module` (with all below it) is there.
 */
export interface DebugRule {
  path?: string;
  module?: string;
  include: boolean;
}

/** What a debugger has to launch to compute nodes in the user's interpreter. */
export interface DebugPlan {
  python: string;
  program: string;
  args: string[];
  cwd: string;
  /** On top of the debugger's own. */
  env: Record<string, string>;
  /** For what lies in no library folder and would pass for the user's code. */
  rules: DebugRule[];
}

/** The run was accepted; events follow. */
export interface RunStarted {
  runId: string;
}

/** Names a run. */
export interface RunIdParams {
  runId: string;
}

/** One level of a traceback. `uri` is None where there is no such file. */
export interface Frame {
  uri: string | null;
  file: string;
  /** From 1. */
  line: number;
  function: string;
  code: string;
  /** In the workspace, not in a library. */
  isUser: boolean;
}

/** Why a node failed. */
export interface RunError {
  type: string;
  message: string;
  node: string | null;
  frames: Frame[];
  /** The traceback as Python prints it. */
  text: string;
}

/** The last run of one node. */
export interface NodeRun {
  state: RunState;
  seconds: number | null;
  /** The shape or the value, short: `6 × 3 DataFrame`, `0.25`. */
  summary: string | null;
}

/**
 * Something happened in a run. Which keys are there depends on `event`:
 *
 * started: nodes, python, hamilton; node: node, run; output: stream, text; error: error;
 * finished: outcome, seconds, message.
 */
export interface RunEvent {
  event: "started" | "node" | "output" | "error" | "finished";
  runId: string;
  dataflow: string;
  nodes?: string[];
  targets?: string[];
  python?: string;
  /** Version and origin: `1.90.0 (installed)` or `bundled`. */
  hamilton?: string;
  node?: string;
  run?: NodeRun;
  stream?: "stdout" | "stderr";
  text?: string;
  error?: RunError;
  outcome?: Outcome;
  seconds?: number;
  message?: string | null;
}

/**
 * All nodes of a dataflow that have a result, failed, were left out (cancelled, skipped) or are
 * part of the run that goes on, as of now. It replaces what was known.
 */
export interface RunStates {
  dataflow: string;
  nodes: Record<string, NodeRun>;
}

/** One way in which a node of the graph differs from that of the real one. */
export interface VerifiedDifference {
  /** `type`, `dependencies`, `missing`... */
  what: string;
  static: string;
  runtime: string;
}

/** What came of one node. */
export interface VerifiedNode {
  name: string;
  verdict: VerdictKind;
  differences: VerifiedDifference[];
  reason: string | null;
}

/** A graph beside the one that Hamilton itself builds of the same modules. */
export interface GraphVerification {
  dataflow: string;
  /** Version and origin. */
  hamilton: string;
  /** Why the dataflow as a whole cannot be built. */
  failure: string | null;
  /** Sorted by name. */
  nodes: VerifiedNode[];
}

/** A column of a table preview. */
export interface TableColumn {
  name: string;
  dtype: string;
}

/** An entry of a mapping or sequence preview. */
export interface MappingEntry {
  key: string;
  type: string;
  text: string;
}

/**
 * A bounded picture of a node's value. Which keys are there depends on `kind`:
 *
 * table: columns, index, rows, shape; image: mime, data; mapping and sequence: entries, length;
 * text, number and other: text.
 */
export interface ResultPreview {
  dataflow: string;
  node: string;
  kind: "table" | "image" | "mapping" | "sequence" | "text" | "number" | "none" | "other";
  /** The type's full name: `pandas.core.frame.DataFrame`. */
  type: string;
  summary: string;
  seconds: number | null;
  stale: boolean;
  columns?: TableColumn[];
  index?: string[];
  rows?: string[][];
  shape?: number[];
  mime?: string;
  /** Base64. */
  data?: string;
  entries?: MappingEntry[];
  length?: number;
  text?: string;
  truncated?: boolean;
}

/** An empty object. */
export type NoParams = Record<string, never>;

/** LSP's location. */
export interface WireLocation {
  uri: string;
  range: WireRange;
}

/** Requests of the client: method -> (parameters, result). */
export interface Requests {
  /** All dataflows of the workspace. */
  "hamilton/dataflows": { params: NoParams; result: DataflowInfo[] };
  /** Choose the configuration to look at. */
  "hamilton/configure": { params: ConfigureParams; result: DataflowInfo };
  /** The graph as it is; from then on patches follow. */
  "hamilton/graph/open": { params: GraphOpenParams; result: GraphSnapshot };
  /** No more patches. */
  "hamilton/graph/close": { params: GraphOpenParams; result: null };
  /** The nodes of all configurations at once. */
  "hamilton/variants": { params: GraphOpenParams; result: GraphVariants };
  /** What a page must hold that shows the dataflow by itself. */
  "hamilton/page": { params: GraphOpenParams; result: GraphPage };
  /** Have Hamilton build the dataflow in the user's interpreter, and compare. No node is run. */
  "hamilton/verify": { params: GraphOpenParams; result: GraphVerification };
  /** The node's signature and documentation, now. */
  "hamilton/describe": { params: NodeParams; result: NodeDescription | null };
  /** Where the node is defined, now. */
  "hamilton/locate": { params: NodeParams; result: NodeLocation | null };
  /** The nodes that the cursor stands in, one for each dataflow and node. */
  "hamilton/nodeAt": { params: NodeAtParams; result: NodeParams[] };
  /** The places that ask for the node, in its dataflow and in driver code. */
  "hamilton/dependents": { params: NodeParams; result: WireLocation[] };
  /** What a run would do and which inputs it needs. */
  "hamilton/run/plan": { params: RunPlanParams; result: RunPlan };
  /** Run the targets and all that they need; events follow. */
  "hamilton/run/start": { params: RunStartParams; result: RunStarted };
  /** What to launch under a debugger in place of that run. */
  "hamilton/run/debug": { params: RunStartParams; result: DebugPlan };
  /** Stop a run. */
  "hamilton/run/cancel": { params: RunIdParams; result: null };
  /** A fresh process, nothing remembered. */
  "hamilton/run/restart": { params: NoParams; result: null };
  /** The value of a node, as far as it is remembered. */
  "hamilton/run/result": { params: NodeParams; result: ResultPreview | null };
  /** All nodes that have a result, failed, were left out or are part of the run that goes on. */
  "hamilton/run/states": { params: GraphOpenParams; result: RunStates };
}

/** Notifications of the server: method -> parameters. */
export interface Notifications {
  /** Ask for hamilton/dataflows again. */
  "hamilton/dataflowsChanged": NoParams;
  /** What changed in an open graph. */
  "hamilton/graph/patch": GraphPatch;
  /** Progress of a run. */
  "hamilton/run/event": RunEvent;
  /** After a run, and when code went stale. */
  "hamilton/run/states": RunStates;
}

/** Commands that code lenses name, for the client to serve: command -> its arguments, in order. */
export interface Commands {
  /** Run a node and all that it needs. */
  "hamilton.runNode": [dataflow: string, node: string];
  /** Show who depends on a node, in the editor's own list. */
  "hamilton.showReferences": [uri: string, position: WirePosition, dataflow: string, node: string];
}
