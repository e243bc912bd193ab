/**
 * What the graph panel and the extension host say to each other.
 *
 * The panel sends `ready` once, when its listeners are in place; the host answers with a `status`
 * or a `snapshot` and goes on with patches. All names of nodes are names within the dataflow of
 * the last snapshot. Both sides ignore a message for a dataflow that is no longer shown.
 */

import type {
  GraphPatch,
  GraphSnapshot,
  GraphVariants,
  NodeDescription,
  NodeRun,
  RunStates,
} from "../../src/protocol.gen";

/**
 * What to run: the nodes themselves with whatever they need, only what they need without them, or
 * every node of the dataflow.
 */
export type RunScope = "node" | "upstream" | "all";

/**
 * How a node's source is shown: at a `glance`, while the keyboard stays with the graph, or with the
 * cursor in it, `here` or in another column `beside`.
 */
export type RevealPlace = "glance" | "here" | "beside";

/** What is shown as a file, by the ending of its name. */
export type ExportFormat = "svg" | "png" | "dot" | "mmd" | "html";

/**
 * In a browser nothing runs nodes, and no editor is there to show their code in. Where a server keeps the
 * page up to date, it can be asked for another configuration.
 */
export type Surroundings = "editor" | "browser" | "served browser";

/** A way out that a status offers. `command` is sent back as a `command` message. */
export interface StatusAction {
  label: string;
  command: string;
}

export type StatusKind = "loading" | "empty" | "error" | "info";

/** A dataflow to choose: its name, and where it comes from in a few words. */
export interface DataflowChoice {
  name: string;
  origin: string;
}

/** A whole graph. `dataflows` are those to choose among, this one included. */
export interface SnapshotMessage {
  type: "snapshot";
  graph: GraphSnapshot;
  dataflows: DataflowChoice[];
  /** The groups that the user opened or closed in this dataflow, as the panel said it with `keepCollapsed`. */
  collapsed?: Readonly<Record<string, boolean>>;
  /** Where the user wants to see all configurations of this dataflow at once. */
  variants?: GraphVariants;
}

export interface PatchMessage {
  type: "patch";
  patch: GraphPatch;
}

/** All configurations at once, to be shown instead of the chosen one alone; null for that one again. */
export interface VariantsMessage {
  type: "variants";
  dataflow: string;
  variants: GraphVariants | null;
}

/** What Hamilton itself makes otherwise: of each such node how it differs. True until the node changes. */
export interface VerifiedMessage {
  type: "verified";
  dataflow: string;
  differences: Readonly<Record<string, string>>;
}

/** The runs of all nodes as of now; a node that is not named has none. */
export interface RunStatesMessage {
  type: "runStates";
  states: RunStates;
}

/** One node's run went on to its next state. */
export interface NodeMessage {
  type: "node";
  node: string;
  run: NodeRun;
}

/** The answer to `describe`; null where the dataflow has no such node any more. */
export interface DescribedMessage {
  type: "described";
  node: string;
  description: NodeDescription | null;
}

/**
 * The cursor stands in these nodes; none clears it. With `reveal` the first of them is panned
 * into view, if it is outside and the user lets the panel follow the cursor.
 */
export interface FocusMessage {
  type: "focus";
  nodes: string[];
  reveal: boolean;
}

/**
 * The user asked elsewhere for these nodes or groups: they are selected and brought into view,
 * whatever the camera follows, and whatever hides them is opened.
 */
export interface SeekMessage {
  type: "seek";
  names: string[];
}

/**
 * Says what the panel is doing when it has no graph to show. `info` stays beside a graph that is
 * already there; the others cover the canvas, and the next snapshot takes them away.
 */
export interface StatusMessage {
  type: "status";
  kind: StatusKind;
  message: string;
  action?: StatusAction;
}

/** Choices of the user that only the host knows. A missing key leaves the choice as it was. */
export interface SettingsMessage {
  type: "settings";
  /** Overrides the operating system's own wish for less motion. */
  reducedMotion?: boolean;
  /** Whether `focus` may move the camera. */
  followCursor?: boolean;
  /** Whether the panel stays with its dataflow; it goes along with the user's work unless said otherwise. */
  pinned?: boolean;
  /** An editor, unless said otherwise. */
  shownIn?: Surroundings;
}

/** In an untrusted workspace the panel shows why running is off. */
export interface TrustedMessage {
  type: "trusted";
  trusted: boolean;
}

export type HostMessage =
  | SnapshotMessage
  | PatchMessage
  | VariantsMessage
  | VerifiedMessage
  | RunStatesMessage
  | NodeMessage
  | DescribedMessage
  | FocusMessage
  | SeekMessage
  | StatusMessage
  | SettingsMessage
  | TrustedMessage;

export type PanelMessage =
  | { type: "ready" }
  | { type: "reveal"; node: string; where: RevealPlace }
  /** `nodes` is empty where `scope` is `all`. */
  | { type: "run"; nodes: string[]; scope: RunScope }
  | { type: "cancel" }
  | { type: "showResult"; node: string }
  /** The node is pointed at: what is its signature, what its documentation? */
  | { type: "describe"; node: string }
  /** Run the node under a debugger. */
  | { type: "debug"; node: string }
  | { type: "findReferences"; node: string }
  | { type: "rename"; node: string }
  /** Keep these nodes under a name, to be run together again. */
  | { type: "saveProfile"; nodes: string[] }
  /** Let the user choose among the profiles of the dataflow, and run it. */
  | { type: "runProfile" }
  /** Stay with this dataflow, or go along with the one that the user works in. */
  | { type: "pin"; pinned: boolean }
  /** Show this dataflow in a panel of its own, too. */
  | { type: "openAnother"; dataflow: string }
  /** A patch did not start from the revision shown here: the graph is needed anew. */
  | { type: "resync" }
  | { type: "copyText"; text: string }
  /** Save what is shown as a file; `content` of a PNG is in base64, that of HTML is the page's data. */
  | { type: "save"; format: ExportFormat; content: string }
  /** Remember, for the workspace, which groups are open (false) and closed (true). */
  | { type: "keepCollapsed"; dataflow: string; collapsed: Readonly<Record<string, boolean>> }
  | { type: "chooseDataflow"; dataflow: string }
  /** Show all configurations at once, or the chosen one alone; remembered for the workspace. */
  | { type: "showVariants"; dataflow: string; shows: boolean }
  /** Look at the dataflow under another configuration. */
  | { type: "configure"; dataflow: string; config: Readonly<Record<string, unknown>> }
  /** The page is there, its script is not. */
  | { type: "unloaded" }
  /** The panel itself failed. */
  | { type: "error"; message: string; stack: string }
  /** Entries of the dataflows view were dropped here: their addresses. */
  | { type: "drop"; uris: string[] }
  /** Begin anew, with a fresh page. */
  | { type: "reload" }
  /** Sent back from a status action. The host runs only commands of its own. */
  | { type: "command"; command: string };

/** The part of `acquireVsCodeApi()` that the panel uses. */
export interface HostApi {
  postMessage(message: PanelMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
}
