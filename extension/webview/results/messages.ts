/**
 * What the results view and the extension host say to each other.
 *
 * The view sends `ready` once, when its listeners are in place; the host answers with all there is
 * to show. The view keeps no state that the host could not send again.
 */

import type {
  InputField,
  InputValue,
  Outcome,
  ResultPreview,
  RunError,
  RunState,
} from "../../src/protocol.gen";

/** One row of the inputs form. */
export interface FormField extends InputField {
  /** What was given the last time. */
  remembered: InputValue | null;
}

export interface InputsForm {
  dataflow: string;
  /** What will run, in words. */
  title: string;
  fields: FormField[];
  /** Why the values given last were refused. */
  problem: string | null;
}

/** A node of the run, as the list beside the result shows it. */
export interface RunRow {
  node: string;
  state: RunState;
  seconds: number | null;
  summary: string | null;
  isTarget: boolean;
}

/** Where a run is; `remembered` is no run: a result of earlier ones is looked at. */
export type Phase = "remembered" | "running" | Outcome;

/** The run as a whole. */
export interface RunPicture {
  dataflow: string;
  title: string;
  phase: Phase;
  seconds: number | null;
  message: string | null;
  python: string | null;
  hamilton: string | null;
  rows: RunRow[];
  /** The node whose result is shown. */
  selected: string | null;
}

/** What the run printed, in order. */
export interface OutputChunk {
  stream: "stdout" | "stderr";
  text: string;
}

/** What is shown of the selected node. */
export type Detail =
  | { kind: "none"; message: string }
  | { kind: "preview"; preview: ResultPreview }
  | { kind: "error"; error: RunError };

export type HostMessage =
  | { type: "empty"; message: string }
  | { type: "form"; form: InputsForm }
  /** The user picked a data file for an input. */
  | { type: "picked"; input: string; path: string }
  | { type: "run"; run: RunPicture }
  | { type: "detail"; node: string | null; detail: Detail }
  /** `restart` drops what earlier runs printed. */
  | { type: "output"; chunks: OutputChunk[]; restart: boolean };

export type ViewMessage =
  | { type: "ready" }
  | { type: "submit"; inputs: Record<string, InputValue> }
  | { type: "dismiss" }
  | { type: "browse"; input: string }
  | { type: "select"; node: string }
  /** Show a node's source. */
  | { type: "reveal"; node: string }
  /** Show a place of a traceback; `line` counts from 1. */
  | { type: "open"; uri: string; line: number }
  | { type: "cancel" }
  | { type: "again" }
  | { type: "editInputs" }
  | { type: "copy"; text: string }
  /** The view itself failed. */
  | { type: "error"; message: string; stack: string };
